"""One of the frames that go to the model."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton

from desktop.theme import theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import set_look
from desktop.widgets.pictures import rounded
from models.inputs.clock import exact_clock

HEIGHT = 72
_NARROWEST, _WIDEST = 56, 144
_CROSS, _CROSS_ICON = 24, 14


class FrameCard(QFrame):
    """A small picture with its time; a click shows it large, the cross and Delete drop it.

    Signals:
        opened(time): to be seen large.
        dropped(time): it shall not go to the model.
        stepped(time, places): the keyboard goes to the card so many places further.
    """

    opened = Signal(float)
    dropped = Signal(float)
    stepped = Signal(float, int)

    def __init__(self, time: float, image: QImage) -> None:
        super().__init__()
        self.setObjectName("frameCard")
        self.time = time
        words = exact_clock(time)
        self.picture = QPushButton()
        self.picture.setObjectName("framePicture")
        self.picture.setAutoDefault(False)
        self.picture.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture.setAccessibleName(self.tr("Frame at {0}").format(words))
        self.picture.setAccessibleDescription(self.tr("Delete drops it."))
        self.drop_button = IconButton("close", self.tr("Drop the frame at {0}").format(words))
        self.drop_button.setObjectName("frameCross")
        self.drop_button.setAutoDefault(False)
        self.drop_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does the same
        cross = min(1.5, theme().scale)
        self.drop_button.setFixedSize(QSize(_CROSS, _CROSS) * cross)
        self.drop_button.setIconSize(QSize(_CROSS_ICON, _CROSS_ICON) * cross)
        self.caption = QLabel(words)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show(image)
        self._lay_out()
        self._connect()

    def show_current(self, current: bool) -> None:
        """Whether it is the one that is seen large."""
        set_look(self, "current", "true" if current else "")

    def _show(self, image: QImage) -> None:
        width = HEIGHT * image.width() // max(1, image.height())
        size = QSize(max(_NARROWEST, min(_WIDEST, width)), HEIGHT)
        ratio = self.devicePixelRatioF()
        self.picture.setIcon(rounded(image, size, 8 * ratio, ratio))
        self.picture.setIconSize(size)
        self.picture.setFixedSize(size + QSize(6, 6))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(3, 3, 3, 5)
        grid.setSpacing(3)
        middle = Qt.AlignmentFlag.AlignHCenter
        grid.addWidget(self.picture, 0, 0, middle)
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        grid.addWidget(self.drop_button, 0, 0, corner)
        grid.addWidget(self.caption, 1, 0)

    def _connect(self) -> None:
        self.picture.clicked.connect(self._on_clicked)
        self.drop_button.clicked.connect(self._on_drop)
        keys = {
            "Delete": self._on_drop,
            "Backspace": self._on_drop,
            "Left": self._on_left,
            "Right": self._on_right,
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _on_clicked(self) -> None:
        self.opened.emit(self.time)

    def _on_drop(self) -> None:
        self.dropped.emit(self.time)

    def _on_left(self) -> None:
        self.stepped.emit(self.time, -1)

    def _on_right(self) -> None:
        self.stepped.emit(self.time, 1)
