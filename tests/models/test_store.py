"""What is installed is listed, checked, verified and removed; broken folders break nothing."""

from __future__ import annotations

import hashlib
import json
import logging
from pathlib import Path
from typing import Any

import pytest

from models.cancel import CancelToken
from models.errors import Cancelled, ModelDamaged, ModelNotInstalled
from models.sources.progress import FetchProgress
from models.store import leftovers
from models.store.lock import lock
from models.store.manifest import Manifest, StoredFile, read_manifest, write_manifest
from models.store.refusals import ModelInUse, ModelIsBuiltin
from models.store.store import ModelStore

BUILTIN = Path(__file__).parents[2] / "models" / "builtin"
FILES = {"openvino_model.xml": b"<net/>", "openvino_model.bin": b"\1" * 3000, "sub/a.json": b"{}"}


def model_folder(root: Path, model_id: str = "tiny", **changes: Any) -> Path:
    """A model as the app would have installed it."""
    folder = root / model_id
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    values: dict[str, Any] = {
        "id": model_id,
        "name": model_id.capitalize(),
        "label": "Für Tests 试",
        "tasks": ("chat",),
        "takes": ("text",),
        "kind": "text",
        "family": "llama",
        "licence": "MIT",
        "source": "wheel:tiny==1.0",
        "gguf": "",
        "context_tokens": 64,
        "files": {
            name: StoredFile(len(content), hashlib.sha256(content).hexdigest())
            for name, content in FILES.items()
        },
        "installed_at": "2026-01-02T03:04:05+00:00",
    }
    write_manifest(folder, Manifest(**{**values, **changes}))
    return folder


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    (tmp_path / "user").mkdir()
    (tmp_path / "builtin").mkdir()
    return ModelStore(tmp_path / "user", tmp_path / "builtin")


# --- listing ----------------------------------------------------------------------------------


def test_a_manifest_comes_back_as_it_was_written(tmp_path: Path) -> None:
    folder = model_folder(tmp_path)
    manifest = read_manifest(folder)
    assert manifest.label == "Für Tests 试"
    assert manifest.size_bytes == sum(map(len, FILES.values()))
    write_manifest(folder, manifest)
    assert read_manifest(folder) == manifest
    assert not [p for p in folder.iterdir() if p.name.startswith(".")]


def test_models_are_listed_by_name_with_where_they_are(store: ModelStore) -> None:
    model_folder(store.user_folder, "beta")
    model_folder(store.builtin_folder, "alpha")
    model_folder(store.user_folder, "gamma", name="aardvark")
    models = store.installed()
    assert [(m.name, m.builtin) for m in models] == [
        ("aardvark", False),
        ("Alpha", True),
        ("Beta", False),
    ]
    assert models[2].folder == store.user_folder / "beta"
    assert models[2].folder.is_absolute()


def test_nothing_is_installed_before_the_first_start(tmp_path: Path) -> None:
    assert ModelStore(tmp_path / "not", tmp_path / "there").installed() == []


def test_what_ships_wins_over_a_users_model_of_the_same_id(store: ModelStore) -> None:
    model_folder(store.user_folder, "tiny")
    model_folder(store.builtin_folder, "tiny")
    assert [model.builtin for model in store.installed()] == [True]


def changed(folder: Path, **values: Any) -> None:
    path = folder / "sidelight.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**document, **values}), encoding="utf-8")


BROKEN = [
    {"schema": 3},
    {"shape": {"layers": "many"}},
    {"place": {"kind": "carrier pigeon", "reference": "x"}},
    {"recipe": "by hand"},
    {"symmetric": 1},
    {"devices": "CPU"},
    {"files": {"../../etc/passwd": {"size": 1, "sha256": ""}}},
    {"files": {"/etc/passwd": {"size": 1, "sha256": ""}}},
    {"files": {"C:\\x": {"size": 1, "sha256": ""}}},
    {"files": {"a": {"size": -1, "sha256": ""}}},
    {"files": []},
    {"id": ""},
    {"id": "another"},
    {"tasks": [1]},
    {"context_tokens": "many"},
    {"gguf": "not-there.gguf"},
]


@pytest.mark.parametrize("values", BROKEN)
def test_a_broken_manifest_is_logged_and_skipped(
    store: ModelStore, caplog: pytest.LogCaptureFixture, values: dict[str, Any]
) -> None:
    model_folder(store.user_folder, "good")
    changed(model_folder(store.user_folder, "broken"), **values)
    with caplog.at_level(logging.WARNING):
        assert [model.id for model in store.installed()] == ["good"]
    assert "broken" in caplog.text


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', "[" * 100_000, "\0"])
def test_a_manifest_that_is_no_json_is_skipped(store: ModelStore, text: str) -> None:
    folder = model_folder(store.user_folder, "broken")
    (folder / "sidelight.json").write_text(text, encoding="utf-8")
    assert store.installed() == []


def test_what_is_no_model_is_no_model(store: ModelStore) -> None:
    (store.user_folder / "empty").mkdir()
    (store.user_folder / "notes.txt").write_text("x", encoding="utf-8")
    model_folder(store.user_folder, ".partial-tiny")
    assert store.installed() == []


def test_a_model_that_is_not_there_is_told_with_where_to_look(store: ModelStore) -> None:
    with pytest.raises(ModelNotInstalled) as caught:
        store.get("nothing")
    assert "nothing" in caught.value.what
    assert "sidelight models" in caught.value.todo


# --- what the engine gets ---------------------------------------------------------------------


def test_a_chat_model_has_a_ref_for_the_engine(store: ModelStore) -> None:
    folder = model_folder(store.user_folder, "eye", kind="vision", context_tokens=4096)
    ref = store.get("eye").ref
    assert (ref.id, ref.name, ref.kind, ref.gguf) == ("eye", "Eye", "vision", "")
    assert (Path(ref.folder), ref.context_tokens) == (folder, 4096)


def test_the_engine_is_told_of_every_kind(store: ModelStore) -> None:
    model_folder(store.user_folder, "ear", kind="speech")
    ref = store.get("ear").ref
    assert (ref.id, ref.kind, ref.folder) == ("ear", "speech", str(store.user_folder / "ear"))


# --- whole or damaged -------------------------------------------------------------------------


def verify(store: ModelStore, model_id: str = "tiny") -> list[FetchProgress]:
    seen: list[FetchProgress] = []
    store.verify(model_id, seen.append, CancelToken())
    return seen


def test_a_whole_model_passes(store: ModelStore) -> None:
    folder = model_folder(store.user_folder)
    (folder / "ir").mkdir()
    (folder / "ir" / "openvino_model.xml").write_text("saved later", encoding="utf-8")
    store.check(store.get("tiny"))
    seen = verify(store)
    total = sum(map(len, FILES.values()))
    assert (seen[-1].phase, seen[-1].done, seen[-1].total) == ("verifying", total, total)


@pytest.mark.parametrize(
    ("content", "words"), [(None, "is missing"), (b"short", "5 bytes instead of 3000")]
)
def test_a_missing_or_short_file_is_named_by_both_looks(
    store: ModelStore, content: bytes | None, words: str
) -> None:
    path = model_folder(store.user_folder) / "openvino_model.bin"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    for look in (lambda: store.check(store.get("tiny")), lambda: verify(store)):
        with pytest.raises(ModelDamaged) as caught:
            look()
        assert "“Tiny” is damaged: openvino_model.bin" in caught.value.what
        assert words in caught.value.what
        assert "install it again" in caught.value.todo


def test_a_changed_byte_is_found_by_verify_only(store: ModelStore) -> None:
    path = model_folder(store.user_folder) / "openvino_model.bin"
    path.write_bytes(b"\1" * 2999 + b"\2")
    store.check(store.get("tiny"))
    with pytest.raises(ModelDamaged, match=r"openvino_model\.bin was changed"):
        verify(store)


def test_all_damaged_files_are_in_the_details(store: ModelStore) -> None:
    folder = model_folder(store.builtin_folder)
    (folder / "openvino_model.bin").unlink()
    (folder / "sub" / "a.json").write_bytes(b"[]")
    with pytest.raises(ModelDamaged) as caught:
        verify(store)
    assert "and 1 more" in caught.value.what
    assert caught.value.todo == "Install Sidelight again."
    assert {line.split()[0] for line in caught.value.cause.splitlines()} == {
        "openvino_model.bin",
        "sub/a.json",
    }


def test_a_model_that_vanished_or_lost_its_manifest(store: ModelStore) -> None:
    folder = model_folder(store.user_folder)
    model = store.get("tiny")
    (folder / "sidelight.json").write_text("{", encoding="utf-8")
    with pytest.raises(ModelDamaged, match=r"sidelight\.json"):
        store.check(model)
    folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(ModelNotInstalled):
        store.check(model)


def test_verify_can_be_cancelled(store: ModelStore) -> None:
    model_folder(store.user_folder)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        store.verify("tiny", lambda _: None, cancel)


# --- removing ---------------------------------------------------------------------------------


def test_a_removed_model_is_gone_from_list_and_disk(store: ModelStore) -> None:
    model_folder(store.user_folder)
    store.remove("tiny")
    assert store.installed() == []
    assert [p.name for p in store.user_folder.iterdir()] == [".locks"]
    with pytest.raises(ModelNotInstalled):
        store.remove("tiny")


def test_what_ships_stays(store: ModelStore) -> None:
    folder = model_folder(store.builtin_folder)
    with pytest.raises(ModelIsBuiltin, match="ships with Sidelight"):
        store.remove("tiny")
    assert (folder / "sidelight.json").exists()


def test_a_half_removed_model_is_never_shown(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    model_folder(store.user_folder)
    monkeypatch.setattr(leftovers, "delete", lambda _: None)  # as if killed right there
    store.remove("tiny")
    assert store.installed() == []
    monkeypatch.undo()
    store.clean()
    assert [p.name for p in store.user_folder.iterdir()] == [".locks"]


def test_a_model_that_is_being_installed_is_not_removed(store: ModelStore) -> None:
    model_folder(store.user_folder)
    with lock(store.user_folder, "tiny"), pytest.raises(ModelInUse, match="Wait"):
        store.remove("tiny")
    assert store.get("tiny")


def test_files_that_windows_holds_are_told(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated: other systems let an open file be renamed."""
    model_folder(store.user_folder)

    def refuse(_: Path, __: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ModelInUse, match="in use"):
        store.remove("tiny")
    assert store.get("tiny")


# --- what ships -------------------------------------------------------------------------------


@pytest.mark.parametrize("model_id", ["shapes-qwen2-vl", "shapes-llava-next", "whisper-tiny.en"])
def test_the_models_that_ship_are_whole(tmp_path: Path, model_id: str) -> None:
    store = ModelStore(tmp_path, BUILTIN)
    model = store.get(model_id)
    assert model.builtin
    verify(store, model_id)
