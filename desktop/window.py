"""The window: one place of the app at a time fills it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop.icons import app_icon


class MainWindow(QMainWindow):
    """Shows the first place until another one is asked for.

    Signals:
        closing: it is about to go.
        painted: it was drawn for the first time.
    """

    closing = Signal()
    painted = Signal()

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self._seen = False
        self._places = QStackedWidget()
        self._places.addWidget(first)
        self.setWindowTitle("Sidelight")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(420, 480)
        self.resize(1020, 760)
        self.setCentralWidget(self._places)

    @property
    def place(self) -> QWidget | None:
        """The one that is shown."""
        return self._places.currentWidget()

    def show_place(self, place: QWidget) -> None:
        """Fill the window with it; the others are kept as they are."""
        if self._places.indexOf(place) < 0:
            self._places.addWidget(place)
        self._places.setCurrentWidget(place)
        place.setFocus()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
