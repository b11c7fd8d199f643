"""Files that are no adapter are refused with a sentence that says what to do."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.adapters.adapter_file import read_adapter
from models.adapters.refusals import AdapterUnreadable, AdapterUnsupported
from tests.models.adapters.making import Array, lora, numbers, write_file

_LAYER = "base_model.model.model.layers.0.self_attn.q_proj"


def _refused(path: Path, says: str) -> str:
    with pytest.raises((AdapterUnreadable, AdapterUnsupported), match=says) as refused:
        read_adapter(path)
    assert path.name in refused.value.what
    return refused.value.todo


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(AdapterUnreadable, match="nothing at"):
        read_adapter(tmp_path / "gone.safetensors")
    with pytest.raises(AdapterUnreadable, match="nothing at"):
        read_adapter(tmp_path)


@pytest.mark.parametrize("kept", [0.999, 0.5, 0.05])
def test_a_cut_file(tmp_path: Path, kept: float) -> None:
    path = write_file(tmp_path / "a.safetensors", lora())
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    assert "Get the file again" in _refused(path, "“a.safetensors” is cut short")


def test_a_pickle_called_safetensors(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(pickle.dumps({"weights": [1.0] * 100}))
    assert "as a real .safetensors file" in _refused(path, "is a PyTorch pickle")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", b"\x80\x02.")
    _refused(path, "is a PyTorch pickle")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"short",
        b"<!DOCTYPE html><html><body>Please log in</body></html>",
        b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n",
        (5).to_bytes(8, "little") + b"hello",
        (7).to_bytes(8, "little") + b'{"a":1}',
        (2).to_bytes(8, "little") + b"[]",
    ],
)
def test_other_files_called_safetensors(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(data)
    _refused(path, "is no safetensors file, or it is damaged")


def test_lengths_that_lie(tmp_path: Path) -> None:
    tensors: dict[str, Array] = {f"{_LAYER}.lora_A.weight": numbers(4, 16)}
    path = write_file(tmp_path / "a.safetensors", tensors)
    path.write_bytes(path.read_bytes().replace(b"[4, 16]", b"[8, 16]"))
    _refused(path, "is no safetensors file")


def test_a_whole_model(tmp_path: Path) -> None:
    path = write_file(tmp_path / "a.safetensors", {"model.embed_tokens.weight": numbers(8, 8)})
    assert "adapter_config.json" in _refused(path, "holds no adapter")


def test_half_an_adapter(tmp_path: Path) -> None:
    tensors = lora()
    del tensors[f"{_LAYER}.lora_B.weight"]
    _refused(write_file(tmp_path / "a.safetensors", tensors), "A part of the adapter")


def test_halves_of_two_adapters(tmp_path: Path) -> None:
    tensors = lora() | {f"{_LAYER}.lora_B.weight": numbers(24, 8)}
    _refused(write_file(tmp_path / "a.safetensors", tensors), "do not belong together")
    tensors[f"{_LAYER}.lora_B.weight"] = numbers(24)
    _refused(write_file(tmp_path / "a.safetensors", tensors), "do not belong together")


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("lora_unet_mid_block_attentions_0_proj_in.hada_w1_a", "LoHa"),
        ("lora_unet_mid_block_attentions_0_proj_in.lokr_w1", "LoKr"),
        (f"{_LAYER}.lora_magnitude_vector", "DoRA"),
    ],
)
def test_kinds_that_are_no_lora(tmp_path: Path, name: str, method: str) -> None:
    path = write_file(tmp_path / "a.safetensors", lora() | {name: numbers(4, 4)})
    assert "as a LoRA" in _refused(path, f"of the kind {method}")


def test_convolutions_by_more_than_a_point(tmp_path: Path) -> None:
    layer = "lora_unet_down_blocks_0_resnets_0_conv1"
    points = {
        f"{layer}.lora_down.weight": numbers(4, 8, 1, 1),
        f"{layer}.lora_up.weight": numbers(8, 4, 1, 1),
    }
    path = write_file(tmp_path / "a.safetensors", points)
    assert read_adapter(path).targets[0].inputs == 8
    write_file(path, points | {f"{layer}.lora_down.weight": numbers(4, 8, 3, 3)})
    _refused(path, "changes convolutions too")


def test_numbers_that_cannot_be_used(tmp_path: Path) -> None:
    tensors = lora() | {f"{_LAYER}.lora_A.weight": np.zeros((4, 16), np.uint8)}
    _refused(write_file(tmp_path / "a.safetensors", tensors), "is stored in U8")


@pytest.mark.parametrize(
    "name",
    [
        "base_model.model.lm_head.weight",
        "base_model.model.model.embed_tokens.weight",
        "base_model.model.model.embed_tokens.lora_embedding_A",
        "base_model.model.score.modules_to_save.default.weight",
    ],
)
def test_layers_that_were_trained_as_a_whole(tmp_path: Path, name: str) -> None:
    path = write_file(tmp_path / "a.safetensors", lora() | {name: numbers(4, 4)})
    assert "together with the adapter" in _refused(path, "replaces whole layers")


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.integers(0, 700), value=st.binary(min_size=1, max_size=6))
def test_whatever_was_overwritten_it_is_an_adapter_or_told(
    tmp_path: Path, place: int, value: bytes
) -> None:
    path = write_file(tmp_path / "a.safetensors", lora(alpha=2.0), {"ss_network_alpha": "2"})
    data = bytearray(path.read_bytes())
    data[place : place + len(value)] = value
    path.write_bytes(data)
    try:
        adapter = read_adapter(path)
    except (AdapterUnreadable, AdapterUnsupported) as refused:
        assert refused.todo
    else:
        assert adapter.rank > 0
        assert adapter.modules
