"""The toolchains of conversions: told in the library, and removed to have their room back."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from desktop.library.tools_row import ToolsRow
from models.cancel import CancelToken
from models.conversion.child.job import Job
from models.conversion.progress import ConversionListener
from models.conversion.toolchains.environment import Environments
from models.store.lock import lock
from tests.desktop.session.converting import Converting
from tests.desktop.session.library_harness import Desk, Sit, press
from tests.models.conversion.desk import Player

ID, MB = "transformers-4.57", 1_000_000


@pytest.fixture
def toolchains(tmp_path: Path) -> Path:
    """One that was made, and what is left of another one that was not made to its end."""
    folder = tmp_path / "home" / "toolchains"
    for name, size in ((ID, 5 * MB), (".work-transformers-5", 2 * MB)):
        (folder / name / "lib").mkdir(parents=True)
        (folder / name / "lib" / "torch.so").write_bytes(bytes(size))
    return folder


@pytest.fixture
def held(player: Player) -> threading.Event:
    """A conversion goes on until this is set."""
    may_end = threading.Event()

    def hold(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        while not may_end.wait(0.005):
            cancel.check()

    player.on_step = hold
    return may_end


def shown(desk: Desk) -> ToolsRow:
    return desk.library.folder_bar.tools


def says(desk: Desk, words: str) -> bool:
    return words in shown(desk).words()


def names(folder: Path) -> list[str]:
    """What is there but for the locks."""
    return sorted(path.name for path in folder.iterdir() if path.name != ".locks")


def test_one_click_gives_their_room_back(sit: Sit, toolchains: Path) -> None:
    desk = sit().open()
    desk.show_library()
    desk.until(lambda: says(desk, "Conversion tools: 7 MB"))
    measured: list[object] = []
    desk.app.back.workshop.pc.known.connect(measured.append)
    press(shown(desk).remove_button)
    assert says(desk, "Removing")
    notice = desk.until_said("7 MB are free again")
    assert notice.level == "info"
    assert names(toolchains) == []
    assert not shown(desk).isVisible()
    desk.until(lambda: bool(measured))  # the room on the disk is told anew


def test_it_happens_away_from_the_window(
    sit: Sit, toolchains: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    remove = Environments.remove

    def noting(environments: Environments, toolchain_id: str) -> None:
        threads.append(threading.current_thread())
        remove(environments, toolchain_id)

    monkeypatch.setattr(Environments, "remove", noting)
    desk = sit().open()
    desk.show_library()
    desk.until(lambda: says(desk, "7 MB"))
    press(shown(desk).remove_button)
    desk.until_said("free again")
    assert len(threads) == 2
    assert threading.main_thread() not in threads


def test_what_another_process_uses_stays_and_is_told(sit: Sit, toolchains: Path) -> None:
    desk = sit().open()
    desk.show_library()
    desk.until(lambda: says(desk, "7 MB"))
    with lock(toolchains, ID):
        press(shown(desk).remove_button)
        notice = desk.until_said("used or removed by another process")
    assert notice.level == "error"
    assert notice.todo
    desk.until(lambda: says(desk, "Conversion tools: 5 MB"))
    assert names(toolchains) == [ID]
    press(shown(desk).remove_button)
    desk.until_said("5 MB are free again")


def test_they_are_not_offered_while_a_model_is_converted(
    toolchains: Path, at_work: Converting, player: Player, held: threading.Event
) -> None:
    desk = at_work.desk
    dialog = at_work.dialog()
    desk.until(lambda: says(desk, "7 MB"))
    press(dialog.foot.start_button)
    desk.until(lambda: bool(player.jobs))
    assert not shown(desk).isVisible()
    shown(desk).remove_wanted.emit()
    (toolchains / "made-meanwhile").mkdir()
    (toolchains / "made-meanwhile" / "torch.so").write_bytes(bytes(9 * MB))
    held.set()
    desk.until_here("my-eyes")
    desk.until(lambda: says(desk, "Conversion tools: 16 MB"))
    assert ID in names(toolchains)


def test_after_one_that_was_given_up_they_are_offered_again(
    toolchains: Path, at_work: Converting, player: Player, held: threading.Event
) -> None:
    desk = at_work.desk
    press(at_work.dialog().foot.start_button)
    desk.until(lambda: bool(player.jobs))
    press(at_work.row().cancel_button)
    desk.until(lambda: says(desk, "Conversion tools: 7 MB"))
    press(shown(desk).remove_button)
    desk.until_said("7 MB are free again")


def test_a_conversion_waits_until_they_are_removed(
    toolchains: Path, at_work: Converting, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It then makes those it needs, and does not fail because they are in somebody's hands."""
    may_go, remove = threading.Event(), Environments.remove

    def slowly(environments: Environments, toolchain_id: str) -> None:
        assert may_go.wait(30)
        remove(environments, toolchain_id)

    monkeypatch.setattr(Environments, "remove", slowly)
    desk = at_work.desk
    desk.until(lambda: says(desk, "7 MB"))
    shown(desk).remove_wanted.emit()
    press(at_work.dialog().foot.start_button)
    at_work.until_row_says("Waiting")
    assert says(desk, "Removing")
    assert player.jobs == []
    may_go.set()
    desk.until_here("my-eyes")
    assert names(toolchains) == []
    assert len(player.jobs) == 2


def test_what_a_removal_left_that_was_cut_off_is_deleted(sit: Sit, toolchains: Path) -> None:
    left = toolchains / f".removed-{ID}-0123abcd"
    (toolchains / ID).rename(left)
    desk = sit().open()
    desk.show_library()
    desk.until(lambda: says(desk, "Conversion tools: 2 MB"))
    assert not left.exists()


def test_those_that_came_meanwhile_are_seen_at_the_next_look(sit: Sit, toolchains: Path) -> None:
    desk = sit().open()
    desk.show_library()
    desk.until(lambda: says(desk, "7 MB"))
    (toolchains / ID / "more.so").write_bytes(bytes(3 * MB))
    press(desk.library.top_bar.back_button)
    desk.show_library()
    desk.until(lambda: says(desk, "Conversion tools: 10 MB"))
