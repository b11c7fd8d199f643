"""A recording becomes text, subtitles or JSON, by real Whisper."""

from __future__ import annotations

import argparse
import json
import re
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.cli.terminal import Terminal
from models.cli.transcribe import add_transcribe, transcribe
from models.cli.transcripts import JsonDocument, PlainText, SubRip, WebVtt
from models.engine import protocol as p
from models.engine.inline import InlineEngine
from models.engine.openvino_backend import OpenVinoBackend
from models.engine.scripted import Script, ScriptedEngine
from models.engine.session import RequestFailed
from models.errors import BadSound, ModelNotInstalled, ModelUnsupported, NoSpeech
from models.inputs.spoken import Spoken
from models.places import BUILTIN_MODELS
from models.store.store import ModelStore
from tests.fixtures.spoken import GREEN_BALL, SENTENCES, read_speech

_SENTENCE = SENTENCES[GREEN_BALL]
_RATE = 16_000
_CUE = re.compile(r"(\d\d):(\d\d):(\d\d)[,.](\d{3}) --> (\d\d):(\d\d):(\d\d)[,.](\d{3})")
Verb = Callable[..., tuple[str, str]]


def write_wav(path: Path, samples: np.ndarray[Any, Any]) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, _RATE, len(samples), "NONE", ""))
        file.writeframes((samples * 32_767).astype("<i2").tobytes())
    return path


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models", BUILTIN_MODELS)


@pytest.fixture
def verb(store: ModelStore, capsys: pytest.CaptureFixture[str]) -> Verb:
    """Runs the verb on an engine; what it wrote on standard output and on standard error."""

    def run(*words: str, engine: p.Engine | None = None) -> tuple[str, str]:
        parser = argparse.ArgumentParser()
        add_transcribe(parser.add_subparsers(dest="verb"))
        options = parser.parse_args(["transcribe", *words])
        made = engine or InlineEngine(OpenVinoBackend())
        assert transcribe(options, store, lambda _: made, Terminal()) == 0
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
        assert start == pytest.approx(expected, abs=1.2)
        assert expected + 1 < end < expected + 5


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
    assert out == "[]\n[en]\n"


def test_a_model_that_does_not_hear_is_refused(verb: Verb) -> None:
    with pytest.raises(ModelUnsupported, match="does not write down speech"):
        verb(str(GREEN_BALL), "--model", "shapes-qwen2-vl", engine=ScriptedEngine())


def test_without_a_speech_model_it_says_how_to_get_one(verb: Verb, store: ModelStore) -> None:
    store.builtin_folder = store.user_folder
    with pytest.raises(ModelNotInstalled, match="models available"):
        verb(str(GREEN_BALL), engine=ScriptedEngine())


_SAID = (
    Spoken(0.0, 1.5, "Salt & pepper <b> --> now."),
    Spoken(3661.25, 3661.25, "Two\n\nlines."),
)


def test_subrip(capsys: pytest.CaptureFixture[str]) -> None:
    SubRip(Terminal()).add("", _SAID)
    assert capsys.readouterr().out == (
        "1\n00:00:00,000 --> 00:00:01,500\nSalt & pepper <b> --> now.\n\n"
        "2\n01:01:01,250 --> 01:01:01,350\nTwo lines.\n\n"
    )


def test_webvtt_has_a_header_and_no_markup_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    WebVtt(Terminal()).add("", _SAID)
    assert capsys.readouterr().out == (
        "WEBVTT\n"
        "\n00:00:00.000 --> 00:00:01.500\nSalt &amp; pepper &lt;b&gt; --&gt; now.\n"
        "\n01:01:01.250 --> 01:01:01.350\nTwo lines.\n"
    )


def test_plain_text_has_a_line_for_each_stretch(capsys: pytest.CaptureFixture[str]) -> None:
    plain = PlainText(Terminal())
    for piece in ("It ", "is."):
        plain.tell(piece)
    plain.add("It is.", ())
    plain.add("", ())
    assert capsys.readouterr().out == "It is.\n"


def test_json_document(capsys: pytest.CaptureFixture[str]) -> None:
    document = JsonDocument(Terminal())
    document.add("It is.", _SAID[:1])
    document.add("", ())
    document.add("So.", ())
    document.finish({"language": "en"})
    assert json.loads(capsys.readouterr().out) == {
        "text": "It is. So.",
        "language": "en",
        "spoken": [{"start": 0.0, "end": 1.5, "text": "Salt & pepper <b> --> now."}],
    }
