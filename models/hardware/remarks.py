"""What is missing in this PC or known to be bad, in plain words, with the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from models.engine.protocol import Device, Remark
from models.hardware import remedies
from models.hardware.driver_version import as_date, as_numbers
from models.hardware.fit import is_of_other_maker
from models.hardware.processor import lacks_wide_instructions
from models.hardware.surroundings import ACCELERATOR, DISPLAY, Surroundings, surroundings
from models.words import say

__all__ = ["Surroundings", "remarks_on", "surroundings"]

# NPU: "32.0.100.3104 or later", OpenVINO's guide to GenAI on the NPU; the cards of models that
# were made for it with 2026.1 to 2026.4 name 32.0.100.4023.
_NPU_LEAST = (32, 0, 100, 3104)
_NPU_ADVISED = (32, 0, 100, 4023)
# On Linux 1.10.1 of December 2024 was made to run language models (intel/linux-npu-driver#63),
# and Core Ultra 3 needs 1.28.0 of December 2025 (open-edge-platform/dlstreamer#509).
_NPU_LEAST_DAY = (2024, 12, 1)
_NPU_ADVISED_DAY = (2025, 12, 1)
# Graphics: 24.20.100 ended in a blue screen (openvinotoolkit/openvino#12951), 25.20.100 and
# 26.20.100 in crashes of the compiler, 30.0.100 and later did not (#36746).
_GPU_BAD = (27, 0, 0, 0)
_GPU_LEAST = (30, 0, 100, 0)
# Names that end in F have no graphics.
_NO_GRAPHICS = re.compile(r"\d[A-Z]*F\b")


def remarks_on(devices: Sequence[Device], around: Surroundings) -> tuple[Remark, ...]:
    """What the user should know, the serious things first."""
    found = [
        *_on_drivers(devices, around),
        *_on_what_is_missing(devices, around),
        *_on_processor(devices, around),
    ]
    return tuple(sorted(found, key=lambda remark: not remark.serious))


def _on_drivers(devices: Iterable[Device], around: Surroundings) -> Iterable[Remark]:
    for device in devices:
        if device.kind == "NPU":
            yield from _on_npu(device, around)
        elif is_of_other_maker(device):
            what = say(
                "OpenVINO is made for Intel's graphics, and this PC has {name} too.",
                name=device.name,
            )
            yield Remark(
                device.id, what, say("Nothing has to be done; other devices are preferred.")
            )
        elif device.kind.endswith("GPU"):
            yield from _on_gpu(device, around)


def _on_npu(device: Device, around: Surroundings) -> Iterable[Remark]:
    if around.system == "Windows" and around.release == "10":
        # Intel's support article 000098850.
        what = say("Windows 10 cannot run models on the NPU, whatever its driver.")
        todo = say("Update to Windows 11 to use it; the other devices work as they are.")
        yield Remark(device.id, what, todo, serious=True)
        return
    numbers, day = as_numbers(device.driver), as_date(device.driver)
    named = say("of {driver}", driver=device.driver) if day else device.driver
    if (numbers and numbers < _NPU_LEAST) or (day and day < _NPU_LEAST_DAY):
        what = say("The driver of the NPU is too old ({named}), so models fail on it.", named=named)
        yield Remark(device.id, what, remedies.install_driver("NPU", around), serious=True)
    elif (numbers and numbers < _NPU_ADVISED) or (day and day < _NPU_ADVISED_DAY):
        what = say(
            "The driver of the NPU ({named}) is older than the newest models want.", named=named
        )
        yield Remark(device.id, what, remedies.install_driver("NPU", around))


def _on_gpu(device: Device, around: Surroundings) -> Iterable[Remark]:
    """Only Windows' versions can be compared; those of Linux start with the year."""
    numbers = as_numbers(device.driver)
    if around.system != "Windows" or not numbers or numbers >= _GPU_LEAST:
        return
    serious = numbers < _GPU_BAD
    may = say("models crash on it") if serious else say("models may fail on it")
    what = say("The graphics driver is too old ({driver}); {may}.", driver=device.driver, may=may)
    yield Remark(device.id, what, remedies.install_driver("GPU", around), serious=serious)


def _on_what_is_missing(devices: Sequence[Device], around: Surroundings) -> Iterable[Remark]:
    present = {
        device.kind.rpartition(" ")[2] for device in devices if not is_of_other_maker(device)
    }
    processor = next((device.name for device in devices if device.kind == "CPU"), "")
    if around.machine and not present & {"GPU", "NPU"}:
        yield from _on_machine(around)
        return
    if "NPU" not in present and _has_npu(processor, around):
        yield _missing("NPU", around)
    if "GPU" not in present and _has_gpu(processor, around):
        yield _missing("GPU", around)
    if "Ryzen AI" in processor or "Snapdragon" in processor:
        what = say("The NPU of this PC is not Intel's, and OpenVINO cannot use it.")
        yield Remark("NPU", what, say("Nothing has to be done; models run on the processor."))


def _on_machine(around: Surroundings) -> Iterable[Remark]:
    if around.machine == "wsl":
        # microsoft/WSL#40842: the graphics can be passed on, the NPU cannot.
        what = say("This is Linux within Windows, which does not pass on the NPU.")
        todo = say("Use Sidelight for Windows to have all devices; the processor works here too.")
    else:
        what = say("This is a virtual machine, so the graphics and NPU of the PC are out of reach.")
        todo = say("Start Sidelight outside of it to use them; the processor works here too.")
    yield Remark("GPU", what, todo)


def _missing(kind: str, around: Surroundings) -> Remark:
    """Of the "GPU" or the "NPU" that is there, and that OpenVINO does not list."""
    name = say("an NPU") if kind == "NPU" else say("Intel graphics")
    folder = "/accel/" if kind == "NPU" else "/dri/"
    closed = [path for path in around.closed if folder in path]
    if closed:
        what = say(
            "This PC has {name}, but you may not use it ({closed}).",
            name=name,
            closed=", ".join(closed),
        )
        return Remark(kind, what, remedies.GROUPS)
    if around.nodes is not None and not any(folder in path for path in around.nodes):
        what = say("This PC has {name}, but this Linux does not know it.", name=name)
        return Remark(kind, what, remedies.update_kernel(kind))
    if around.remote:
        # openvinotoolkit/openvino#28836.
        what = say("This PC has {name}, which cannot be seen over Remote Desktop.", name=name)
        return Remark(kind, what, say("Start Sidelight at the PC itself to use it."))
    what = say("This PC has {name}, but the driver for computing on it is missing.", name=name)
    return Remark(kind, what, remedies.install_driver(kind, around))


def _on_processor(devices: Sequence[Device], around: Surroundings) -> Iterable[Remark]:
    if lacks_wide_instructions(around.features) and any(one.kind == "CPU" for one in devices):
        what = say("The processor of this PC has no AVX2, so models run slowly on it.")
        yield Remark("CPU", what, say("Choose small models."))


def _has_npu(processor: str, around: Surroundings) -> bool:
    """A Core Ultra has one; on Linux the bus tells."""
    if around.system == "Linux":
        return around.on_bus(ACCELERATOR)
    return around.system == "Windows" and "Core(TM) Ultra" in processor


def _has_gpu(processor: str, around: Surroundings) -> bool:
    if around.system == "Linux":
        return around.on_bus(DISPLAY)
    intel_core = around.system == "Windows" and "Intel(R) Core(TM)" in processor
    return intel_core and _NO_GRAPHICS.search(processor) is None
