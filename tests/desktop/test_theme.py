"""Light, dark, or as the system has it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.chat.entry import Entry
from desktop.chat.page import ChatPage
from desktop.palette import DARK, LIGHT, Palette
from desktop.theme import Mode, apply_theme, han_families, theme


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


@pytest.fixture
def usual_text() -> Iterator[None]:
    """As it was before, afterwards."""
    yield
    theme().set_text_size(100)
    theme().set_language("en")


@pytest.mark.usefixtures("usual_text")
@pytest.mark.parametrize("percent", [80, 150, 200])
def test_text_gets_larger_at_once(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    label, title = QLabel("words"), QLabel("words")
    title.setObjectName("detailsName")
    for one in (label, title):
        qtbot.addWidget(one)
        one.show()
    before = [one.fontMetrics().horizontalAdvance("words" * 20) for one in (label, title)]
    scale = theme().scale
    with qtbot.waitSignal(theme().changed):
        theme().set_text_size(percent)
    after = [one.fontMetrics().horizontalAdvance("words" * 20) for one in (label, title)]
    for small, large in zip(before, after, strict=True):
        assert large / small == pytest.approx(percent / 100, rel=0.06)
    assert theme().scale == pytest.approx(scale * percent / 100, rel=0.06)


@pytest.mark.usefixtures("usual_text")
def test_text_comes_back_to_its_size(qapp: QApplication) -> None:
    before = qapp.font().pointSizeF()
    for percent in (110, 120, 200, 80, 100):
        theme().set_text_size(percent)
    assert qapp.font().pointSizeF() == pytest.approx(before)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh_CN", ["Noto Sans CJK SC", "Microsoft YaHei"]),
        ("zh", ["Noto Sans CJK SC", "Microsoft YaHei"]),
        ("zh_TW", ["Noto Sans CJK TC"]),
        ("zh-Hant-HK", ["Noto Sans CJK TC"]),
        ("en", []),
    ],
)
def test_chinese_is_drawn_as_it_is_written_there(language: str, expected: list[str]) -> None:
    present = ["Arial", "Microsoft YaHei", "Noto Sans CJK TC", "Noto Sans CJK SC"]
    assert han_families(language, present) == expected


@pytest.mark.usefixtures("usual_text")
def test_the_languages_fonts_come_after_those_of_the_app(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = qapp.font().families()
    monkeypatch.setattr("desktop.theme.han_families", lambda name, _: [f"Han {name}"])
    theme().set_language("zh_TW")
    theme().set_language("zh_CN")
    assert qapp.font().families() == [*own, "Han zh_CN"]
    monkeypatch.undo()
    theme().set_language("en")
    assert qapp.font().families() == own
