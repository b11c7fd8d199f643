"""A dialog with somebody who answers, rows, and large text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.convert.dialog import ConvertDialog
from desktop.convert.wishes import Wish
from desktop.theme import Mode, apply_theme, theme
from models.catalogue.entry import CatalogueEntry
from models.conversion.plan import Plan
from tests.desktop.convert.samples import DEVICES, EYE


@dataclass
class Album:
    """Answers instead of the system's file dialog."""

    answer: tuple[Path, ...] = ()
    asked: list[str] = field(default_factory=list)

    def ask(self, parent: QWidget, title: str, answer: Callable[[Sequence[Path]], None]) -> None:
        self.asked.append(title)
        if self.answer:
            answer(self.answer)


@dataclass
class Open:
    """A dialog that is open, and what it told."""

    dialog: ConvertDialog
    album: Album
    wishes: list[Wish] = field(default_factory=list)
    started: list[Plan] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def texts(self) -> str:
        return seen(self.dialog)


def seen(widget: QWidget) -> str:
    """All words that are seen in it."""
    QApplication.processEvents()  # what is new is seen in the next turn
    shown: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel)]
    shown += widget.findChildren(QAbstractButton)
    return "\n".join(one.text() for one in shown if one.isVisible())


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Callable[..., Open]:
    """Opens one and waits until it has told its first wish."""

    def make(entry: CatalogueEntry = EYE, width: int = 640, height: int = 780) -> Open:
        album = Album()
        dialog = ConvertDialog(entry, DEVICES, ask=album.ask)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        opened = Open(dialog, album)
        dialog.plan_wanted.connect(opened.wishes.append)
        dialog.start_wanted.connect(opened.started.append)
        dialog.closed.connect(lambda: opened.closed.append(True))
        dialog.resize(width, height)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        qtbot.waitUntil(lambda: opened.wishes != [])
        return opened

    return make


@pytest.fixture
def opened(open_dialog: Callable[..., Open]) -> Open:
    return open_dialog()


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """The user has all text 1.8 times as large."""
    theme()
    usual, larger = qapp.font(), qapp.font()
    larger.setPointSizeF(1.8 * usual.pointSizeF())
    qapp.setFont(larger)
    apply_theme(qapp, Mode.LIGHT)
    yield
    qapp.setFont(usual)
    apply_theme(qapp, Mode.LIGHT)
