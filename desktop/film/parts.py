"""Parts of the dialog: its head, the row of the slider, its end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.convert.steady import SteadyLabel
from desktop.film.chosen_frames import ChosenFrames
from desktop.film.slider import FilmSlider
from desktop.theme import theme
from desktop.widgets.labels import badge_label, show_badge, words_label
from models.inputs.clock import exact_clock

# With less room than this for the slider, the length is not told beside the time.
_SLIDER_WIDTH = 240
_GAP = 10


class FilmHead(QWidget):
    """What this is, and how many frames the model takes."""

    def __init__(self) -> None:
        super().__init__()
        self.count = badge_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(
            words_label(self.tr("The model sees these frames, in this order."), "muted"), 1
        )
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_count(self, chosen: ChosenFrames) -> None:
        words = self.tr("{0} of at most {1}").format(len(chosen.frames), chosen.most)
        show_badge(self.count, words, "well" if chosen.fits else "slowly")
        self.count.setAccessibleName(self.tr("Frames: {0}").format(words))


class SliderRow(QWidget):
    """Attributes: slider, time, add_button."""

    def __init__(self) -> None:
        super().__init__()
        self.slider = FilmSlider()
        self.time = QLabel()
        self.time.setProperty("look", "muted")
        self.add_button = QPushButton(self.tr("Add this frame"))
        self.add_button.setProperty("look", "outlined")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.slider, 1)
        row.addWidget(self.time)
        row.addWidget(self.add_button)
        self.slider.valueChanged.connect(self.show_time)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_time()

    def show_time(self) -> None:
        """As wide with every time, so that the slider does not move; short where it is narrow."""
        length = exact_clock(self.slider.length)
        words, width = self.tr("{0} / {1}"), self.time.fontMetrics().horizontalAdvance
        widest = words.format("0" * len(length), length)
        others = width(widest) + self.add_button.sizeHint().width() + 2 * _GAP
        if self.width() < _SLIDER_WIDTH + others:
            words, widest = "{0}", "0" * len(length)
        self.time.setText(words.format(exact_clock(self.slider.seconds), length))
        self.time.setMinimumWidth(width(widest))


class FilmFoot(QWidget):
    """A sentence on how things are, and the buttons.

    Attributes: status, cancel_button, use_button.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wizardFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.status = SteadyLabel()
        self.status.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setProperty("look", "outlined")
        self.use_button = QPushButton(self.tr("Use these frames"))
        self.use_button.setProperty("look", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.use_button)
        wide = theme().scale < 1.5
        ways = QBoxLayout.Direction
        column = QBoxLayout(ways.LeftToRight if wide else ways.TopToBottom, self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(10)
        column.addWidget(self.status, 1)
        column.addLayout(row)
        self.show_words("")

    def show_words(self, words: str, look: str = "muted") -> None:
        self.status.show_words(words, look)
        self.status.setVisible(bool(words))


def padded(*widgets: tuple[QWidget, int]) -> QVBoxLayout:
    """A column with the dialog's margins; each with how much of the room that is left it takes."""
    column = QVBoxLayout()
    column.setContentsMargins(24, 16, 24, 14)
    column.setSpacing(10)
    for widget, stretch in widgets:
        column.addWidget(widget, stretch)
    return column
