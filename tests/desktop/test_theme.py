"""Light, dark, or as the system has it."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.chat.entry import Entry
from desktop.chat.page import ChatPage
from desktop.palette import DARK, LIGHT, Palette
from desktop.theme import Mode, apply_theme, theme


class _System:
    """What the system says of its colours."""

    scheme = Qt.ColorScheme.Light

    @classmethod
    def styleHints(cls) -> type[_System]:
        return cls

    @classmethod
    def colorScheme(cls) -> Qt.ColorScheme:
        return cls.scheme


def _system_becomes(monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme) -> None:
    monkeypatch.setattr(_System, "scheme", scheme)
    monkeypatch.setattr("desktop.theme.QGuiApplication", _System)
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def test_there_is_one_theme() -> None:
    assert theme() is theme()


@pytest.mark.parametrize(("mode", "palette"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK)])
def test_a_chosen_theme_is_in_force(
    qapp: QApplication, qtbot: QtBot, mode: Mode, palette: Palette
) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    apply_theme(qapp, mode)
    label.show()
    assert theme().mode is mode
    assert theme().palette == palette
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(palette.text)
    assert qapp.palette().color(QPalette.ColorRole.Link) == QColor(palette.accent)


@pytest.mark.parametrize(("mode", "palette"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK)])
def test_the_window_is_painted_in_it(
    qapp: QApplication, qtbot: QtBot, mode: Mode, palette: Palette
) -> None:
    apply_theme(qapp, mode)
    page = ChatPage()
    qtbot.addWidget(page)
    page.resize(600, 600)
    page.show()
    picture = page.grab().toImage()
    assert picture.pixelColor(3, 300) == QColor(palette.window)
    corner = page.composer.mapTo(page, page.composer.rect().center())
    assert picture.pixelColor(corner) == QColor(palette.surface)


@pytest.mark.parametrize(("mode", "palette"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK)])
def test_the_empty_entry_can_be_read(
    qapp: QApplication, qtbot: QtBot, mode: Mode, palette: Palette
) -> None:
    apply_theme(qapp, mode)
    entry = Entry()
    qtbot.addWidget(entry)
    entry.show()
    placeholder = entry.palette().color(QPalette.ColorRole.PlaceholderText)
    assert placeholder == QColor(palette.muted)


def test_a_change_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed):
        apply_theme(qapp, Mode.DARK)


def test_it_follows_the_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    apply_theme(qapp, Mode.SYSTEM)
    _system_becomes(monkeypatch, Qt.ColorScheme.Dark)
    assert theme().palette == DARK
    _system_becomes(monkeypatch, Qt.ColorScheme.Light)
    assert theme().palette == LIGHT


def test_what_was_chosen_outranks_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    _system_becomes(monkeypatch, Qt.ColorScheme.Dark)
    assert theme().palette == LIGHT


def test_linux_gets_a_font_of_the_app(qapp: QApplication) -> None:
    family = QFontInfo(qapp.font()).family()
    assert (family == "Inter") == sys.platform.startswith("linux")
    assert qapp.font().pointSizeF() >= 10.5
