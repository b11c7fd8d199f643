"""What is written down about a model comes back, from older versions of the app too."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource, Shape
from models.store.describe import describe_folder, make_manifest
from models.store.json_file import half_written, read_json, write_json
from models.store.manifest import (
    BrokenManifest,
    Manifest,
    StoredFile,
    read_manifest,
    write_manifest,
)
from models.store.record import read_record
from models.store.store import ModelStore
from models.store.tree import bytes_in, keep_only
from tests.models.store.local_source import ENTRY, PLACE

FILES = {"a.bin": StoredFile(3, "0" * 64), "sub/b.json": StoredFile(2, "1" * 64)}
FULL = replace(
    make_manifest(
        replace(ENTRY, shape=Shape(layers=4, kv_heads=2, head_size=64)),
        replace(PLACE, symmetric=True, group_size=-1, devices=("CPU", "NPU")),
        FILES,
        revision="0123abcd",
        installed_at="2026-01-02T03:04:05+00:00",
    ),
    recipe={"task": "text-generation-with-past", "ratio": 0.8, "ignored": ["lm_head"]},
)
# As version 0.1.0 wrote it.
SCHEMA_1 = {
    "schema": 1,
    "id": "tiny",
    "name": "Tiny",
    "label": "For tests",
    "tasks": ["chat"],
    "takes": ["text"],
    "kind": "text",
    "family": "llama",
    "licence": "MIT",
    "source": "wheel:tiny==1.0",
    "gguf": "tiny.gguf",
    "context_tokens": 64,
    "files": {"tiny.gguf": {"size": 3, "sha256": "0" * 64}},
    "installed_at": "2026-01-02T03:04:05+00:00",
}


def test_everything_comes_back(tmp_path: Path) -> None:
    write_manifest(tmp_path, FULL)
    assert read_manifest(tmp_path) == FULL
    assert read_json(tmp_path / "sidelight.json")["schema"] == 2


def test_a_model_of_the_first_schema_is_read(store: ModelStore) -> None:
    folder = store.user_folder / "tiny"
    folder.mkdir(parents=True)
    (folder / "sidelight.json").write_text(json.dumps(SCHEMA_1), encoding="utf-8")
    model = store.get("tiny")
    assert (model.source, model.gguf, model.installed_at[:4]) == (
        "wheel:tiny==1.0",
        "tiny.gguf",
        "2026",
    )
    assert (model.place, model.revision, model.weights, model.devices) == (None, "", "", ())
    write_manifest(folder, store.manifest("tiny"))
    assert store.get("tiny") == model


def test_the_listed_model_says_what_is_written_down(store: ModelStore) -> None:
    write_manifest_of(store, FULL)
    model = store.get("tiny")
    assert (model.family, model.licence, model.revision) == ("llama", "MIT", "0123abcd")
    assert (model.weights, model.symmetric, model.group_size) == ("int4", True, -1)
    assert (model.devices, model.shape.layers, model.parameters) == (("CPU", "NPU"), 4, 1000)
    assert model.place is not None
    assert model.place.reference == "owner/tiny"
    assert store.manifest("tiny").recipe == FULL.recipe


def write_manifest_of(store: ModelStore, manifest: Manifest) -> None:
    folder = store.user_folder / manifest.id
    folder.mkdir(parents=True)
    write_manifest(folder, manifest)


@pytest.mark.parametrize("name", ["../up", "/etc/passwd", "C:\\x", "", "a\0b"])
def test_what_could_not_be_read_again_is_not_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(BrokenManifest):
        write_manifest(tmp_path, replace(FULL, files={name: StoredFile(1, "")}))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_described_by_what_is_visible_in_it(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    for name in ("b.xml", "a.gguf", ".hidden", ".cache/blob", "sidelight.json"):
        (tmp_path / name).write_bytes(b"abc")
    manifest = describe_folder(tmp_path, ENTRY, PLACE)
    assert list(manifest.files) == ["a.gguf", "b.xml"]
    assert (manifest.gguf, manifest.size_bytes, manifest.source) == ("a.gguf", 6, "hf:owner/tiny")


# --- values out of JSON -----------------------------------------------------------------------


def test_every_entry_of_the_catalogue_survives_json(tmp_path: Path) -> None:
    for entry in read_catalogue():
        write_json(tmp_path / "entry.json", asdict(entry))
        assert read_record(CatalogueEntry, read_json(tmp_path / "entry.json")) == entry


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "pigeon"},
        {"reference": 1},
        {"size_bytes": "1"},
        {"size_bytes": True},
        {"size_bytes": 1.5},
        {"symmetric": 0},
        {"devices": "CPU"},
        {"devices": [1]},
    ],
)
def test_a_value_of_another_type_is_refused(change: dict[str, Any]) -> None:
    good = {"kind": "hf", "reference": "a/b"}
    assert read_record(EntrySource, good) == EntrySource("hf", "a/b")
    with pytest.raises((TypeError, ValueError)):
        read_record(EntrySource, {**good, **change})


@pytest.mark.parametrize("document", [None, [], "text", {}, {"kind": "hf"}])
def test_what_is_no_record_is_refused(document: object) -> None:
    with pytest.raises(TypeError):
        read_record(EntrySource, document)


# --- files and folders ------------------------------------------------------------------------


def test_a_file_that_cannot_be_replaced_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_json(tmp_path / "x.json", [1])

    def refuse(_: Path, __: Path) -> Path:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_json(tmp_path / "x.json", [2])
    assert read_json(tmp_path / "x.json") == [1]
    assert not half_written(tmp_path / "x.json").exists()


def test_only_what_is_named_is_kept(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_bytes(b"x")
    root = tmp_path / "root"
    for name in ("keep.bin", "sub/keep.bin", "sub/drop.bin", ".work/a/half", "empty/deep/x"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")
    (root / "link").symlink_to(outside, target_is_directory=True)
    keep_only(root, {"keep.bin", "sub/keep.bin"})
    left = {path.relative_to(root).as_posix() for path in root.rglob("*")}
    assert left == {"keep.bin", "sub", "sub/keep.bin"}
    assert (outside / "precious").exists()
    assert bytes_in(root) == 2
    assert bytes_in(tmp_path / "nowhere") == 0
