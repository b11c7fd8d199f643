"""What is said about choices, plans and phases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.convert import words
from desktop.convert.going_words import (
    going_words,
    part_words,
    percent_words,
    phase_words,
    state_words,
)
from desktop.jobs.conversions import Conversion
from models.conversion.plan import Plan
from models.conversion.progress import PHASES, ConversionProgress
from tests.desktop.convert.samples import COMPRESSING, CRASH, EYE, PLAN, RECIPE, running


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "not known"),
        (20, "about a minute"),
        (89, "about a minute"),
        (170, "about 3 min"),
        (700, "about 12 min"),
        (1000, "about 15 min"),
        (3500, "about 1 h"),
        (4800, "about 1 h 20 min"),
        (7200, "about 2 h"),
        (6.6 * 3600, "about 7 h"),
    ],
)
def test_durations_promise_no_more_than_they_can(seconds: float, said: str) -> None:
    assert words.duration_words(seconds) == said


def test_a_plan_that_knows_little_says_so() -> None:
    known = words.facts(PLAN)
    unknown = words.facts(Plan(EYE, RECIPE, "GPU"))
    assert [name for name, _ in known] == [name for name, _ in unknown]
    assert [value for _, value in unknown] == [
        "not known",
        "not known",
        "nothing, it is here",
        "are here already",
        "not known",
        "not known",
    ]
    assert words.summary(Plan(EYE, RECIPE, "GPU")) == ""


def test_what_is_made_in_a_line() -> None:
    assert words.plan_words(PLAN) == "for GPU · INT4 · 4.3 GB"
    assert words.plan_words(replace(PLAN, result_bytes=0)) == "for GPU · INT4"


def test_a_long_name_may_break_anywhere_and_reads_the_same() -> None:
    shown = words.breakable("owner/a-long.name_here")
    assert shown.replace("\u200b", "") == "owner/a-long.name_here"
    assert shown.count("\u200b") == 4


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (ConversionProgress("toolchain"), "Preparing the tools …"),
        (ConversionProgress("toolchain", 1, 4), "Preparing the tools: step 2 of 4"),
        (
            ConversionProgress("download", 45_000_000, 1_900_000_000, "bytes", rate=3_200_000),
            "Downloading · 45 MB of 1.9 GB · 3.2 MB/s · about 10 min left",
        ),
        (ConversionProgress("load"), "Loading the original …"),
        (ConversionProgress("export", 1, 3, "parts"), "Exporting part 2 of 3"),
        (ConversionProgress("export", 3, 3, "parts"), "Exporting part 3 of 3"),
        (COMPRESSING, "Compressing language model: layer 31 of 210"),
        (replace(COMPRESSING, done=0, total=0), "Compressing language model …"),
        (replace(COMPRESSING, part=""), "Compressing model: layer 31 of 210"),
        (
            ConversionProgress("compress", 2, 20, "pictures"),
            "Looking at calibration picture 3 of 20",
        ),
        (ConversionProgress("tokenizer"), "Converting the tokenizer …"),
        (
            ConversionProgress("ask", 1, 6, "questions"),
            "Asking the original: question 2 of 6",
        ),
        (ConversionProgress("verify"), "Checking the files …"),
        (ConversionProgress("try"), "Trying it out on GPU …"),
        (ConversionProgress("try", part="CPU"), "Trying it out on CPU …"),
        (ConversionProgress("compare", 0, 6), "Comparing answers: question 1 of 6"),
        (ConversionProgress("install"), "Putting it into the library …"),
    ],
)
def test_what_goes_on(progress: ConversionProgress, said: str) -> None:
    assert going_words(progress, "GPU") == said
    assert state_words(running(progress)) == said


def test_every_phase_has_words_of_its_own() -> None:
    assert len({phase_words(phase, "GPU") for phase in PHASES}) == len(PHASES)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("language_model", "language model"),
        ("openvino_vision_embeddings_model", "vision encoder"),
        ("model", "model"),
        ("unet", "picture network"),
        ("some_new_part_model", "some new part"),
    ],
)
def test_parts_by_their_names(part: str, said: str) -> None:
    assert part_words(part) == said


def test_states() -> None:
    assert state_words(Conversion(PLAN, "waiting")) == "Waiting for its turn"
    assert state_words(running(None)) == "Beginning …"
    assert state_words(Conversion(PLAN, "done")) == "Converted. It is in your library."
    assert state_words(Conversion(PLAN, "failed", problem=CRASH)) == ""


def test_a_hundred_percent_is_all() -> None:
    assert percent_words(0.999) == "99 %"
    assert percent_words(1.0) == "100 %"
