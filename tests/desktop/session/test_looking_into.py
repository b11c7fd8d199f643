"""A click on what is attached opens its frames, or lets one listen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.attachments.looking_into import LookingInto
from desktop.film.dialog import FilmDialog
from desktop.listen.sound_dialog import SoundDialog
from desktop.widgets.files import FileButton
from desktop.widgets.pictures import Thumbnail
from models.engine.scripted import Script
from tests.desktop.session.harness import LISTENING, Chat, Start
from tests.fixtures.media import write_clip, write_speech


def open_first(chat: Chat, most: int = 12) -> LookingInto:
    looking = LookingInto(chat.page, chat.session.attachments, chat.pool, lambda: most, chat.page)
    chat.page.attachment_opened.connect(looking.open)
    (tile,) = chat.page.composer.strip.tiles()
    button = tile.findChild(Thumbnail) or tile.findChild(FileButton)
    assert isinstance(button, QPushButton)
    button.click()
    return looking


def close(chat: Chat, dialog: FilmDialog | SoundDialog) -> None:
    gone: list[bool] = []
    dialog.closed.connect(lambda: gone.append(True))
    dialog.reject()
    chat.until(lambda: bool(gone))


def test_frames_that_are_dropped_do_not_go(start: Start, tmp_path: Path) -> None:
    chat = start(Script(chunks=("ok",)))
    chat.attach(str(write_clip(tmp_path / "clip.mp4", frames=12, rate=4)))
    open_first(chat)
    dialog = chat.page.findChild(FilmDialog)
    assert isinstance(dialog, FilmDialog)
    before = dialog.frames()
    dialog.strip.cards()[0].drop_button.click()
    chat.until(lambda: len(dialog.frames()) == len(before) - 1)
    dialog.accept()
    chat.until(lambda: f"{len(before) - 1} frames" in chat.page.composer.strip.tiles()[0].toolTip())
    chat.ask_and_wait("What happens?")
    (video,) = chat.session.messages[0].videos
    assert [frame.time for frame in video.frames] == [frame.time for frame in before[1:]]


def test_given_up_everything_stays(start: Start, tmp_path: Path) -> None:
    chat = start(Script(chunks=("ok",)))
    chat.attach(str(write_clip(tmp_path / "clip.mp4", frames=12, rate=4)))
    before = chat.session.attachments.read()
    open_first(chat)
    dialog = chat.page.findChild(FilmDialog)
    assert isinstance(dialog, FilmDialog)
    close(chat, dialog)
    assert chat.session.attachments.read() == before


def test_a_sound_can_be_listened_to(start: Start, tmp_path: Path) -> None:
    chat = start(Script())
    chat.attach(str(write_speech(tmp_path / "said.wav")))
    open_first(chat)
    dialog = chat.page.findChild(SoundDialog)
    assert isinstance(dialog, SoundDialog)
    assert dialog.windowTitle() == "said.wav"
    close(chat, dialog)


def test_what_is_said_comes_while_one_listens(start: Start, tmp_path: Path) -> None:
    """The sound is opened at once, before anything of it is written down."""
    chat = start(Script(heard=("Good ", "morning.")))
    chat.hearing.set_models([LISTENING])
    attachments = chat.session.attachments
    looking = LookingInto(chat.page, attachments, chat.pool, lambda: 8, chat.page)
    attachments.ready.connect(looking.open, Qt.ConnectionType.SingleShotConnection)
    chat.attach(str(write_speech(tmp_path / "said.wav")))
    dialog = chat.page.findChild(SoundDialog)
    assert isinstance(dialog, SoundDialog)
    rows = dialog.card.lines.model()
    assert [rows.index(at, 0).data() for at in range(rows.rowCount())] == [
        "0:00 Good",
        "0:01 morning.",
    ]
    assert dialog.card.lines.isVisible()
    close(chat, dialog)
    chat.attach(str(write_speech(tmp_path / "again.wav")))
    assert "speech" in chat.page.composer.strip.tiles()[1].toolTip()
