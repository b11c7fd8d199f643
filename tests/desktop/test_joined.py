"""Words are joined as the language joins them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop.chat.picker import Choice, Picker
from desktop.widgets.joined import after, listed, named, with_percent

_COLON = "\uff1a"
_CHINESE = {
    "{0}: {1}": f"{{0}}{_COLON}{{1}}",
    "{0}, {1}": "{0}、{1}",
    "{0}. {1}": "{0}。{1}",
    "{0} …": "{0}…",
    "{0} … {1} %": "{0}… {1}%",
}


class _Chinese(QTranslator):
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return _CHINESE.get(text, "") if context == "Joined" else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    translator = _Chinese(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_in_english() -> None:
    assert named("Model", "Eye") == "Model: Eye"
    assert listed(["one", "two", "three"]) == "one, two, three"
    assert (listed(["one"]), listed([])) == ("one", "")
    assert after("Eye", "Downloading") == "Eye. Downloading"
    assert (after("Eye", ""), after("", "Downloading")) == ("Eye", "Downloading")
    assert with_percent("Reading", None) == "Reading …"
    assert with_percent("Reading", 0.404) == "Reading … 40 %"


def test_names_with_braces_stay_as_they_are() -> None:
    assert named("{1}", "{0}") == "{1}: {0}"
    assert listed(["{0}", "{1}", "{x}"]) == "{0}, {1}, {x}"


@pytest.mark.usefixtures("chinese")
def test_in_chinese_with_its_own_signs() -> None:
    assert named("模型", "Eye") == f"模型{_COLON}Eye"
    assert listed(["一", "二", "三"]) == "一、二、三"
    assert after("Eye", "正在下载") == "Eye。正在下载"
    assert with_percent("正在读取", None) == "正在读取…"
    assert with_percent("正在读取", 0.4) == "正在读取… 40%"


@pytest.mark.usefixtures("chinese")
def test_a_picker_says_so_too(qapp: QApplication) -> None:
    picker = Picker("模型", 200)
    picker.set_choices([Choice("a", "Eye")], "a")
    assert picker.accessibleName() == f"模型{_COLON}Eye"
    assert picker.toolTip() == f"模型{_COLON}Eye"
