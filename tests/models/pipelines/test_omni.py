"""What reaches OpenVINO GenAI of sounds, for the one family that it hears with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import openvino
import openvino_genai
import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.refusals import refuse_answer
from models.errors import CannotHear
from models.inputs.sound import Sound
from models.pipelines.kv_cache import scheduler_config
from models.pipelines.shown import takes_sounds
from models.pipelines.visual import VisualChat
from tests.models.engine.recorder import BUILTIN, plain_picture

_REAL = openvino_genai.VLMPipeline
_RED = plain_picture(220, 30, 30)
_BEEP = Sound(np.linspace(-1, 1, 3200, dtype="<f4").tobytes())
_HUM = Sound(np.zeros(1600, "<f4").tobytes())


class Native:
    """The real pipeline of a small model, for one that hears: remembers what it is given."""

    given: list[dict[str, Any]]

    def __init__(self, _: str, device: str, **properties: Any) -> None:
        Native.given = []
        self._pipe = _REAL(str(BUILTIN / "shapes-qwen2-vl"), device, **properties)

    def generate(self, history: Any, **given: Any) -> Any:
        Native.given.append(given)
        return self._pipe.generate(
            history, **{name: value for name, value in given.items() if name != "audios"}
        )

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pipe, name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "omni"
    shutil.copytree(BUILTIN / "shapes-qwen2-vl", made)
    config = json.loads((made / "config.json").read_text())
    (made / "config.json").write_text(json.dumps({**config, "model_type": "qwen3_omni_moe"}))
    return made


@pytest.fixture
def omni(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VisualChat]:
    monkeypatch.setattr(openvino_genai, "VLMPipeline", Native)
    properties = {"scheduler_config": scheduler_config(128, 2048)}
    chat = VisualChat(folder, "CPU", 2048, properties)
    yield chat
    chat.close()


def ask(chat: VisualChat, *messages: p.Message) -> str:
    said: list[str] = []
    sampling = p.Sampling(max_new_tokens=20, temperature=0)
    chat.answer(messages, sampling, said.append, lambda *_: None, CancelToken())
    return "".join(said)


def heard(call: dict[str, Any]) -> list[list[float]]:
    tensors = call["audios"]
    assert all(isinstance(one, openvino.Tensor) for one in tensors)
    assert all(one.element_type == openvino.Type.f32 and len(one.shape) == 1 for one in tensors)
    return [one.data.tolist() for one in tensors]


def samples(sound: Sound) -> list[float]:
    return [float(one) for one in np.frombuffer(sound.samples, "<f4")]


def test_sounds_go_as_float_tensors_in_order_beside_pictures(omni: VisualChat) -> None:
    question = p.Message("user", "What color is the shape?", (_RED,), (), (_BEEP, _HUM))
    assert ask(omni, question) == "The color is red."
    (call,) = Native.given
    assert heard(call) == [samples(_BEEP), samples(_HUM)]
    assert len(call["images"]) == 1


def test_a_turn_without_a_sound_sends_none(omni: VisualChat) -> None:
    first = p.Message("user", "What color is the shape?", (_RED,), (), (_BEEP,))
    answer = ask(omni, first)
    ask(omni, first, p.Message("assistant", answer), p.Message("user", "What shape is it?"))
    assert [heard(call) for call in Native.given] == [[samples(_BEEP)], []]


def test_earlier_sounds_are_shown_again_in_another_conversation(omni: VisualChat) -> None:
    ask(omni, p.Message("user", "What shape is it?", (_RED,)))
    before = p.Message("user", "Hello?", (), (), (_HUM,))
    said = p.Message("assistant", "Yes.")
    ask(omni, before, said, p.Message("user", "What shape is it?", (_RED,)))
    assert [heard(call) for call in Native.given[1:]] == [[samples(_HUM)], []]


def test_sounds_are_counted(omni: VisualChat) -> None:
    silent, loud = p.Message("user", "What?"), p.Message("user", "What?", (), (), (_BEEP,))
    (few,), (more,) = (omni.counter.count([one]) for one in (silent, loud))
    assert more - few == round(12.5 * _BEEP.seconds)


def test_without_paged_attention_it_says_that_it_does_not_hear(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GenAI would leave the sounds out without a word."""
    monkeypatch.setattr(openvino_genai, "VLMPipeline", Native)
    chat = VisualChat(folder, "CPU", 2048, {})
    with pytest.raises(CannotHear):
        ask(chat, p.Message("user", "What?", (), (), (_BEEP,)))
    assert Native.given == []
    chat.close()


def test_other_families_get_no_word_of_sounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openvino_genai, "VLMPipeline", Native)
    properties = {"scheduler_config": scheduler_config(128, 2048)}
    chat = VisualChat(BUILTIN / "shapes-qwen2-vl", "CPU", 2048, properties)
    ask(chat, p.Message("user", "What color is the shape?", (_RED,)))
    assert "audios" not in Native.given[0]
    with pytest.raises(CannotHear):
        ask(chat, p.Message("user", "What?", (), (), (_BEEP,)))
    chat.close()


def test_the_engine_lets_sounds_through_to_that_family_only(folder: Path) -> None:
    question = (p.Message("user", "", (), (), (_BEEP,)),)
    refuse_answer(p.Answer(p.ModelRef("o", "Omni", str(folder), "vision"), "CPU", question))
    for other in (BUILTIN / "shapes-qwen2-vl", folder / "none"):
        with pytest.raises(CannotHear, match="Shapes cannot hear"):
            refuse_answer(
                p.Answer(p.ModelRef("s", "Shapes", str(other), "vision"), "CPU", question)
            )


@pytest.mark.parametrize(
    ("family", "device", "hears"),
    [
        ("qwen3_omni_moe", "CPU", True),
        ("qwen3_omni_moe", "GPU.1", True),
        ("qwen3_omni_moe", "NPU", False),
        ("gemma3n", "CPU", False),
        ("phi4mm", "CPU", False),
    ],
)
def test_only_one_family_hears(family: str, device: str, hears: bool) -> None:
    assert takes_sounds(family, device) is hears
