"""Sizes, rates and times in words."""

from __future__ import annotations

import pytest

from desktop.widgets.amounts import (
    left_words,
    memory_words,
    progress_words,
    rate_words,
    share_of,
    size_words,
)
from models.sources.progress import FetchProgress


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 bytes"),
        (950_000_000, "950 MB"),
        (4_700_000_000, "4.7 GB"),
        (210_000_000_000, "210 GB"),
    ],
)
def test_sizes_of_files(count: int, words: str) -> None:
    assert size_words(count) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [(16 * 2**30, "16 GB"), (3 * 2**29, "1.5 GB"), (600 * 2**20, "600 MB")],
)
def test_memory_is_counted_as_its_makers_do(count: int, words: str) -> None:
    assert memory_words(count) == words


@pytest.mark.parametrize(
    ("rate", "words"), [(0.0, ""), (350_000, "350 kB/s"), (3.2e6, "3.2 MB/s"), (85e6, "85 MB/s")]
)
def test_rates(rate: float, words: str) -> None:
    assert rate_words(rate) == words


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (5, "a few seconds left"),
        (34, "about 30 s left"),
        (58, "about 1 min left"),
        (125, "about 2 min left"),
        (3590, "about 1 h left"),
        (4500, "about 1 h 15 min left"),
        (45_000, "about 12 h left"),
    ],
)
def test_the_time_that_is_left(left: int, words: str) -> None:
    total = left * 1_000_000
    assert left_words(FetchProgress("downloading", 0, total, rate=1e6)) == words


@pytest.mark.parametrize(
    "progress",
    [
        FetchProgress("downloading", 5, 0, rate=1e6),
        FetchProgress("downloading", 5, 5, rate=1e6),
        FetchProgress("downloading", 0, 10**9, rate=3.0),
    ],
    ids=["total not known", "all there", "stalled"],
)
def test_no_time_is_made_up(progress: FetchProgress) -> None:
    assert left_words(progress) == ""


def test_progress_in_a_line() -> None:
    assert progress_words(FetchProgress("connecting")) == "Connecting …"
    assert progress_words(FetchProgress("copying", 5_000_000)) == "Copying · 5 MB"
    half = FetchProgress("verifying", 10**9, 2 * 10**9)
    assert progress_words(half) == "Checking the files · 1.0 GB of 2.0 GB"


def test_shares() -> None:
    assert share_of(None) is None
    assert share_of(FetchProgress("copying", 5)) is None
    assert share_of(FetchProgress("copying", 12, 10)) == 1.0
