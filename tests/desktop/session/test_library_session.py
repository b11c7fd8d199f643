"""The library in the whole app: what the user does there is done, from a hub on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.library.coming_row import ComingRow
from models.engine.scripted import Script
from models.errors import Problem
from models.store.refusals import StoreFault
from tests.desktop.library.looking import says
from tests.desktop.session.library_harness import (
    CPU,
    FILES,
    GPU,
    MODEL,
    NEWER,
    REPOSITORY,
    SHIPPED,
    WEIGHTS,
    Desk,
    Sit,
    press,
    sitting,
)
from tests.fixtures.folder_models import checkpoint, write_text_model
from tests.fixtures.hub_server import Hub, serve_hub, use_hub

NO_DRIVER = Problem("DeviceFault", "The driver of GPU gave up.", "Choose another device.", "clFoo")
NO_GPU = Script(devices=(CPU, GPU), refuses={"GPU": NO_DRIVER})


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serve_hub() as running:
        running.add(REPOSITORY, FILES)
        use_hub(monkeypatch, running.url)
        yield running


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sit]:
    yield from sitting(qtbot, tmp_path / "home", monkeypatch)


@pytest.fixture
def desk(sit: Sit, hub: Hub) -> Desk:
    """A user who got the model from the hub some time ago, and now looks at it in the library."""
    desk = sit()
    desk.bring(revision=hub.repositories[REPOSITORY].newest)
    desk.open().show_library()
    return desk


# --- getting --------------------------------------------------------------------------------------


def test_get_installs_it_tries_it_and_offers_it(sit: Sit, hub: Hub) -> None:
    desk = sit().open()
    library = desk.show_library()
    press(library.details.get_box.button)
    desk.until_here()
    desk.until(lambda: desk.details_say("25 tokens/s"))
    assert (desk.folder / MODEL / WEIGHTS).read_bytes() == FILES[WEIGHTS]
    assert library.details.tend_box.use_button.isVisible()
    assert not library.details.get_box.isVisible()
    assert MODEL in desk.offered()


def test_a_download_that_fails_says_why_and_can_be_tried_again(sit: Sit, hub: Hub) -> None:
    hub.trouble(WEIGHTS, method="GET", times=-1, status=404)
    desk = sit().open()
    library = desk.show_library()
    press(library.details.get_box.button)
    desk.until(lambda: isinstance(library.list.view(MODEL), ComingRow))
    coming = library.list.view(MODEL)
    assert isinstance(coming, ComingRow)
    desk.until(coming.row.problem.isVisible)
    assert "404" not in coming.row.problem.accessibleName()
    hub.troubles.clear()
    press(coming.row.retry_button)
    desk.until_here()


def test_when_one_device_refuses_the_next_is_tried_and_both_are_shown(sit: Sit, hub: Hub) -> None:
    desk = sit(NO_GPU).open()
    library = desk.show_library()
    press(library.details.get_box.button)
    desk.until(lambda: desk.details_say("25 tokens/s"))
    assert desk.details_say("The driver of GPU gave up. Choose another device.")
    press(library.details.tend_box.use_button)
    desk.until_ready()
    assert (desk.chosen(), desk.app.runtime.device) == (MODEL, "CPU")


def test_an_install_that_was_given_up_leaves_nothing(sit: Sit, hub: Hub) -> None:
    hub.trouble(WEIGHTS, hold_after=1000)
    desk = sit().open()
    library = desk.show_library()
    press(library.details.get_box.button)
    desk.until(lambda: bool(hub.contents(WEIGHTS)))
    coming = library.list.view(MODEL)
    assert isinstance(coming, ComingRow)
    press(coming.row.pause_button)
    desk.until(coming.row.resume_button.isVisible)
    press(coming.row.cancel_button)
    desk.until(lambda: "Available" in desk.row_words())
    desk.until(lambda: desk.app.workshop.installer.store.interrupted() == [])
    assert library.details.get_box.button.isEnabled()
    assert MODEL not in desk.offered()


# --- using ----------------------------------------------------------------------------------------


def test_use_chats_with_it(desk: Desk) -> None:
    press(desk.library.details.tend_box.use_button)
    assert desk.is_in_chat()
    desk.until_ready()
    assert desk.chosen() == MODEL
    assert desk.ask("Red?") == "Scripted answer to: Red?"
    assert desk.settings_say_model(MODEL)


def test_it_is_used_on_the_device_that_it_worked_on(desk: Desk) -> None:
    choose_device(desk, "GPU")
    desk.until(lambda: desk.details_say("25 tokens/s"))
    press(desk.library.details.tend_box.use_button)
    desk.until_ready()
    assert (desk.chosen(), desk.app.runtime.device) == (MODEL, "GPU")


def test_a_device_that_refuses_is_told_and_the_model_stays(sit: Sit) -> None:
    desk = sit(NO_GPU)
    desk.bring()
    desk.open().show_library()
    choose_device(desk, "GPU")
    desk.until(lambda: desk.details_say("The driver of GPU gave up. Choose another device."))
    assert MODEL in desk.offered()
    assert desk.library.details.tend_box.use_button.isEnabled()


def choose_device(desk: Desk, device: str) -> None:
    """Of the menu of "Try on …"."""
    actions = desk.library.details.tend_box.try_menu.actions()
    next(action for action in actions if action.data() == device).trigger()


def test_its_folder_is_opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    class Desktop:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            opened.append(url.toLocalFile())
            return True

    monkeypatch.setattr("desktop.library.session.QDesktopServices", Desktop)
    press(desk.library.details.tend_box.folder_button)
    assert [Path(path) for path in opened] == [desk.folder / MODEL]


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


def test_an_update_can_be_stopped_and_the_old_model_stays(desk: Desk, hub: Hub) -> None:
    hub.add(REPOSITORY, NEWER)
    hub.trouble(WEIGHTS, hold_after=1000)
    details = desk.library.details
    press(details.tend_box.check_button)
    desk.until(details.tend_box.update_button.isVisible)
    press(details.tend_box.update_button)
    desk.until(lambda: bool(hub.contents(WEIGHTS)))
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
    press(desk.library.details.tend_box.remove_button)
    press(desk.library.details.tend_box.question.remove_button)
    desk.until(lambda: "Available" in desk.row_words())
    desk.until(lambda: desk.chosen() == SHIPPED)
    desk.until_ready()
    assert not (desk.folder / MODEL).exists()
    assert MODEL not in desk.offered()
    press(desk.library.top_bar.back_button)
    assert desk.ask("Still there?") == "Scripted answer to: Still there?"


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
    assert desk.app.runtime.model is not None
    assert desk.app.runtime.model.folder == disk / MODEL
    desk.restart()
    assert (desk.folder, desk.chosen()) == (disk, MODEL)


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
        broken.setattr(desk.app.workshop.installer.store, "installed", refuse)
        desk.app.workshop.inventory.refresh()
        desk.until(lambda: says(desk.library.empty, "The disk is gone."))
    assert says(desk.library.empty, "Plug it in.")
    press(desk.library.empty.retry_button)
    desk.until_here()


# --- what the user brings -------------------------------------------------------------------------


def test_a_folder_with_openvino_files_is_installed(sit: Sit, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    write_text_model(folder)
    before = {path.name for path in folder.iterdir()}
    desk = sit().open()
    library = desk.show_library()
    library.add_wanted.emit(folder)
    desk.until_here("mine")
    library.show_model("mine")
    desk.until(lambda: desk.details_say("25 tokens/s"))
    assert "mine" in desk.offered()
    assert {path.name for path in folder.iterdir()} == before


def test_added_twice_both_are_kept(sit: Sit, tmp_path: Path) -> None:
    for place in ("here", "there"):
        (tmp_path / place / "mine").mkdir(parents=True)
        write_text_model(tmp_path / place / "mine")
    desk = sit().open()
    library = desk.show_library()
    for place, model_id in (("here", "mine"), ("there", "mine-2")):
        library.add_wanted.emit(tmp_path / place / "mine")
        desk.until_here(model_id)
    assert {"mine", "mine-2"} < set(desk.offered())


def test_a_checkpoint_is_refused_with_what_to_do(sit: Sit, tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    desk = sit().open()
    desk.show_library().add_wanted.emit(checkpoint(folder))
    notice = desk.until_said("is a checkpoint")
    assert "“raw”" in notice.what
    assert "has to be converted to OpenVINO first" in notice.what
    assert "GGUF" in notice.todo
    assert desk.row_words("raw") == ""


def test_a_folder_without_a_model_is_refused(sit: Sit, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "dear.txt").write_text("Dear all", encoding="utf-8")
    desk = sit().open()
    desk.show_library().add_wanted.emit(folder)
    notice = desk.until_said("letters")
    assert (notice.level, bool(notice.todo)) == ("error", True)
