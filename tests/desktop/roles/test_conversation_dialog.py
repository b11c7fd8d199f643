"""What is different in one conversation."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.roles.conversation_dialog import ConversationSettingsDialog
from desktop.roles.role import NO_ROLE, Role
from desktop.theme import theme
from tests.desktop.roles.samples import DEVICES, MODELS, POET, Chinese, choose, spoken, stops


def _open(qtbot: QtBot, role: Role, overrides: str = "{}") -> ConversationSettingsDialog:
    dialog = ConversationSettingsDialog(role, overrides)
    qtbot.addWidget(dialog)
    dialog.set_models(MODELS)
    dialog.set_devices(DEVICES)
    dialog.show()
    qtbot.waitActive(dialog)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> ConversationSettingsDialog:
    return _open(qtbot, POET)


def test_only_what_is_different_is_told(qtbot: QtBot, dialog: ConversationSettingsDialog) -> None:
    told: list[str] = []
    dialog.overrides_changed.connect(told.append)
    dialog.form.sampling.numbers["temperature"].line.clear()
    choose(dialog.form.model.picker, "other")
    expected = {"model": "other", "sampling": {"temperature": None}}
    assert json.loads(told[-1]) == json.loads(dialog.overrides) == expected
    assert dialog.words().endswith("Different here: Model, Temperature.")
    assert "“\u2068Poet\u2069” stays as it is" in dialog.words()
    dialog.form.sampling.numbers["temperature"].line.setText("0.9")
    choose(dialog.form.model.picker, "some-model")
    assert told[-1] == "{}"
    assert dialog.words().endswith("Nothing is different here yet.")
    assert not dialog.back_button.isEnabled()


def test_it_opens_with_what_is_different_already(qtbot: QtBot) -> None:
    here = replace(POET, prompt="Prose.", sampling=replace(POET.sampling, stop=("END",)))
    dialog = _open(qtbot, POET, POET.overrides_from(here))
    assert dialog.form.role == here
    assert dialog.form.prompt.toPlainText() == "Prose."
    assert not dialog.form.name_field.isVisible()
    assert dialog.words().endswith("Different here: Prompt, Stop words.")


def test_back_to_the_role_and_back_again(qtbot: QtBot) -> None:
    overrides = POET.overrides_from(replace(POET, prompt="Prose."))
    dialog = _open(qtbot, POET, overrides)
    with qtbot.waitSignal(dialog.overrides_changed) as told:
        QTest.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert told.args == ["{}"]
    assert dialog.form.role == POET
    assert dialog.focusWidget() is dialog.restore_button
    with qtbot.waitSignal(dialog.overrides_changed) as told:
        QTest.keyClick(dialog.restore_button, Qt.Key.Key_Space)
    assert told.args == [overrides]
    assert dialog.form.prompt.toPlainText() == "Prose."
    assert dialog.back_button.isVisible()
    assert not dialog.restore_button.isVisible()


def test_a_conversation_without_a_role_has_values_all_the_same(qtbot: QtBot) -> None:
    dialog = _open(qtbot, NO_ROLE)
    assert dialog.words().startswith("This conversation has no role.")
    QTest.keyClicks(dialog.focusWidget(), "Be brief.")
    assert json.loads(dialog.overrides) == {"prompt": "Be brief."}
    QTest.keyClick(dialog.form.prompt, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_role_that_changes_meanwhile_keeps_what_is_different(
    dialog: ConversationSettingsDialog,
) -> None:
    choose(dialog.form.device.picker, "CPU")
    changed = replace(POET, prompt="Answer in haiku.")
    dialog.show_role(changed)
    assert dialog.form.role == replace(changed, device="CPU")
    assert json.loads(dialog.overrides) == {"device": "CPU"}


def test_everything_is_reached_by_tab_and_has_a_name(dialog: ConversationSettingsDialog) -> None:
    choose(dialog.form.device.picker, "CPU")
    dialog.form.sampling.fold_button.setChecked(True)
    found = stops(dialog)
    for button in dialog.findChildren(QPushButton):
        assert button in found or not button.isVisible(), button.text()
    assert dialog.form.prompt in found
    assert dialog.form.sampling.stop.box in found
    assert all(spoken(widget)[0] for widget in found)


@pytest.mark.usefixtures("usual_text")
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_at_the_side(qtbot: QtBot, percent: int) -> None:
    theme().set_text_size(percent)
    dialog = _open(qtbot, POET, '{"prompt": "a"}')
    dialog.resize(420, 420)
    dialog.form.sampling.fold_button.setChecked(True)
    QTest.qWait(0)
    inside = dialog.form.widget()
    assert inside is not None
    assert inside.width() <= dialog.form.viewport().width()
    for button in (dialog.back_button, dialog.close_button):
        assert button.mapTo(dialog, QPoint(button.width(), button.height())).x() <= 420
        assert button.mapTo(dialog, QPoint(button.width(), button.height())).y() <= 420
    assert dialog.width() == 420


def test_another_language_is_there_at_once(
    qtbot: QtBot, qapp: QApplication, dialog: ConversationSettingsDialog, chinese: Chinese
) -> None:
    choose(dialog.form.device.picker, "CPU")
    qapp.installTranslator(chinese)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "译 Only for this conversation")
    assert dialog.close_button.text() == "译 Close"
    assert dialog.form.role == replace(POET, device="CPU")
    assert "译 Device" in dialog.words()
