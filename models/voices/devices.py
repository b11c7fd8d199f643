"""Where a model that speaks does well."""

from __future__ import annotations

from dataclasses import dataclass

from models.words import say


@dataclass(frozen=True)
class SuitedDevice:
    """Where it runs; ``reason`` is why that is not the device asked for, or ""."""

    device: str
    reason: str = ""


def suited_device(family: str, device: str) -> SuitedDevice:
    """The device itself, or the processor where a voice is known to do badly on it.

    Kokoro on a GPU is reported to stand still for 17 to 30 seconds at each new length of a
    sentence, as everything is compiled anew; SpeechT5 has no fixed lengths at all, which the NPU
    needs.

    Args:
        family: "kokoro" or "speecht5".
    """
    kind = device.partition(".")[0]
    if family == "kokoro" and kind == "GPU":
        return SuitedDevice(
            "CPU",
            say("Kokoro speaks on the CPU; on a GPU each sentence would have to be waited for."),
        )
    if family == "speecht5" and kind == "NPU":
        return SuitedDevice("CPU", say("SpeechT5 speaks on the CPU; the NPU cannot run it."))
    return SuitedDevice(device)
