"""The verb `speak` with models, installed as a user would install them."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.cli import main
from tests.fixtures.tiny_kokoro import make_kokoro
from tests.models.cli.conftest import Outcome, Run
from tests.models.engine.recorder import SPEAKER

_KOKORO = ("--model", "kokoro", "--engine", "inline")
_SPEECHT5 = ("--model", "tiny-voice", "--engine", "inline")


@pytest.fixture(scope="module")
def speaking_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    home = tmp_path_factory.mktemp("speaking")
    voices = {"af_heart": 0.5, "bm_george": 0.25}
    for folder in (make_kokoro(home / "kokoro", voices), Path(SPEAKER.folder)):
        words = ("models", "import", str(folder), "--no-try")
        assert main(words, {"SIDELIGHT_HOME": str(home)}) == 0
    yield home


@pytest.fixture
def home(speaking_home: Path) -> Path:
    return speaking_home


def _samples(file: Path) -> tuple[Any, int]:
    with wave.open(str(file), "rb") as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2"), sound.getframerate()


def _loudness(file: Path) -> float:
    return float(np.abs(_samples(file)[0].astype(int)).max()) / 32_768


def _written(outcome: Outcome) -> Path:
    assert outcome.status == 0, outcome.err
    return Path(outcome.out.strip())


def test_sentences_become_one_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "yes.wav"
    outcome = run("speak", "Yes. No. Yes!", "-o", str(file), *_KOKORO)
    assert _written(outcome) == file
    samples, rate = _samples(file)
    assert rate == 24_000
    assert 0.3 < len(samples) / rate < 1
    assert _loudness(file) == pytest.approx(0.5, abs=0.01)
    assert "kokoro · af_heart · CPU · " in outcome.err
    assert list(tmp_path.iterdir()) == [file]


def test_the_document_tells_all(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "george.wav"
    wishes = ("--voice", "BM_George", "--speed", "2", "--language", "en-gb", "--json")
    document = run("speak", "Hello world. Yes.", "-o", str(file), *_KOKORO, *wishes).document
    samples, rate = _samples(file)
    assert document["file"] == str(file)
    assert (document["model"], document["voice"]) == ("kokoro", "bm_george")
    assert (document["device"], document["sample_rate"], document["sentences"]) == ("CPU", rate, 2)
    assert document["sound_s"] == pytest.approx(len(samples) / rate, abs=0.001)
    assert document["load_s"] > 0
    assert document["seconds"] >= document["first_s"] > 0
    assert _loudness(file) == pytest.approx(0.25, abs=0.01)


def test_standard_input_and_markdown(run: Run, tmp_path: Path) -> None:
    marked, plain = tmp_path / "marked.wav", tmp_path / "plain.wav"
    text = "# Hello\n\n```\nno no no\n```\n**Yes**, [world](https://example.com/no).\n"
    _written(run("speak", "-", "-o", str(marked), "--markdown", *_KOKORO, given=text))
    _written(run("speak", "Hello. Yes, world.", "-o", str(plain), *_KOKORO))
    assert (_samples(marked)[0] == _samples(plain)[0]).all()


def test_a_child_process_speaks_too(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "yes.wav"
    document = run("speak", "Yes.", "-o", str(file), "--model", "tiny-voice", "--json").document
    assert (document["model"], document["voice"]) == ("tiny-voice", "")
    assert _samples(file)[1] == 16_000
    assert _loudness(file) > 0.1


def test_where_a_voice_does_badly_it_speaks_elsewhere_and_says_so(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "yes.wav"
    outcome = run("speak", "Yes.", "-o", str(file), *_KOKORO, "--device", "GPU")
    assert _written(outcome) == file
    assert "Kokoro speaks on the CPU" in outcome.err
    assert " · CPU · " in outcome.err


def test_the_voices_are_listed(run: Run) -> None:
    listed = run("speak", "--list-voices").out.splitlines()
    assert listed[:3] == ["kokoro\taf_heart", "kokoro\tbm_george", "tiny-voice"]
    assert "system\ten-us" in listed
    only = run("speak", "--list-voices", "--model", "kokoro", "--json").document
    speaker = {"model": "kokoro", "name": "kokoro", "voices": ["af_heart", "bm_george"]}
    assert only == {"speakers": [speaker]}
    system = run("speak", "--list-voices", "--model", "system").out
    assert "kokoro" not in system


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("Yes.", *_KOKORO, "--voice", "anna"), "kokoro has no voice “anna”"),
        (("Yes.", *_SPEECHT5, "--voice", "anna"), "tiny-voice has one voice only"),
        (("Oui.", *_SPEECHT5, "--language", "fr"), "does not speak “fr”"),
        (("...", *_KOKORO), "There is nothing to say aloud."),
        (("Yes.", "--model", "whisper-tiny.en"), "is a speech model and cannot speak"),
        (("Yes.", "--model", "nobody"), "nobody"),
        (("\u4f60\u597d", *_KOKORO), "kokoro has no sounds for this text."),
        (("Yes.", *_SPEECHT5, "--device", "GPU"), "This PC has no device GPU"),
    ],
)
def test_what_cannot_be_said_is_told_and_leaves_no_file(
    run: Run, tmp_path: Path, words: tuple[str, ...], what: str
) -> None:
    outcome = run("speak", *words, "-o", str(tmp_path / "out.wav"))
    assert (outcome.status, outcome.out) == (1, "")
    assert what in outcome.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("Yes.",),
        ("-o", "out.wav"),
        ("Yes.", "-o", "out.mp3"),
        ("Yes.", "-o", "out.wav", "--speed", "3"),
        ("Yes.", "-o", "out.wav", "--speed", "fast"),
    ],
)
def test_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    assert run("speak", *words).status == 2


def test_a_folder_that_is_not_there_is_told_before_anything_is_said(
    run: Run, tmp_path: Path
) -> None:
    outcome = run("speak", "Yes.", "-o", str(tmp_path / "nowhere" / "out.wav"), *_KOKORO)
    assert outcome.status == 1
    assert "cannot be written" in outcome.err
