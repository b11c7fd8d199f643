"""A recording becomes text, subtitles or JSON, by real Whisper."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models.cli.terminal import Terminal
from models.cli.transcribe import add_transcribe, transcribe
from models.engine import protocol as p
from models.engine.inline import InlineEngine
from models.engine.openvino_backend import OpenVinoBackend
from models.engine.scripted import Script, ScriptedEngine
from models.engine.session import RequestFailed
from models.errors import BadSound, DiskFull, ModelNotInstalled, ModelUnsupported, NoSpeech
from models.inputs.sound import Sound
from models.places import BUILTIN_MODELS
from models.store.store import ModelStore
from models.transcripts.journal import Journals
from tests.fixtures.dialogue import write_wav
from tests.fixtures.spoken import GREEN_BALL, SENTENCES, read_speech

_SENTENCE = SENTENCES[GREEN_BALL]
_RATE = 16_000
_CUE = re.compile(r"(\d\d):(\d\d):(\d\d)[,.](\d{3}) --> (\d\d):(\d\d):(\d\d)[,.](\d{3})")
Verb = Callable[..., tuple[str, str]]


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models", BUILTIN_MODELS)


@pytest.fixture
def journals(tmp_path: Path) -> Journals:
    return Journals(tmp_path / "transcripts")


@pytest.fixture
def verb(store: ModelStore, journals: Journals, capsys: pytest.CaptureFixture[str]) -> Verb:
    """Runs the verb on an engine; what it wrote on standard output and on standard error."""

    def run(*words: str, engine: p.Engine | None = None, status: int = 0) -> tuple[str, str]:
        parser = argparse.ArgumentParser()
        add_transcribe(parser.add_subparsers(dest="verb"))
        options = parser.parse_args(["transcribe", *words])
        capsys.readouterr()
        made = engine or InlineEngine(OpenVinoBackend())
        assert transcribe(options, store, journals, lambda _: made, Terminal()) == status
        captured = capsys.readouterr()
        return captured.out, captured.err

    return run


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def seconds_of(cue: str) -> tuple[float, float]:
    match = _CUE.fullmatch(cue)
    assert match is not None, cue
    hours, minutes, seconds, rest, *end = map(int, match.groups())
    start = hours * 3600 + minutes * 60 + seconds + rest / 1000
    return start, end[0] * 3600 + end[1] * 60 + end[2] + end[3] / 1000


def test_a_recording_becomes_text_and_the_model_is_named_aside(verb: Verb) -> None:
    out, err = verb(str(GREEN_BALL))
    assert out == f"{_SENTENCE}\n"
    assert "Model: Whisper tiny.en" in err


@pytest.fixture(scope="module")
def long_recording(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[float, ...]]:
    """45 s: the sentence now and then, with long silences; and when it is said."""
    starts = (3.0, 12.0, 33.5, 41.0)
    samples = np.zeros(45 * _RATE, np.float32)
    speech = read_speech(GREEN_BALL)
    for start in starts:
        at = int(start * _RATE)
        samples[at : at + len(speech)] = speech
    return write_wav(tmp_path_factory.mktemp("sounds") / "talk.wav", samples), starts


def test_subtitles_have_the_times_of_the_whole_recording(
    verb: Verb, long_recording: tuple[Path, tuple[float, ...]]
) -> None:
    file, starts = long_recording
    out, _ = verb(str(file), "--format", "srt")
    cues = [cue.split("\n") for cue in out.rstrip("\n").split("\n\n")]
    assert [cue[0] for cue in cues] == ["1", "2", "3", "4"]
    # The smallest model takes the ball for a wall now and then.
    assert all({"green", "under", "table"} <= words(cue[2]) for cue in cues)
    for (start, end), expected in zip((seconds_of(cue[1]) for cue in cues), starts, strict=True):
        assert start == pytest.approx(expected, abs=0.5)
        assert expected + 1 < end < expected + 3


def test_json_holds_text_times_and_figures(
    verb: Verb, long_recording: tuple[Path, tuple[float, ...]]
) -> None:
    document = json.loads(verb(str(long_recording[0]), "--format", "json")[0])
    assert document["text"].lower().count("green") == 4
    assert document["text"] == " ".join(piece["text"] for piece in document["spoken"])
    assert document["seconds"] == pytest.approx(45, abs=0.1)
    assert (document["language"], document["device"]) == ("en", "CPU")
    assert document["model"] == "Whisper tiny.en"
    assert document["transcribe_s"] > 0


def test_a_recording_without_speech_is_told_and_nothing_is_made_up(
    verb: Verb, tmp_path: Path
) -> None:
    silent = write_wav(tmp_path / "silent.wav", np.zeros(5 * _RATE, np.float32))
    with pytest.raises(NoSpeech, match=r"silent\.wav"):
        verb(str(silent), engine=ScriptedEngine())


def test_what_is_no_sound_is_refused_before_anything_is_loaded(verb: Verb, tmp_path: Path) -> None:
    text = tmp_path / "notes.wav"
    text.write_text("not a sound")
    with pytest.raises(BadSound, match=r"notes\.wav"):
        verb(str(text), engine=ScriptedEngine(Script(fail_load="It is loaded.")))


def test_the_engines_failure_reaches_the_caller(verb: Verb) -> None:
    with pytest.raises(RequestFailed) as caught:
        verb(str(GREEN_BALL), engine=ScriptedEngine(Script(fail_after=0)))
    assert caught.value.problem.what == "The script says that this fails."


def test_language_and_device_reach_the_engine(verb: Verb) -> None:
    script = Script(heard=("in {language}",), devices=(p.Device("GPU", "Scripted", "GPU"),))
    words = ("--language", "de", "--device", "GPU", "--format", "json")
    out, err = verb(str(GREEN_BALL), *words, engine=ScriptedEngine(script))
    document = json.loads(out)
    assert (document["text"], document["device"]) == ("in de", "GPU")
    assert "knows English only" in err


def test_the_language_of_the_first_words_is_kept(
    verb: Verb, long_recording: tuple[Path, tuple[float, ...]]
) -> None:
    script = Script(heard=("[{language}]",))
    out, _ = verb(str(long_recording[0]), engine=ScriptedEngine(script))
    assert out == "[]\n\n[en]\n"


def test_a_model_that_does_not_hear_is_refused(verb: Verb) -> None:
    with pytest.raises(ModelUnsupported, match="does not write down speech"):
        verb(str(GREEN_BALL), "--model", "shapes-qwen2-vl", engine=ScriptedEngine())


def test_without_a_speech_model_it_says_how_to_get_one(verb: Verb, store: ModelStore) -> None:
    store.builtin_folder = store.user_folder
    with pytest.raises(ModelNotInstalled, match="models available"):
        verb(str(GREEN_BALL), engine=ScriptedEngine())


def test_words_have_their_times_in_json(verb: Verb) -> None:
    document = json.loads(verb(str(GREEN_BALL), "--words", "--format", "json")[0])
    (line,) = document["spoken"]
    assert " ".join(word["text"] for word in line["words"]) == _SENTENCE
    starts = [word["start"] for word in line["words"]]
    assert starts == sorted(starts)
    assert line["start"] <= starts[0] < starts[-1] < line["end"]


def test_a_file_is_written_whole_and_its_name_tells_the_format(verb: Verb, tmp_path: Path) -> None:
    out, err = verb(str(GREEN_BALL), "-o", str(tmp_path / "new" / "talk.vtt"))
    assert out == ""
    assert "talk.vtt" in err
    written = (tmp_path / "new" / "talk.vtt").read_text(encoding="utf-8")
    assert written.startswith("WEBVTT\n\n00:00:0")
    assert written.endswith(f"\n{_SENTENCE}\n")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["talk.vtt"]


def test_several_go_into_a_folder(
    verb: Verb, long_recording: tuple[Path, tuple[float, ...]], tmp_path: Path
) -> None:
    files = (str(GREEN_BALL), str(long_recording[0]))
    verb(*files, "--format", "srt", "-o", str(tmp_path / "texts"), engine=ScriptedEngine())
    names = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "texts").iterdir()}
    assert sorted(names) == ["green-ball.srt", "talk.srt"]
    assert names["talk.srt"].count(" --> ") == 2 * 3


def test_several_on_standard_output_are_told_apart(
    verb: Verb, long_recording: tuple[Path, tuple[float, ...]]
) -> None:
    files = (str(GREEN_BALL), str(long_recording[0]))
    out, _ = verb(*files, engine=ScriptedEngine(Script(heard=("Words.",))))
    assert out == ("green-ball.wav:\n\nWords.\n\ntalk.wav:\n\nWords.\n\nWords.\n\n")
    out, _ = verb(*files, "--format", "json", engine=ScriptedEngine())
    assert [document["name"] for document in json.loads(out)] == ["green-ball.wav", "talk.wav"]


def test_one_that_cannot_be_read_does_not_keep_the_others(verb: Verb, tmp_path: Path) -> None:
    text = tmp_path / "notes.wav"
    text.write_text("not a sound")
    out, err = verb(str(text), str(GREEN_BALL), "--format", "md", engine=ScriptedEngine(), status=1)
    assert "# green-ball.wav" in out
    assert "notes.wav" in err


@pytest.mark.parametrize(
    "words",
    [
        ("a.wav", "b.wav", "--format", "srt"),
        ("a.wav", "-o", "a.wav"),
        ("x/a.wav", "y/a.wav", "-o", "texts"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(verb: Verb, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as end:
        verb(*words, engine=ScriptedEngine())
    assert end.value.code == 2


def test_an_interrupted_one_is_gone_on_with(
    verb: Verb, journals: Journals, long_recording: tuple[Path, tuple[float, ...]]
) -> None:
    file = str(long_recording[0])
    with pytest.raises(RequestFailed):
        verb(file, engine=FailingAfter(1))
    assert len(journals.all()) == 1
    out, err = verb(file, engine=ScriptedEngine(Script(heard=("Anew.",))))
    assert out == "Words.\n\nAnew.\n\nAnew.\n"
    assert "Going on with “talk.wav” at 0:14 of 0:45" in err
    assert journals.all() == ()


def test_it_begins_anew_when_told_to_or_when_other_things_are_wished_for(
    verb: Verb, journals: Journals, long_recording: tuple[Path, tuple[float, ...]]
) -> None:
    file = str(long_recording[0])
    with pytest.raises(RequestFailed):
        verb(file, engine=FailingAfter(1))
    anew = "\n\n".join(["Anew."] * 2) + "\n"
    engine = ScriptedEngine(Script(heard=("Anew.",)))
    assert verb(file, "--language", "de", engine=engine)[0] == anew
    engine = ScriptedEngine(Script(heard=("Anew.",)))
    assert verb(file, "--no-resume", engine=engine)[0] == anew
    assert journals.all() == ()


class FailingAfter(ScriptedEngine):
    """Writes so many stretches down and fails at the next."""

    def __init__(self, count: int) -> None:
        super().__init__(Script(heard=("Words.",)))
        self._count = count

    def submit(self, request: p.Request) -> None:
        self._count -= isinstance(request, p.Transcribe)
        if self._count < 0 and isinstance(request, p.Transcribe):
            request = replace(request, sound=Sound(b""))
        super().submit(request)


def test_a_file_that_cannot_be_written_costs_no_second_transcription(
    verb: Verb, journals: Journals, tmp_path: Path
) -> None:
    (tmp_path / "full").write_text("no folder")
    engine = ScriptedEngine(Script(heard=("Words.",)))
    with pytest.raises(DiskFull, match="nothing is transcribed twice"):
        verb(str(GREEN_BALL), "-o", str(tmp_path / "full" / "talk.txt"), engine=engine)
    assert len(journals.all()) == 1
    never = ScriptedEngine(Script(fail_load="It is loaded."))
    verb(str(GREEN_BALL), "-o", str(tmp_path / "talk.txt"), engine=never)
    assert (tmp_path / "talk.txt").read_text(encoding="utf-8") == "Words.\n"
    assert journals.all() == ()
