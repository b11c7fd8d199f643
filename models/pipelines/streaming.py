"""The listener that `generate()` calls for every token."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from models.cancel import CancelToken
from models.pipelines.narrator import Narrator


def make_streamer(narrator: Narrator, cancel: CancelToken) -> Any:
    """A StreamerBase that tells a narrator, and hears the stop at every token.

    A plain callback is only called when text comes out, so a row of special tokens would be deaf
    to a stop. Exceptions must not reach native code: `close` raises them on the caller's thread.
    """
    import openvino_genai

    status = openvino_genai.StreamingStatus

    class Streamer(openvino_genai.StreamerBase):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.stopped = False
            self._error: Exception | None = None

        def write(self, token: int | Sequence[int]) -> Any:
            # The model runs a few tokens ahead; what comes after the stop is not shown.
            if self.stopped or cancel.cancelled:
                self.stopped = True
                return status.STOP
            try:
                narrator.take([token] if isinstance(token, int) else list(token))
            except Exception as error:  # noqa: BLE001 - see the docstring
                self._error = error
                return status.CANCEL
            return status.STOP if narrator.has_ended else status.RUNNING

        def end(self) -> None:
            """The rest is said by `close`."""

        def close(self) -> None:
            if self._error is not None:
                raise self._error
            narrator.finish()

    return Streamer()
