"""Devices as drivers describe them, from recorded properties."""

from __future__ import annotations

from typing import Any

import pytest

from models.hardware.devices import describe_devices, list_devices
from models.hardware.memory import memory_of_this_pc
from tests.fixtures import pcs

# A Core Ultra laptop with an additional graphics card, as OpenVINO 2026 describes such devices.
_LAPTOP: dict[str, dict[str, Any]] = {
    "GPU.0": {
        "FULL_DEVICE_NAME": "Intel(R) Arc(TM) 140V GPU (16GB) (iGPU)",
        "DEVICE_TYPE": "Type.INTEGRATED",
        "OPTIMIZATION_CAPABILITIES": ["FP32", "BIN", "FP16", "INT8", "GPU_HW_MATMUL"],
        "GPU_DEVICE_TOTAL_MEM_SIZE": 17_000_000_000,
        "GPU_DRIVER_VERSION": "32.0.101.6647",
    },
    "GPU.1": {"FULL_DEVICE_NAME": "Intel(R) Arc(TM) B580", "DEVICE_TYPE": "Type.DISCRETE"},
    "NPU": {
        "FULL_DEVICE_NAME": "Intel(R) AI Boost",
        "NPU_DEVICE_TOTAL_MEM_SIZE": 8_000_000_000,
        "NPU_DRIVER_VERSION": 1004023,
    },
    "CPU": {"FULL_DEVICE_NAME": "Intel(R) Core(TM) Ultra 7 258V ", "DEVICE_TYPE": "INTEGRATED"},
}


def _read(device: str, name: str) -> Any:
    try:
        return _LAPTOP[device][name]
    except KeyError:
        raise RuntimeError(f"Unsupported property {name}") from None


def test_every_device_is_described_processor_first() -> None:
    devices = describe_devices(list(_LAPTOP), _read)
    assert [(device.id, device.kind) for device in devices] == [
        ("CPU", "CPU"),
        ("GPU.0", "integrated GPU"),
        ("GPU.1", "discrete GPU"),
        ("NPU", "NPU"),
    ]


def test_what_a_driver_tells_is_kept() -> None:
    gpu = describe_devices(["GPU.0"], _read)[0]
    assert gpu.memory_bytes == 17_000_000_000
    assert gpu.precisions == ("FP32", "FP16", "INT8")
    assert gpu.driver == "32.0.101.6647"


def test_what_a_driver_does_not_tell_is_left_out() -> None:
    gpu = describe_devices(["GPU.1"], _read)[0]
    assert (gpu.memory_bytes, gpu.precisions, gpu.driver) == (0, (), "")


def test_the_driver_of_an_npu_is_told_as_its_maker_does() -> None:
    assert describe_devices(["NPU"], _read)[0].driver == "32.0.100.4023"


def test_the_name_tells_a_card_where_the_driver_does_not_tell_the_type() -> None:
    names = {"GPU.0": "Intel(R) UHD Graphics (iGPU)", "GPU.1": "Intel(R) Arc(TM) B580 (dGPU)"}

    def read(device: str, name: str) -> Any:
        if name == "FULL_DEVICE_NAME":
            return names[device]
        raise TypeError(name)

    kinds = [device.kind for device in describe_devices(["GPU.0", "GPU.1"], read)]
    assert kinds == ["integrated GPU", "discrete GPU"]


def test_a_driver_that_answers_with_nonsense_breaks_nothing() -> None:
    (gpu,) = describe_devices(["GPU"], lambda device, name: object())
    assert (gpu.kind, gpu.memory_bytes, gpu.precisions) == ("integrated GPU", 0, ())


def test_devices_of_kinds_that_models_cannot_use_are_left_out() -> None:
    assert [device.id for device in describe_devices(["CPU", "FPGA"], _read)] == ["CPU"]


@pytest.mark.parametrize("recorded", pcs.ALL, ids=lambda recorded: recorded.name)
def test_devices_of_recorded_pcs_are_told_in_full(recorded: pcs.RecordedPc) -> None:
    for device in recorded.listed():
        told = recorded.devices[device.id]
        assert device.name.split() == told["FULL_DEVICE_NAME"].split()
        assert device.precisions
        assert device.memory_bytes > 0
        assert bool(device.driver) == (device.kind != "CPU")


def test_processor_uses_the_memory_of_the_pc() -> None:
    cpu = describe_devices(["CPU"], _read)[0]
    assert cpu.name == "Intel(R) Core(TM) Ultra 7 258V"
    assert cpu.memory_bytes == memory_of_this_pc().total


def test_this_pc_has_a_processor() -> None:
    devices = list_devices()
    assert devices[0].id == "CPU"
    assert "FP32" in devices[0].precisions
