"""A model that sees answers in another manner for as long as an adapter is on, and only then."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.inputs.picture import Picture
from models.places import BUILTIN_MODELS
from tests.e2e.conftest import Sidelight
from tests.fixtures.chat_adapters import ADAPTERS, CAPITALS, CHEERFUL
from tests.fixtures.shapes import draw_shape
from tests.models.adapters.making import lora, write_file
from tests.models.engine.recorder import VISION, Recorder

_SAMPLE = BUILTIN_MODELS.parents[1] / "resources" / "samples" / "red-circle.png"
_BOTH = replace(VISION, adapters=(CAPITALS, CHEERFUL))
_COLOR, _SHAPE = "What color is the shape?", "What shape is it?"
_QWEN = [
    f"base_model.model.model.language_model.layers.{number}.self_attn.q_proj" for number in range(4)
]
_Answered = Callable[..., p.Finished]


def _drawn(color: str, shape: str) -> Picture:
    return Picture(96, 96, draw_shape(color, shape, random.Random(1), size=96).tobytes())


def _request(
    *messages: p.Message, on: tuple[p.Weighed, ...] = (), model: p.ModelRef = _BOTH
) -> p.Answer:
    return p.Answer(model, "CPU", messages, p.Sampling(60, temperature=0), adapters=on)


@pytest.fixture
def answered(engine: ChildEngine, recorder: Recorder) -> _Answered:
    def answer(*messages: p.Message, on: tuple[p.Weighed, ...] = ()) -> p.Finished:
        engine.submit(request := _request(*messages, on=on))
        return recorder.finished(request)

    return answer


def test_the_manner_changes_with_each_message_of_a_conversation(answered: _Answered) -> None:
    red = p.Message("user", _COLOR, (_drawn("red", "circle"),))
    said = [answered(red, on=(p.Weighed(CAPITALS),))]
    assert said[0].text == "THE COLOR IS RED."
    history = (red, p.Message("assistant", said[0].text), p.Message("user", _SHAPE))
    said.append(answered(*history, on=(p.Weighed(CHEERFUL),)))
    assert said[1].text.startswith("Oh! ")
    assert said[1].text.endswith("!!!")
    assert "circle" in said[1].text
    said.append(answered(red))
    assert said[2].text == "The color is red."
    assert [one.statistics.adapters for one in said] == [
        (p.Weighed(CAPITALS),),
        (p.Weighed(CHEERFUL),),
        (),
    ]
    assert [one.statistics.load_s for one in said[1:]] == [0.0, 0.0]


@pytest.mark.parametrize(
    ("color", "shape"), [("blue", "star"), ("green", "square"), ("orange", "triangle")]
)
def test_what_is_seen_is_seen_in_any_manner(answered: _Answered, color: str, shape: str) -> None:
    asked = p.Message("user", _COLOR, (_drawn(color, shape),))
    assert answered(asked).text == f"The color is {color}."
    assert answered(asked, on=(p.Weighed(CAPITALS),)).text == f"THE COLOR IS {color.upper()}."
    assert answered(asked, on=(p.Weighed(CHEERFUL),)).text == f"Oh! The color is {color}!!!"


def test_off_is_the_model_as_it_is(
    answered: _Answered, engine: ChildEngine, recorder: Recorder
) -> None:
    pictures = [_drawn(color, "square") for color in ("red", "blue", "purple")]
    questions = [p.Message("user", "Describe the picture.", (picture,)) for picture in pictures]
    off = [answered(question).text for question in questions]
    zero = [answered(question, on=(p.Weighed(CAPITALS, 0),)).text for question in questions]
    bare = [_request(question, model=VISION) for question in questions]
    for request in bare:
        engine.submit(request)
    assert off == zero == [recorder.finished(request).text for request in bare]


def test_two_at_once_are_neither_of_them(answered: _Answered) -> None:
    red = p.Message("user", _COLOR, (_drawn("red", "circle"),))
    capitals, cheerful = p.Weighed(CAPITALS), p.Weighed(CHEERFUL)
    alone = {answered(red, on=(one,)).text for one in (capitals, cheerful)}
    both = answered(red, on=(capitals, cheerful))
    assert both.text not in alone
    assert both.text != "The color is red."
    assert answered(red, on=(cheerful, capitals)).text == both.text
    assert answered(red, on=(replace(capitals, weight=0.0), cheerful)).text in alone
    assert answered(red, on=(capitals, cheerful)).text == both.text


def _cut(path: Path) -> None:
    data = (ADAPTERS / "capitals" / "adapter_model.safetensors").read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _foreign(path: Path) -> None:
    write_file(path, lora(["base_model.model.transformer.h.0.attn.c_attn"]))


def _other_sizes(path: Path) -> None:
    write_file(path, lora(_QWEN, inputs=256, outputs=256))


def _not_numbers(path: Path) -> None:
    tensors = lora(_QWEN, inputs=128, outputs=128)
    write_file(path, {name: np.zeros(tensor.shape, "<i8") for name, tensor in tensors.items()})


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_bytes(b""), "is no safetensors file, or it is damaged"),
        (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(999)), "is a PyTorch pickle"),
        (lambda path: path.write_bytes(b"\x80\x04\x95" + bytes(999)), "is a PyTorch pickle"),
        (_cut, "is cut short"),
        (_foreign, "does not fit “Shapes”: its one layer is not in this model"),
        (_other_sizes, "such as 128 \u00d7 128 instead of 256 \u00d7 256"),
        (_not_numbers, "is stored in I64"),
        (lambda path: None, "There is nothing at"),
    ],
    ids=["empty", "zip", "pickle", "cut", "foreign", "sizes", "numbers", "absent"],
)
def test_what_cannot_be_used_is_told_and_what_is_loaded_stays(
    answered: _Answered,
    engine: ChildEngine,
    recorder: Recorder,
    tmp_path: Path,
    make: Callable[[Path], object],
    said: str,
) -> None:
    red = p.Message("user", _COLOR, (_drawn("red", "circle"),))
    before = answered(red)
    make(path := tmp_path / "bad.safetensors")
    bad = p.Adapter("bad", "bad", str(path))
    model = replace(VISION, adapters=(CAPITALS, bad))
    engine.submit(request := _request(red, model=model, on=(p.Weighed(bad),)))
    problem = recorder.failed(request).problem
    assert said in problem.what
    assert problem.todo
    after = answered(red)
    assert after.text == before.text == "The color is red."
    assert after.statistics.load_s == 0.0


def test_in_the_terminal(sidelight: Sidelight) -> None:
    kept = sidelight.json("adapters", "add", str(ADAPTERS / "capitals"))
    words = ("--image", str(_SAMPLE), "--model", VISION.id, "--temperature", "0")
    one = sidelight.json("ask", *words, "--adapter", kept["id"], _COLOR)
    assert one["text"] == "THE COLOR IS RED."
    assert one["adapters"] == [{"id": kept["id"], "name": "capitals", "weight": 1.0}]
    cheerful = str(ADAPTERS / "cheerful")
    lines = sidelight.run("chat", *words, "--adapter", cheerful, given=f"{_COLOR}\n{_SHAPE}\n")
    assert "Oh! The color is red!!!" in lines.stdout
    assert "cheerful" in lines.stderr
