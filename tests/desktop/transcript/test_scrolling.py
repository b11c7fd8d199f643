"""By wheel, touchpad, scroll bar and keys; and the way back to the latest words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.conftest import Settle
from tests.desktop.transcript.fakes import FakeRow, FakeView, fake_rows, tops

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def long(transcript: Transcript, settle: Settle) -> Transcript:
    """5,000 rows, of which the last are in view."""
    transcript.set_rows(fake_rows(buttons=1))
    settle()
    return transcript


def _turn_wheel(transcript: Transcript, notches: float, pixels: int = 0) -> None:
    """Up for a positive number."""
    place = transcript.viewport().rect().center()
    event = QWheelEvent(
        QPointF(place),
        QPointF(transcript.viewport().mapToGlobal(place)),
        QPoint(0, pixels),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(transcript.viewport(), event)


def _follows(transcript: Transcript) -> bool:
    return transcript.is_following


def test_a_notch_of_the_wheel_is_three_lines(long: Transcript) -> None:
    bar = long.verticalScrollBar()
    before = bar.value()
    _turn_wheel(long, 2)
    assert bar.value() == before - 120


def test_a_touchpad_scrolls_by_pixels(
    long: Transcript, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = long.verticalScrollBar()
    before, y = bar.value(), tops(long)["r4999"]
    _turn_wheel(long, 0.1, pixels=7)
    assert bar.value() == before - 7
    assert tops(long)["r4999"] == y + 7
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    _turn_wheel(long, 1, pixels=999)
    assert bar.value() == before - 67


def test_the_scroll_bar_is_dragged_to_the_very_top_and_end(
    long: Transcript, settle: Settle
) -> None:
    bar = long.verticalScrollBar()
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    handle = bar.style().subControlRect(
        QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, bar
    )
    QTest.mousePress(bar, _LEFT, pos=handle.center())
    for y in range(handle.center().y(), -40, -20):
        QTest.mouseMove(bar, QPoint(handle.center().x(), y))
    settle()
    assert tops(long)["r0"] == 24
    assert bar.isSliderDown()
    for y in range(0, bar.height() + 60, 20):
        QTest.mouseMove(bar, QPoint(handle.center().x(), y))
    QTest.mouseRelease(bar, _LEFT, pos=QPoint(handle.center().x(), bar.height()))
    settle()
    assert long.is_following
    assert "r4999" in tops(long)


@pytest.mark.parametrize("where", ["transcript", "control"])
def test_keys_scroll_wherever_the_keyboard_is(
    qtbot: QtBot, long: Transcript, settle: Settle, where: str
) -> None:
    with qtbot.waitActive(long):
        long.activateWindow()
    last = long.view("r4999")
    assert isinstance(last, FakeView)
    focus = long if where == "transcript" else last.buttons[0]
    focus.setFocus()
    bar = long.verticalScrollBar()
    before = bar.value()
    QTest.keyClick(focus, Qt.Key.Key_PageUp)
    assert bar.value() == before - long.viewport().height()
    settle()
    QTest.keyClick(focus, Qt.Key.Key_PageDown)
    settle()
    assert long.is_following
    QTest.keyClick(focus, Qt.Key.Key_Home)
    settle()
    assert tops(long)["r0"] == 24
    assert bar.value() == 0
    QTest.keyClick(focus, Qt.Key.Key_End)
    settle()
    assert last.geometry().bottom() + 1 + 24 == long.viewport().height()
    assert focus.hasFocus()


def test_pages_lead_through_everything(
    qtbot: QtBot, transcript: Transcript, settle: Settle
) -> None:
    """Whatever their heights turn out to be, no row is left out and none comes twice."""
    transcript.set_rows(fake_rows(120), show="r0")
    settle()
    seen: list[str] = []
    bar = transcript.verticalScrollBar()
    while True:
        seen += [name for name in tops(transcript) if name not in seen]
        if bar.value() == bar.maximum():
            break
        QTest.keyClick(transcript, Qt.Key.Key_PageDown)
        settle()
    assert seen == [f"r{n}" for n in range(120)]


# --- the way back -------------------------------------------------------------------------------


def test_a_button_leads_back_to_the_end(long: Transcript, settle: Settle) -> None:
    button = long.latest_button
    assert not button.isVisible()
    _turn_wheel(long, 3)
    settle()
    assert button.isVisible()
    assert long.viewport().rect().contains(button.geometry())
    assert long.childAt(button.mapTo(long, button.rect().center())) is button
    long.verticalScrollBar().setValue(1000)
    settle()
    place = button.geometry()
    QTest.mouseClick(button, _LEFT)
    settle()
    assert "r4999" in tops(long)
    assert not button.isVisible()
    long.resize(500, 400)
    _turn_wheel(long, 3)
    settle()
    assert button.geometry() != place
    assert long.viewport().rect().contains(button.geometry())


def test_the_button_leaves_the_keyboard_to_the_transcript(
    qtbot: QtBot, long: Transcript, settle: Settle
) -> None:
    with qtbot.waitActive(long):
        long.activateWindow()
    _turn_wheel(long, 3)
    long.latest_button.setFocus()
    QTest.keyClick(long.latest_button, Qt.Key.Key_Space)
    settle()
    assert long.is_following
    assert long.hasFocus()


def test_scrolling_to_the_end_follows_again(long: Transcript, settle: Settle) -> None:
    _turn_wheel(long, 3)
    settle()
    assert not _follows(long)
    _turn_wheel(long, -40)
    settle()
    assert _follows(long)
    assert not long.latest_button.isVisible()


def test_a_little_up_is_enough_to_stay_there(
    qtbot: QtBot, long: Transcript, settle: Settle
) -> None:
    """Even while words come; a little down again, and they are followed."""
    bar, before = long.verticalScrollBar(), tops(long)["r4999"]
    _turn_wheel(long, 0.1, pixels=7)
    assert not _follows(long)
    last = long.view("r4999")
    assert isinstance(last, FakeView)
    last.grow(10)
    settle()
    assert tops(long)["r4999"] == before + 7
    _turn_wheel(long, -0.1, pixels=-7)
    assert _follows(long)
    assert bar.value() == bar.maximum()
    assert last.geometry().bottom() + 1 + 24 == long.viewport().height()


def test_following_is_told(qtbot: QtBot, long: Transcript, settle: Settle) -> None:
    with qtbot.waitSignal(long.following_changed) as left:
        _turn_wheel(long, 3)
    with qtbot.waitSignal(long.following_changed) as back:
        long.append(FakeRow("new"))
        long.follow()
    assert (left.args, back.args) == ([False], [True])
