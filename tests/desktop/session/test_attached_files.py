"""Files of every kind on their way to the model, with the scripted engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from desktop.chat.tiles import Tile
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.errors import EngineLost
from models.inputs.recording import Recording
from models.inputs.video import Video
from tests.desktop.session.harness import LISTENING, Chat, Start
from tests.fixtures.media import write_clip, write_speech, write_tone

HEARS = Script(chunks=("{pictures} and {videos} seen: ", "{question}"), heard=("Good ", "morning."))


def tiles(chat: Chat) -> list[Tile]:
    return chat.page.composer.strip.tiles()


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return write_clip(tmp_path / "clip.mp4", frames=12, rate=4)


@pytest.fixture
def talking_clip(tmp_path: Path) -> Path:
    return write_clip(tmp_path / "talk.mp4", frames=12, rate=4, with_speech=True)


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    return write_speech(tmp_path / "said.wav")


def test_a_video_goes_as_its_frames_with_their_times(start: Start, clip: Path) -> None:
    chat = start(HEARS)
    chat.attach(str(clip))
    assert "frames · 0:03" in tiles(chat)[0].toolTip()
    chat.ask_and_wait("What happens?")
    assert chat.last_answer() == "0 and 1 seen: What happens?"
    (video,) = chat.session.messages[0].videos
    assert video.name == "clip.mp4"
    assert 2 <= len(video.frames) <= 8
    assert all(0 <= frame.time <= 3 for frame in video.frames)


def test_what_is_said_in_a_video_goes_with_it(start: Start, talking_clip: Path) -> None:
    chat = start(HEARS)
    chat.hearing.set_models([LISTENING])
    chat.attach(str(talking_clip))
    assert "speech" in tiles(chat)[0].toolTip()
    chat.ask_and_wait("What happens?")
    (video,) = chat.session.messages[0].videos
    assert [spoken.text for spoken in video.speech] == ["Good", "morning."]


def test_a_video_is_seen_without_a_speech_model(start: Start, talking_clip: Path) -> None:
    chat = start(HEARS)
    chat.attach(str(talking_clip))
    chat.ask_and_wait("What happens?")
    (video,) = chat.session.messages[0].videos
    assert video.speech == ()


def test_the_model_reads_what_is_said_in_a_sound(start: Start, speech: Path) -> None:
    chat = start(HEARS)
    chat.hearing.set_models([LISTENING])
    chat.attach(str(speech))
    chat.ask_and_wait("Who speaks?")
    lines = chat.session.messages[0].text.splitlines()
    assert lines[0].startswith("What is said in the recording “said.wav”")
    assert [line.partition("] ")[2] for line in lines[1:3]] == ["Good", "morning."]
    assert lines[-1] == "Who speaks?"
    assert chat.questions() == ["Who speaks?"]


def test_a_tone_is_told_to_be_without_words(start: Start, tmp_path: Path) -> None:
    """The model is not even asked: it would make something up."""
    chat = start(HEARS)
    chat.hearing.set_models([LISTENING])
    chat.attach(str(write_tone(tmp_path / "tone.wav")))
    assert "nobody speaks" in tiles(chat)[0].toolTip()
    chat.ask_and_wait("What is it?")
    assert chat.session.messages[0].text.startswith("Nobody speaks in the recording “tone.wav”")


def test_a_sound_that_cannot_be_listened_to_says_why(start: Start, speech: Path) -> None:
    chat = start(Script(fail_after=0))
    chat.hearing.set_models([LISTENING])
    chat.attach(str(speech))
    assert tiles(chat)[0].property("broken") is True
    assert "script" in tiles(chat)[0].toolTip()
    chat.ask("Who speaks?")
    assert chat.page.composer.warning() == "Remove the file that could not be read, then send."


def test_text_goes_before_the_question_and_back_alone(start: Start, tmp_path: Path) -> None:
    """A question that was not answered returns as it was typed."""
    notes = tmp_path / "notes.txt"
    notes.write_text("The budget is 1200.", encoding="utf-8")
    chat = start(Script(fail_after=0))
    chat.attach(str(notes))
    chat.ask_and_wait("How much?")
    assert chat.page.composer_text() == "How much?"
    assert [tile.accessibleName() for tile in tiles(chat)] == ["notes.txt, 19 characters"]


def test_text_needs_no_model_that_sees(start: Start, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("The budget is 1200.", encoding="utf-8")
    chat = start(Script(chunks=("{question}",)))
    chat.runtime.choose_model("writer")
    chat.until_ready()
    chat.attach(str(notes))
    assert chat.page.composer.warning() == ""
    chat.ask_and_wait("How much?")
    assert "The budget is 1200." in chat.last_answer()


def test_a_video_needs_a_model_that_sees(start: Start, clip: Path) -> None:
    chat = start(HEARS)
    chat.runtime.choose_model("writer")
    chat.until_ready()
    chat.attach(str(clip))
    assert "cannot see pictures" in chat.page.composer.warning()


def test_a_folder_is_opened_and_what_cannot_be_taken_is_named(
    start: Start, tmp_path: Path, picture: str
) -> None:
    folder = tmp_path / "holiday"
    folder.mkdir()
    Path(picture).rename(folder / "a.png")
    (folder / "b.zip").write_bytes(b"PK\x03\x04rest")
    chat = start(HEARS)
    chat.attach(str(folder))
    assert [tile.accessibleName() for tile in tiles(chat)] == ["a.png", "b.zip"]
    assert tiles(chat)[1].property("broken") is True
    assert "b.zip" in tiles(chat)[1].toolTip()


def test_a_removed_video_is_not_listened_to_any_more(start: Start, talking_clip: Path) -> None:
    chat = start(Script(hold_after=1, heard=("Good ", "morning.")))
    chat.hearing.set_models([LISTENING])
    chat.page.files_dropped.emit([str(talking_clip)])
    chat.until(lambda: "Listening" in " ".join(_words(tile) for tile in tiles(chat)))
    tiles(chat)[0].remove_button.click()
    chat.until(lambda: not chat.session.attachments.is_reading)
    assert chat.session.attachments.read() == []


def test_frames_chosen_by_hand_take_the_place(start: Start, clip: Path) -> None:
    chat = start(HEARS)
    chat.attach(str(clip))
    (tile,) = tiles(chat)
    attached = chat.session.attachments.get(tile.key)
    assert attached is not None
    content = attached.contents[0]
    assert isinstance(content, Video)
    chat.session.attachments.set_frames(tile.key, content.frames[:2])
    assert "2 frames" in tile.toolTip()
    chat.ask_and_wait("What happens?")
    assert chat.session.messages[0].videos[0].frames == content.frames[:2]


def test_pictures_taken_one_after_the_other_are_a_video(start: Start) -> None:
    chat = start(HEARS)
    images = []
    for level in (10, 90, 180):
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(level << 16)
        images.append(image)
    chat.session.attachments.add_sequence(list(zip(images, (0.0, 0.5, 1.0), strict=True)), "Camera")
    chat.until(lambda: not chat.session.attachments.is_reading)
    chat.ask_and_wait("What happens?")
    (video,) = chat.session.messages[0].videos
    assert [frame.time for frame in video.frames] == [0.0, 0.5, 1.0]
    assert [frame.picture.rgb[0] for frame in video.frames] == [10, 90, 180]


def test_what_was_heard_is_kept_when_the_question_returns(start: Start, speech: Path) -> None:
    chat = start(Script(chunks=("", "", "", "x"), hold_after=3, heard=("Good ", "morning.")))
    chat.hearing.set_models([LISTENING])
    chat.attach(str(speech))
    before = chat.session.attachments.read()
    assert isinstance(before[0].contents[0], Recording)
    chat.ask("Who speaks?")
    chat.until(lambda: chat.session.is_answering)
    chat.session.stop()
    chat.until(lambda: not chat.session.is_answering)
    assert chat.session.attachments.read() == before


def _words(tile: Tile) -> str:
    return " ".join(label.text() for label in tile.findChildren(QLabel))


def test_a_sound_is_listened_to_as_soon_as_somebody_can(start: Start, speech: Path) -> None:
    chat = start(HEARS)
    chat.attach(str(speech))
    assert "nobody can listen to “said.wav”" in _warning_after(chat, "Who speaks?")
    assert chat.page.composer_text() == "Who speaks?"
    chat.hearing.set_models([LISTENING])
    chat.until(lambda: "speech" in tiles(chat)[0].toolTip())
    chat.ask_and_wait("Who speaks?")
    assert "Good" in chat.session.messages[0].text


def test_a_speech_model_that_goes_meanwhile_is_told_and_holds_nothing_up(
    start: Start, speech: Path
) -> None:
    chat = start(HEARS)
    chat.hearing.set_models([LISTENING])
    chat.page.files_dropped.emit([str(speech)])
    chat.until(lambda: "Listening" in " ".join(_words(tile) for tile in tiles(chat)))
    chat.hearing.set_models([])
    chat.until(lambda: not chat.session.attachments.is_reading)
    assert tiles(chat)[0].property("broken") or "speech" in tiles(chat)[0].toolTip()


def test_a_question_that_waits_can_be_taken_back(start: Start, speech: Path) -> None:
    chat = start(Script(heard=("Good ", "morning."), hold_after=1))
    chat.hearing.set_models([LISTENING])
    chat.page.files_dropped.emit([str(speech)])
    chat.until(lambda: "Listening" in " ".join(_words(tile) for tile in tiles(chat)))
    chat.ask("Who speaks?")
    composer = chat.page.composer
    chat.until(lambda: "Esc takes it back" in composer.hint())
    composer.entry.escaped.emit()
    assert "Esc" not in composer.hint()
    tiles(chat)[0].remove_button.click()
    chat.until(lambda: not chat.session.attachments.is_reading)
    assert chat.session.messages == ()
    assert not chat.session.is_answering


def test_a_lost_engine_is_asked_again_about_what_is_said(start: Start, speech: Path) -> None:
    class DiesOnce(ScriptedEngine):
        """Ends at the first sound, as a driver that crashes does."""

        sounds = 0

        def submit(self, request: p.Request) -> None:
            if isinstance(request, p.Transcribe):
                self.sounds += 1
                if self.sounds == 1:
                    lost = EngineLost("The engine ended unexpectedly.", "Ask again.")
                    self.listener(p.Lost(request.id, lost.problem))
                    return
            super().submit(request)

        def start(self, listener: p.Listener) -> None:
            self.listener = listener
            super().start(listener)

    engine = DiesOnce(HEARS)
    chat = start(engine=engine)
    chat.hearing.set_models([LISTENING])
    chat.attach(str(speech))
    assert "speech" in tiles(chat)[0].toolTip()
    assert engine.sounds == 2


def _warning_after(chat: Chat, question: str) -> str:
    chat.ask(question)
    return chat.page.composer.warning()


def test_the_first_questions_fit_what_is_attached_and_one_click_asks(
    start: Start, tmp_path: Path
) -> None:
    chat = start(HEARS)
    notes = tmp_path / "notes.txt"
    notes.write_text("Milk, eggs.", encoding="utf-8")
    chat.attach(str(notes))
    prompts = [chip.text() for chip in chat.page.welcome.chips()]
    assert "What are the main points?" in prompts
    chat.page.welcome.chips()[0].click()
    chat.until(lambda: bool(chat.answers()) and not chat.session.is_answering)
    assert chat.session.messages[0].text.splitlines()[-1] == prompts[0]
    assert "Milk, eggs." in chat.session.messages[0].text


def test_the_demo_model_is_asked_what_it_knows(start: Start, picture: str) -> None:
    chat = start(HEARS)
    chat.page.set_sample(QImage(picture), "Try it:", ["What color is it?"])
    chat.attach(picture)
    assert [chip.text() for chip in chat.page.welcome.chips()] == ["What color is it?"]
    assert "Try it:" not in shown_words(chat)
    chat.page.attachment_removed.emit(tiles(chat)[0].key)
    assert "Try it:" in shown_words(chat)


def shown_words(chat: Chat) -> list[str]:
    labels = chat.page.welcome.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]
