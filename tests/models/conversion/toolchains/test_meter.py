"""Percent out of what pip says; lines as pip 26 prints them."""

from __future__ import annotations

from dataclasses import replace

from models.conversion.progress import ConversionProgress
from models.conversion.toolchains.meter import InstallMeter
from tests.models.conversion.toolchains.tiny import TINY

FOUR = replace(
    TINY,
    requirements=("torch==2.13.0", "numpy==2.2.6", "idna==3.20"),
    without_dependencies=("nncf==3.4.0",),
    modules=("torch", "nncf"),
    download_bytes=1000,
)


def metered() -> tuple[InstallMeter, list[ConversionProgress]]:
    heard: list[ConversionProgress] = []
    return InstallMeter(FOUR, heard.append), heard


def test_the_bytes_of_a_large_package_move_it() -> None:
    meter, heard = metered()
    meter.hear("Collecting torch==2.13.0")
    meter.hear("Downloading torch-2.13.0-cp311-cp311-win_amd64.whl (800 B)")
    assert heard[-1].done == 12  # one of four packages
    meter.hear("Progress 400 of 800")
    assert (heard[-1].done, heard[-1].detail) == (20, "")
    meter.hear("Progress 800 of 800")
    meter.hear("Downloading numpy-2.2.6-cp311-cp311-win_amd64.whl (100 B)")
    meter.hear("Progress 100 of 100")
    assert heard[-1].done == 45


def test_packages_that_need_no_download_move_it_too() -> None:
    meter, heard = metered()
    meter.hear("Downloading torch-2.13.0-py3-none-any.whl.metadata (3 kB)")
    assert heard[-1].done == 0
    for line in ("Using cached torch-2.13.0.whl (9 MB)", "Processing /wheels/numpy-2.2.6.whl"):
        meter.hear(line)
    assert heard[-1].done == 25


def test_it_never_falls_nor_passes_the_end() -> None:
    meter, heard = metered()
    meter.hear("Progress 5000 of 5000")  # a build for another kind of PC is much larger
    meter.count_unpacked(4)
    meter.count_unpacked(2)
    meter.module_started("import torch")
    meter.module_started("import nncf")
    meter.module_started("import nncf")
    percents = [step.done for step in heard]
    assert percents == [0, 50, 75, 87, 100, 100]


def test_nothing_new_is_not_told() -> None:
    meter, heard = metered()
    for _ in range(5):
        meter.count_unpacked(0)
        meter.hear("Progress 0 of 800")
    assert len(heard) == 1
