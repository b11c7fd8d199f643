"""The way through the wizard, without any widget."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from desktop.wizard.answers import Answers
from desktop.wizard.navigation import Page, lack, next_page, page_before
from tests.desktop.wizard.samples import EYE, LLAMA_EYE, offers

_KNOWN = Answers(offered=offers())
_NOTHING_NEW = replace(_KNOWN, ready=frozenset({EYE.id}))


def _way(answers: Answers) -> list[Page]:
    way: list[Page] = ["welcome"]
    while (page := next_page(way[-1], answers)) is not None:
        way.append(page)
    return way


def _way_back(answers: Answers) -> list[Page]:
    way: list[Page] = ["try"]
    while (page := page_before(way[-1], answers)) is not None:
        way.append(page)
    return way


def test_the_whole_way() -> None:
    assert _way(_KNOWN) == ["welcome", "pc", "uses", "get", "try"]


@pytest.mark.parametrize(
    "answers",
    [_NOTHING_NEW, replace(_KNOWN, uses=()), Answers(), _KNOWN.with_offers({"see": ()})],
    ids=["all here", "no use", "no choices known", "no model for it"],
)
def test_nothing_to_fetch_passes_over_getting(answers: Answers) -> None:
    assert _way(answers) == ["welcome", "pc", "uses", "try"]


def test_what_is_still_on_its_way_is_shown_though_nothing_new_is_wanted() -> None:
    assert "get" in _way(replace(_NOTHING_NEW, coming=frozenset({"other"})))


def test_back_is_the_same_way() -> None:
    on_its_way = replace(_KNOWN, coming=frozenset({EYE.id}))
    assert _way_back(on_its_way) == ["try", "get", "uses", "pc", "welcome"]


def test_back_shows_no_empty_list() -> None:
    assert _way_back(_KNOWN) == ["try", "uses", "pc", "welcome"]
    assert _way_back(_NOTHING_NEW) == ["try", "uses", "pc", "welcome"]


def test_a_licence_has_to_be_accepted_first() -> None:
    llama = _KNOWN.with_pick("see", LLAMA_EYE.id)
    assert lack("uses", llama) == "licence"
    assert lack("uses", llama.with_licence(LLAMA_EYE.id, True)) is None
    assert lack("uses", llama.with_use("see", False)) is None


def test_choices_are_waited_for_only_where_they_are_wanted() -> None:
    waiting = _KNOWN.awaiting(["draw"])
    assert lack("uses", waiting) is None
    waiting = waiting.with_use("draw", True)
    assert lack("uses", waiting) == "choices"
    assert lack("uses", waiting.with_offers({"draw": ()})) is None


@pytest.mark.parametrize("page", ["welcome", "pc", "get", "try"])
def test_the_other_pages_hold_up_nobody(page: Page) -> None:
    assert lack(page, Answers().awaiting(["see"])) is None


def test_it_needs_no_qt() -> None:
    code = "import sys, desktop.wizard.navigation; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
