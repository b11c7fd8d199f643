"""The frame under the slider, or why nothing is seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import theme
from desktop.widgets.labels import words_label

_RADIUS = 12.0
_BESIDE, _ABOVE = 18, 10
_USUAL, _SMALLEST = QSize(480, 270), QSize(160, 140)


class FramePreview(QWidget):
    """Scaled as it fits, in the picture's own shape."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._words = words_label(look="muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # Not as a hint, which the words, as high as their width lets them be, would override.
        self.setMinimumSize(_SMALLEST)
        self.setAccessibleName(self.tr("Frame under the slider"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
        column.addWidget(self._words)
        theme().changed.connect(self.update)

    @property
    def image(self) -> QImage:
        """What is seen; null while there are words instead."""
        return self._image

    def words(self) -> str:
        return self._words.text()

    def show_image(self, image: QImage, words: str) -> None:
        """``words``: what it is, for those who do not see it."""
        self._image = image
        self._words.setText("")
        self.setAccessibleDescription(words)
        self._fit_words()
        self.update()

    def show_words(self, words: str) -> None:
        """In place of a picture."""
        self._image = QImage()
        self._words.setText(words)
        self.setAccessibleDescription(words)
        self._fit_words()
        self.update()

    def sizeHint(self) -> QSize:
        return _USUAL

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_words()

    def _fit_words(self) -> None:
        """All of them can be read."""
        words = 0
        if self._words.text():
            words = self._words.heightForWidth(self.width() - 2 * _BESIDE) + 2 * _ABOVE
        self.setMinimumHeight(max(_SMALLEST.height(), words))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect()) if self._image.isNull() else self._place()
        path = QPainterPath()
        path.addRoundedRect(place, _RADIUS, _RADIUS)
        if self._image.isNull():
            painter.fillPath(path, QColor(theme().palette.raised))
        else:
            painter.setClipPath(path)
            painter.drawImage(place, self._image)
        painter.end()

    def _place(self) -> QRectF:
        room = QSizeF(self.size())
        size = QSizeF(self._image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place
