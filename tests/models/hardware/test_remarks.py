"""What is missing or too old is named, with the remedy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.engine.protocol import Remark
from models.hardware.remarks import remarks_on
from models.hardware.surroundings import Surroundings
from tests.fixtures import pcs
from tests.fixtures.pcs import RecordedPc

ON_BUS = (("0x8086", "0x030000"), ("0x8086", "0x120000"), ("0x10de", "0x030000"))
LINUX = Surroundings(
    "Linux",
    ON_BUS,
    nodes=("/dev/dri/renderD128", "/dev/accel/accel0"),
    distribution=("ubuntu", "debian"),
)


def told(recorded: RecordedPc) -> tuple[Remark, ...]:
    return remarks_on(recorded.listed(), recorded.around)


def only(recorded: RecordedPc, **around: Any) -> Remark:
    (remark,) = told(replace(recorded, around=replace(recorded.around, **around)))
    return remark


# --- drivers that are too old -------------------------------------------------------------------


def test_an_npu_driver_that_is_too_old_is_serious() -> None:
    (remark,) = told(pcs.OLD_NPU_DRIVER)
    assert (remark.device, remark.serious) == ("NPU", True)
    assert "32.0.100.2408" in remark.what
    assert "Driver & Support Assistant" in remark.todo


@pytest.mark.parametrize(
    ("number", "serious"),
    [(1003103, True), (1003104, False), (1004022, False)],
)
def test_a_driver_that_works_but_is_behind_is_only_mentioned(number: int, serious: bool) -> None:
    recorded = pcs.LUNAR_LAKE.with_property("NPU", "NPU_DRIVER_VERSION", number)
    (remark,) = told(recorded)
    assert remark.serious is serious


def test_a_driver_that_is_new_enough_is_not_mentioned() -> None:
    assert told(pcs.LUNAR_LAKE.with_property("NPU", "NPU_DRIVER_VERSION", 1004023)) == ()


@pytest.mark.parametrize(
    ("built", "day", "serious"),
    [(1720396800, "2024-07-08", True), (1738334590, "2025-01-31", False)],
)
def test_on_linux_the_day_of_the_build_counts(built: int, day: str, serious: bool) -> None:
    recorded = pcs.METEOR_LAKE_32.with_property("NPU", "NPU_DRIVER_VERSION", built)
    (remark,) = told(recorded)
    assert f"of {day}" in remark.what
    assert remark.serious is serious
    assert "linux-npu-driver" in remark.todo


def test_windows_10_runs_nothing_on_the_npu() -> None:
    remark = only(pcs.LUNAR_LAKE, release="10")
    assert (remark.device, remark.serious) == ("NPU", True)
    assert "Windows 11" in remark.todo


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("26.20.100.7262", "models crash on it"),
        ("27.20.100.8935", "models may fail on it"),
        ("30.0.100.9955", ""),
        ("31.0.101.2130", ""),  # the newest there is for graphics of the 7th to 10th generation
        ("unknown", ""),
    ],
)
def test_an_old_graphics_driver(version: str, said: str) -> None:
    found = told(pcs.ARC_DESKTOP.with_property("GPU", "GPU_DRIVER_VERSION", version))
    assert [remark.device for remark in found] == (["GPU"] if said else [])
    assert all(said in remark.what and version in remark.what for remark in found)
    assert all(remark.serious == ("crash" in said) for remark in found)


def test_linux_counts_graphics_drivers_otherwise() -> None:
    assert told(pcs.TWO_GPUS.with_property("GPU.0", "GPU_DRIVER_VERSION", "22.43.24595.41")) == ()


# --- drivers that are missing -------------------------------------------------------------------


def test_an_npu_without_a_driver_on_linux() -> None:
    (remark,) = told(pcs.NO_NPU_DRIVER)
    assert remark.device == "NPU"
    assert "has an NPU" in remark.what
    assert "driver for computing on it is missing" in remark.what
    assert "intel-driver-compiler-npu" in remark.todo


def test_an_npu_without_a_driver_on_windows() -> None:
    remark = only(pcs.METEOR_LAKE.without("NPU"))
    assert remark.device == "NPU"
    assert "Assistant" in remark.todo


def test_graphics_without_a_driver_on_windows() -> None:
    remark = only(pcs.METEOR_LAKE.without("GPU"))
    assert remark.device == "GPU"
    assert "Intel graphics" in remark.what


def test_processors_without_graphics_are_known_by_their_f() -> None:
    assert told(pcs.ARC_DESKTOP.without("GPU")) == ()


@pytest.mark.parametrize(
    ("distribution", "gpu", "npu"),
    [
        (("debian",), "intel-opencl-icd-legacy", "releases"),
        (("linuxmint", "ubuntu", "debian"), "libze-intel-gpu1", "releases"),
        (("fedora",), "intel-compute-runtime", "Install intel-npu-driver,"),
        (("opensuse-tumbleweed", "opensuse", "suse"), "intel-opencl,", "linux-npu-driver,"),
        (("arch",), "intel-compute-runtime", "intel-npu-compiler"),
        ((), "intel-opencl-icd or intel-compute-runtime", "releases"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) and value else "",
)
def test_the_packages_are_named_as_the_distribution_does(
    distribution: tuple[str, ...], gpu: str, npu: str
) -> None:
    around = replace(LINUX, distribution=distribution)
    on_gpu, on_npu = sorted(remarks_on(pcs.OLD_LAPTOP.listed(), around), key=lambda r: r.device)
    assert gpu in on_gpu.todo
    assert npu in on_npu.todo
    assert on_gpu.todo.endswith("then start the PC again.")


def test_device_files_that_one_may_not_open() -> None:
    around = replace(LINUX, closed=("/dev/dri/renderD128", "/dev/accel/accel0"))
    found = remarks_on(pcs.OLD_LAPTOP.listed(), around)
    assert {remark.device for remark in found} == {"GPU", "NPU"}
    for remark, path in zip(found, ("/dev/accel/accel0", "/dev/dri/renderD128"), strict=True):
        assert path in remark.what
        assert "“render”" in remark.todo


def test_a_closed_file_of_a_device_that_works_is_nobodys_concern() -> None:
    around = replace(pcs.METEOR_LAKE_32.around, closed=("/dev/dri/renderD129",))
    assert told(replace(pcs.METEOR_LAKE_32, around=around)) == ()


def test_a_kernel_that_does_not_know_the_npu() -> None:
    (remark,) = remarks_on(
        pcs.METEOR_LAKE_32.without("NPU").listed(), replace(LINUX, nodes=("/dev/dri/renderD128",))
    )
    assert "does not know it" in remark.what
    assert "kernel 6.6" in remark.todo


# --- where the devices cannot be seen -----------------------------------------------------------


def test_over_remote_desktop_the_npu_is_not_seen() -> None:
    remark = only(pcs.METEOR_LAKE.without("NPU"), remote=True)
    assert "Remote Desktop" in remark.what
    assert "at the PC itself" in remark.todo


@pytest.mark.parametrize(
    ("machine", "said"), [("wsl", "Linux within Windows"), ("virtual", "virtual machine")]
)
def test_virtual_machines_are_told_once(machine: str, said: str) -> None:
    remark = only(pcs.METEOR_LAKE.without("NPU").without("GPU"), machine=machine)
    assert said in remark.what
    assert not remark.serious


def test_a_virtual_machine_with_graphics_is_well() -> None:
    around = replace(LINUX, pci=ON_BUS[:1], machine="virtual")
    assert remarks_on(pcs.ARC_DESKTOP.listed(), around) == ()


# --- other makers, and no remarks ---------------------------------------------------------------


def test_a_card_of_another_maker_is_told() -> None:
    (remark,) = told(pcs.OTHER_CARD)
    assert remark.device == "GPU.1"
    assert "NVIDIA GeForce RTX 5090 D" in remark.what


def test_npus_of_other_makers_are_told() -> None:
    name = "AMD Ryzen AI 9 HX 370 w/ Radeon 890M"
    remark = only(pcs.AMD_PC.with_property("CPU", "FULL_DEVICE_NAME", name))
    assert "not Intel's" in remark.what


def test_a_processor_without_avx2_is_told() -> None:
    remark = only(pcs.AMD_PC, features=("known",))
    assert remark.device == "CPU"
    assert "AVX2" in remark.what


def test_what_is_serious_comes_first() -> None:
    recorded = pcs.OLD_NPU_DRIVER.without("GPU")
    assert [remark.serious for remark in told(recorded)] == [True, False]


@pytest.mark.parametrize(
    "recorded",
    [
        pcs.METEOR_LAKE,
        pcs.METEOR_LAKE_32,
        pcs.LUNAR_LAKE,
        pcs.ARROW_LAKE,
        pcs.PANTHER_LAKE,
        pcs.ARC_DESKTOP,
        pcs.AMD_PC,
        pcs.TWO_GPUS,
    ],
    ids=lambda recorded: recorded.name,
)
def test_nothing_is_said_of_a_pc_that_is_well(recorded: RecordedPc) -> None:
    assert told(recorded) == ()


def test_a_mac_is_well() -> None:
    assert remarks_on(pcs.AMD_PC.listed(), Surroundings("Darwin", features=("asimd",))) == ()
