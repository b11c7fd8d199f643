"""Drawing in the whole app: the studio, its gallery, and `/draw` in the chat."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop import settings as s
from desktop.chat.drawn_answer import WithPictures
from desktop.library.row_view import RowView
from desktop.studio.mask_dialog import MaskDialog
from desktop.studio.page import StudioPage
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedBackend
from models.inputs.made_png import read_made, write_png
from tests.desktop.session.library_harness import BOTH, CPU, Desk, Sit, press
from tests.desktop.session.paced import Paced
from tests.desktop.studio.samples import PLACE, bring_drawer, entry, flat, made

CTRL = Qt.KeyboardModifier.ControlModifier


class Studio:
    """A user in the studio."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.submitted: list[p.Draw] = []
        desk.app.back.engine.request_submitted.connect(self._on_submitted)

    def _on_submitted(self, request: p.Request) -> None:
        if isinstance(request, p.Draw):
            self.submitted.append(request)

    @property
    def page(self) -> StudioPage:
        return self.desk.app.front.studio.page

    @property
    def names(self) -> tuple[str, ...]:
        return self.desk.app.back.gallery.names

    @property
    def notice(self) -> str:
        notice = self.page.notice_bar.notice()
        return f"{notice.what} {notice.todo}" if notice is not None else ""

    def go(self) -> Studio:
        self.desk.app.window.resize(1200, 800)
        self.desk.until(self.desk.app.front.sidebar.isVisible)
        press(self.desk.app.front.sidebar.head.studio_button)
        self.desk.until(self.page.isVisible)
        self.desk.until(self.page.form.steps.isEnabled)
        return self

    def draw(self, prompt: str, count: int = 1) -> list[str]:
        """Names of the new pictures, the newest first."""
        before = len(self.names)
        self.page.form.prompt.setPlainText(prompt)
        self.page.form.count.setValue(count)
        press(self.page.left.draw_button)
        self.desk.until(lambda: len(self.names) == before + count and not self.is_drawing)
        return list(self.names[:count])

    @property
    def is_drawing(self) -> bool:
        return self.desk.app.back.drawing.going is not None

    def made(self, name: str) -> p.Made:
        found = read_made(self.desk.app.back.gallery.path(name).read_bytes())
        assert found is not None
        return found

    def drop(self, path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        self.page.dropEvent(
            QDropEvent(
                QPoint(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )

    def shown(self) -> str:
        return self.page.right.result.words()


def sit_down(sit: Sit, script: Script | ScriptedBackend = BOTH, *models: str) -> Desk:
    desk = sit(script)
    for model_id in models or ("painter",):
        bring_drawer(desk.folder, desk.home / "remote", model_id)
    desk.app.window.resize(1200, 800)
    return desk.open()


@pytest.fixture
def studio(sit: Sit) -> Studio:
    return Studio(sit_down(sit)).go()


def colour_of(image: QImage) -> str:
    return image.pixelColor(image.width() // 2, image.height() // 2).name()


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


# --- the gallery --------------------------------------------------------------------------------


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


# --- models and devices -------------------------------------------------------------------------


def test_without_a_model_the_way_leads_to_those_that_draw(sit: Sit) -> None:
    desk = sit(BOTH)
    desk.app.window.resize(1200, 800)
    desk.open()
    desk.app.front.rooms.show_studio()
    page = desk.app.front.studio.page
    desk.until(page.left.no_model.button.isVisible)
    press(page.left.no_model.button)
    desk.until(desk.library.isVisible)
    assert desk.library.filter_bar.current().purpose == "draw"


def test_another_model_is_chosen_and_kept(sit: Sit) -> None:
    studio = Studio(sit_down(sit, BOTH, "painter", "sketcher")).go()
    picker = studio.page.top.model_picker
    assert picker.choice_ids() == ["painter", "sketcher"]
    picker.chosen.emit("sketcher")
    (name,) = studio.draw("a boat")
    assert studio.made(name).model == "Sketcher"
    studio.desk.restart()
    Studio(studio.desk).go()
    assert studio.page.top.model_picker.text() == "Sketcher"


def test_parts_run_on_the_devices_that_were_chosen(studio: Studio) -> None:
    fold = studio.page.form.devices
    studio.desk.until(lambda: not fold.isHidden())
    studio.draw("a boat")
    fold.parts[1].picker.chosen.emit("GPU")
    studio.draw("a boat")
    fold.whole.picker.chosen.emit("GPU")
    studio.draw("a boat")
    assert [one.device for one in studio.submitted] == ["CPU", "CPU,GPU,CPU", "GPU"]


def test_with_one_device_there_is_nothing_to_choose(sit: Sit) -> None:
    studio = Studio(sit_down(sit, Script(devices=(CPU,)))).go()
    assert studio.page.form.devices.isHidden()


# --- from elsewhere -----------------------------------------------------------------------------


def have_got(desk: Desk, model_id: str) -> None:
    """As at the end of an install that went well."""
    jobs = desk.app.back.workshop.jobs
    jobs.try_again(entry(model_id), PLACE, ["CPU"])
    desk.until(lambda: (job := jobs.get(model_id)) is not None and job.state == "ready")


def test_use_in_the_library_leads_to_the_studio_with_that_model(sit: Sit) -> None:
    desk = sit_down(sit, BOTH, "painter", "sketcher")
    library = desk.show_library("sketcher")
    row = library.list.view("sketcher")
    assert isinstance(row, RowView)
    assert row.button.text() == "Use"
    assert library.details.tend_box.use_button.text() == "Use in the studio"
    press(library.details.tend_box.use_button)
    studio = Studio(desk)
    desk.until(studio.page.isVisible)
    assert studio.page.top.model_picker.text() == "Sketcher"
    (name,) = studio.draw("a boat")
    assert studio.made(name).model_id == "sketcher"
    assert desk.chosen() == "shapes-qwen2-vl"


def test_a_model_that_was_got_offers_the_studio_in_the_chat(sit: Sit) -> None:
    desk = sit_down(sit, BOTH, "painter", "sketcher")
    have_got(desk, "sketcher")
    bar = desk.app.front.page.notice_bar
    desk.until(lambda: [one.text() for one in bar.offers()] == ["Open the studio"])
    notice = bar.notice()
    assert notice is not None
    assert notice.what == "Sketcher is ready."
    press(bar.offers()[0])
    studio = Studio(desk)
    desk.until(studio.page.isVisible)
    assert studio.page.top.model_picker.text() == "Sketcher"
    assert bar.notice() is None


def test_one_that_is_not_read_from_the_disk_yet_draws_as_soon_as_it_is(sit: Sit) -> None:
    desk = sit_down(sit)
    bring_drawer(desk.folder, desk.home / "remote", "sketcher")
    desk.app.front.rooms.use_in_studio("sketcher")
    page = Studio(desk).page
    assert page.top.model_picker.text() == "Painter"
    desk.app.back.workshop.inventory.refresh()
    desk.until(lambda: page.top.model_picker.text() == "Sketcher")


def test_the_last_of_the_first_steps_leads_to_the_studio(sit: Sit) -> None:
    desk = sit(BOTH)
    bring_drawer(desk.folder, desk.home / "remote")
    desk.open(wizard="")
    wizard = desk.app.front.rooms.wizard
    wizard.show_page("try")
    assert not wizard.try_page.studio_button.isVisible()
    have_got(desk, "painter")
    assert wizard.try_page.who_draws.text() == "Painter is ready to draw."
    press(wizard.try_page.studio_button)
    studio = Studio(desk)
    desk.until(studio.page.isVisible)
    desk.until(lambda: studio.page.top.model_picker.text() == "Painter")
    assert desk.settings.get(s.WIZARD) == "finished"


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


# --- in the chat --------------------------------------------------------------------------------


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


def test_ctrl_d_opens_the_studio_and_esc_leaves_it(sit: Sit) -> None:
    desk = sit_down(sit)
    QTest.keyClick(desk.app.window, Qt.Key.Key_D, CTRL)
    page = desk.app.front.studio.page
    desk.until(page.isVisible)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desk.until(desk.is_in_chat)
