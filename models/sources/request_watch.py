"""Hears of every request that a hub's client library makes, in the download's process.

The libraries below it, httpx and urllib3, log each answer with its parts as arguments of the log
record; nothing of theirs is changed or called for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

_HTTPX = ("httpx", "httpx2")
_URLLIB3 = "urllib3.connectionpool"
_USUAL_PORTS = {("http", 80), ("https", 443)}

# Values of `models.network_log.NetworkEntry`, by their names.
Told = dict[str, Any]


class RequestWatch(logging.Handler):
    """Calls `told` on the thread that makes the request."""

    def __init__(self, told: Callable[[Told], None]) -> None:
        super().__init__()
        self._told = told

    def begin(self) -> None:
        for name in (*_HTTPX, _URLLIB3):
            logger = logging.getLogger(name)
            logger.setLevel(logging.DEBUG)
            logger.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        found = request_of(record)
        if found is not None:
            self._told(found)


def request_of(record: logging.LogRecord) -> Told | None:
    """The request that a record tells of; None for other records.

    Formats: `httpx2/_client.py`, "HTTP Request: …"; `urllib3/connectionpool.py`, "%s://%s:%s …".
    """
    arguments = record.args
    if not isinstance(arguments, tuple):
        return None
    if record.name in _HTTPX and len(arguments) == 5:
        method, address, _, status, _ = arguments
        return _told(method, str(address), status, None)
    if record.name == _URLLIB3 and len(arguments) == 8:
        scheme, host, port, method, path, _, status, size = arguments
        return _told(method, address_of(str(scheme), str(host), port, str(path)), status, size)
    return None


def address_of(scheme: str, host: str, port: object, path: str) -> str:
    """The whole address; through a proxy the path may be one already."""
    if path.startswith(("http://", "https://")):
        return path
    number = int(port) if isinstance(port, int | str) and str(port).isdigit() else 0
    plain = not number or (scheme, number) in _USUAL_PORTS
    return f"{scheme}://{host}{'' if plain else f':{number}'}{path}"


def _told(method: object, address: str, status: object, size: object) -> Told:
    return {
        "method": str(method),
        "address": address,
        "status": status if isinstance(status, int) else 0,
        "size_bytes": size if isinstance(size, int) else None,
    }
