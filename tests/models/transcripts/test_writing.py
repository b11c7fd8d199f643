"""A recording is written down stretch by stretch, and gone on with."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.engine.session import EngineSession
from models.errors import BadSound, Cancelled, NoSpeech
from models.inputs.spoken import Spoken
from models.transcripts.job import Wishes
from models.transcripts.journal import Journal, Journals
from models.transcripts.refusals import SourceChanged, TranscriptInUse
from models.transcripts.transcript import Line
from models.transcripts.writing import Pace, Writing
from tests.fixtures.dialogue import RATE, write_wav
from tests.fixtures.spoken import GREEN_BALL, read_speech
from tests.models.engine.recorder import SPEECH

_STARTS = (3.0, 12.0, 33.5, 41.0)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """45 s: a sentence now and then."""
    samples = np.zeros(45 * RATE, np.float32)
    for start in _STARTS:
        at = int(start * RATE)
        samples[at : at + len(read_speech(GREEN_BALL))] = read_speech(GREEN_BALL)
    return write_wav(tmp_path_factory.mktemp("sounds") / "talk.wav", samples)


@pytest.fixture
def journals(tmp_path: Path) -> Journals:
    return Journals(tmp_path / "transcripts")


@pytest.fixture
def journal(journals: Journals, talk: Path) -> Journal:
    return journals.create(talk, Wishes(SPEECH.id), SPEECH.name, 45.0)


def heard(text: str = "Words.", language: str = "en", load_s: float = 0.0) -> p.Transcribed:
    spoken = (Spoken(0.4, 2.0, text),) if text else ()
    return p.Transcribed(1, text, spoken, language, load_s, 0.1)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def write(writing: Writing, most: int = 100, text: str = "Words.") -> list[p.Transcribe]:
    """Take so many requests; all of them, and what comes of each is `text`."""
    requests: list[p.Transcribe] = []
    while len(requests) < most and (request := writing.next_request()) is not None:
        requests.append(request)
        writing.take(heard(text))
    return requests


def test_every_sentence_is_a_request_and_becomes_a_line_when_it_was_said(journal: Journal) -> None:
    with Writing(journal, SPEECH) as writing:
        requests = write(writing)
        assert journal.job().state == "done"
    assert len(requests) == len(_STARTS)
    assert all(request.sound.seconds < 4 and request.times for request in requests)
    starts = [line.start for line in journal.transcript().lines]
    assert starts == pytest.approx(_STARTS, abs=0.15)


def test_the_language_of_the_first_words_is_kept(journal: Journal) -> None:
    asked = []
    with Writing(journal, SPEECH) as writing:
        for text, language in (("", "cy"), ("Hallo.", "de"), ("Yes.", "en"), ("Ja.", "de")):
            request = writing.next_request()
            assert request is not None
            asked.append(request.language)
            writing.take(heard(text, language))
        assert writing.next_request() is None
    assert asked == ["", "", "de", "de"]
    assert journal.transcript().language == "de"


def test_wishes_reach_the_engine(journals: Journals, talk: Path) -> None:
    wishes = Wishes(SPEECH.id, "GPU", "zh", translate=True, words=True)
    with Writing(journals.create(talk, wishes, SPEECH.name, 45.0), SPEECH) as writing:
        request = writing.next_request()
    assert request is not None
    assert (request.model, request.device, request.language) == (SPEECH, "GPU", "zh")
    assert request.translate
    assert request.words


def test_what_was_not_taken_is_asked_again(journal: Journal) -> None:
    with Writing(journal, SPEECH) as writing:
        first, again = writing.next_request(), writing.next_request()
    assert first is not None
    assert again is not None
    assert first.sound == again.sound


def test_an_interrupted_one_goes_on_behind_the_last_line(journal: Journal) -> None:
    with Writing(journal, SPEECH) as writing:
        before = write(writing, 2, "Before.")
    assert journal.job().state == "paused"
    with Writing(journal, SPEECH) as writing:
        assert [line.text for line in writing.lines] == ["Before.", "Before."]
        after = write(writing, text="After.")
        assert writing.next_request() is None
    assert len(before) + len(after) == len(_STARTS)
    lines = journal.transcript().lines
    assert [line.text for line in lines] == ["Before."] * 2 + ["After."] * 2
    assert [line.start for line in lines] == pytest.approx(_STARTS, abs=0.15)


def test_pace_tells_how_far_it_is_and_how_long_it_takes(journal: Journal) -> None:
    clock = Clock()
    with Writing(journal, SPEECH, clock) as writing:
        assert writing.pace == Pace(0.0, 45.0, None)
        clock.now += 30.0
        writing.next_request()
        writing.take(heard(load_s=29.0))
        done_s = writing.pace.done_s
        assert done_s == pytest.approx(5.9, abs=0.5)
        # One second of work, as loading the model comes but once.
        assert writing.pace.left_s == pytest.approx((45 - done_s) / done_s)
        write(writing)
        assert writing.pace == Pace(45.0, 45.0, 0.0)


def test_pace_after_an_interruption_is_that_of_the_rest(journal: Journal) -> None:
    with Writing(journal, SPEECH) as writing:
        write(writing, 3)
    clock = Clock()
    with Writing(journal, SPEECH, clock) as writing:
        assert writing.pace.done_s > 33
        assert writing.pace.left_s is None


def test_where_nobody_speaks_is_told_at_the_end(journals: Journals, tmp_path: Path) -> None:
    silent = write_wav(tmp_path / "silent.wav", np.zeros(5 * RATE, np.float32))
    journal = journals.create(silent, Wishes(SPEECH.id), SPEECH.name, 5.0)
    with pytest.raises(NoSpeech, match=r"silent\.wav"), Writing(journal, SPEECH) as writing:
        writing.next_request()
    problem = journal.job().problem
    assert journal.job().state == "failed"
    assert problem is not None
    assert problem.kind == "NoSpeech"


def test_a_changed_recording_is_not_gone_on_with(
    journals: Journals, talk: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.wav"
    copy.write_bytes(talk.read_bytes())
    journal = journals.create(copy, Wishes(SPEECH.id), SPEECH.name, 45.0)
    with Writing(journal, SPEECH) as writing:
        write(writing, 1)
    copy.write_bytes(talk.read_bytes()[:-100])
    with pytest.raises(SourceChanged), Writing(journal, SPEECH):
        pass
    assert len(journal.transcript().lines) == 1


def test_what_cannot_be_read_fails(journals: Journals, tmp_path: Path) -> None:
    text = tmp_path / "notes.wav"
    text.write_text("not a sound")
    journal = journals.create(text, Wishes(SPEECH.id), SPEECH.name, 1.0)
    with pytest.raises(BadSound), Writing(journal, SPEECH) as writing:
        writing.next_request()
    assert journal.job().state == "failed"


def test_two_do_not_write_the_same(journal: Journal) -> None:
    with Writing(journal, SPEECH), pytest.raises(TranscriptInUse), Writing(journal, SPEECH):
        pass


def test_it_can_be_stopped_while_it_reads(journal: Journal) -> None:
    with pytest.raises(Cancelled), Writing(journal, SPEECH) as writing:
        writing.stop()
        write(writing)
    assert journal.job().state == "paused"


def test_with_an_engine_words_are_those_of_their_line(journals: Journals, talk: Path) -> None:
    script = Script(heard=("The green ", "ball is here. "))
    wishes = Wishes(SPEECH.id, words=True)
    journal = journals.create(talk, wishes, SPEECH.name, 45.0)
    with EngineSession(ScriptedEngine(script)) as session, Writing(journal, SPEECH) as writing:
        while (request := writing.next_request()) is not None:
            event = session.run(request)
            assert isinstance(event, p.Transcribed)
            writing.take(event)
    lines = journal.transcript().lines
    assert [line.text for line in lines[:2]] == ["The green", "ball is here."]
    assert [_texts(line) for line in lines[:2]] == [["The", "green"], ["ball", "is", "here."]]
    assert all(
        line.start <= word.start <= word.end <= line.end for line in lines for word in line.words
    )


def _texts(line: Line) -> list[str]:
    return [word.text for word in line.words]


def test_what_fits_into_one_hearing_can_be_one_request(journal: Journal) -> None:
    with Writing(journal, SPEECH, apart=False) as writing:
        requests = write(writing)
    assert len(requests) == 2
    assert all(request.sound.seconds < 30 for request in requests)
    assert journal.job().state == "done"
