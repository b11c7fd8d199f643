"""Folders of OpenVINO IR: the models that ship, and small ones of every kind."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from models.catalogue.catalogue import read_catalogue
from models.errors import ModelDamaged, ModelUnsupported
from models.places import BUILTIN_MODELS
from models.sources.look_at import look_at
from models.sources.look_at_refusals import ModelIncomplete
from tests.fixtures.folder_models import (
    SHIPPED,
    TEXT_FILES,
    TOKENIZERS,
    drawing_model,
    network,
    refusal,
    write,
    write_ir,
    write_text_model,
)
from tests.fixtures.hearing import HEARING_MODEL


@pytest.mark.parametrize("model_id", SHIPPED)
def test_the_models_that_ship_are_known(model_id: str, tmp_path: Path) -> None:
    folder = tmp_path / f"{model_id} 副本"
    shutil.copytree(BUILTIN_MODELS / model_id, folder)
    known = read_catalogue().get(model_id)
    found = look_at(folder)
    entry = found.entry
    assert (found.form, found.model_type, found.left_out) == ("ir", known.family, ())
    assert (entry.kind, entry.tasks, entry.context_tokens) == (
        known.kind,
        known.tasks,
        known.context_tokens,
    )
    assert set(known.takes) <= set(entry.takes)
    assert entry.parameters == pytest.approx(known.parameters, rel=0.1)
    assert entry.size_bytes == known.size_bytes
    assert (entry.id, entry.name) == (model_id, f"{model_id} 副本")
    assert (entry.licence, entry.sources[0].weights) == ("unknown", "int8")
    assert entry.sources[0].reference == str(folder)


def test_what_memory_depends_on() -> None:
    shape = look_at(BUILTIN_MODELS / "shapes-qwen2-vl").entry.shape
    assert (shape.layers, shape.kv_heads, shape.head_size) == (4, 2, 32)
    assert shape.picture_tokens == 1_000_000 // (8 * 2) ** 2
    assert shape.encoder_parameters == pytest.approx(611_000, rel=0.05)
    whisper = look_at(BUILTIN_MODELS / "whisper-tiny.en").entry.shape
    assert (whisper.layers, whisper.kv_heads, whisper.head_size) == (4, 6, 64)
    assert whisper.encoder_parameters == pytest.approx(8_200_000, rel=0.05)
    llava = look_at(BUILTIN_MODELS / "shapes-llava-next").entry.shape
    assert llava.picture_tokens == 5 * 36


def test_a_model_that_hears_is_known() -> None:
    entry = look_at(HEARING_MODEL).entry
    assert (entry.kind, entry.tasks, entry.takes) == ("audio", ("chat",), ("text", "audio"))
    assert (entry.parameters, entry.context_tokens) == (1_091_592, 4_096)
    assert (entry.shape.layers, entry.shape.kv_heads, entry.shape.head_size) == (3, 4, 32)
    assert entry.shape.encoder_parameters == pytest.approx(487_490, rel=0.01)


def test_of_a_model_that_hears_the_missing_part_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(HEARING_MODEL, folder)
    (folder / "openvino_audio_projection_model.bin").unlink()
    with pytest.raises(ModelIncomplete) as told:
        look_at(folder)
    assert "a chat model that hears" in str(told.value)
    assert "openvino_audio_projection_model.bin" in str(told.value)


def test_whisper_for_english_alone_is_told_apart(tmp_path: Path) -> None:
    assert look_at(BUILTIN_MODELS / "whisper-tiny.en").entry.languages == ("en",)
    folder = shutil.copytree(BUILTIN_MODELS / "whisper-tiny.en", tmp_path / "whisper")
    config = json.loads((folder / "config.json").read_text()) | {"vocab_size": 51865}
    write(folder, "config.json", config)
    assert look_at(folder).entry.languages == ("many",)


def test_a_chat_model(tmp_path: Path) -> None:
    entry = look_at(write_text_model(tmp_path / "Llama 3.2 (mine)")).entry
    assert (entry.id, entry.name) == ("llama-3.2-mine", "Llama 3.2 (mine)")
    assert (entry.kind, entry.family, entry.context_tokens) == ("text", "llama", 8192)
    assert (entry.parameters, entry.sources[0].weights) == (4096, "fp16")
    assert (entry.shape.layers, entry.shape.kv_heads, entry.shape.head_size) == (30, 3, 64)


@pytest.mark.parametrize(
    ("constants", "weights", "symmetric", "group", "devices"),
    [
        ([("i4", "64, 64", 2048), ("f16", "64, 1", 128)], "int4", True, -1, ("CPU", "GPU", "NPU")),
        ([("i4", "32, 2, 128", 4096)], "int4", True, 128, ("CPU", "GPU", "NPU")),
        ([("i4", "32, 4, 64", 4096)], "int4", True, 64, ("CPU", "GPU")),
        ([("u4", "32, 2, 128", 4096)], "int4", False, 128, ("CPU", "GPU")),
        ([("nf4", "64, 64", 2048)], "nf4", False, -1, ("CPU", "GPU")),
        ([("u8", "64, 64", 4096)], "int8", False, 0, ("CPU", "GPU")),
        ([("f32", "32, 64", 8192)], "fp32", False, 0, ("CPU", "GPU")),
        ([("i64", "1024", 8192)], "fp16", False, 0, ("CPU", "GPU")),
    ],
)
def test_what_the_weights_are_stored_in(
    tmp_path: Path,
    constants: list[tuple[str, str, int]],
    weights: str,
    symmetric: bool,
    group: int,
    devices: tuple[str, ...],
) -> None:
    write(write_text_model(tmp_path), "openvino_model.xml", network(constants))
    source = look_at(tmp_path).entry.sources[0]
    assert (source.weights, source.symmetric, source.group_size) == (weights, symmetric, group)
    assert source.devices == devices


def test_constants_that_share_their_bytes_count_once(tmp_path: Path) -> None:
    twice = network() + network()
    write(write_text_model(tmp_path), "openvino_model.xml", twice)
    assert look_at(tmp_path).entry.parameters == 4096


def test_a_network_larger_than_a_gulp(tmp_path: Path) -> None:
    folder = write_text_model(tmp_path)
    constants = [("u8", "16", 16)] * 20_000
    write(folder, "openvino_model.xml", network(constants))
    (folder / "openvino_model.bin").write_bytes(bytes(320_000))
    assert look_at(folder).entry.parameters == 320_000


def test_a_model_that_draws(tmp_path: Path) -> None:
    entry = look_at(drawing_model(tmp_path)).entry
    assert (entry.kind, entry.tasks, entry.family) == ("image", ("draw",), "stable_diffusion")
    assert (entry.shape.pixels, entry.parameters) == (512, 3 * 4096)


def test_models_that_speak(tmp_path: Path) -> None:
    networks = ("openvino_encoder_model", "openvino_decoder_model", "openvino_postnet")
    speecht5 = write_ir(
        tmp_path / "t5",
        [*networks, "openvino_vocoder", "openvino_tokenizer"],
        {"config.json": {"model_type": "speecht5"}},
    )
    kokoro = {"config.json": {"vocab": {"a": 1}, "n_token": 178}}
    write_ir(tmp_path / "kokoro", ["openvino_model"], kokoro)
    assert "voices/NAME.bin is missing" in refusal(tmp_path / "kokoro").what
    (tmp_path / "kokoro" / "voices").mkdir()
    (tmp_path / "kokoro" / "voices" / "af.bin").write_bytes(bytes(8))
    found = [look_at(speecht5).entry, look_at(tmp_path / "kokoro").entry]
    assert [entry.family for entry in found] == ["speecht5", "kokoro"]
    assert {(entry.kind, entry.tasks) for entry in found} == {("voice", ("speak",))}
    (speecht5 / "openvino_postnet.xml").unlink()
    assert "a model that speaks" in refusal(speecht5).what


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("openvino_tokenizer.bin", "but openvino_tokenizer.bin is missing"),
        ("openvino_language_model.bin", "but openvino_language_model.bin is missing"),
        ("openvino_vision_embeddings_merger_model.xml", "merger_model.xml is missing"),
        ("config.json", "config.json and 4 more are missing"),
    ],
)
def test_what_is_missing_is_said(tmp_path: Path, gone: str, told: str) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(BUILTIN_MODELS / "shapes-qwen2-vl", folder)
    (folder / gone).unlink()
    for name in ("openvino_tokenizer", "openvino_detokenizer"):
        if gone == "config.json":
            (folder / f"{name}.xml").unlink()
            (folder / f"{name}.bin").unlink()
    error = refusal(folder)
    assert isinstance(error, ModelIncomplete)
    assert "“mine” looks like a chat model that sees pictures" in error.what
    assert told in error.what
    assert gone in error.cause


def test_a_model_that_draws_without_its_decoder(tmp_path: Path) -> None:
    (drawing_model(tmp_path) / "vae_decoder" / "openvino_model.bin").unlink()
    assert "vae_decoder/openvino_model.bin is missing" in refusal(tmp_path).what


def test_a_file_that_only_a_link_brings_is_missing(tmp_path: Path) -> None:
    folder = write_text_model(tmp_path / "mine")
    (folder / "openvino_tokenizer.bin").rename(tmp_path / "outside.bin")
    (folder / "openvino_tokenizer.bin").symlink_to(tmp_path / "outside.bin")
    assert "openvino_tokenizer.bin (cannot be copied) is missing" in refusal(folder).what


def test_a_pipe_for_a_config_is_not_waited_for(tmp_path: Path) -> None:
    folder = shutil.copytree(BUILTIN_MODELS / "shapes-qwen2-vl", tmp_path / "mine")
    (folder / "config.json").unlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "config.json")
    assert "config.json" in refusal(folder).cause


def test_weights_cut_short_are_seen_before_anything_is_copied(tmp_path: Path) -> None:
    folder = write_text_model(tmp_path)
    (folder / "openvino_model.bin").write_bytes(bytes(8191))
    error = refusal(folder)
    assert isinstance(error, ModelDamaged)
    assert "“openvino_model.bin” is damaged: it is cut short" in error.what


@pytest.mark.parametrize(
    ("networks", "config", "told"),
    [
        (TEXT_FILES, {"architectures": ["BertModel"]}, "a “BertModel” does not answer"),
        (
            ("openvino_encoder_model", "openvino_decoder_model", *TOKENIZERS),
            {"model_type": "marian"},
            "it is a “marian” model",
        ),
    ],
)
def test_networks_for_other_things(
    tmp_path: Path, networks: Sequence[str], config: object, told: str
) -> None:
    names = ("config.json", "generation_config.json", "preprocessor_config.json")
    write_ir(tmp_path, networks, dict.fromkeys(names, config))
    error = refusal(tmp_path)
    assert isinstance(error, ModelUnsupported)
    assert told in error.what


def test_a_pipeline_that_draws_in_another_way(tmp_path: Path) -> None:
    assert "“MyOwnPipeline”" in refusal(drawing_model(tmp_path, "MyOwnPipeline")).what
