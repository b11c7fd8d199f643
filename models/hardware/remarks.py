"""What is missing in this PC or known to be bad, in plain words, with the remedy."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.engine.protocol import Device, Remark

# Windows drivers; the last two numbers are the ones that count.
# NPU: "32.0.100.3104 or later", OpenVINO's guide to GenAI on the NPU; the cards of models made
# with 2026.4 name 32.0.100.4023.
_NPU_LEAST = (32, 0, 100, 3104)
_NPU_ADVISED = (32, 0, 100, 4023)
# Older ones than 31.0.101.4091 fail to compile language models, see OpenVINO's system requirements.
_GPU_LEAST = (31, 0, 101, 4091)
_WINDOWS_REMEDY = "Install the newest driver with Intel's “Driver & Support Assistant”."
_NPU_LINUX = "Install Intel's linux-npu-driver packages (intel-driver-compiler-npu, "
_NPU_LINUX += "intel-level-zero-npu), then start the PC again."
_GPU_LINUX = "Install intel-opencl-icd and, where there is one, libze-intel-gpu1; then start again."
_INTEL = "0x8086"
_DISPLAY, _ACCELERATOR = "0x03", "0x12"


@dataclass(frozen=True)
class Surroundings:
    """What the system itself tells of the hardware, besides OpenVINO.

    Attributes:
        system: "Windows", "Linux" or "Darwin".
        pci: vendor and class of each PCI device, such as ("0x8086", "0x030000"); empty where the
            system does not tell.
        closed: device files that exist and this user may not open.
    """

    system: str
    pci: tuple[tuple[str, str], ...] = ()
    closed: tuple[str, ...] = ()


def remarks_on(devices: Sequence[Device], around: Surroundings) -> tuple[Remark, ...]:
    """What the user should know, the serious things first."""
    found = [*_old_drivers(devices, around), *_missing(devices, around)]
    return tuple(sorted(found, key=lambda remark: not remark.serious))


def surroundings() -> Surroundings:
    """Of this PC."""
    system = platform.system()
    if system != "Linux":
        return Surroundings(system)
    return Surroundings(system, tuple(_pci_devices()), tuple(_closed_files()))


def _old_drivers(devices: Iterable[Device], around: Surroundings) -> Iterable[Remark]:
    if around.system != "Windows":
        return
    for device in devices:
        version = _version(device.driver)
        if version is None:
            continue
        if device.kind == "NPU" and version < _NPU_LEAST:
            what = f"The driver of the NPU is too old ({device.driver}), so models fail on it."
            yield Remark(device.id, what, _WINDOWS_REMEDY, serious=True)
        elif device.kind == "NPU" and version < _NPU_ADVISED:
            what = f"The driver of the NPU ({device.driver}) is older than the newest models want."
            yield Remark(device.id, what, _WINDOWS_REMEDY)
        elif device.kind.endswith("GPU") and version < _GPU_LEAST:
            what = f"The graphics driver is too old ({device.driver}); models may fail on it."
            yield Remark(device.id, what, _WINDOWS_REMEDY)


def _missing(devices: Sequence[Device], around: Surroundings) -> Iterable[Remark]:
    present = {device.kind.rpartition(" ")[2] for device in devices}
    processor = next((device.name for device in devices if device.kind == "CPU"), "")
    if around.closed:
        files = ", ".join(around.closed)
        yield Remark(
            "GPU",
            f"You may not use the graphics or the NPU of this PC ({files}).",
            "Add yourself to the groups “render” and “video”, then log in again.",
        )
        return
    windows = around.system == "Windows"
    if "NPU" not in present and _has_npu(processor, around):
        what = "This PC has an NPU, but its driver is missing, so it cannot be used."
        yield Remark("NPU", what, _WINDOWS_REMEDY if windows else _NPU_LINUX)
    if "GPU" not in present and _has_gpu(processor, around):
        what = "This PC has Intel graphics, but the driver for computing on it is missing."
        yield Remark("GPU", what, _WINDOWS_REMEDY if windows else _GPU_LINUX)


def _has_npu(processor: str, around: Surroundings) -> bool:
    """A Core Ultra has one; on Linux the bus tells."""
    if around.system == "Linux":
        return _on_bus(around, _ACCELERATOR)
    return "Core(TM) Ultra" in processor


def _has_gpu(processor: str, around: Surroundings) -> bool:
    if around.system == "Linux":
        return _on_bus(around, _DISPLAY)
    # Names that end in F have no graphics.
    intel_core = re.search(r"Intel\(R\) Core\(TM\)", processor) is not None
    return intel_core and re.search(r"\d[A-Z]*F\b", processor) is None


def _on_bus(around: Surroundings, kind: str) -> bool:
    return any(vendor == _INTEL and what.startswith(kind) for vendor, what in around.pci)


def _version(text: str) -> tuple[int, ...] | None:
    numbers = text.split(".")
    return tuple(int(n) for n in numbers) if all(n.isdigit() for n in numbers) else None


def _pci_devices(root: Path = Path("/sys/bus/pci/devices")) -> Iterable[tuple[str, str]]:
    try:
        folders = sorted(root.iterdir())
    except OSError:
        return
    for folder in folders:
        try:
            vendor, kind = ((folder / name).read_text().strip() for name in ("vendor", "class"))
        except (OSError, ValueError):
            continue
        yield vendor, kind


def _closed_files() -> Iterable[str]:
    for pattern in ("dri/renderD*", "accel/accel*"):
        for path in sorted(Path("/dev").glob(pattern)):
            if not os.access(path, os.R_OK | os.W_OK):
                yield str(path)
