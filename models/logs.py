"""The log file of a process: rotating, so that it never grows without bound."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

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
    handler.setFormatter(logging.Formatter(_FORM))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
