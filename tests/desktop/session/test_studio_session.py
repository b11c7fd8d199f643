"""Drawing in the whole app: from words and from a picture, in the studio."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from desktop import settings as s
from desktop.studio.mask_dialog import MaskDialog
from models.engine.scripted import Script
from tests.desktop.session.drawing import Studio, colour_of, sit_down
from tests.desktop.session.library_harness import CPU, Sit, press
from tests.desktop.session.paced import Paced
from tests.desktop.studio.samples import flat

CTRL = Qt.KeyboardModifier.ControlModifier


# --- from words ---------------------------------------------------------------------------------


def test_several_pictures_have_a_seed_each_and_all_are_kept(studio: Studio) -> None:
    form = studio.page.form
    form.seed.show_seed(41, keeps=True)
    form.negative.setPlainText("blue")
    form.steps.setValue(6)
    names = studio.draw("a red circle", 3)
    found = [studio.made(name) for name in reversed(names)]
    assert [one.seed for one in found] == [41, 42, 43]
    assert {(one.prompt, one.negative, one.steps, one.model) for one in found} == {
        ("a red circle", "blue", 6, "Painter")
    }
    assert {(one.width, one.height) for one in found} == {(64, 64)}
    assert "a red circle" in studio.shown()
    assert "43" in studio.shown()
    assert form.seed.seed == 41


def test_the_same_seed_is_the_same_picture_and_the_dice_another_one(studio: Studio) -> None:
    studio.page.form.seed.show_seed(9, keeps=True)
    (one,) = studio.draw("a boat")
    (two,) = studio.draw("a boat")
    press(studio.page.form.seed.dice_button)
    (three,) = studio.draw("a boat")
    colours = [
        colour_of(studio.desk.app.back.gallery.kept.full(name)) for name in (one, two, three)
    ]
    assert colours[0] == colours[1] != colours[2]


def test_without_keeping_it_each_drawing_is_followed_by_another_seed(studio: Studio) -> None:
    form = studio.page.form
    form.seed.show_seed(9, keeps=False)
    (name,) = studio.draw("a boat")
    assert studio.made(name).seed == 9
    assert form.seed.seed != 9
    form.seed.line.selectAll()
    QTest.keyClicks(form.seed.line, "77")
    assert (form.seed.seed, form.seed.keeps) == (77, True)


def test_steps_are_told_while_it_is_drawn_and_stop_keeps_what_is_done(sit: Sit) -> None:
    script = Script(devices=(CPU,), drawing_steps=4, hold_after=2)
    studio = Studio(sit_down(sit, script)).go()
    page = studio.page
    page.form.prompt.setPlainText("a red circle")
    page.form.count.setValue(2)
    press(page.left.draw_button)
    studio.desk.until(lambda: "Step 2 of 4" in page.right.status.words())
    assert "Picture 1 of 2" in page.right.status.words()
    assert page.right.progress.share() == pytest.approx(0.25)
    assert not page.right.canvas.image.isNull()
    assert page.left.draw_button.text() == "Stop"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    studio.desk.until(lambda: not studio.is_drawing)
    assert studio.names == ()
    assert page.isVisible()
    assert page.left.draw_button.text() == "Draw 2 pictures"
    assert page.right.canvas.image.isNull()
    assert page.form.prompt.toPlainText() == "a red circle"


def test_what_goes_wrong_is_told_and_the_form_stays(sit: Sit) -> None:
    studio = Studio(sit_down(sit, Script(devices=(CPU,), fail_after=1))).go()
    studio.page.form.prompt.setPlainText("a red circle")
    QTest.keyClick(studio.page.form.prompt, Qt.Key.Key_Return, CTRL)
    studio.desk.until(lambda: "The script says that this fails." in studio.notice)
    assert studio.page.form.prompt.toPlainText() == "a red circle"
    assert studio.page.left.draw_button.isEnabled()


def test_nothing_can_be_drawn_without_words(studio: Studio) -> None:
    studio.page.form.prompt.setPlainText("  ")
    assert not studio.page.left.draw_button.isEnabled()
    QTest.keyClick(studio.page.form.prompt, Qt.Key.Key_Return, CTRL)
    assert not studio.is_drawing


# --- from a picture -----------------------------------------------------------------------------


def test_a_dropped_picture_is_what_drawing_starts_from(studio: Studio, tmp_path: Path) -> None:
    path = tmp_path / "wide.png"
    QImage(96, 48, QImage.Format.Format_RGB888).save(str(path))
    studio.drop(path)
    start = studio.page.form.start
    studio.desk.until(lambda: start.picture is not None)
    start.strength.slider.setValue(40)
    (name,) = studio.draw("a boat")
    made = studio.made(name)
    assert (made.from_picture, made.strength, made.masked) == ("wide.png", 0.4, False)
    assert made.width > made.height
    press(start.remove_button)
    (name,) = studio.draw("a boat")
    assert studio.made(name).from_picture == ""


def test_only_what_is_painted_over_is_drawn_anew(studio: Studio, tmp_path: Path) -> None:
    path = tmp_path / "grey.png"
    image = QImage(64, 64, QImage.Format.Format_RGB888)
    image.fill(QColor(120, 120, 120))
    image.save(str(path))
    studio.drop(path)
    start = studio.page.form.start
    studio.desk.until(lambda: start.picture is not None)
    press(start.mask_button)
    dialog = studio.desk.app.window.findChild(MaskDialog)
    assert isinstance(dialog, MaskDialog)
    QTest.keyClick(dialog.painter, Qt.Key.Key_Space)
    press(dialog.done_button)
    (name,) = studio.draw("a boat")
    drawn = studio.desk.app.back.gallery.kept.full(name)
    assert studio.made(name).masked
    assert drawn.pixelColor(2, 2) == QColor(120, 120, 120)
    assert drawn.pixelColor(32, 32) != QColor(120, 120, 120)
    press(start.unmask_button)
    (name,) = studio.draw("a boat")
    assert not studio.made(name).masked


# --- another language ---------------------------------------------------------------------------


def test_a_drawing_in_progress_goes_on_in_another_language(sit: Sit) -> None:
    may_go_on = threading.Event()
    paced = Paced(lambda _: may_go_on.wait(), Script(devices=(CPU,), drawing_steps=4))
    studio = Studio(sit_down(sit, paced)).go()
    desk, before = studio.desk, studio.page
    before.form.prompt.setPlainText("a red circle")
    before.form.count.setValue(2)
    press(before.left.draw_button)
    try:
        desk.until(lambda: "Step 1 of 4" in before.right.status.words())
        desk.app.back.language.choose("en")
        desk.app.settings.set(s.LANGUAGE, "zh_CN")
        desk.until(lambda: studio.page is not before and studio.page.isVisible())
        assert studio.is_drawing
        assert studio.page.left.draw_button.text() == "停止"
        may_go_on.set()
        desk.until(lambda: len(studio.names) == 2 and not studio.is_drawing)
        assert len(studio.submitted) == 2
        desk.until(lambda: "a red circle" in studio.shown())
        assert studio.page.left.draw_button.text() != "停止"
        assert studio.page.form.prompt.toPlainText() == "a red circle"
    finally:
        may_go_on.set()
        desk.app.settings.set(s.LANGUAGE, "en")
        desk.until(lambda: studio.page.left.draw_button.text() == "Draw 2 pictures")


def test_the_form_stays_in_another_language(studio: Studio) -> None:
    studio.page.form.prompt.setPlainText("a red circle")
    studio.page.form.start.show_picture(flat())
    before = studio.desk.app.front
    # The first choice is that of the start.
    studio.desk.app.back.language.choose("en")
    studio.desk.app.settings.set(s.LANGUAGE, "zh_CN")
    try:
        studio.desk.until(lambda: studio.desk.app.front is not before)
        studio.desk.until(studio.page.isVisible)
        assert studio.page.form.prompt.toPlainText() == "a red circle"
        assert studio.page.form.start.picture == flat()
    finally:
        studio.desk.app.settings.set(s.LANGUAGE, "en")
        studio.desk.until(lambda: studio.page.left.draw_button.text() == "Draw")
