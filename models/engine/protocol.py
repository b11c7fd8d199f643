"""What the window and the engine say to each other: plain, frozen, picklable values.

A request goes down, events with its ``request_id`` come up, the last of them a `Terminal` one.
New kinds of work add a request and its events, and a handler in `models.engine.worker`.
"""

from __future__ import annotations

from typing import Protocol

from models.engine.drawing import Made, Mask, Wishes
from models.engine.events import (
    Counted,
    DevicesListed,
    Drawn,
    Event,
    Failed,
    Finished,
    Listener,
    Loaded,
    Lost,
    ModelTried,
    Preview,
    Progress,
    Sounded,
    SpokenAloud,
    Statistics,
    Stopped,
    Terminal,
    Text,
    Transcribed,
    TriedOut,
    Unloaded,
)
from models.engine.requests import (
    Answer,
    Count,
    Draw,
    ListDevices,
    Load,
    ModelRequest,
    QueuedRequest,
    Request,
    Speak,
    Transcribe,
    TryModel,
    TryOut,
    Unload,
)
from models.engine.values import (
    PLAIN,
    Adapter,
    Device,
    Faster,
    FinishReason,
    Limit,
    LimitReason,
    Message,
    MessageTokens,
    ModelKind,
    ModelRef,
    Phase,
    Remark,
    Role,
    Sampling,
    Weighed,
)

__all__ = [
    "PLAIN",
    "Adapter",
    "Answer",
    "Count",
    "Counted",
    "Device",
    "DevicesListed",
    "Draw",
    "Drawn",
    "Engine",
    "Event",
    "Failed",
    "Faster",
    "FinishReason",
    "Finished",
    "Limit",
    "LimitReason",
    "ListDevices",
    "Listener",
    "Load",
    "Loaded",
    "Lost",
    "Made",
    "Mask",
    "Message",
    "MessageTokens",
    "ModelKind",
    "ModelRef",
    "ModelRequest",
    "ModelTried",
    "Phase",
    "Preview",
    "Progress",
    "QueuedRequest",
    "Remark",
    "Request",
    "Role",
    "Sampling",
    "Sounded",
    "Speak",
    "SpokenAloud",
    "Statistics",
    "Stopped",
    "Terminal",
    "Text",
    "Transcribe",
    "Transcribed",
    "TriedOut",
    "TryModel",
    "TryOut",
    "Unload",
    "Unloaded",
    "Weighed",
    "Wishes",
]


class Engine(Protocol):
    """Runs requests one at a time, in the order they came; `Count` is answered beside them.

    Every request gets exactly one terminal event. The listener is called on a thread of the
    engine's, one call at a time, and must return soon.
    """

    def start(self, listener: Listener) -> None:
        """Get going; returns at once."""

    def submit(self, request: Request) -> None:
        """Queue a request; returns at once, from any thread."""

    def stop(self, request_id: int) -> None:
        """Ask for a request to end; its terminal event still comes, soon, whatever it does."""

    def close(self) -> None:
        """End everything; no events follow, no process is left."""
