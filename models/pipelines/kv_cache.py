"""How much KV cache a model gets: what its context needs, within what the PC has."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import OutOfMemory
from models.words import say

# Tokens in a block of paged attention, OpenVINO GenAI 2026.4.
BLOCK_TOKENS = {"CPU": 32, "GPU": 16}
# Bytes of a cached number: CPU keeps u8 with a scale and a zero point (f32) per head and token,
# GPU f16 at most.
_ELEMENT_BYTES = {"CPU": 1.0, "GPU": 2.0}
_SCALE_BYTES = {"CPU": 8, "GPU": 0}
# Room for the running conversation and for a second one kept warm.
_CONVERSATIONS = 2
_SHARE_OF_FREE_MEMORY = 0.25
_LEAST_TOKENS = 512


@dataclass(frozen=True)
class CacheShape:
    """Key and value heads of all layers of a model.

    Attributes:
        heads: sum of key and value heads over the layers.
        elements: numbers cached for a token, all layers, keys and values.
    """

    heads: int
    elements: int

    def bytes_per_token(self, device: str) -> int:
        """Bytes of cache for a token on a device: elements, and a scale for each head on CPU."""
        family = device.partition(".")[0]
        size = self.elements * _ELEMENT_BYTES.get(family, 2.0)
        return int(size + self.heads * _SCALE_BYTES.get(family, 0)) or 1


def read_cache_shape(language_model: Path) -> CacheShape:
    """From the states of a stateful language model's IR, each [batch, heads, tokens, head size]."""
    import openvino

    heads = elements = 0
    for variable in openvino.Core().read_model(language_model).get_variables():
        shape = variable.info.data_shape
        if len(shape) == 4 and shape[1].is_static and shape[3].is_static:
            heads += shape[1].get_length()
            elements += shape[1].get_length() * shape[3].get_length()
    return CacheShape(heads, elements)


def plan_blocks(
    context_tokens: int, shape: CacheShape, device: str, free_bytes: int, draft_bytes: int = 0
) -> int:
    """Blocks of KV cache for a context of so many tokens.

    Twice the context, at most a quarter of ``free_bytes`` (memory free after the weights).
    ``draft_bytes`` are those that a draft model keeps of each token besides.

    Raises:
        OutOfMemory: when not even 512 tokens would fit.
    """
    each = shape.bytes_per_token(device) + draft_bytes
    affordable = int(free_bytes * _SHARE_OF_FREE_MEMORY) // each
    if affordable < _LEAST_TOKENS:
        raise OutOfMemory(
            say("There is not enough memory for a conversation with this model."),
            say("Close other programs or choose a smaller model."),
        )
    return blocks_for(min(context_tokens * _CONVERSATIONS, affordable), device)


def blocks_for(tokens: int, device: str) -> int:
    """How many blocks hold so many tokens."""
    return -(-tokens // cached_tokens(1, device))


def cached_tokens(blocks: int, device: str) -> int:
    """How many tokens so many blocks hold."""
    return blocks * BLOCK_TOKENS.get(device.partition(".")[0], 16)


def scheduler_config(blocks: int, batched_tokens: int, prefix_caching: bool = True) -> Any:
    """A SchedulerConfig; one's own switches prefix caching off by default.

    Args:
        blocks: of KV cache, see `plan_blocks`.
        batched_tokens: tokens of the prompt that one step takes.
        prefix_caching: go on with what was read before. It is known by its tokens alone, so that
            an answer under one adapter would go on with what was read under another.
    """
    import openvino_genai

    config = openvino_genai.SchedulerConfig()
    config.num_kv_blocks = blocks
    config.max_num_batched_tokens = batched_tokens
    config.enable_prefix_caching = prefix_caching
    return config
