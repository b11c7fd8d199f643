"""Sizes and progress in words, for a terminal."""

from __future__ import annotations

from models.sources.progress import FetchProgress

_GB, _MB = 1_000_000_000, 1_000_000


def size_words(size: int) -> str:
    """Bytes of files and downloads, counted as the window does: 4.7 GB are 4,700,000,000 bytes."""
    return f"{size / _GB:.1f} GB" if size >= _GB else f"{max(1, round(size / _MB))} MB"


def memory_words(size: int) -> str:
    """Bytes of memory, counted as its makers do: 16 GB are 2**34 bytes."""
    return f"{size / 2**30:.1f} GB" if size >= 2**30 else f"{max(1, round(size / 2**20))} MB"


def progress_words(progress: FetchProgress) -> str:
    """Progress in a few words: "Downloading: 40 % · 3.1 MB/s · 12 s left"."""
    parts = [f"{progress.phase.capitalize()} …"]
    if progress.total:
        parts = [f"{progress.phase.capitalize()}: {100 * progress.done // progress.total} %"]
    if progress.rate:
        parts.append(f"{progress.rate / _MB:.1f} MB/s")
        if progress.total:
            parts.append(f"{(progress.total - progress.done) / progress.rate:.0f} s left")
    return " · ".join(parts)
