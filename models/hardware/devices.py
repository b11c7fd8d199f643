"""The OpenVINO devices of this PC and what they say of themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from models.engine.protocol import Device
from models.hardware.driver_version import driver_version
from models.hardware.memory import memory_of_this_pc

ReadProperty = Callable[[str, str], Any]

# Capabilities that are not precisions.
_NOT_PRECISIONS = {"WINOGRAD", "EXPORT_IMPORT", "GPU_HW_MATMUL", "BIN", "GPU_USM_MEMORY"}
_KINDS = ("CPU", "integrated GPU", "discrete GPU", "NPU")


def list_devices() -> tuple[Device, ...]:
    """Every device that OpenVINO finds, CPU first."""
    import openvino

    core = openvino.Core()
    return describe_devices(core.available_devices, core.get_property)


def describe_devices(names: Sequence[str], read: ReadProperty) -> tuple[Device, ...]:
    """Devices from their ids and ``read(device, property)``, which may raise for any property.

    Only ids that OpenVINO lists are asked: reading a property of an absent device raises, or for
    the NPU returns nonsense. Devices of other kinds than CPU, GPU and NPU are left out.
    """
    found = [_describe(name, read) for name in names]
    known = (device for device in found if device.kind in _KINDS)
    return tuple(sorted(known, key=lambda device: (device.kind != "CPU", device.id)))


def _describe(name: str, read: ReadProperty) -> Device:
    def ask(property_name: str) -> Any:
        try:
            return read(name, property_name)
        except Exception:  # noqa: BLE001 - drivers raise what they like; unknown is an answer
            return None

    family = name.partition(".")[0]
    full_name = " ".join(str(ask("FULL_DEVICE_NAME") or name).split())
    kind = _kind(family, str(ask("DEVICE_TYPE") or ""), full_name)
    return Device(
        id=name,
        name=full_name,
        kind=kind,
        memory_bytes=_memory(family, ask),
        precisions=_precisions(ask("OPTIMIZATION_CAPABILITIES")),
        driver=driver_version(ask(f"{family}_DRIVER_VERSION")) if kind != "CPU" else "",
    )


def _kind(family: str, device_type: str, full_name: str) -> str:
    """The GPU plugin adds (iGPU) or (dGPU) to the name, which helps where there is no type."""
    if family != "GPU":
        return family
    is_discrete = "DISCRETE" in device_type.upper() or (not device_type and "(dGPU)" in full_name)
    return "discrete GPU" if is_discrete else "integrated GPU"


def _precisions(capabilities: Any) -> tuple[str, ...]:
    if not isinstance(capabilities, (list, tuple)):
        return ()
    return tuple(str(item) for item in capabilities if str(item) not in _NOT_PRECISIONS)


def _memory(family: str, ask: Callable[[str], Any]) -> int:
    """Bytes the device can use: its own for GPU and NPU where told, else the PC's.

    What the driver tells of an integrated GPU or an NPU is the share of the PC's memory that it
    may take.
    """
    if family not in ("GPU", "NPU"):
        return memory_of_this_pc().total
    told = ask(f"{family}_DEVICE_TOTAL_MEM_SIZE")
    try:
        return max(0, int(told or 0))
    except (TypeError, ValueError):
        return 0
