"""One window for one home: starting again brings it forward and hands the files over."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)
# A window that does not answer by then hangs; another one opens beside it.
_PATIENCE_MS = 2000
_TAKEN = b"taken\n"
_MOST_BYTES = 1 << 20


def name_for(home: Path) -> str:
    """What the windows of this home are known by to each other; short enough for any system."""
    return f"sidelight-{hashlib.sha256(str(home).encode()).hexdigest()[:16]}"


def hand_over(name: str, files: Sequence[str]) -> bool:
    """Whether a window that is open already has taken the files. Waits for it for two seconds."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(json.dumps({"files": list(files)}).encode() + b"\n")
    answer = b""
    while b"\n" not in answer and socket.waitForReadyRead(_PATIENCE_MS):
        answer += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    if answer != _TAKEN:
        _log.warning("the window that is open does not answer")
    return answer == _TAKEN


class OneWindow(QObject):
    """Listens for further starts.

    Signals:
        started_again(files): list[str], absolute paths; often empty.
    """

    started_again = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._callers: list[_Caller] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        # Nobody answered there, so what is left of the name is of a window that was killed.
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            _log.warning("further starts cannot be heard: %s", self._server.errorString())

    def close(self) -> None:
        self._server.close()
        for caller in self._callers:
            caller.socket.abort()
        self._callers.clear()

    def _on_connected(self) -> None:
        self._callers = [caller for caller in self._callers if caller.is_there]
        socket = self._server.nextPendingConnection()
        if socket is not None:
            self._callers.append(_Caller(socket, self.started_again.emit))


class _Caller:
    """Another start, until it has said what it wants."""

    def __init__(self, socket: QLocalSocket, take: Callable[[list[str]], None]) -> None:
        self.socket, self._take = socket, take
        self._said = b""
        socket.readyRead.connect(self._on_ready)
        self._on_ready()

    @property
    def is_there(self) -> bool:
        return self.socket.state() == QLocalSocket.LocalSocketState.ConnectedState

    def _on_ready(self) -> None:
        self._said += bytes(self.socket.readAll().data())
        if b"\n" in self._said:
            files = _files_in(self._said)
            self._said = b""
            if files is None:
                self.socket.abort()
            else:
                self.socket.write(_TAKEN)
                self.socket.flush()
                self._take(files)
        elif len(self._said) > _MOST_BYTES:
            self.socket.abort()


def _files_in(said: bytes) -> list[str] | None:
    try:
        return [str(file) for file in json.loads(said)["files"]]
    except (ValueError, KeyError, TypeError):
        return None
