"""The answer to the last question, as it comes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.messages.answer import AnswerView

_LOWEST, _USUAL, _HIGHEST = 48, 96, 220


class LiveView(QScrollArea):
    """Keeps the answer before until the next one has its first word, so that nothing flickers."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Answer about what the camera sees"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LOWEST)
        self.setMaximumHeight(_HIGHEST)
        self._answer: AnswerView | None = None
        self._fresh = True
        inside = QWidget()
        inside.setObjectName("liveAnswer")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def text(self) -> str:
        """What is shown, as Markdown."""
        return "" if self._answer is None else self._answer.source

    def has_answer(self) -> bool:
        """Or one is on its way."""
        return self._answer is not None

    def note_text(self) -> str:
        return "" if self._answer is None else self._answer.note_text()

    def begin(self) -> None:
        self._fresh = True
        if self._answer is None:
            self._replace()

    def append(self, text: str) -> None:
        if text:
            self._shown().append(text)

    def finish(self, note: str = "") -> None:
        """``note``: when it did not end by itself."""
        if self._answer is not None and not self._fresh:
            self._answer.finish("", note)
        elif note:
            self._shown().finish("", note)
        self._fresh = True

    def clear(self) -> None:
        if self._answer is not None:
            self._column.removeWidget(self._answer)
            self._answer.hide()
            self._answer.deleteLater()
        self._answer = None
        self._fresh = True

    def sizeHint(self) -> QSize:
        return QSize(280, _USUAL)

    def _shown(self) -> AnswerView:
        if self._fresh or self._answer is None:
            self._fresh = False
            return self._replace()
        return self._answer

    def _replace(self) -> AnswerView:
        fresh = self._fresh
        self.clear()
        self._fresh = fresh
        self._answer = AnswerView(is_kept=False)
        self._column.insertWidget(0, self._answer)
        self.verticalScrollBar().setValue(0)
        return self._answer
