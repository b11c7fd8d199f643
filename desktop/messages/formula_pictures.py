"""Formulas as pictures in a document, standing on the line of the words around them."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtSvg import QSvgRenderer

from desktop.messages.typesetting import Typeset

# The letters of the formulas' font are smaller than those of the fonts of the window.
_SIZE = 1.14
# HTML's steps of headings, as QTextDocument has them, by its FontSizeAdjustment.
_STEPS = {-1: 0.8, 0: 1.0, 1: 1.2, 2: 1.5, 3: 2.0}
_OBJECT = "\ufffc"
_FONT_PIXELS = 100


def draw(found: Typeset, size: QSizeF, colour: str, ratio: float) -> QImage:
    """``size`` in device-independent pixels, ``ratio`` of those of the screen to them."""
    return _draw(found.svg, size.width(), size.height(), colour, ratio)


@lru_cache(maxsize=256)
def _draw(svg: str, width: float, height: float, colour: str, ratio: float) -> QImage:
    image = QImage(
        max(1, round(width * ratio)),
        max(1, round(height * ratio)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


@dataclass(frozen=True)
class Place:
    """How a formula stands in its document; ``colour`` is that of the words around it, or ""."""

    size: QSizeF
    colour: str


def place(
    document: QTextDocument,
    drawn: Mapping[int, Typeset],
    em: float,
    room: float,
    places: MutableMapping[int, Place],
) -> None:
    """Give the pictures of the document their size, their baseline and a name, "formula:<n>/…".

    Args:
        drawn: the formulas of the pictures in order, by their numbers.
        em: size of the document's text in pixels.
        room: what a picture may take in width; a wider one is made smaller.
        places: gets the place of each, before Qt asks for the picture by its new name.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, found in drawn.items():
        cursor = document.find(_OBJECT, cursor)
        if cursor.isNull():
            break
        # Another name for another size: the document keeps pictures by their names.
        name = f"formula:{number}/{round(room)}"
        image = _sized(cursor, found, em * _SIZE, room)
        image.setName(name)
        places[number] = Place(QSizeF(image.width(), image.height()), _colour(image))
        cursor.setCharFormat(image)
    QTextCursor(document).endEditBlock()


def natural_width(found: Typeset, em: float) -> float:
    """Of the formula among plain words, in pixels."""
    return found.width * em * _SIZE


def _sized(cursor: QTextCursor, found: Typeset, em: float, room: float) -> QTextImageFormat:
    """The format of the picture at the cursor, with its size and its baseline."""
    image = cursor.charFormat().toImageFormat()
    step = _STEPS.get(image.intProperty(QTextFormat.Property.FontSizeAdjustment), 1.0)
    rows = cursor.block().textList()
    indent = cursor.document().indentWidth() * rows.format().indent() if rows is not None else 0
    scale = em * step
    scale *= min(1.0, max(40.0, room - indent) / (found.width * scale))
    image.setWidth(found.width * scale)
    image.setHeight((found.ascent + found.descent) * scale)
    # Qt puts as much of a picture below the line as letters of its font have there.
    image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    font = QFont()
    font.setPixelSize(max(1, round(found.descent * scale / _descent())))
    image.setFont(font)
    return image


def _colour(image: QTextImageFormat) -> str:
    brush = image.foreground()
    return "" if brush.style() is Qt.BrushStyle.NoBrush else brush.color().name()


@cache
def _descent() -> float:
    """Of the application's font, in em."""
    font = QFont()
    font.setPixelSize(_FONT_PIXELS)
    return QFontMetricsF(font).descent() / _FONT_PIXELS
