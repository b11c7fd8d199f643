"""What has arrived is kept, shown, gone on with, or given up."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource, Original, Shape
from models.errors import Cancelled, DownloadFailed
from models.store.install import install
from models.store.installed import InstalledModel
from models.store.manifest import read_manifest
from models.store.partial import Interrupted, Partial
from models.store.refusals import ModelInUse
from models.store.store import ModelStore
from tests.models.store.local_source import (
    ENTRY,
    FIRST,
    PLACE,
    SECOND,
    WORK_FOLDER,
    LocalSource,
    publish,
)


def put(
    store: ModelStore,
    source: LocalSource,
    entry: CatalogueEntry = ENTRY,
    place: EntrySource = PLACE,
) -> InstalledModel:
    return install(entry, place, store, source, lambda _: None, CancelToken())


def after(pieces: int, do: Callable[[], None]) -> Callable[[], None]:
    """Something that happens before a later piece is fetched."""
    left = iter(range(pieces))

    def on_piece() -> None:
        if next(left, None) is None:
            do()

    return on_piece


def fail() -> None:
    raise DownloadFailed("The line was cut.", "Try again.")


def cut_off(store: ModelStore, source: LocalSource, place: EntrySource = PLACE) -> None:
    """An install that fails after two pieces."""
    source.on_piece = after(2, fail)
    with pytest.raises(DownloadFailed):
        put(store, source, place=place)
    source.on_piece = lambda: None


def test_a_failed_install_can_be_shown_after_a_restart(
    store: ModelStore, source: LocalSource
) -> None:
    entry = replace(
        ENTRY,
        shape=Shape(layers=2),
        original=Original("owner/tiny", "text-generation", "transformers-5", gated=True),
    )
    source.on_piece = after(2, fail)
    with pytest.raises(DownloadFailed):
        put(store, source, entry)
    (interrupted,) = ModelStore(store.user_folder, store.builtin_folder).interrupted()
    assert (interrupted.model_id, interrupted.place, interrupted.entry) == ("tiny", PLACE, entry)
    assert interrupted.bytes_here == len(FIRST["config.json"]) + len(FIRST["old/vocab.txt"])
    assert interrupted.started_at.endswith("+00:00")
    assert store.installed() == []


def test_the_next_install_goes_on(store: ModelStore, source: LocalSource) -> None:
    cut_off(store, source)
    put(store, source)
    assert len(source.fetched()) == len(set(source.fetched()))
    assert store.interrupted() == []
    store.verify("tiny", lambda _: None, CancelToken())


def test_pausing_keeps_what_has_arrived(store: ModelStore, source: LocalSource) -> None:
    cancel = CancelToken()
    source.on_piece = after(3, cancel.cancel)
    with pytest.raises(Cancelled):
        install(ENTRY, PLACE, store, source, lambda _: None, cancel)
    arrived = source.fetched()
    assert arrived
    assert store.interrupted()[0].bytes_here > 0
    put(store, source)
    assert source.fetched()[: len(arrived)] == arrived
    assert len(source.fetched()) == len(set(source.fetched()))


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(PLACE, reference="other/tiny"),
        replace(PLACE, revision="r1"),
        replace(PLACE, kind="ms"),
    ],
)
def test_from_another_place_it_starts_anew(
    store: ModelStore, source: LocalSource, elsewhere: EntrySource
) -> None:
    cut_off(store, source)
    put(store, source, place=elsewhere)
    assert source.fetched().count("config.json 0") == 2
    assert store.get("tiny").place == elsewhere


def test_other_hints_of_a_newer_catalogue_are_no_other_place(
    store: ModelStore, source: LocalSource
) -> None:
    cut_off(store, source)
    put(store, source, place=replace(PLACE, size_bytes=7001, confirmed="a page", devices=("NPU",)))
    assert source.fetched().count("config.json 0") == 1
    assert store.get("tiny").devices == ("NPU",)


def test_giving_up_gives_the_room_back(store: ModelStore, source: LocalSource) -> None:
    cut_off(store, source)
    (interrupted,) = store.interrupted()
    assert store.discard("tiny") > interrupted.bytes_here  # the note as well
    assert store.interrupted() == []
    assert [path.name for path in store.user_folder.iterdir()] == [".locks"]
    assert store.discard("tiny") == 0


def test_what_is_at_work_is_neither_interrupted_nor_given_up(
    store: ModelStore, source: LocalSource
) -> None:
    seen: list[list[Interrupted]] = []

    def look() -> None:
        if seen:
            return
        seen.append(store.interrupted())
        with pytest.raises(ModelInUse, match="being installed"):
            store.discard("tiny")

    source.on_piece = look
    put(store, source)
    assert seen == [[]]


def test_only_what_cannot_be_gone_on_with_is_cleaned(
    store: ModelStore, source: LocalSource
) -> None:
    cut_off(store, source)
    for name, note in (("no-note", None), ("torn", "{"), ("old", '{"schema": 0, "note": {}}')):
        folder = store.user_folder / f".partial-{name}"
        (folder / "files").mkdir(parents=True)
        if note is not None:
            (folder / "note.json").write_text(note, encoding="utf-8")
    store.clean()
    left = sorted(path.name for path in store.user_folder.iterdir())
    assert left == [".locks", ".partial-tiny"]


@pytest.mark.parametrize(
    "change",
    [
        {"place": {"kind": "hf"}},
        {"purpose": "fun"},
        {"entry": {"id": "tiny"}},
        {"started_at": 3},
        {"place": "hf:owner/tiny"},
    ],
)
def test_a_note_that_makes_no_sense_is_none(
    store: ModelStore, source: LocalSource, change: dict[str, object]
) -> None:
    cut_off(store, source)
    path = store.user_folder / ".partial-tiny" / "note.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**document, "note": {**document["note"], **change}}))
    assert store.interrupted() == []
    put(store, source)
    assert store.get("tiny").revision == "r1"


def test_a_note_of_a_newer_version_of_the_app_is_read(
    store: ModelStore, source: LocalSource
) -> None:
    cut_off(store, source)
    path = store.user_folder / ".partial-tiny" / "note.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["note"]["place"]["mirror"] = "later"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert [interrupted.place for interrupted in store.interrupted()] == [PLACE]


def test_work_files_of_the_source_do_not_become_the_models(
    store: ModelStore, source: LocalSource
) -> None:
    stray = Partial(store.user_folder, "tiny").files / "visible work" / "blob.tmp"

    def litter() -> None:
        stray.parent.mkdir(exist_ok=True)
        stray.write_bytes(b"x")

    source.on_piece = litter
    model = put(store, source)
    assert set(read_manifest(model.folder).files) == set(FIRST)
    assert not (model.folder / WORK_FOLDER).exists()
    assert not (model.folder / "visible work").exists()


def test_a_manifest_from_the_repository_is_not_believed(
    store: ModelStore, source: LocalSource
) -> None:
    lie = json.dumps({"schema": 2, "id": "tiny", "name": "Evil", "files": {}}).encode()
    publish(source.remote, "r3", {**FIRST, "sidelight.json": lie, "note.json": lie})
    source.on_piece = after(9, fail)
    with pytest.raises(DownloadFailed):
        put(store, source)
    assert store.installed() == []
    source.on_piece = lambda: None
    assert put(store, source).name == "Tiny"
    assert set(read_manifest(store.user_folder / "tiny").files) == {*FIRST, "note.json"}


def test_a_file_name_that_no_manifest_can_hold_is_refused(
    store: ModelStore, source: LocalSource
) -> None:
    publish(source.remote, "r3", {"a:b.txt": b"x"})
    with pytest.raises(DownloadFailed, match="names cannot be kept"):
        put(store, source)
    assert store.installed() == []


def test_a_repository_without_files_is_refused(store: ModelStore, source: LocalSource) -> None:
    publish(source.remote, "r3", {"sidelight.json": b"{}"})
    with pytest.raises(DownloadFailed, match="has no files of “Tiny”"):
        put(store, source)


@pytest.mark.parametrize("model_id", ["", "..", "../up", ".hidden", "a/b", "a\\b", "c:", "nul.x"])
def test_an_id_that_is_no_folders_name_is_a_mistake_of_the_caller(
    store: ModelStore, source: LocalSource, model_id: str
) -> None:
    with pytest.raises(ValueError, match="cannot be the id"):
        put(store, source, replace(ENTRY, id=model_id))
    with pytest.raises(ValueError, match="cannot be the id"):
        store.discard(model_id)


def _once(both: threading.Barrier) -> Callable[[], None]:
    waits = iter([both.wait])

    def on_piece() -> None:
        wait = next(waits, None)
        if wait is not None:
            wait()

    return on_piece


def test_two_models_at_once(store: ModelStore, source: LocalSource, tmp_path: Path) -> None:
    """Each waits in its first piece for the other to be there too."""
    both = threading.Barrier(2, timeout=30)
    publish(tmp_path / "remote2", "r2", SECOND)
    sources = {"tiny": source, "other": LocalSource(tmp_path / "remote2")}
    for fetching in sources.values():
        fetching.on_piece = _once(both)

    def work(model_id: str) -> None:
        put(store, sources[model_id], replace(ENTRY, id=model_id, name=model_id))

    threads = [threading.Thread(target=work, args=(model_id,)) for model_id in sources]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert {model.id: model.revision for model in store.installed()} == {
        "tiny": "r1",
        "other": "r2",
    }
    assert store.interrupted() == []


def test_the_same_model_twice_is_refused_once(store: ModelStore, source: LocalSource) -> None:
    refused = []

    def again() -> None:
        with pytest.raises(ModelInUse) as caught:
            put(store, LocalSource(source.remote))
        refused.append(caught.value.what)

    source.on_piece = after(5, again)
    put(store, source)
    assert refused
    assert "“Tiny” is being installed" in refused[0]
