"""`ask` and `chat` about sounds: as they are for a model that hears, else written down."""

from __future__ import annotations

import io
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from models.adapters.store import AdapterStore
from models.cli import question
from models.cli.parser import make_parser
from models.cli.question import choose_model
from models.cli.terminal import Terminal
from models.engine.scripted import Script, ScriptedEngine
from models.inputs.recording import LONGEST_HEARD_S
from models.places import BUILTIN_MODELS
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from tests.fixtures.media import write_speech, write_tone
from tests.models.cli.conftest import Run

SCRIPT = Script(chunks=("{sounds} of {lengths}: ", "{question}"), heard=("Good ", "morning."))
Verb = Callable[..., "Said"]


def installed(model_id: str, kind: str, *takes: str, builtin: bool = False) -> InstalledModel:
    names = (model_id, model_id.title(), "", ("chat",), takes, kind)
    return InstalledModel(*names, Path("/nowhere"), 0, 0, "", "MIT", "", builtin)


HEARER = installed("hearer", "audio", "text", "audio")
WRITER = installed("writer", "text", "text")
SEER = installed("seer", "vision", "text", "image")
EAR = replace(installed("ear", "speech", "audio"), tasks=("transcribe",))


class Store(ModelStore):
    """Has what it is told to have."""

    def __init__(self, *models: InstalledModel) -> None:
        super().__init__(Path("/nowhere"), BUILTIN_MODELS)
        self._models = models

    def installed(self) -> list[InstalledModel]:
        return list(self._models)

    def get(self, model_id: str) -> InstalledModel:
        return next(model for model in self._models if model.id == model_id)


@dataclass(frozen=True)
class Said:
    out: str
    err: str


@pytest.fixture
def verb(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Verb:
    def run(store: Store, *words: str, given: str = "") -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        options: Namespace = make_parser().parse_args(words)
        run_it = question.chat if words[0] == "chat" else question.ask
        kept = AdapterStore(Path("/nowhere"))
        assert run_it(options, store, kept, lambda _: ScriptedEngine(SCRIPT), Terminal()) == 0
        return Said(*capsys.readouterr())

    return run


@pytest.fixture
def speech(tmp_path: Path) -> str:
    return str(write_speech(tmp_path / "said.wav"))


def test_a_model_that_hears_gets_the_sound(verb: Verb, speech: str) -> None:
    said = verb(Store(WRITER, HEARER, EAR), "ask", "--audio", speech, "What is it?")
    assert said.out == "1 of 2.4 s: What is it?\n"
    assert "Model: Hearer" in said.err
    assert "written down" not in said.err


def test_a_sound_needs_no_words(verb: Verb, speech: str) -> None:
    said = verb(Store(HEARER), "ask", "--audio", speech, "--audio", speech)
    assert said.out == "2 of 2.4 s, 2.4 s: \n"


def test_another_gets_the_words_and_it_is_said_who_wrote_them(verb: Verb, speech: str) -> None:
    store = Store(WRITER, HEARER, EAR)
    said = verb(store, "ask", "--model", "writer", "--audio", speech, "Who?")
    assert said.out.startswith("0 of : What is said in the recording “said.wav” of 0:02:\n")
    assert said.out.endswith("Good\n[0:01-0:02] morning.\nWho?\n")
    note = "Writer cannot hear; it gets what is said in said.wav, written down by Ear."
    assert note in said.err


def test_what_is_too_long_is_written_down(verb: Verb, tmp_path: Path) -> None:
    path = write_tone(tmp_path / "long.wav", LONGEST_HEARD_S + 2)
    said = verb(Store(HEARER, EAR), "ask", "--audio", str(path), "What?")
    assert said.out.startswith("0 of : Nobody speaks in the recording “long.wav”")
    assert "Hearer hears up to 2:00 of a recording" in said.err


def test_chat_hears_it_over_all_its_turns(verb: Verb, speech: str) -> None:
    said = verb(Store(HEARER), "chat", "--audio", speech, given="One\nTwo\n")
    assert said.out.splitlines() == ["1 of 2.4 s: One", "1 of 2.4 s: Two"]


def test_with_neither_words_nor_a_sound_it_is_wrong_usage(run: Run) -> None:
    done = run("ask")
    assert done.status == 2
    assert "PROMPT" in done.err


def test_who_answers_when_nobody_is_named() -> None:
    shipped = replace(SEER, builtin=True)
    everyone = [WRITER, HEARER, SEER, EAR, shipped]
    assert choose_model(everyone, sees=False, hears=True) == HEARER
    assert choose_model([HEARER, WRITER], sees=False) == WRITER
    assert choose_model(everyone, sees=True, hears=True) == SEER
    assert choose_model([HEARER, shipped], sees=False) == HEARER


@pytest.mark.parametrize(
    ("kind", "takes", "hears"),
    [
        ("audio", ("text", "audio"), True),
        ("vision", ("text", "image", "audio"), True),
        ("vision", ("text", "image"), False),
        ("speech", ("audio",), False),
    ],
)
def test_which_models_hear(kind: str, takes: tuple[str, ...], hears: bool) -> None:
    assert installed("one", kind, *takes).hears is hears
