"""A conversation by voice alone in the whole window: the end of it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt

from desktop import settings as s
from desktop.handsfree.states import State
from tests.desktop.session.talking_room import WAITS, Talk


def test_escape_ends_it_and_lets_the_microphone_go(talk: Talk) -> None:
    talking = talk().begin()
    assert talking.bar.isVisible()
    talking.press(Qt.Key.Key_Escape)
    assert talking.state is State.OFF
    assert not talking.bar.isVisible()
    talking.until(lambda: talking.room.closed == 1)


def test_escape_in_an_answer_silences_it_and_leaves_it_to_be_written(talk: Talk) -> None:
    talking = talk(WAITS, speed=1.0).begin()
    talking.say()
    talking.until_state(State.SPEAKING)
    talking.press(Qt.Key.Key_Escape)
    assert not talking.app.back.reader.is_reading
    assert talking.app.front.session.is_answering
    talking.press(Qt.Key.Key_Escape)
    talking.until(lambda: not talking.app.front.session.is_answering)


def test_the_button_ends_it(talk: Talk) -> None:
    talking = talk().begin()
    talking.bar.leave_button.click()
    assert talking.state is State.OFF


def test_holding_to_talk_ends_it(talk: Talk) -> None:
    """One microphone, and one way to talk at a time."""
    talking = talk().begin()
    talking.app.front.senses.talk_began.emit()
    assert talking.state is State.OFF


def test_nobody_says_anything_for_minutes(talk: Talk) -> None:
    talking = talk()
    talking.hands_free.minute_ms = 30
    talking.begin()
    talking.until_state(State.OFF)
    notice = talking.notice()
    assert notice is not None and "has ended" in notice.what
    assert "3 minutes" in notice.todo


def test_a_microphone_that_is_pulled_out_ends_it(talk: Talk) -> None:
    talking = talk().begin()
    talking.room.unplug()
    talking.until_state(State.OFF)
    assert talking.notice() is not None


def test_without_any_voice_the_answers_are_written_and_it_goes_on(talk: Talk) -> None:
    talking = talk()
    talking.voice = None
    talking.begin().say_and_wait()
    assert talking.notice() is not None
    talking.say_and_wait()
    assert len(talking.answers()) == 2


def test_another_language_ends_it(talk: Talk) -> None:
    """All that shows words is made anew."""
    locale, talking = QLocale(), talk()
    settings = talking.app.settings
    settings.set(s.LANGUAGE, "en")
    talking.begin()
    before = talking.app.front
    try:
        settings.set(s.LANGUAGE, "zh_CN")
        talking.until(lambda: talking.app.front is not before)
        talking.until(lambda: talking.room.closed == 1)
        assert talking.state is State.OFF
    finally:
        settings.set(s.LANGUAGE, "en")
        QLocale.setDefault(locale)


def test_answers_are_silent_again_afterwards(talk: Talk) -> None:
    talking = talk().begin()
    talking.press(Qt.Key.Key_Escape)
    talking.page.set_composer_text("And now?")
    talking.page.composer.send_button.click()
    talking.until(lambda: len(talking.answers()) == 1)
    assert talking.read == []
