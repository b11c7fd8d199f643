"""Text as high as it is, without a scroll bar of its own."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from desktop.messages.markdown import SAFE_SCHEMES
from desktop.theme import theme

# Of each level of a list, in pixels: room for two digits.
INDENT = 34
NARROWEST = 40
CODE_CSS = "pre { margin: 0; }"
# A line of so many letters is wrapped in any case.
_WIDE = 1000
# After these a text may be wider or narrower.
_OTHER_LETTERS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class TextView(QTextBrowser):
    """Rich text that can be selected and never scrolls by itself; fetches nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Of the last fit; 0 before the first.
        self._fitted = 0
        self.setObjectName("prose")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The viewport takes the place of the frame now. When it is laid out for the first time, Qt
        # would notice, and lay it out once more in the width that the view has then.
        self.setViewportMargins(0, 0, 0, 0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Not by height for width: layouts would ask every block again for each word that comes.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        document = self.document()
        document.setDocumentMargin(0)
        document.setIndentWidth(INDENT * theme().scale)
        self.anchorClicked.connect(_open_link)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """Text of models must not reach the disk or the network.

        For None, Qt would look for the file itself.
        """
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing

    def fit_width(self, width: int) -> int:
        """Become as high as the text is in this width, also before being shown; that height."""
        self.ensurePolished()
        self._fitted = width
        height = self._height_in(width)
        self._set_height(height)
        return height

    def fit_again(self) -> None:
        """The text is another one. Without a width yet, whoever gives it one has it fitted: text is
        not laid out for nothing."""
        if self._fitted:
            self.fit_width(self._fitted)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_width(self.viewport().width())
        # Qt may still reckon with the height of another width, and would scroll by the rest.
        self.verticalScrollBar().setRange(0, 0)

    def _height_in(self, width: int) -> int:
        if self.document().textWidth() != width:
            self.document().setTextWidth(width)
        return round(self.document().size().height()) + 1

    def _set_height(self, height: int) -> None:
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)


class PlainView(TextView):
    """Plain text, such as a question; no wider than it needs to be."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = NARROWEST
        self._ideal = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setPlainText(text)

    def ideal_width(self) -> int:
        """Of its longest line, where nothing is wrapped."""
        self.ensurePolished()
        if not self._ideal:
            metrics = QFontMetricsF(self.font())
            lines = [line[:_WIDE] for line in self.toPlainText().split("\n")]
            tabs = self.tabStopDistance()
            widths = (metrics.horizontalAdvance(one) + tabs * one.count("\t") for one in lines)
            self._ideal = ceil(max(widths)) + 4
        return self._ideal

    def want_width(self, width: int) -> None:
        """Become as wide as that where there is room, and as high as the text is then."""
        before = self.sizeHint()
        self._wanted = width
        self.setMaximumWidth(width)
        self.fit_width(width)
        # Only then: asking for nothing would have the layouts ask again, for ever.
        if before != self.sizeHint() or not self.isVisible():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._wanted, self.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _OTHER_LETTERS:
            self._ideal = 0


def code_font() -> QFont:
    """The system's own for letters of one width."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)


def _open_link(url: QUrl) -> None:
    if url.scheme() in SAFE_SCHEMES:
        QDesktopServices.openUrl(url)
