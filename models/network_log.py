"""A log of every network request that was ever made: what for, whom, how much, who asked.

Written through Python's logging, as the log file is: whoever makes a request need not know where it
is written. It stays on this PC. Addresses are kept without names, passwords and queries.
"""

from __future__ import annotations

import csv
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

Purpose = Literal["list", "download", "package", "tools", "python", "camera"]

_log = logging.getLogger(__name__)
_requests = logging.getLogger(f"{__name__}.requests")
_requests.propagate = False
_requests.setLevel(logging.INFO)


@dataclass(frozen=True)
class NetworkEntry:
    """What was begun, or one request of it.

    Attributes:
        time: in UTC, such as "2026-11-21T17:52:24+00:00".
        purpose: "list" what a repository holds, "download" files of a model, "package" of the
            package index, "tools" that conversion runs in, a "python" for those, or a "camera" in
            the network.
        subject: what it was about, such as "hf:owner/name".
        address: scheme, host and path; host alone, or "", where more is not known beforehand.
        method: such as "GET"; "" for what was begun, whose requests follow.
        status: of the answer; 0 without one.
        size_bytes: of what was asked for; None when not known.
        asked_by: which part of Sidelight: "window" or "command line".
    """

    time: str
    purpose: str
    subject: str
    address: str
    method: str = ""
    status: int = 0
    size_bytes: int | None = None
    asked_by: str = ""

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> NetworkEntry:
        """Raises `TypeError` for what is none."""
        known = {field.name: values[field.name] for field in fields(cls) if field.name in values}
        entry = cls(**known)
        texts = (entry.time, entry.purpose, entry.subject, entry.address, entry.asked_by)
        sizes = (entry.status, entry.size_bytes or 0)
        if not all(isinstance(one, str) for one in (*texts, entry.method)) or not all(
            isinstance(one, int) for one in sizes
        ):
            raise TypeError("no entry of the network log")
        return entry


def keep_network_log(path: Path, asked_by: str) -> None:
    """From now on requests of this process are written there; called again, only there."""
    for handler in [*_requests.handlers]:
        if isinstance(handler, _Appending):
            _requests.removeHandler(handler)
    _requests.addHandler(_Appending(path, asked_by))


def note_request(
    purpose: Purpose,
    subject: str,
    address: str,
    *,
    method: str = "",
    status: int = 0,
    size_bytes: int | None = None,
) -> None:
    """To be called before something goes out, and for each request that is heard of. Also fine
    where nobody keeps the log, as in a test."""
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    told = NetworkEntry(now, purpose, subject, plain_address(address), method, status, size_bytes)
    _requests.info("%s", told.address, extra={"network_entry": told})


def plain_address(address: str) -> str:
    """Without what could be secret: user, password, query, fragment."""
    if "://" not in address:
        return address.rpartition("@")[2].partition("?")[0].partition("#")[0]
    try:
        parts = urlsplit(address)
    except ValueError:  # of a bracketed host
        return ""
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


class NetworkLog:
    """The file, for those who want to see it. Blocks; for threads that may wait."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def entries(self) -> list[NetworkEntry]:
        """The oldest first. A line that was damaged is left out; raises `OSError`."""
        try:
            lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return []
        found = (_entry(line) for line in lines)
        return [entry for entry in found if entry is not None]

    def clear(self) -> None:
        """Raises `OSError`."""
        self._path.unlink(missing_ok=True)

    def export(self, target: Path) -> None:
        """As a table that spreadsheets open (CSV); raises `OSError`."""
        names = [field.name for field in fields(NetworkEntry)]
        # With a mark at the start, without which Excel takes it for another encoding.
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.DictWriter(file, names)
            table.writeheader()
            table.writerows(asdict(entry) for entry in self.entries())


class _Appending(logging.Handler):
    """Opened for each line, so that the log can be cleared meanwhile, also on Windows."""

    def __init__(self, path: Path, asked_by: str) -> None:
        super().__init__()
        self._path = path
        self._asked_by = asked_by

    def emit(self, record: logging.LogRecord) -> None:
        told: NetworkEntry = record.__dict__["network_entry"]
        line = json.dumps({**asdict(told), "asked_by": self._asked_by}) + "\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(line)
        except OSError as error:
            _log.warning("the network log cannot be written: %s", error)


def _entry(line: str) -> NetworkEntry | None:
    try:
        values = json.loads(line)
        return NetworkEntry.from_json(values) if isinstance(values, dict) else None
    except (ValueError, TypeError, RecursionError):
        return None
