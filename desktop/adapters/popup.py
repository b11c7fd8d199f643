"""The adapters of the model in use, above the button that was pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.adapters.rows import AdapterRows
from desktop.convert.column import Content
from desktop.theme import scaled
from desktop.widgets.labels import words_label

_WIDTH, _HIGHEST = 380, 460
_MARGIN, _GAP, _AWAY, _FRAME = 12, 8, 6, 1


class AdapterPopup(QWidget):
    """Lies over all of its parent, and shows a frame in it: a window of its own would take the
    mouse away from whoever drags a file here. Closes with Esc and by a click beside the frame.

    Attributes:
        rows: to choose among.
        frame: what is seen.

    Signals: closed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.rows = AdapterRows()
        self.frame = QFrame(self)
        self.frame.setObjectName("adapterPopup")
        self.frame.setAccessibleName(self.tr("Adapters"))
        self._title = words_label(self.tr("Adapters for this conversation"), name="fieldName")
        self._content = Content()
        self._scroll = QScrollArea()
        self._button: QWidget | None = None
        self._lay_out()
        self._content.installEventFilter(self)
        parent.installEventFilter(self)

    def show_above(self, button: QWidget) -> None:
        """Or below it where there is more room."""
        self._button = button
        self.raise_()
        self.show()
        self._place()
        self.rows.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self.frame.geometry().contains(event.position().toPoint()):
            self._leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The Tab key stays within the frame while it is open."""
        stops = [one for one in self.rows.stops() if one.isVisible() and one.isEnabled()]
        now = QApplication.focusWidget()
        if now not in stops:
            return super().focusNextPrevChild(forward)
        reasons = Qt.FocusReason
        found = stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]
        found.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
        self._scroll.ensureWidgetVisible(found)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _leave(self) -> None:
        """The keyboard goes back to where it came from."""
        if self._button is not None:
            self._button.setFocus()
        self.close()

    def _place(self) -> None:
        """As high as what is in it, as far as there is room; its foot is at the button."""
        parent, button = self.parentWidget(), self._button
        if parent is None or button is None:
            return
        self.setGeometry(parent.rect())
        beside = QRect(button.mapTo(parent, QPoint()), button.size())
        above, below = beside.top() - _AWAY, self.height() - beside.bottom() - 1 - _AWAY
        width = min(scaled(_WIDTH), self.width() - 2 * _MARGIN)
        room = max(above, below) - _MARGIN
        height = min(self._height(width), scaled(_HIGHEST), room)
        left = max(_MARGIN, min(beside.left(), self.width() - _MARGIN - width))
        top = above - height if above >= below else beside.bottom() + 1 + _AWAY
        self.frame.setGeometry(left, top, width, height)

    def _height(self, width: int) -> int:
        """Of the frame, so that nothing has to be scrolled."""
        around = 2 * (_MARGIN + _FRAME)
        inside = width - around
        title = self._title.heightForWidth(inside)
        return self._content.heightForWidth(inside) + title + _GAP + around

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.rows)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._content)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
