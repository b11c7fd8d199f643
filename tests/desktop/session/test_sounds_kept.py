"""The whole app with a model that hears: sounds are kept, asked about again, written down later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop import settings as s
from desktop.front import Front
from models.cancel import CancelToken
from models.catalogue.catalogue import read_catalogue
from models.engine.scripted import Script
from models.store.install import install
from models.store.store import ModelStore
from tests.desktop.session.library_harness import FILES, SHIPPED, Desk, Sit
from tests.fixtures.media import write_speech, write_tone
from tests.models.store.local_source import PLACE, LocalSource, publish

MODEL = "qwen2-audio-7b-instruct"
HEARS = Script(chunks=("{sounds} heard: ", "{question}"), heard=("Good ", "morning."))


def bring(desk: Desk) -> None:
    """A model that hears, installed some time ago and chosen."""
    remote = desk.home / "remote"
    publish(remote, "1", FILES)
    entry = read_catalogue().get(MODEL)
    store = ModelStore(desk.folder, desk.home / "nothing-built-in")
    place = replace(PLACE, devices=("CPU",))
    install(entry, place, store, LocalSource(remote), lambda _: None, CancelToken())
    desk.app.settings.set(s.MODEL, MODEL)


@pytest.fixture
def desk(sit: Sit) -> Desk:
    desk = sit(HEARS)
    bring(desk)
    return desk.open()


def front(desk: Desk) -> Front:
    return desk.app.front


def attach(desk: Desk, path: Path) -> None:
    front(desk).page.files_dropped.emit([str(path)])
    desk.until(lambda: len(desk.app.back.attachments.read()) == 1)
    desk.until(lambda: not desk.app.back.attachments.is_reading)


def ask(desk: Desk, text: str) -> str:
    """The answer."""
    count = len(front(desk).session.messages)
    front(desk).page.set_composer_text(text)
    front(desk).page.composer.send_button.click()
    desk.until(lambda: len(front(desk).session.messages) == count + 2)
    desk.until(lambda: not front(desk).session.is_answering)
    return front(desk).session.messages[-1].text


def last_conversation(desk: Desk) -> None:
    """Open it from the sidebar, as it is kept."""
    rows = front(desk).sidebar.rows
    desk.until(lambda: any(rows.id_at(rows.index(row)) for row in range(rows.rowCount())))
    ids = [rows.id_at(rows.index(row)) for row in range(rows.rowCount())]
    front(desk).conversing.open(next(one for one in ids if one))
    desk.until(lambda: bool(front(desk).page.transcript.rows()))


def test_a_voice_chat_goes_on_after_a_restart(desk: Desk, tmp_path: Path) -> None:
    sound = write_tone(tmp_path / "tone.wav")
    attach(desk, sound)
    assert ask(desk, "") == "1 heard: "
    desk.restart()
    sound.unlink()
    last_conversation(desk)
    assert ask(desk, "And now?") == "1 heard: And now?"


def test_it_is_asked_again_and_in_other_words(desk: Desk, tmp_path: Path) -> None:
    attach(desk, write_tone(tmp_path / "tone.wav"))
    ask(desk, "What is it?")
    page = front(desk).page
    question, answer = (row.id for row in page.transcript.rows())
    page.views.regenerated.emit(answer)
    desk.until(lambda: page.transcript.rows()[-1].id != answer)
    desk.until(lambda: not front(desk).session.is_answering)
    assert front(desk).session.messages[-1].text == "1 heard: What is it?"
    page.views.edited.emit(question, "Who is it?")
    desk.until(lambda: page.transcript.rows()[0].id != question)
    desk.until(lambda: not front(desk).session.is_answering)
    assert front(desk).session.messages[-1].text == "1 heard: Who is it?"


def test_after_a_restart_another_model_gets_the_words(desk: Desk, tmp_path: Path) -> None:
    attach(desk, write_speech(tmp_path / "said.wav"))
    ask(desk, "")
    desk.restart()
    last_conversation(desk)
    front(desk).runtime.choose_model(SHIPPED)
    assert "Of the sounds above" in front(desk).page.composer.warning()
    assert ask(desk, "What was that?") == "0 heard: What was that?"
    assert front(desk).session.messages[0].text == "Good morning."
    front(desk).runtime.choose_model(MODEL)
    assert ask(desk, "And now?") == "1 heard: And now?"
