"""Send and stop, attach, and the warning with its offer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.chat.composer import Composer

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    view = Composer()
    qtbot.addWidget(view)
    view.resize(500, 200)
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    view.entry.setFocus()
    return view


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_typed_cannot_be_sent(qtbot: QtBot, composer: Composer, text: str) -> None:
    composer.entry.setPlainText(text)
    assert not composer.send_button.isEnabled()
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(composer.entry, Qt.Key.Key_Return)


def test_enter_and_the_button_send(qtbot: QtBot, composer: Composer) -> None:
    QTest.keyClicks(composer.entry, " Why? ")
    assert composer.send_button.isEnabled()
    with qtbot.waitSignal(composer.sent) as by_key:
        QTest.keyClick(composer.entry, Qt.Key.Key_Return)
    with qtbot.waitSignal(composer.sent) as by_button:
        QTest.mouseClick(composer.send_button, _LEFT)
    assert by_key.args == by_button.args == [" Why? "]


def test_while_an_answer_runs_the_button_stops_it(qtbot: QtBot, composer: Composer) -> None:
    composer.set_busy(True)
    assert composer.busy
    assert composer.send_button.isEnabled()
    assert composer.send_button.accessibleName() == "Stop (Esc)"
    with qtbot.waitSignal(composer.stop_requested), qtbot.assertNotEmitted(composer.sent):
        QTest.mouseClick(composer.send_button, _LEFT)
    composer.set_busy(False)
    assert composer.send_button.accessibleName() == "Send"
    assert not composer.send_button.isEnabled()


def test_while_an_answer_runs_enter_keeps_what_is_typed(qtbot: QtBot, composer: Composer) -> None:
    composer.set_busy(True)
    QTest.keyClicks(composer.entry, "next")
    with qtbot.assertNotEmitted(composer.sent), qtbot.assertNotEmitted(composer.stop_requested):
        QTest.keyClick(composer.entry, Qt.Key.Key_Return)
    assert composer.entry.toPlainText() == "next"


def test_esc_stops_only_what_runs(qtbot: QtBot, composer: Composer) -> None:
    with qtbot.assertNotEmitted(composer.stop_requested):
        QTest.keyClick(composer.entry, Qt.Key.Key_Escape)
    composer.set_busy(True)
    with qtbot.waitSignal(composer.stop_requested):
        QTest.keyClick(composer.entry, Qt.Key.Key_Escape)


def test_a_hint_says_which_key_does_what(composer: Composer) -> None:
    hint = composer.findChild(QLabel, "hint")
    assert isinstance(hint, QLabel)
    assert hint.text().strip() == ""
    composer.resize(700, composer.height())
    QTest.keyClicks(composer.entry, "x")
    assert hint.text() == "Enter sends, Shift+Enter starts a new line"
    composer.set_busy(True)
    assert hint.text() == "Esc stops the answer"


def test_a_warning_has_an_offer(qtbot: QtBot, composer: Composer) -> None:
    composer.set_warning("<b>It</b> reads text only.", "Switch to Seer", "model:seer")
    label = composer.findChild(QLabel, "warning")
    assert isinstance(label, QLabel)
    assert label.isVisible()
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert composer.warning() == "<b>It</b> reads text only."
    assert composer.warning_button.text() == "Switch to Seer"
    with qtbot.waitSignal(composer.warning_action_chosen) as chosen:
        QTest.mouseClick(composer.warning_button, _LEFT)
    assert chosen.args == ["model:seer"]
    composer.set_warning("Remove it.")
    assert label.isVisible()
    assert not composer.warning_button.isVisible()
    composer.set_warning("")
    assert not label.isVisible()


def test_tab_goes_from_the_entry_over_the_tools_to_send(composer: Composer) -> None:
    QTest.keyClicks(composer.entry, "x")
    order = []
    for _ in range(7):
        QTest.keyClick(composer.focusWidget(), Qt.Key.Key_Tab)
        order.append(composer.focusWidget())
    things = [composer.attach_button, composer.camera_button, composer.screen_button]
    things.append(composer.draw_button)
    others = [composer.role_button, composer.talk_button, composer.send_button]
    assert order == [*things, *others]


def test_attach_asks_for_files_of_every_kind(qtbot: QtBot, composer: Composer) -> None:
    QTest.mouseClick(composer.attach_button, _LEFT)
    dialog = composer.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    everything, *kinds = dialog.nameFilters()
    assert everything.endswith("(*)")
    offered = [set(kind.partition("(")[2][:-1].split()) for kind in kinds]
    wanted = [{"*.jpg", "*.heic"}, {"*.mp4", "*.webm"}, {"*.mp3", "*.m4a"}, {"*.pdf", "*.txt"}]
    assert all(some <= all_of for some, all_of in zip(wanted, offered, strict=True))
    with qtbot.waitSignal(composer.files_chosen) as chosen:
        dialog.filesSelected.emit(["/a.png", "/b.png"])
    assert chosen.args == [["/a.png", "/b.png"]]
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_its_frame_shows_where_the_keyboard_is(composer: Composer, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: composer.property("focused") is True)
    composer.attach_button.setFocus()
    assert composer.property("focused") is False
