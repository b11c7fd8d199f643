"""The verb `draw`, with the small model installed as a user would install it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from models.cli import main
from models.engine import protocol as p
from models.inputs.made_png import read_made
from models.inputs.picture import Picture
from models.inputs.pictures import decode_picture
from tests.fixtures.drawing import (
    ADAPTERS,
    FOLDER,
    apart,
    color_in,
    pixels_of,
    red_and_blue,
    red_square,
)
from tests.models.cli.conftest import Outcome, Run

_MODEL = ("--model", "shapes-draw", "--engine", "inline", "--steps", "10", "--guidance", "4")


@pytest.fixture(scope="module")
def drawing_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    home = tmp_path_factory.mktemp("drawing")
    words = ("models", "import", str(FOLDER), "--no-try")
    assert main(words, {"SIDELIGHT_HOME": str(home)}) == 0
    yield home


@pytest.fixture
def home(drawing_home: Path) -> Path:
    return drawing_home


def _picture(path: Path) -> Picture:
    return decode_picture(path.read_bytes())


def _save(picture: Picture, path: Path) -> str:
    Image.frombytes("RGB", (picture.width, picture.height), picture.rgb).save(path)
    return str(path)


def _written(outcome: Outcome) -> list[Path]:
    assert outcome.status == 0, outcome.err
    return [Path(line) for line in outcome.out.splitlines()]


def test_a_red_circle_becomes_a_file_that_tells_how_it_was_made(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "circle.png"
    outcome = run("draw", "a red circle", "-o", str(file), *_MODEL, "--seed", "3")
    assert _written(outcome) == [file]
    red, blue = red_and_blue(_picture(file))
    assert red > 5 * blue + 50
    made = read_made(file.read_bytes())
    assert made is not None
    assert (made.prompt, made.seed, made.steps, made.guidance) == ("a red circle", 3, 10, 4.0)
    assert "64 x 64 · seed 3 · 10 steps" in outcome.err
    assert list(tmp_path.iterdir()) == [file]


def test_several_have_a_seed_each_and_the_document_tells_all(run: Run, tmp_path: Path) -> None:
    output = ("-o", str(tmp_path / "star.png"), "--size", "72x56", "--count", "2", "--json")
    document = run("draw", "a green star", *output, *_MODEL, "--seed", "4294967295").document
    first, second = document["pictures"]
    assert [Path(one["file"]).name for one in (first, second)] == ["star-1.png", "star-2.png"]
    assert [one["seed"] for one in (first, second)] == [4294967295, 0]
    assert (first["width"], first["height"], first["device"]) == (72, 56, "CPU")
    assert first["load_s"] > 0 == second["load_s"]
    assert _picture(Path(first["file"])).rgb != _picture(Path(second["file"])).rgb


def test_a_part_of_a_picture_is_drawn_anew(run: Run, tmp_path: Path) -> None:
    start = _save(red_square(), tmp_path / "start.png")
    mask = Image.new("L", (64, 64))
    mask.paste(255, (0, 0, 40, 48))
    mask.save(tmp_path / "mask.png")
    file = tmp_path / "out.png"
    words = ("--init", start, "--mask", str(tmp_path / "mask.png"), "--seed", "1")
    _written(run("draw", "a blue square", "-o", str(file), *_MODEL, *words))
    assert color_in(_picture(file)) == "blue"
    assert (pixels_of(_picture(file))[:, 40:] == pixels_of(red_square())[:, 40:]).all()
    made = read_made(file.read_bytes())
    assert made is not None
    assert (made.from_picture, made.masked, made.strength) == ("start.png", True, 1.0)


def test_an_adapter_file_changes_the_picture_by_its_weight(run: Run, tmp_path: Path) -> None:
    night = str(ADAPTERS / "night-kohya.safetensors")
    pictures = []
    for number, words in enumerate(([], ["--adapter", night], ["--adapter", f"{night}:0"])):
        file = tmp_path / f"{number}.png"
        outcome = run("draw", "a red triangle", "-o", str(file), *_MODEL, "--seed", "2", *words)
        pictures.append(_picture(*_written(outcome)))
    plain, dark, off = pictures
    assert pixels_of(dark).mean() < pixels_of(plain).mean() - 30
    assert apart(off, plain) <= 8


def test_without_a_name_the_model_that_draws_is_found(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "any.png"
    words = ("--engine", "inline", "--steps", "1", "--negative", "red", "--guidance", "1")
    outcome = run("draw", "a circle", "-o", str(file), *words)
    assert _written(outcome) == [file]
    assert "Model: " in outcome.err
    assert "took no notice of what is not to be seen" in outcome.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--size", "70x64"), "The nearest size that works is 72 x 64"),
        (("--steps", "500"), "“steps” is 500"),
        (("--model", "shapes-qwen2-vl"), "cannot draw"),
        (("--model", "nothing"), "nothing"),
        (("--mask", str(FOLDER / "model_index.json")), "not a picture"),
        (("--adapter", str(FOLDER / "model_index.json")), "model_index.json"),
        (("--device", "CPU,CPU"), "CPU,GPU,CPU"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_nothing_is_written(
    run: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    file = tmp_path / "out.png"
    outcome = run("draw", "a red circle", "-o", str(file), *_MODEL, *words)
    assert outcome.status == 1
    assert said in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_mask_of_20_000_pixels_is_scaled_or_told(run: Run, tmp_path: Path) -> None:
    start = _save(red_square(), tmp_path / "start.png")
    Image.new("L", (20_000, 40), 255).save(tmp_path / "mask.png")
    words = ("--init", start, "--mask", str(tmp_path / "mask.png"))
    file = tmp_path / "out.png"
    _written(run("draw", "a blue square", "-o", str(file), *_MODEL, *words))
    assert (_picture(file).width, _picture(file).height) == (64, 64)


@pytest.mark.parametrize(
    "words",
    [
        ("-o", "out.jpg"),
        (),
        ("-o", "a.png", "--size", "0x64"),
        ("-o", "a.png", "--size", "big"),
        ("-o", "a.png", "--count", "0"),
    ],
)
def test_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    assert run("draw", "a cat", *words).status == 2


def test_a_folder_that_is_not_there_is_told_before_anything_is_drawn(
    run: Run, tmp_path: Path
) -> None:
    outcome = run("draw", "a cat", "-o", str(tmp_path / "no" / "a.png"), *_MODEL)
    assert outcome.status == 1
    assert "Check that its folder is there" in outcome.err


def test_interrupted_from_the_keyboard_it_ends_cleanly_and_keeps_what_is_whole(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from models.engine.session import EngineSession

    listen = EngineSession._next

    def interrupted(session: EngineSession, request_id: int, cancel: object) -> p.Event:
        event = listen(session, request_id, None)
        if (tmp_path / "a-1.png").exists() and isinstance(event, p.Progress):
            raise KeyboardInterrupt
        return event

    monkeypatch.setattr(EngineSession, "_next", interrupted)
    words = ("-o", str(tmp_path / "a.png"), "--count", "3")
    outcome = run("draw", "a red circle", *words, *_MODEL)
    assert outcome.status == 130
    assert "Stopped." in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == ["a-1.png"]
    with Image.open(io.BytesIO((tmp_path / "a-1.png").read_bytes())) as image:
        assert image.size == (64, 64)
