"""The verb `bench`, and the words that make answers faster, with a scripted engine."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.errors import Problem
from models.places import BUILTIN_MODELS
from models.store.store import ModelStore
from models.store.trials import read_trials
from tests.models.cli.conftest import Run
from tests.models.speed.making import WORDS, put_into


@pytest.fixture(autouse=True)
def models(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The package has a function by the module's name.
    main = importlib.import_module("models.cli.main")
    monkeypatch.setattr(main, "make_engine", lambda _kind, _places: ScriptedEngine())
    put_into(home / "models", "large", size=1000)
    put_into(home / "models", "small")
    put_into(home / "models", "foreign", tuple(reversed(WORDS)))


def test_with_and_without_a_draft_in_figures(run: Run) -> None:
    done = run("bench", "large", "--draft", "small", "--json")
    assert done.status == 0, done.err
    figures = done.document
    assert (figures["model"], figures["device"], figures["draft"]) == ("large", "CPU", "small")
    assert figures["drafted"]["acceptance"] == 0.5
    for way in ("drafted", "lookup", "lookup_free"):
        assert figures[way]["same_text"] is True
        assert figures[way]["tokens_per_s"] > 0
        assert isinstance(figures[way]["worth_it"], bool)


def test_without_a_word_the_draft_that_fits_is_taken(run: Run) -> None:
    assert run("bench", "large", "--json", "--rounds", "1").document["draft"] == "small"
    alone = run("bench", "small", "--json", "--rounds", "1")
    assert "No installed model can draft for Small." in alone.err
    assert alone.document["draft"] == ""
    assert set(alone.document) >= {"lookup", "lookup_free"}
    assert "drafted" not in alone.document


def test_in_words_it_says_whether_it_is_worth_it(run: Run) -> None:
    lines = run("bench", "large", "--draft", "small", "--rounds", "1").out.splitlines()
    assert lines[0].startswith("Drafted by Small: ")
    assert "50% taken" in lines[0]
    assert [line.split(":")[0] for line in lines[1:]] == [
        "Lookup, long texts and code",
        "Lookup, free answers",
    ]
    assert all("worth it" in line for line in lines)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("bench", "large", "--draft", "foreign"), "“Foreign” cannot draft for “Large”"),
        (("bench", "large", "--draft", "absent"), "not installed"),
        (("bench", "shapes-qwen2-vl"), "not a model for text alone"),
        (("ask", "--model", "large", "--draft", "absent", "Hi"), "not installed"),
        (("ask", "--model", "large", "--draft", "small", "--lookup", "Hi"), "work together"),
        (("ask", "--model", "large", "--device", "NPU", "--draft", "small", "Hi"), "NPU"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run(*words)
    assert done.status == 1
    assert said in done.err
    assert done.out == ""


def test_an_answer_names_its_draft_and_what_was_taken(run: Run) -> None:
    words = ("ask", "--model", "large", "--draft", "small", "Why?")
    document = run(*words, "--json").document
    assert document["draft"] == "Small"
    assert document["acceptance"] == 0.5
    assert document["lookup"] is False
    assert "Small drafted, 50% taken" in run(*words).err


def test_long_texts_are_looked_up_in_unless_it_is_not_wanted(run: Run) -> None:
    words = ("ask", "--model", "large", "--json")
    page = "A sentence. " * 200
    assert run(*words, page).document["lookup"] is True
    assert run(*words, "--no-lookup", page).document["lookup"] is False
    assert run(*words, "--draft", "small", page).document["lookup"] is False
    short = run(*words, "Why?").document
    assert (short["lookup"], short["acceptance"]) == (False, None)
    assert run(*words, "--lookup", "Why?").document["lookup"] is True


def test_a_conversation_goes_on_looking_up(run: Run) -> None:
    given = f"{'A sentence. ' * 200}\nWhy?\n"
    done = run("chat", "--model", "large", "--json", given=given)
    assert [turn["lookup"] for turn in json.loads(done.out)["turns"]] == [True, True]


@pytest.fixture
def two_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = Problem("DeviceFault", "The driver gave up.", "Choose another device.")
    devices = (p.Device("CPU", "Processor", "CPU"), p.Device("GPU", "Graphics", "integrated GPU"))
    script = Script(devices=devices, refuses={"GPU": refusal})
    main = importlib.import_module("models.cli.main")
    monkeypatch.setattr(main, "make_engine", lambda _kind, _places: ScriptedEngine(script))


@pytest.mark.usefixtures("two_devices")
def test_every_device_is_tried_and_what_came_of_it_is_kept(run: Run, home: Path) -> None:
    document = run("bench", "large", "--devices", "--json").document
    worked, refused = document["devices"]
    assert (worked["device"], worked["works"], worked["problem"]) == ("CPU", True, "")
    assert worked["tokens_per_s"] == 25.0
    assert (refused["device"], refused["works"]) == ("GPU", False)
    assert refused["problem"] == "The driver gave up."
    assert document["fastest"] == "CPU"
    store = ModelStore(home / "models", BUILTIN_MODELS)
    assert [trial.device for trial in read_trials(store, "large")] == ["CPU", "GPU"]


@pytest.mark.usefixtures("two_devices")
def test_in_words_a_device_is_a_line(run: Run) -> None:
    done = run("bench", "shapes-qwen2-vl", "--devices")
    assert done.status == 0, done.err
    assert done.out.splitlines() == [
        "CPU: loaded in 0.5 s · first token 0.04 s · 25.0 tokens/s · 0.3 GiB",
        "GPU: The driver gave up.",
    ]


@pytest.mark.usefixtures("two_devices")
def test_without_an_id_all_installed_models_are_measured(run: Run) -> None:
    document = run("bench", "--json").document
    installed = json.loads(run("models", "list", "--json").out)
    assert [found["model"] for found in document["models"]] == [one["id"] for one in installed]
    assert {found["fastest"] for found in document["models"]} == {"CPU"}


@pytest.mark.usefixtures("two_devices")
def test_in_words_each_line_names_its_model(run: Run) -> None:
    lines = run("bench").out.splitlines()
    assert "Shapes (Qwen2-VL) on GPU: The driver gave up." in lines
    assert "Whisper tiny.en on CPU: loaded in 0.5 s · first token 0.04 s" in "\n".join(lines)
