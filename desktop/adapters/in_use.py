"""The adapters of the model in use: shown, chosen for a conversation, handed to the engine."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.adapters.choices import Choices
from desktop.adapters.keeper import AdapterKeeper
from desktop.adapters.popup import AdapterPopup
from desktop.adapters.written import from_json
from desktop.chat.conversing import Conversing
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.sentences import translated
from models.adapters import refusals
from models.adapters.kept import Kept
from models.engine.protocol import Adapter, Weighed
from models.store.installed import InstalledModel


class AdaptersInUse(QObject):
    """Stands between the button beside the composer, the conversation and the model.

    Attributes:
        popup: to choose in.
    """

    def __init__(
        self,
        page: ChatPage,
        keeper: AdapterKeeper,
        runtime: Runtime,
        conversing: Conversing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._keeper = page, keeper
        self._runtime, self._conversing = runtime, conversing
        self._choices = Choices()
        # Of a conversation that came to nothing, for the next try.
        self._left = ""
        self._button = page.composer.adapter_button
        self.popup = AdapterPopup(page)
        runtime.adapters_of = self.registered
        conversing.adapters_for = self.use
        self._button.clicked.connect(self._on_clicked)
        self.popup.rows.chosen_changed.connect(self._on_chosen)
        self.popup.rows.trigger_chosen.connect(self._on_trigger)
        self.popup.rows.files_dropped.connect(keeper.register)
        self.popup.closed.connect(self._on_closed)
        keeper.changed.connect(self._on_kept)
        runtime.model_changed.connect(self._on_model)
        conversing.shown.connect(self._on_shown)
        conversing.taken_back.connect(self._on_taken_back)
        self._show()

    def take_over(self, before: AdaptersInUse) -> None:
        """What was chosen there."""
        self._choices = before._choices
        self._show()

    def use(self, model: InstalledModel) -> tuple[Weighed, ...]:
        """Those that are on for an answer of the model, which is about to be asked."""
        chosen = self._chosen(model)
        self._choices.note_use(model.id, chosen)
        return chosen

    def must_wait(self) -> bool:
        """Whether it is not known yet if those of the last answer are still there."""
        return self._keeper.is_working and bool(self._conversing.last_adapters())

    def registered(self, model: InstalledModel) -> tuple[Adapter, ...]:
        """Those that the model is loaded with."""
        return self._choices.registered(model.id, self._keeper.shelf.fitting(model))

    def _chosen(self, model: InstalledModel) -> tuple[Weighed, ...]:
        """Those that are on, for a conversation from the disk as they were for its last answer."""
        conversation = self._conversing.conversation.id
        fitting = self._keeper.shelf.fitting(model)
        if not self._choices.knows(conversation):
            return _as_last_time(self._conversing.last_adapters(), fitting)
        return self._choices.chosen(conversation, fitting)

    def _show(self) -> None:
        model, rows = self._runtime.model, self.popup.rows
        shelf = self._keeper.shelf
        fitting = shelf.fitting(model) if model is not None else ()
        for_chat = tuple(one for one in shelf.kept if not one.draws)
        is_gguf = model is not None and bool(model.gguf) and bool(for_chat)
        chosen = self._chosen(model) if model is not None else ()
        rows.set_adapters(for_chat if is_gguf else fitting, shelf.pictures)
        rows.choose(chosen)
        if model is not None and is_gguf:
            rows.set_off(translated(refusals.gguf_takes_none(model.name).what))
        self._page.composer.show_adapters(chosen, shown=bool(fitting) or is_gguf)

    def _on_chosen(self) -> None:
        model = self._runtime.model
        if model is None:
            return
        chosen = self.popup.rows.chosen()
        fitting = self._keeper.shelf.fitting(model)
        self._choices.choose(self._conversing.conversation.id, fitting, chosen)
        self._button.show_chosen(chosen)

    def _on_closed(self) -> None:
        """What was switched on for the first time is loaded while the next question is typed."""
        model = self._runtime.model
        if model is not None:
            self.use(model)
            self._runtime.load_adapters()

    def _on_clicked(self) -> None:
        self.popup.show_above(self._button)
        # The command line may have added some.
        self._keeper.refresh()

    def _on_trigger(self, word: str) -> None:
        entry = self._page.composer.entry
        before = entry.textCursor().block().text()[: entry.textCursor().positionInBlock()]
        entry.insertPlainText(word if not before or before.endswith(" ") else f" {word}")

    def _on_kept(self) -> None:
        self._show()

    def _on_model(self, _: InstalledModel | None) -> None:
        self._show()

    def _on_taken_back(self, conversation_id: str) -> None:
        self._left = conversation_id

    def _on_shown(self, _: str) -> None:
        if self._left:
            self._choices.move(self._left, self._conversing.conversation.id)
            self._left = ""
        self._show()


def _as_last_time(written: str, fitting: tuple[Kept, ...]) -> tuple[Weighed, ...]:
    weights = {one.id: one.weight for one in from_json(written)}
    return tuple(Weighed(one.adapter, weights[one.id]) for one in fitting if one.id in weights)
