"""The button that names the role, and its menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.role import Role
from desktop.roles.role_button import RoleButton
from desktop.theme import theme
from tests.desktop.roles.samples import POET, Chinese, spoken

ROLES = (*builtin_roles(), POET, Role("R & D", id="rd"))


@pytest.fixture
def button(qtbot: QtBot) -> RoleButton:
    made = RoleButton()
    qtbot.addWidget(made)
    made.show_roles(ROLES, "", has_own=False)
    made.show()
    return made


def _action(button: RoleButton, words: str) -> QAction:
    return next(one for one in button.menu().actions() if one.text() == words)


def _checked(button: RoleButton) -> list[str]:
    return [one.text() for one in button.menu().actions() if one.isChecked()]


def _has_dot(button: RoleButton) -> bool:
    """Told, and seen."""
    pixel = button.grab().toImage().pixelColor(button.width() - 7, 7)
    is_seen = pixel == QColor(theme().palette.accent)
    assert is_seen == button.has_dot
    return is_seen


def test_it_names_the_role(button: RoleButton) -> None:
    assert button.text() == "Role"
    assert spoken(button)[0] == "Role: none"
    button.show_roles(ROLES, "rd", has_own=False)
    assert button.text() == "R && D"
    assert spoken(button)[0] == "Role: R & D"
    button.show_roles(ROLES, "gone", has_own=False)
    assert button.text() == "Role"


def test_a_dot_says_that_the_conversation_has_its_own(button: RoleButton) -> None:
    button.show_roles(ROLES, POET.id, has_own=False)
    assert not _has_dot(button)
    button.show_roles(ROLES, POET.id, has_own=True)
    assert _has_dot(button)
    assert spoken(button)[0] == "Role: Poet, changed for this conversation"


def test_the_menu_has_all_roles_and_what_leads_on(button: RoleButton) -> None:
    words = [one.text() or "—" for one in button.menu().actions()]
    assert words[:3] == ["No role", "—", "Explains simply"]
    assert words[-6:-2] == ["—", "Poet", "R && D", "—"]
    assert words[-2:] == ["Only for this conversation…", "Edit roles…"]
    assert _checked(button) == ["No role"]
    button.show_roles(ROLES, POET.id, has_own=False)
    assert _checked(button) == ["Poet"]


def test_a_role_is_chosen(qtbot: QtBot, button: RoleButton) -> None:
    with qtbot.waitSignal(button.role_chosen) as chosen:
        _action(button, "Poet").trigger()
    assert chosen.args == [POET.id]
    with qtbot.waitSignal(button.role_chosen) as chosen:
        _action(button, "No role").trigger()
    assert chosen.args == [""]
    with qtbot.waitSignal(button.conversation_settings_requested):
        _action(button, "Only for this conversation…").trigger()
    with qtbot.waitSignal(button.roles_requested):
        _action(button, "Edit roles…").trigger()


def test_roles_may_change_while_one_is_chosen(qtbot: QtBot, button: RoleButton) -> None:
    def on_chosen(role_id: str) -> None:
        button.show_roles(ROLES[2:], role_id, has_own=False)

    button.role_chosen.connect(on_chosen)
    _action(button, "Poet").trigger()
    qtbot.waitUntil(lambda: _checked(button) == ["Poet"])
    button.show_roles((), "", has_own=False)
    assert [one.text() for one in button.menu().actions() if one.text()] == [
        *("No role", "Only for this conversation…", "Edit roles…")
    ]


def test_it_opens_with_the_keyboard(qtbot: QtBot, button: RoleButton) -> None:
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert button.menu().parent() is button
    assert button.popupMode() == RoleButton.ToolButtonPopupMode.InstantPopup


def test_a_long_name_is_cut_where_there_is_little_room(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    layout = QHBoxLayout(row)
    button = RoleButton()
    layout.addWidget(button)
    layout.addStretch(1)
    long = Role("A role with a name that goes on and on for ever", id="long")
    button.show_roles([long], "long", has_own=True)
    row.resize(600, 60)
    row.show()
    assert button.width() == button.sizeHint().width() <= round(200 * theme().scale)
    row.resize(70, 60)
    qtbot.waitUntil(lambda: button.width() < 60)
    assert row.width() == 70
    assert _has_dot(button)
    assert "goes on and on" in button.toolTip()


def test_another_language_is_there_at_once(
    qtbot: QtBot, qapp: QApplication, button: RoleButton, chinese: Chinese
) -> None:
    with qtbot.waitSignal(button.language_changed):
        qapp.installTranslator(chinese)
    assert button.text() == "译 Role"
    assert button.menu().actions()[-1].text() == "译 Edit roles…"
