"""What is done with models that are here, in the whole app and with a hub on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop import settings as s
from models.engine import protocol as p
from models.store.refusals import StoreFault
from resources import FIRST_SAMPLE
from tests.desktop.library.looking import says
from tests.desktop.session.library_harness import (
    FILES,
    MODEL,
    NEWER,
    REPOSITORY,
    SHIPPED,
    WEIGHTS,
    Desk,
    Sit,
    press,
)
from tests.fixtures.hub_server import Hub

# --- tending --------------------------------------------------------------------------------------


def test_a_whole_model_is_verified(desk: Desk) -> None:
    press(desk.library.details.tend_box.verify_button)
    notice = desk.until_said("Every file is as it was installed.")
    assert notice.level == "info"
    assert desk.library.details.tend_box.verify_button.isEnabled()


def test_a_changed_file_is_found_and_said_what_to_do(desk: Desk) -> None:
    (desk.folder / MODEL / WEIGHTS).write_bytes(NEWER[WEIGHTS])
    press(desk.library.details.tend_box.verify_button)
    notice = desk.until_said("is damaged")
    assert notice.level == "error"
    assert WEIGHTS in notice.what
    assert "Repair it" in notice.todo


def test_a_changed_file_of_the_same_size_is_repaired(desk: Desk) -> None:
    weights = desk.folder / MODEL / WEIGHTS
    weights.write_bytes(NEWER[WEIGHTS])
    tend_box = desk.library.details.tend_box
    assert not tend_box.repair_button.isVisible()
    press(tend_box.verify_button)
    desk.until(tend_box.repair_button.isVisible)
    assert "Damaged" in desk.row_words()
    assert WEIGHTS in desk.library.details.damage.text()
    press(tend_box.repair_button)
    desk.until_said("Every file is whole.")
    desk.until_here()
    assert weights.read_bytes() == FILES[WEIGHTS]
    assert not tend_box.repair_button.isVisible()


def test_what_verifying_found_is_gone_when_the_files_are_as_they_were(desk: Desk) -> None:
    weights = desk.folder / MODEL / WEIGHTS
    weights.write_bytes(NEWER[WEIGHTS])
    press(desk.library.details.tend_box.verify_button)
    desk.until(lambda: "Damaged" in desk.row_words())
    weights.write_bytes(FILES[WEIGHTS])
    press(desk.library.details.tend_box.verify_button)
    desk.until_said("Every file is as it was installed.")
    desk.until_here()


def test_a_damaged_model_is_marked_and_repaired_from_the_hub(desk: Desk, hub: Hub) -> None:
    weights = desk.folder / MODEL / WEIGHTS
    weights.write_bytes(b"cut short")
    press(desk.library.top_bar.back_button)
    desk.show_library()
    desk.until(lambda: "Damaged" in desk.row_words())
    assert WEIGHTS in desk.library.details.damage.text()
    press(desk.library.details.tend_box.repair_button)
    desk.until_said("Every file is whole.")
    desk.until_here()
    assert weights.read_bytes() == FILES[WEIGHTS]
    assert len(hub.contents(WEIGHTS)) == 1
    assert not desk.library.details.damage.isVisible()


def test_a_hub_that_refuses_the_repair_is_told_and_nothing_is_lost(desk: Desk, hub: Hub) -> None:
    hub.trouble(WEIGHTS, method="GET", times=-1, status=404)
    (desk.folder / MODEL / WEIGHTS).write_bytes(b"cut short")
    desk.library.repair_wanted.emit(MODEL)
    desk.until(desk.library.notice_bar.isVisible)
    notice = desk.library.notice_bar.notice()
    assert notice is not None
    assert (notice.level, bool(notice.todo)) == ("error", True)
    desk.until(lambda: "Damaged" in desk.row_words())
    assert MODEL in desk.offered()


def test_the_newest_is_said_to_be_the_newest(desk: Desk) -> None:
    press(desk.library.details.tend_box.check_button)
    desk.until_said("It is the newest there is.")
    assert not desk.library.details.tend_box.update_button.isVisible()


def test_an_update_is_found_and_installed(desk: Desk, hub: Hub) -> None:
    newest = hub.add(REPOSITORY, NEWER)
    press(desk.library.details.tend_box.check_button)
    desk.until(lambda: "Update available" in desk.row_words())
    press(desk.library.details.tend_box.update_button)
    desk.until_said("It was updated.")
    desk.until(lambda: "Update available" not in desk.row_words())
    assert (desk.folder / MODEL / WEIGHTS).read_bytes() == NEWER[WEIGHTS]
    desk.until(lambda: desk.details_say(newest[:12]))


def find_update(desk: Desk, hub: Hub) -> None:
    """Have the hub publish another revision, and the library find it."""
    hub.add(REPOSITORY, NEWER)
    press(desk.library.details.tend_box.check_button)
    desk.until(lambda: "Update available" in desk.row_words())


def begin_update(desk: Desk, hub: Hub) -> None:
    """Let it be half way for as long as the hub is held."""
    find_update(desk, hub)
    hub.trouble(WEIGHTS, hold_after=1000)
    press(desk.library.details.tend_box.update_button)
    desk.until(lambda: bool(hub.contents(WEIGHTS)))


def remove(desk: Desk) -> None:
    press(desk.library.details.tend_box.remove_button)
    press(desk.library.details.tend_box.question.remove_button)
    desk.until(lambda: "Available" in desk.row_words())


def test_got_again_after_it_was_removed_it_is_the_newest(desk: Desk, hub: Hub) -> None:
    find_update(desk, hub)
    remove(desk)
    assert "Update available" not in desk.row_words()
    press(desk.library.details.get_box.button)
    desk.until(lambda: desk.details_say("25 tokens/s"))
    assert (desk.folder / MODEL / WEIGHTS).read_bytes() == NEWER[WEIGHTS]
    assert "Update available" not in desk.row_words()


def test_while_a_model_is_updated_pictures_can_be_attached(desk: Desk, hub: Hub) -> None:
    desk.app.back.pool.setMaxThreadCount(1)  # as on a PC with one core
    begin_update(desk, hub)
    desk.app.front.session.attach_files([str(FIRST_SAMPLE)])
    desk.until(lambda: len(desk.app.front.session.attachments.read()) == 1)
    hub.release.set()
    desk.until_said("It was updated.")


def test_closing_stops_an_update_and_the_old_model_stays(desk: Desk, hub: Hub) -> None:
    begin_update(desk, hub)
    desk.app.window.close()
    assert desk.app.has_ended
    assert (desk.folder / MODEL / WEIGHTS).read_bytes() == FILES[WEIGHTS]


def test_an_update_can_be_stopped_and_the_old_model_stays(desk: Desk, hub: Hub) -> None:
    details = desk.library.details
    begin_update(desk, hub)
    assert "Updating" in details.doing.text()
    assert not details.tend_box.verify_button.isEnabled()
    press(details.stop_button)
    desk.until(lambda: not details.stop_button.isVisible())
    assert (desk.folder / MODEL / WEIGHTS).read_bytes() == FILES[WEIGHTS]
    assert details.tend_box.update_button.isEnabled()
    assert desk.said() == ""


def test_removed_it_is_gone_and_another_model_answers(desk: Desk) -> None:
    press(desk.library.details.tend_box.use_button)
    desk.until_ready()
    desk.show_library()
    remove(desk)
    desk.until(lambda: desk.chosen() == SHIPPED)
    desk.until_ready()
    assert not (desk.folder / MODEL).exists()
    assert MODEL not in desk.offered()
    press(desk.library.top_bar.back_button)
    assert desk.ask("Still there?") == "Scripted answer to: Still there?"


def test_removed_it_is_to_be_got_again_in_the_first_steps(sit: Sit, hub: Hub) -> None:
    desk = sit().open()
    press(desk.show_library().details.get_box.button)
    desk.until(lambda: desk.details_say("25 tokens/s"))
    assert MODEL in desk.app.front.rooms.wizard.answers.ready
    remove(desk)
    desk.until(lambda: MODEL not in desk.app.front.rooms.wizard.answers.ready)


# --- the folder -----------------------------------------------------------------------------------


def test_moved_the_models_are_used_from_the_new_folder(desk: Desk, tmp_path: Path) -> None:
    press(desk.library.details.tend_box.use_button)
    desk.until_ready()
    desk.show_library()
    old, disk = desk.folder, tmp_path / "disk"
    disk.mkdir()
    desk.library.move_wanted.emit(disk)
    desk.until_said("The models were moved.")
    desk.until(lambda: str(disk) in desk.library.folder_bar.words())
    assert (disk / MODEL / WEIGHTS).read_bytes() == FILES[WEIGHTS]
    assert not (old / MODEL).exists()
    desk.until(lambda: desk.chosen() == MODEL and desk.is_loaded)
    assert desk.app.front.runtime.model is not None
    assert desk.app.front.runtime.model.folder == disk / MODEL
    desk.restart()
    assert (desk.folder, desk.chosen()) == (disk, MODEL)


def test_a_model_in_use_is_let_go_of_before_the_move(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(desk.library.details.tend_box.use_button)
    desk.until_ready()
    desk.show_library()
    sent: list[type] = []
    submit = desk.app.back.engine.submit

    def hear(request: p.Request) -> None:
        sent.append(type(request))
        submit(request)

    monkeypatch.setattr(desk.app.back.engine, "submit", hear)
    desk.library.move_wanted.emit(tmp_path / "disk")
    desk.until_said("The models were moved.")
    desk.until(lambda: p.Load in sent)
    assert sent[0] == p.Unload


def test_a_folder_that_cannot_take_them_is_refused(desk: Desk) -> None:
    inside = desk.folder / "inside"
    inside.mkdir()
    desk.library.move_wanted.emit(inside)
    notice = desk.until_said("is inside the folder")
    assert notice.todo == "Choose a folder outside of it."
    assert str(desk.folder) in desk.library.folder_bar.words()
    assert desk.library.folder_bar.move_button.isVisible()


def test_models_that_cannot_be_read_are_told_and_read_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise StoreFault("The disk is gone.", "Plug it in.")

    with monkeypatch.context() as broken:
        broken.setattr(desk.app.back.workshop.installer.store, "installed", refuse)
        desk.app.back.workshop.inventory.refresh()
        desk.until(lambda: says(desk.library.empty, "The disk is gone."))
    assert says(desk.library.empty, "Plug it in.")
    assert MODEL in desk.offered()
    assert desk.chosen() == SHIPPED
    press(desk.library.empty.retry_button)
    desk.until_here()


def test_who_never_wants_newer_versions_is_not_offered_to_look(desk: Desk) -> None:
    box = desk.library.details.tend_box
    assert box.check_button.isVisible()
    desk.app.settings.set(s.UPDATES, "never")
    assert not box.check_button.isVisible()
    desk.app.settings.set(s.UPDATES, "asked")
    assert box.check_button.isVisible()
