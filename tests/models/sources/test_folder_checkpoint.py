"""Hugging Face checkpoints that would have to be converted, whole and not."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from models.errors import ModelDamaged, ModelUnsupported
from models.sources.look_at import look_at
from models.sources.look_at_refusals import ModelIncomplete, NotAModel
from tests.fixtures.folder_models import (
    LLAMA,
    checkpoint,
    refusal,
    write,
    write_safetensors,
)

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.mark.parametrize(
    ("name", "kind", "family"),
    [("shapes-qwen2-vl", "vision", "qwen2_vl"), ("shapes-llava-next", "vision", "llava_next")],
)
def test_real_checkpoints(name: str, kind: str, family: str) -> None:
    found = look_at(FIXTURES / name)
    assert (found.form, found.model_type, found.entry.kind) == ("checkpoint", family, kind)
    assert found.entry.parameters == pytest.approx(1_350_000, rel=0.1)
    assert found.entry.sources[0].weights == "fp16"
    assert not found.brings_code


def test_a_checkpoint_in_several_files(tmp_path: Path) -> None:
    found = look_at(checkpoint(tmp_path, shards=(1, 2, 3)))
    assert (found.entry.parameters, found.entry.context_tokens) == (3 * 6464, 8192)
    assert found.entry.shape.layers == 30
    (tmp_path / "model-00002-of-00003.safetensors").unlink()
    assert "model-00002-of-00003.safetensors is missing" in refusal(tmp_path).what


@pytest.mark.parametrize(
    ("config", "kind"),
    [
        ({"model_type": "whisper"}, "speech"),
        ({"model_type": "speecht5"}, "voice"),
        ({"model_type": "qwen2_audio"}, "audio"),
        ({"model_type": "gemma3", "vision_config": {}}, "other"),
        ({"model_type": "gemma3", "vision_config": {"image_size": 896}}, "vision"),
        (LLAMA, "text"),
        ({"model_type": "bert", "architectures": ["BertForMaskedLM"]}, "other"),
        ({}, "other"),
    ],
)
def test_checkpoints_by_their_config(tmp_path: Path, config: object, kind: str) -> None:
    checkpoint(tmp_path, config)
    if kind == "other":
        assert isinstance(refusal(tmp_path), ModelUnsupported)
    else:
        assert look_at(tmp_path).entry.kind == kind


def test_only_models_that_openvino_hears_with_take_sounds(tmp_path: Path) -> None:
    """Others with an encoder for sounds would ignore them in silence."""
    for family, takes in (
        ("qwen3_omni_moe", ("text", "image", "audio")),
        ("gemma3n", ("text", "image")),
    ):
        folder = tmp_path / family
        folder.mkdir()
        config = {"model_type": family, "vision_config": {"image_size": 896}, "audio_config": {}}
        checkpoint(folder, config)
        assert look_at(folder).entry.takes == takes


def test_a_checkpoint_that_draws(tmp_path: Path) -> None:
    write(tmp_path, "model_index.json", {"_class_name": "FluxPipeline"})
    (tmp_path / "transformer").mkdir()
    for name in ("model.safetensors", "model.fp16.safetensors"):
        write_safetensors(tmp_path / "transformer" / name, {"x": ("F32", [8], 32)})
    entry = look_at(tmp_path).entry
    assert (entry.kind, entry.family, entry.parameters) == ("image", "flux", 8)


def test_a_checkpoint_with_code_of_its_own(tmp_path: Path) -> None:
    checkpoint(tmp_path, LLAMA | {"auto_map": {"AutoModel": "modeling_x.X"}})
    write(tmp_path, "modeling_x.py", "raise SystemExit")
    found = look_at(tmp_path)
    assert (found.brings_code, found.left_out) == (True, ("modeling_x.py",))


def test_a_checkpoint_of_pickles_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, "config.json", LLAMA)
    assert isinstance(refusal(tmp_path), ModelIncomplete)
    (tmp_path / "pytorch_model.bin").write_bytes(b"PK\x03\x04" + bytes(99))
    error = refusal(tmp_path)
    assert isinstance(error, NotAModel)
    assert "PyTorch pickles" in error.what
    assert ".safetensors" in error.todo


@pytest.mark.parametrize(
    "header",
    [
        b"{}}",
        b"[]",
        b'{"x": 5}',
        b'{"x": {"dtype": "F32"}}',
        b'{"x": {"dtype": "F32", "shape": [1e999], "data_offsets": [0, 4]}}',
        b'{"x": {"dtype": "F32", "shape": [1], "data_offsets": [0, 5000]}}',
        b'{"x": {"dtype": "F32", "shape": [1], "data_offsets": [0]}}',
        b"[" * 100_000,
    ],
)
def test_safetensors_that_lie(tmp_path: Path, header: bytes) -> None:
    write(tmp_path, "config.json", LLAMA)
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(struct.pack("<Q", len(header)) + header)
    assert isinstance(refusal(tmp_path), ModelDamaged)
    weights.write_bytes(struct.pack("<Q", 1 << 62) + header)
    assert "its header does not fit" in refusal(tmp_path).what
