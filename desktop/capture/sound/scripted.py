"""Microphones that hear what a script tells them; the same contract holds as for real ones."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.capture.sound import faults
from desktop.capture.sound.microphone import MicrophoneInfo, id_of
from models.errors import MicrophoneFault

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCKS_A_SECOND = 100
_SYSTEM = "Script"


@dataclass(frozen=True)
class Device:
    """A microphone of a script.

    Attributes:
        name: no two have the same.
        samples: what it hears from being opened on: float32, frames x channels; then it waits.
        rate: samples a second.
        refusal: raised when it is opened.
        unplugged_after: frames until it is pulled out, or None.
        latency_s: see `Microphone`.
    """

    name: str
    samples: NDArray[np.float32]
    rate: int = 48_000
    refusal: MicrophoneFault | None = None
    unplugged_after: int | None = None
    latency_s: float = 0.0


class ScriptedMicrophone:
    """See `Microphone`. Gives its samples as fast as they are read.

    Attributes:
        position: frames that were read.
        is_closed: it was closed.
    """

    def __init__(self, device: Device, pulled_out: threading.Event) -> None:
        self._device = device
        self._pulled_out = pulled_out
        self.position = 0
        self.rate = device.rate
        self.channels = int(device.samples.shape[1])
        self.latency_s = device.latency_s
        self.is_closed = False

    def read(self, timeout_s: float) -> NDArray[np.float32] | None:
        length = self.rate // _BLOCKS_A_SECOND
        end = min(self.position + length, len(self._device.samples))
        if self._is_out(end):
            raise faults.unplugged(self._device.name, kept=False)
        if end == self.position:
            if self._pulled_out.wait(timeout_s):
                raise faults.unplugged(self._device.name, kept=False)
            return None
        block: NDArray[np.float32] = self._device.samples[self.position : end].copy()
        self.position = end
        return block

    def close(self) -> None:
        self.is_closed = True

    def _is_out(self, end: int) -> bool:
        limit = self._device.unplugged_after
        return self._pulled_out.is_set() or (limit is not None and end > limit)


class ScriptedMicrophones:
    """See `Microphones`. The first device is the default one.

    Attributes:
        looks: how often they were looked for.
        opened: every microphone that was opened, in order.
    """

    def __init__(self, *devices: Device) -> None:
        self._devices = list(devices)
        self._known: tuple[MicrophoneInfo, ...] | None = None
        self._pulled_out = {device.name: threading.Event() for device in devices}
        self.looks = 0
        self.opened: list[ScriptedMicrophone] = []

    def plug(self, device: Device) -> None:
        """From any thread; it is seen at the next look."""
        self._pulled_out[device.name] = threading.Event()
        self._devices.append(device)

    def unplug(self, name: str) -> None:
        """From any thread; who records from it hears at once."""
        self._devices = [device for device in self._devices if device.name != name]
        self._pulled_out[name].set()

    def known(self) -> tuple[MicrophoneInfo, ...]:
        return self.look() if self._known is None else self._known

    def look(self) -> tuple[MicrophoneInfo, ...]:
        self.looks += 1
        self._known = tuple(
            MicrophoneInfo(device.name, id_of(_SYSTEM, device.name, 1), is_default=not number)
            for number, device in enumerate(self._devices)
        )
        return self._known

    def open(self, info: MicrophoneInfo) -> ScriptedMicrophone:
        device = next((one for one in self._devices if one.name == info.name), None)
        if device is None:
            raise faults.gone(info.name)
        if device.refusal is not None:
            raise device.refusal
        microphone = ScriptedMicrophone(device, self._pulled_out[device.name])
        self.opened.append(microphone)
        return microphone
