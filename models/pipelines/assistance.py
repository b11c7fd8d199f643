"""What OpenVINO GenAI is told so that an answer is made several tokens at a time.

A draft model, or prompt lookup, proposes tokens, and the model checks them all in one step. Each
request of such a pipeline has to say how many; one that does not say it fails, and with a draft
the pipeline is lost with it. A pipeline with either of them cannot answer without it, nor one
without either of them with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.pipelines.kv_cache import scheduler_config

# More were proposed in vain: of 3, 5 and 8 a step, 65, 55 and 42 % were taken (SmolLM2 for itself).
DRAFT_TOKENS = 3
# Each step computes so many whether something was found or not: with 5 an answer that repeats its
# question came three times as fast, and one that does not took half as long again.
LOOKUP_TOKENS = 5
_LOOKUP_NGRAM = 3


@dataclass(frozen=True)
class DraftPlace:
    """Where a draft is and runs.

    Attributes:
        folder: of its IR.
        device: an OpenVINO device.
        blocks: of KV cache. With too few for a conversation it would propose nothing, silently.
        step_tokens: of the prompt that one step takes.
        properties: for OpenVINO, see `models.pipelines.properties`.
        prefix_caching: as the model does.
    """

    folder: Path
    device: str
    blocks: int
    step_tokens: int
    properties: dict[str, Any] = field(default_factory=dict)
    prefix_caching: bool = True


@dataclass(frozen=True)
class Assistance:
    """Who proposes tokens: the draft, the conversation itself (`lookup`), or nobody."""

    draft: DraftPlace | None = None
    lookup: bool = False

    def properties(self) -> dict[str, Any]:
        """For the constructor of a pipeline; a draft is read from its files each time."""
        if self.draft is not None:
            return {"draft_model": _draft_model(self.draft)}
        return {"prompt_lookup": True} if self.lookup else {}

    def apply(self, config: Any) -> None:
        """Fill the GenerationConfig of a request, in place; all requests need it."""
        if self.draft is not None:
            config.num_assistant_tokens = DRAFT_TOKENS
        elif self.lookup:
            config.num_assistant_tokens = LOOKUP_TOKENS
            config.max_ngram_size = _LOOKUP_NGRAM

    @property
    def drafted_each_step(self) -> int:
        """0 where it is not known: what was not found is filled up."""
        return DRAFT_TOKENS if self.draft is not None else 0


ALONE = Assistance()


def _draft_model(place: DraftPlace) -> Any:
    import openvino_genai

    return openvino_genai.draft_model(
        str(place.folder),
        place.device,
        scheduler_config=scheduler_config(place.blocks, place.step_tokens, place.prefix_caching),
        **place.properties,
    )
