"""Models are planned and converted by verbs."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.cli.converting import Converting, recipe_words
from models.cli.parser import make_parser
from models.cli.terminal import Terminal
from models.conversion.planner import Planner
from models.conversion.recipe import Recipe
from models.conversion.toolchains.environment import Environments
from models.engine.scripted import ScriptedEngine
from tests.fixtures.folder_models import LLAMA, checkpoint, write
from tests.models.cli.conftest import Outcome, Run
from tests.models.conversion.desk import Desk

SEES = LLAMA | {"model_type": "qwen2_vl", "transformers_version": "4.57.6"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkpoint of the user's."""
    made = tmp_path / "my-eyes"
    made.mkdir()
    for name in ("tokenizer.json", "preprocessor_config.json"):
        write(made, name, {})
    return checkpoint(made, SEES)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


def convert(desk: Desk, capsys: pytest.CaptureFixture[str], *words: str) -> Outcome:
    environments = Environments(desk.places.toolchains)
    converting = Converting(
        desk.converter,
        Planner(desk.store, environments),
        environments,
        lambda: ScriptedEngine(desk.script),
        Terminal(),
    )
    status = converting.convert(make_parser().parse_args(["models", "convert", *words]))
    captured = capsys.readouterr()
    return Outcome(status, captured.out, captured.err)


def test_what_it_takes_is_said_before_anything_is_done(folder: Path, run: Run, home: Path) -> None:
    done = run("models", "convert", str(folder), "--plan", "--effort", "fast", "--json")
    assert done.status == 0, done.err
    assert done.document["refusal"] is None
    assert done.document["recipe"]["weights"] == "int4"
    assert done.document["toolchain_bytes"] > 1e9
    assert done.document["peak_bytes"] > 0
    assert "It takes about" in done.err
    assert not (home / "toolchains").exists()
    assert not (home / "models").exists()


def test_what_cannot_be_converted_says_why(run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd").mkdir()
    odd = checkpoint(tmp_path / "odd", {**SEES, "model_type": "oddformer"})
    done = run("models", "convert", str(odd))
    assert done.status == 1
    assert "oddformer" in done.err


def test_converted_the_report_is_printed(
    desk: Desk, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = convert(desk, capsys, str(folder), "--effort", "fast")
    assert done.status == 0, done.err
    assert "Answers like the original: 100%." in done.out
    assert "What color is the shape?" in done.out
    assert "original:  The color is red." in done.out
    assert "is installed as my-eyes." in done.out
    assert desk.store.get("my-eyes").weights == "int4"


def test_the_report_as_a_document(
    desk: Desk, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = convert(desk, capsys, str(folder), "--json")
    assert done.document["id"] == "my-eyes"
    assert done.document["report"]["similarity"] == 1.0
    assert done.document["recipe"]["toolchain"] == "transformers-4.57"


def test_a_recipe_of_the_users_own(
    desk: Desk, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (
        "--weights",
        "int4",
        "--symmetric",
        "--group-size",
        "-1",
        "--vision",
        "int8_calibrated",
    )
    assert convert(desk, capsys, str(folder), *words).status == 0
    recipe = desk.player.jobs[-1].recipe
    assert (recipe["weights"], recipe["symmetric"], recipe["group_size"]) == ("int4", True, -1)
    assert len(desk.player.jobs[-1].pictures) == 32


def test_pictures_of_the_users_own(
    desk: Desk, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--weights", "int8", "--vision", "int8_calibrated", "--picture", "cat.png")
    assert convert(desk, capsys, str(folder), *words).status == 0
    assert desk.player.jobs[-1].pictures == (str(Path("cat.png").absolute()),)


def test_toolchains_are_listed_and_removed(run: Run, home: Path) -> None:
    assert run("models", "toolchains").out.count("not made") == 3
    half = home / "toolchains" / "transformers-5"
    half.mkdir(parents=True)
    (half / "file").write_bytes(b"x" * 2_000_000)
    assert run("models", "toolchains", "--json").document["transformers-5"] == 2_000_000
    done = run("models", "toolchains", "--remove", "transformers-5")
    assert "2 MB are free again" in done.out
    assert not half.exists()


def test_recipes_in_words() -> None:
    see = "image-text-to-text"
    assert recipe_words(Recipe("text-generation", "")) == "INT8"
    assert recipe_words(Recipe(see, "", "int4", True, -1, awq=True, vision="int8_calibrated")) == (
        "INT4, symmetric, channel-wise, AWQ, vision encoder INT8 CALIBRATED"
    )


def test_a_refusal_is_two_sentences(desk: Desk, folder: Path, run: Run) -> None:
    done = run("models", "convert", str(folder), "--plan", "--weights", "int4", "--ratio", "7")
    assert done.status == 1
    assert "atio" in done.err
