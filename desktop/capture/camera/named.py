"""The plain value of a camera in a list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NamedCamera:
    """A camera of this PC: what to open, and what people call it."""

    setting: str
    name: str
