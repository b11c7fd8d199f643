"""The log file of a process: rotating, so that it never grows without bound."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_log = logging.getLogger(__name__)
_LIMIT_BYTES = 1 << 20
_KEPT = 3
_FORM = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"


def set_up_logging(path: Path) -> None:
    """Send everything from INFO on to the file; a log that cannot be written stops nobody.

    Called again, the later file takes the place of the earlier one.
    """
    root = logging.getLogger()
    for handler in [old for old in root.handlers if isinstance(old, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LIMIT_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.rotator = _put_aside
    handler.setFormatter(logging.Formatter(_FORM))
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def log_uncaught() -> None:
    """What nobody caught, on any thread, is in the log too: a window may have no standard error."""
    tell, tell_of_thread = sys.excepthook, threading.excepthook

    def on_uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log.critical("nobody caught this", exc_info=(kind, error, trace))
        tell(kind, error, trace)

    def on_uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
        _log.critical("nobody caught this", exc_info=arguments.exc_value)
        tell_of_thread(arguments)

    sys.excepthook = on_uncaught
    threading.excepthook = on_uncaught_in_thread


def _put_aside(source: str, target: str) -> None:
    """Windows refuses while another process has the file open; it is then written on."""
    with contextlib.suppress(OSError):
        Path(source).replace(target)
