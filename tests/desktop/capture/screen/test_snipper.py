"""From the request to the picture of the part, and back to the window."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QThreadPool
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.capture.screen.overlay import Overlay
from desktop.capture.screen.qt_taker import QtTaker
from desktop.capture.screen.scripted import ScriptedTaker
from desktop.capture.screen.shot import Shot
from desktop.capture.screen.snipper import Snipper
from desktop.capture.screen.taker import Taker
from models.errors import Problem
from tests.desktop.capture.screen.pictures import plain, shot

LEFT = Qt.MouseButton.LeftButton
PROBLEM = Problem("ScreenNotCaptured", "It did not work.", "Try again.")
FAR = QRect(800, 0, 800, 800)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setGeometry(50, 60, 300, 200)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    return window


def _snipper(window: QWidget, taker: Taker, *windows: QRect) -> Snipper:
    def find_windows() -> Sequence[QRect]:
        return windows

    pool = QThreadPool.globalInstance()
    snipper = Snipper(window, pool, window, taker=taker, find_windows=find_windows)
    taker.setParent(snipper)
    return snipper


def _overlays(qtbot: QtBot, snipper: Snipper) -> list[Overlay]:
    snipper.snip()
    qtbot.waitUntil(lambda: bool(snipper.overlays))
    for overlay in snipper.overlays:
        qtbot.waitExposed(overlay)
    return snipper.overlays


def _drag(overlay: Overlay, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(overlay, LEFT, pos=start)
    QTest.mouseMove(overlay, end)
    QTest.mouseRelease(overlay, LEFT, pos=end)


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_the_picture_is_exactly_the_region(qtbot: QtBot, window: QWidget, ratio: float) -> None:
    screen = shot(ratio)
    snipper = _snipper(window, ScriptedTaker([screen]))
    (overlay,) = _overlays(qtbot, snipper)
    with qtbot.waitSignal(snipper.snipped) as done:
        _drag(overlay, QPoint(100, 40), QPoint(300, 140))
    sides = (round(side * ratio) for side in (100, 40, 200, 100))
    assert done.args == [screen.image.copy(*sides)]


def test_a_click_gives_the_window_cut_at_the_screen(qtbot: QtBot, window: QWidget) -> None:
    screen = shot()
    snipper = _snipper(window, ScriptedTaker([screen]), QRect(-30, 20, 130, 90))
    (overlay,) = _overlays(qtbot, snipper)
    with qtbot.waitSignal(snipper.snipped) as done:
        QTest.mouseClick(overlay, LEFT, pos=QPoint(50, 50))
    assert done.args == [screen.image.copy(0, 20, 100, 90)]


def test_our_window_is_hidden_in_the_picture_and_back_afterwards(
    qtbot: QtBot, window: QWidget
) -> None:
    behind = QLabel()
    behind.setStyleSheet("background: #00C853;")
    behind.setGeometry(0, 0, 500, 500)
    qtbot.addWidget(behind)
    behind.show()
    qtbot.waitExposed(behind)
    window.hide()
    window.show()  # on top
    window.setStyleSheet("background: #D50000;")
    snipper = _snipper(window, QtTaker())
    (overlay,) = _overlays(qtbot, snipper)
    assert not window.isVisible()
    with qtbot.waitSignal(snipper.snipped) as done:
        _drag(overlay, QPoint(60, 70), QPoint(160, 170))
    assert done.args == [plain("#00C853", QSize(100, 100))]
    assert window.isVisible()
    assert window.geometry() == QRect(50, 60, 300, 200)
    assert not overlay.isVisible()
    qtbot.waitActive(window)


def test_a_drag_on_one_screen_forgets_the_one_on_the_other(qtbot: QtBot, window: QWidget) -> None:
    second = shot(2.0, blue=99)
    taker = ScriptedTaker([shot(), Shot(second.image, FAR)])
    snipper = _snipper(window, taker)
    first_overlay, second_overlay = _overlays(qtbot, snipper)
    QTest.keyClick(first_overlay, Qt.Key.Key_Right)
    assert not first_overlay.selected.isEmpty()
    with qtbot.waitSignal(snipper.snipped) as done:
        _drag(second_overlay, QPoint(10, 10), QPoint(60, 30))
        assert first_overlay.selected.isEmpty()
    assert done.args == [second.image.copy(20, 20, 100, 40)]


def test_giving_up_on_any_screen_ends_all(qtbot: QtBot, window: QWidget) -> None:
    snipper = _snipper(window, ScriptedTaker([shot(), Shot(shot(blue=9).image, FAR)]))
    overlays = _overlays(qtbot, snipper)
    with qtbot.waitSignal(snipper.given_up):
        QTest.keyClick(overlays[1], Qt.Key.Key_Escape)
    assert not any(overlay.isVisible() for overlay in overlays)
    assert window.isVisible()
    snipper.snip()
    qtbot.waitUntil(lambda: any(overlay.isVisible() for overlay in snipper.overlays))
    snipper.cancel()


def test_a_failure_is_told_and_the_window_comes_back(qtbot: QtBot, window: QWidget) -> None:
    snipper = _snipper(window, ScriptedTaker(PROBLEM))
    with qtbot.waitSignal(snipper.failed) as done:
        snipper.snip()
    assert done.args == [PROBLEM]
    assert window.isVisible()


def test_a_no_to_the_desktops_question_is_giving_up(qtbot: QtBot, window: QWidget) -> None:
    snipper = _snipper(window, ScriptedTaker(None))
    with qtbot.waitSignal(snipper.given_up):
        snipper.snip()
    assert window.isVisible()


def test_a_black_screen_is_told(qtbot: QtBot, window: QWidget) -> None:
    black = Shot(plain("black", QSize(80, 80)), QRect(0, 0, 800, 800))
    snipper = _snipper(window, ScriptedTaker([black]))
    with qtbot.waitSignal(snipper.failed) as done:
        snipper.snip()
    assert done.args is not None
    assert done.args[0].what == "The picture of the screen came out black."


def test_one_black_screen_of_two_is_none_of_ours(qtbot: QtBot, window: QWidget) -> None:
    black = Shot(plain("black", QSize(80, 80)), FAR)
    assert len(_overlays(qtbot, _snipper(window, ScriptedTaker([black, shot()])))) == 2


def test_it_is_done_again_and_again(qtbot: QtBot, window: QWidget) -> None:
    taker = ScriptedTaker([shot()])
    snipper = _snipper(window, taker)
    for count in (1, 2):
        (overlay,) = _overlays(qtbot, snipper)
        snipper.snip()  # nothing: one is under way
        assert taker.takes == count
        with qtbot.waitSignal(snipper.snipped):
            QTest.keyClick(overlay, Qt.Key.Key_Return)


def test_cancelling_at_any_time_brings_the_window_back(qtbot: QtBot, window: QWidget) -> None:
    taker = ScriptedTaker([shot()])
    snipper = _snipper(window, taker)
    with qtbot.waitSignal(snipper.given_up):
        snipper.snip()
        snipper.cancel()
    assert window.isVisible()
    (overlay,) = _overlays(qtbot, snipper)
    with qtbot.waitSignal(snipper.given_up):
        snipper.cancel()
    assert not overlay.isVisible()
    with qtbot.assertNotEmitted(snipper.given_up):
        snipper.cancel()
    assert taker.takes == 1


def test_a_window_that_was_not_there_is_not_shown(qtbot: QtBot, window: QWidget) -> None:
    window.hide()
    snipper = _snipper(window, ScriptedTaker([shot()]))
    (overlay,) = _overlays(qtbot, snipper)
    with qtbot.waitSignal(snipper.snipped):
        QTest.keyClick(overlay, Qt.Key.Key_Return)
    assert not window.isVisible()


def test_the_app_does_not_end_with_the_overlay(qtbot: QtBot, window: QWidget) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    snipper = _snipper(window, ScriptedTaker([shot()]))
    (overlay,) = _overlays(qtbot, snipper)
    with qtbot.assertNotEmitted(app.lastWindowClosed, wait=50):
        overlay.close()
    snipper.cancel()


def test_the_shortcut_can_be_set_and_taken_away(qtbot: QtBot, window: QWidget) -> None:
    taker = ScriptedTaker(None)
    snipper = _snipper(window, taker)
    snipper.set_shortcut(QKeySequence("Ctrl+Shift+S"))
    with qtbot.waitSignal(snipper.given_up):
        QTest.keyClick(window, Qt.Key.Key_S, _CONTROL_SHIFT)
    qtbot.waitActive(window)
    snipper.set_shortcut(QKeySequence())
    QTest.keyClick(window, Qt.Key.Key_S, _CONTROL_SHIFT)
    assert taker.takes == 1


_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_pictures_are_told_apart() -> None:
    """What the comparisons above rest on."""
    image = shot().image
    assert image.copy(100, 40, 200, 100) != image.copy(101, 40, 200, 100)
    assert QColor(image.pixel(5, 7)) == QColor(5, 7, 0)
    assert isinstance(image, QImage)
