"""The log file: rotating, shared by the window, the command line and the engine's process."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LIMIT_BYTES = 1 << 20
_KEPT = 3


def set_up_logging(path: Path, process: str = "app") -> None:
    """Send everything from INFO on to the file; a log that cannot be written stops nobody."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LIMIT_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return
    form = f"%(asctime)s %(levelname)s {process} %(name)s: %(message)s"
    handler.setFormatter(logging.Formatter(form))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
