"""Of what is installed, the models that can draft for another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.speed.pairing import check_pair, drafts_for
from models.speed.refusals import DraftUnfit, ForeignTokenizer
from tests.models.speed.making import WORDS, installed, text_model

_FOREIGN = tuple(reversed(WORDS))


def test_those_of_one_family_that_are_clearly_smaller(tmp_path: Path) -> None:
    main = installed(text_model(tmp_path / "main"), 1000)
    half = installed(text_model(tmp_path / "half"), 500)
    tenth = installed(text_model(tmp_path / "tenth"), 100)
    almost = installed(text_model(tmp_path / "almost"), 900)
    foreign = installed(text_model(tmp_path / "foreign", _FOREIGN), 50)
    gguf = installed(text_model(tmp_path / "gguf"), 50, gguf="small.gguf")
    seeing = installed(text_model(tmp_path / "seeing"), 50, kind="vision")
    made = installed(text_model(tmp_path / "made"), 150, tasks=["draft"])
    found = drafts_for(main, [main, almost, half, foreign, gguf, seeing, tenth, made])
    assert [one.model.id for one in found] == ["made", "tenth", "half"]
    assert [one.share for one in found] == [0.15, 0.1, 0.5]


def test_none_for_a_model_that_sees(tmp_path: Path) -> None:
    seeing = installed(text_model(tmp_path / "seeing"), 1000, kind="vision")
    tenth = installed(text_model(tmp_path / "tenth"), 100)
    assert drafts_for(seeing, [tenth]) == ()
    with pytest.raises(DraftUnfit, match="no model for text alone"):
        check_pair(seeing, tenth)


def test_one_that_was_asked_for_may_be_as_large(tmp_path: Path) -> None:
    main = installed(text_model(tmp_path / "main"), 1000)
    check_pair(main, installed(text_model(tmp_path / "draft"), 1000))
    check_pair(main, main)


def test_one_that_was_asked_for_and_cannot_is_refused_in_words(tmp_path: Path) -> None:
    main = installed(text_model(tmp_path / "main"), 1000)
    gguf = installed(text_model(tmp_path / "small"), 50, gguf="small.gguf")
    with pytest.raises(DraftUnfit, match="“Small” cannot draft, because it is a GGUF file"):
        check_pair(main, gguf)
    speech = installed(text_model(tmp_path / "speech"), 50, kind="speech")
    with pytest.raises(DraftUnfit, match="no model for text"):
        check_pair(main, speech)
    with pytest.raises(ForeignTokenizer, match="“Foreign” cannot draft for “Main”"):
        check_pair(main, installed(text_model(tmp_path / "foreign", _FOREIGN), 50))


def test_a_gguf_can_have_a_draft_once_it_was_loaded(tmp_path: Path) -> None:
    folder = tmp_path / "main"
    folder.mkdir()
    main = installed(folder, 1000, gguf="main.gguf")
    small = installed(text_model(tmp_path / "small"), 100)
    assert drafts_for(main, [small]) == ()
    text_model(folder / "ir")
    assert [one.model.id for one in drafts_for(main, [small])] == ["small"]
