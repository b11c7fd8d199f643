"""What a model thought before it answered, folded behind one line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.messages.block_column import BlockColumn
from desktop.messages.figures import time_words
from desktop.messages.plain_text import plain_text
from desktop.theme import theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.status_line import StatusLine

_SECOND_MS = 1000
# Of the end of the thoughts, in characters: what the newest line is looked for in.
_NEWEST = 400
_INDENT = 14
_ICON = 16


class ThinkingClock:
    """Seconds from the first thought to the last; runs while the answer streams in."""

    def __init__(self) -> None:
        self._timer = QElapsedTimer()
        self._seconds: float | None = None

    def start(self) -> None:
        if not self._timer.isValid():
            self._timer.start()

    def stop(self) -> None:
        self.set_seconds(self.seconds())

    def set_seconds(self, seconds: float) -> None:
        """What it took, known from elsewhere."""
        self._seconds = seconds

    def seconds(self) -> float:
        if self._seconds is not None:
            return self._seconds
        return self._timer.elapsed() / _SECOND_MS if self._timer.isValid() else 0.0


class ThoughtsView(QWidget):
    """While the model thinks: the time and the newest line. After that: how long it took.

    A click, Space or Enter shows all of it.

    Signals:
        fold_changed: it was opened or closed.
    """

    fold_changed = Signal()

    def __init__(self, seconds: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._thoughts = ""
        self._is_thinking = False
        self._column: BlockColumn | None = None
        # As it was when the layout above was told.
        self._height = 0
        self.button = IconButton("right", "", "quiet")
        self.button.setCheckable(True)
        self.button.setIconSize(QSize(1, 1) * round(_ICON * theme().scale))
        # The sign that it opens stands behind the words.
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.toggled.connect(self._on_toggled)
        self.newest = StatusLine()
        self._body = QFrame(self)
        self._body.setObjectName("thoughts")
        self._lay_out()
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._show_words)

    @property
    def is_opened(self) -> bool:
        return self.button.isChecked()

    def set_opened(self, opened: bool) -> None:
        self.button.setChecked(opened)

    def show_thoughts(self, thoughts: str, is_thinking: bool) -> None:
        """``is_thinking``: more may come."""
        if (thoughts, is_thinking) == (self._thoughts, self._is_thinking):
            return
        self._thoughts, self._is_thinking = thoughts, is_thinking
        if is_thinking and not self._second.isActive():
            self._second.start()
        elif not is_thinking:
            self._second.stop()
        self._show_words()
        self._show_body()

    def fit_width(self, width: int) -> None:
        """Become as high as what is shown is in this width, also before being shown."""
        height = 0 if self._column is None else self._column.fit_width(width - _INDENT)
        if height != self._height or not self.isVisible():
            self._height = height
            self._body.updateGeometry()
            self.updateGeometry()

    def words(self) -> str:
        return self.button.text()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(_INDENT, 2, 0, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        layout.addWidget(self.button, 0, side)
        layout.addWidget(self.newest)
        layout.addWidget(self._body)
        self._body.hide()

    def _show_words(self) -> None:
        words = self._time_words()
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setToolTip("")
        self.newest.setVisible(self._is_thinking and not self.is_opened)
        lines = plain_text(self._thoughts[-_NEWEST:]).splitlines() if self._is_thinking else []
        self.newest.show_words(next((line for line in reversed(lines) if line.strip()), ""))

    def _time_words(self) -> str:
        seconds = self._seconds()
        if self._is_thinking:
            return self.tr("Thinking … {0}").format(time_words(seconds))
        if seconds > 0:
            return self.tr("Thought for {0}").format(time_words(seconds))
        return self.tr("Thoughts")

    def _show_body(self) -> None:
        """The thoughts are only rendered for who opens them."""
        if self.is_opened and self._column is None:
            self._column = BlockColumn(self._body)
            inside = self._body.layout()
            assert inside is not None
            inside.addWidget(self._column)
        if self.is_opened and self._column is not None:
            self._column.show_text(self._thoughts, self._is_thinking)
        self._body.setVisible(self.is_opened)

    def _on_toggled(self) -> None:
        self.button.set_icon("down" if self.is_opened else "right", "")
        self._show_words()
        self._show_body()
        self.fold_changed.emit()
