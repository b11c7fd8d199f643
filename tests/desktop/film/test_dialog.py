"""The frames of a video are looked at, dropped, added and chosen again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.film.dialog import FilmDialog
from models.errors import BadVideo
from models.inputs.spoken import Spoken
from models.inputs.video import Video
from tests.desktop.film.conftest import Open, Opener
from tests.desktop.film.scripted import SECONDS, ScriptedFilm, frame, video

_DAMAGED = BadVideo("“clip.mp4” is damaged.", "Copy it again.")


def _captions(one: Open) -> list[str]:
    return [card.caption.text() for card in one.dialog.strip.cards()]


def test_it_shows_the_frames_in_order_with_their_times(opened: Open) -> None:
    assert _captions(opened) == ["0:03.2", "0:12.0", "0:31.6", "1:00.0"]
    assert opened.dialog.head.count.text() == "4 of at most 6"
    names = [card.picture.accessibleName() for card in opened.dialog.strip.cards()]
    assert names[0] == "Frame at 0:03.2"


def test_frames_are_as_they_were_unless_something_is_done(opened: Open) -> None:
    opened.click(opened.dialog.foot.use_button)
    assert opened.accepted == [video().frames]
    assert opened.closed == [True]


def test_cancel_gives_nothing(opened: Open) -> None:
    opened.click(opened.dialog.foot.cancel_button)
    assert opened.accepted == []
    assert opened.closed == [True]


def test_the_cross_drops_a_frame(opened: Open) -> None:
    opened.click(opened.dialog.strip.cards()[1].drop_button)
    assert opened.times == [3.2, 31.6, 60.0]
    assert opened.dialog.head.count.text() == "3 of at most 6"
    opened.click(opened.dialog.foot.use_button)
    assert [one.time for one in opened.accepted[0]] == [3.2, 31.6, 60.0]


def test_delete_drops_a_frame_and_the_keyboard_stays_in_the_row(opened: Open) -> None:
    cards = opened.dialog.strip.cards()
    cards[0].picture.setFocus()
    QTest.keyClick(cards[0].picture, Qt.Key.Key_Right)
    assert cards[1].picture.hasFocus()
    opened.wait_seen(12.0)
    QTest.keyClick(cards[1].picture, Qt.Key.Key_Delete)
    assert opened.times == [3.2, 31.6, 60.0]
    assert opened.dialog.strip.cards()[1].picture.hasFocus()


def test_without_a_frame_it_cannot_be_used(opened: Open) -> None:
    for card in opened.dialog.strip.cards():
        opened.click(card.drop_button)
    assert not opened.dialog.foot.use_button.isEnabled()
    assert opened.dialog.foot.status.words() == "Add at least one frame."
    opened.click(opened.dialog.add_button)
    opened.qtbot.waitUntil(opened.dialog.foot.use_button.isEnabled)
    assert opened.times == [3.2]


def test_a_click_on_a_frame_shows_it_large(opened: Open) -> None:
    opened.click(opened.dialog.strip.cards()[2].picture)
    opened.wait_seen(31.6)
    assert opened.dialog.slider.seconds == pytest.approx(31.6, abs=0.01)
    small = frame(31.6).picture.rgb[:3]
    assert opened.dialog.preview.image.pixelColor(5, 5) == QColor(*small)
    current = [card.property("current") for card in opened.dialog.strip.cards()]
    assert current == ["", "", "true", ""]


def test_the_slider_shows_what_is_there_and_it_can_be_added(opened: Open) -> None:
    opened.slide(40.0)
    there = opened.dialog.slider.seconds
    assert there == pytest.approx(40.0, abs=0.2)
    opened.qtbot.waitUntil(opened.dialog.add_button.isEnabled)
    opened.click(opened.dialog.add_button)
    opened.qtbot.waitUntil(lambda: len(opened.times) == 5)
    assert opened.times == [3.2, 12.0, 31.6, frame(there).time, 60.0]
    assert not opened.dialog.add_button.isEnabled()  # it is there now
    opened.click(opened.dialog.foot.use_button)
    sizes = {(one.picture.width, one.picture.height) for one in opened.accepted[0]}
    assert len(sizes) == 1
    Video("clip.mp4", SECONDS, opened.accepted[0])


def test_a_frame_that_was_chosen_cannot_be_added_twice(opened: Open) -> None:
    assert not opened.dialog.add_button.isEnabled()
    QTest.keyClick(opened.dialog.slider, Qt.Key.Key_Return)
    opened.slide(40.0)
    opened.qtbot.waitUntil(opened.dialog.add_button.isEnabled)
    assert opened.film.takes == []


def test_keys_step_frame_by_frame_and_enter_adds(opened: Open) -> None:
    slider = opened.dialog.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    opened.wait_seen(3.2)  # 3.24, to the tenth
    opened.qtbot.waitUntil(opened.dialog.add_button.isEnabled)
    QTest.keyClick(slider, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: len(opened.times) == 5)
    assert opened.times[:2] == [3.2, pytest.approx(3.24)]
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.seconds == pytest.approx(3.2, abs=0.001)


def test_no_more_than_the_model_takes(opener: Opener) -> None:
    one = opener(most=4)
    one.slide(40.0)
    one.qtbot.waitUntil(lambda: bool(one.film.glances) and one.film.glances[-1] > 30)
    assert not one.dialog.add_button.isEnabled()
    assert one.dialog.head.count.text() == "4 of at most 4"
    assert "drop one to add another" in one.dialog.foot.status.words()
    one.click(one.dialog.strip.cards()[0].drop_button)
    one.qtbot.waitUntil(one.dialog.add_button.isEnabled)


def test_too_many_for_this_model_have_to_be_dropped(opener: Opener) -> None:
    one = opener(most=3)
    assert not one.dialog.foot.use_button.isEnabled()
    assert one.dialog.head.count.text() == "4 of at most 3"
    one.click(one.dialog.strip.cards()[0].drop_button)
    assert one.dialog.foot.use_button.isEnabled()


def test_while_the_slider_moves_a_glimpse_comes_first(opened: Open) -> None:
    opened.slide(10.0, QTest.mousePress)
    opened.qtbot.waitUntil(lambda: bool(opened.film.glimpses))
    assert opened.film.glimpses[0] == pytest.approx(10.0, abs=0.2)
    opened.slide(10.0, QTest.mouseRelease)


def test_of_many_wishes_the_newest_is_seen(opener: Opener) -> None:
    film = ScriptedFilm()
    film.gate.clear()
    one = opener(film=film)
    one.qtbot.waitUntil(lambda: bool(film.glances))  # it is busy with the first
    for _ in range(30):
        QTest.keyClick(one.dialog.slider, Qt.Key.Key_PageUp)
    film.gate.set()
    one.wait_seen(80.0)
    assert len(film.glances) <= 2


def test_the_window_never_waits_for_the_film(opener: Opener) -> None:
    film = ScriptedFilm()
    film.gate.clear()
    one = opener(film=film)
    one.qtbot.waitUntil(lambda: bool(film.glances or film.glimpses))
    one.slide(40.0)
    one.click(one.dialog.strip.cards()[0].drop_button)
    one.click(one.dialog.foot.use_button)
    assert [shown.time for shown in one.accepted[0]] == [12.0, 31.6, 60.0]
    assert not film.closed.is_set()
    film.gate.set()
    one.qtbot.waitUntil(film.closed.is_set)


def test_choosing_again_replaces_them(opened: Open) -> None:
    bar = opened.dialog.again_bar
    assert bar.count == 4
    bar.picker.chosen.emit("2")
    assert bar.picker.text() == "at most 2 frames"
    opened.click(bar.button)
    opened.qtbot.waitUntil(lambda: opened.times == [20.0, 60.0])
    assert opened.film.counts == [2]
    assert bar.button.text() == "Choose again"
    opened.wait_seen(20.0)
    assert opened.dialog.head.count.text() == "2 of at most 6"


def test_choosing_shows_how_far_it_is_and_can_be_stopped(opened: Open) -> None:
    bar = opened.dialog.again_bar
    opened.film.choice_gate.clear()
    opened.click(bar.button)
    opened.qtbot.waitUntil(lambda: bar.progress.share() == pytest.approx(0.4))
    assert bar.progress.isVisible()
    assert bar.button.text() == "Stop"
    opened.click(bar.button)
    assert bar.button.text() == "Choose again"
    assert not bar.progress.isVisible()
    opened.film.choice_gate.set()
    opened.click(bar.button)
    opened.qtbot.waitUntil(lambda: len(opened.film.counts) == 2 and opened.times[0] == 10.0)


def test_counts_to_choose_end_at_what_the_model_takes(opened: Open) -> None:
    assert opened.dialog.again_bar.picker.choice_ids() == ["1", "2", "3", "4", "6"]


def test_a_choice_that_fails_keeps_the_frames(opened: Open) -> None:
    opened.film.refusal = _DAMAGED
    opened.click(opened.dialog.again_bar.button)
    opened.qtbot.waitUntil(lambda: "is damaged" in opened.dialog.foot.status.words())
    assert len(opened.times) == 4
    assert opened.dialog.foot.use_button.isEnabled()


def test_a_film_that_does_not_open_says_why_and_keeps_its_frames(opener: Opener) -> None:
    one = opener(film=ScriptedFilm(refusal=_DAMAGED))
    one.qtbot.waitUntil(lambda: "is damaged" in one.dialog.preview.words())
    assert not one.dialog.slider.isEnabled()
    one.click(one.dialog.strip.cards()[0].drop_button)
    assert not one.dialog.add_button.isEnabled()
    one.click(one.dialog.foot.use_button)
    assert len(one.accepted[0]) == 3


def test_a_frame_that_cannot_be_read_says_so(opened: Open) -> None:
    opened.film.refusal = _DAMAGED
    opened.slide(40.0)
    opened.qtbot.waitUntil(lambda: "is damaged" in opened.dialog.preview.words())
    opened.click(opened.dialog.add_button)
    opened.qtbot.waitUntil(lambda: "is damaged" in opened.dialog.foot.status.words())
    assert len(opened.times) == 4
    opened.film.refusal = None
    opened.click(opened.dialog.add_button)
    opened.qtbot.waitUntil(lambda: len(opened.times) == 5)


def test_what_is_said_leads_to_its_frame(opener: Opener) -> None:
    said = (Spoken(1.0, 2.0, "A ball."), Spoken(48.0, 50.0, "A square."))
    one = opener(video(speech=said))
    lines = one.dialog.lines
    assert lines.isVisible()
    middle = lines.visualRect(lines.model().index(1, 0)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    one.wait_seen(48.0)
    assert lines.playing_row == 1


def test_where_nothing_is_said_there_is_no_list(opened: Open) -> None:
    assert not opened.dialog.lines.isVisible()


def test_a_film_of_unknown_length_gets_one_when_it_is_open(opener: Opener) -> None:
    one = opener(Video("clip.mp4", 0.0, (frame(3.2), frame(12.0))))
    one.qtbot.waitUntil(lambda: one.dialog.slider.length == SECONDS)
    assert one.dialog.row.time.text().endswith("/ 1:20.0")


def test_escape_closes_and_lets_go_of_the_film(opened: Open) -> None:
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert opened.closed == [True]
    opened.qtbot.waitUntil(opened.film.closed.is_set)


def test_a_dialog_that_is_deleted_lets_go_of_the_film(qtbot: QtBot) -> None:
    film, pool = ScriptedFilm(), QThreadPool()
    dialog = FilmDialog(video(), film, pool, 6)
    film.choice_gate.clear()
    dialog.again_bar.button.click()
    qtbot.waitUntil(lambda: bool(film.counts))
    dialog.deleteLater()
    del dialog
    qtbot.waitUntil(film.closed.is_set)
    assert pool.waitForDone(3000)


def test_everything_is_whole_in_a_small_window(opened: Open) -> None:
    dialog = opened.dialog
    dialog.resize(420, 200)
    QApplication.processEvents()
    assert dialog.width() <= 520
    for widget in (dialog.add_button, dialog.foot.use_button, dialog.preview, dialog.slider):
        place = widget.rect().translated(widget.mapTo(dialog, widget.rect().topLeft()))
        assert dialog.rect().contains(place)
    assert dialog.preview.height() >= 100
