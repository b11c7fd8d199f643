"""The log: there when it can be, bounded, never in the way."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from models import logs
from models.logs import log_uncaught, set_up_logging

_log = logging.getLogger("tests.logs")


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_what_is_logged_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "sidelight.log"
    set_up_logging(path)
    _log.warning("the sea is %s", "blue")
    text = path.read_text(encoding="utf-8")
    assert "WARNING" in text
    assert "the sea is blue" in text


def test_it_never_grows_without_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_LIMIT_BYTES", 1000)
    set_up_logging(tmp_path / "sidelight.log")
    for _ in range(100):
        _log.warning("x" * 90)
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["sidelight.log", *(f"sidelight.log.{number}" for number in (1, 2, 3))]
    assert all(path.stat().st_size <= 1000 for path in tmp_path.iterdir())


def test_set_up_again_writes_to_one_file_only(tmp_path: Path) -> None:
    set_up_logging(tmp_path / "first.log")
    set_up_logging(tmp_path / "second.log")
    _log.warning("once")
    assert not (tmp_path / "first.log").exists()
    assert (tmp_path / "second.log").read_text().count("once") == 1


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    set_up_logging(tmp_path / "logs" / "sidelight.log")
    _log.warning("nobody hears")
    kinds = [type(handler) for handler in logging.getLogger().handlers]
    assert RotatingFileHandler not in kinds


def test_what_nobody_caught_is_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    path = tmp_path / "sidelight.log"
    set_up_logging(path)
    log_uncaught()
    sys.excepthook(ValueError, ValueError("of the main thread"), None)
    thread = threading.Thread(target=_fail, name="worker")
    thread.start()
    thread.join()
    text = path.read_text(encoding="utf-8")
    assert "ValueError: of the main thread" in text
    assert "LookupError: of a thread" in text
    shown = capsys.readouterr().err
    assert "of the main thread" in shown
    assert "of a thread" in shown


def _fail() -> None:
    raise LookupError("of a thread")
