"""A pair of models with 16-bit weights that was trained to go together, see
tests/fixtures/words_training: not a word is another one with a draft or with lookup."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.session import EngineSession
from models.speed.choosing import choose_faster, measure_all, things_to_measure
from models.speed.pairing import drafts_for
from models.store.installed import InstalledModel
from models.store.pace import Pace
from tests.fixtures.words_training.sentences import draw_turn
from tests.models.engine.recorder import Recorder
from tests.models.speed.making import installed

_FIXTURES = Path(__file__).parents[1] / "fixtures"
# In the answer to 1010 two words are as likely as each other, as far as bf16 can tell.
_QUESTIONS = [draw_turn(random.Random(seed)) for seed in range(1000, 1017) if seed != 1010]


def _model(name: str) -> InstalledModel:
    folder = _FIXTURES / name
    return installed(folder, sum(file.stat().st_size for file in folder.iterdir()))


MAIN, DRAFT = _model("shapes-words"), _model("shapes-words-draft")
_BOTH = {MAIN.id: MAIN, DRAFT.id: DRAFT}


@pytest.fixture
def session() -> Iterator[EngineSession]:
    with EngineSession(ChildEngine()) as running:
        yield running


def _answer(session: EngineSession, question: str, faster: p.Faster) -> p.Finished:
    sampling = p.Sampling(max_new_tokens=96, temperature=0)
    messages = (p.Message("user", question),)
    done = session.run(p.Answer(MAIN.ref, "CPU", messages, sampling, faster=faster))
    assert isinstance(done, p.Finished)
    return done


def _answers(session: EngineSession, faster: p.Faster) -> list[p.Finished]:
    return [_answer(session, question, faster) for question, _ in _QUESTIONS]


@pytest.fixture(scope="module")
def plain() -> list[p.Finished]:
    with EngineSession(ChildEngine()) as running:
        return _answers(running, p.PLAIN)


def test_it_knows_its_little_world(plain: list[p.Finished]) -> None:
    right = [done.text == answer for done, (_, answer) in zip(plain, _QUESTIONS, strict=True)]
    assert sum(right) >= len(right) // 3
    assert all(done.finish_reason == "stop" for done in plain)


def test_a_draft_changes_no_word_and_tells_what_was_taken(
    session: EngineSession, plain: list[p.Finished]
) -> None:
    drafted = _answers(session, p.Faster(DRAFT.ref))
    assert [done.text for done in drafted] == [done.text for done in plain]
    made = [done.statistics for done in drafted]
    assert {one.draft for one in made} == {DRAFT.name}
    taken = sum(one.accepted_tokens for one in made) / sum(one.drafted_tokens for one in made)
    # It knows the words, but with its single layer it cannot look up what was asked.
    assert 0.3 < taken < 0.95
    assert all(one.accepted_tokens < one.output_tokens for one in made)


def test_looking_up_changes_no_word(session: EngineSession, plain: list[p.Finished]) -> None:
    looked_up = _answers(session, p.Faster(lookup=True))
    assert [done.text for done in looked_up] == [done.text for done in plain]
    assert sum(done.statistics.accepted_tokens for done in looked_up) > len(plain)


def test_the_pair_is_found_measured_and_used_where_it_is_faster(session: EngineSession) -> None:
    (found,) = drafts_for(MAIN, _BOTH.values())
    assert found.model == DRAFT
    wanted = things_to_measure(MAIN, "CPU", [found])
    measured = measure_all(session, MAIN, wanted, _BOTH, lambda *_: None, CancelToken())
    by_draft = measured[0]
    assert by_draft.problem is None
    assert by_draft.ratio > 0
    assert by_draft.acceptance is not None
    # Words that neither of them has learned are guessed alike too.
    assert 0 < by_draft.acceptance < 1
    chosen = choose_faster(Pace(True, "", measured), MAIN, "CPU", (), _BOTH)
    assert chosen == (p.Faster(DRAFT.ref, "CPU") if by_draft.is_worth_it else p.PLAIN)


def test_a_draft_as_large_as_the_model_is_not_even_tried() -> None:
    twin = installed(MAIN.folder, MAIN.size_bytes)
    object.__setattr__(twin, "id", "twin")
    assert drafts_for(MAIN, [twin, MAIN]) == ()


def test_a_draft_with_other_words_is_refused(
    tmp_path: Path, engine: ChildEngine, recorder: Recorder
) -> None:
    folder = tmp_path / "foreign"
    shutil.copytree(DRAFT.folder, folder)
    document = json.loads((folder / "tokenizer.json").read_text("utf-8"))
    words = document["model"]["vocab"]
    red, blue = "\u0120red", "\u0120blue"
    words[red], words[blue] = words[blue], words[red]
    (folder / "tokenizer.json").write_text(json.dumps(document), "utf-8")
    foreign = installed(folder, 1)
    assert drafts_for(MAIN, [foreign]) == ()
    engine.submit(load := p.Load(MAIN.ref, "CPU", p.Faster(foreign.ref)))
    refused = recorder.failed(load).problem
    assert refused.kind == "ForeignTokenizer"
    assert "2 of 360 tokens mean something else" in refused.what
