"""What went with a question is kept, and asked about again; also when its kept copy is damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.chat.notice_bar import Notice
from desktop.messages.question import QuestionView
from models.engine.scripted import Script
from tests.desktop.session.everyday import Everyday, Live

SEES = Script(chunks=("{pictures} seen",))
ASKED = "What is it?"
LOST = "The kept copy of “red.png” is missing or damaged."

Spoil = Callable[[Path], None]


def overwrite(blob: Path) -> None:
    blob.write_bytes(b"nothing of a picture")


def zero(blob: Path) -> None:
    """As a power cut leaves it."""
    blob.write_bytes(bytes(blob.stat().st_size))


def delete(blob: Path) -> None:
    blob.unlink()


@pytest.fixture
def before(live: Live, picture: str) -> None:
    """Somebody has asked about a picture, and closed the app."""
    chat = live(SEES)
    chat.attach(picture)
    chat.ask_and_wait(ASKED)
    assert chat.last_answer() == "1 seen"
    chat.close()


def spoil_all(home: Path, spoil: Spoil) -> None:
    blobs = [path for path in (home / "conversations").rglob("*") if len(path.name) == 64]
    # The picture and its small one.
    assert len(blobs) == 2
    for blob in blobs:
        spoil(blob)


def open_it(chat: Everyday) -> Everyday:
    chat.until(lambda: chat.titles() == [ASKED])
    chat.click_on(ASKED)
    chat.until(lambda: len(chat.answers()) == 1)
    return chat


def told(chat: Everyday) -> Notice:
    chat.until(lambda: chat.page.notice_bar.notice() is not None)
    notice = chat.page.notice_bar.notice()
    assert notice is not None
    return notice


@pytest.mark.usefixtures("before")
def test_the_picture_goes_with_the_next_question(live: Live) -> None:
    chat = open_it(live(SEES))
    chat.ask_and_wait("And now?")
    assert chat.questions() == [ASKED, "And now?"]
    assert chat.last_answer() == "1 seen"


@pytest.mark.usefixtures("before")
@pytest.mark.parametrize("spoil", [overwrite, zero, delete])
def test_a_question_is_not_asked_without_a_damaged_picture(
    live: Live, tmp_path: Path, spoil: Spoil
) -> None:
    spoil_all(tmp_path, spoil)
    chat = open_it(live(SEES))
    for _ in range(2):
        chat.page.clear_notice()
        chat.ask_and_wait("And now?")
        notice = told(chat)
        assert notice.what == LOST
        assert notice.todo == "Attach the file again."
        assert chat.questions() == [ASKED]
        assert (chat.last_answer(), chat.typed()) == ("1 seen", "And now?")
        chat.page.clear_composer()
    assert chat.failures == []


@pytest.mark.usefixtures("before")
def test_neither_is_another_answer_or_the_question_in_other_words(
    live: Live, tmp_path: Path
) -> None:
    spoil_all(tmp_path, overwrite)
    chat = open_it(live(SEES))
    chat.answers()[0].regenerate_requested.emit()
    chat.until(lambda: not chat.session.is_answering)
    assert told(chat).what == LOST
    assert [one.text for one in chat.session.messages] == [ASKED, "1 seen"]
    chat.page.clear_notice()
    views = [view for view in chat.page.transcript.views() if isinstance(view, QuestionView)]
    views[0].edited.emit("What colour is it?")
    chat.until(lambda: not chat.session.is_answering)
    assert told(chat).what == LOST
    assert "seen" not in chat.session.messages[-1].text


@pytest.mark.usefixtures("before")
@pytest.mark.parametrize("spoil", [overwrite, zero])
def test_the_file_attached_again_is_seen_in_a_new_chat(
    live: Live, tmp_path: Path, picture: str, spoil: Spoil
) -> None:
    spoil_all(tmp_path, spoil)
    chat = open_it(live(SEES))
    chat.new_chat()
    chat.attach(picture)
    chat.ask_and_wait("What is it now?")
    assert chat.last_answer() == "1 seen"
    chat.until(lambda: "What is it now?" in chat.titles())
    chat.close()
    fresh = live(SEES)
    fresh.until(lambda: "What is it now?" in fresh.titles())
    fresh.click_on("What is it now?")
    fresh.ask_and_wait("And now?")
    assert fresh.questions() == ["What is it now?", "And now?"]
    assert fresh.last_answer() == "1 seen"
