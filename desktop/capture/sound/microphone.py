"""What every microphone can do, real or scripted, and which one is opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop.capture.sound import faults
from models.errors import MicrophoneFault, Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class MicrophoneInfo:
    """A microphone that can be chosen.

    Attributes:
        name: as the system calls it.
        id: the same at every start and wherever it is plugged in; two of one name differ.
        is_default: the one that the system uses unless told otherwise; at most one of a list.
    """

    name: str
    id: str
    is_default: bool


class Microphone(Protocol):
    """One that is open and records. Belongs to the thread that opened it."""

    @property
    def rate(self) -> int:
        """Samples a second, as the device has them."""

    @property
    def channels(self) -> int:
        """At least 1."""

    @property
    def latency_s(self) -> float:
        """How long ago what is read next was said."""

    def read(self, timeout_s: float) -> NDArray[np.float32] | None:
        """The next block, owned by the caller: float32, frames x channels, -1 to 1.

        None when nothing came in time. What is not read in time is dropped, never kept without a
        bound. Raises `MicrophoneFault` when nothing will come any more.
        """

    def close(self) -> None:
        """May be called twice, and after a fault."""


class Microphones(Protocol):
    """Where microphones come from. Belongs to one thread."""

    def known(self) -> tuple[MicrophoneInfo, ...]:
        """As they were when they were looked for last; looks when that never was."""

    def look(self) -> tuple[MicrophoneInfo, ...]:
        """As they are now, if none is open; raises `MicrophoneFault` when none can be had here."""

    def open(self, info: MicrophoneInfo) -> Microphone:
        """Raises `MicrophoneFault` when it is gone, taken or not allowed."""


@dataclass(frozen=True)
class Opened:
    """A microphone that records, and how it came to be the one.

    Attributes:
        info: which one.
        microphone: belongs to whoever asked.
        remark: that another one than the wanted was taken, or None.
    """

    info: MicrophoneInfo
    microphone: Microphone
    remark: Problem | None = None


def find(infos: Sequence[MicrophoneInfo], wanted: str) -> MicrophoneInfo | None:
    """The one with that id or else that name; "" is the default one."""
    if not wanted:
        return next((info for info in infos if info.is_default), infos[0] if infos else None)
    by_id = (info for info in infos if info.id == wanted)
    by_name = (info for info in infos if info.name == wanted)
    return next(by_id, None) or next(by_name, None)


def open_wanted(source: Microphones, wanted: str) -> Opened:
    """Open it, or the default one when it is not there.

    Looking for microphones takes a tenth of a second in which the first word would be lost, so it
    is done only when the one that was there does not open.
    """
    known = find(source.known(), wanted)
    if known is not None:
        try:
            return Opened(known, source.open(known))
        except MicrophoneFault:
            source.look()
    infos = source.look() if known is None else source.known()
    info = find(infos, wanted)
    if info is not None:
        return Opened(info, source.open(info))
    instead = find(infos, "")
    if instead is None:
        raise faults.none_present()
    remark = faults.another_taken(_name_in(wanted), instead.name).problem
    return Opened(instead, source.open(instead), remark)


def _name_in(wanted: str) -> str:
    """The name out of an id, see `id_of`."""
    return wanted.partition(": ")[2] or wanted


def id_of(system: str, name: str, number: int) -> str:
    """``number``: 1 for the first of that name, 2 for the second."""
    return f"{system}: {name}" + (f" ({number})" if number > 1 else "")
