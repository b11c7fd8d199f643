"""The figures of an answer, as they are told with it."""

from __future__ import annotations

from models.engine import protocol as p
from models.engine.backend import Generated


def statistics_of(
    request: p.Answer, generated: Generated, device: str, load_s: float
) -> p.Statistics:
    """What is told below an answer.

    Args:
        device: that executed it.
        load_s: seconds that went into loading.
    """
    rate = 0.0
    if generated.output_tokens > 1 and generated.decode_s > 0:
        rate = (generated.output_tokens - 1) / generated.decode_s
    draft = request.faster.draft
    return p.Statistics(
        model=request.model.name,
        device=device,
        load_s=load_s,
        ttft_ms=generated.first_token_s * 1000,
        tokens_per_s=rate,
        input_tokens=generated.input_tokens,
        output_tokens=generated.output_tokens,
        reason=request.reason,
        draft=draft.name if draft else "",
        lookup=request.faster.lookup,
        drafted_tokens=generated.drafted_tokens,
        accepted_tokens=generated.accepted_tokens,
        adapters=request.adapters,
    )
