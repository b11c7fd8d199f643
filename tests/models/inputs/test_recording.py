"""How what is said in recordings is told to a model, and what else goes before a question."""

from __future__ import annotations

from models.engine.asking import question_about, sound_in
from models.inputs.contents import must_be_seen, text_with
from models.inputs.documents.document import Document
from models.inputs.picture import Picture
from models.inputs.recording import Recording, as_prompt
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken

SPEECH = (Spoken(3.0, 7.9, "Good morning."), Spoken(65.0, 66.0, "Bye."))


def test_what_is_said_stands_before_the_question_with_its_times() -> None:
    recording = Recording("a.wav", 70.0, SPEECH, was_heard=True)
    assert as_prompt([recording], "Who speaks?").splitlines() == [
        "What is said in the recording “a.wav” of 1:10:",
        "[0:03-0:07] Good morning.",
        "[1:05-1:06] Bye.",
        "Who speaks?",
    ]


def test_silence_and_an_unheard_recording_are_told_apart() -> None:
    silent = Recording("a.wav", 5.0, was_heard=True)
    unheard = Recording("b.wav", 5.0)
    first, second, _ = as_prompt([silent, unheard], "?").splitlines()
    assert first == "Nobody speaks in the recording “a.wav” of 0:05."
    assert second == "Nobody has listened to the recording “b.wav” of 0:05 yet."


def test_documents_come_first_then_recordings_then_the_question() -> None:
    contents = (Recording("a.wav", 70.0, SPEECH), Document("notes.txt", "The budget is 12."))
    text = text_with(contents, "How much?")
    assert text.index("The budget is 12.") < text.index("Good morning.") < text.index("How much?")


def test_a_question_alone_stays_as_it_is() -> None:
    assert text_with((), "Why?") == "Why?"
    assert text_with((Picture(1, 1, b"abc"),), "Why?") == "Why?"


def test_what_only_a_model_that_sees_can_take() -> None:
    assert must_be_seen(Picture(1, 1, b"abc"))
    assert not must_be_seen(Document("notes.txt", "text"))
    assert not must_be_seen(Recording("a.wav", 1.0))


def test_without_a_question_what_is_said_is_what_is_asked() -> None:
    recordings = [Recording("a.wav", 70.0, SPEECH), Recording("b.wav", 5.0, was_heard=True)]
    assert as_prompt(recordings, " ") == "Good morning. Bye."
    assert as_prompt(recordings[1:], "") == "Nobody speaks in the recording “b.wav” of 0:05.\n"


def test_what_is_heard_is_not_read_too() -> None:
    sound = Sound(bytes(6400), "a.wav")
    short, long = Recording("a.wav", 0.1, sound=sound), Recording("b.wav", 500.0, SPEECH, True)
    heard = question_about([short, long], "Who?", hears=True)
    assert heard.sounds == (sound,)
    assert "a.wav" not in heard.text
    assert "Good morning." in heard.text
    read = question_about([short, long], "Who?")
    assert read.sounds == ()
    assert "Nobody has listened to the recording “a.wav”" in read.text


def test_a_sound_alone_is_a_question() -> None:
    sound = Sound(bytes(6400))
    assert question_about([Recording("a", 0.1, sound=sound)], "", hears=True).text == ""
    assert sound_in(Recording("a", 0.1)) is None
    assert sound_in(Picture(1, 1, b"abc")) is None
