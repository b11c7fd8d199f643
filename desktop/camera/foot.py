"""Below the preview: what goes on, the shutter, how large pictures are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.camera.shutter import ShutterButton
from desktop.chat.picker import Choice, Picker
from desktop.theme import scaled
from desktop.widgets.status_line import StatusLine

_LONGEST = 60
SIZES = (QSize(640, 480), QSize(1280, 720), QSize(1920, 1080))


class CameraFoot(QWidget):
    """Signals: size_chosen(QSize)."""

    size_chosen = Signal(QSize)

    def __init__(self) -> None:
        super().__init__()
        self.status = StatusLine()
        self.shutter = ShutterButton()
        self.size_picker = Picker(self.tr("Size of pictures"), scaled(_LONGEST))
        self.size_picker.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        right = QHBoxLayout()
        right.addStretch(1)
        right.addWidget(self.size_picker)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.status, 1)
        row.addWidget(self.shutter)
        row.addLayout(right, 1)
        self.size_picker.chosen.connect(self._on_chosen)

    def set_size(self, size: QSize) -> None:
        """What is asked for; one that is not offered yet is offered from now on."""
        sizes = [*SIZES, *([] if size in SIZES else [size])]
        choices = [Choice(_id(one), _short(one), size_words(one)) for one in sizes]
        self.size_picker.set_choices(choices, _id(size))

    def _on_chosen(self, choice: str) -> None:
        width, _, height = choice.partition("x")
        size = QSize(int(width), int(height))
        self.set_size(size)
        self.size_chosen.emit(size)


def size_words(size: QSize) -> str:
    return f"{size.width()} × {size.height()}"  # noqa: RUF001 - the sign that people read


def _short(size: QSize) -> str:
    """By its lines, as sizes of video are called; the shutter stays in the middle."""
    return f"{size.height()}p"


def _id(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"
