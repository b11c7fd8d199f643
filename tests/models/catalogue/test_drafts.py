"""Drafts name the models they were made for, and these are in the catalogue too."""

from __future__ import annotations

import pytest

from models.catalogue.catalogue import parse_catalogue, read_catalogue
from models.catalogue.schema import CatalogueError
from tests.models.catalogue.test_schema import WHOLE

_DRAFT = WHOLE.replace('tasks = ["chat"]', 'tasks = ["draft"]\ndrafts_for = ["large"]')
_LARGE = WHOLE.replace('id = "tiny"', 'id = "large"')


def test_a_draft_and_its_model_are_read() -> None:
    entries = parse_catalogue(_DRAFT + _LARGE)
    assert entries.get("tiny").drafts_for == ("large",)
    assert entries.get("large").drafts_for == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (_DRAFT, "entry 'tiny': key 'drafts_for' names no 'large'"),
        (_DRAFT.replace('drafts_for = ["large"]', "") + _LARGE, "goes with the task 'draft'"),
        (_DRAFT.replace('tasks = ["draft"]', 'tasks = ["chat"]') + _LARGE, "the task 'draft'"),
        (_DRAFT.replace('["large"]', '["large", "large"]') + _LARGE, "'drafts_for' cannot be"),
        (_DRAFT.replace('["large"]', "[]") + _LARGE, "'drafts_for' cannot be"),
        (_DRAFT.replace('["large"]', "[1]") + _LARGE, "'drafts_for' cannot be"),
    ],
)
def test_a_draft_for_nothing_is_refused(text: str, said: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        parse_catalogue(text)
    assert said in str(refused.value)


def test_those_that_ship_are_smaller_and_of_the_same_kind() -> None:
    entries = read_catalogue()
    drafts = [entry for entry in entries if entry.drafts_for]
    assert len(drafts) >= 4
    for draft in drafts:
        for main in map(entries.get, draft.drafts_for):
            assert main.kind == draft.kind == "text"
            # What pairs at all, see `models.speed.pairing`.
            assert draft.size_bytes < main.size_bytes / 2
