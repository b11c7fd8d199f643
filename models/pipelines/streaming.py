"""The listener that `generate()` calls for every token."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import Generated, OnText
from models.engine.protocol import FinishReason
from models.pipelines.detokenizer import IncrementalDetokenizer


def make_streamer(tokenizer: Any, on_text: OnText, cancel: CancelToken) -> Any:
    """A StreamerBase that says text, notes times and hears the stop at every token.

    A plain callback is only called when text comes out, so a row of special tokens would be deaf
    to a stop. Exceptions must not reach native code: they are kept in ``error``.
    """
    import openvino_genai

    status = openvino_genai.StreamingStatus

    class Streamer(openvino_genai.StreamerBase):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self._detokenizer = IncrementalDetokenizer(tokenizer.decode)
            self._started = time.perf_counter()
            self._first = self._last = self._started
            self.tokens = 0
            self.said = ""
            self.stopped = False
            self.error: Exception | None = None

        def write(self, token: int | Sequence[int]) -> Any:
            try:
                return self._take([token] if isinstance(token, int) else list(token))
            except Exception as error:  # noqa: BLE001 - see the docstring
                self.error = error
                return status.CANCEL

        def end(self) -> None:
            """The rest is said by `close`, on the caller's thread."""

        def close(self) -> None:
            if self.error is not None:
                raise self.error
            self._say(self._detokenizer.finish())

        def generated(self, reason: str, input_tokens: int) -> Generated:
            finish: FinishReason = "length" if reason == "LENGTH" else "stop"
            return Generated(
                finish_reason="stopped" if self.stopped else finish,
                input_tokens=input_tokens,
                output_tokens=self.tokens,
                first_token_s=self._first - self._started,
                decode_s=self._last - self._first,
            )

        def _take(self, tokens: list[int]) -> Any:
            # The model runs a few tokens ahead; what comes after the stop is not shown.
            if self.stopped or cancel.cancelled:
                self.stopped = True
                return status.STOP
            self._last = time.perf_counter()
            self._first = self._first if self.tokens else self._last
            self.tokens += len(tokens)
            self._say(self._detokenizer.push(tokens))
            return status.RUNNING

        def _say(self, text: str) -> None:
            if text:
                self.said += text
                on_text(text)

    return Streamer()
