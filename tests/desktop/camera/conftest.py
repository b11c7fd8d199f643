"""A panel with two cameras, and pictures to show in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.camera.panel import CameraPanel
from desktop.capture.camera.named import NamedCamera

WEBCAMS = (NamedCamera("0", "Integrated Camera"), NamedCamera("2", "Desk Cam"))


@pytest.fixture
def panel(qtbot: QtBot) -> CameraPanel:
    made = CameraPanel()
    qtbot.addWidget(made)
    made.head.set_cameras(WEBCAMS, "0")
    made.resize(360, 560)
    made.show()
    return made


@pytest.fixture
def half() -> QImage:
    """Red at the left, blue at the right."""
    image = QImage(160, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("#C81E1E"))
    for x in range(80, 160):
        for y in range(90):
            image.setPixelColor(x, y, QColor("#1E1EC8"))
    return image


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
