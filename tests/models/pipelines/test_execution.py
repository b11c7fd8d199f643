"""Which device executes is asked, not assumed."""

from __future__ import annotations

import pytest

from models.errors import DeviceAbsent, DeviceFault
from models.pipelines.execution import executing_device, name_of, refuse_hand_over


def test_the_processor_executes_what_is_compiled_for_it() -> None:
    assert executing_device("CPU") == "CPU"


@pytest.mark.parametrize(
    "device", ["AUTO", "AUTO:GPU,CPU", "HETERO:NPU,CPU", "MULTI:GPU", "BATCH:GPU"]
)
def test_a_choice_by_openvino_is_refused(device: str) -> None:
    with pytest.raises(DeviceAbsent, match="leaves the choice to OpenVINO"):
        executing_device(device)


@pytest.mark.parametrize("device", ["CPU", "GPU", "GPU.1", "NPU", "NPU.4000"])
def test_a_device_by_its_name_is_not(device: str) -> None:
    refuse_hand_over(device)


@pytest.mark.parametrize(
    ("device", "told", "present", "name"),
    [
        ("GPU", ["GPU.0"], ["CPU", "GPU"], "GPU"),
        ("GPU", ["GPU.0"], ["CPU", "GPU.0", "GPU.1"], "GPU.0"),
        ("GPU.1", ["GPU.1"], ["CPU", "GPU.0", "GPU.1"], "GPU.1"),
        ("NPU", ["NPU"], ["CPU", "NPU"], "NPU"),
        ("NPU", ["NPU.4000"], ["CPU", "NPU"], "NPU"),
    ],
)
def test_it_is_named_as_this_pc_lists_it(
    device: str, told: list[str], present: list[str], name: str
) -> None:
    assert name_of(device, told, present) == name


@pytest.mark.parametrize("told", [["CPU"], ["GPU.0", "CPU"], []])
def test_another_executor_is_a_fault(told: list[str]) -> None:
    with pytest.raises(DeviceFault, match="What is meant for GPU is executed by"):
        name_of("GPU", told, ["CPU", "GPU"])
