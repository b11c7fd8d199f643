"""The library in the whole app: what the user does there is done, from a hub on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from desktop.library.coming_row import ComingRow
from tests.desktop.session.library_harness import (
    FILES,
    MODEL,
    NO_GPU,
    WEIGHTS,
    Desk,
    Sit,
    press,
)
from tests.fixtures.folder_models import write_text_model
from tests.fixtures.hub_server import Hub

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
    desk.until(lambda: desk.details_say("Fastest on CPU."))
    assert desk.details_say("The driver of GPU gave up. Choose another device.")
    press(library.details.tend_box.use_button)
    desk.until_ready()
    assert (desk.chosen(), desk.app.front.runtime.device) == (MODEL, "CPU")


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
    desk.until(lambda: desk.app.back.workshop.installer.store.interrupted() == [])
    assert library.details.get_box.button.isEnabled()
    assert MODEL not in desk.offered()


def test_one_that_the_end_of_the_app_interrupted_is_gone_on_with_and_tried(
    sit: Sit, hub: Hub
) -> None:
    hub.trouble(WEIGHTS, hold_after=1000)
    desk = sit().open()
    press(desk.show_library().details.get_box.button)
    desk.until(lambda: bool(hub.contents(WEIGHTS)))
    desk.restart()
    desk.until(lambda: desk.app.back.workshop.jobs.get(MODEL) is not None)
    hub.release.set()
    desk.app.window.resize(1020, 760)  # list and details side by side
    coming = desk.show_library().list.view(MODEL)
    assert isinstance(coming, ComingRow)
    assert "Paused" in coming.accessibleName()
    press(coming.row.resume_button)
    desk.until(lambda: desk.details_say("25 tokens/s"))
    assert "On this PC" in desk.row_words()
    assert "GPU" in [trial.device for trial in desk.app.back.workshop.inventory.now.trials[MODEL]]


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
    assert (desk.chosen(), desk.app.front.runtime.device) == (MODEL, "GPU")


def test_a_device_that_refuses_is_told_and_the_model_stays(sit: Sit) -> None:
    desk = sit(NO_GPU)
    desk.bring()
    desk.open().show_library()
    choose_device(desk, "GPU")
    desk.until(lambda: desk.details_say("The driver of GPU gave up. Choose another device."))
    assert desk.said() == "The driver of GPU gave up."
    assert "On this PC" in desk.row_words()
    assert not desk.is_coming()
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


def test_a_folder_without_a_model_is_refused(sit: Sit, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "dear.txt").write_text("Dear all", encoding="utf-8")
    desk = sit().open()
    desk.show_library().add_wanted.emit(folder)
    notice = desk.until_said("letters")
    assert (notice.level, bool(notice.todo)) == ("error", True)
