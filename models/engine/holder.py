"""Keeps one pipeline loaded."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from models.cancel import CancelToken
from models.engine.backend import OnProgress
from models.engine.protocol import PLAIN, Faster, ModelRef


class _Closable(Protocol):
    def close(self) -> None:
        """Give the memory back."""


Pipeline = TypeVar("Pipeline", bound=_Closable)
Opened = TypeVar("Opened")
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


def at_one_pace(
    open_: Callable[[ModelRef, str, OnProgress, CancelToken], Opened],
) -> Opener[Opened]:
    """The opener of models that nothing makes faster: whatever `faster` says."""

    def open_plainly(
        model: ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: Faster = PLAIN,
    ) -> Opened:
        return open_(model, device, on_progress, cancel)

    return open_plainly


def _bare(model: ModelRef) -> ModelRef:
    return replace(model, adapters=())


def _all_can(model: ModelRef) -> None:
    """There is nothing to be said against any model."""


class Holder(Generic[Pipeline]):
    """A pipeline that is opened at its first use and kept until another one is asked for.

    Args:
        open_: of the backend.
        check: raises for a model that cannot be opened, before it costs the one that is.
    """

    def __init__(
        self, open_: Opener[Pipeline], check: Callable[[ModelRef], None] = _all_can
    ) -> None:
        self._open = open_
        self._check = check
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
        self._check(model)
        self.close()
        started = time.perf_counter()
        pipeline = self._open(model, device, on_progress, cancel, faster)
        self._held = (model, device, faster, pipeline)
        return pipeline, time.perf_counter() - started

    @property
    def is_open(self) -> bool:
        """Something is loaded."""
        return self._held is not None

    def peek(self, model: ModelRef, device: str) -> Pipeline | None:
        """The pipeline when it is loaded, however fast and with whatever adapters; from any
        thread."""
        held = self._held
        if held is None or held[1] != device:
            return None
        return held[3] if _bare(held[0]) == _bare(model) else None

    def close(self) -> None:
        """Give the memory back."""
        held = self._held
        self.forget()
        if held is not None:
            held[3].close()

    def forget(self) -> None:
        """It is gone by itself."""
        self._held = None
