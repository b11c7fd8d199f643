"""Keeps one pipeline loaded."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from models.cancel import CancelToken
from models.engine.backend import OnProgress
from models.engine.protocol import ModelRef


class _Closable(Protocol):
    def close(self) -> None:
        """Give the memory back."""


Pipeline = TypeVar("Pipeline", bound=_Closable)


class Holder(Generic[Pipeline]):
    """A pipeline that is opened at its first use and kept until another one is asked for.

    Args:
        open_: loads a model on a device, of the backend.
    """

    def __init__(self, open_: Callable[[ModelRef, str, OnProgress, CancelToken], Pipeline]) -> None:
        self._open = open_
        self._pipeline: Pipeline | None = None
        self._key: tuple[ModelRef, str] | None = None

    def ensure(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> tuple[Pipeline, float]:
        """The pipeline, and the seconds that loading took: 0.0 when it was loaded."""
        if self._pipeline is not None and self._key == (model, device):
            return self._pipeline, 0.0
        self.close()
        started = time.perf_counter()
        self._pipeline = self._open(model, device, on_progress, cancel)
        self._key = (model, device)
        return self._pipeline, time.perf_counter() - started

    def close(self) -> None:
        """Give the memory back."""
        pipeline = self._pipeline
        self.forget()
        if pipeline is not None:
            pipeline.close()

    def forget(self) -> None:
        """It is gone by itself."""
        self._pipeline = self._key = None
