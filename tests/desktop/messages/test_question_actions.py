"""A question is copied, edited in its place, deleted, and switched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Message
from desktop.messages.question import QuestionView
from desktop.messages.question_editor import QuestionEditor


def _question(qtbot: QtBot, text: str = "Why is it **red**?") -> QuestionView:
    view = QuestionView.of(Message("c", "user", text))
    qtbot.addWidget(view)
    view.resize(600, 200)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def _editor(view: QuestionView) -> QuestionEditor:
    (editor,) = [one for one in view.findChildren(QuestionEditor) if one.isVisible()]
    assert isinstance(editor, QuestionEditor)
    return editor


def _bubble(view: QuestionView) -> QFrame:
    bubble = view.findChild(QFrame, "bubble")
    assert isinstance(bubble, QFrame)
    return bubble


def test_it_is_copied_as_it_was_written(qtbot: QtBot) -> None:
    view = _question(qtbot)
    QTest.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Why is it **red**?"


def test_it_is_edited_in_its_place_and_enter_sends(qtbot: QtBot) -> None:
    view = _question(qtbot)
    QTest.mouseClick(view.edit_button, Qt.MouseButton.LeftButton)
    editor = _editor(view)
    assert not _bubble(view).isVisible()
    assert editor.entry.hasFocus()
    QTest.keyClicks(editor.entry, " Or")
    QTest.keyClick(editor.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor.entry, "blue?")
    assert view.edited_text() == "Why is it **red**? Or\nblue?"
    with qtbot.waitSignal(view.edited) as edited:
        QTest.keyClick(editor.entry, Qt.Key.Key_Return)
    assert edited.args == ["Why is it **red**? Or\nblue?"]
    assert not view.is_editing
    assert _bubble(view).isVisible()


def test_the_buttons_send_and_cancel(qtbot: QtBot) -> None:
    view = _question(qtbot)
    view.start_editing()
    with qtbot.waitSignal(view.edited):
        QTest.mouseClick(_editor(view).send_button, Qt.MouseButton.LeftButton)
    view.start_editing()
    with qtbot.assertNotEmitted(view.edited):
        QTest.mouseClick(_editor(view).cancel_button, Qt.MouseButton.LeftButton)
    assert not view.is_editing


def test_esc_leaves_it_as_it_was(qtbot: QtBot) -> None:
    view = _question(qtbot)
    view.start_editing()
    QTest.keyClicks(_editor(view).entry, "other words")
    with qtbot.assertNotEmitted(view.edited), qtbot.waitSignal(view.editing_changed) as changed:
        QTest.keyClick(_editor(view).entry, Qt.Key.Key_Escape)
    assert changed.args == [False]
    assert view.edited_text() == "Why is it **red**?"
    assert view.edit_button.hasFocus()


def test_nothing_is_not_sent(qtbot: QtBot) -> None:
    view = _question(qtbot)
    view.start_editing()
    editor = _editor(view)
    editor.entry.clear()
    assert not editor.send_button.isEnabled()
    with qtbot.assertNotEmitted(view.edited):
        QTest.keyClick(editor.entry, Qt.Key.Key_Return)
    assert view.is_editing


def test_what_was_being_written_goes_on_in_another_view(qtbot: QtBot) -> None:
    first = _question(qtbot)
    first.start_editing()
    QTest.keyClicks(_editor(first).entry, " Really")
    second = _question(qtbot)
    second.start_editing(first.edited_text())
    assert _editor(second).text() == "Why is it **red**? Really"


def test_it_is_deleted_and_switched_on_request(qtbot: QtBot) -> None:
    view = _question(qtbot)
    with qtbot.waitSignal(view.delete_requested):
        QTest.mouseClick(view.delete_button, Qt.MouseButton.LeftButton)
    view.set_branches(0, 2)
    with qtbot.waitSignal(view.branch_chosen) as chosen:
        QTest.mouseClick(view.branches.on_button, Qt.MouseButton.LeftButton)
    assert chosen.args == [1]


def test_while_an_answer_comes_it_can_only_be_copied(qtbot: QtBot) -> None:
    view = _question(qtbot)
    view.set_actions_enabled(False)
    assert view.copy_button.isEnabled()
    assert not view.edit_button.isEnabled()
    assert not view.delete_button.isEnabled()
