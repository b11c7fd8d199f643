"""How long a conversation with a model can be."""

from __future__ import annotations

from pathlib import Path

from models.engine.fitting import LEAST_ANSWER_TOKENS
from models.engine.protocol import Limit, ModelRef
from models.errors import PromptTooLong
from models.pipelines.gguf import saved_ir
from models.pipelines.properties import NPU_ANSWER_TOKENS, NPU_PROMPT_TOKENS
from models.store.needed import read_context_tokens
from models.words import say

# For a model that does not tell how long its context is.
_UNKNOWN_CONTEXT = 4096


def limit_of(model: ModelRef, device: str) -> Limit:
    """By the model's context; on the NPU by what it is prepared for there."""
    folder = Path(model.folder)
    ir = (saved_ir(folder) or folder) if model.gguf else folder
    context = model.context_tokens or read_context_tokens(ir) or _UNKNOWN_CONTEXT
    if device.partition(".")[0] != "NPU":
        return Limit(context, context)
    total = NPU_PROMPT_TOKENS + NPU_ANSWER_TOKENS
    if context <= NPU_PROMPT_TOKENS:
        return Limit(context, context)
    return Limit(NPU_PROMPT_TOKENS, min(context, total), "device")


def within_cache(limit: Limit, cached_tokens: int) -> Limit:
    """When the memory set aside for the conversation is less than it could have."""
    if cached_tokens >= limit.total_tokens:
        return limit
    return Limit(min(limit.prompt_tokens, cached_tokens), cached_tokens, "memory")


def room_for_answer(prompt_tokens: int, limit: Limit) -> int:
    """Tokens left for the answer; raises `PromptTooLong` when there is no room for one."""
    room = limit.total_tokens - prompt_tokens
    if room < LEAST_ANSWER_TOKENS or prompt_tokens > limit.prompt_tokens:
        raise PromptTooLong(_sentence(prompt_tokens, limit), _todo(limit))
    return room


def _sentence(prompt_tokens: int, limit: Limit) -> str:
    if limit.reason == "device":
        return say(
            "The conversation has {count:,} tokens, and this device takes {most:,}.",
            count=prompt_tokens,
            most=limit.prompt_tokens,
        )
    counts = {"count": prompt_tokens, "most": limit.total_tokens}
    if limit.reason == "memory":
        return say(
            "The conversation has {count:,} tokens, and there is memory for {most:,} including the "
            "answer.",
            **counts,
        )
    return say(
        "The conversation has {count:,} tokens, and this model takes {most:,} including its "
        "answer.",
        **counts,
    )


def _todo(limit: Limit) -> str:
    if limit.reason == "device":
        return say(
            "Choose another device, start a new chat, or ask with less text or fewer pictures."
        )
    return say("Start a new chat, or ask with less text or fewer pictures.")
