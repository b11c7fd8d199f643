"""A sidebar with one conversation for each heading."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.sidebar.sidebar import Sidebar
from desktop.theme import Mode, apply_theme, theme
from tests.desktop.sidebar.samples import ALL, NOW


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Months and times as they are written in London."""
    usual = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(usual)


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(260, 700)
    made.show_conversations(ALL, NOW)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """The user has all text twice as large."""
    theme()
    usual, large = qapp.font(), qapp.font()
    large.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(large)
    apply_theme(qapp, Mode.LIGHT)
    yield
    qapp.setFont(usual)
    apply_theme(qapp, Mode.LIGHT)
