"""The foot of the library: the folder of the models."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.library.page import LibraryPage
from desktop.widgets.amounts import size_words
from tests.desktop.library.conftest import Disk
from tests.desktop.library.looking import click, says


def test_the_folder_and_its_room_are_told(page: LibraryPage) -> None:
    words = f"{size_words(120_400_000_000)} free · models in {Path('/models')}"
    assert page.folder_bar.words() == words


def test_the_folder_can_be_moved(qtbot: QtBot, page: LibraryPage, disk: Disk) -> None:
    disk.answer = Path("/other")
    with qtbot.waitSignal(page.move_wanted) as wanted:
        click(page.folder_bar.move_button)
    assert wanted.args == [Path("/other")]
    assert disk.asked == [(True, str(Path("/models")))]
    page.set_busy("", "Moving … 10 %")
    assert says(page.folder_bar, "Moving … 10 %")
    assert not page.folder_bar.move_button.isVisible()
    with qtbot.waitSignal(page.stop_wanted) as stopped:
        click(page.folder_bar.stop_button)
    assert stopped.args == [""]
    page.set_busy("", None)
    assert page.folder_bar.move_button.isVisible()
