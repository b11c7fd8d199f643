"""Text as it is seen, without all that is needed to select and copy it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QEnterEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop.messages.markdown import Prose
from desktop.messages.prose_style import prose_css
from desktop.messages.task_rules import TASK
from desktop.messages.text_views import CODE_CSS, INDENT, NARROWEST, code_font
from desktop.theme import theme

_Wrap = QTextOption.WrapMode


class StillText(QWidget):
    """Looks as a `TextView` with the same text, at less than half the price.

    Most of a long conversation is only scrolled past. When the mouse comes to the words, whoever
    hears of it puts the real view in this one's place at once, which a click then reaches.

    Args:
        name: of the real view, by which the style sheet knows it.
        wrap: of lines that are too long.

    Attributes:
        fitted: the width of the last fit; 0 before the first.

    Signals:
        touched(itself).
    """

    touched = Signal(QWidget)

    def __init__(self, name: str, wrap: QTextOption.WrapMode, parent: QWidget) -> None:
        super().__init__(parent)
        self.fitted = 0
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        option = QTextOption()
        option.setWrapMode(wrap)
        self._document = _Document(self)
        # Nothing is laid out before the width is known.
        self._document.setPageSize(QSizeF(0, 0))
        self._document.documentLayout().setPaintDevice(self)
        self._document.setDocumentMargin(0)
        self._document.setDefaultTextOption(option)

    def setHtml(self, html: str) -> None:
        self._document.setHtml(html)
        self.setAccessibleName(self._document.toPlainText())
        self._fit_again()

    def fit_width(self, width: int) -> int:
        """Become as high as the text is in this width, also before being shown; that height."""
        self.ensurePolished()
        if width != self.fitted:
            self.fitted = width
            self._document.setTextWidth(width)
            self.setFixedHeight(self._height_of(self._document.size().height()))
        return self.height()

    def sizeHint(self) -> QSize:
        return QSize(NARROWEST, self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_width(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        context.clip = QRectF(event.rect())
        self._document.documentLayout().draw(painter, context)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._document.setDefaultFont(self.font())
            self._fit_again()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.touched.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The text may have come under a mouse that did not move."""
        self.touched.emit(self)
        home, place = self.parentWidget(), event.globalPosition()
        heir = home.childAt(home.mapFromGlobal(place).toPoint()) if home is not None else None
        if heir is not None:
            kind, button, buttons = event.type(), event.button(), event.buttons()
            inside = heir.mapFromGlobal(place)
            press = QMouseEvent(kind, inside, place, button, buttons, event.modifiers())
            heir.setFocus(Qt.FocusReason.MouseFocusReason)
            QApplication.sendEvent(heir, press)

    def _height_of(self, height: float) -> int:
        return round(height) + 1

    def _fit_again(self) -> None:
        width, self.fitted = self.fitted, 0
        if width:
            self.fit_width(width)
            self.update()


class StillProse(StillText):
    """Of a `ProseView`."""

    def __init__(self, block: Prose, parent: QWidget) -> None:
        super().__init__("prose", _Wrap.WrapAtWordBoundaryOrAnywhere, parent)
        self.block = block
        self._css = ""
        self._document.setIndentWidth(INDENT * theme().scale)
        self._write()

    @staticmethod
    def can_show(block: Prose) -> bool:
        """Not what moves, what the keyboard stops at, or what has more words than one sees."""
        html = block.html
        return not (block.formulas or "<a href" in html or TASK in html)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._write()

    def _write(self) -> None:
        css = prose_css(theme().palette, self.block.html)
        if css != self._css:
            self._css = css
            self._document.setDefaultStyleSheet(css)
            self.setHtml(self.block.html)


class StillCode(StillText):
    """Of a `CodeText` that does not scroll."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("codeText", _Wrap.NoWrap, parent)
        self.setFont(code_font())
        self._document.setDefaultStyleSheet(CODE_CSS)

    def sizeHint(self) -> QSize:
        if not self.fitted:
            self.fit_width(self.width())
        return super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_too_wide():
            # Not while a layout is at it.
            QTimer.singleShot(0, self, self._give_way)

    def is_too_wide(self) -> bool:
        """For the width that it was fitted to: it should scroll."""
        return round(self._document.size().width()) > self.fitted

    def _give_way(self) -> None:
        self.touched.emit(self)

    def _height_of(self, height: float) -> int:
        return round(height) + 2


def take_place(view: QWidget, still: StillText) -> None:
    """Of what was only to be seen, now; the layout knows the view already."""
    view.setGeometry(still.geometry())
    if still.isVisible():
        view.show()
    still.hide()
    # Its own signal may have led here.
    QTimer.singleShot(0, still, still.deleteLater)


class _Document(QTextDocument):
    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """Text of models must not reach the disk or the network."""
        return QImage()
