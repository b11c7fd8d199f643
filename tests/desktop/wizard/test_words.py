"""Models, costs and the foot of the page in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.wizard.answers import USES, Answers
from desktop.wizard.choice_words import (
    device_words,
    facts,
    option_words,
    too_large_words,
    total_words,
    use_icon,
    use_title,
    use_words,
)
from desktop.wizard.foot_words import foot_words
from models.catalogue.entry import EntrySource
from resources import FOLDER
from tests.desktop.wizard.samples import EYE, GB, LLAMA_EYE, RAW_EYE, choice, offers

_KNOWN = Answers(offered=offers())


def test_every_use_has_words_and_a_sign_of_its_own() -> None:
    for words_of in (use_title, use_words, use_icon):
        assert len({words_of(use) for use in USES}) == len(USES)
    assert all((FOLDER / "icons" / f"{use_icon(use)}.svg").exists() for use in USES)


def test_facts_of_a_model_to_get() -> None:
    found = dict(facts(choice(EYE), {"GPU": "Arc 140V GPU"}, is_here=False))
    assert found == {
        "Download": "2.4 GB",
        "From": "Hugging Face",
        "On the disk": "2.4 GB",
        "Memory": "About 3 GB",
        "Runs on": "GPU · Arc 140V GPU",
    }


def test_facts_of_a_model_that_is_here() -> None:
    found = dict(facts(choice(EYE), {}, is_here=True))
    assert found["Download"] == "Nothing, it is on this PC"
    assert "From" not in found


def test_a_size_that_is_not_known_is_not_made_up() -> None:
    unknown = replace(EYE, size_bytes=0, sources=(EntrySource("hf", "a/b"),))
    found = dict(facts(choice(unknown), {}, is_here=False))
    assert found["Download"] == "Size not known"
    assert "On the disk" not in found


def test_devices_by_id_and_name() -> None:
    assert device_words("GPU.1", {"GPU.1": "Arc A770"}) == "GPU.1 · Arc A770"
    assert device_words("CPU", {}) == "CPU"
    assert device_words("CPU", {"CPU": "CPU"}) == "CPU"


def test_options_say_why() -> None:
    assert option_words(choice(EYE, reason="It fits."), is_here=False) == (
        "Runs well on GPU: It fits. Download 2.4 GB."
    )
    assert option_words(choice(EYE, "no", reason="Too large."), is_here=True) == (
        "Does not fit: Too large. Is on this PC."
    )
    assert "converted first" in option_words(choice(RAW_EYE), is_here=False)
    silent = replace(choice(EYE), fit=replace(choice(EYE).fit, reason=""))
    assert option_words(silent, is_here=True) == "Runs well on GPU. Is on this PC."


@pytest.mark.parametrize(
    ("free", "words"),
    [
        (0, "1 model to download, 2.4 GB"),
        (50 * GB, "1 model to download, 2.4 GB · 50.0 GB free on the disk"),
    ],
)
def test_the_total(free: int, words: str) -> None:
    assert total_words(_KNOWN, free) == words


def test_a_disk_that_is_just_large_enough_is_not_warned_of() -> None:
    assert too_large_words(_KNOWN, EYE.size_bytes) == ""
    assert too_large_words(_KNOWN, 0) == ""
    assert "2.4 GB" in too_large_words(_KNOWN, EYE.size_bytes - 1)


def test_the_foot_of_each_page() -> None:
    assert foot_words("welcome", Answers(), 0, can_chat=False).next == "Next"
    assert foot_words("get", Answers(), 0, can_chat=True).next == "Start chatting"
    assert "built in" in foot_words("get", Answers(), 0, can_chat=False).next
    assert foot_words("try", Answers(), 0, can_chat=False).next == "Finish"


def test_the_foot_while_choices_are_looked_for() -> None:
    words = foot_words("uses", _KNOWN.awaiting(["see"]), 1, can_chat=False)
    assert not words.can_go_on
    assert words.offers_builtin
    assert words.warning == ""


def test_the_foot_tells_both_of_the_disk_and_of_the_licence() -> None:
    words = foot_words("uses", _KNOWN.with_pick("see", LLAMA_EYE.id), GB, can_chat=False)
    assert not words.can_go_on
    assert "7.9 GB" in words.warning
    assert LLAMA_EYE.name in words.warning
