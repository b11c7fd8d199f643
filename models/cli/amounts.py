"""Sizes and progress in words, for a terminal."""

from __future__ import annotations

from models.sources.progress import FetchProgress

_GIB, _MIB = 1 << 30, 1 << 20


def size_words(size: int) -> str:
    return f"{size / _GIB:.1f} GB" if size >= _GIB else f"{max(1, round(size / _MIB))} MB"


def progress_words(progress: FetchProgress) -> str:
    """Progress in a few words: "Downloading: 40 % · 3.1 MB/s · 12 s left"."""
    parts = [f"{progress.phase.capitalize()} …"]
    if progress.total:
        parts = [f"{progress.phase.capitalize()}: {100 * progress.done // progress.total} %"]
    if progress.rate:
        parts.append(f"{progress.rate / _MIB:.1f} MB/s")
        if progress.total:
            parts.append(f"{(progress.total - progress.done) / progress.rate:.0f} s left")
    return " · ".join(parts)
