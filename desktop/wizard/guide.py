"""Keeps the wizard's answers, and asks for what they need. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.jobs.installs import Install
from desktop.wizard.answers import SOURCE_KINDS, USES, Answers
from models.catalogue.entry import SourceKind
from models.hardware.pc import Pc
from models.hardware.recommend import Choice, Use


class Guide(QObject):
    """The answers of the wizard, changed by what the user does and by what becomes known.

    Attributes:
        answers: as they are now.
        pc: what this PC has, or None.

    Signals:
        changed: the answers are others now.
        choices_wanted(uses, kinds): see `Wizard`.
    """

    changed = Signal()
    choices_wanted = Signal(object, object)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        answers = Answers(language=language)
        self.answers = answers.awaiting(answers.uses)
        self.pc: Pc | None = None
        self._on_disk: frozenset[str] = frozenset()
        self._installs: tuple[Install, ...] = ()

    # --- what becomes known ---------------------------------------------------------------------

    def set_pc(self, pc: Pc) -> None:
        before, self.pc = self.pc, pc
        if before is None or pc.devices != before.devices:
            self._ask(again=True)
        elif pc != before:
            # Free memory and disk only: what is shown stays good until it is replaced.
            self._ask(again=False)

    def set_pc_unknown(self) -> None:
        """Nothing can be recommended, and nothing is waited for."""
        self.pc = None
        self._change(self.answers.awaiting(()))

    def set_choices(self, choices: Mapping[Use, tuple[Choice, ...]]) -> None:
        self._change(self.answers.with_offers(choices))

    def set_on_disk(self, model_ids: Iterable[str]) -> None:
        self._on_disk = frozenset(model_ids)
        self._update_ready()

    def set_installs(self, installs: Sequence[Install]) -> None:
        self._installs = tuple(installs)
        self._update_ready()

    # --- what the user does ---------------------------------------------------------------------

    def set_language(self, code: str) -> None:
        self._change(replace(self.answers, language=code))

    def set_use(self, use: str, wanted: bool) -> None:
        """What is best for the others may change too: all are to fit on the disk together."""
        self._change(self.answers.with_use(as_use(use), wanted))
        self._ask(again=False)

    def pick(self, use: str, model_id: str) -> None:
        self._change(self.answers.with_pick(as_use(use), model_id))

    def accept_licence(self, model_id: str, accepted: bool) -> None:
        self._change(self.answers.with_licence(model_id, accepted))

    def set_source(self, kind: str) -> None:
        if kind != self.answers.kinds[0]:
            self._change(self.answers.with_source(as_source(kind)))
            self._ask(again=True)

    def forget_model(self, model_id: str) -> None:
        self._change(self.answers.without_model(model_id))

    # --- what follows ---------------------------------------------------------------------------

    def uses_of(self, model_id: str) -> list[Use]:
        """What the model was chosen for."""
        chosen = ((use, self.answers.chosen(use)) for use in self.answers.uses)
        return [use for use, choice in chosen if choice and choice.entry.id == model_id]

    def best_chat(self) -> tuple[str, str] | None:
        """Id and device, see `Wizard`."""
        chosen = self.answers.chosen("see") if "see" in self.answers.uses else None
        wanted = chosen.entry.id if chosen is not None else ""
        usable = (one for one in self._installs if one.state == "ready" and one.problem is None)
        ready = [one for one in usable if _chats(one)]
        for install in sorted(ready, key=lambda one: one.entry.id != wanted):
            if chosen is None or install.entry.id == wanted or not self._is_usable(chosen):
                works = (trial.device for trial in install.trials if trial.works)
                return install.entry.id, next(works, "CPU")
        if chosen is not None and self._is_usable(chosen):
            return wanted, chosen.fit.device
        return None

    def best_drawer(self) -> str:
        """Id of the model that the user would want to draw with now; "" while there is none."""
        chosen = self.answers.chosen("draw") if "draw" in self.answers.uses else None
        if chosen is not None and self._is_usable(chosen):
            return chosen.entry.id
        usable = (one for one in self._installs if one.state == "ready" and one.problem is None)
        return next((one.entry.id for one in usable if one.entry.kind == "image"), "")

    def name_of(self, model_id: str) -> str:
        """What people call it; the id where nothing is known of it."""
        offered = (choice.entry for offer in self.answers.offered.values() for choice in offer)
        entries = (*(install.entry for install in self._installs), *offered)
        return next((entry.name for entry in entries if entry.id == model_id), model_id)

    def _is_usable(self, choice: Choice) -> bool:
        return self.answers.is_here(choice) and choice.entry.id not in self.answers.coming

    def _update_ready(self) -> None:
        ready = {one.entry.id for one in self._installs if one.state == "ready"}
        coming = {one.entry.id for one in self._installs if one.state != "ready"}
        known = replace(
            self.answers,
            ready=(self._on_disk | ready) - coming,
            coming=frozenset(coming),
        )
        self._change(known)

    def _ask(self, *, again: bool) -> None:
        """Ask for the choices of all uses; `again`: those that are known are to be new ones."""
        answers = self.answers
        known = () if again else tuple(answers.offered)
        self._change(answers.awaiting(use for use in answers.uses if use not in known))
        if self.pc is not None and answers.uses:
            self.choices_wanted.emit(answers.uses, answers.kinds)

    def _change(self, answers: Answers) -> None:
        if answers != self.answers:
            self.answers = answers
            self.changed.emit()


def as_use(text: str) -> Use:
    """The use that a signal's text names."""
    assert text in USES
    return text


def as_source(text: str) -> SourceKind:
    """The kind of source that a signal's text names."""
    assert text in SOURCE_KINDS
    return text


def _chats(install: Install) -> bool:
    return "chat" in install.entry.tasks and install.entry.kind in ("text", "vision", "audio")
