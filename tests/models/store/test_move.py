"""The models move to another folder: all of them, checked, or not at all."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.cancel import CancelToken
from models.errors import Cancelled, DiskFull, DownloadFailed
from models.sources.progress import FetchProgress, ProgressListener
from models.store import move_copy
from models.store.install import install
from models.store.installed import InstalledModel
from models.store.lock import lock, lock_all
from models.store.move import move_models
from models.store.refusals import CannotMove, ModelInUse, StoreFault
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import keep_trial, read_trials
from tests.models.store.local_source import ENTRY, PLACE, LocalSource


class Settings:
    """Remembers which folder counts."""

    def __init__(self) -> None:
        self.folder: Path | None = None

    def switch(self, folder: Path) -> None:
        self.folder = folder


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "disk").mkdir()
    return tmp_path / "disk" / "models"


@pytest.fixture
def model(store: ModelStore, source: LocalSource) -> InstalledModel:
    return install(ENTRY, PLACE, store, source, lambda _: None, CancelToken())


@pytest.fixture
def another_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated: no file there can be a second name of one here."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refuse)


def run(
    store: ModelStore,
    target: Path,
    settings: Settings,
    progress: ProgressListener = lambda _: None,
    cancel: CancelToken | None = None,
) -> ModelStore:
    return move_models(store, target, settings.switch, progress, cancel or CancelToken())


def verified(store: ModelStore) -> None:
    store.verify("tiny", lambda _: None, CancelToken())


@pytest.mark.usefixtures("another_disk", "model")
def test_to_another_disk_it_is_copied_and_read_again(
    store: ModelStore, target: Path, settings: Settings
) -> None:
    size = store.get("tiny").size_bytes
    seen: list[FetchProgress] = []
    moved = run(store, target, settings, seen.append)
    assert settings.folder == target
    assert moved.get("tiny").folder == target / "tiny"
    verified(moved)
    assert not store.user_folder.exists()
    phases = list(dict.fromkeys(progress.phase for progress in seen))
    assert phases == ["copying", "verifying"]
    assert all(progress.done <= progress.total for progress in seen)
    assert seen[-1].done > size  # the manifest too


@pytest.mark.usefixtures("model")
def test_on_the_same_disk_no_byte_is_copied(
    store: ModelStore, target: Path, settings: Settings
) -> None:
    weights = (store.user_folder / "tiny" / "openvino_model.bin").stat().st_ino
    moved = run(store, target, settings)
    assert (target / "tiny" / "openvino_model.bin").stat().st_ino == weights
    assert not store.user_folder.exists()
    verified(moved)


@pytest.mark.usefixtures("another_disk", "model")
def test_everything_of_the_app_moves_and_nothing_else(
    store: ModelStore, source: LocalSource, target: Path, settings: Settings, tmp_path: Path
) -> None:
    def fail() -> None:
        if source.fetched():
            raise DownloadFailed("Cut.", "Wait.")

    source.on_piece = fail
    with pytest.raises(DownloadFailed):
        install(replace(ENTRY, id="other"), PLACE, store, source, lambda _: None, CancelToken())
    keep_trial(store, "tiny", Trial("GPU", works=True))
    (store.user_folder / "tiny" / "ir" / "cache").mkdir(parents=True)
    (store.user_folder / "tiny" / "ir" / "cache" / "saved.xml").write_bytes(b"saved")
    (store.user_folder / "letters").mkdir()
    (store.user_folder / "letters" / "mine.txt").write_bytes(b"mine")
    (store.user_folder / "readme.txt").write_bytes(b"mine too")
    waiting = store.interrupted()
    moved = run(store, target, settings)
    assert moved.interrupted() == waiting
    assert read_trials(moved, "tiny") == (Trial("GPU", works=True),)
    assert (target / "tiny" / "ir" / "cache" / "saved.xml").read_bytes() == b"saved"
    left = {path.relative_to(store.user_folder).as_posix() for path in store.user_folder.rglob("*")}
    assert left == {"letters", "letters/mine.txt", "readme.txt"}
    assert sorted(p.name for p in target.iterdir()) == [".partial-other", ".trials", "tiny"]


def test_an_empty_folder_is_as_good_as_none(
    store: ModelStore, model: InstalledModel, target: Path, settings: Settings
) -> None:
    target.mkdir()
    verified(run(store, target, settings))


def test_without_any_models_only_the_folder_changes(
    store: ModelStore, target: Path, settings: Settings
) -> None:
    assert run(store, target, settings).installed() == []
    assert (settings.folder, target.is_dir()) == (target, True)
    assert not store.user_folder.exists()


def test_there_and_back_again(
    store: ModelStore, model: InstalledModel, target: Path, settings: Settings
) -> None:
    back = run(run(store, target, settings), store.user_folder, settings)
    assert back.get("tiny") == model
    assert not target.exists()


# --- refused ----------------------------------------------------------------------------------


def everything_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.parent.name != ".locks")


def refused(store: ModelStore, target: Path, settings: Settings) -> CannotMove:
    before = everything_in(store.user_folder)
    with pytest.raises(CannotMove) as caught:
        run(store, target, settings)
    assert settings.folder is None
    assert everything_in(store.user_folder) == before
    verified(store)
    return caught.value


@pytest.mark.usefixtures("model")
def test_places_that_are_none(store: ModelStore, target: Path, settings: Settings) -> None:
    here = store.user_folder
    assert "already" in refused(store, here, settings).what
    assert "already" in refused(store, here / ".." / "user", settings).what
    assert "inside" in refused(store, here / "deeper", settings).what
    assert "inside" in refused(store, here / "tiny", settings).what
    assert "no folder" in refused(store, target.parent / "not" / "there", settings).what
    assert "other files" in refused(store, here.parent, settings).what  # it is in there itself


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize("name", ["photo.jpg", ".hidden", "tiny/sidelight.json", ".arriving/x"])
def test_a_folder_with_other_things(
    store: ModelStore, target: Path, settings: Settings, name: str
) -> None:
    (target / name).parent.mkdir(parents=True)
    (target / name).write_bytes(b"somebody's")
    assert "empty folder" in refused(store, target, settings).todo
    assert (target / name).read_bytes() == b"somebody's"


@pytest.mark.usefixtures("model")
def test_a_file_is_no_folder(store: ModelStore, target: Path, settings: Settings) -> None:
    target.write_bytes(b"x")
    refused(store, target, settings)
    assert target.read_bytes() == b"x"


@pytest.mark.usefixtures("model")
def test_not_while_a_model_is_at_work(store: ModelStore, target: Path, settings: Settings) -> None:
    with lock(store.user_folder, "other"), pytest.raises(ModelInUse, match="cannot be moved now"):
        run(store, target, settings)
    assert settings.folder is None
    assert not target.exists()
    verified(run(store, target, settings))


@pytest.mark.usefixtures("model")
def test_nothing_begins_while_the_models_move(store: ModelStore, source: LocalSource) -> None:
    with lock_all(store.user_folder):
        with pytest.raises(ModelInUse, match="being moved"):
            install(replace(ENTRY, id="other"), PLACE, store, source, lambda _: None, CancelToken())
        with pytest.raises(ModelInUse, match="Wait"):
            store.remove("tiny")
    verified(store)


@pytest.mark.usefixtures("another_disk", "model")
def test_room_is_checked_first(
    store: ModelStore, target: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (store.user_folder / "tiny" / "huge").open("wb") as file:
        file.truncate(1 << 42)  # a hole, which takes no room
    with pytest.raises(DiskFull, match="not enough room"):
        run(store, target, settings)
    assert not target.exists()
    verified(store)


# --- cut off ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("another_disk", "model")
@pytest.mark.parametrize("phase", ["copying", "verifying"])
def test_cancelled_on_the_way(
    store: ModelStore, target: Path, settings: Settings, phase: str
) -> None:
    cancel = CancelToken()

    def stop(progress: FetchProgress) -> None:
        if progress.phase == phase:
            cancel.cancel()

    with pytest.raises(Cancelled):
        run(store, target, settings, stop, cancel)
    assert settings.folder is None
    assert not target.exists()
    verified(store)
    assert sorted(p.name for p in store.user_folder.iterdir()) == [".locks", "tiny"]


@pytest.mark.usefixtures("another_disk", "model")
def test_a_disk_that_fills_on_the_way(
    store: ModelStore, target: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.mkdir()  # the user's own, so it stays

    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(move_copy, "copy_file", full)
    with pytest.raises(DiskFull):
        run(store, target, settings)
    assert list(target.iterdir()) == []
    verified(store)


@pytest.mark.usefixtures("another_disk", "model")
def test_a_disk_that_forgets(
    store: ModelStore, target: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(move_copy, "sha256_of", lambda *_: "0" * 64)
    with pytest.raises(StoreFault, match="does not keep what is written"):
        run(store, target, settings)
    assert settings.folder is None
    verified(store)


@pytest.mark.usefixtures("model")
def test_settings_that_cannot_be_written(store: ModelStore, target: Path) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(StoreFault):
        move_models(store, target, refuse, lambda _: None, CancelToken())
    assert not target.exists()
    verified(store)


@pytest.mark.usefixtures("another_disk", "model")
def test_away_from_a_disk_that_is_full_to_the_brim(
    store: ModelStore, target: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated: there is no room for the smallest file."""
    opened: Any = Path.open

    def full(path: Path, mode: str = "r", **more: Any) -> Any:
        if mode == "w" and store.user_folder in path.parents:
            raise OSError(errno.ENOSPC, "No space left on device")
        return opened(path, mode, **more)

    monkeypatch.setattr(Path, "open", full)
    verified(run(store, target, settings))
    assert not store.user_folder.exists()
