"""The picture, how drawing goes, and the gallery."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.studio.canvas import Canvas
from desktop.studio.drawing import Going
from desktop.studio.gallery_rows import GalleryRows
from desktop.studio.gallery_view import GalleryView
from desktop.studio.result_box import ResultBox
from desktop.studio.words import going_words
from desktop.theme import scaled
from desktop.widgets.buttons import IconButton
from desktop.widgets.progress import ThinProgress
from desktop.widgets.status_line import StatusLine

_AROUND, _GAP, _LOWEST = 16, 10, 360


class PictureSide(QScrollArea):
    """As high as the window; in a low one it scrolls.

    Attributes:
        stop_button: shown while something is drawn.
    """

    def __init__(self, rows: GalleryRows) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.canvas, self.result = Canvas(), ResultBox()
        self.gallery = GalleryView(rows)
        self.stop_button = IconButton("stop", self.tr("Stop (Esc)"), "outlined", self.tr("Stop"))
        self.status = StatusLine()
        self.progress = ThinProgress(self.tr("How far it is"))
        self._going = QWidget()
        self._inside = QWidget()
        self._inside.setObjectName("column")
        self._lay_out()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.show_going(None)
        self.show_nothing()

    def show_going(self, going: Going | None) -> None:
        if going is None and self.stop_button.hasFocus():
            self.canvas.setFocus()
        self._going.setVisible(going is not None)
        if going is not None:
            self.status.show_words(going_words(going))
            self.progress.show_share(going.share)

    def show_nothing(self) -> None:
        """There is no picture yet."""
        self.canvas.show_words(self.tr("What you draw appears here."))
        self.result.hide()

    def show_gallery(self, has_pictures: bool) -> None:
        self.gallery.setVisible(has_pictures)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it never makes it scroll sideways."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumWidth(self._inside.minimumSizeHint().width())
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.status, 1)
        line.addWidget(self.stop_button)
        going = QVBoxLayout(self._going)
        going.setContentsMargins(0, 0, 0, 0)
        going.setSpacing(6)
        going.addLayout(line)
        going.addWidget(self.progress)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_AROUND, 12, _AROUND, 12)
        column.setSpacing(_GAP)
        column.addWidget(self.canvas, 3)
        column.addWidget(self._going)
        column.addWidget(self.result)
        column.addWidget(self.gallery, 1)
        self._inside.setMinimumHeight(scaled(_LOWEST))
        self._inside.installEventFilter(self)
        self.setWidget(self._inside)
