"""The conversation as it is read: wheel, keys, the way back to the latest words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QWidget

from desktop.transcript.focus_order import beside, controls_of, order_focus
from desktop.transcript.live_views import MakeView
from desktop.transcript.row_window import RowWindow
from desktop.widgets.buttons import IconButton
from desktop.widgets.keyboard_frame import KeyboardFrame

_Action = QAbstractSlider.SliderAction
_KEYS = {
    Qt.Key.Key_PageUp: _Action.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Action.SliderPageStepAdd,
    Qt.Key.Key_Home: _Action.SliderToMinimum,
    Qt.Key.Key_End: _Action.SliderToMaximum,
}
# The order of the Tab key is brought up to date when so long nothing was made.
_REST_MS = 150
# So many rows without any control may stand between two controls that Tab goes through.
_REACH = 8


class Transcript(RowWindow):
    """Messages from top to bottom. Stays at the end unless the user scrolled up.

    The Tab key goes through the controls of the rows as they are seen, from row to row, and what
    it comes to is scrolled into view; pages, Home and End scroll wherever in it the keyboard is.
    """

    def __init__(self, make_view: MakeView) -> None:
        super().__init__(make_view)
        self.setObjectName("transcript")
        self.setAccessibleName(self.tr("Conversation"))
        KeyboardFrame(self)
        # Among the rows, for where it lay over their window, that could not move what is painted.
        self.latest_button = IconButton(
            "arrow-down", self.tr("Jump to the latest"), parent=self.viewport()
        )
        self.latest_button.setObjectName("latest")
        self.latest_button.setFixedSize(34, 34)
        self.latest_button.hide()
        self.latest_button.clicked.connect(self.follow)
        self.following_changed.connect(self._on_following_changed)
        for key, action in _KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.verticalScrollBar().triggerAction, action))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._order_focus)
        self.view_made.connect(self._on_view_made)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            # A view may have got another control.
            self._rest.start()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A touchpad says how many pixels; under X11 that number is of no use."""
        pixels = event.pixelDelta()
        if pixels.isNull() or QGuiApplication.platformName() == "xcb":
            super().wheelEvent(event)
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - pixels.y())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _place(self) -> None:
        super()._place()
        self._place_button()

    def _place_button(self) -> None:
        button, room = self.latest_button, self.viewport().rect()
        button.move((room.width() - button.width()) // 2, room.height() - button.height() - 12)

    def focusNextPrevChild(self, forward: bool) -> bool:
        now = self.window().focusWidget()
        target = None if now is None else self._beside(now, forward)
        if target is None:
            self._order_focus()
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason
        target.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
        self.reveal(target)
        return True

    def _beside(self, now: QWidget, forward: bool) -> QWidget | None:
        """Where Tab leads from there; None for out of the rows."""
        at = self._live.row_of(now)
        if at is not None:
            view = self._live.get(self._rows[at].id)
            assert view is not None
            return beside(now, view, forward) or self._control_beyond(at, forward)
        if not forward:
            return None
        if now is self and self.latest_button.isVisible():
            return self.latest_button
        return next(iter(self._controls_in_view()), None)

    def _control_beyond(self, at: int, forward: bool) -> QWidget | None:
        """In the next rows, which may have no views yet."""
        stop = min(at + _REACH, len(self._rows) - 1) + 1 if forward else max(at - _REACH, 0) - 1
        step = 1 if forward else -1
        for other in range(at + step, stop, step):
            controls = controls_of(self._ensure(other))
            if controls:
                return controls[0 if forward else -1]
        return None

    def _controls_in_view(self) -> list[QWidget]:
        """Those of which something can be seen, from top to bottom."""
        found = []
        for at in self._position.visible():
            for control in controls_of(self._ensure(at)):
                area = self._placing.area_of(at, control)
                if area.top() < self._position.height and area.bottom() >= 0:
                    found.append(control)
        return found

    def _order_focus(self) -> None:
        order_focus(self.latest_button, self.views())

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """From outside by the Tab key, Qt goes to the last view, which may be out of view."""
        rows = self.viewport()
        if old is None or new is None or QGuiApplication.mouseButtons():
            return
        if rows.isAncestorOf(old) or not rows.isAncestorOf(new):
            return
        seen = self._controls_in_view()
        if seen and new not in seen and new.visibleRegion().isEmpty():
            seen[-1].setFocus(Qt.FocusReason.BacktabFocusReason)
        else:
            self.reveal(new)

    def _on_view_made(self, row_id: str, view: QWidget) -> None:
        if self.viewport().children()[-1] is view:
            # Raised, the button would be painted anew, and what is below it.
            view.stackUnder(self.latest_button)
        self._rest.start()

    def _on_following_changed(self, following: bool) -> None:
        if following and self.latest_button.hasFocus():
            self.setFocus()
        self.latest_button.setVisible(not following)
