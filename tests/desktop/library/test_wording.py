"""What the library says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.jobs.installs import Install
from desktop.library import wording
from desktop.library.filters import SIZE_WISHES
from models.errors import Problem
from models.sources.progress import FetchProgress
from models.store.trial import Trial
from tests.desktop.library.samples import (
    EYE,
    GB,
    HUB,
    NOT,
    REFUSED,
    SCOPE,
    SLOWLY,
    WELL,
    WORKED,
    available,
    installed,
)


def test_size_limits() -> None:
    assert [wording.most_words(most) for most in SIZE_WISHES][:2] == ["Any size", "Up to 1.0 GB"]


@pytest.mark.parametrize(
    ("count", "words"),
    [(7_600_000_000, "7.6 billion"), (8_000_000_000, "8 billion"), (135_000_000, "135 million")],
)
def test_parameters(count: int, words: str) -> None:
    assert wording.parameters_words(count) == words


def test_the_verdict_names_the_device_or_the_whole_pc() -> None:
    assert wording.best_words(available(EYE, SLOWLY, WELL)) == "Runs well on GPU"
    assert wording.best_words(available(EYE, SLOWLY)) == "Runs slowly on CPU"
    assert wording.best_words(available(EYE, NOT)) == "Does not fit this PC"
    assert wording.best_words(available(EYE)) == ""
    assert wording.reasons(available(EYE, SLOWLY, NOT)).splitlines() == [
        "CPU: Four tokens a second are expected.",
        "NPU: It needs a build made for the NPU.",
    ]


def test_a_row_read_aloud_says_all_that_is_seen() -> None:
    words = wording.row_words(replace(installed(EYE), newer="abc"))
    for part in ("Eye 7B", "On this PC", "Chat · Sees pictures", "4.0 GB", "Runs well on GPU"):
        assert part in words
    assert words.endswith("Update available")
    assert "Available" in wording.row_words(available(EYE))
    problem = Problem("ModelDamaged", "A file is missing.", "Repair it.")
    assert "Damaged" in wording.row_words(replace(installed(EYE), damaged=problem))


def test_builds_tell_themselves_apart() -> None:
    assert wording.place_words(HUB) == "Hugging Face · INT4 · 4.0 GB · CPU, GPU"
    assert wording.place_words(SCOPE) == "ModelScope · INT8 · 8.0 GB · CPU"


def test_languages_have_names() -> None:
    assert wording.languages_words(EYE) == "English, German"
    assert wording.languages_words(replace(EYE, languages=("many",))) == "Many"
    assert wording.languages_words(replace(EYE, languages=())) == ""


def test_how_a_try_out_went() -> None:
    words = "loaded in 3.2 s · first token 0.41 s · 21.4 tokens/s · 5 GB of memory"
    assert wording.trial_words(WORKED) == words
    assert wording.trial_words(REFUSED) == "The NPU refused it. Use the GPU."
    sound = Trial("CPU", True, load_s=1.0, ttft_ms=800.0)
    assert wording.trial_words(sound) == "loaded in 1 s · first result 0.80 s"


@pytest.mark.parametrize("moment", ["", "yesterday", "2026-13-40"])
def test_no_day_is_made_up(moment: str) -> None:
    assert wording.day_words(moment) == ""


def test_a_day_is_told() -> None:
    assert "2026" in wording.day_words("2026-03-01T12:00:00Z")


def test_how_far_an_install_is_or_why_it_failed() -> None:
    half = FetchProgress("downloading", 2 * GB, 4 * GB)
    words = wording.install_words(Install(EYE, HUB, "fetching", half))
    assert words == "Downloading · 2.0 GB of 4.0 GB"
    assert wording.install_words(Install(EYE, HUB, "trying", device="NPU")) == "Trying it on NPU …"
    problem = Problem("DownloadFailed", "The line was cut.", "Try again.")
    failed = Install(EYE, HUB, "failed", problem=problem)
    assert wording.install_words(failed) == "The line was cut. Try again."
