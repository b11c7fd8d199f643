"""Every engine that keeps the contract."""

from __future__ import annotations

from collections.abc import Callable

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.inline import InlineEngine
from models.engine.openvino_backend import OpenVinoBackend
from models.engine.scripted import ScriptedEngine

MAKERS: dict[str, Callable[[], p.Engine]] = {
    "child": ChildEngine,
    "inline": lambda: InlineEngine(OpenVinoBackend()),
    "scripted": ScriptedEngine,
}
