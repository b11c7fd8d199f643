"""Plain values about cameras; all of them cross the pipe between the two processes."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.errors import Problem


@dataclass(frozen=True)
class Wish:
    """What is to be opened.

    Attributes:
        setting: a device's index, a file's path or an address, see `settings.read_setting`.
        width, height: pixels that pictures have at most, also when they are upright; a device is
            asked for just these.
        name: of the camera, for people; "" where it is not known.
    """

    setting: str
    width: int = 1280
    height: int = 720
    name: str = ""


@dataclass(frozen=True)
class Patience:
    """How long what is waited for.

    Attributes:
        silent_s: seconds without a sign of life after which a source hangs, and is ended.
        first_retry_s: seconds before a source is tried again; doubled at each time in vain.
        last_retry_s: but never more than these.
        network_s: seconds that a network camera has to answer.
        dark_s: seconds of black pictures after which that is told.
    """

    silent_s: float = 12.0
    first_retry_s: float = 0.5
    last_retry_s: float = 4.0
    network_s: float = 6.0
    dark_s: float = 2.0


@dataclass(frozen=True)
class CameraInfo:
    """A camera that gives pictures; `fps` is 0.0 where it does not tell."""

    name: str
    width: int
    height: int
    fps: float


@dataclass(frozen=True)
class Opened:
    """It gives pictures, for the first time or again."""

    info: CameraInfo


@dataclass(frozen=True)
class Frame:
    """A picture.

    Attributes:
        bgr: width x height x 3 bytes, rows from the top, B G R, 0 to 255 (sRGB).
        time: seconds on a clock that never goes back; only differences mean anything.
    """

    width: int
    height: int
    bgr: bytes = field(repr=False)
    time: float


@dataclass(frozen=True)
class Waiting:
    """It gives no pictures, and is tried again in `retry_s` seconds."""

    problem: Problem
    retry_s: float


@dataclass(frozen=True)
class Darkness:
    """It gives only black pictures (`problem`), or no longer (None)."""

    problem: Problem | None


@dataclass(frozen=True)
class Alive:
    """Pictures come in, and nobody takes them."""


@dataclass(frozen=True)
class Ended:
    """It was closed. Nothing of it is left, and nothing more is told."""


Event = Opened | Frame | Waiting | Darkness | Alive | Ended


# --- to the process ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Begin:
    """The first thing the process is told. `script` takes OpenCV's place in tests."""

    wish: Wish
    patience: Patience
    script: object = None


@dataclass(frozen=True)
class FrameTaken:
    """One more picture may be sent."""


@dataclass(frozen=True)
class Close:
    """To end."""
