"""What is seen while one speaks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.palette import DARK, LIGHT, Palette
from desktop.talk.level_meter import LevelMeter
from desktop.talk.talk_bar import TalkBar
from desktop.theme import Mode, apply_theme


@pytest.fixture
def bar(qtbot: QtBot) -> TalkBar:
    view = TalkBar(hint_ms=1)
    qtbot.addWidget(view)
    view.resize(500, 30)
    return view


def test_it_says_how_to_go_on(bar: TalkBar) -> None:
    assert bar.isHidden()
    bar.show_opening()
    assert bar.words() == "Opening the microphone …"
    bar.show_listening()
    assert bar.words() == "Release to send · Esc discards"
    bar.set_sends(False)
    bar.show_listening()
    assert bar.words() == "Release to write it down · Esc discards"
    bar.show_transcribing()
    assert bar.words() == "Writing down what you said … · Esc discards"
    assert bar.isVisible()
    bar.clear()
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0.0, "0:00"), (7.9, "0:07"), (69.0, "1:09"), (275.0, "4:35 / 5:00"), (300.0, "5:00 / 5:00")],
)
def test_it_tells_the_time_and_when_it_runs_out(bar: TalkBar, seconds: float, shown: str) -> None:
    bar.set_longest(300.0)
    bar.set_seconds(seconds)
    assert bar.time() == shown


def test_the_next_recording_starts_at_nothing(bar: TalkBar) -> None:
    bar.set_level(0.7)
    bar.set_seconds(12.0)
    bar.show_opening()
    assert (bar.time(), bar.meter.levels()) == ("0:00", ())


def test_a_hint_goes_away_by_itself(qtbot: QtBot, bar: TalkBar) -> None:
    bar.show_hint("Hold to talk")
    assert (bar.words(), bar.isVisible(), bar.meter.isVisible()) == ("Hold to talk", True, False)
    qtbot.waitUntil(bar.isHidden)


def test_a_recording_is_not_hidden_by_the_hint_before_it(qtbot: QtBot, bar: TalkBar) -> None:
    bar.show_hint("Hold to talk")
    bar.show_listening()
    qtbot.wait(50)
    assert bar.isVisible()


def _height_of(image: QImage, colour: str) -> int:
    """Of the rightmost bar."""
    x = image.width() - 4
    return sum(image.pixelColor(x, y) == QColor(colour) for y in range(image.height()))


@pytest.mark.parametrize(("mode", "palette"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK)])
def test_the_louder_the_higher(
    qtbot: QtBot, qapp: QApplication, mode: Mode, palette: Palette
) -> None:
    apply_theme(qapp, mode)
    meter = LevelMeter()
    qtbot.addWidget(meter)
    meter.resize(200, 24)
    heights = []
    for level in (0.0, 0.3, 0.6, 1.0):
        meter.add(level)
        heights.append(_height_of(meter.grab().toImage(), palette.accent))
    assert heights[0] == 0
    assert heights == sorted(set(heights))
    assert heights[-1] >= 20


def test_it_remembers_a_bounded_past(qtbot: QtBot) -> None:
    meter = LevelMeter()
    qtbot.addWidget(meter)
    for _ in range(10_000):
        meter.add(0.5)
    assert len(meter.levels()) < 100
