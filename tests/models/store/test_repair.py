"""A repair fetches only what is bad, at the revision that was installed."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.errors import Cancelled, DownloadFailed, ModelDamaged, ModelNotInstalled
from models.sources.progress import FetchProgress
from models.store.install import install
from models.store.installed import InstalledModel
from models.store.manifest import read_manifest, write_manifest
from models.store.refusals import StoreFault
from models.store.repair import repair
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import keep_trial, read_trials
from tests.models.store.local_source import ENTRY, FIRST, PLACE, SECOND, LocalSource, publish


@pytest.fixture
def model(store: ModelStore, source: LocalSource) -> InstalledModel:
    """Installed from the first revision, when there is a second."""
    model = install(ENTRY, PLACE, store, source, lambda _: None, CancelToken())
    publish(source.remote, "r2", SECOND)
    source.journal.unlink()
    return model


def run(store: ModelStore, source: LocalSource) -> InstalledModel:
    return repair("tiny", store, source, lambda _: None, CancelToken())


def flip(path: Path) -> None:
    path.write_bytes(b"\xff" + path.read_bytes()[1:])


def test_a_whole_model_is_left_alone(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    seen: list[FetchProgress] = []
    assert repair("tiny", store, source, seen.append, CancelToken()) == model
    assert source.fetched() == []
    assert (seen[-1].phase, seen[-1].done) == ("verifying", model.size_bytes)


def test_only_bad_files_are_fetched(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    flip(model.folder / "openvino_model.xml")
    (model.folder / "old" / "vocab.txt").unlink()
    keep_trial(store, "tiny", Trial("CPU", works=True))
    before = read_manifest(model.folder)
    assert run(store, source) == model
    assert source.fetched_files() == {"openvino_model.xml", "vocab.txt"}
    assert read_manifest(model.folder) == before
    store.verify("tiny", lambda _: None, CancelToken())
    assert read_trials(store, "tiny") == (Trial("CPU", works=True),)
    assert sorted(path.name for path in store.user_folder.iterdir()) == [
        ".locks",
        ".trials",
        "tiny",
    ]


def test_good_files_are_not_copied(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    flip(model.folder / "config.json")
    weights = (model.folder / "openvino_model.bin").stat().st_ino
    run(store, source)
    assert (model.folder / "openvino_model.bin").stat().st_ino == weights


def test_where_files_cannot_have_two_names_they_are_copied(
    store: ModelStore, source: LocalSource, model: InstalledModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    flip(model.folder / "config.json")
    run(store, source)
    assert source.fetched_files() == {"config.json"}
    store.verify("tiny", lambda _: None, CancelToken())


@pytest.mark.parametrize("error", [DownloadFailed("Cut.", "Wait."), Cancelled()])
def test_a_repair_that_fails_leaves_the_model_and_goes_on_later(
    store: ModelStore, source: LocalSource, model: InstalledModel, error: BaseException
) -> None:
    flip(model.folder / "openvino_model.bin")

    def fail() -> None:
        if len(source.fetched()) == 3:
            raise error

    source.on_piece = fail
    with pytest.raises(type(error)):
        run(store, source)
    assert (model.folder / "openvino_model.bin").read_bytes()[1:] == FIRST["openvino_model.bin"][1:]
    assert store.get("tiny") == model
    source.on_piece = lambda: None
    run(store, source)
    assert len(source.fetched()) == len(set(source.fetched()))
    store.verify("tiny", lambda _: None, CancelToken())


def test_a_source_that_has_other_files_now(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    publish(source.remote, "r1", {"config.json": b"rewritten"})
    flip(model.folder / "config.json")
    with pytest.raises(DownloadFailed, match="other files of “Tiny”") as caught:
        run(store, source)
    assert "Update the model" in caught.value.todo
    assert "config.json" in caught.value.cause.splitlines()
    assert store.get("tiny") == model
    assert sorted(path.name for path in store.user_folder.iterdir()) == [".locks", "tiny"]


def test_a_model_of_unknown_origin_needs_to_be_told_where(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    write_manifest(model.folder, replace(read_manifest(model.folder), place=None))
    flip(model.folder / "config.json")
    with pytest.raises(StoreFault, match="not known where"):
        run(store, source)
    repair("tiny", store, source, lambda _: None, CancelToken(), PLACE)
    store.verify("tiny", lambda _: None, CancelToken())


def test_what_ships_comes_with_the_app(
    store: ModelStore, source: LocalSource, model: InstalledModel
) -> None:
    shutil.move(model.folder, store.builtin_folder / "tiny")
    assert run(store, source).builtin
    flip(store.builtin_folder / "tiny" / "config.json")
    with pytest.raises(ModelDamaged, match="Install Sidelight again"):
        run(store, source)
    assert source.fetched() == []


def test_what_is_not_there_cannot_be_repaired(store: ModelStore, source: LocalSource) -> None:
    with pytest.raises(ModelNotInstalled):
        run(store, source)
