"""What OpenVINO GenAI is given: names that it finds, and numbers that need no alpha."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.adapters.adapter_file import read_adapter
from models.adapters.prepared import prepare
from models.adapters.refusals import AdapterUnreadable
from tests.fixtures.safetensors_files import read_safetensors
from tests.models.adapters.making import Array, kohya, lora, numbers, write_file

_NAME = "base_model.model.layers.0.q_proj"
_MODULES = {_NAME: "model.language_model.layers.0.q_proj"}
_GIVEN = "base_model.model.model.language_model.layers.0.q_proj"


def _prepared(folder: Path, tensors: dict[str, Array], modules: dict[str, str]) -> dict[str, Array]:
    path = write_file(folder / "a.safetensors", tensors)
    data = prepare(read_adapter(path), modules)
    # The test's own reader expects notes.
    length = int.from_bytes(data[:8], "little")
    head = data[8 : 8 + length].rstrip()[:-1] + b', "__metadata__": {}}'
    (folder / "b.safetensors").write_bytes(
        len(head).to_bytes(8, "little") + head + data[8 + length :]
    )
    return read_safetensors(folder / "b.safetensors")


def test_layers_get_the_models_names_and_alpha_is_in_the_numbers(tmp_path: Path) -> None:
    found = _prepared(tmp_path, lora([_NAME], rank=4, alpha=8.0), _MODULES)
    assert set(found) == {f"{_GIVEN}.lora_down.weight", f"{_GIVEN}.lora_up.weight"}
    np.testing.assert_array_equal(found[f"{_GIVEN}.lora_down.weight"], numbers(4, 16))
    np.testing.assert_allclose(found[f"{_GIVEN}.lora_up.weight"], numbers(24, 4) * 2)


def test_layers_that_the_model_lacks_are_left_out(tmp_path: Path) -> None:
    found = _prepared(tmp_path, lora([_NAME, "base_model.model.visual.qkv"]), _MODULES)
    assert len(found) == 2


def test_half_precision_stays_and_bf16_becomes_single(tmp_path: Path) -> None:
    half = {name: tensor.astype("<f2") for name, tensor in lora([_NAME], alpha=2.0).items()}
    assert {t.dtype.str for t in _prepared(tmp_path, half, _MODULES).values()} == {"<f2"}
    brain = {
        name: (tensor.view("<u4") >> 16).astype("<u2") for name, tensor in lora([_NAME]).items()
    }
    found = _prepared(tmp_path, brain, _MODULES)[f"{_GIVEN}.lora_up.weight"]
    assert found.dtype.str == "<f4"
    np.testing.assert_allclose(found, numbers(24, 4), rtol=0.01)


def test_drawing_adapters_are_named_as_kohya_does(tmp_path: Path) -> None:
    unet, reader = "mid_block.attentions.0.proj_in", "text_model.encoder.layers.0.self_attn.q_proj"
    modules = {f"unet.{unet}": unet, f"text_encoder.{reader}": reader}
    found = _prepared(tmp_path, lora(list(modules)), modules)
    assert {name.partition(".")[0] for name in found} == {
        "lora_unet_mid_block_attentions_0_proj_in",
        "lora_te_text_model_encoder_layers_0_self_attn_q_proj",
    }


def test_two_text_encoders_are_told_apart(tmp_path: Path) -> None:
    layer = "text_model_encoder_layers_0_self_attn_q_proj"
    modules = {f"lora_te{number}_{layer}": layer for number in (1, 2)}
    found = _prepared(tmp_path, kohya(list(modules)), modules)
    assert {name.partition(".")[0] for name in found} == set(modules)


def test_a_file_that_changed_meanwhile_is_told(tmp_path: Path) -> None:
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", lora([_NAME])))
    write_file(adapter.path, lora(["base_model.model.other"]))
    with pytest.raises(AdapterUnreadable):
        prepare(adapter, _MODULES)
