"""Keeps one pipeline loaded."""

from __future__ import annotations

import time
from typing import Generic, Protocol, TypeVar

from models.cancel import CancelToken
from models.engine.backend import OnProgress
from models.engine.protocol import PLAIN, Faster, ModelRef


class _Closable(Protocol):
    def close(self) -> None:
        """Give the memory back."""


Pipeline = TypeVar("Pipeline", bound=_Closable)
Opened_co = TypeVar("Opened_co", covariant=True)


class Opener(Protocol[Opened_co]):
    """Loads a model on a device, of the backend."""

    def __call__(
        self,
        model: ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: Faster = PLAIN,
    ) -> Opened_co:
        """Load and warm up."""


class Holder(Generic[Pipeline]):
    """A pipeline that is opened at its first use and kept until another one is asked for.

    Args:
        open_: of the backend.
    """

    def __init__(self, open_: Opener[Pipeline]) -> None:
        self._open = open_
        # One value, as `peek` looks at it from another thread.
        self._held: tuple[ModelRef, str, Faster, Pipeline] | None = None

    def ensure(
        self,
        model: ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: Faster = PLAIN,
    ) -> tuple[Pipeline, float]:
        """The pipeline, and the seconds that loading took: 0.0 when it was loaded."""
        held = self._held
        if held is not None and held[:3] == (model, device, faster):
            return held[3], 0.0
        self.close()
        started = time.perf_counter()
        pipeline = self._open(model, device, on_progress, cancel, faster)
        self._held = (model, device, faster, pipeline)
        return pipeline, time.perf_counter() - started

    def peek(self, model: ModelRef, device: str) -> Pipeline | None:
        """The pipeline when it is loaded, however fast; from any thread."""
        held = self._held
        return held[3] if held is not None and held[:2] == (model, device) else None

    def close(self) -> None:
        """Give the memory back."""
        held = self._held
        self.forget()
        if held is not None:
            held[3].close()

    def forget(self) -> None:
        """It is gone by itself."""
        self._held = None
