"""How much a process grows, measured where the peak is kept and where it has to be watched."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from models.pipelines import peak_memory
from models.pipelines.peak_memory import PeakMemory, reset_peak

_MIB = 1 << 20


def _take(size: int) -> None:
    """Touch that much memory, and give it back."""
    block = bytearray(b"x") * size
    # Long enough for the watcher to look.
    threading.Event().wait(0.2)
    del block


def test_a_peak_counts_after_it_was_given_back() -> None:
    with PeakMemory() as memory:
        _take(200 * _MIB)
    assert 190 * _MIB < memory.grown_bytes < 300 * _MIB


def test_a_peak_before_does_not_count() -> None:
    _take(200 * _MIB)
    with PeakMemory() as memory:
        _take(60 * _MIB)
    assert 30 * _MIB < memory.grown_bytes < 120 * _MIB


def test_it_is_watched_where_no_peak_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(peak_memory, "_CLEAR", tmp_path / "absent" / "clear_refs")
    assert reset_peak() is False
    _take(200 * _MIB)
    before = set(threading.enumerate())
    with PeakMemory() as memory:
        _take(50 * _MIB)
    assert 40 * _MIB < memory.grown_bytes < 150 * _MIB
    assert set(threading.enumerate()) <= before


def test_an_error_inside_passes() -> None:
    with pytest.raises(OSError, match="gone"), PeakMemory():
        raise OSError("gone")
