"""How long a conversation can be, and what is said when it is longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.engine.protocol import Limit, ModelRef
from models.errors import PromptTooLong
from models.pipelines.limits import limit_of, room_for_answer, within_cache
from tests.models.engine.recorder import BUILTIN, VISION

_NPU = Limit(2048, 2560, "device")


def _model(folder: Path, context: int = 0) -> ModelRef:
    return ModelRef("m", "M", str(folder), "text", context_tokens=context)


def test_it_is_the_models_context(tmp_path: Path) -> None:
    assert limit_of(VISION, "CPU") == Limit(4096, 4096, "model")
    assert limit_of(_model(BUILTIN / "shapes-llava-next"), "GPU.1") == Limit(2048, 2048)
    assert limit_of(_model(BUILTIN / "shapes-llava-next", 1000), "CPU") == Limit(1000, 1000)
    assert limit_of(_model(tmp_path), "CPU") == Limit(4096, 4096)


def test_on_the_npu_it_is_what_the_model_is_prepared_for(tmp_path: Path) -> None:
    assert limit_of(_model(tmp_path, 32768), "NPU") == _NPU
    assert limit_of(_model(tmp_path, 2200), "NPU") == Limit(2048, 2200, "device")
    assert limit_of(_model(tmp_path, 1024), "NPU") == Limit(1024, 1024, "model")


def test_memory_can_be_less() -> None:
    assert within_cache(Limit(4096, 4096), 4096) == Limit(4096, 4096)
    assert within_cache(Limit(4096, 4096), 1024) == Limit(1024, 1024, "memory")


@pytest.mark.parametrize(
    ("tokens", "limit", "room"),
    [(0, Limit(100, 100), 100), (84, Limit(100, 100), 16), (2048, _NPU, 512), (100, _NPU, 2460)],
)
def test_the_rest_is_for_the_answer(tokens: int, limit: Limit, room: int) -> None:
    assert room_for_answer(tokens, limit) == room


@pytest.mark.parametrize(
    ("tokens", "limit", "words"),
    [
        (85, Limit(100, 100), "has 85 tokens, and this model takes 100 including its answer"),
        (9000, Limit(4096, 4096, "memory"), "there is memory for 4,096 including the answer"),
        (2049, _NPU, "has 2,049 tokens, and this device takes 2,048"),
    ],
)
def test_too_long_is_said_with_numbers(tokens: int, limit: Limit, words: str) -> None:
    with pytest.raises(PromptTooLong, match=words) as caught:
        room_for_answer(tokens, limit)
    assert ("another device" in caught.value.todo) == (limit.reason == "device")
