"""Drawing in the whole app: models that draw, and the ways to the studio with them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop import settings as s
from desktop.library.row_view import RowView
from models.engine.scripted import Script
from tests.desktop.session.drawing import Studio, sit_down
from tests.desktop.session.library_harness import BOTH, CPU, Desk, Sit, press
from tests.desktop.studio.samples import PLACE, bring_drawer, entry

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


def test_ctrl_d_opens_the_studio_and_esc_leaves_it(sit: Sit) -> None:
    desk = sit_down(sit)
    QTest.keyClick(desk.app.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    page = desk.app.front.studio.page
    desk.until(page.isVisible)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desk.until(desk.is_in_chat)
