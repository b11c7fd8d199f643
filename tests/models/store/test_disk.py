"""What the disk may say, in words; and how much of it the models take."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.errors import DiskFull, SidelightError
from models.store.install import install
from models.store.installed import InstalledModel
from models.store.partial import Partial
from models.store.refusals import ModelInUse, StoreFault
from models.store.store import ModelStore
from models.store.update import update
from tests.models.store.local_source import ENTRY, PLACE, SECOND, LocalSource, publish


def put(store: ModelStore, source: LocalSource) -> InstalledModel:
    return install(ENTRY, PLACE, store, source, lambda _: None, CancelToken())


def failing_with(number: int, source: LocalSource) -> Callable[[], None]:
    """The disk refuses the third piece."""

    def fail() -> None:
        if len(source.fetched()) == 2:
            raise OSError(number, "what the system says")

    return fail


REFUSALS: list[tuple[int, type[SidelightError], str, str]] = [
    (errno.ENOSPC, DiskFull, "became full", "Free some room"),
    (getattr(errno, "EDQUOT", errno.ENOSPC), DiskFull, "became full", "Free some room"),
    (errno.EROFS, StoreFault, "cannot be written to", "Allow writing there"),
    (errno.EACCES, StoreFault, "cannot be written to", "another folder"),
    (errno.EIO, StoreFault, "could not be stored", "Check that the folder"),
]


@pytest.mark.parametrize(("number", "kind", "what", "todo"), REFUSALS)
def test_a_disk_that_refuses_in_the_middle(
    store: ModelStore,
    source: LocalSource,
    number: int,
    kind: type[SidelightError],
    what: str,
    todo: str,
) -> None:
    source.on_piece = failing_with(number, source)
    with pytest.raises(kind) as caught:
        put(store, source)
    assert what in caught.value.what
    assert todo in caught.value.todo
    assert "what the system says" in caught.value.cause
    assert store.installed() == []
    source.on_piece = lambda: None
    put(store, source)
    assert len(source.fetched()) == len(set(source.fetched()))
    store.verify("tiny", lambda _: None, CancelToken())


def test_a_disk_that_is_full_when_all_is_written_down(
    store: ModelStore, source: LocalSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path, __: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("models.store.partial.write_manifest", full)
    with pytest.raises(DiskFull):
        put(store, source)
    monkeypatch.undo()
    assert store.installed() == []
    fetched = source.fetched()
    put(store, source)
    assert source.fetched() == fetched


def test_a_folder_that_vanishes_on_the_way(store: ModelStore, source: LocalSource) -> None:
    def vanish() -> None:
        if len(source.fetched()) == 2:
            store.user_folder.rename(store.user_folder.with_name("unplugged"))
            raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    source.on_piece = vanish
    with pytest.raises(StoreFault, match="cannot be reached") as caught:
        put(store, source)
    assert "Connect the disk" in caught.value.todo


def test_a_disk_that_is_not_connected_is_not_replaced_by_a_folder(
    source: LocalSource, tmp_path: Path
) -> None:
    away = ModelStore(tmp_path / "disk" / "models", tmp_path / "builtin", is_moved=True)
    assert away.installed() == []
    assert away.interrupted() == []
    for work in (away.require_folder, lambda: put(away, source)):
        with pytest.raises(StoreFault) as caught:
            work()
        assert str(away.user_folder) in caught.value.what
        assert "Connect the disk" in caught.value.todo
    assert not (tmp_path / "disk").exists()
    (tmp_path / "disk" / "models").mkdir(parents=True)
    assert put(away, source).folder == away.user_folder / "tiny"


# --- changing places --------------------------------------------------------------------------


def test_files_that_windows_holds_stay_until_they_are_let_go(
    store: ModelStore, source: LocalSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated: the old folder can be renamed, the new one not yet."""
    first = put(store, source)
    publish(source.remote, "r2", SECOND)
    renamed = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "files":
            raise PermissionError(errno.EACCES, "Access is denied")
        return renamed(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StoreFault):
        update("tiny", store, source, lambda _: None, CancelToken())
    assert store.get("tiny") == first
    store.verify("tiny", lambda _: None, CancelToken())
    monkeypatch.undo()
    fetched = source.fetched()
    assert update("tiny", store, source, lambda _: None, CancelToken()).revision == "r2"
    assert source.fetched() == fetched


def test_a_model_is_listed_also_while_it_changes_places(
    store: ModelStore, source: LocalSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, source)
    publish(source.remote, "r2", SECOND)
    between, go_on, listed = threading.Event(), threading.Event(), []
    renamed = Path.rename

    def slow(path: Path, target: Path) -> Path:
        if path.name == "files":
            between.set()
            assert go_on.wait(30)
        return renamed(path, target)

    monkeypatch.setattr(Path, "rename", slow)

    def look() -> None:
        assert between.wait(30)
        threading.Timer(0.1, go_on.set).start()
        listed.extend(store.installed())

    looking = threading.Thread(target=look)
    looking.start()
    update("tiny", store, source, lambda _: None, CancelToken())
    looking.join(30)
    assert [model.revision for model in listed] == ["r2"]


def test_a_model_that_is_whole_but_was_spoilt_meanwhile_is_not_shown(
    store: ModelStore, source: LocalSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("models.store.install.swap_in", killed)
    with pytest.raises(KeyboardInterrupt):
        put(store, source)
    monkeypatch.undo()
    (Partial(store.user_folder, "tiny").files / "openvino_model.bin").write_bytes(b"short")
    assert store.installed() == []
    put(store, source)
    store.verify("tiny", lambda _: None, CancelToken())


# --- room -------------------------------------------------------------------------------------


def test_the_size_counts_what_was_saved_beside(store: ModelStore, source: LocalSource) -> None:
    model = put(store, source)
    manifest = (model.folder / "sidelight.json").stat().st_size
    assert store.size_on_disk(model) == model.size_bytes + manifest
    (model.folder / "ir").mkdir()
    (model.folder / "ir" / "saved.bin").write_bytes(b"\1" * 5000)
    assert store.size_on_disk(model) == model.size_bytes + manifest + 5000


def test_removing_tells_what_it_gives_back(store: ModelStore, source: LocalSource) -> None:
    model = put(store, source)
    (model.folder / "ir").mkdir()
    (model.folder / "ir" / "saved.bin").write_bytes(b"\1" * 5000)
    size = store.size_on_disk(model)
    assert store.remove("tiny") == size
    assert [path.name for path in store.user_folder.iterdir()] == [".locks"]


def test_removing_takes_a_begun_update_along(store: ModelStore, source: LocalSource) -> None:
    model = put(store, source)
    publish(source.remote, "r2", SECOND)
    source.on_piece = failing_with(errno.EIO, source)
    source.journal.unlink()
    with pytest.raises(StoreFault):
        update("tiny", store, source, lambda _: None, CancelToken())
    assert store.remove("tiny") > store.size_on_disk(model) + model.size_bytes
    assert [path.name for path in store.user_folder.iterdir()] == [".locks"]


def test_what_is_being_updated_is_not_removed(store: ModelStore, source: LocalSource) -> None:
    put(store, source)
    publish(source.remote, "r2", SECOND)
    refused = []

    def try_to_remove() -> None:
        with pytest.raises(ModelInUse):
            store.remove("tiny")
        refused.append(True)

    source.on_piece = try_to_remove
    assert update("tiny", store, source, lambda _: None, CancelToken()).revision == "r2"
    assert refused
