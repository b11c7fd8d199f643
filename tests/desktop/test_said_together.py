"""Sentences and remarks that stand one after the other, as the language joins them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.convert.fact_grid import FactGrid
from desktop.convert.going_words import going_words
from desktop.language import Language
from desktop.library import wording
from desktop.library.tend_box import TendBox
from desktop.widgets.joined import both, one_by_one
from desktop.wizard.choice_words import option_words
from desktop.wizard.fact_strip import FactStrip
from desktop.wizard.foot import Foot
from desktop.wizard.foot_words import FootWords
from desktop.wizard.pc_words import precision_words
from models.conversion.progress import ConversionProgress
from models.hardware.fit import Fit
from tests.desktop.library.samples import EYE, SCOPE, SLOWLY, WELL, available, installed
from tests.desktop.translating import translations
from tests.desktop.wizard.samples import SMALL_EYE, choice

_PATTERNS = {
    ("Joined", "{0}: {1}"): "{0}：{1}",  # noqa: RUF001
    ("Joined", "{0}, {1}"): "{0}、{1}",
    ("Joined", "{0}. {1}"): "{0}。{1}",
    ("Joined", "{0} …"): "{0}…",
    ("Sentences", "{first} {second}"): "{first}{second}",
    ("choice", "{0}."): "{0}。",
}


@pytest.fixture
def chinese(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """Only what joins words is in Chinese, so that it is seen between English ones."""
    translations(_PATTERNS, tmp_path, "zh_CN")
    before = QLocale()
    language = Language(folder=tmp_path)
    language.choose("zh_CN")
    yield
    language.choose("en")
    QLocale.setDefault(before)


def test_two_sentences_of_which_either_may_be_missing() -> None:
    assert both("It is here.", "Look.") == "It is here. Look."
    assert both("", "Look.") == "Look."
    assert both("It is here.", "") == "It is here."


def test_a_sentence_is_not_ended_twice() -> None:
    assert one_by_one(["Eye", "", "What is it?", "Red.", "100 %"]) == "Eye. What is it? Red. 100 %"
    assert one_by_one([]) == ""


def test_chinese_has_no_blank_between_sentences(chinese: None) -> None:
    assert both("在。", "看。") == "在。看。"
    assert one_by_one(["模型", "在。", "看"]) == "模型。在。看"


def test_the_library_says_it_so(qtbot: QtBot, chinese: None) -> None:
    fitting = available(EYE, replace(WELL, reason="一"), replace(SLOWLY, reason="二"))
    assert wording.reasons(fitting) == "GPU：一\nCPU：二"  # noqa: RUF001
    assert wording.place_words(replace(SCOPE, devices=("CPU", "GPU"))).endswith("CPU、GPU")
    languages = wording.languages_words(replace(EYE, languages=("de", "fr")))
    assert "、" in languages
    assert ", " not in languages
    assert wording.row_words(fitting).startswith("Eye 7B。Available。")
    box = TendBox()
    qtbot.addWidget(box)
    box.show_row(installed(EYE), False)
    assert "from this PC?This gives" in box.question.words.text()


def test_the_wizard_says_it_so(qtbot: QtBot, chinese: None) -> None:
    listed = precision_words(("FP32", "FP16", "INT8"))
    assert "FP32、FP16、INT8" in listed
    assert "32-bit、16-bit" in listed
    words = option_words(choice(SMALL_EYE, reason="快。"), False)
    assert words.startswith("Runs well on GPU：快。Download")  # noqa: RUF001
    bare = replace(choice(SMALL_EYE), fit=Fit("GPU", "well", ""))
    assert option_words(bare, True) == "Runs well on GPU。Is on this PC."
    strip, foot = FactStrip(), Foot()
    for widget in (strip, foot):
        qtbot.addWidget(widget)
    strip.show_facts([("Download", "2 GB"), ("Memory", "3 GB")])
    assert strip.accessibleName() == "Download：2 GB。Memory：3 GB"  # noqa: RUF001
    foot.show_words(FootWords("Next", hint="一。", warning="二。"))
    assert foot.next_button.accessibleDescription() == "一。二。"


def test_the_conversion_says_it_so(qtbot: QtBot, chinese: None) -> None:
    grid = FactGrid([("Time", "1 min"), ("Memory", "2 GB")])
    qtbot.addWidget(grid)
    assert grid.accessibleName() == "Time：1 min。Memory：2 GB"  # noqa: RUF001
    assert going_words(ConversionProgress("export", 0, 0, ""), "GPU") == "Exporting…"
