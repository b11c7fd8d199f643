"""The dialog of all roles, driven as a user would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.roles.dialog import RolesDialog
from desktop.roles.keeping import RoleKeeper
from desktop.roles.role import Role
from desktop.roles.roles import Roles
from desktop.theme import Mode, apply_theme, theme
from models.errors import Problem
from tests.desktop.roles.samples import DEVICES, MODELS, POET, Chinese, choose, spoken, stops

_FIRST = "builtin:explain"


@pytest.fixture
def dialog(qtbot: QtBot, keeper: RoleKeeper) -> RolesDialog:
    return _open(qtbot, keeper, POET.id)


def _open(qtbot: QtBot, keeper: RoleKeeper, current: str = "") -> RolesDialog:
    opened = RolesDialog(keeper, current)
    qtbot.addWidget(opened)
    opened.set_models(MODELS)
    opened.set_devices(DEVICES)
    opened.resize(800, 600)
    opened.show()
    qtbot.waitActive(opened)
    return opened


def _own(tmp_path: Path) -> list[Role]:
    return list(Roles(tmp_path / "roles.json", []).all())


def _click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _block(tmp_path: Path) -> Path:
    """Nothing can be written there now; returns what is in the way."""
    obstacle = tmp_path / "roles.json.new"
    obstacle.mkdir()
    return obstacle


def test_builtin_roles_come_first_and_are_marked(dialog: RolesDialog) -> None:
    names = dialog.body.list.names()
    assert names[:2] == ["Built in", "Explains simply"]
    assert names[-2:] == ["Your own", "Poet"]
    item = dialog.body.list.list.item(1)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Explains simply, built in"
    heading = dialog.body.list.list.item(0)
    assert heading.flags() == Qt.ItemFlag.NoItemFlags
    assert dialog.role == POET
    assert dialog.body.form.role == POET


def test_roles_are_walked_through_with_the_arrow_keys(dialog: RolesDialog) -> None:
    rows = dialog.body.list.list
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    assert dialog.role is not None
    assert dialog.role.id == _FIRST
    QTest.keyClick(rows, Qt.Key.Key_End)
    assert dialog.role == POET
    QTest.keyClick(rows, Qt.Key.Key_Up)  # over the heading
    assert dialog.role.name == "Has ideas"
    assert dialog.body.form.name.text() == "Has ideas"


def test_what_is_typed_is_in_the_file_a_moment_later(
    qtbot: QtBot, dialog: RolesDialog, tmp_path: Path
) -> None:
    dialog.body.form.name.setFocus()
    dialog.body.form.name.selectAll()
    QTest.keyClicks(dialog.body.form.name, "Bard")
    assert dialog.body.list.names()[-1] == "Bard"
    qtbot.waitUntil(lambda: _own(tmp_path) == [replace(POET, name="Bard")])
    assert dialog.body.form.name.hasFocus()
    assert dialog.body.form.name.cursorPosition() == 4


@pytest.mark.parametrize("leave", ["close", "escape", "choose"])
def test_what_was_typed_last_is_kept_when_it_is_left(
    dialog: RolesDialog, tmp_path: Path, leave: str
) -> None:
    QTest.keyClicks(dialog.body.form.name, "s")
    if leave == "choose":
        dialog.body.list.list.setCurrentRow(1)
    elif leave == "close":
        _click(dialog.body.close_button)
    else:
        QTest.keyClick(dialog.body.form.name, Qt.Key.Key_Escape)
    assert _own(tmp_path) == [replace(POET, name="Poets")]
    assert dialog.isVisible() == (leave == "choose")


def test_enter_in_a_field_closes_nothing(dialog: RolesDialog) -> None:
    QTest.keyClick(dialog.body.form.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.role == POET


def test_a_new_role_is_there_to_be_named(dialog: RolesDialog, tmp_path: Path) -> None:
    _click(dialog.body.tools.new_button)
    assert dialog.body.form.name.selectedText() == "New role"
    QTest.keyClicks(dialog.focusWidget(), "Bard")
    dialog.close()
    assert [role.name for role in _own(tmp_path)] == ["Poet", "Bard"]


def test_a_duplicate_has_everything_but_the_name(dialog: RolesDialog, tmp_path: Path) -> None:
    _click(dialog.body.tools.copy_button)
    made = _own(tmp_path)[-1]
    assert made == replace(POET, id=made.id, name="Poet (copy)")
    assert made.id != POET.id
    assert dialog.role == made


def test_a_builtin_role_is_read_only_until_it_is_copied(
    qtbot: QtBot, dialog: RolesDialog, keeper: RoleKeeper, tmp_path: Path
) -> None:
    assert not dialog.body.note.isVisible()
    dialog.show_role(_FIRST)
    before = keeper.get(_FIRST)
    assert dialog.body.note.isVisible()
    assert not dialog.body.tools.delete_button.isEnabled()
    QTest.keyClicks(dialog.body.form.name, "x")
    QTest.keyClick(dialog.body.list.list, Qt.Key.Key_Delete)
    assert keeper.get(_FIRST) == before
    _click(dialog.body.note.copy_button)
    assert not dialog.body.note.isVisible()
    QTest.keyClicks(dialog.focusWidget(), "Mine")
    keeper.flush()
    made = _own(tmp_path)[-1]
    assert before is not None
    assert (made.name, made.prompt, made.builtin) == ("Mine", before.prompt, False)


def test_a_deleted_role_comes_back(dialog: RolesDialog, tmp_path: Path) -> None:
    dialog.body.list.list.setFocus()
    QTest.keyClick(dialog.body.list.list, Qt.Key.Key_Delete)
    assert _own(tmp_path) == []
    assert dialog.body.undo_bar.isVisible()
    assert "Poet" in dialog.body.undo_bar.words()
    assert dialog.role is not None
    assert dialog.role.name == "Has ideas"
    _click(dialog.body.undo_bar.undo_button)
    assert _own(tmp_path) == [POET]
    assert dialog.role == POET
    assert not dialog.body.undo_bar.isVisible()


def test_undo_has_a_key_where_no_text_is_edited(dialog: RolesDialog, keeper: RoleKeeper) -> None:
    _click(dialog.body.tools.delete_button)
    QTest.keyClick(dialog.body.list.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert keeper.get(POET.id) == POET
    _click(dialog.body.tools.delete_button)
    _click(dialog.body.undo_bar.close_button)
    QTest.keyClick(dialog.body.list.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert keeper.get(POET.id) is None


def test_it_does_not_close_on_what_is_not_written(
    qtbot: QtBot, dialog: RolesDialog, tmp_path: Path
) -> None:
    obstacle = _block(tmp_path)
    QTest.keyClicks(dialog.body.form.name, "s")
    dialog.close()
    assert dialog.isVisible()
    again, _ = dialog.body.problem.offer_buttons()
    assert dialog.focusWidget() is again
    dialog.body.list.list.setCurrentRow(1)
    dialog.body.list.list.setCurrentRow(dialog.body.list.list.count() - 1)
    assert dialog.body.form.name.text() == "Poets"
    _click(again)
    assert dialog.body.problem.isVisible()
    obstacle.rmdir()
    _click(again)
    assert not dialog.body.problem.isVisible()
    assert _own(tmp_path) == [replace(POET, name="Poets")]
    dialog.close()
    assert not dialog.isVisible()


def test_what_cannot_be_written_can_be_given_up(dialog: RolesDialog, tmp_path: Path) -> None:
    _block(tmp_path)
    QTest.keyClicks(dialog.body.form.name, "s")
    dialog.close()
    _click(dialog.body.problem.offer_buttons()[1])
    assert dialog.body.form.name.text() == "Poet"
    dialog.close()
    assert not dialog.isVisible()


def test_another_problem_is_told_and_hidden(dialog: RolesDialog) -> None:
    dialog.show_problem(Problem("BadRole", "This file holds no role.", "Choose another one."))
    assert dialog.body.problem.isVisible()
    (hide,) = dialog.body.problem.offer_buttons()
    _click(hide)
    assert not dialog.body.problem.isVisible()


def test_import_and_export_are_asked_for(qtbot: QtBot, dialog: RolesDialog) -> None:
    with qtbot.waitSignal(dialog.import_wanted):
        _click(dialog.body.tools.import_button)
    with qtbot.waitSignal(dialog.export_wanted) as asked:
        _click(dialog.body.tools.export_button)
    assert asked.args == [POET]


def test_everything_is_reached_by_tab_and_has_a_name(dialog: RolesDialog) -> None:
    form = dialog.body.form
    form.sampling.fold_button.setChecked(True)
    found = stops(dialog)
    for button in dialog.body.findChildren(QPushButton):
        assert button in found or not button.isVisible(), button.text()
    lines = [field.line for field in form.sampling.numbers.values()]
    for widget in (form.name, form.prompt, form.model.picker, *lines, form.sampling.stop.box):
        assert widget in found
    assert all(spoken(widget)[0] for widget in found)
    assert found.index(dialog.body.list.list) < found.index(form.name) < found.index(form.prompt)


def test_what_gets_the_keyboard_is_in_sight(dialog: RolesDialog) -> None:
    dialog.resize(420, 420)
    form = dialog.body.form
    form.sampling.fold_button.setChecked(True)
    QTest.qWait(0)
    for widget in (form.sampling.stop.box, form.name, form.sampling.numbers["seed"].line):
        widget.setFocus()
        place = widget.mapTo(form.viewport(), QPoint(0, 0))
        assert 0 <= place.y() <= form.viewport().height() - widget.height()


@pytest.mark.usefixtures("usual_text")
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [420, 800])
def test_nothing_is_cut_at_the_side(
    qtbot: QtBot, keeper: RoleKeeper, percent: int, width: int
) -> None:
    theme().set_text_size(percent)
    keeper.put(replace(POET, name="A name that goes on and on for ever and ever", model="m" * 90))
    dialog = _open(qtbot, keeper, POET.id)
    dialog.resize(width, 480)
    dialog.body.form.sampling.fold_button.setChecked(True)
    narrow = width < 640 * theme().scale
    assert dialog.body.list.picker.isVisible() == narrow
    assert dialog.body.list.list.isVisible() != narrow
    for role_id in (_FIRST, POET.id):
        dialog.show_role(role_id)
        QTest.qWait(0)
        form = dialog.body.form.widget()
        assert form is not None
        assert form.width() <= dialog.body.form.viewport().width()
        assert _right_end(dialog, dialog.body.close_button) <= width
        assert dialog.body.form.height() > 60
    assert dialog.width() == width


def _right_end(dialog: RolesDialog, widget: QWidget) -> int:
    return widget.mapTo(dialog, QPoint(widget.width(), 0)).x()


def test_the_chosen_role_stays_in_sight(dialog: RolesDialog) -> None:
    dialog.resize(800, 400)
    QTest.qWait(0)
    rows = dialog.body.list.list
    assert rows.viewport().rect().contains(rows.visualItemRect(rows.currentItem()))


def test_where_it_is_narrow_a_role_is_chosen_from_a_menu(dialog: RolesDialog) -> None:
    dialog.resize(420, 480)
    assert dialog.body.list.picker.text() == "Poet"
    choose(dialog.body.list.picker, _FIRST)
    assert dialog.role is not None
    assert dialog.role.id == _FIRST
    assert dialog.body.list.picker.accessibleDescription() == "built in"


def test_another_language_is_there_at_once(
    qtbot: QtBot, qapp: QApplication, dialog: RolesDialog, keeper: RoleKeeper, chinese: Chinese
) -> None:
    _click(dialog.body.tools.delete_button)
    keeper.bring_back()
    dialog.show_role(POET.id)
    qapp.installTranslator(chinese)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "译 Roles")
    assert dialog.body.tools.new_button.text() == "译 New"
    assert dialog.body.form.prompt_field.name == "译 Prompt"
    assert dialog.body.form.sampling.numbers["top_k"].name == "译 Top-k"
    assert dialog.role == POET
    choose(dialog.body.form.model.picker, "other")
    changed = keeper.get(POET.id)
    assert changed is not None
    assert changed.model == "other"


@pytest.mark.usefixtures("usual_text")
def test_it_grows_with_the_text(qtbot: QtBot, dialog: RolesDialog) -> None:
    before = dialog.body
    theme().set_text_size(150)
    qtbot.waitUntil(lambda: dialog.body is not before)
    assert dialog.role == POET
    assert dialog.body.form.role == POET


def test_it_is_drawn_in_dark(qapp: QApplication, dialog: RolesDialog) -> None:
    apply_theme(qapp, Mode.DARK)
    image = dialog.grab().toImage()
    assert image.pixelColor(2, 2).name().upper() == theme().palette.window
