"""How the process speaks to the app: one JSON document a line."""

from __future__ import annotations

import json
import threading
from typing import IO, Any


class Speaker:
    """Tells progress, the result, or what went wrong; from any thread.

    Args:
        stream: the line to the app; nothing else is written to it.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def progress(
        self, phase: str, done: int = 0, total: int = 0, unit: str = "steps", part: str = ""
    ) -> None:
        values = {"phase": phase, "done": done, "total": total, "unit": unit, "part": part}
        self._say({"progress": values})

    def result(self, **values: Any) -> None:
        self._say({"result": values})

    def fault(self, kind: str, detail: str, **more: Any) -> None:
        """`kind`: see `models.conversion.child.faults`."""
        self._say({"fault": {"kind": kind, "detail": detail, **more}})

    def _say(self, document: dict[str, Any]) -> None:
        with self._lock:
            self._stream.write(json.dumps(document) + "\n")
            self._stream.flush()
