"""The language is chosen, and changes while the window is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.language import LANGUAGES, SYSTEM, Language, best_of, lacks_font, locale_of
from desktop.widgets.replacing import replace_widget
from tests.desktop.translating import translations

HELLO = ("_Greeting", "Hello")


class _Greeting(QWidget):
    """Made anew, it says its words in the language of that moment."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel(self.tr("Hello"), self)


class _Window(QWidget):
    def __init__(self, language: Language) -> None:
        super().__init__()
        self.greeting = _Greeting()
        QVBoxLayout(self).addWidget(self.greeting)
        language.changed.connect(self._on_language_changed)

    def _on_language_changed(self) -> None:
        old, self.greeting = self.greeting, _Greeting()
        replace_widget(old, self.greeting)


@pytest.fixture
def language(qapp: QApplication, tmp_path: Path) -> Iterator[Language]:
    translations({HELLO: "你好"}, tmp_path, "zh_CN")
    translations({HELLO: "您好"}, tmp_path, "zh_TW")
    before = QLocale()
    made = Language(folder=tmp_path)
    made.choose("en")
    yield made
    made.choose("en")
    QLocale.setDefault(before)


def test_what_is_visible_changes(language: Language, qtbot: QtBot) -> None:
    window = _Window(language)
    qtbot.addWidget(window)
    window.show()
    shown = [window.greeting.label.text()]
    for name in ("zh_CN", "zh_TW", "en"):
        with qtbot.waitSignal(language.changed):
            language.choose(name)
        shown.append(window.greeting.label.text())
        assert window.greeting.isVisible()
    assert shown == ["Hello", "你好", "您好", "Hello"]


def test_the_old_widgets_go(language: Language, qtbot: QtBot) -> None:
    window = _Window(language)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.greeting.destroyed):
        language.choose("zh_CN")
    assert len(window.findChildren(_Greeting)) == 1


def test_nothing_is_told_within_the_choice(language: Language, qtbot: QtBot) -> None:
    """What the user chose with may be made anew itself."""
    told: list[str] = []
    language.changed.connect(lambda: told.append(language.now))
    language.choose("zh_CN")
    language.choose("zh_TW")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["zh_TW"]


@pytest.mark.parametrize("first", ["en", "zh_CN"])
def test_the_first_choice_and_the_same_again_change_nothing(
    first: str, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    translations({HELLO: "你好"}, tmp_path, "zh_CN")
    language = Language(folder=tmp_path)
    with qtbot.assertNotEmitted(language.changed, wait=50):
        language.choose(first)
        language.choose(first)
    assert language.now == first
    language.choose("en")


def test_qts_own_words_change_too(language: Language, qtbot: QtBot) -> None:
    """They do so by themselves."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    assert cancel.text() == "Cancel"
    language.choose("zh_TW")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert cancel.text() == "取消"


def test_sizes_and_dates_are_of_the_language(language: Language) -> None:
    from PySide6.QtCore import QDate

    language.choose("zh_CN")
    assert QLocale().toString(QDate(2026, 11, 5), "MMMM") == "十一月"
    language.choose("en")
    assert QLocale().toString(QDate(2026, 11, 5), "MMMM") == "November"


def test_a_missing_file_leaves_the_words_english(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    language = Language(folder=tmp_path / "nowhere")
    language.choose("zh_CN")
    assert QCoreApplication.translate(*HELLO) == "Hello"
    assert "sidelight_zh_CN.qm" in caplog.text
    language.choose("en")


@pytest.mark.parametrize(
    ("read", "chosen"),
    [
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW"], "zh_TW"),
        (["zh-HK"], "zh_TW"),
        (["zh-SG"], "zh_CN"),
        (["en-GB", "zh-TW"], "en"),
        (["fr-FR", "zh-TW", "en"], "zh_TW"),
        (["fr-FR", "de"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_systems_language_is_the_first_that_there_is(read: list[str], chosen: str) -> None:
    assert best_of(read) == chosen


@pytest.mark.parametrize(("present", "lacking"), [(["Noto Sans CJK TC"], False), ([], True)])
def test_whether_there_is_a_font_is_known(
    present: list[str], lacking: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda _: present)
    assert [lacks_font(one) for one in LANGUAGES] == [False, lacking, lacking]


def test_the_systems_language_can_be_chosen(language: Language) -> None:
    language.choose(SYSTEM)
    assert language.now == best_of(QLocale.system().uiLanguages())
    assert language.now in LANGUAGES


@pytest.mark.parametrize(
    ("language", "system", "used"),
    [
        ("en", "en_GB", "en_GB"),
        ("en", "de_DE", "en_DE"),
        ("en", "C", "en_US"),
        ("zh_TW", "zh_HK", "zh_HK"),
        ("zh_TW", "zh_CN", "zh_TW"),
        ("zh_CN", "de_DE", "zh_CN"),
    ],
)
def test_numbers_are_written_as_in_the_users_country(language: str, system: str, used: str) -> None:
    assert locale_of(language, QLocale(system)).name() == used
