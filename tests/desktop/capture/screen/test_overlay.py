"""A frozen screen under the mouse and the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.capture.screen.labels import SizeLabel
from desktop.capture.screen.overlay import Overlay
from desktop.capture.screen.shot import Shot
from tests.desktop.capture.screen.pictures import SIDE, pattern

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WIDTH, HEIGHT = 400, 300
FRONT, BEHIND = QRect(40, 40, 100, 80), QRect(20, 20, 300, 200)


@pytest.fixture
def overlay(qtbot: QtBot) -> Overlay:
    return _shown(qtbot, 1.0)


def _shown(qtbot: QtBot, ratio: float, *windows: QRect, take_on_release: bool = True) -> Overlay:
    image = pattern(round(WIDTH * ratio), round(HEIGHT * ratio))
    shot = Shot(image, QRect(0, 0, WIDTH, HEIGHT))
    overlay = Overlay(shot, windows, take_on_release=take_on_release)
    overlay.resize(WIDTH, HEIGHT)
    qtbot.addWidget(overlay)
    overlay.show()
    qtbot.waitActive(overlay)
    return overlay


def _chosen(overlay: Overlay) -> list[tuple[int, ...]]:
    rects: list[tuple[int, ...]] = []
    overlay.chosen.connect(lambda rect: rects.append(rect.getRect()))
    return rects


def _pull(overlay: Overlay, *places: tuple[int, int]) -> None:
    """Press at the first and move over the others; the button stays down."""
    QTest.mousePress(overlay, LEFT, pos=QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(overlay, QPoint(*place))


def _drag(overlay: Overlay, *places: tuple[int, int]) -> None:
    _pull(overlay, *places)
    QTest.mouseRelease(overlay, LEFT, pos=QPoint(*places[-1]))


def test_a_drag_chooses_what_it_goes_around(overlay: Overlay) -> None:
    chosen = _chosen(overlay)
    _drag(overlay, (30, 20), (80, 80), (130, 70))
    assert chosen == [(30, 20, 100, 50)]


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_what_is_chosen_is_counted_in_the_pictures_own_pixels(qtbot: QtBot, ratio: float) -> None:
    overlay = _shown(qtbot, ratio)
    chosen = _chosen(overlay)
    _drag(overlay, (40, 20), (140, 80))
    assert chosen == [tuple(round(side * ratio) for side in (40, 20, 100, 60))]


def test_a_drag_beyond_the_edge_ends_at_it(overlay: Overlay) -> None:
    chosen = _chosen(overlay)
    _drag(overlay, (350, 250), (900, 900))
    assert chosen == [(350, 250, 50, 50)]


def test_the_size_is_shown_while_it_is_drawn(qtbot: QtBot) -> None:
    overlay = _shown(qtbot, 2.0)
    (label,) = overlay.findChildren(SizeLabel)
    assert not label.isVisible()
    _pull(overlay, (10, 10), (60, 40))
    assert label.isVisible()
    assert label.text() == "100 \u00d7 60"
    assert overlay.accessibleDescription() == label.text()
    assert overlay.rect().contains(label.geometry())


def test_what_waits_for_enter_says_so(overlay: Overlay) -> None:
    (label,) = overlay.findChildren(SizeLabel)
    QTest.keyClick(overlay, Qt.Key.Key_Down)
    assert label.text() == "200 \u00d7 150, Enter takes it"


@pytest.mark.parametrize("corners", [((0, 0), (399, 299)), ((380, 280), (399, 299))])
def test_the_size_is_on_the_screen_wherever_the_rectangle_is(
    overlay: Overlay, corners: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    (label,) = overlay.findChildren(SizeLabel)
    _pull(overlay, *corners)
    assert overlay.rect().contains(label.geometry())


def test_enter_takes_the_whole_screen_when_nothing_is_drawn(overlay: Overlay) -> None:
    chosen = _chosen(overlay)
    QTest.keyClick(overlay, Qt.Key.Key_Return)
    assert chosen == [(0, 0, WIDTH, HEIGHT)]


def test_a_click_takes_the_topmost_window_under_it(qtbot: QtBot) -> None:
    overlay = _shown(qtbot, 1.0, FRONT, BEHIND)
    chosen = _chosen(overlay)
    QTest.mouseClick(overlay, LEFT, pos=QPoint(50, 50))
    QTest.mouseClick(overlay, LEFT, pos=QPoint(200, 150))
    assert chosen == [FRONT.getRect(), BEHIND.getRect()]


def test_a_click_beside_all_windows_takes_the_screen(qtbot: QtBot) -> None:
    overlay = _shown(qtbot, 1.0, FRONT)
    chosen = _chosen(overlay)
    QTest.mouseClick(overlay, LEFT, pos=QPoint(300, 250))
    assert chosen == [(0, 0, WIDTH, HEIGHT)]


def test_a_hand_that_shakes_while_it_clicks_draws_nothing(overlay: Overlay) -> None:
    chosen = _chosen(overlay)
    _drag(overlay, (50, 50), (51, 52))
    assert chosen == [(0, 0, WIDTH, HEIGHT)]


def test_arrow_keys_draw_and_move_and_enter_takes(overlay: Overlay) -> None:
    chosen = _chosen(overlay)
    QTest.keyClick(overlay, Qt.Key.Key_Right)
    assert overlay.selected == QRect(100, 75, 200, 150)
    QTest.keyClick(overlay, Qt.Key.Key_Right)
    QTest.keyClick(overlay, Qt.Key.Key_Up, CONTROL)
    QTest.keyClick(overlay, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(overlay, Qt.Key.Key_Left, SHIFT | CONTROL)
    assert chosen == []
    QTest.keyClick(overlay, Qt.Key.Key_Enter)
    assert chosen == [(101, 65, 190, 151)]


def test_after_an_arrow_key_letting_go_does_not_take_yet(overlay: Overlay) -> None:
    chosen = _chosen(overlay)
    _pull(overlay, (30, 20), (130, 70))
    QTest.keyClick(overlay, Qt.Key.Key_Left)
    QTest.mouseRelease(overlay, LEFT, pos=QPoint(130, 70))
    assert chosen == []
    QTest.keyClick(overlay, Qt.Key.Key_Return)
    assert chosen == [(29, 20, 100, 50)]


def test_what_stays_can_be_pulled_elsewhere_and_clicked(qtbot: QtBot) -> None:
    overlay = _shown(qtbot, 1.0, BEHIND, take_on_release=False)
    chosen = _chosen(overlay)
    _drag(overlay, (30, 20), (130, 70))
    _drag(overlay, (50, 40), (60, 50))
    assert overlay.selected == QRect(40, 30, 100, 50)
    assert chosen == []
    QTest.mouseClick(overlay, LEFT, pos=QPoint(80, 60))
    assert chosen == [(40, 30, 100, 50)]


def test_what_stays_can_be_drawn_anew(qtbot: QtBot) -> None:
    overlay = _shown(qtbot, 1.0, take_on_release=False)
    _drag(overlay, (30, 20), (130, 70))
    _drag(overlay, (200, 200), (220, 210))
    assert overlay.selected == QRect(200, 200, 20, 10)


def test_all_of_it_can_be_selected(overlay: Overlay) -> None:
    QTest.keyClick(overlay, Qt.Key.Key_A, CONTROL)
    assert overlay.selected == QRect(0, 0, WIDTH, HEIGHT)


@pytest.mark.parametrize("how", ["escape", "right button"])
def test_it_can_be_given_up(qtbot: QtBot, overlay: Overlay, how: str) -> None:
    with qtbot.waitSignal(overlay.given_up):
        if how == "escape":
            QTest.keyClick(overlay, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(overlay, Qt.MouseButton.RightButton, pos=QPoint(9, 9))


def test_the_chosen_part_is_bright_and_the_rest_is_not(qtbot: QtBot) -> None:
    overlay = _shown(qtbot, 1.0)
    _pull(overlay, (100, 150), (200, 250))
    seen = overlay.grab().toImage()
    assert _rgb(seen, 100, 150) == (100, 150, 0)
    assert _rgb(seen, 199, 249) == (199, 249, 0)
    dimmed = _rgb(seen, 250, 200)
    assert max(dimmed) < 150
    assert dimmed != (250, 200, 0)


def test_the_window_that_a_click_would_take_is_bright(qtbot: QtBot) -> None:
    overlay = _shown(qtbot, 1.0, BEHIND)
    QTest.mouseMove(overlay, QPoint(100, 150))
    assert _rgb(overlay.grab().toImage(), 200, 180) == (200, 180, 0)
    QTest.mouseMove(overlay, QPoint(380, 280))
    assert _rgb(overlay.grab().toImage(), 200, 180) != (200, 180, 0)


def test_people_who_do_not_see_it_hear_what_to_do(overlay: Overlay) -> None:
    assert overlay.accessibleName() == "Choose a part of the screen"
    assert "Esc gives up" in overlay.accessibleDescription()


def _rgb(image: QImage, x: int, y: int) -> tuple[int, int, int]:
    colour = QColor(image.pixel(x, y))
    return colour.red(), colour.green(), colour.blue()


def test_the_screen_of_the_tests_is_as_large_as_they_say(overlay: Overlay) -> None:
    assert overlay.screen().geometry() == QRect(0, 0, SIDE, SIDE)
