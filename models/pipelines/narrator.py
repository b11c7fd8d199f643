"""Says an answer as its tokens come, and keeps count and time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from models.engine.backend import Generated, OnText
from models.engine.protocol import FinishReason
from models.pipelines.detokenizer import IncrementalDetokenizer

# Tokens that come faster than this are said together: nobody reads quicker, and every
# detokenization takes time from the next token.
_PAUSE_S = 0.04


class Narrator:
    """One answer: tokens in, text out.

    Args:
        decode: token ids to text, special tokens left out.
        on_text: gets the text; what it got adds up to ``said``.
        started: `time.perf_counter` when the request began.
    """

    def __init__(
        self, decode: Callable[[Sequence[int]], str], on_text: OnText, started: float
    ) -> None:
        self._detokenizer = IncrementalDetokenizer(decode)
        self._on_text = on_text
        self._started = self._first = self._last = started
        self._spoke = 0.0
        self._unsaid: list[int] = []
        self.tokens = 0
        self.said = ""

    def take(self, tokens: Sequence[int]) -> None:
        """New tokens; the first is said at once."""
        if not tokens:
            return
        self._last = time.perf_counter()
        self._first = self._first if self.tokens else self._last
        self.tokens += len(tokens)
        self._unsaid.extend(tokens)
        if self._last - self._spoke >= _PAUSE_S:
            self._spoke = self._last
            self._speak()

    def finish(self) -> None:
        """Say what was held back."""
        self._speak()
        self._say(self._detokenizer.finish())

    def generated(self, reason: FinishReason, input_tokens: int) -> Generated:
        return Generated(
            finish_reason=reason,
            input_tokens=input_tokens,
            output_tokens=self.tokens,
            first_token_s=self._first - self._started,
            decode_s=self._last - self._first,
        )

    def _speak(self) -> None:
        tokens, self._unsaid = self._unsaid, []
        self._say(self._detokenizer.push(tokens))

    def _say(self, text: str) -> None:
        if text:
            self.said += text
            self._on_text(text)
