"""All adapters of this PC in a dialog: renamed, removed, added."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.dialog import AdaptersDialog
from desktop.adapters.shelf import Shelf
from desktop.chat.notice_bar import Notice
from desktop.theme import theme
from tests.desktop.adapters.samples import kept
from tests.desktop.cut_words import cut_words

CAPITALS = kept("Capitals", "in capitals", "LOUD")
HAIKU = kept("Haiku")
LONG = kept("my_style_lora_v2_final-000010_reallylongnameofafile")


@pytest.fixture
def dialog(qtbot: QtBot) -> AdaptersDialog:
    dialog = AdaptersDialog()
    qtbot.addWidget(dialog)
    dialog.show_shelf(Shelf((CAPITALS, HAIKU)))
    dialog.show()
    return dialog


def test_a_card_tells_what_is_known(dialog: AdaptersDialog) -> None:
    words = dialog.cards()[0].words()
    assert words.splitlines() == [
        "for answers · 2 MB",
        "Trigger words: in capitals, LOUD",
        "Fits none of the models on this PC.",
    ]


def test_it_is_renamed_in_its_place(qtbot: QtBot, dialog: AdaptersDialog) -> None:
    card = dialog.cards()[0]
    card.rename_button.click()
    assert card.editor.hasFocus()
    QTest.keyClicks(card.editor, "LARGE")
    with qtbot.waitSignal(dialog.renamed) as told:
        card.editor.returnPressed.emit()
    assert told.args == [CAPITALS.id, "LARGE"]
    assert card.editor.isHidden()


def test_no_name_and_the_same_name_change_nothing(qtbot: QtBot, dialog: AdaptersDialog) -> None:
    card = dialog.cards()[0]
    with qtbot.assertNotEmitted(dialog.renamed):
        for name in ("  ", CAPITALS.name):
            card.rename_button.click()
            card.editor.setText(name)
            card.editor.returnPressed.emit()


def test_it_is_removed_after_a_second_yes(qtbot: QtBot, dialog: AdaptersDialog) -> None:
    card = dialog.cards()[0]
    card.remove_button.click()
    assert QApplication.focusWidget() is card.keep_button
    card.keep_button.click()
    assert card.remove_button.isVisible()
    card.remove_button.click()
    with qtbot.waitSignal(dialog.remove_wanted) as told:
        card.sure_button.click()
    assert told.args == [CAPITALS.id]
    dialog.show_shelf(Shelf((HAIKU,)))
    assert QApplication.focusWidget() is dialog.close_button


def test_what_is_being_done_with_one_outlives_news_of_others(dialog: AdaptersDialog) -> None:
    card = dialog.cards()[0]
    card.rename_button.click()
    card.editor.setText("half a na")
    dialog.show_shelf(Shelf((CAPITALS, kept("Dots"), HAIKU)))
    assert [one.kept.name for one in dialog.cards()] == ["Capitals", "Dots", "Haiku"]
    assert dialog.cards()[0] is card
    assert card.editor.text() == "half a na"


def test_what_is_dropped_is_added(qtbot: QtBot, dialog: AdaptersDialog, tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    with qtbot.waitSignal(dialog.paths_chosen) as told:
        dialog.area.paths_dropped.emit([str(path)])
    assert told.args == [[path]]


def test_without_any_it_says_what_one_is(dialog: AdaptersDialog) -> None:
    assert dialog.hint() == ""
    dialog.show_shelf(Shelf())
    assert dialog.hint().startswith("No adapter yet.")


def test_notices_are_shown_in_it(dialog: AdaptersDialog) -> None:
    dialog.show_notice(Notice("info", "“Dots” was added."))
    notice = dialog.notices.bar.notice()
    assert notice is not None
    assert notice.what == "“Dots” was added."


@pytest.mark.parametrize(("percent", "width", "height"), [(100, 340, 420), (200, 760, 640)])
def test_words_can_be_read_in_a_small_window(
    qtbot: QtBot, percent: int, width: int, height: int
) -> None:
    theme().set_text_size(percent)
    dialog = AdaptersDialog()
    qtbot.addWidget(dialog)
    dialog.show_shelf(Shelf((CAPITALS, LONG)))
    dialog.resize(width, height)
    dialog.show()
    qtbot.waitUntil(lambda: cut_words(dialog) == [])
