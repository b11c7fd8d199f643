"""The OpenVINO devices of this PC and what they say of themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from models.engine.protocol import Device
from models.hardware.memory import memory_of_this_pc

ReadProperty = Callable[[str, str], Any]

# Capabilities that are not precisions.
_NOT_PRECISIONS = {"WINOGRAD", "EXPORT_IMPORT", "GPU_HW_MATMUL", "BIN", "GPU_USM_MEMORY"}


def list_devices() -> tuple[Device, ...]:
    """Every device that OpenVINO finds, CPU first."""
    import openvino

    core = openvino.Core()
    return describe_devices(core.available_devices, core.get_property)


def describe_devices(names: list[str], read: ReadProperty) -> tuple[Device, ...]:
    """Devices from their ids and ``read(device, property)``, which may raise for any property.

    Only ids that OpenVINO lists are asked: reading a property of an absent device raises, or for
    the NPU returns nonsense.
    """
    found = [_describe(name, read) for name in names]
    return tuple(sorted(found, key=lambda device: (device.kind != "CPU", device.id)))


def _describe(name: str, read: ReadProperty) -> Device:
    def ask(property_name: str) -> Any:
        try:
            return read(name, property_name)
        except Exception:  # noqa: BLE001 - drivers raise what they like; unknown is an answer
            return None

    family = name.partition(".")[0]
    kind = _kind(family, str(ask("DEVICE_TYPE") or ""))
    capabilities = ask("OPTIMIZATION_CAPABILITIES") or []
    return Device(
        id=name,
        name=str(ask("FULL_DEVICE_NAME") or name).strip(),
        kind=kind,
        memory_bytes=_memory(name, ask),
        precisions=tuple(str(item) for item in capabilities if item not in _NOT_PRECISIONS),
        driver=str(ask(f"{family}_DRIVER_VERSION") or "") if kind != "CPU" else "",
    )


def _kind(family: str, device_type: str) -> str:
    if family == "GPU":
        return "discrete GPU" if "DISCRETE" in device_type.upper() else "integrated GPU"
    return family


def _memory(name: str, ask: Callable[[str], Any]) -> int:
    """Bytes the device can use: its own for GPU and NPU where told, else the PC's."""
    if name.startswith("GPU"):
        return int(ask("GPU_DEVICE_TOTAL_MEM_SIZE") or 0)
    if name.startswith("NPU"):
        return int(ask("NPU_DEVICE_TOTAL_MEM_SIZE") or 0)
    return memory_of_this_pc().total
