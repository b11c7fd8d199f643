"""How full the context is, as somebody sees, hears and presses it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.context.meter import ContextMeter
from desktop.context.use import ContextUse
from desktop.palette import DARK, LIGHT, Palette
from desktop.theme import Mode, apply_theme

USUAL = ContextUse(tokens=1310, limit=3072, next_tokens=420)
NEAR = ContextUse(tokens=2700, limit=3072, next_tokens=420)
FULL = ContextUse(tokens=3310, limit=3072, next_tokens=420, left_out=3)
ON_NPU = ContextUse(tokens=2310, limit=2048, next_tokens=90, left_out=1, device_limits=True)
TOO_LONG = ContextUse(tokens=5000, limit=2048, next_tokens=5000, fits=False)


@pytest.fixture(autouse=True)
def english_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def meter(qtbot: QtBot) -> Iterator[ContextMeter]:
    page = QWidget()
    meter = ContextMeter()
    QVBoxLayout(page).addWidget(meter)
    qtbot.addWidget(page)
    page.resize(560, 120)
    page.show()
    yield meter


def _seen(meter: ContextMeter) -> list[str]:
    return [label.text() for label in meter.findChildren(QLabel) if label.isVisible()]


def test_nothing_is_shown_while_nothing_is_known(meter: ContextMeter) -> None:
    assert not meter.isVisible()
    meter.show_use(USUAL)
    assert meter.isVisible()
    meter.show_use(None)
    assert not meter.isVisible()


def test_as_long_as_there_is_room_it_is_a_ring(meter: ContextMeter) -> None:
    meter.show_use(USUAL)
    assert _seen(meter) == []
    assert meter.ring.toolTip() == "1,310 of 3,072 tokens · the next message about 420"
    assert meter.ring.share() == pytest.approx(1310 / 3072)
    assert not meter.ring.warns()
    assert not meter.show_button.isVisible()


def test_when_it_is_nearly_full_it_is_said(meter: ContextMeter) -> None:
    meter.show_use(NEAR)
    assert _seen(meter) == ["2,700 of 3,072 tokens · the next message about 420"]
    assert meter.ring.warns()
    meter.show_use(ContextUse(tokens=80, limit=100))
    assert _seen(meter) == []
    meter.show_use(ContextUse(tokens=81, limit=100))
    assert _seen(meter) == ["81 of 100 tokens"]


def test_an_estimate_says_so(meter: ContextMeter) -> None:
    meter.show_use(ContextUse(tokens=900, limit=1000, exact=False))
    assert _seen(meter) == ["about 900 of 1,000 tokens"]


def test_what_will_be_left_out_is_said_and_shown(meter: ContextMeter, qtbot: QtBot) -> None:
    meter.show_use(FULL)
    assert "The first 3 messages will not be read by the model." in _seen(meter)
    assert not meter.device_button.isVisible()
    with qtbot.waitSignal(meter.left_out_requested):
        QTest.keyClick(meter.show_button, Qt.Key.Key_Space)


def test_another_device_is_offered_when_it_is_the_device(meter: ContextMeter, qtbot: QtBot) -> None:
    meter.show_use(ON_NPU)
    assert "The first message will not be read by the model." in _seen(meter)
    with qtbot.waitSignal(meter.other_device_requested):
        QTest.mouseClick(meter.device_button, Qt.MouseButton.LeftButton)
    meter.show_use(ContextUse(tokens=10, limit=2048, device_limits=True))
    assert not meter.device_button.isVisible()


def test_a_question_that_is_too_long_alone(meter: ContextMeter) -> None:
    meter.show_use(TOO_LONG)
    assert "The question is too long for the model." in _seen(meter)
    assert not meter.show_button.isVisible()
    assert meter.ring.share() == 1.0


def test_everybody_can_know_it(meter: ContextMeter) -> None:
    meter.show_use(FULL)
    told = QAccessible.queryAccessibleInterface(meter.ring)
    assert told.text(QAccessible.Text.Name) == "Context"
    described = told.text(QAccessible.Text.Description)
    assert "3,310 of 3,072 tokens" in described
    assert "The first 3 messages will not be read by the model." in described
    show = QAccessible.queryAccessibleInterface(meter.show_button)
    assert show.text(QAccessible.Text.Name) == "Show what will not be read"


def test_the_keyboard_reaches_all_of_it_in_order(meter: ContextMeter) -> None:
    meter.show_use(ON_NPU)
    reached: list[QWidget] = []
    meter.ring.setFocus()
    for _ in range(3):
        focused = meter.window().focusWidget()
        assert focused is not None
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == [meter.ring, meter.show_button, meter.device_button]


@pytest.mark.parametrize(("mode", "palette"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK)])
def test_the_ring_has_the_colours_of_the_theme(
    meter: ContextMeter, qapp: QApplication, mode: Mode, palette: Palette
) -> None:
    apply_theme(qapp, mode)
    for use, colour in ((USUAL, palette.accent), (FULL, palette.caution)):
        meter.show_use(use)
        picture = meter.ring.grab().toImage()
        places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        assert QColor(colour).name() in {picture.pixelColor(*place).name() for place in places}


def test_it_speaks_another_language_at_once(meter: ContextMeter, qapp: QApplication) -> None:
    meter.show_use(NEAR)
    QLocale.setDefault(QLocale("de_DE"))
    qapp.sendEvent(meter, QEvent(QEvent.Type.LanguageChange))
    assert _seen(meter) == ["2.700 of 3.072 tokens · the next message about 420"]
