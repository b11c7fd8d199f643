"""Whether a model runs on a device of this PC, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.engine.protocol import Device
from models.hardware.hearing import calculated
from models.hardware.need import Need, need_on, weight_size
from models.hardware.npu_rules import limits_of_npu, why_not_on_npu
from models.hardware.pc import Pc
from models.hardware.room import Room, gb, room_on
from models.hardware.speed import hearing_seconds, tokens_per_s, why_slow
from models.words import say, say_both

Level = Literal["well", "slowly", "no"]
# The best first.
LEVELS: tuple[Level, ...] = ("well", "slowly", "no")

# While a model gets ready on the CPU its weights are in memory twice; the system can push one copy
# out, but when too much is to be pushed out nothing moves any more.
_MOST_OVER_ROOM = 1.5
# Quick ones first; NPUs last, as the first start there takes minutes and the prompt is bounded.
QUICK_FIRST = ("discrete GPU", "integrated GPU", "CPU", "NPU")
# Models this small gain nothing from a GPU and would wait for it to compile.
_TINY_BYTES = 200_000_000
# OpenVINO lists GPUs of other makers, but its plugin is made for Intel's; see
# intel/openvino-plugins-ai-audacity#97 for what happens there.
_OTHER_MAKERS = ("NVIDIA", "GeForce", "AMD", "Radeon", "Adreno")


@dataclass(frozen=True)
class Fit:
    """The verdict on a build of a model on one device.

    Attributes:
        device: id, such as `GPU.1`.
        level: runs well, runs slowly, does not fit.
        reason: one sentence, or two.
        need_bytes: memory it will take there, at its peak; 0 when not known.
        limits: sentences on what will not go there, such as an NPU's bounded prompt, and on what
            is not certain.
        held_bytes: of `need_bytes`, what stays taken while the model is in use.
    """

    device: str
    level: Level
    reason: str
    need_bytes: int = 0
    limits: tuple[str, ...] = ()
    held_bytes: int = 0


def fit(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> Fit:
    """The verdict on this build, on this device, on this PC.

    What counts is the memory that the PC has; what other programs take now is only told.
    """
    need = need_on(entry, place, device)
    room = room_on(device, pc)
    level, reason = _verdict(entry, place, device, pc, need, room)
    limits = limits_of_npu(entry) if device.kind == "NPU" and level != "no" else ()
    if entry.kind == "audio" and level != "no":
        rate = tokens_per_s(entry, place, device, pc)
        limits = (calculated(rate, hearing_seconds(entry, device, pc)),)
    return Fit(device.id, level, reason, need.peak, limits, need.held)


def fits_on(entry: CatalogueEntry, place: EntrySource, pc: Pc) -> tuple[Fit, ...]:
    """The verdicts on all devices of this PC, the best first; also the order of try-outs."""
    tiny = weight_size(entry, place) < _TINY_BYTES

    def order(device: Device) -> int:
        return -1 if tiny and device.kind == "CPU" else QUICK_FIRST.index(device.kind)

    fits = (fit(entry, place, device, pc) for device in sorted(pc.devices, key=order))
    return tuple(sorted(fits, key=lambda one: LEVELS.index(one.level)))


def is_of_other_maker(device: Device) -> bool:
    """Whether it is a GPU that OpenVINO lists although it is not Intel's."""
    return device.kind.endswith("GPU") and any(name in device.name for name in _OTHER_MAKERS)


def _verdict(
    entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc, need: Need, room: Room
) -> tuple[Level, str]:
    unfit = _why_not(entry, place, device, pc)
    if unfit:
        return "no", unfit
    if need.held > room.size or need.peak > room.size * _MOST_OVER_ROOM:
        return "no", say(
            "It needs about {need} of memory, and {words}.", need=gb(need.peak), words=room.words
        )
    slow = why_slow(entry, place, device, pc)
    if need.peak > room.size:
        return "slowly", _tight_words(need.peak, room, slow)
    if slow:
        return "slowly", _slow_words(slow, device)
    return "well", _good_words(need.peak, room, device, pc)


def _why_not(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> str:
    family = device.kind.rpartition(" ")[2]
    if any(remark.serious and remark.device == device.id for remark in pc.remarks):
        return say(
            "This device cannot be used as it is; see what is said about it under “Your PC”."
        )
    if is_of_other_maker(device):
        return say("OpenVINO is made for Intel's graphics; those of other makers are not reliable.")
    if family not in place.devices:
        return say("This build was not made for the {family}.", family=family)
    return why_not_on_npu(entry, place, pc) if family == "NPU" else ""


def _slow_words(slow: str, device: Device) -> str:
    whose = {"CPU": say("processor"), "NPU": "NPU"}.get(device.kind, say("graphics"))
    return say("It fits, but it is much work for this {whose}. {slow}", whose=whose, slow=slow)


def _tight_words(need: int, room: Room, slow: str) -> str:
    words = say(
        "It only just fits: about {need} while it loads, and {words}. Close other programs "
        "first, and give it time to load.",
        need=gb(need),
        words=room.words,
    )
    return say_both(words, slow)


def _good_words(need: int, room: Room, device: Device, pc: Pc) -> str:
    words = say(
        "It needs about {need} of the {size} there are for models.",
        need=gb(need),
        size=gb(room.size),
    )
    if device.kind != "discrete GPU" and need > pc.memory_free_bytes:
        free = gb(pc.memory_free_bytes)
        only = say("Only {free} are free now: close other programs first.", free=free)
        return say_both(words, only)
    return words
