"""Standard output for results, standard error for everything else."""

from __future__ import annotations

import json
import sys
from typing import Any

from models.errors import Problem

# Control characters could steer a terminal; line breaks and tabs may pass.
_CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


class Terminal:
    """Where a verb writes to.

    Attributes:
        interactive: progress may overwrite its own line.
    """

    def __init__(self) -> None:
        self.interactive = sys.stderr.isatty()
        self._on_progress_line = False

    def result(self, text: str) -> None:
        """A piece of the result, as it is, harmless for a terminal."""
        self._leave_progress_line()
        sys.stdout.write(text.translate(_CONTROLS))
        sys.stdout.flush()

    def document(self, value: Any) -> None:
        """The one JSON document."""
        self._leave_progress_line()
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
        sys.stdout.flush()

    def note(self, text: str) -> None:
        """A line for people."""
        self._leave_progress_line()
        sys.stderr.write(text.translate(_CONTROLS) + "\n")
        sys.stderr.flush()

    def progress(self, text: str) -> None:
        """The state of a long action; only where somebody watches."""
        if self.interactive:
            sys.stderr.write(f"\r\x1b[2K{text}")
            sys.stderr.flush()
            self._on_progress_line = True

    def problem(self, problem: Problem) -> None:
        self.note(f"{problem.what}\n{problem.todo}")

    def _leave_progress_line(self) -> None:
        if self._on_progress_line:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
            self._on_progress_line = False
