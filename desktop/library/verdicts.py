"""How a model does on each device of this PC: what is expected, and what was found out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.library import wording
from desktop.sentences import translated
from desktop.widgets.amounts import memory_words
from desktop.widgets.joined import named
from desktop.widgets.labels import badge_label, show_badge, words_label
from models.hardware.fit import Fit
from models.store.trial import Trial


class Verdicts(QWidget):
    """A block for every device: verdict, reason, limits, memory, and how a try-out went."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._blocks: list[QWidget] = []

    def show_devices(self, fits: Sequence[Fit], trials: Sequence[Trial]) -> None:
        for block in self._blocks:
            self._column.removeWidget(block)
            block.hide()  # at once, where it goes only later
            block.deleteLater()
        tried = {trial.device: trial for trial in trials}
        known = {fit.device: fit for fit in fits}
        devices = list(dict.fromkeys([*known, *tried]))
        self._blocks = [self._block(name, known.get(name), tried.get(name)) for name in devices]
        if not devices:
            self._blocks = [words_label(self.tr("This PC is still being looked at."), "muted")]
        for block in self._blocks:
            self._column.addWidget(block)

    def _block(self, device: str, fit: Fit | None, trial: Trial | None) -> QWidget:
        block = QWidget()
        lines = QVBoxLayout(block)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        badge = badge_label()
        lines.addWidget(badge)
        if fit is None:
            show_badge(badge, device)
        else:
            show_badge(badge, wording.level_words(fit), fit.level)
            limits = map(translated, fit.limits)
            for words in (translated(fit.reason), self._need(fit), *limits):
                if words:
                    lines.addWidget(words_label(words, "muted"))
        if trial is not None:
            lines.addWidget(self._trial(trial))
        return block

    def _need(self, fit: Fit) -> str:
        if not fit.need_bytes:
            return ""
        return self.tr("Needs {0} of memory.").format(memory_words(fit.need_bytes))

    def _trial(self, trial: Trial) -> QWidget:
        day = wording.day_words(trial.tried_at)
        tried = self.tr("Tried on {0}").format(day) if day else self.tr("Tried")
        return words_label(
            named(tried, wording.trial_words(trial)), "" if trial.works else "danger"
        )
