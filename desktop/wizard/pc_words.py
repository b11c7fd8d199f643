"""What this PC has, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.widgets.amounts import memory_words, size_words
from desktop.widgets.joined import listed
from models.engine.protocol import Device, Remark
from models.hardware.pc import Pc

_BITS = {"FP64": 64, "FP32": 32, "FP16": 16, "BF16": 16, "INT8": 8, "INT4": 4}


def tr(text: str) -> str:
    return QCoreApplication.translate("pc", text)


def name_of_pc() -> str:
    """What all is in, apart from its devices."""
    return tr("The PC itself")


def kind_words(kind: str) -> str:
    return {
        "CPU": tr("Processor (CPU)"),
        "integrated GPU": tr("Graphics built into the processor (GPU)"),
        "discrete GPU": tr("Graphics card (GPU)"),
        "NPU": tr("AI accelerator (NPU)"),
    }.get(kind, kind)


def kind_icon(kind: str) -> str:
    return {"CPU": "cpu", "integrated GPU": "gpu", "discrete GPU": "gpu", "NPU": "npu"}.get(
        kind, "pc"
    )


def device_lines(device: Device) -> list[str]:
    """What is known about it besides its name, a line each."""
    facts = [tr("Device {0}").format(device.id)]
    if device.memory_bytes:
        facts.append(tr("can use {0} of memory").format(memory_words(device.memory_bytes)))
    if device.driver:
        facts.append(tr("driver {0}").format(device.driver))
    lines = [" · ".join(facts)]
    if device.precisions:
        lines.append(precision_words(device.precisions))
    return lines


def precision_words(precisions: tuple[str, ...]) -> str:
    """Such as "Computes with 32-bit and 8-bit numbers (FP32, INT8)"."""
    raw = listed(precisions)
    bits = sorted({_BITS[name] for name in precisions if name in _BITS}, reverse=True)
    if not bits:
        return tr("Computes with {0}").format(raw)
    names = [tr("{0}-bit").format(count) for count in bits]
    words = names[0]
    if len(names) > 1:
        words = tr("{0} and {1}").format(listed(names[:-1]), names[-1])
    return tr("Computes with {0} numbers ({1})").format(words, raw)


def system_lines(pc: Pc) -> list[str]:
    """Memory, disk and operating system, a line each; what is not known is left out."""
    lines = []
    if pc.memory_bytes:
        whole, free = memory_words(pc.memory_bytes), memory_words(pc.memory_free_bytes)
        lines.append(tr("{0} of memory, {1} of it free now").format(whole, free))
    if pc.disk_free_bytes:
        lines.append(
            tr("{0} free on the disk of the models").format(size_words(pc.disk_free_bytes))
        )
    if pc.system:
        lines.append(pc.system)
    return lines


def remarks_on(device: Device, pc: Pc) -> list[Remark]:
    return [remark for remark in pc.remarks if remark.device == device.id]


def other_remarks(pc: Pc) -> list[Remark]:
    """On what is missing, and on the PC as a whole."""
    ids = {device.id for device in pc.devices}
    return [remark for remark in pc.remarks if remark.device not in ids]
