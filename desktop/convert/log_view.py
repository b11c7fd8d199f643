"""What the tools say, line by line; folded until asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.jobs.conversion_jobs import KEPT_LINES
from desktop.theme import theme
from desktop.widgets.joined import named

_HEIGHT = 180


class LogView(QWidget):
    """Follows the end until the user scrolls up; what is marked stays marked.

    Signals:
        folded(bool): shown now, or not.
    """

    folded = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._lines: tuple[str, ...] = ()
        self._follows = True
        self._to_the_end = QTimer(self, singleShot=True, interval=0)
        self._to_the_end.timeout.connect(self._go_to_the_end)
        self.button = QPushButton()
        self.button.setProperty("look", "quiet")
        self.button.setCheckable(True)
        self.text = QPlainTextEdit()
        self.text.setObjectName("details")
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMaximumBlockCount(KEPT_LINES)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFixedHeight(round(_HEIGHT * theme().scale))
        self.text.setAccessibleName(self.tr("Log of {0}").format(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)
        self.button.toggled.connect(self._on_toggled)
        bar = self.text.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range)
        self._on_toggled(False)

    def show_lines(self, lines: Sequence[str]) -> None:
        """All that are kept; only what is new is added."""
        now = tuple(lines)
        if now == self._lines:
            return
        new = _added(self._lines, now)
        follows, value = self._follows, self.text.verticalScrollBar().value()
        if new is None:
            self.text.setPlainText("\n".join(now))
        elif new:
            self.text.appendPlainText("\n".join(new))
        self._lines = now
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum() if follows else value)

    def _on_toggled(self, shown: bool) -> None:
        self.text.setVisible(shown)
        words = self.tr("Hide log") if shown else self.tr("Show log")
        self.button.setText(words)
        self.button.setAccessibleName(named(words, self._name))
        if shown:
            self._follows = True
            self._to_the_end.start()
        self.folded.emit(shown)

    def _on_scrolled(self, value: int) -> None:
        if not self._to_the_end.isActive():
            self._follows = value >= self.text.verticalScrollBar().maximum()

    def _on_range(self, *_: int) -> None:
        """More lines, or room for fewer. The text scrolls by itself now, which is no wish of the
        user's, so the end is gone to afterwards."""
        if self._follows:
            self._to_the_end.start()

    def _go_to_the_end(self) -> None:
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())


def _added(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...] | None:
    """What stands behind the lines that were there, the first of which may be gone; None when
    these are others altogether."""
    if not before:
        return None
    for gone in range(len(before)):
        kept = before[gone:]
        if now[: len(kept)] == kept:
            return now[len(kept) :]
    return None
