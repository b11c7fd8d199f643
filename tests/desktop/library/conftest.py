"""A library page with models, and large text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.library.page import LibraryPage
from tests.desktop.large_text import larger_text
from tests.desktop.library.samples import mixed


@dataclass
class Disk:
    """Answers instead of the system's file dialog.

    Attributes:
        answer: what the user chooses, None when they close the dialog.
        asked: whether a folder was asked for, and where it began.
    """

    answer: Path | None = None
    asked: list[tuple[bool, str]] = field(default_factory=list)

    def ask(
        self, parent: QWidget, folder: bool, title: str, start: str, answer: Callable[[Path], None]
    ) -> None:
        self.asked.append((folder, start))
        if self.answer is not None:
            answer(self.answer)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def empty_page(qtbot: QtBot, disk: Disk) -> LibraryPage:
    page = LibraryPage(disk.ask)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    return page


@pytest.fixture
def page(empty_page: LibraryPage) -> LibraryPage:
    empty_page.set_catalogue(mixed())
    empty_page.set_folder(Path("/models"), 120_400_000_000)
    return empty_page


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """The user has all text twice as large."""
    with larger_text(qapp, 2):
        yield
