"""The KV cache is as large as the context needs and the PC allows."""

from __future__ import annotations

import pytest

from models.errors import OutOfMemory
from models.pipelines.kv_cache import CacheShape, plan_blocks, read_cache_shape, scheduler_config
from tests.models.engine.recorder import BUILTIN

# SmolLM2-135M: 30 layers with 3 key and 3 value heads of 64.
_SMOL = CacheShape(heads=180, elements=180 * 64)


def test_shape_is_read_from_the_model_itself() -> None:
    shape = read_cache_shape(BUILTIN / "shapes-qwen2-vl" / "openvino_language_model.xml")
    # 4 layers, 2 heads for keys and 2 for values in each, of 32 numbers.
    assert shape == CacheShape(heads=16, elements=16 * 32)


def test_bytes_of_a_token() -> None:
    assert _SMOL.bytes_per_token("CPU") == 180 * 64 + 180 * 8
    assert _SMOL.bytes_per_token("GPU.1") == 180 * 64 * 2


@pytest.mark.parametrize(("device", "block"), [("CPU", 32), ("GPU", 16), ("GPU.1", 16)])
def test_two_conversations_fit_when_there_is_memory(device: str, block: int) -> None:
    assert plan_blocks(8192, _SMOL, device, 1 << 34) * block == 2 * 8192


def test_a_quarter_of_the_free_memory_is_the_limit() -> None:
    blocks = plan_blocks(8192, _SMOL, "CPU", 100 << 20)
    used = blocks * 32 * _SMOL.bytes_per_token("CPU")
    assert used <= (25 << 20) + 32 * _SMOL.bytes_per_token("CPU")
    assert blocks * 32 < 8192


def test_a_draft_takes_its_share_of_the_memory() -> None:
    alone = plan_blocks(8192, _SMOL, "CPU", 100 << 20)
    each = _SMOL.bytes_per_token("CPU")
    assert plan_blocks(8192, _SMOL, "CPU", 100 << 20, each) == -(-alone // 2)
    with pytest.raises(OutOfMemory, match="not enough memory"):
        plan_blocks(8192, _SMOL, "CPU", 30 << 20, each)


def test_too_little_memory_is_said() -> None:
    with pytest.raises(OutOfMemory, match="not enough memory"):
        plan_blocks(8192, _SMOL, "CPU", 1 << 20)


def test_prefix_caching_stays_on() -> None:
    config = scheduler_config(64, 256)
    assert config.enable_prefix_caching is True
    assert (config.num_kv_blocks, config.max_num_batched_tokens) == (64, 256)
