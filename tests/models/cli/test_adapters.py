"""Adapters in the terminal: kept, listed, removed, and on for a question."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.cli.adapters import Named, in_words, named
from models.engine import protocol as p
from models.places import BUILTIN_MODELS
from tests.fixtures.chat_adapters import ADAPTERS, CAPITALS, CHEERFUL
from tests.models.adapters.making import lora, write_file
from tests.models.cli.conftest import Run

_SAMPLE = BUILTIN_MODELS.parents[1] / "resources" / "samples" / "red-circle.png"
_ASK = ("ask", "--model", "shapes-qwen2-vl", "--temperature", "0", "--image", str(_SAMPLE))
_QUESTION = "What color is the shape?"


def test_an_adapter_is_kept_listed_and_removed(run: Run, home: Path) -> None:
    added = run("adapters", "add", str(ADAPTERS / "capitals"), "--json")
    assert added.status == 0
    kept = added.document
    assert kept["name"] == "capitals"
    assert kept["base"] == "sidelight/shapes-qwen2-vl"
    assert Path(kept["folder"]) == home / "adapters" / kept["id"]
    assert run("adapters", "list", "--json").document == [kept]
    listed = run("adapters", "list").out
    assert kept["id"] in listed
    assert "answers" in listed
    assert "capitals was removed" in run("adapters", "remove", kept["id"]).out
    assert run("adapters", "list", "--json").document == []
    gone = run("adapters", "remove", kept["id"])
    assert gone.status == 1
    assert "There is no adapter" in gone.err


def test_a_question_under_adapters_from_a_folder_and_from_those_that_are_kept(run: Run) -> None:
    place = str(ADAPTERS / "capitals")
    done = run(*_ASK, "--engine", "inline", "--adapter", place, "--json", _QUESTION)
    assert done.document["text"] == "THE COLOR IS RED."
    (on,) = done.document["adapters"]
    assert (on["name"], on["weight"]) == ("capitals", 1.0)
    kept = run("adapters", "add", str(ADAPTERS / "cheerful"), "--json").document["id"]
    words = ("--adapter", f"{place}:0", "--adapter", f"{kept}:0.9", _QUESTION)
    cheerful = run(*_ASK, "--engine", "inline", *words)
    assert cheerful.out == "Oh! The color is red!!!\n"
    assert "cheerful 0.9" in cheerful.err
    assert "capitals" not in cheerful.err


def test_what_cannot_be_used_is_said(run: Run, tmp_path: Path) -> None:
    foreign = write_file(tmp_path / "foreign.safetensors", lora())
    cut = shutil.copy(ADAPTERS / "capitals" / "adapter_model.safetensors", tmp_path)
    with Path(cut).open("r+b") as file:
        file.truncate(5000)
    for place, said in (
        (foreign, "“foreign” does not fit “Shapes (Qwen2-VL)”"),
        (cut, "is cut short"),
        (tmp_path / "absent.safetensors", "There is nothing at"),
        (_SAMPLE, "holds no adapter"),
    ):
        done = run(*_ASK, "--engine", "inline", "--adapter", str(place), _QUESTION)
        assert done.status == 1
        assert done.out == ""
        assert said in done.err
        assert "Traceback" not in done.err


def test_without_adapters_none_is_told(run: Run) -> None:
    done = run(*_ASK, "--engine", "inline", "--json", _QUESTION)
    assert done.document["adapters"] == []
    assert done.document["text"] == "The color is red."


@pytest.mark.parametrize(
    ("text", "place", "weight"),
    [
        ("a.safetensors", "a.safetensors", None),
        ("a.safetensors:0.5", "a.safetensors", 0.5),
        ("a.safetensors:-1", "a.safetensors", -1.0),
        (r"C:\a.safetensors", r"C:\a.safetensors", None),
        (r"C:\a.safetensors:2", r"C:\a.safetensors", 2.0),
        (":2", ":2", None),
    ],
)
def test_a_weight_stands_behind_a_colon(text: str, place: str, weight: float | None) -> None:
    assert named(text) == Named(place, weight)


def test_a_file_may_have_a_colon_in_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Path, "exists", lambda path: str(path) == "night:2")
    assert named("night:2") == Named("night:2")
    assert named("night:2:0.5") == Named("night:2", 0.5)


def test_in_a_line_weights_of_one_go_without_saying() -> None:
    on = (p.Weighed(CAPITALS, 0.8), p.Weighed(CHEERFUL), p.Weighed(CHEERFUL, 0))
    assert in_words(on) == "capitals 0.8, cheerful"
    assert in_words(()) == ""
