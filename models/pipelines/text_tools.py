"""What both ways to run a text model need of its tokenizer."""

from __future__ import annotations

from typing import Any

from models.engine.backend import OnText
from models.engine.protocol import Limit, Sampling
from models.pipelines.counter import TokenCounter
from models.pipelines.narrator import Narrator
from models.pipelines.prompt import Prompt, make_tags
from models.pipelines.thoughts import decode_with_thoughts, encoder


class TextTools:
    """Writes prompts, counts them, and makes who tells the answers.

    Args:
        tokenizer: of the pipeline.
        limit: how long a conversation can be.
    """

    def __init__(self, tokenizer: Any, limit: Limit) -> None:
        self.tokenizer = tokenizer
        self.counter = TokenCounter(tokenizer, limit, make_tags(tokenizer))
        self._encode = encoder(tokenizer)
        self._decode = decode_with_thoughts(self._encode, tokenizer.decode)

    def narrator(
        self,
        prompt: Prompt,
        sampling: Sampling,
        on_text: OnText,
        started: float,
        drafted_each_step: int = 0,
    ) -> Narrator:
        """For one answer, which goes on with what was given."""
        given = self._encode(prompt.given) if prompt.given else ()
        return Narrator(
            self._decode,
            on_text,
            started,
            sampling.stop,
            given,
            prompt.opener,
            drafted_each_step,
        )
