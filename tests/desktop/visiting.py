"""How a place is shown, and what several of them are filled with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.page import Action, Notice
from tests.desktop.adapters.samples import kept, png

Visit = Callable[[QtBot, Path], Iterator[QWidget]]

QUESTIONS = ["What color is the shape?", "What shape is it?", "How many shapes are there?"]
NOTICE = Notice(
    *("error", "The engine ended unexpectedly.", "Ask again.", "one\ntwo"),
    (Action("device:GPU", "Use GPU"),),
)
ADAPTERS = (
    kept("Capitals", "in capitals", "LOUD", picture=png("#1E64C8")),
    kept("watercolour_style_lora_v2-000010", "watercolour"),
    kept("Haiku", weight=0.6),
)


def red() -> QImage:
    image = QImage(160, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("#C81E1E"))
    return image


def show(qtbot: QtBot, widget: QWidget, width: int, height: int) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget
