"""What can wait until nobody scrolls: one thing in each turn of the event loop."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QObject, QTimer

# No message came into view for so long.
_REST_MS = 60
# The event loop has so long for other things in between.
_PAUSE_MS = 12


class Later(QObject):
    """There is one for the application; see `later`."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._calls: deque[WeakMethod[Callable[[], None]]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_turn)

    def call(self, method: Callable[[], None]) -> None:
        """A method of an object, unless that is gone by then."""
        self._calls.append(WeakMethod(method))
        self.put_off()

    def put_off(self) -> None:
        """Somebody scrolls."""
        if self._calls:
            self._timer.start(_REST_MS)

    def _on_turn(self) -> None:
        method = None
        while self._calls and method is None:
            method = self._calls.popleft()()
        if self._calls:
            self._timer.start(_PAUSE_MS)
        if method is not None:
            method()


def later() -> Later:
    """The application's, made at the first call."""
    app = QCoreApplication.instance()
    assert app is not None
    found = app.findChild(Later)
    return found if found is not None else Later(app)
