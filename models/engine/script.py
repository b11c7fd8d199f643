"""What the scripted stand-in for the models does."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from models.cancel import CancelToken
from models.engine.protocol import Device, Limit, LimitReason, Remark
from models.errors import EngineFault, Problem
from models.words import say

_CPU = Device("CPU", "Scripted processor", "CPU", 8 << 30, ("FP32",), "")


@dataclass(frozen=True)
class Script:
    """What the stand-in does.

    Attributes:
        chunks: the pieces of the answer; "{question}" in one is replaced by the last message's
            text, "{pictures}", "{videos}" and "{sounds}" by their number in the whole conversation,
            "{lengths}" by how long each of its sounds is, "{turns}" by the number of messages,
            "{adapters}" by the adapters that are on.
        heard: the pieces of what a recording says; "{seconds}" in one is replaced by its length,
            "{language}" by the language asked for. With times, each is a sentence of its own.
        prefill_steps: progress events before the first piece.
        drawing_steps: of a picture that asks for none. A drawing has its incidents after so many
            steps instead of pieces, and a voice after so many sentences.
        hold_after: number of pieces of either after which it waits for a stop (None: never).
        hang_after: the same, but deaf to a stop, as native code is in prefill.
        die_after: number of pieces after which the process ends.
        fail_after: number of pieces after which the request fails.
        hang_in_load: loading never ends and hears nothing.
        fail_load: loading fails with this sentence.
        refuses: by device, why nothing can be loaded or tried on it.
        dies_on: devices on which loading or trying ends the process.
        devices: what the PC has.
        remarks: what is to be said about them.
        context_tokens: words that a conversation may have; on an NPU the device is the reason.
    """

    chunks: tuple[str, ...] = ("Scripted ", "answer ", "to: ", "{question}")
    heard: tuple[str, ...] = ("Scripted ", "words, ", "{seconds} s")
    prefill_steps: int = 2
    drawing_steps: int = 4
    hold_after: int | None = None
    hang_after: int | None = None
    die_after: int | None = None
    fail_after: int | None = None
    hang_in_load: bool = False
    fail_load: str = ""
    refuses: Mapping[str, Problem] = field(default_factory=dict)
    dies_on: tuple[str, ...] = ()
    devices: tuple[Device, ...] = (_CPU,)
    remarks: tuple[Remark, ...] = ()
    context_tokens: int = 4096

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @staticmethod
    def from_json(text: str) -> Script:
        values = json.loads(text)
        values["devices"] = tuple(_device_of(device) for device in values["devices"])
        values["remarks"] = tuple(Remark(**remark) for remark in values["remarks"])
        refuses = {device: Problem(**why) for device, why in values.pop("refuses").items()}
        return Script(**values, refuses=refuses)


def _device_of(values: dict[str, Any]) -> Device:
    return Device(**{**values, "precisions": tuple(values["precisions"])})


def incident(script: Script, said: int, cancel: CancelToken, die: Callable[[], None]) -> None:
    """What the script has happen after so many pieces."""
    if said == script.die_after:
        die()
    if said == script.fail_after:
        raise EngineFault(say("The script says that this fails."), say("Ask again."))
    if said == script.hang_after:
        CancelToken().wait(3600)
    if said == script.hold_after:
        cancel.wait(3600)


def limit_on(script: Script, device: str) -> Limit:
    """How long a conversation can be on a device."""
    reason: LimitReason = "device" if device == "NPU" else "model"
    return Limit(script.context_tokens, script.context_tokens, reason)
