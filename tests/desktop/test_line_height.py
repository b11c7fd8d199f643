"""Han characters have room in their lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from desktop.conversations.values import Hit
from desktop.sidebar.hit_delegate import HitDelegate
from desktop.sidebar.hit_rows import HitRows
from desktop.widgets.line_height import line_height


def _needed(font: QFont) -> float:
    layout = QTextLayout("漢", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.height()


def _row_height(font: QFont) -> int:
    rows, option = HitRows(), QStyleOptionViewItem()
    rows.set_hits([Hit("a", "漢", "m", "漢", ())])
    option.font = font
    return HitDelegate().sizeHint(option, rows.index(0)).height()


def test_letters_need_what_their_font_says(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert line_height(qapp.font()) == QFontMetrics(qapp.font()).height()


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_where_people_write_chinese_a_line_holds_it(qapp: QApplication, language: str) -> None:
    QLocale.setDefault(QLocale("en_US"))
    usual = _row_height(qapp.font())
    QLocale.setDefault(QLocale(language))
    assert line_height(qapp.font()) >= _needed(qapp.font())
    higher = line_height(qapp.font()) - QFontMetrics(qapp.font()).height()
    assert _row_height(qapp.font()) >= usual + higher
