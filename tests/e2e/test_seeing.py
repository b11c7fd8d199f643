"""The built-in vision models say what is in pictures that the test draws."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.inputs.pictures import read_picture
from tests.e2e.conftest import Sidelight, conversation
from tests.fixtures.shapes import COLOURS, SHAPES, draw_shape
from tests.models.engine.recorder import Recorder

_MODELS = ("shapes-qwen2-vl", "shapes-llava-next")
_PICTURES = 60
# Right answers of 60: all colours, and of the shapes what models/builtin/README.md measured on 240
# pictures (95 %) less two standard deviations of a sample of 60.
_COLOURS, _SHAPES = 60, 54


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str, Path]]:
    """Colour, shape and file of pictures, the same ones in every run."""
    folder = tmp_path_factory.mktemp("drawn")
    rng = random.Random(20)
    result = []
    for number in range(_PICTURES):
        color, shape = rng.choice(list(COLOURS)), rng.choice(SHAPES)
        path = folder / f"{number}.png"
        draw_shape(color, shape, rng).save(path)
        result.append((color, shape, path))
    return result


def _answer(
    engine: ChildEngine, recorder: Recorder, model: p.ModelRef, question: str, *paths: Path
) -> str:
    pictures = tuple(read_picture(path) for path in paths)
    request = conversation(model, [p.Message("user", question, pictures)])
    engine.submit(request)
    return recorder.finished(request).text


@pytest.mark.parametrize("name", _MODELS)
def test_colours_and_shapes_are_named(
    name: str,
    sidelight: Sidelight,
    engine: ChildEngine,
    recorder: Recorder,
    drawn: list[tuple[str, str, Path]],
) -> None:
    model = sidelight.model(name)
    colours = shapes = 0
    for color, shape, path in drawn:
        said = _answer(engine, recorder, model, "What color is the shape?", path)
        colours += color in said.lower()
        said = _answer(engine, recorder, model, "What shape is it?", path)
        shapes += shape in said.lower()
    assert colours >= _COLOURS
    assert shapes >= _SHAPES


@pytest.mark.parametrize("name", _MODELS)
def test_ask_answers_about_a_picture(
    name: str, sidelight: Sidelight, drawn: list[tuple[str, str, Path]]
) -> None:
    for color, _, path in drawn[:3]:
        answer = sidelight.json(
            "ask", "--model", name, "--image", str(path), "What color is the shape?"
        )
        assert color in answer["text"]
        assert answer["device"] == "CPU"
        assert {"load_s", "ttft_ms", "tokens_per_s", "input_tokens", "output_tokens"} <= set(answer)
        assert answer["finish_reason"] == "stop"


def test_ask_streams_the_answer_to_standard_output(
    sidelight: Sidelight, drawn: list[tuple[str, str, Path]]
) -> None:
    color, _, path = drawn[0]
    done = sidelight.run("ask", "--image", str(path), "What color is the shape?")
    assert done.stdout == f"The color is {color}.\n"
    assert "Shapes" in done.stderr
    assert "CPU" in done.stderr


@pytest.mark.parametrize("name", _MODELS)
def test_a_second_turn_refers_to_the_picture_of_the_first(
    name: str,
    sidelight: Sidelight,
    engine: ChildEngine,
    recorder: Recorder,
    drawn: list[tuple[str, str, Path]],
) -> None:
    model = sidelight.model(name)
    right = 0
    for color, shape, path in drawn[:10]:
        first = p.Message("user", "What color is the shape?", (read_picture(path),))
        said = f"The color is {color}."
        request = conversation(model, [first, said, "What shape is it?"])
        engine.submit(request)
        right += shape in recorder.finished(request).text
    assert right >= 9


@pytest.mark.parametrize("name", _MODELS)
def test_every_picture_of_a_message_reaches_the_model(
    name: str, sidelight: Sidelight, engine: ChildEngine, recorder: Recorder, tmp_path: Path
) -> None:
    model = sidelight.model(name)
    rng = random.Random(1)
    red, blue = tmp_path / "red.png", tmp_path / "blue.png"
    for color, path in (("red", red), ("blue", blue)):
        draw_shape(color, "circle", rng, size=96).save(path)
    question = "Describe the picture."
    alone = _answer(engine, recorder, model, question, red)
    assert "red" in alone
    assert "blue" not in alone
    together = _answer(engine, recorder, model, question, red, blue)
    assert "red" in together
    assert "blue" in together


def test_another_conversation_sees_its_own_picture(
    sidelight: Sidelight,
    engine: ChildEngine,
    recorder: Recorder,
    drawn: list[tuple[str, str, Path]],
) -> None:
    model = sidelight.model("shapes-qwen2-vl")
    asked = {}
    for color, _, path in drawn[:4]:
        picture = p.Message("user", "What color is the shape?", (read_picture(path),))
        asked[color] = picture
        request = conversation(model, [picture])
        engine.submit(request)
        assert color in recorder.finished(request).text
    for color, picture in asked.items():
        request = conversation(model, [picture, "The shape.", "What color is the shape?"])
        engine.submit(request)
        assert color in recorder.finished(request).text


def test_two_pictures_in_one_message_are_told_apart(
    sidelight: Sidelight,
    engine: ChildEngine,
    recorder: Recorder,
    drawn: list[tuple[str, str, Path]],
) -> None:
    """At least 16 of 20; guessing would give 10."""
    model = sidelight.model("shapes-qwen2-vl")
    pairs = [(a, b) for a, b in pairwise(drawn) if a[0] != b[0]][:20]
    right = 0
    for number, (first, second) in enumerate(pairs):
        at = number % 2
        question = f"Which one is {(first, second)[at][0]}?"
        said = _answer(engine, recorder, model, question, first[2], second[2])
        right += said.rstrip(".").endswith(("first", "second")[at])
    assert right >= 16
