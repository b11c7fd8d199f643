"""How high a line of text is."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout


def line_height(font: QFont) -> int:
    """With room for Han characters where people write such: they are higher than what the font
    itself has, which its metrics tell nothing of."""
    height = QFontMetrics(font).height()
    if QLocale().language() != QLocale.Language.Chinese:
        return height
    layout = QTextLayout("漢Ag", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return max(height, ceil(line.height()))
