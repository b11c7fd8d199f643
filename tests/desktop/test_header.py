"""The top of the window: model, device, what goes on, theme."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from desktop.chat.header import Choice, Header, Picker
from desktop.theme import Mode, apply_theme

_LONG = "A model with a name that is longer than any window is wide, in every language"
_MODELS = [
    Choice("shapes", "Shapes & colours", "Demo: knows shapes only"),
    Choice("long", _LONG),
    Choice("odd", "<b>Odd</b>"),
]
_DEVICES = [Choice("CPU", "CPU", "Intel(R) Core(TM) Ultra 7 258V"), Choice("GPU.1", "GPU.1")]


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    view = Header()
    qtbot.addWidget(view)
    view.model_picker.set_choices(_MODELS, "shapes")
    view.device_picker.set_choices(_DEVICES, "CPU")
    view.resize(1000, view.height())
    view.show()
    return view


def _actions(picker: Picker) -> list[QAction]:
    actions: list[QAction] = picker.menu().actions()
    return actions


def _checked(picker: Picker) -> list[str]:
    return [str(action.data()) for action in _actions(picker) if action.isChecked()]


def _theme_actions(header: Header) -> dict[str, QAction]:
    return {str(action.data()): action for action in header.theme_button.menu().actions()}


def test_it_names_model_and_device(header: Header) -> None:
    assert header.model_picker.text() == "Shapes && colours"
    assert header.model_picker.accessibleName() == "Model: Shapes & colours"
    assert header.model_picker.toolTip() == "Model: Shapes & colours\nDemo: knows shapes only"
    assert header.device_picker.text() == "CPU"
    assert "Ultra 7 258V" in header.device_picker.toolTip()


def test_all_choices_are_offered_and_the_current_one_is_marked(header: Header) -> None:
    assert header.model_picker.choice_ids() == ["shapes", "long", "odd"]
    assert _checked(header.model_picker) == ["shapes"]
    texts = [action.text() for action in _actions(header.model_picker)]
    assert texts == ["Shapes && colours · Demo: knows shapes only", _LONG, "<b>Odd</b>"]
    header.model_picker.set_choices(_MODELS, "long")
    assert _checked(header.model_picker) == ["long"]


def test_another_one_can_be_chosen(qtbot: QtBot, header: Header) -> None:
    with qtbot.waitSignal(header.model_chosen) as model:
        _actions(header.model_picker)[1].trigger()
    with qtbot.waitSignal(header.device_chosen) as device:
        _actions(header.device_picker)[1].trigger()
    assert (model.args, device.args) == (["long"], ["GPU.1"])


def test_no_choice_says_so(header: Header) -> None:
    header.model_picker.set_choices([], "")
    assert header.model_picker.text() == "None"
    assert header.model_picker.choice_ids() == []


def test_a_long_name_is_cut_and_told_in_full(header: Header) -> None:
    header.model_picker.set_choices(_MODELS, "long")
    assert header.model_picker.text().endswith("…")
    assert header.model_picker.toolTip() == f"Model: {_LONG}"
    assert header.model_picker.accessibleName() == f"Model: {_LONG}"


def test_a_name_is_no_markup(header: Header) -> None:
    header.model_picker.set_choices(_MODELS, "odd")
    assert header.model_picker.toolTip() == "<span>Model: &lt;b&gt;Odd&lt;/b&gt;</span>"


@pytest.mark.parametrize("width", [420, 500, 779, 780, 1400])
def test_everything_is_in_reach_at_every_width(qtbot: QtBot, header: Header, width: int) -> None:
    header.model_picker.set_choices(_MODELS, "long")
    header.device_picker.set_choices(_DEVICES, "GPU.1")
    header.resize(width, header.height())
    controls = [
        header.model_picker,
        header.device_picker,
        header.library_button,
        header.new_button,
        header.theme_button,
    ]
    qtbot.waitUntil(lambda: controls[-1].geometry().right() > width - 30)
    assert header.width() == width
    places = [control.geometry() for control in controls]
    assert all(header.rect().contains(place) for place in places)
    assert all(a.right() < b.left() for a, b in pairwise(places))
    assert header.model_picker.text().startswith("A model")
    assert header.device_picker.text() == "GPU.1"


def test_it_may_become_as_narrow_as_the_window(header: Header) -> None:
    header.model_picker.set_choices(_MODELS, "long")
    assert header.minimumSizeHint().width() <= 420


def test_the_status_changes_nothing_but_itself(header: Header) -> None:
    before = [header.height(), header.model_picker.geometry(), header.theme_button.geometry()]
    header.set_status("<b>Reading</b> the model, which takes a while " * 5, 0.25)
    bar = header.findChild(QProgressBar, "progress")
    label = header.findChild(QLabel, "status")
    assert isinstance(bar, QProgressBar)
    assert isinstance(label, QLabel)
    assert bar.value() / bar.maximum() == pytest.approx(0.25)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert header.status().startswith("<b>Reading</b> the model")
    header.set_status("Loading", busy=True)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    header.set_status("Ready")
    assert bar.maximum() == 1
    assert bar.value() == 0
    QApplication.processEvents()
    now = [header.height(), header.model_picker.geometry(), header.theme_button.geometry()]
    assert now == before


def test_the_theme_can_be_chosen(qtbot: QtBot, header: Header) -> None:
    assert list(_theme_actions(header)) == ["system", "light", "dark"]
    with qtbot.waitSignal(header.theme_chosen) as chosen:
        _theme_actions(header)["dark"].trigger()
    assert chosen.args == ["dark"]


@pytest.mark.parametrize("mode", list(Mode))
def test_the_menu_marks_the_theme_in_force(header: Header, qapp: QApplication, mode: Mode) -> None:
    apply_theme(qapp, mode)
    marked = [name for name, action in _theme_actions(header).items() if action.isChecked()]
    assert marked == [mode.value]


def test_a_new_chat_can_be_had(qtbot: QtBot, header: Header) -> None:
    with qtbot.waitSignal(header.new_chat_requested):
        QTest.mouseClick(header.new_button, Qt.MouseButton.LeftButton)
    header.resize(420, header.height())
    assert header.new_button.accessibleName() == "New chat"


def test_the_models_are_one_click_away(qtbot: QtBot, header: Header) -> None:
    with qtbot.waitSignal(header.library_requested):
        header.library_button.click()
    assert header.library_button.accessibleName() == "Models"
