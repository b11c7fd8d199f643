"""Whether a model would be slow on a device, estimated before it was ever tried there.

A chat model reads all its weights for every token, so its speed follows from the memory's
bandwidth: tokens/s = bandwidth / weights. Before the first token it computes twice its parameters
for each token of the prompt, and twice those of the encoder for each patch of a picture; a speech
model twice those of its encoder for each of the 1500 frames of 30 seconds. The figures are what is
typically reached, not what is advertised: 15 to 25 tokens/s of an 8B INT4 model on the graphics of
Core Ultras, 66 on an Arc Pro B60 and 10 on an NPU were published by others (NoLlama's benchmarks);
7 to 15 GB/s were measured on two cores of a server.
"""

from __future__ import annotations

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.engine.protocol import Device
from models.hardware.hearing import operations_of_a_window
from models.hardware.need import patches_of_a_picture, weight_size
from models.hardware.pc import Pc
from models.hardware.processor import class_of, lacks_wide_instructions
from models.words import say

_BILLION = 1_000_000_000
# Bytes a second that weights are read with.
_CARD_READS, _ARC_READS, _OTHER_GPU_READS, _NPU_READS = 250e9, 70e9, 35e9, 45e9
_CPU_READS = {"recent": 45e9, "middle": 30e9, "old": 18e9}
# Operations a second.
_CARD_COMPUTES, _ARC_COMPUTES, _OTHER_GPU_COMPUTES, _NPU_COMPUTES = 20e12, 4e12, 1e12, 4e12
_CORE_COMPUTES = {"recent": 40e9, "middle": 30e9, "old": 15e9}
# What a single logical core reads at most.
_CORE_READS = 6e9
# Without AVX2 all takes this many times longer. An estimate.
_WITHOUT_AVX2 = 4
_USUAL_CORES = 8
# Slower than people read.
_LEAST_TOKENS_PER_S = 5.0
# Longer than people wait for an answer about a picture, or about 30 s of sound.
_MOST_PICTURE_S = 45.0
# Seconds that a window of 30 s of speech may take.
_MOST_SPEECH_S = 6.5
_FRAMES = 1500
_TOKENS_OF_A_WINDOW = 100
# The largest drawing models that are quick.
_QUICK_DRAWING = {"CPU": 0, "integrated GPU": 2 * _BILLION, "NPU": 2 * _BILLION}
_QUICK_ON_CARDS = 12 * _BILLION
_QUICK_VOICE = 500_000_000


def why_slow(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> str:
    """What people would find slow there, in a sentence; "" when it is quick enough."""
    if entry.kind == "image":
        slow = entry.parameters > _QUICK_DRAWING.get(device.kind, _QUICK_ON_CARDS)
        return say("A picture takes a minute or more.") if slow else ""
    if entry.kind == "voice":
        slow = device.kind == "CPU" and entry.parameters * _handicap(pc) > _QUICK_VOICE
        return say("Speaking starts after a pause.") if slow else ""
    if entry.kind == "speech":
        slow = speech_seconds(entry, place, device, pc) > _MOST_SPEECH_S
        return say("A recording takes a quarter of its length or more.") if slow else ""
    if tokens_per_s(entry, place, device, pc) < _LEAST_TOKENS_PER_S:
        return say("Answers come slower than one reads.")
    if entry.kind == "vision" and picture_seconds(entry, device, pc) > _MOST_PICTURE_S:
        return say("It looks at a picture for a minute or more before it answers.")
    return _why_slow_to_hear(entry, device, pc) if entry.kind == "audio" else ""


def _why_slow_to_hear(entry: CatalogueEntry, device: Device, pc: Pc) -> str:
    slow = hearing_seconds(entry, device, pc) > _MOST_PICTURE_S
    words = say("It listens to half a minute for a minute or more before it answers.")
    return words if slow else ""


def tokens_per_s(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> float:
    """Estimate for a short conversation."""
    return _reads(device, pc) / max(1, weight_size(entry, place))


def picture_seconds(entry: CatalogueEntry, device: Device, pc: Pc) -> float:
    """Estimate of the time until the first token of an answer about a picture of a megapixel."""
    encoder = entry.shape.encoder_parameters
    language = (entry.parameters - encoder) * entry.shape.picture_tokens
    return 2.0 * (language + encoder * patches_of_a_picture(entry)) / _computes(device, pc)


def speech_seconds(entry: CatalogueEntry, place: EntrySource, device: Device, pc: Pc) -> float:
    """Estimate of the time that 30 seconds of speech take."""
    encoder = entry.shape.encoder_parameters or entry.parameters // 2
    decoder = max(0.0, 1 - encoder / max(1, entry.parameters)) * weight_size(entry, place)
    computing = 2.0 * encoder * _FRAMES / _computes(device, pc)
    return computing + decoder * _TOKENS_OF_A_WINDOW / _reads(device, pc)


def hearing_seconds(entry: CatalogueEntry, device: Device, pc: Pc) -> float:
    """Estimate of the time until the first token of an answer about 30 s of sound."""
    return operations_of_a_window(entry) / _computes(device, pc)


def _reads(device: Device, pc: Pc) -> float:
    if device.kind == "NPU":
        return _NPU_READS
    if device.kind == "discrete GPU":
        return _CARD_READS
    if device.kind == "integrated GPU":
        return _ARC_READS if "Arc" in device.name else _OTHER_GPU_READS
    most = _CPU_READS[class_of(device.name)]
    return min(most, _cores(pc) * _CORE_READS) / _handicap(pc)


def _computes(device: Device, pc: Pc) -> float:
    if device.kind == "NPU":
        return _NPU_COMPUTES
    if device.kind == "discrete GPU":
        return _CARD_COMPUTES
    if device.kind == "integrated GPU":
        return _ARC_COMPUTES if "Arc" in device.name else _OTHER_GPU_COMPUTES
    return _cores(pc) * _CORE_COMPUTES[class_of(device.name)] / _handicap(pc)


def _cores(pc: Pc) -> int:
    return pc.cores or _USUAL_CORES


def _handicap(pc: Pc) -> int:
    return _WITHOUT_AVX2 if lacks_wide_instructions(pc.features) else 1
