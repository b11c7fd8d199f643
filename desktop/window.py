"""The window: one place of the app at a time fills it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop.icons import app_icon
from desktop.widgets.enter_key import press_focused_button


class MainWindow(QMainWindow):
    """Shows the first place that is added until another one is asked for.

    Signals:
        closing: it is about to go.
        painted: it was drawn for the first time.
    """

    closing = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._seen = False
        self._places = QStackedWidget()
        self.setWindowTitle("Sidelight")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(420, 480)
        self.resize(1020, 760)
        self.setCentralWidget(self._places)

    @property
    def place(self) -> QWidget | None:
        """The one that is shown."""
        return self._places.currentWidget()

    def add_place(self, place: QWidget) -> None:
        if self._places.indexOf(place) < 0:
            self._places.addWidget(place)

    def remove_place(self, place: QWidget) -> None:
        """It is gone then."""
        self._places.removeWidget(place)
        place.deleteLater()

    def show_place(self, place: QWidget) -> None:
        """Fill the window with it; the others are kept as they are."""
        self.add_place(place)
        self._places.setCurrentWidget(place)
        place.setFocus()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody else wanted."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or event.isAutoRepeat() or not press_focused_button(self):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
