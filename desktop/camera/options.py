"""How many pictures a burst has, and what is asked how often."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.camera.burst import FEWEST, MOST
from desktop.chat.picker import Choice, Picker
from desktop.theme import scaled
from desktop.widgets.flow import FlowLayout

_LENGTHS = ("1", "2", "4", "8")
_INTERVALS = ("2", "5", "10")
_LONGEST = 120
# Question and interval do not fit into one row any more.
_NARROW = 260


class BurstOptions(QWidget):
    """So many pictures in so many seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.count_picker = Picker(self.tr("Pictures of a burst"), scaled(_LONGEST))
        self.length_picker = Picker(self.tr("Length of a burst"), scaled(_LONGEST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._count, self._length = "8", "2"
        flow = FlowLayout(at_right=False)
        flow.setSpacing(6)
        for widget in (self.count_picker, QLabel(self.tr("in")), self.length_picker):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        self.count_picker.chosen.connect(self.set_count)
        self.length_picker.chosen.connect(self.set_length)
        self._show()

    @property
    def count(self) -> int:
        return int(self._count)

    @property
    def seconds(self) -> float:
        return float(self._length)

    def set_count(self, count: str) -> None:
        self._count = count
        self._show()

    def set_length(self, length: str) -> None:
        self._length = length
        self._show()

    def _show(self) -> None:
        counts = [str(count) for count in range(FEWEST, MOST + 1)]
        words = self.tr("{0} pictures")
        self.count_picker.set_choices(
            [Choice(count, words.format(count)) for count in counts], self._count
        )
        words = self.tr("{0} s")
        self.length_picker.set_choices(
            [Choice(length, words.format(length)) for length in _LENGTHS], self._length
        )


class LiveOptions(QWidget):
    """What is asked, and how often.

    Signals:
        entered: Enter in the question.
        question_changed.
    """

    entered = Signal()
    question_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self.tr("What do you see?"))
        self.field.setProperty("look", "field")
        self.field.setPlaceholderText(self.tr("Your question about what is seen"))
        self.field.setAccessibleName(self.tr("Question that is asked again and again"))
        self.interval_picker = Picker(self.tr("Time between two questions"), scaled(_LONGEST))
        self._interval = "5"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.field.setCursorPosition(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.interval_picker)
        self.field.returnPressed.connect(self.entered)
        self.field.textChanged.connect(self.question_changed)
        self.interval_picker.chosen.connect(self.set_interval)
        self._show()

    @property
    def question(self) -> str:
        return self.field.text().strip()

    @property
    def seconds(self) -> float:
        return float(self._interval)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < scaled(_NARROW)
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def set_interval(self, interval: str) -> None:
        self._interval = interval
        self._show()

    def _show(self) -> None:
        words = self.tr("every {0} s")
        choices = [Choice(interval, words.format(interval)) for interval in _INTERVALS]
        self.interval_picker.set_choices(choices, self._interval)
