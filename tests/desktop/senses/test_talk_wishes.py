"""The menu of the talk button: what is chosen holds from then on, and at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.capture.sound.recorder import Recorder
from desktop.capture.sound.scripted import Device, ScriptedMicrophones
from desktop.chat.page import ChatPage
from desktop.senses.talk_wishes import TalkWishes
from desktop.talk.talk_key import TalkKey
from desktop.talk.talk_session import TalkSession

_SILENCE = np.zeros((1600, 1), np.float32)


@pytest.fixture
def settings(tmp_path: Path) -> s.Settings:
    return s.Settings(tmp_path / "settings.json")


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    devices = [Device(name, _SILENCE) for name in ("Headset", "Webcam")]
    made = Recorder(lambda: ScriptedMicrophones(*devices))
    yield made
    assert made.close()


@pytest.fixture
def key(page: ChatPage) -> TalkKey:
    return TalkKey(page)


@pytest.fixture
def page(qtbot: QtBot) -> ChatPage:
    made = ChatPage()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def wishes(page: ChatPage, recorder: Recorder, key: TalkKey, settings: s.Settings) -> TalkWishes:
    composer = page.composer
    talk = TalkSession(
        recorder, composer.talk_button, composer.talk_bar, key, QThreadPool(), parent=page
    )
    return TalkWishes(recorder, talk, composer.talk_button, composer.talk_bar, settings, page)


def action(wishes: TalkWishes, text: str) -> QAction:
    return next(one for one in wishes.menu.actions() if one.text() == text)


def test_at_first_everything_is_as_usual(wishes: TalkWishes, key: TalkKey) -> None:
    assert key.name == "F9"
    assert action(wishes, "F9").isChecked()
    assert action(wishes, "As the system has it").isChecked()
    assert not action(wishes, "Send at once when I let go").isChecked()


def test_the_microphones_are_listed_when_it_opens(
    wishes: TalkWishes, recorder: Recorder, settings: s.Settings, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(recorder.listed):
        wishes.menu.opening.emit()
    qtbot.waitUntil(lambda: any(one.text() == "Webcam" for one in wishes.menu.actions()))
    action(wishes, "Webcam").trigger()
    assert recorder.wish.microphone == "Webcam"
    assert settings.get(s.MICROPHONE) == "Webcam"


def test_one_that_is_not_connected_stays_in_the_list(
    settings: s.Settings, request: pytest.FixtureRequest
) -> None:
    settings.set(s.MICROPHONE, "Old headset")
    wishes: TalkWishes = request.getfixturevalue("wishes")
    assert action(wishes, "Old headset").isChecked()


def test_another_key_is_held(wishes: TalkWishes, key: TalkKey, settings: s.Settings) -> None:
    action(wishes, "F8").trigger()
    assert key.name == "F8"
    assert settings.get(s.TALK_KEY) == "F8"
    assert not action(wishes, "F9").isChecked()


def test_letting_go_sends(wishes: TalkWishes, settings: s.Settings) -> None:
    action(wishes, "Send at once when I let go").trigger()
    assert settings.get(s.TALK_SENDS) == "yes"
    action(wishes, "Send at once when I let go").trigger()
    assert settings.get(s.TALK_SENDS) == "no"
