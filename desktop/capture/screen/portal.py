"""Pictures of the screens from the desktop's portal, the only way on Wayland.

The protocol: https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Screenshot.html
(and Request). A call returns the path of a request object; the answer comes as a signal from there,
so it is listened to before the call is made, at the path that the call's token determines.
"""

from __future__ import annotations

import logging
import secrets
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import SLOT, QObject, QThreadPool, QTimer, QUrl, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from PySide6.QtGui import QGuiApplication, QImage

from desktop.capture.screen import problems
from desktop.capture.screen.slices import per_screen
from desktop.capture.screen.taker import Taker
from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.errors import Problem

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SCREENSHOT = "org.freedesktop.portal.Screenshot"
REQUEST = "org.freedesktop.portal.Request"

_log = logging.getLogger(__name__)

# The first time, a dialog asks the user; some portals say nothing at all when they fail.
_PATIENCE_MS = 60_000
_ALLOWED, _CANCELLED = 0, 1
# Declared as bytes in PySide's stubs, where only text works.
_ON_RESPONSE = cast(Any, SLOT("on_response(uint,QVariantMap)"))


class PortalTaker(Taker):
    """Asks the portal.

    Args:
        pool: reads the file it makes, which is deleted then.
        bus, service: another bus and the portal's name on it, for tests.
    """

    def __init__(
        self,
        pool: QThreadPool,
        parent: QObject | None = None,
        *,
        bus: QDBusConnection | None = None,
        service: str = PORTAL,
        patience_ms: int = _PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._pool = pool
        self._bus = bus or QDBusConnection.sessionBus()
        self._service = service
        self._listened: list[str] = []
        self._call: QDBusPendingCallWatcher | None = None
        self._reading: BackgroundCall | None = None
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._on_patience_ended)

    def take(self) -> None:
        if not self._bus.isConnected():
            self._fail(problems.no_portal(self._bus.lastError().message()))
            return
        token = f"sidelight_{secrets.token_hex(8)}"
        sender = self._bus.baseService().removeprefix(":").replace(".", "_")
        self._listen(f"{PATH}/request/{sender or '_'}/{token}")
        message = QDBusMessage.createMethodCall(self._service, PATH, SCREENSHOT, "Screenshot")
        options = {"handle_token": token, "interactive": False, "modal": False}
        message.setArguments(["", options])
        self._call = QDBusPendingCallWatcher(self._bus.asyncCall(message), self)
        self._call.finished.connect(self._on_called)
        self._patience.start()

    def cancel(self) -> None:
        self._patience.stop()
        for path in self._listened:
            self._bus.disconnect(self._service, path, REQUEST, "Response", self, _ON_RESPONSE)
        self._listened = []
        self._call = None
        self._end_reading()

    def _end_reading(self) -> None:
        """What it finds is not wanted any more."""
        if self._reading is not None:
            self._reading.succeeded.disconnect()
            self._reading.failed.disconnect()
            self._reading = None

    def _listen(self, path: str) -> None:
        self._listened.append(path)
        self._bus.connect(self._service, path, REQUEST, "Response", self, _ON_RESPONSE)

    def _on_called(self, call: QDBusPendingCallWatcher) -> None:
        if call is not self._call:
            return
        reply = call.reply()
        if call.isError():
            self._fail(problems.no_portal(reply.errorMessage()))
            return
        path = reply.arguments()[0].path()
        if path not in self._listened:  # portals before 0.9 choose it themselves
            self._listen(path)

    @Slot("uint", "QVariantMap")
    def on_response(self, code: int, results: dict[str, object]) -> None:
        """The portal's answer; public because Qt calls it by name."""
        if not self._listened:
            return
        self.cancel()
        path = Path(QUrl(str(results.get("uri", ""))).toLocalFile())
        if code == _CANCELLED:
            self.given_up.emit()
        elif code != _ALLOWED:
            self._fail(problems.refused_by_desktop())
        else:
            self._read(path)

    def _read(self, path: Path) -> None:
        def read(_: CancelToken) -> QImage:
            return _read_and_delete(path)

        self._reading = BackgroundCall(read, self)
        self._reading.succeeded.connect(self._on_read)
        self._reading.failed.connect(self._fail)
        self._reading.start(self._pool)

    def _on_read(self, image: QImage) -> None:
        self._reading = None
        shots = per_screen(image, [screen.geometry() for screen in QGuiApplication.screens()])
        if image.isNull() or not shots:
            self._fail(problems.nothing("the portal's file is no picture"))
        else:
            self.hand_over(shots)

    def _on_patience_ended(self) -> None:
        self._fail(problems.no_answer())

    def _fail(self, problem: Problem) -> None:
        self.cancel()
        self.failed.emit(problem)


def _read_and_delete(path: Path) -> QImage:
    """Portals leave their pictures in the user's folder, where nobody asked for them."""
    image = QImage(str(path))
    try:
        path.unlink()
    except OSError as error:
        _log.warning("the portal's picture cannot be deleted: %r", error)
    return image
