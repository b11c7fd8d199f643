"""What was measured, as people read it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Origin
from desktop.messages.figures import figures_of
from desktop.speed.device_box import DeviceBox
from desktop.speed.faster_box import FasterBox
from desktop.speed.state import SpeedState
from desktop.speed.words import way_words
from desktop.theme import theme
from desktop.widgets.options import text_indent
from models.errors import Problem
from models.store.pace import Measured
from models.store.trial import Trial
from tests.desktop.library.looking import button_words, texts

_DRAFT = Measured("draft", "GPU", "files", "small", "Small", "GPU", 1.62, 0.64, 30.0, True)
_WHY = Problem("DeviceFault", "The driver gave up.", "Choose another device.")


@pytest.fixture
def box(qtbot: QtBot) -> FasterBox:
    made = FasterBox()
    qtbot.addWidget(made)
    made.show()
    return made


def _said(box: FasterBox) -> list[str]:
    """All but the switch's own words."""
    own = box.switch.accessibleName(), box.switch.accessibleDescription()
    return [words for words in texts(box) if words not in own]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (_DRAFT, "Drafted by Small: 1.6 times as fast, 64 % taken"),
        (
            Measured("draft", "GPU", "", "small", "Small", "CPU", 0.81),
            "Drafted by Small on CPU: off, it would be slower here (0.8×)",  # noqa: RUF001
        ),
        (
            Measured("lookup", "GPU", "", ratio=1.04),
            "Looked up in long texts and code: off, it is hardly faster here (1.04×)",  # noqa: RUF001
        ),
        (
            Measured("lookup", "GPU", "", problem=_WHY),
            "Looked up in long texts and code: The driver gave up. Choose another device.",
        ),
    ],
)
def test_a_way_in_a_line(found: Measured, words: str) -> None:
    assert way_words(found) == words


def test_off_says_nothing_more(box: FasterBox) -> None:
    box.show_state(SpeedState(can_be_faster=True, found=(_DRAFT,)))
    assert _said(box) == []
    assert button_words(box) == []
    assert box.switch.accessibleName().startswith("Faster answers")


def test_the_user_switches_stops_and_measures_again(qtbot: QtBot, box: FasterBox) -> None:
    with qtbot.waitSignal(box.switched) as switched:
        box.switch.click()
    assert switched.args == [True]
    box.show_state(SpeedState("GPU", True, True, (), "faster", 7, 24))
    assert _said(box) == ["Measuring with and without: 7 of 24 answers"]
    with qtbot.waitSignal(box.stop_wanted):
        box.stop_button.click()
    box.show_state(SpeedState("GPU", True, True, (_DRAFT,)))
    assert button_words(box) == ["Measure again"]
    with qtbot.waitSignal(box.again_wanted):
        box.again_button.click()


def test_who_waits_for_the_engine_says_so(box: FasterBox) -> None:
    box.show_state(SpeedState("GPU", True, True, (), "faster", 7, 24, waits=True))
    assert _said(box) == ["Goes on measuring when the engine is free …"]


def test_where_it_cannot_be_it_says_so(box: FasterBox) -> None:
    box.show_state(SpeedState("NPU", True, False))
    assert _said(box) == ["Not possible on NPU."]
    assert button_words(box) == []


def test_what_came_of_it_stands_below_the_words_at_any_text_size(box: FasterBox) -> None:
    box.show_state(SpeedState("GPU", True, True, (_DRAFT,)))
    box.resize(500, 400)
    texts(box)
    assert box.found.x() == text_indent()
    theme().set_text_size(150)
    try:
        texts(box)
        assert box.found.x() == text_indent()
    finally:
        theme().set_text_size(100)


def test_pictures_and_sounds_have_other_columns(qtbot: QtBot) -> None:
    box = DeviceBox()
    qtbot.addWidget(box)
    box.show()
    trials = (
        Trial("CPU", True, None, 4.0, 31_000.0, 0.0, 3 << 30),
        Trial("GPU", True, None, 9.5, 8_200.0, 0.0, 0),
    )
    box.show_trials(trials, "image")
    assert box.table.lines() == [
        ["Device", "Ready in", "A picture in", "Memory"],
        ["CPU", "4.0 s", "31.00 s", "3 GB"],
        ["GPU", "9.5 s", "8.20 s", "–"],  # noqa: RUF001
    ]
    box.show_trials(trials, "speech")
    assert box.table.lines()[0][2] == "A result in"
    box.show_trials(trials[:1], "speech")
    assert box.table.isHidden()


def test_where_there_is_no_room_for_columns_it_is_told_in_sentences(qtbot: QtBot) -> None:
    box = DeviceBox()
    qtbot.addWidget(box)
    trials = (Trial("CPU", True, None, 4.0, 500.0, 9.5, 3 << 30), Trial("NPU", False, _WHY))
    box.show_trials(trials, "text")
    box.resize(600, 400)
    box.show()
    assert "Tokens/s" in texts(box)
    theme().set_text_size(200)
    try:
        box.resize(300, 600)
        qtbot.waitUntil(lambda: "Tokens/s" not in texts(box))
        assert box.minimumSizeHint().width() <= 300
        told = "CPU: loaded in 4 s · first token 0.50 s · 9.5 tokens/s · 3 GB of memory"
        assert f"{told}\nNPU: The driver gave up. Choose another device." in texts(box)
    finally:
        theme().set_text_size(100)


def test_the_line_below_an_answer_names_the_draft() -> None:
    origin = Origin("m", "Model", "GPU", tokens_per_s=30.0, draft="Small", drafted=50, accepted=31)
    assert figures_of(origin).line == "GPU · Model · 30 tokens/s · drafted by Small, 62 % taken"
    looked_up = Origin("m", "Model", "CPU", tokens_per_s=30.0, looked_up=True)
    assert figures_of(looked_up).line.endswith("30 tokens/s · looked up")
    assert figures_of(Origin("m", "Model", "CPU")).line == "CPU · Model"
