"""Everything that the keyboard comes to has a name and a kind, in every place of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.accessible import faults, stops
from tests.desktop.places import PLACES


@pytest.fixture(autouse=True)
def screen_reader() -> Iterator[None]:
    """Qt tells it what changes."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.parametrize("name", PLACES)
def test_a_screen_reader_makes_sense_of_everything(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    for place in PLACES[name](qtbot, tmp_path):
        assert len(stops(place)) > 1
        assert faults(place) == []


def test_what_makes_no_sense_is_found(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    layout = QVBoxLayout(place)
    for words in ("", "Send", "Send", "Stop"):
        layout.addWidget(QPushButton(words))
    painted = QWidget()
    painted.setAccessibleName("Painted")
    painted.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout.addWidget(painted)
    place.show()
    assert faults(place) == [
        "QPushButton '' in QWidget has no name",
        "QWidget 'Painted' in QWidget is a Client",
        "2 of Button 'Send' beside each other",
    ]
