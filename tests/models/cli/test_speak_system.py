"""The verb `speak` where no model that speaks is installed."""

from __future__ import annotations

import argparse
import wave
from pathlib import Path

import pytest

from models.cli.parser import make_parser
from models.cli.speak import speak
from models.cli.terminal import Terminal
from models.engine.factory import EngineKind
from models.engine.protocol import Engine
from models.errors import NoVoice
from models.places import BUILTIN_MODELS
from models.store.store import ModelStore
from tests.models.cli.conftest import Run


def _options(*words: str) -> argparse.Namespace:
    return make_parser().parse_args(["speak", *words])


def _no_engine(kind: EngineKind) -> Engine:
    raise AssertionError("no engine is needed")


def test_the_systems_voice_speaks_and_that_is_said(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "hello.wav"
    outcome = run("speak", "Hello there. How are you?", "-o", str(file))
    assert (outcome.status, outcome.out) == (0, f"{file}\n")
    assert "No model that speaks is installed; this is the system's voice, espeak-ng." in (
        outcome.err
    )
    with wave.open(str(file), "rb") as sound:
        assert 1 < sound.getnframes() / sound.getframerate() < 4


def test_it_can_be_asked_for_with_one_of_its_voices(run: Run, tmp_path: Path) -> None:
    wishes = ("--model", "system", "--voice", "de", "--json")
    outcome = run("speak", "Guten Tag.", "-o", str(tmp_path / "tag.wav"), *wishes)
    document = outcome.document
    assert (document["model"], document["voice"], document["device"]) == ("system", "de", "")
    assert (document["sentences"], document["load_s"]) == (1, 0.0)
    assert document["sound_s"] > 0.3
    assert outcome.err == ""


def test_a_voice_that_it_has_not_is_told(run: Run, tmp_path: Path) -> None:
    outcome = run("speak", "Hello.", "-o", str(tmp_path / "a.wav"), "--voice", "nobody")
    assert outcome.status == 1
    assert "espeak-ng has no voice “nobody”." in outcome.err


def test_a_language_is_no_voice(run: Run, tmp_path: Path) -> None:
    outcome = run("speak", "Hello.", "-o", str(tmp_path / "a.wav"), "--language", "de")
    assert outcome.status == 0
    assert "--language is of no use here" in outcome.err


@pytest.mark.parametrize("words", [("Hello.", "-o", "a.wav"), ("--list-voices",)])
def test_where_nobody_speaks_the_remedy_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    store = ModelStore(tmp_path / "models", BUILTIN_MODELS)
    with pytest.raises(NoVoice) as error:
        speak(_options(*words), store, _no_engine, Terminal(), lambda: None)
    assert "this system has no voice of its own" in error.value.what
    assert "sidelight models install kokoro-82m" in error.value.todo
    assert not (tmp_path / "a.wav").exists()
