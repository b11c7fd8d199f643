"""Makes the engine that was asked for."""

from __future__ import annotations

from typing import Literal

from models.engine.protocol import Engine
from models.places import Places

EngineKind = Literal["child", "inline"]


def make_engine(kind: EngineKind, places: Places) -> Engine:
    """``child`` for people; ``inline`` runs in this process, for tests and debugging."""
    if kind == "inline":
        from models.engine.inline import InlineEngine
        from models.engine.openvino_backend import OpenVinoBackend

        return InlineEngine(OpenVinoBackend(places.cache))
    from models.engine.client import ChildEngine

    return ChildEngine(places.log_file, places.cache)
