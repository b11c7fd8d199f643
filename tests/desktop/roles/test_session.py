"""Roles, button, dialogs and the conversation together."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.roles.bringing import file_name_of
from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.conversation_dialog import ConversationSettingsDialog
from desktop.roles.role import NO_ROLE, Role
from desktop.roles.role_button import RoleButton
from desktop.roles.role_file import read_role, write_role
from desktop.roles.roles import Roles
from desktop.roles.session import RolesSession
from tests.desktop.roles.samples import DEVICES, MODELS, POET, Chinese, choose

_BARD = Role("Bard", "Sing.", id="bard")
_OWN = '{"prompt": "Prose."}'


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def button(window: QWidget) -> RoleButton:
    made = RoleButton()
    made.setParent(window)
    window.show()
    return made


@pytest.fixture
def session(roles: Roles, button: RoleButton, window: QWidget) -> RolesSession:
    roles.keep(POET)
    roles.keep(_BARD)
    made = RolesSession(roles, button, QThreadPool.globalInstance(), window)
    made.set_models(MODELS)
    made.set_devices(DEVICES)
    return made


class _Conversation:
    """Keeps what it is told, and shows it again, as the caller does."""

    def __init__(self, session: RolesSession, role: str, overrides: str, name: str) -> None:
        self.session, self.name = session, name
        self.role, self.overrides = role, overrides
        session.role_chosen.connect(self._on_role)
        session.overrides_changed.connect(self._on_overrides)
        self.show()

    def show(self) -> None:
        self.session.show_conversation(self.role, self.overrides, self.name)

    def _on_role(self, role: str) -> None:
        self.role = role
        self.show()

    def _on_overrides(self, overrides: str) -> None:
        self.overrides = overrides
        self.show()


def _has_dot(button: RoleButton) -> bool:
    return button.has_dot


def _open_dialog(session: RolesSession) -> ConversationSettingsDialog | None:
    return session.conversation_dialog


def _trigger(button: RoleButton, words: str) -> None:
    next(one for one in button.menu().actions() if one.text() == words).trigger()


def test_what_holds_is_the_role_with_the_conversations_own(session: RolesSession) -> None:
    assert session.role_for(POET.id) == POET
    assert session.role_for(POET.id, _OWN) == replace(POET, prompt="Prose.")
    assert session.role_for("", _OWN) == replace(NO_ROLE, prompt="Prose.")
    assert session.role_for("gone") == NO_ROLE
    assert session.role_for(POET.id, "nonsense") == POET


def test_the_button_shows_the_conversation(session: RolesSession, button: RoleButton) -> None:
    session.show_conversation(POET.id, "{}")
    assert (button.text(), _has_dot(button)) == ("Poet", False)
    session.show_conversation(POET.id, _OWN)
    assert _has_dot(button)
    session.show_conversation(POET.id, POET.overrides_from(POET))
    assert not _has_dot(button)
    session.show_conversation("", _OWN)
    assert (button.text(), _has_dot(button)) == ("Role", True)


def test_a_role_is_chosen(session: RolesSession, button: RoleButton) -> None:
    conversation = _Conversation(session, "", "{}", "a")
    _trigger(button, "Bard")
    assert (conversation.role, conversation.overrides) == ("bard", "{}")
    assert button.text() == "Bard"
    _trigger(button, "No role")
    assert conversation.role == ""


@pytest.mark.parametrize("name", ["a", ""])
def test_another_role_begins_with_its_own_values(
    session: RolesSession, button: RoleButton, name: str
) -> None:
    conversation = _Conversation(session, POET.id, _OWN, name)
    _trigger(button, "Bard")
    assert (conversation.role, conversation.overrides) == ("bard", "{}")
    assert session.role_for(conversation.role, conversation.overrides) == _BARD
    assert not _has_dot(button)
    _trigger(button, "Poet")
    assert conversation.overrides == (_OWN if name else "{}")


def test_own_values_do_not_go_from_one_conversation_to_another(
    session: RolesSession, button: RoleButton
) -> None:
    conversation = _Conversation(session, POET.id, _OWN, "a")
    _trigger(button, "Bard")
    conversation.name = "b"
    conversation.show()
    _trigger(button, "Poet")
    assert (conversation.role, conversation.overrides) == (POET.id, "{}")


def test_the_conversations_own_values_are_changed(
    session: RolesSession, button: RoleButton
) -> None:
    conversation = _Conversation(session, POET.id, "{}", "a")
    _trigger(button, "Only for this conversation…")
    dialog = session.conversation_dialog
    assert dialog is not None
    assert dialog.isModal()
    choose(dialog.form.model.picker, "other")
    assert json.loads(conversation.overrides) == {"model": "other"}
    assert _open_dialog(session) is dialog
    assert _has_dot(button)
    dialog.close_button.click()
    assert _open_dialog(session) is None
    assert session.edit_conversation().form.role == replace(POET, model="other")


def test_the_dialog_of_another_conversation_is_closed(session: RolesSession) -> None:
    conversation = _Conversation(session, POET.id, "{}", "a")
    session.edit_conversation()
    conversation.role = "bard"
    conversation.show()
    assert _open_dialog(session) is None
    assert conversation.overrides == "{}"


def test_changed_roles_are_seen_everywhere(
    qtbot: QtBot, session: RolesSession, button: RoleButton
) -> None:
    session.show_conversation(POET.id, '{"device": "CPU"}')
    dialog = session.edit_roles()
    assert dialog.role == POET
    here = session.edit_conversation()
    with qtbot.waitSignal(session.roles_changed):
        dialog.body.form.name.setText("Great poet")
    assert button.text() == "Great poet"
    assert session.role_for(POET.id).name == "Great poet"
    assert "Great poet" in here.words()
    assert here.form.role.device == "CPU"
    dialog.body.tools.delete_button.click()
    assert button.text() == "Role"
    assert session.role_for(POET.id) == NO_ROLE
    dialog.body.undo_bar.undo_button.click()
    assert button.text() == "Great poet"


def test_one_dialog_is_open_at_most(session: RolesSession, button: RoleButton) -> None:
    _trigger(button, "Edit roles…")
    dialog = session.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert session.edit_roles() is dialog
    assert dialog.body.form.model.picker.choice_ids() == ["", "some-model", "other"]
    session.set_models(MODELS[:1])
    assert dialog.body.form.model.picker.choice_ids() == ["", "some-model"]
    dialog.body.close_button.click()
    assert session.dialog is None
    assert session.edit_roles() is not dialog


def test_files_are_imported(qtbot: QtBot, session: RolesSession, tmp_path: Path) -> None:
    write_role(_BARD, tmp_path / "bard.json")
    (tmp_path / "letter.json").write_text("Dear …", encoding="utf-8")
    dialog = session.edit_roles()
    session.import_roles([str(tmp_path / "letter.json"), str(tmp_path / "bard.json")])
    qtbot.waitUntil(lambda: len(session.roles()) == len(builtin_roles()) + 3)
    new = session.roles()[-1]
    assert new == replace(_BARD, id=new.id)
    assert dialog.role == new
    assert Roles(tmp_path / "roles.json", []).all()[-1] == new
    qtbot.waitUntil(dialog.body.problem.isVisible)
    words = dialog.body.problem.findChildren(QLabel, "noticeWhat")
    told = "“letter.json” cannot be imported: This file holds no role."
    assert [label.text() for label in words] == [told]


def test_without_a_dialog_a_failure_is_told_by_the_signal(
    qtbot: QtBot, session: RolesSession, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.failed) as failed:
        session.import_roles([str(tmp_path / "nowhere.json")])
    assert failed.args[0].kind == "BadRole"
    with qtbot.waitSignal(session.failed) as failed:
        session.export_role(POET, tmp_path / "nowhere" / "poet.json")
    assert "poet.json" in failed.args[0].what


def test_a_role_is_exported(qtbot: QtBot, session: RolesSession, tmp_path: Path) -> None:
    session.export_role(POET, tmp_path / "poet.json")
    qtbot.waitUntil((tmp_path / "poet.json").exists)
    assert read_role(tmp_path / "poet.json") == POET


def test_files_are_asked_for(qtbot: QtBot, session: RolesSession, tmp_path: Path) -> None:
    session.show_conversation(POET.id, "{}")
    dialog = session.edit_roles()
    dialog.body.tools.export_button.click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    assert asked.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    asked.fileSelected.emit(str(tmp_path / "mine.json"))
    qtbot.waitUntil((tmp_path / "mine.json").exists)
    asked.reject()
    dialog.body.tools.import_button.click()
    asked = dialog.findChildren(QFileDialog)[-1]
    assert asked.fileMode() == QFileDialog.FileMode.ExistingFiles
    before = len(session.roles())
    asked.filesSelected.emit([str(tmp_path / "mine.json")])
    qtbot.waitUntil(lambda: len(session.roles()) == before + 1)
    asked.reject()


@pytest.mark.parametrize(
    ("name", "file"),
    [("Poet", "Poet.json"), ("a/b\\c:d", "a_b_c_d.json"), (" .. ", "role.json"), ("诗", "诗.json")],
)
def test_every_name_makes_a_file_name(name: str, file: str) -> None:
    assert file_name_of(Role(name)) == file


def test_a_damaged_file_is_told(
    qtbot: QtBot, button: RoleButton, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "roles.json").write_text("{", encoding="utf-8")
    session = RolesSession(
        Roles(tmp_path / "roles.json", builtin_roles()),
        button,
        QThreadPool.globalInstance(),
        window,
    )
    with qtbot.waitSignal(session.failed) as failed:
        pass
    assert failed.args[0].what == "Your roles cannot be read."
    assert "roles.damaged.json" in failed.args[0].todo
    assert len(session.roles()) == len(builtin_roles())


def test_what_was_typed_last_is_kept_at_the_end(session: RolesSession, tmp_path: Path) -> None:
    session.show_conversation("bard", "{}")
    session.edit_roles().body.form.name.setText("Minstrel")
    assert session.close()
    assert Roles(tmp_path / "roles.json", []).all()[-1].name == "Minstrel"


def test_builtin_roles_speak_the_language_of_the_window(
    qtbot: QtBot,
    qapp: QApplication,
    session: RolesSession,
    button: RoleButton,
    chinese: Chinese,
) -> None:
    session.show_conversation("builtin:code", "{}")
    with qtbot.waitSignal(session.roles_changed):
        qapp.installTranslator(chinese)
    assert button.text() == "译 Helps with code"
    assert session.role_for("builtin:code").prompt.startswith("译 ")
