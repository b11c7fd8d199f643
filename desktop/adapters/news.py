"""Says what an adapter that was added fits, or why it was refused."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.adapters.keeper import AdapterKeeper, Added
from desktop.chat.page import Action, ChatPage, Notice
from desktop.chat.runtime import Runtime
from desktop.notices import Notices, from_problem
from desktop.sentences import translated
from desktop.sidebar.clean_text import clean_title
from desktop.widgets.joined import listed, one_by_one
from models.errors import Problem
from models.store.installed import InstalledModel

# Models that are named; there may be many builds of one.
_MOST = 3


class AdapterNews(QObject):
    """Wherever the user is.

    Signals:
        merge_wanted(Path): make a model of the adapter's folder and what it was made for.
    """

    merge_wanted = Signal(object)

    def __init__(
        self,
        page: ChatPage,
        keeper: AdapterKeeper,
        runtime: Runtime,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper, self._runtime, self._notices = keeper, runtime, notices
        keeper.added.connect(self._on_added)
        keeper.refused.connect(self._on_refused)
        page.notice_action_chosen.connect(self._on_action)

    def _on_added(self, added: Sequence[Added]) -> None:
        if len(added) == 1:
            self._notices.tell(self._about(added[0]))
            return
        notices = [self._about(one) for one in added]
        warns = any(one.level == "warning" for one in notices)
        whats = one_by_one(one.what for one in notices)
        self._notices.tell(Notice("warning" if warns else "info", whats))

    def _about(self, added: Added) -> Notice:
        kept = added.kept
        name, models = clean_title(kept.name), self._keeper.shelf.models_of(kept)
        merge = Action(f"adapter-merge:{added.path}", self.tr("Merge it into a model …"))
        if not models:
            what = self.tr("“{0}” was added, but it fits none of the models on this PC.")
            remove = Action(f"adapter-remove:{kept.id}", self.tr("Remove it again"))
            offers = (remove, merge) if added.can_be_merged else (remove,)
            return Notice("warning", what.format(name), self._why_none(added), actions=offers)
        what = self.tr("“{0}” was added. It fits {1}.").format(name, _names(models))
        now = self._runtime.model
        if kept.draws or now is None or now in models:
            actions = (merge,) if added.can_be_merged and now not in models else ()
            return Notice("info", what, actions=actions)
        words = self.tr("{0}, which is in use, is another model.").format(now.name)
        switch = Action(f"model:{models[0].id}", self.tr("Switch to {0}").format(models[0].name))
        return Notice("info", what, words, actions=(switch,))

    def _why_none(self, added: Added) -> str:
        kept, now = added.kept, self._runtime.model
        if kept.base:
            return self.tr("This adapter was made for {0}.").format(clean_title(kept.base))
        problem = self._keeper.shelf.why_not(kept, now) if now is not None else None
        if problem is not None and not kept.draws:
            return translated(problem.what)
        return self.tr("Get the model that it was made for.")

    def _on_refused(self, problem: Problem) -> None:
        self._notices.tell(from_problem(problem))

    def _on_action(self, action: str) -> None:
        kind, _, value = action.partition(":")
        if kind == "adapter-remove":
            kept = self._keeper.shelf.get(value)
            self._keeper.remove(value)
            if kept is not None:
                what = self.tr("“{0}” was removed.").format(clean_title(kept.name))
                self._notices.tell(Notice("info", what))
        elif kind == "adapter-merge":
            self.merge_wanted.emit(Path(value))


def _names(models: Sequence[InstalledModel]) -> str:
    names = [model.name for model in models[:_MOST]]
    return listed([*names, *(["…"] if len(models) > _MOST else [])])
