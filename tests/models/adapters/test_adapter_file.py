"""What a file tells about the adapter in it."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np
import pytest

from models.adapters.adapter_file import read_adapter
from tests.models.adapters.making import kohya, lora, numbers, write_file

_UNET = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k"
_READER = "lora_te_text_model_encoder_layers_0_self_attn_q_proj"
_JPEG = b"\xff\xd8\xff\xe0picture"


def test_an_adapter_of_peft(tmp_path: Path) -> None:
    adapter = read_adapter(write_file(tmp_path / "capitals.safetensors", lora()))
    assert adapter.name == "capitals"
    assert (adapter.convention, adapter.numbers) == ("PEFT", "F32")
    assert (adapter.rank, adapter.scale, adapter.has_one_scale) == (4, 1.0, True)
    assert adapter.modules == ("q_proj", "v_proj")
    assert not adapter.draws
    first = adapter.targets[0]
    assert (first.part, first.path) == ("language", "model.layers.0.self_attn.q_proj")
    assert (first.inputs, first.outputs) == (16, 24)
    assert (adapter.base, adapter.triggers, adapter.picture) == ("", (), b"")


def test_an_adapter_of_kohya_with_all_its_notes(tmp_path: Path) -> None:
    notes = {
        "modelspec.title": "Ink",
        "modelspec.architecture": "stable-diffusion-v1/lora",
        "modelspec.trigger_phrase": "ink drawing,  black and white ,ink drawing",
        "modelspec.thumbnail": "data:image/jpeg;base64," + base64.b64encode(_JPEG).decode(),
    }
    tensors = kohya([_UNET], inputs=768, rank=8, alpha=4.0)
    tensors |= kohya([_READER], inputs=768, rank=8, alpha=4.0)
    adapter = read_adapter(write_file(tmp_path / "ink-v2.safetensors", tensors, notes))
    assert adapter.name == "Ink"
    assert (adapter.convention, adapter.base) == ("Kohya", "Stable Diffusion 1.5")
    assert (adapter.rank, adapter.scale) == (8, 0.5)
    assert adapter.draws
    assert {target.part for target in adapter.targets} == {"denoiser", "text encoder"}
    assert adapter.triggers == ("ink drawing", "black and white")
    assert adapter.picture == _JPEG
    assert adapter.modules == ("q_proj", "to_k")


def test_folders_of_training_pictures_stand_for_trigger_words(tmp_path: Path) -> None:
    notes = {
        "ss_tag_frequency": json.dumps({"10_sks dog": {"a dog": 7}, "reg": {}}),
        "ss_base_model_version": "sdxl_base_v1-0",
        "ss_network_alpha": "2",
    }
    path = write_file(tmp_path / "dog.safetensors", kohya([_UNET], rank=4), notes)
    adapter = read_adapter(path)
    assert adapter.triggers == ("sks dog",)
    assert adapter.base == "Stable Diffusion XL"
    assert adapter.scale == 0.5


@pytest.mark.parametrize(
    ("width", "base"),
    [(768, "Stable Diffusion 1.5"), (1024, "Stable Diffusion 2"), (2048, "Stable Diffusion XL")],
)
def test_the_width_of_the_text_tells_the_base(tmp_path: Path, width: int, base: str) -> None:
    path = write_file(tmp_path / "a.safetensors", kohya([_UNET], inputs=width))
    assert read_adapter(path).base == base


def test_names_of_diffusers(tmp_path: Path) -> None:
    layer = "unet.mid_block.attentions.0.transformer_blocks.0.attn1.processor.to_q"
    tensors = {
        f"{layer}_lora.down.weight": numbers(4, 32),
        f"{layer}_lora.up.weight": numbers(32, 4),
    }
    tensors |= lora(["text_encoder.text_model.encoder.layers.0.self_attn.k_proj"])
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", tensors))
    assert adapter.convention == "diffusers"
    assert [target.part for target in adapter.targets] == ["text encoder", "denoiser"]
    assert adapter.modules == ("k_proj", "to_q")


def test_layers_with_scales_of_their_own(tmp_path: Path) -> None:
    tensors = lora(alpha=8.0)
    tensors["base_model.model.model.layers.0.self_attn.q_proj.alpha"] = np.array(2.0, "<f2")
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", tensors))
    assert adapter.targets[0].scale == 0.5
    assert adapter.scale == 2.0
    assert not adapter.has_one_scale


def test_alpha_in_bf16_is_understood(tmp_path: Path) -> None:
    tensors = lora(["base_model.model.a.q_proj"])
    tensors["base_model.model.a.q_proj.alpha"] = np.array(0x4100, "<u2")  # 8.0
    assert read_adapter(write_file(tmp_path / "a.safetensors", tensors)).scale == 2.0


def test_what_has_no_effect_is_told(tmp_path: Path) -> None:
    tensors = {**lora(), "base_model.model.model.norm.bias": numbers(4)}
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", tensors))
    assert adapter.ignored == ("base_model.model.model.norm.bias",)


def test_a_picture_that_is_none_is_left_out(tmp_path: Path) -> None:
    for thumbnail in (
        "data:image/jpeg;base64,////not!",
        "data:image/png;base64," + base64.b64encode(b"<svg onload=x>").decode(),
        "https://example.org/picture.png",
    ):
        path = write_file(tmp_path / "a.safetensors", lora(), {"modelspec.thumbnail": thumbnail})
        assert read_adapter(path).picture == b""
