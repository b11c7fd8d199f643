"""Sounds in the conversation: heard by a model that hears, else written down for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFrame

from desktop.attachments.attached import Attached
from desktop.chat.context_in_use import ContextInUse
from desktop.chat.heard_again import HeardAgain
from desktop.listen.scripted import ScriptedSpeakers
from desktop.messages.question import QuestionView
from desktop.messages.sound_chip import SoundChip
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.inputs.contents import Content
from models.inputs.recording import LONGEST_HEARD_S, Recording
from tests.desktop.session.harness import LISTENING, Chat, Start
from tests.desktop.session.listened import Listened, hearing_chat
from tests.fixtures.media import write_speech, write_tone


@pytest.fixture
def engine() -> Listened:
    return Listened()


@pytest.fixture
def chat(start: Start, engine: Listened) -> Chat:
    return hearing_chat(start, engine)


@pytest.fixture
def tone(tmp_path: Path) -> str:
    return str(write_tone(tmp_path / "tone.wav"))


@pytest.fixture
def speech(tmp_path: Path) -> str:
    return str(write_speech(tmp_path / "said.wav"))


def chips(chat: Chat) -> list[SoundChip]:
    views = [one for one in chat.page.transcript.views() if isinstance(one, QuestionView)]
    found = (view.sound_chip(at) for view in views for at in range(3))
    return [chip for chip in found if chip is not None]


def contents_of_first(chat: Chat) -> list[Content]:
    """What the model gets with the first question."""
    contents = chat.conversing.contents_of(chat.page.transcript.rows()[0].id) or ()
    return [one for some in contents for one in some]


def phase(chat: Chat) -> str:
    """What goes on before the first word."""
    return chat.answers()[-1].phase_text() if chat.answers() else ""


class NeverDone(Listened):
    """Never comes to the end of writing down."""

    def submit(self, request: p.Request) -> None:
        if not isinstance(request, p.Transcribe):
            super().submit(request)


def test_a_sound_goes_to_a_model_that_hears_as_it_is(
    chat: Chat, engine: Listened, tone: str
) -> None:
    chat.attach(tone)
    assert chat.page.composer.warning() == ""
    chat.ask_and_wait("What is this?")
    assert chat.last_answer() == "1 of 2.0 s: What is this?"
    assert engine.written == []


def test_a_sound_needs_no_words(chat: Chat, tone: str) -> None:
    button = chat.page.composer.send_button
    assert not button.isEnabled()
    chat.attach(tone)
    assert button.isEnabled()
    assert "with or without words" in chat.page.composer.hint()
    chat.ask_and_wait("")
    assert chat.last_answer() == "1 of 2.0 s: "
    assert not button.isEnabled()
    (view,) = [one for one in chat.page.transcript.views() if isinstance(one, QuestionView)]
    bubble = view.findChild(QFrame, "bubble")
    assert isinstance(bubble, QFrame)
    assert not bubble.isVisible()


def test_several_sounds_and_turns_are_one_conversation(
    chat: Chat, tone: str, speech: str, engine: Listened
) -> None:
    chat.attach(tone, speech)
    chat.ask_and_wait("Which is which?")
    assert chat.last_answer() == "2 of 2.0 s, 2.4 s: Which is which?"
    chat.attach(tone)
    chat.ask_and_wait("")
    assert chat.last_answer().startswith("3 of 2.0 s, 2.4 s, 2.0 s: ")
    chat.ask_and_wait("And now?")
    first, *_, last = engine.asked[-1].messages
    assert (len(first.sounds), last.sounds) == (2, ())
    # The same ones, which the wire to the engine knows again.
    assert first.sounds[0] is engine.asked[0].messages[0].sounds[0]


def test_an_answer_about_a_sound_is_stopped(start: Start, tone: str) -> None:
    script = Script(chunks=("{sounds} ", "heard"), hold_after=1)
    chat = hearing_chat(start, ScriptedEngine(script))
    chat.attach(tone)
    chat.ask("What is this?")
    chat.until(lambda: bool(chat.answers()) and chat.last_answer() == "1 ")
    chat.session.stop()
    chat.until(lambda: not chat.session.is_answering)
    assert chat.last_answer() == "1 "


def test_what_a_model_cannot_hear_is_written_down_for_it_and_said(
    chat: Chat, speech: str, engine: Listened
) -> None:
    chat.runtime.choose_model("writer")
    chat.attach(speech)
    said = "Writer cannot hear; it gets what is said in it, written down by Ear."
    assert chat.page.composer.warning() == said
    assert chat.page.composer.warning_button.text() == "Switch to Hearer"
    chat.ask_and_wait("What does she say?")
    assert "[0:00-0:01] Good\n" in chat.last_answer()
    assert len(engine.written) > 0
    assert chat.page.composer.warning() == ""


def test_the_one_that_hears_is_one_click_away(chat: Chat, speech: str) -> None:
    chat.runtime.choose_model("writer")
    chat.attach(speech)
    chat.page.composer.warning_button.click()
    assert chat.is_chosen("hearer")
    assert chat.page.composer.warning() == ""
    chat.ask_and_wait("")
    assert chat.last_answer() == "1 of 2.4 s: "


def test_without_a_speech_model_the_one_that_hears_is_offered(chat: Chat, speech: str) -> None:
    chat.hearing.set_models([])
    chat.runtime.choose_model("writer")
    chat.attach(speech)
    assert "nobody can listen to “said.wav”" in chat.page.composer.warning()
    assert chat.page.composer.warning_button.text() == "Switch to Hearer"


def test_a_model_that_hears_says_that_it_cannot_see(chat: Chat, picture: str) -> None:
    chat.attach(picture)
    assert chat.page.composer.warning() == "Hearer hears, but it cannot see pictures."
    assert chat.page.composer.warning_button.text() == "Switch to Seer"


def test_what_is_too_long_to_be_heard_is_written_down(
    chat: Chat, tmp_path: Path, engine: Listened
) -> None:
    chat.attach(str(write_tone(tmp_path / "long.wav", LONGEST_HEARD_S + 5)))
    words = chat.page.composer.warning()
    assert words.startswith("Hearer hears up to 2:00 of a recording.")
    assert words.endswith("written down by Ear.")
    assert not chat.page.composer.send_button.isEnabled()
    chat.ask_and_wait("What is this?")
    assert "Nobody speaks in the recording “long.wav”" in chat.last_answer()
    assert chat.last_answer().startswith("0 of ")


def test_another_model_gets_what_was_said_in_earlier_turns(
    chat: Chat, speech: str, engine: Listened
) -> None:
    """Written down only now, once, and kept."""
    chat.attach(speech)
    chat.ask_and_wait("")
    assert engine.written == []
    chat.runtime.choose_model("writer")
    assert "Of the sounds above it gets what is said in them" in chat.page.composer.warning()
    chat.ask_and_wait("Who was that?")
    assert len(engine.written) > 0
    assert engine.asked[-1].messages[0] == p.Message("user", "Good morning.")
    assert chat.page.composer.warning() == ""
    count = len(engine.written)
    chat.ask_and_wait("Again?")
    assert len(engine.written) == count
    (recording,) = contents_of_first(chat)
    assert isinstance(recording, Recording)
    assert recording.was_heard


def test_without_anybody_who_listens_it_is_said_that_sounds_are_lost_on_it(
    chat: Chat, speech: str
) -> None:
    chat.attach(speech)
    chat.ask_and_wait("")
    chat.hearing.set_models([])
    chat.runtime.choose_model("writer")
    assert "it gets nothing of the sounds above" in chat.page.composer.warning()
    chat.ask_and_wait("Who was that?")
    assert chat.last_answer() == "0 of : Who was that?"


def test_writing_down_is_stopped(start: Start, speech: str) -> None:
    chat = hearing_chat(start, NeverDone())
    chat.attach(speech)
    chat.ask_and_wait("")
    chat.runtime.choose_model("writer")
    chat.ask("Who was that?")
    chat.until(lambda: "Writing down" in phase(chat))
    chat.session.stop()
    assert not chat.session.is_answering
    assert chat.page.composer_text() == "Who was that?"


def test_a_speech_model_that_is_being_repaired_is_waited_for(chat: Chat, speech: str) -> None:
    chat.attach(speech)
    chat.ask_and_wait("")
    assert chat.hearing.release("ear")
    chat.runtime.choose_model("writer")
    chat.ask("Who was that?")
    chat.until(lambda: "Writing down" in phase(chat))
    chat.hearing.set_models([LISTENING])
    chat.until(lambda: not chat.session.is_answering)
    assert chat.session.messages[0].text == "Good morning."


def test_the_context_counts_what_is_heard(chat: Chat, tone: str) -> None:
    """Two seconds of a tone are ten words to the scripted model."""
    chat.context = ContextInUse(
        *(chat.page, chat.thread, chat.conversing, chat.runtime, chat.attachments)
    )
    chat.conversing.changed.emit()
    meter = chat.page.composer.meter
    chat.attach(tone)
    chat.until(lambda: "about 10" in meter.amount_words())


def test_what_was_said_can_be_heard_again(chat: Chat, tone: str, speech: str) -> None:
    speakers = ScriptedSpeakers()
    again = HeardAgain(chat.page, chat.conversing, chat.keeper, chat.notices, chat.page)
    again.speakers = lambda: speakers
    chat.attach(tone, speech)
    chat.ask_and_wait("")
    first, second = chips(chat)
    assert (first.words, second.words) == ("0:02", "0:02")
    assert first.play_button.accessibleName() == "Play tone.wav"
    first.play_button.click()
    chat.until(lambda: any(block.any() for one in speakers.opened for block in one.played))
    assert first.play_button.accessibleName() == "Pause tone.wav"
    second.play_button.click()
    assert first.play_button.accessibleName() == "Play tone.wav"
    chat.until(lambda: second.play_button.accessibleName() == "Pause said.wav")
    second.play_button.click()
    chat.until(lambda: second.play_button.accessibleName() == "Play said.wav")
    again.close()


def test_an_old_sound_that_is_nowhere_is_said(chat: Chat) -> None:
    again = HeardAgain(chat.page, chat.conversing, chat.keeper, chat.notices, chat.page)
    gone = Attached("gone.wav", (Recording("gone.wav", 3.0, was_heard=True),), note="0:03")
    chat.conversing.ask("What was it?", [gone])
    chat.until(lambda: not chat.session.is_answering)
    (chip,) = chips(chat)
    chip.play_button.click()
    notice = chat.page.notice_bar.notice()
    assert notice is not None
    assert notice.what == "The sound is not kept with the conversation."
    again.close()
