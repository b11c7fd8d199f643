"""What is seen while one speaks: how loud, how long, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.talk.level_meter import LevelMeter
from desktop.widgets.labels import set_look
from desktop.widgets.status_line import StatusLine
from models.inputs.clock import clock

_HINT_MS = 6000
# The time that is left is shown from here on.
_SOON_S = 30.0


class TalkBar(QWidget):
    """Hidden unless there is something to show.

    Args:
        hint_ms: how long a hint stays.
    """

    def __init__(self, hint_ms: int = _HINT_MS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sends = True
        self._longest_s = 0.0
        self.meter = LevelMeter()
        self._time = QLabel()
        self._time.setAccessibleName(self.tr("Time"))
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._words = StatusLine()
        # As high as its neighbours, and everything that is left.
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(hint_ms)
        self._timer.timeout.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.setSpacing(10)
        # As high without the meter: what is below shall not jump.
        layout.addStrut(self.meter.minimumHeight())
        layout.addWidget(self.meter, 1)
        layout.addWidget(self._time)
        layout.addWidget(self._words, 3)
        self.hide()

    def set_sends(self, sends: bool) -> None:
        """Whether letting go sends what was said, or only writes it down."""
        self._sends = sends

    def set_longest(self, seconds: float) -> None:
        """How long a recording may be."""
        self._longest_s = seconds

    def words(self) -> str:
        return self._words.words()

    def time(self) -> str:
        return self._time.text()

    def show_opening(self) -> None:
        self.meter.clear()
        self.set_seconds(0.0)
        self._show(self.tr("Opening the microphone …"), is_measuring=True)

    def show_listening(self) -> None:
        if self._sends:
            words = self.tr("Release to send · Esc discards")
        else:
            words = self.tr("Release to write it down · Esc discards")
        self._show(words, is_measuring=True)

    def show_transcribing(self) -> None:
        self._show(self.tr("Writing down what you said … · Esc discards"), is_measuring=False)

    def show_hint(self, words: str) -> None:
        """Goes away by itself."""
        self._show(words, is_measuring=False)
        self._timer.start()

    def clear(self) -> None:
        self._timer.stop()
        self.hide()

    def set_level(self, level: float) -> None:
        """0 to 1."""
        self.meter.add(level)

    def set_seconds(self, seconds: float) -> None:
        is_soon = 0 < self._longest_s < seconds + _SOON_S
        shown = clock(seconds)
        self._time.setText(f"{shown} / {clock(self._longest_s)}" if is_soon else shown)
        set_look(self._time, "look", "warning" if is_soon else "muted")
        # Digits differ in width, and nothing shall jump.
        widest = f"0:00 / {clock(self._longest_s)}" if is_soon else "0:00"
        self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance(widest))

    def _show(self, words: str, *, is_measuring: bool) -> None:
        self._timer.stop()
        self._words.show_words(words, "muted")
        self.meter.setVisible(is_measuring)
        self._time.setVisible(is_measuring)
        self.show()
