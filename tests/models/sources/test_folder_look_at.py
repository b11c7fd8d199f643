"""What else people choose and drop, what is meant to hurt, and what it will be called."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from models.errors import ModelDamaged, SidelightError
from models.places import BUILTIN_MODELS
from models.sources import folder_files, look_at_config
from models.sources.look_at import Found, look_at
from models.sources.look_at_facts import make_id
from models.sources.look_at_refusals import ModelUnreadable, NotAModel
from tests.fixtures.folder_models import (
    SHIPPED,
    refusal,
    write,
    write_safetensors,
    write_text_model,
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[" * 100_000, "not JSON"),
        ('{"a":' * 100_000, "not JSON"),
        ("not json", "not JSON"),
        ("\x00\x01", "not JSON"),
        ("[1, 2]", "holds no settings"),
        ('{"n": ' + "9" * 5000 + "}", "not JSON"),
        (" " * (9 * 1024 * 1024), "far too large"),
    ],
)
def test_configs_that_are_meant_to_hurt(tmp_path: Path, text: str, told: str) -> None:
    error = refusal(write_text_model(tmp_path, text))
    assert isinstance(error, ModelDamaged)
    assert "“config.json”" in error.what
    assert told in error.what


@pytest.mark.parametrize("value", [-1, 0, True, "many", None, [], {}, 1.5, 1 << 200])
def test_counts_that_are_none(value: object) -> None:
    config = {"num_hidden_layers": value, "num_attention_heads": value, "hidden_size": value}
    shape = look_at_config.shape_of({**config, "vision_config": {"patch_size": value}})
    assert (shape.layers, shape.kv_heads, shape.head_size, shape.picture_tokens) == (0, 0, 0, 0)


def test_any_byte_of_a_config_or_network_may_be_wrong(tmp_path: Path) -> None:
    folder = write_text_model(tmp_path)
    chance, outcomes = random.Random(3), set()
    for name in ("config.json", "openvino_model.xml"):
        whole = (folder / name).read_bytes()
        for _ in range(150):
            content = bytearray(whole)
            content[chance.randrange(len(whole))] = chance.randrange(256)
            (folder / name).write_bytes(content)
            outcomes.add(outcome(folder))
        (folder / name).write_bytes(whole)
    assert {"ir", "ModelDamaged"} <= outcomes


def outcome(path: Path) -> str:
    try:
        return look_at(path).form
    except SidelightError as error:
        return type(error).__name__


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("model.zip", b"anything", "a packed archive"),
        ("model.tar.gz", b"\x1f\x8b", "a packed archive"),
        ("model", b"PK\x03\x04" + bytes(99), "a packed archive"),
        ("model.dat", bytes(257) + b"ustar" + bytes(99), "a packed archive"),
        ("model.pt", b"PK\x03\x04" + bytes(99), "PyTorch pickles"),
        ("pytorch_model.bin", b"PK\x03\x04" + bytes(99), "PyTorch pickles"),
        ("model.safetensors", b"12345678{}", "one file of a model"),
        ("config.json", b"{}", "one file of a model"),
        ("holiday.jpg", b"\xff\xd8\xff", "no model that is known"),
        ("empty", b"", "no model that is known"),
    ],
)
def test_files_that_are_no_models(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    error = refusal(tmp_path / name)
    assert isinstance(error, NotAModel)
    assert told in error.what
    assert f"“{name}”" in error.what


def test_a_folder_of_other_things(tmp_path: Path) -> None:
    folder = tmp_path / "Ferien"
    for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg"):
        write(folder, name, "x")
    assert "“Ferien” holds no model that is known: a.jpg, b.jpg, c.jpg and" in refusal(folder).what
    (tmp_path / "leer").mkdir()
    assert "holds no files of a model" in refusal(tmp_path / "leer").what


def test_an_adapter_and_a_folder_of_several_models(tmp_path: Path) -> None:
    write(tmp_path / "lora", "adapter_config.json", {})
    write_safetensors(tmp_path / "lora" / "adapter_model.safetensors", {"x": ("F32", [1], 4)})
    assert "adapter (LoRA)" in refusal(tmp_path / "lora").what
    error = refusal(BUILTIN_MODELS)
    assert "such as “shapes-llava-next”" in error.what
    assert error.cause.splitlines() == sorted(SHIPPED)


def test_a_folder_within_a_folder_is_found(tmp_path: Path) -> None:
    inner = write_text_model(tmp_path / "download" / "again" / "my-llama")
    found = look_at(tmp_path / "download")
    assert (found.entry.id, found.entry.sources[0].reference) == ("my-llama", str(inner))


def test_one_file_of_an_ir_stands_for_its_folder(tmp_path: Path) -> None:
    write_text_model(tmp_path / "mine")
    found: Found = look_at(tmp_path / "mine" / "openvino_model.xml")
    assert found.entry.sources[0].reference == str(tmp_path / "mine")


def test_what_is_left_out_is_said(tmp_path: Path) -> None:
    folder = write_text_model(tmp_path)
    (folder / "model.safetensors").write_bytes(bytes(100))
    (folder / "optimizer.pt").write_bytes(bytes(100))
    found = look_at(folder)
    assert found.left_out == ("model.safetensors", "optimizer.pt")
    assert found.entry.size_bytes == folder_files.list_folder(folder).size_bytes


def test_nothing_there_and_nothing_to_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = refusal(tmp_path / "gone")
    assert isinstance(gone, ModelUnreadable)
    assert str(tmp_path / "gone") in gone.what
    folder = write_text_model(tmp_path / "mine")

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(look_at_config, "open_regular", refuse)
    error = refusal(folder)
    assert isinstance(error, ModelUnreadable)
    assert "“mine” cannot be read" in error.what
    assert "Permission denied" in error.cause


def test_a_snapshot_of_the_hub_cache_is_named_by_its_repository(tmp_path: Path) -> None:
    repository = tmp_path / "models--OpenVINO--Qwen3-0.6B-int4-ov"
    folder = write_text_model(repository / "snapshots" / ("0a" * 20))
    entry = look_at(folder).entry
    assert (entry.id, entry.name) == ("qwen3-0.6b-int4-ov", "Qwen3-0.6B-int4-ov")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Qwen3 8B (INT4)", "qwen3-8b-int4"),
        ("Größe", "groe"),
        ("我的模型", "model"),
        ("..", "model"),
        ("../../etc", "etc"),
        ("CON", "model-con"),
        ("nul.txt", "model-nul.txt"),
        ("x" * 300, "x" * 60),
        ("a...b", "a.b"),
        ("taken", "taken-2"),
        ("trailing. ", "trailing"),
    ],
)
def test_ids_are_names_of_folders_everywhere(name: str, expected: str) -> None:
    assert make_id(name, taken=["Taken"]) == expected


def test_names_have_nothing_that_cannot_be_seen(tmp_path: Path) -> None:
    folder = write_text_model(tmp_path / "good\u202egnp.\nmodel\x07")
    assert look_at(folder).entry.name == "good gnp. model"
