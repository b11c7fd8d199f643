"""A newer revision takes the old one's place at one go, and costs only what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import Cancelled, DownloadFailed
from models.sources.progress import ProgressListener
from models.sources.source import Fetched
from models.store.install import install
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from models.store.update import newer, update
from tests.models.store.local_source import (
    ENTRY,
    FIRST,
    PLACE,
    SECOND,
    LocalSource,
    publish,
)


@pytest.fixture
def model(store: ModelStore, source: LocalSource) -> InstalledModel:
    """Installed from the first revision, when there is a second."""
    model = install(ENTRY, PLACE, store, source, lambda _: None, CancelToken())
    publish(source.remote, "r2", SECOND)
    source.journal.unlink()
    return model


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "sidelight.json"
    }


def run(store: ModelStore, source: LocalSource) -> InstalledModel:
    return update("tiny", store, source, lambda _: None, CancelToken())


def test_what_is_installed_says_of_what_revision_it_is(model: InstalledModel) -> None:
    assert (model.revision, model.weights, model.place) == ("r1", "int4", PLACE)
    assert (model.family, model.parameters, model.devices) == ("llama", 1000, ("CPU", "GPU"))


def test_a_newer_revision_is_told(model: InstalledModel, source: LocalSource) -> None:
    assert newer(model, source, CancelToken()) == "r2"
    assert newer(replace(model, revision="r2"), source, CancelToken()) == ""


def test_what_knows_no_revisions_has_no_newer_ones(
    model: InstalledModel, source: LocalSource
) -> None:
    for changed in (
        replace(model, revision=""),
        replace(model, place=None),
        replace(model, builtin=True),
    ):
        assert newer(changed, source, CancelToken()) == ""


def test_an_update_fetches_what_changed(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    (model.folder / "ir").mkdir()
    (model.folder / "ir" / "saved.xml").write_bytes(b"of the old files")
    newest = run(store, source)
    assert newest.revision == "r2"
    assert newest.place == PLACE  # not pinned, so that the next update is found as well
    assert contents(newest.folder) == SECOND
    store.verify("tiny", lambda _: None, CancelToken())
    assert source.fetched_files() == {"config.json", "merges.txt"}
    assert newer(newest, source, CancelToken()) == ""
    assert sorted(path.name for path in store.user_folder.iterdir()) == [".locks", "tiny"]


def test_without_a_newer_one_nothing_happens(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    first = run(store, source)
    source.journal.unlink()
    assert run(store, source) == first
    assert source.fetched() == []


@pytest.mark.parametrize("error", [DownloadFailed("Cut.", "Wait."), Cancelled(), OSError(5, "EIO")])
def test_the_old_one_stays_until_the_new_one_is_whole(
    store: ModelStore, source: LocalSource, model: InstalledModel, error: BaseException
) -> None:
    def fail() -> None:
        assert contents(store.get("tiny").folder) == FIRST
        if source.fetched():
            raise error

    source.on_piece = fail
    with pytest.raises(Exception) as caught:  # an OSError gets a sentence
        run(store, source)
    assert caught.value is error or caught.value.__cause__ is error
    assert store.get("tiny") == model
    assert contents(model.folder) == FIRST
    assert store.interrupted() == []  # the model is installed
    source.on_piece = lambda: None
    assert run(store, source).revision == "r2"
    assert len(source.fetched()) == len(set(source.fetched()))


class ScribblingSource(LocalSource):
    """Opens the files that it finds, and writes into them where they are."""

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        for path in destination.rglob("*.*"):
            with path.open("r+b") as file:
                file.write(b"scribble")
        raise DownloadFailed("Cut.", "Wait.")


def test_the_files_in_use_are_safe_from_any_source(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    with pytest.raises(DownloadFailed):
        run(store, ScribblingSource(source.remote))
    store.verify("tiny", lambda _: None, CancelToken())
    assert contents(run(store, source).folder) == SECOND


def test_a_pin_that_moved_in_the_catalogue(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    pinned = replace(PLACE, revision="r2", weights="int8", devices=("NPU",))
    newest = update("tiny", store, source, lambda _: None, CancelToken(), pinned)
    assert (newest.revision, newest.weights, newest.devices) == ("r2", "int8", ("NPU",))
    assert newest.place == pinned


def test_a_damaged_file_is_not_carried_over(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    (model.folder / "openvino_model.bin").write_bytes(b"short")
    (model.folder / "openvino_model.xml").write_bytes(b"\0" * len(FIRST["openvino_model.xml"]))
    assert contents(run(store, source).folder) == SECOND


def test_giving_up_an_update_keeps_the_model(
    store: ModelStore, source: LocalSource, model: InstalledModel, after_one: Callable[[], None]
) -> None:
    source.on_piece = after_one
    with pytest.raises(DownloadFailed):
        run(store, source)
    assert store.discard("tiny") > 0
    assert store.get("tiny") == model
    assert sorted(path.name for path in store.user_folder.iterdir()) == [".locks", "tiny"]


@pytest.fixture
def after_one(source: LocalSource) -> Callable[[], None]:
    def fail() -> None:
        if source.fetched():
            raise DownloadFailed("Cut.", "Wait.")

    return fail
