"""Whether a model runs on a device of this PC, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.catalogue.entry import CHANNEL_WISE, CatalogueEntry, EntrySource
from models.engine.protocol import Device
from models.hardware.memory import GIB
from models.hardware.need import need_on
from models.hardware.pc import Pc
from models.hardware.speed import is_slow
from models.pipelines.properties import NPU_ANSWER_TOKENS, NPU_PROMPT_TOKENS

Level = Literal["well", "slowly", "no"]

_BILLION = 1_000_000_000
# What the system and the programs that are always open keep for themselves.
_SYSTEM_BYTES = 2 * GIB
_SYSTEM_SHARE = 0.2
# Of a discrete GPU's own memory, what the screen leaves.
_OWN_MEMORY_SHARE = 0.92
# Above this many parameters an NPU wants more than 16 GB of RAM (OpenVINO's NPU guide).
_LARGE_FOR_NPU = 6 * _BILLION
_RAM_FOR_LARGE = 17 * GIB
_NPU_GROUPS = {CHANNEL_WISE, 128}
# Vision models whose language part OpenVINO GenAI does not run on the NPU.
_NOT_ON_NPU = {"internvl_chat", "internvl2", "gemma3n", "gemma4", "videochat_flash"}


@dataclass(frozen=True)
class Fit:
    """The verdict on a build of a model on one device.

    Attributes:
        device: id, such as `GPU.1`.
        level: runs well, runs slowly, does not fit.
        reason: one sentence.
        need_bytes: memory it will take there; 0 when not known.
        limits: sentences on what will not go there, such as an NPU's bounded prompt.
    """

    device: str
    level: Level
    reason: str
    need_bytes: int = 0
    limits: tuple[str, ...] = ()


def fit(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> Fit:
    """The verdict on this build, on this device, on this PC."""
    unfit = _why_not(entry, place, device, pc)
    need = need_on(entry, place, device)
    if unfit:
        return Fit(device.id, "no", unfit, need)
    room, whose = _room(device, pc)
    if need > room:
        reason = f"It needs about {gb(need)} of memory, and {whose} has {gb(room)} for models."
        return Fit(device.id, "no", reason, need)
    limits = _limits(entry, device)
    if is_slow(entry, place, device, pc):
        return Fit(device.id, "slowly", _slow_words(entry, device), need, limits)
    return Fit(device.id, "well", _good_words(need, room, device, pc), need, limits)


def gb(size: int) -> str:
    """Memory in words, counted as its makers do."""
    return f"{size / GIB:.1f} GB" if size >= GIB else f"{max(1, size >> 20)} MB"


def _why_not(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> str:
    family = device.kind.rpartition(" ")[2]
    if any(remark.serious and remark.device == device.id for remark in pc.remarks):
        return "This device cannot be used as it is; see what is said about it under “Your PC”."
    if family not in place.devices:
        return f"This build was not made for the {family}."
    return _why_not_npu(entry, place, pc) if family == "NPU" else ""


def _why_not_npu(entry: CatalogueEntry, place: EntrySource, pc: Pc) -> str:
    if entry.kind not in ("text", "vision"):
        return ""
    if entry.kind == "vision" and entry.family in _NOT_ON_NPU:
        return "The NPU does not run picture models of this family."
    if place.weights == "int4" and not (place.symmetric and place.group_size in _NPU_GROUPS):
        return "The NPU needs a build with symmetric 4-bit weights."
    if place.weights not in ("int4", "nf4"):
        return "The NPU needs a build with 4-bit weights."
    if entry.parameters > _LARGE_FOR_NPU and pc.memory_bytes < _RAM_FOR_LARGE:
        return "Models of this size need a PC with more than 16 GB of memory for the NPU."
    return ""


def _room(device: Device, pc: Pc) -> tuple[int, str]:
    """Bytes that models may take, and whose they are."""
    system = max(_SYSTEM_BYTES, int(pc.memory_bytes * _SYSTEM_SHARE))
    shared = max(0, pc.memory_bytes - system)
    if device.kind == "discrete GPU" and device.memory_bytes:
        return int(device.memory_bytes * _OWN_MEMORY_SHARE), "the graphics card"
    if device.kind != "CPU" and device.memory_bytes:
        return min(shared, device.memory_bytes), "this PC"
    return shared, "this PC"


def _limits(entry: CatalogueEntry, device: Device) -> tuple[str, ...]:
    if device.kind != "NPU" or entry.kind not in ("text", "vision"):
        return ()
    words = NPU_PROMPT_TOKENS * 3 // 4
    return (
        f"On the NPU a conversation may have about {words:,} words "
        f"({NPU_PROMPT_TOKENS} tokens), and an answer {NPU_ANSWER_TOKENS} tokens.",
        "The first start on the NPU takes some minutes; later ones are quick.",
    )


def _slow_words(entry: CatalogueEntry, device: Device) -> str:
    what = {
        "image": "A picture takes minutes there.",
        "speech": "It takes longer than the recording lasts.",
        "voice": "Speaking starts after a pause.",
    }.get(entry.kind, "Answers come slower than one reads.")
    return f"It fits, but it is large for the {device.kind}. {what}"


def _good_words(need: int, room: int, device: Device, pc: Pc) -> str:
    words = f"It needs about {gb(need)} of the {gb(room)} there are for models."
    if device.kind != "discrete GPU" and need > pc.memory_free_bytes:
        words += f" Only {gb(pc.memory_free_bytes)} are free now: close other programs first."
    return words
