"""The waveform is seen, and moved in by mouse, key and wheel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.listen.waveform_view import WaveformView
from desktop.palette import DARK, LIGHT, Palette
from desktop.theme import Mode, apply_theme

_LOUD_THEN_QUIET = ((-0.5, 0.5),) * 50 + ((-0.05, 0.05),) * 50


@pytest.fixture
def view(qtbot: QtBot) -> WaveformView:
    view = WaveformView()
    qtbot.addWidget(view)
    view.resize(408, 72)
    view.set_length(40.0)
    view.show_outline(_LOUD_THEN_QUIET)
    view.show()
    return view


def _image(view: WaveformView) -> QImage:
    return view.grab().toImage()


def _height_at(view: WaveformView, x: int) -> int:
    """How high the bar there is."""
    image, empty = _image(view), _image(view).pixelColor(1, 2)
    return sum(image.pixelColor(x, y) != empty for y in range(image.height()))


def _count(image: QImage, colour: str, left: int, right: int) -> int:
    """Inside of the ring that shows who has the keyboard."""
    wanted, rows = QColor(colour), range(3, image.height() - 3)
    return sum(image.pixelColor(x, y) == wanted for x in range(left, right) for y in rows)


def test_loud_is_high_and_quiet_is_low(view: WaveformView) -> None:
    assert _height_at(view, 101) > 50
    assert 2 <= _height_at(view, 301) < 12


def test_while_nothing_is_known_there_is_a_flat_line(view: WaveformView) -> None:
    view.show_outline(())
    assert 2 <= _height_at(view, 101) < 5


@pytest.mark.parametrize(("mode", "palette"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK)])
def test_what_was_played_has_the_accent_colour(
    qapp: QApplication, view: WaveformView, mode: Mode, palette: Palette
) -> None:
    apply_theme(qapp, mode)
    view.show_position(10.0)
    image = _image(view)
    assert _count(image, palette.accent, 4, 100) > 1000
    assert _count(image, palette.accent, 108, 400) == 0


def test_a_click_and_a_drag_go_there(qtbot: QtBot, view: WaveformView) -> None:
    places: list[float] = []
    view.sought.connect(places.append)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(204, 30))
    assert places == [pytest.approx(20.0, abs=0.2)]
    QTest.mouseMove(view, QPoint(304, 30))
    view.show_position(20.1)  # playing goes on, and does not pull it away
    assert view.seconds == pytest.approx(30.0, abs=0.2)
    QTest.mouseMove(view, QPoint(2000, 30))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(2000, 30))
    assert places[-1] == 40.0
    view.show_position(5.0)
    assert view.seconds == 5.0


def test_keys_go_there(view: WaveformView) -> None:
    places: list[float] = []
    toggles: list[bool] = []
    view.sought.connect(places.append)
    view.toggled.connect(lambda: toggles.append(True))
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
        Qt.Key.Key_Space,
    ):
        QTest.keyClick(view, key)
    assert places == [1.0, 2.0, 1.0, 5.0, 40.0, 0.0]
    assert toggles == [True]


def test_showing_a_place_tells_nobody(view: WaveformView) -> None:
    places: list[float] = []
    view.sought.connect(places.append)
    view.show_position(12.0)
    assert view.seconds == 12.0
    assert places == []


def test_for_screen_readers_it_is_a_slider_with_a_time(view: WaveformView) -> None:
    view.show_position(12.0)
    face = QAccessible.queryAccessibleInterface(view)
    assert face.role() == QAccessible.Role.Slider
    assert face.text(QAccessible.Text.Name) == "Waveform"
    assert face.text(QAccessible.Text.Description) == "0:12 of 0:40"


def test_only_what_changed_is_painted_anew(qtbot: QtBot, view: WaveformView) -> None:
    qtbot.waitExposed(view)
    QApplication.processEvents()
    before = _image(view)
    view.show_position(10.0)
    view.show_position(4.0)
    after = _image(view)
    assert _count(after, LIGHT.accent, 50, 400) == 0
    view.show_position(0.0)
    assert _image(view) == before
