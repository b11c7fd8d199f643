"""Which files a model needs is right for the models that ship, and for each file that is gone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from models.catalogue.catalogue import read_catalogue
from models.store.manifest import read_manifest
from models.store.needed import missing_files, read_context_tokens

BUILTIN = Path(__file__).parents[2] / "models" / "builtin"
SHIPPED = {"shapes-qwen2-vl": "vision", "shapes-llava-next": "vision", "whisper-tiny.en": "speech"}
SAVED_FROM_GGUF = [
    f"openvino_{name}.{suffix}"
    for name in ("model", "tokenizer", "detokenizer")
    for suffix in ("xml", "bin")
]


@pytest.mark.parametrize(("model_id", "kind"), SHIPPED.items())
def test_the_models_that_ship_lack_nothing(model_id: str, kind: str) -> None:
    assert missing_files(BUILTIN / model_id, kind) == []


@pytest.mark.parametrize(
    "name",
    [
        "openvino_language_model.bin",
        "openvino_text_embeddings_model.xml",
        "openvino_vision_embeddings_merger_model.xml",
        "openvino_tokenizer.xml",
        "preprocessor_config.json",
    ],
)
def test_each_needed_file_is_missed_by_name(tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(BUILTIN / "shapes-qwen2-vl", tmp_path / "model")
    (folder / name).unlink()
    assert missing_files(folder, "vision") == [name]


def test_an_empty_file_is_a_missing_one(tmp_path: Path) -> None:
    folder = shutil.copytree(BUILTIN / "shapes-llava-next", tmp_path / "model")
    (folder / "openvino_language_model.bin").write_bytes(b"")
    assert missing_files(folder, "vision") == ["openvino_language_model.bin"]


def test_only_some_families_need_a_merger(tmp_path: Path) -> None:
    folder = shutil.copytree(BUILTIN / "shapes-llava-next", tmp_path / "model")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    (folder / "config.json").write_text(json.dumps({**config, "model_type": "qwen2_5_vl"}))
    assert missing_files(folder, "vision") == [
        "openvino_vision_embeddings_merger_model.xml",
        "openvino_vision_embeddings_merger_model.bin",
    ]


def test_what_was_saved_from_a_gguf_has_no_configs(tmp_path: Path) -> None:
    for name in SAVED_FROM_GGUF:
        (tmp_path / name).write_bytes(b"x")
    assert missing_files(tmp_path, "text", gguf="model.gguf") == []
    assert missing_files(tmp_path, "text") == ["config.json", "generation_config.json"]
    (tmp_path / "openvino_tokenizer.bin").unlink()
    assert missing_files(tmp_path, "text", gguf="model.gguf") == ["openvino_tokenizer.bin"]


def test_a_folder_that_is_not_there_lacks_everything(tmp_path: Path) -> None:
    assert missing_files(tmp_path / "ir", "text", gguf="m.gguf") == SAVED_FROM_GGUF


def test_an_unknown_kind_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="smell"):
        missing_files(tmp_path, "smell")


@pytest.mark.parametrize(
    ("model_id", "tokens"),
    [("shapes-qwen2-vl", 4096), ("shapes-llava-next", 2048), ("whisper-tiny.en", 448)],
)
def test_context_of_the_models_that_ship(model_id: str, tokens: int) -> None:
    assert read_context_tokens(BUILTIN / model_id) == tokens
    assert read_manifest(BUILTIN / model_id).context_tokens == tokens
    assert read_catalogue().get(model_id).context_tokens == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ('{"max_position_embeddings": 32768}', 32768),
        ('{"text_config": {"max_position_embeddings": 8192}}', 8192),
        ('{"max_position_embeddings": 1024, "text_config": {"max_position_embeddings": 9}}', 1024),
        ('{"max_position_embeddings": "long"}', 0),
        ('{"max_position_embeddings": true}', 0),
        ('{"text_config": []}', 0),
        ("[]", 0),
        ("not json", 0),
    ],
)
def test_context_from_configs_of_all_sorts(tmp_path: Path, text: str, tokens: int) -> None:
    (tmp_path / "config.json").write_text(text, encoding="utf-8")
    assert read_context_tokens(tmp_path) == tokens


def test_context_without_any_config(tmp_path: Path) -> None:
    assert read_context_tokens(tmp_path) == 0


def test_shipped_manifests_say_what_the_catalogue_says() -> None:
    for entry in read_catalogue():
        if entry.sources and entry.sources[0].kind == "builtin":
            manifest = read_manifest(BUILTIN / entry.id)
            said = (manifest.name, manifest.label, manifest.tasks, manifest.takes, manifest.kind)
            assert said == (entry.name, entry.label, entry.tasks, entry.takes, entry.kind)
            assert manifest.size_bytes == entry.size_bytes
            assert manifest.source == f"builtin:{entry.id}"
