"""One picture, several, or a question every few seconds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.camera.modes import CameraMode
from desktop.camera.panel import CameraPanel
from desktop.capture.camera import faults
from models.errors import Problem
from tests.desktop.camera.conftest import click, press


class _Heard:
    def __init__(self, panel: CameraPanel) -> None:
        self.shots: list[QImage] = []
        self.bursts: list[list[tuple[QImage, float]]] = []
        self.questions: list[str] = []
        self.stopped = self.closed = 0
        panel.shot.connect(self.shots.append)
        panel.burst.connect(self.bursts.append)
        panel.live_question.connect(self._on_question)
        panel.live_stopped.connect(self._on_stopped)
        panel.closed.connect(self._on_closed)

    def _on_question(self, question: str, _: QImage) -> None:
        self.questions.append(question)

    def _on_stopped(self) -> None:
        self.stopped += 1

    def _on_closed(self) -> None:
        self.closed += 1


@pytest.fixture
def heard(panel: CameraPanel) -> _Heard:
    return _Heard(panel)


def _show(panel: CameraPanel, image: QImage, *times: float) -> None:
    for time in times:
        panel.show_frame(image, time)


def _begin_live(panel: CameraPanel, image: QImage, question: str = "Who is it?") -> None:
    panel.modes.choose(CameraMode.LIVE)
    panel.live_options.field.setText(question)
    press(panel.live_options.field, Qt.Key.Key_Return)
    panel.show_frame(image, 1.0)


# --- one picture ----------------------------------------------------------------------------------


def test_the_shutter_takes_what_is_seen(panel: CameraPanel, heard: _Heard, half: QImage) -> None:
    click(panel.shutter)
    assert heard.shots == []
    _show(panel, half, 0.0)
    click(panel.shutter)
    assert heard.shots == [half]


def test_a_mirrored_preview_gives_pictures_that_are_not(
    panel: CameraPanel, heard: _Heard, half: QImage
) -> None:
    assert panel.preview.mirrored
    _show(panel, half, 0.0)
    press(panel.preview, Qt.Key.Key_Space)
    assert heard.shots == [half]
    click(panel.head.mirror_button)
    assert not panel.preview.mirrored


def test_space_takes_one_picture_however_long_it_is_held(
    panel: CameraPanel, heard: _Heard, half: QImage
) -> None:
    _show(panel, half, 0.0)
    panel.setFocus()
    press(panel.preview, Qt.Key.Key_Space)
    assert len(heard.shots) == 1
    for event in (QTest.keyPress, QTest.keyRelease):
        event(panel.preview, Qt.Key.Key_Space)
    assert len(heard.shots) == 2


def test_what_is_not_seen_cannot_be_taken(panel: CameraPanel, heard: _Heard, half: QImage) -> None:
    _show(panel, half, 0.0)
    panel.show_trouble(faults.unplugged("Desk Cam").problem, True)
    press(panel.preview, Qt.Key.Key_Space)
    assert heard.shots == []
    assert not panel.shutter.isEnabled()
    assert panel.preview.words().startswith("Desk Cam stopped giving pictures.\n")
    assert panel.preview.words().endswith("\nWaiting for the camera …")
    _show(panel, half, 9.0)
    press(panel.preview, Qt.Key.Key_Space)
    assert heard.shots == [half]


def test_the_user_is_told_how_large_the_pictures_are(panel: CameraPanel, half: QImage) -> None:
    _show(panel, half, 0.0)
    assert panel.foot.status.words() == "160 × 90"  # noqa: RUF001 - as people read it


# --- several --------------------------------------------------------------------------------------


def test_a_burst_comes_with_times(panel: CameraPanel, heard: _Heard, half: QImage) -> None:
    panel.modes.choose(CameraMode.BURST)
    panel.burst_options.count_picker.chosen.emit("3")
    panel.burst_options.length_picker.chosen.emit("4")
    _show(panel, half, 10.0)
    click(panel.shutter)
    _show(panel, half, 11.0, 12.0, 13.0)
    assert panel.foot.status.words() == "2 of 3"
    assert heard.bursts == []
    _show(panel, half, 14.0, 15.0, 16.0)
    assert [[time for _, time in burst] for burst in heard.bursts] == [[0.0, 2.0, 4.0]]
    assert heard.bursts[0][0][0] == half
    assert heard.shots == []


def test_two_to_sixteen_pictures_are_offered(panel: CameraPanel) -> None:
    picker = panel.burst_options.count_picker
    assert picker.choice_ids() == [str(count) for count in range(2, 17)]


@pytest.mark.parametrize("way", ["shutter", "escape", "mode"])
def test_a_burst_can_be_dropped(panel: CameraPanel, heard: _Heard, half: QImage, way: str) -> None:
    panel.modes.choose(CameraMode.BURST)
    _show(panel, half, 0.0)
    click(panel.shutter)
    _show(panel, half, 0.1)
    if way == "shutter":
        click(panel.shutter)
    elif way == "escape":
        press(panel.preview, Qt.Key.Key_Escape)
    else:
        panel.modes.choose(CameraMode.PHOTO)
    _show(panel, half, 1.0, 2.0, 3.0)
    assert heard.bursts == []
    assert heard.closed == 0


def test_what_was_taken_before_the_camera_was_unplugged_is_kept(
    panel: CameraPanel, heard: _Heard, half: QImage
) -> None:
    panel.modes.choose(CameraMode.BURST)
    _show(panel, half, 0.0)
    click(panel.shutter)
    _show(panel, half, 0.1, 0.6)
    panel.show_trouble(faults.unplugged("Desk Cam").problem, True)
    assert [time for _, time in heard.bursts[0]] == pytest.approx([0.0, 0.5])


# --- a question every few seconds -----------------------------------------------------------------


def test_live_asks_and_shows_the_answer_as_it_comes(
    qtbot: QtBot, panel: CameraPanel, heard: _Heard, half: QImage
) -> None:
    _begin_live(panel, half)
    assert heard.questions == ["Who is it?"]
    assert panel.foot.status.words() == "Answering …"
    panel.begin_live_answer()
    for piece in ("A **red** ", "square."):
        panel.append_live_text(piece)
    assert panel.answer.isVisible()
    assert panel.answer.text() == "A **red** square."
    panel.live_answered()
    assert panel.foot.status.words() == "Asks again soon"
    panel.show_trouble(faults.unplugged("Desk Cam").problem, True)
    assert panel.foot.status.words() == "Waits for the camera"
    # The old answer stays until the next one has a word.
    panel.begin_live_answer()
    assert panel.answer.text() == "A **red** square."
    panel.append_live_text("Blue")
    assert panel.answer.text() == "Blue"


@pytest.mark.parametrize("way", ["shutter", "space", "escape", "mode"])
def test_live_is_stopped(panel: CameraPanel, heard: _Heard, half: QImage, way: str) -> None:
    _begin_live(panel, half)
    if way == "shutter":
        click(panel.shutter)
    elif way == "space":
        press(panel.preview, Qt.Key.Key_Space)
    elif way == "escape":
        press(panel.modes, Qt.Key.Key_Escape)
    else:
        panel.modes.choose(CameraMode.PHOTO)
    assert (heard.stopped, heard.closed) == (1, 0)
    panel.live_answered()
    _show(panel, half, 99.0)
    assert len(heard.questions) == 1


def test_a_failure_is_told_and_ends_it(panel: CameraPanel, heard: _Heard, half: QImage) -> None:
    _begin_live(panel, half)
    panel.begin_live_answer()
    panel.fail_live(Problem("CannotSeePictures", "It cannot see.", "Choose another model."))
    assert panel.answer.note_text() == "It cannot see. Choose another model."
    assert not panel.is_live
    assert heard.stopped == 0
    _show(panel, half, 99.0)
    assert len(heard.questions) == 1


def test_nothing_is_asked_without_a_question(
    panel: CameraPanel, heard: _Heard, half: QImage
) -> None:
    _begin_live(panel, half, "   ")
    assert not panel.shutter.isEnabled()
    assert heard.questions == []
    panel.live_options.field.setText("Who?")
    assert panel.shutter.isEnabled()


def test_how_often_can_be_chosen(panel: CameraPanel) -> None:
    picker = panel.live_options.interval_picker
    assert picker.choice_ids() == ["2", "5", "10"]
    picker.chosen.emit("10")
    assert panel.live_options.seconds == 10
    assert picker.text() == "every 10 s"


# --- the keyboard and names -----------------------------------------------------------------------


def test_escape_closes_it(panel: CameraPanel, heard: _Heard) -> None:
    press(panel.preview, Qt.Key.Key_Escape)
    assert heard.closed == 1


def test_spaces_in_the_question_are_spaces(panel: CameraPanel, heard: _Heard, half: QImage) -> None:
    panel.modes.choose(CameraMode.LIVE)
    _show(panel, half, 0.0)
    field = panel.live_options.field
    field.clear()
    QTest.keyClicks(field, "Who is it?")
    assert field.text() == "Who is it?"
    assert (heard.shots, panel.is_live) == ([], False)


@pytest.mark.parametrize("mode", list(CameraMode))
def test_every_control_has_a_name_and_the_keyboard(panel: CameraPanel, mode: CameraMode) -> None:
    panel.modes.choose(mode)
    kinds: list[type[QWidget]] = [QAbstractButton, QLineEdit]
    controls = [child for kind in kinds for child in panel.findChildren(kind)]
    seen = [control for control in controls if control.isVisible()]
    assert len(seen) >= 8
    for control in seen:
        assert control.accessibleName(), control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control.accessibleName()


def test_the_shutter_says_what_it_does(panel: CameraPanel, half: QImage) -> None:
    _show(panel, half, 0.0)
    names = []
    for mode in CameraMode:
        panel.modes.choose(mode)
        names.append(panel.shutter.accessibleName())
        click(panel.shutter)
        names.append(panel.shutter.accessibleName())
    assert names == [
        "Take a picture (Space)",
        "Take a picture (Space)",
        "Take the pictures (Space)",
        "Drop this burst (Space)",
        "Begin to ask (Space)",
        "Stop asking (Space)",
    ]
