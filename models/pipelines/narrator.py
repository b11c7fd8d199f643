"""Says an answer as its tokens come, and keeps count and time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from models.engine.backend import Generated, OnText
from models.engine.protocol import FinishReason
from models.engine.stop_words import StopWords
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
        stop: the text ends before the first of these.
        given: tokens of the answer that is continued, see `IncrementalDetokenizer`.
        opener: what the answer begins with that no token says.
        drafted_each_step: tokens that are proposed for each step after the first.

    Attributes:
        said: what was told so far.
        tokens: how many came.
        accepted: how many of them came along with another one, as they had been proposed.
    """

    def __init__(
        self,
        decode: Callable[[Sequence[int]], str],
        on_text: OnText,
        started: float,
        stop: Sequence[str] = (),
        given: Sequence[int] = (),
        opener: str = "",
        drafted_each_step: int = 0,
    ) -> None:
        self._detokenizer = IncrementalDetokenizer(decode, given)
        self._stop_words = StopWords(stop, self._tell)
        self._opener = opener
        self._on_text = on_text
        self._started = self._first = self._last = started
        self._spoke = 0.0
        self._unsaid: list[int] = []
        self._drafted_each_step = drafted_each_step
        self._drafted = 0
        self.accepted = 0
        self.tokens = 0
        self.said = ""

    def take(self, tokens: Sequence[int]) -> None:
        """New tokens, all of one step; the first is said at once."""
        if not tokens or self.has_ended:
            return
        self._last = time.perf_counter()
        if self.tokens:
            self._drafted += self._drafted_each_step
        else:
            self._first = self._last
        self.accepted += len(tokens) - 1
        self.tokens += len(tokens)
        self._unsaid.extend(tokens)
        if self._last - self._spoke >= _PAUSE_S:
            self._spoke = self._last
            self._speak()

    @property
    def has_ended(self) -> bool:
        """A stop word came."""
        return self._stop_words.met

    def finish(self) -> None:
        """Say what was held back."""
        self._speak()
        self._say(self._detokenizer.finish())
        self._stop_words.finish()

    def generated(self, reason: FinishReason, input_tokens: int) -> Generated:
        return Generated(
            finish_reason="stop" if self.has_ended else reason,
            input_tokens=input_tokens,
            output_tokens=self.tokens,
            first_token_s=self._first - self._started,
            decode_s=self._last - self._first,
            drafted_tokens=self._drafted,
            accepted_tokens=self.accepted,
        )

    def _speak(self) -> None:
        tokens, self._unsaid = self._unsaid, []
        if tokens and self._opener:
            self._tell(self._opener)
            self._opener = ""
        self._say(self._detokenizer.push(tokens))

    def _say(self, text: str) -> None:
        if text:
            self._stop_words.push(text)

    def _tell(self, text: str) -> None:
        self.said += text
        self._on_text(text)
