"""What is missing or too old is named, with the remedy."""

from __future__ import annotations

import pytest

from models.engine.protocol import Remark
from models.hardware.remarks import Surroundings, remarks_on
from tests.fixtures import pcs
from tests.fixtures.pcs import RecordedPc


def told(recorded: RecordedPc) -> tuple[Remark, ...]:
    return remarks_on(recorded.listed(), recorded.around)


def test_an_npu_driver_that_is_too_old_is_serious() -> None:
    (remark,) = told(pcs.OLD_NPU_DRIVER)
    assert (remark.device, remark.serious) == ("NPU", True)
    assert "32.0.100.2408" in remark.what
    assert "Driver & Support Assistant" in remark.todo


def test_a_driver_that_works_but_is_behind_is_only_mentioned() -> None:
    devices = dict(pcs.LUNAR_LAKE.devices)
    devices["NPU"] = {**devices["NPU"], "NPU_DRIVER_VERSION": "32.0.100.3714"}
    recorded = RecordedPc("", 32, devices)
    (remark,) = told(recorded)
    assert not remark.serious


def test_an_npu_without_a_driver_on_linux() -> None:
    (remark,) = told(pcs.NO_NPU_DRIVER)
    assert remark.device == "NPU"
    assert "driver is missing" in remark.what
    assert "intel-driver-compiler-npu" in remark.todo


def test_an_npu_without_a_driver_on_windows() -> None:
    devices = {k: v for k, v in pcs.METEOR_LAKE.devices.items() if k != "NPU"}
    (remark,) = told(RecordedPc("", 16, devices))
    assert remark.device == "NPU"
    assert "Assistant" in remark.todo


def test_an_old_graphics_driver() -> None:
    devices = dict(pcs.ARC_DESKTOP.devices)
    devices["GPU"] = {**devices["GPU"], "GPU_DRIVER_VERSION": "31.0.101.3616"}
    (remark,) = told(RecordedPc("", 32, devices))
    assert remark.device == "GPU"
    assert "31.0.101.3616" in remark.what


def test_graphics_that_openvino_does_not_find() -> None:
    around = Surroundings("Linux", (("0x8086", "0x030000"), ("0x10de", "0x030000")))
    (remark,) = remarks_on(pcs.OLD_LAPTOP.listed(), around)
    assert remark.device == "GPU"
    assert "intel-opencl-icd" in remark.todo


def test_device_files_that_one_may_not_open() -> None:
    around = Surroundings("Linux", (("0x8086", "0x030000"),), ("/dev/dri/renderD128",))
    (remark,) = remarks_on(pcs.OLD_LAPTOP.listed(), around)
    assert "/dev/dri/renderD128" in remark.what
    assert "“render”" in remark.todo


@pytest.mark.parametrize(
    "recorded",
    [
        pcs.METEOR_LAKE,
        pcs.LUNAR_LAKE,
        pcs.ARROW_LAKE,
        pcs.PANTHER_LAKE,
        pcs.ARC_DESKTOP,
        pcs.OLD_LAPTOP,
        pcs.AMD_PC,
        pcs.TWO_GPUS,
    ],
    ids=lambda recorded: recorded.name,
)
def test_nothing_is_said_of_a_pc_that_is_well(recorded: RecordedPc) -> None:
    assert told(recorded) == ()
