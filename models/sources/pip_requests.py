"""Reads from pip's own log which requests it made, while it runs."""

from __future__ import annotations

import re
from pathlib import Path

from models.network_log import Purpose, note_request
from models.sources.request_watch import address_of

# As urllib3, which pip brings along, logs an answer where pip is verbose.
_ANSWER = re.compile(r'(https?)://(\S+):(\d+) "([A-Z]+) (\S+) [^"]*" (\d{3}) (\d+|None)$')


class PipRequests:
    """Passes on what is new in the log at each look.

    Args:
        log: pip's, see `models.sources.pip_run.pip_options`; need not be there yet.
        purpose, subject: what pip was started for.
    """

    def __init__(self, log: Path, purpose: Purpose, subject: str) -> None:
        self._log = log
        self._purpose: Purpose = purpose
        self._subject = subject
        self._read_bytes = 0

    def note_new(self) -> None:
        """Whole lines only; the rest of one is read at the next look."""
        try:
            with self._log.open("rb") as file:
                file.seek(self._read_bytes)
                told = file.read()
        except OSError:
            return
        whole = told[: told.rfind(b"\n") + 1]
        self._read_bytes += len(whole)
        for line in whole.decode("utf-8", "replace").splitlines():
            self._note(line.rstrip())

    def _note(self, line: str) -> None:
        answer = _ANSWER.search(line)
        if answer is None:
            return
        scheme, host, port, method, path, status, size = answer.groups()
        note_request(
            self._purpose,
            self._subject,
            address_of(scheme, host, port, path),
            method=method,
            status=int(status),
            size_bytes=None if size == "None" else int(size),
        )
