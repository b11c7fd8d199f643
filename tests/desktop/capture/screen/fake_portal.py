"""A desktop portal of the tests, on a D-Bus connection that needs no daemon.

Bus names do not exist between two peers, so the taker is told an empty one.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import ClassInfo, QObject, QThreadPool, QTimer, QUrl, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath, QDBusServer
from PySide6.QtGui import QImage

from desktop.capture.screen.portal import PATH, PortalTaker

_numbers = itertools.count(1)

# PySide's stubs know neither the decorator's argument nor signals of C++ types.
_class_info = cast(Any, ClassInfo)
_signal = cast(Any, Signal)


@_class_info({"D-Bus Interface": "org.freedesktop.portal.Request"})
class _Request(QObject):
    Response = _signal("uint", "QVariantMap")


@_class_info({"D-Bus Interface": "org.freedesktop.portal.Screenshot"})
class FakePortal(QObject):
    """Answers as it is told to.

    Attributes:
        code: 0 done, 1 the user said no, 2 something else.
        path: where it writes the picture.
        image: the picture; None writes no file.
        is_silent: nothing is ever answered.
        chooses_paths: as portals before 0.9 did.
        asked: the options of every call.
    """

    def __init__(self, folder: Path, image: QImage | None) -> None:
        super().__init__()
        self.code = 0
        self.path = folder / "Bildschirmfoto vom 1. März.png"
        self.image = image
        self.is_silent = self.chooses_paths = False
        self.asked: list[dict[str, object]] = []
        self._requests: list[_Request] = []
        self._name = f"portal of test {next(_numbers)}"
        self._server = QDBusServer()
        self._server.newConnection.connect(self._on_connection)
        self._theirs: list[QDBusConnection] = []
        self.bus = QDBusConnection.connectToPeer(self._server.address(), self._name)

    def taker(self, pool: QThreadPool, *, patience_ms: int = 5000) -> PortalTaker:
        return PortalTaker(pool, self, bus=self.bus, service="", patience_ms=patience_ms)

    def close(self) -> None:
        QDBusConnection.disconnectFromPeer(self._name)

    @Slot("QString", "QVariantMap", result=QDBusObjectPath)
    def Screenshot(  # the method's name in the protocol
        self, _: str, options: dict[str, object]
    ) -> QDBusObjectPath:
        self.asked.append(options)
        token = "chosen_by_the_portal" if self.chooses_paths else options["handle_token"]
        path = f"{PATH}/request/_/{token}"
        request = _Request()
        self._requests.append(request)
        exported = QDBusConnection.RegisterOption.ExportAllSignals
        self._theirs[0].registerObject(path, request, exported)
        if not self.is_silent:
            QTimer.singleShot(20, self._answer)
        return QDBusObjectPath(path)

    def _answer(self) -> None:
        if self.image is not None:
            self.image.save(str(self.path))
        results = {} if self.code else {"uri": QUrl.fromLocalFile(str(self.path)).toString()}
        self._requests[-1].Response.emit(self.code, results)

    def _on_connection(self, connection: QDBusConnection) -> None:
        self._theirs.append(connection)
        exported = QDBusConnection.RegisterOption.ExportAllSlots
        connection.registerObject(PATH, self, exported)
