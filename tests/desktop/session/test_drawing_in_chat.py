"""Drawing in the whole app: `/draw` in the chat."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.chat.drawn_answer import WithPictures
from models.engine.scripted import Script
from tests.desktop.session.drawing import Studio, sit_down
from tests.desktop.session.library_harness import BOTH, CPU, Desk, Sit, press


def drawn_views(desk: Desk) -> list[WithPictures]:
    views = desk.app.front.page.transcript.views()
    return [view for view in views if isinstance(view, WithPictures)]


def test_a_picture_is_drawn_in_the_chat_and_kept_there(sit: Sit) -> None:
    desk = sit_down(sit)
    page = desk.app.front.page
    QTest.keyClicks(page.composer.entry, "a red circle")
    press(page.composer.draw_button)
    assert page.composer_text() == "/draw a red circle"
    press(page.composer.send_button)
    desk.until(lambda: len(drawn_views(desk)) == 1)
    desk.until(lambda: len(desk.app.back.gallery.names) == 1)
    answer = desk.app.front.session.messages[-1].text
    assert "64 × 64" in answer  # noqa: RUF001
    assert len(drawn_views(desk)[0].findChildren(QPushButton, "")) > 0
    # It is no picture that somebody asks about: a model for text goes on.
    assert not desk.app.front.conversing.has_to_be_seen()
    assert desk.ask("And now?") == "Scripted answer to: And now?"
    conversation = desk.app.front.conversing.kept_id
    desk.restart()
    desk.app.front.conversing.open(conversation)
    desk.until(lambda: len(drawn_views(desk)) == 1)


def test_another_answer_is_another_picture_and_an_attached_one_is_drawn_from(
    sit: Sit, picture: str
) -> None:
    desk = sit_down(sit)
    studio = Studio(desk)
    front = desk.app.front
    front.page.files_dropped.emit([picture])
    desk.until(lambda: not front.session.attachments.is_reading)
    front.page.set_composer_text("/draw a boat")
    press(front.page.composer.send_button)
    desk.until(lambda: len(drawn_views(desk)) == 1)
    front.conversing.answer_again(front.conversing.leaf)
    desk.until(lambda: len(desk.app.back.gallery.names) == 2)
    desk.until(lambda: len(drawn_views(desk)) == 1)
    found = [studio.made(name) for name in desk.app.back.gallery.names]
    assert {(one.prompt, one.from_picture) for one in found} == {("a boat", "red.png")}
    assert found[0].seed != found[1].seed
    assert front.conversing.has_versions(front.conversing.leaf)


def test_a_drawing_that_is_stopped_in_the_chat_gives_the_words_back(sit: Sit) -> None:
    desk = sit_down(sit, Script(devices=(CPU,), hold_after=1, chunks=()))
    page = desk.app.front.page
    page.set_composer_text("/draw a boat")
    press(page.composer.send_button)
    desk.until(lambda: desk.app.front.session.is_answering)
    desk.until(lambda: page.composer.busy)
    page.stop_requested.emit()
    desk.until(lambda: not desk.app.front.session.is_answering)
    assert page.composer_text() == "/draw a boat"
    assert desk.app.back.gallery.names == ()


def test_without_a_model_the_chat_offers_those_that_draw(sit: Sit) -> None:
    desk = sit(BOTH)
    desk.open()
    page = desk.app.front.page
    page.set_composer_text("/draw a red circle")
    press(page.composer.send_button)
    assert page.composer.warning() == "No model that draws is installed."
    assert page.composer_text() == "/draw a red circle"
    press(page.composer.warning_button)
    desk.until(desk.library.isVisible)
    assert desk.library.filter_bar.current().purpose == "draw"
