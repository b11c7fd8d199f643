"""Drawing in the whole app: pictures that were drawn."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from models.inputs.made_png import read_made, write_png
from tests.desktop.session.drawing import Studio, colour_of
from tests.desktop.session.library_harness import press
from tests.desktop.studio.samples import flat, made


def test_the_gallery_is_there_again_after_a_restart(studio: Studio) -> None:
    studio.page.form.seed.show_seed(5, keeps=True)
    studio.draw("a red circle")
    newest = studio.draw("a blue square")[0]
    studio.desk.restart()
    again = Studio(studio.desk).go()
    studio.desk.until(lambda: len(again.names) == 2)
    assert again.names[0] == newest
    studio.desk.until(lambda: "a blue square" in again.shown())
    assert again.page.form.prompt.toPlainText() == "a blue square"
    assert again.page.form.seed.seed == 5


def test_a_deleted_picture_can_be_had_back(studio: Studio) -> None:
    first = studio.draw("a red circle")[0]
    second = studio.draw("a blue square")[0]
    press(studio.page.right.result.delete_button)
    studio.desk.until(lambda: studio.names == (first,))
    studio.desk.until(lambda: "a red circle" in studio.shown())
    (undo,) = studio.page.notice_bar.offers()
    press(undo)
    studio.desk.until(lambda: studio.names == (second, first))
    studio.desk.until(lambda: "a blue square" in studio.shown())
    assert studio.made(second).prompt == "a blue square"


def test_what_was_read_while_a_picture_was_deleted_does_not_stay(studio: Studio) -> None:
    studio.draw("a red circle")
    second = studio.draw("a blue square")[0]
    press(studio.page.right.result.delete_button)
    studio.desk.until(lambda: second not in studio.names)
    # It was asked for before, and came to its turn too late.
    gallery = studio.desk.app.back.gallery
    gallery.looked.emit(second, gallery.kept.look(second))
    (undo,) = studio.page.notice_bar.offers()
    press(undo)
    studio.desk.until(lambda: "a blue square" in studio.shown())


def test_vary_draws_it_with_another_seed_and_leaves_the_form_alone(studio: Studio) -> None:
    studio.page.form.steps.setValue(6)
    first = studio.draw("a red circle")[0]
    studio.page.form.steps.setValue(9)
    studio.page.form.prompt.setPlainText("something else")
    press(studio.page.right.result.vary_button)
    studio.desk.until(lambda: len(studio.names) == 2)
    varied, before = studio.made(studio.names[0]), studio.made(first)
    assert (varied.prompt, varied.steps) == ("a red circle", 6)
    assert varied.seed != before.seed
    assert studio.page.form.prompt.toPlainText() == "something else"


def test_edit_starts_from_it(studio: Studio) -> None:
    name = studio.draw("a red circle")[0]
    press(studio.page.right.result.edit_button)
    studio.desk.until(lambda: studio.page.form.start.picture is not None)
    (second,) = studio.draw("a red circle in the snow")
    assert studio.made(second).from_picture == name


def test_ask_about_it_takes_it_into_the_chat(studio: Studio) -> None:
    name = studio.draw("a red circle")[0]
    press(studio.page.right.result.ask_button)
    front = studio.desk.app.front
    studio.desk.until(lambda: bool(front.page.composer.strip.tiles()))
    studio.desk.until(lambda: not front.session.attachments.is_reading)
    assert front.page.isVisible()
    assert [one.name for one in front.session.attachments.read()] == [name]


def test_copy_and_save(studio: Studio, tmp_path: Path) -> None:
    studio.draw("a red circle")
    colour = colour_of(studio.page.right.canvas.image)
    press(studio.page.right.result.copy_button)
    assert colour_of(QGuiApplication.clipboard().image()) == colour
    target = tmp_path / "saved.png"
    studio.page.save_chosen.emit(target)
    studio.desk.until(target.exists)
    found = read_made(target.read_bytes())
    assert found is not None
    assert found.prompt == "a red circle"


def test_a_picture_that_knows_how_it_was_made_fills_the_form(
    studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "known.png"
    path.write_bytes(write_png(flat(), made(seed=77)))
    studio.drop(path)
    form = studio.page.form
    studio.desk.until(lambda: "known.png" in studio.notice)
    assert form.prompt.toPlainText() == "a red circle"
    assert form.negative.toPlainText() == "blue"
    assert (form.seed.seed, form.seed.keeps) == (77, True)
    assert (form.steps.value(), form.guidance.value()) == (12, 4.0)
    assert form.start.picture is None


def test_a_full_disk_is_told_and_the_picture_can_still_be_saved(
    studio: Studio, tmp_path: Path
) -> None:
    folder = studio.desk.app.back.gallery.kept.folder
    folder.parent.mkdir(exist_ok=True)
    folder.write_bytes(b"in the way")
    studio.page.form.prompt.setPlainText("a red circle")
    press(studio.page.left.draw_button)
    studio.desk.until(lambda: "could not be saved" in studio.notice)
    assert "a red circle" in studio.shown()
    assert not studio.page.right.result.delete_button.isEnabled()
    target = tmp_path / "rescued.png"
    studio.page.save_chosen.emit(target)
    studio.desk.until(lambda: target.exists() and read_made(target.read_bytes()) is not None)
    folder.unlink()
