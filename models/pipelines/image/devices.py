"""Which device each part of a model that draws runs on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.drawing.facts import ImageFacts
from models.errors import DeviceAbsent
from models.pipelines.execution import executing_device
from models.pipelines.opening import check_device
from models.pipelines.properties import cache_properties
from models.words import say


@dataclass(frozen=True)
class PartsDevices:
    """A device each.

    Attributes:
        text: of what reads the prompt.
        denoiser: of the network of the steps, where nearly all of the time goes.
        decoder: of what makes pixels of a latent, and latents of pixels.
    """

    text: str
    denoiser: str
    decoder: str

    @property
    def all(self) -> tuple[str, str, str]:
        return self.text, self.denoiser, self.decoder

    @property
    def is_static(self) -> bool:
        """The NPU draws in one size, which is fixed before the model is compiled for it."""
        return self.denoiser.partition(".")[0] == "NPU"

    def facts(self, facts: ImageFacts) -> ImageFacts:
        """What the model can do on these devices."""
        return facts.in_one_size() if self.is_static else facts

    def check(self) -> None:
        """Raise `DeviceAbsent` for one that this PC does not have."""
        for device in dict.fromkeys(self.all):
            check_device(device)

    def executing(self) -> str:
        """What they are by the names that this PC lists them with, in the form of `Draw.device`."""
        names = {device: executing_device(device) for device in dict.fromkeys(self.all)}
        if len(set(names.values())) == 1:
            return names[self.text]
        return ",".join(names[device] for device in self.all)

    def properties(self, cache_folder: Path | None) -> dict[str, Any]:
        """For OpenVINO, the same for all parts."""
        properties: dict[str, Any] = {}
        for device in self.all:
            properties |= cache_properties(device, cache_folder)
        return properties


def split_devices(device: str) -> PartsDevices:
    """Of `Draw.device`: one for all, or three with commas between them.

    On the NPU alone the other parts are on the CPU, as texts and pictures have many lengths.
    Raises `DeviceAbsent` for another number of them.
    """
    parts = [part.strip() for part in device.split(",")]
    if len(parts) == 1:
        if parts[0].partition(".")[0] == "NPU":
            return PartsDevices("CPU", parts[0], "CPU")
        return PartsDevices(parts[0], parts[0], parts[0])
    if len(parts) != 3 or not all(parts):
        raise DeviceAbsent(
            say("“{device}” does not say which device to draw on.", device=device),
            say("Give one device, or three for text, steps and pixels, such as CPU,GPU,CPU."),
        )
    return PartsDevices(*parts)
