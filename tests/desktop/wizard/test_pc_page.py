"""What the page about this PC tells."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.device_names import short_name
from desktop.wizard import pc_words
from desktop.wizard.wizard import Wizard
from models.engine.protocol import Device, Remark
from tests.desktop.wizard.conftest import Walker
from tests.desktop.wizard.samples import ENGINE_GONE, LAPTOP, NO_DEVICES


def _texts(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(QWidget) if isinstance(one, QLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_every_device_with_what_is_known(walker: Walker, wizard: Wizard) -> None:
    walker.next()
    wizard.set_pc(LAPTOP)
    words = _texts(wizard.pc_page)
    assert "Looking" not in words
    for fact in (
        "Processor (CPU)",
        "Intel(R) Core(TM) Ultra 7 258V",
        "Graphics built into the processor (GPU)",
        "can use 18 GB of memory",
        "driver 32.0.101.6881",
        "AI accelerator (NPU)",
        "Computes with 16-bit and 8-bit numbers (FP16, INT8)",
        "32 GB of memory, 21 GB of it free now",
        "210 GB free on the disk",
        "Windows 11 24H2",
    ):
        assert fact in words


def test_what_is_the_matter_with_a_device_stands_with_it(walker: Walker, wizard: Wizard) -> None:
    walker.next()
    wizard.set_pc(LAPTOP)
    words = _texts(wizard.pc_page)
    name, remark = words.index("AI Boost"), words.index("is too old")
    assert name < remark < words.index("The PC itself")
    assert "Install 32.0.100.4023" in words


def test_what_is_missing_is_told_at_the_end(walker: Walker, wizard: Wizard) -> None:
    missing = Remark("GPU", "The graphics driver is missing.", "Install it.")
    walker.next()
    wizard.set_pc(replace(NO_DEVICES, remarks=(missing,)))
    words = _texts(wizard.pc_page)
    assert "OpenVINO found no device" in words
    assert words.index("Debian") < words.index("The graphics driver is missing.")


def test_devices_that_cannot_be_listed_are_looked_for_again(
    qtbot: QtBot, walker: Walker, wizard: Wizard
) -> None:
    walker.next()
    wizard.set_devices_failed(ENGINE_GONE)
    assert ENGINE_GONE.what in _texts(wizard.pc_page)
    (again,) = wizard.pc_page.problem.offer_buttons()
    with qtbot.waitSignal(wizard.pc_wanted):
        walker.click(again)
    assert "Looking at this PC" in _texts(wizard.pc_page)
    wizard.set_pc(LAPTOP)
    assert "AI Boost" in _texts(wizard.pc_page)
    assert ENGINE_GONE.what not in _texts(wizard.pc_page)
    walker.next()
    assert wizard.foot.next_button.text() == "Get them"


def test_unknown_things_are_left_out() -> None:
    bare = Device("GPU.1", "", "accelerator")
    assert pc_words.device_lines(bare) == ["Device GPU.1"]
    assert pc_words.kind_words(bare.kind) == "accelerator"
    assert short_name(bare) == "GPU.1"
    unknown = replace(NO_DEVICES, memory_bytes=0, disk_free_bytes=0, system="")
    assert pc_words.system_lines(unknown) == []


def test_precisions_without_a_size_are_named_as_they_are() -> None:
    assert pc_words.precision_words(("MX",)) == "Computes with MX"
    assert pc_words.precision_words(("INT8",)) == "Computes with 8-bit numbers (INT8)"
