"""What a GGUF is, from its head: written here bit by bit, right and in every wrong way."""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence
from pathlib import Path

import pytest

from models.errors import ModelDamaged, ModelUnsupported, SidelightError
from models.sources.look_at import look_at
from models.sources.look_at_refusals import NotAModel

U32, F32, BOOL, STRING, ARRAY, U64 = 4, 6, 7, 8, 9, 10
F32_TENSOR, F16, Q4_0, Q5_0, Q8_0, Q4_K, IQ2 = 0, 1, 2, 6, 8, 12, 16
# Elements and bytes of a block.
BLOCKS = {F32_TENSOR: (1, 4), F16: (1, 2), Q4_0: (32, 18), Q5_0: (32, 22), Q8_0: (32, 34)}
BLOCKS |= {Q4_K: (256, 144), IQ2: (256, 66)}

Pair = tuple[str, int, object]
Tensor = tuple[str, tuple[int, ...], int]

WORDS: Pair = ("tokenizer.ggml.tokens", ARRAY, (STRING, [f"word{n}" for n in range(3000)]))
METADATA: tuple[Pair, ...] = (
    ("general.architecture", STRING, "llama"),
    ("general.name", STRING, "Tiny Llama"),
    ("llama.context_length", U32, 8192),
    ("llama.embedding_length", U32, 576),
    ("llama.block_count", U32, 30),
    ("llama.attention.head_count", U32, 9),
    ("llama.attention.head_count_kv", U32, 3),
    ("llama.rope.freq_base", F32, 100000.0),
    ("tokenizer.ggml.model", STRING, "gpt2"),
    ("tokenizer.ggml.add_bos_token", BOOL, True),
    WORDS,
    ("tokenizer.ggml.scores", ARRAY, (F32, [0.5] * 3000)),
)
ONE_KEY = b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 1) + b"x"
TENSORS: tuple[Tensor, ...] = (
    ("token_embd.weight", (256, 512), Q8_0),
    ("blk.0.attn_q.weight", (256, 1024), Q4_0),
    ("output_norm.weight", (256,), F32_TENSOR),
)


def text(value: str) -> bytes:
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def packed(kind: int, value: object) -> bytes:
    if kind == STRING:
        return text(str(value))
    if kind == ARRAY:
        assert isinstance(value, tuple)
        item, items = value
        return struct.pack("<IQ", item, len(items)) + b"".join(packed(item, i) for i in items)
    return struct.pack({U32: "<I", F32: "<f", BOOL: "<?", U64: "<Q"}[kind], value)


def gguf(
    metadata: Sequence[Pair] = METADATA, tensors: Sequence[Tensor] = TENSORS, version: int = 3
) -> bytes:
    head = b"GGUF" + struct.pack("<IQQ", version, len(tensors), len(metadata))
    for key, kind, value in metadata:
        head += text(key) + struct.pack("<I", kind) + packed(kind, value)
    offset = 0
    for name, sizes, kind in tensors:
        head += text(name) + struct.pack("<I", len(sizes))
        head += struct.pack(f"<{len(sizes)}QIQ", *sizes, kind, offset)
        offset += bytes_of(sizes, kind)
    return head + bytes(-len(head) % 32) + bytes(offset)


def bytes_of(sizes: tuple[int, ...], kind: int) -> int:
    elements, size = BLOCKS[kind]
    count = 1
    for length in sizes:
        count *= length
    return -(-count * size // elements // 32) * 32


def with_value(key: str, kind: int, value: object) -> list[Pair]:
    return [*(pair for pair in METADATA if pair[0] != key), (key, kind, value)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Мой Llama-Q4_0.gguf"


def refusal(path: Path, content: bytes) -> SidelightError:
    path.write_bytes(content)
    with pytest.raises(SidelightError) as caught:
        look_at(path)
    assert caught.value.todo
    return caught.value


@pytest.mark.parametrize("version", [2, 3])
def test_the_head_tells_what_the_model_is(path: Path, version: int) -> None:
    path.write_bytes(gguf(version=version))
    found = look_at(path, taken=["some-other"])
    assert (found.form, found.model_type) == ("gguf", "llama")
    entry = found.entry
    assert (entry.id, entry.name) == ("llama-q4_0", "Мой Llama-Q4_0")
    assert (entry.kind, entry.tasks, entry.takes) == ("text", ("chat",), ("text",))
    assert entry.parameters == 256 * 512 + 256 * 1024 + 256
    assert entry.context_tokens == 8192
    assert (entry.shape.layers, entry.shape.kv_heads, entry.shape.head_size) == (30, 3, 64)
    assert (entry.licence, entry.size_bytes) == ("unknown", path.stat().st_size)
    assert "experimental" in entry.label


def test_where_it_is_to_be_had(path: Path) -> None:
    path.write_bytes(gguf())
    (source,) = look_at(path).entry.sources
    assert (source.kind, source.reference) == ("file", str(path))
    assert (source.file, source.file_size_bytes) == (path.name, path.stat().st_size)
    assert (source.weights, source.symmetric, source.group_size) == ("int4", True, 32)
    assert source.devices == ("CPU", "GPU")


def test_a_folder_with_one_gguf_is_that_gguf(path: Path) -> None:
    path.write_bytes(gguf())
    (path.parent / "README.md").write_text("about it")
    (path.parent / "ir").mkdir()
    (path.parent / "ir" / "openvino_model.xml").write_text("<net/>")
    found = look_at(path.parent)
    assert (found.form, found.entry.sources[0].reference) == ("gguf", str(path))


def test_a_file_called_model_is_named_by_its_metadata(tmp_path: Path) -> None:
    (tmp_path / "model.gguf").write_bytes(gguf())
    entry = look_at(tmp_path / "model.gguf", taken={"model", "MODEL-2"}).entry
    assert (entry.name, entry.id) == ("Tiny Llama", "model-3")


@pytest.mark.parametrize(
    ("kind", "weights"), [(F16, "fp16"), (F32_TENSOR, "fp32"), (Q8_0, "int8"), (Q4_K, "int4")]
)
def test_the_largest_part_tells_the_weights(path: Path, kind: int, weights: str) -> None:
    path.write_bytes(gguf(tensors=[*TENSORS, ("blk.1.ffn", (2048, 512), kind)]))
    assert look_at(path).entry.sources[0].weights == weights


def test_heads_may_be_told_layer_by_layer(path: Path) -> None:
    path.write_bytes(gguf(with_value("llama.attention.head_count_kv", ARRAY, (U32, [3, 9, 3]))))
    assert look_at(path).entry.shape.kv_heads == 9


def test_an_old_model_has_a_head_for_every_query(path: Path) -> None:
    metadata = [pair for pair in METADATA if not pair[0].endswith("head_count_kv")]
    path.write_bytes(gguf([*metadata, ("llama.attention.key_length", U32, 128)]))
    shape = look_at(path).entry.shape
    assert (shape.kv_heads, shape.head_size) == (9, 128)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("general.architecture", "gemma3", "architecture “gemma3” cannot be read"),
        ("general.architecture", "clip", "only the part of a model that sees pictures"),
        ("general.type", "mmproj", "only the part of a model that sees pictures"),
        ("tokenizer.ggml.model", "llama", "tokenizer “llama” cannot be read"),
    ],
)
def test_what_the_pipelines_cannot_read(path: Path, key: str, value: str, told: str) -> None:
    error = refusal(path, gguf(with_value(key, STRING, value)))
    assert isinstance(error, ModelUnsupported)
    assert told in error.what
    assert "OpenVINO IR" in error.todo


def test_weights_of_a_type_that_cannot_be_read(path: Path) -> None:
    error = refusal(path, gguf(tensors=[*TENSORS, ("x", (256,), Q5_0), ("y", (256,), IQ2)]))
    assert isinstance(error, ModelUnsupported)
    assert "weights stored as Q5_0, type 16 cannot be read" in error.what
    assert "Q8_0" in error.todo


def test_a_gguf_without_weights(path: Path) -> None:
    assert "holds no weights" in refusal(path, gguf(tensors=[])).what


def test_an_adapter_and_a_part_are_no_models(path: Path) -> None:
    adapter = refusal(path, gguf(with_value("general.type", STRING, "adapter")))
    part = refusal(path, gguf(with_value("split.count", U32, 3)))
    assert isinstance(adapter, NotAModel)
    assert "(LoRA)" in adapter.what
    assert isinstance(part, NotAModel)
    assert "split into several files" in part.what


def test_of_several_ggufs_one_is_to_be_chosen(path: Path) -> None:
    for name in ("a.gguf", "b.gguf"):
        (path.parent / name).write_bytes(gguf())
    with pytest.raises(NotAModel, match="holds 2 GGUF files") as caught:
        look_at(path.parent)
    assert caught.value.cause == "a.gguf\nb.gguf"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "it is cut short"),
        (b"GGUF", "it is cut short"),
        (b"ggml" + bytes(100), "it is not a GGUF file"),
        (gguf(version=1), "GGUF version 1"),
        (b"GGUF" + struct.pack(">I", 3) + bytes(99), "GGUF version 50331648"),
        (b"GGUF" + struct.pack("<IQQ", 3, 1 << 60, 1), "claims to hold 1152921504606846976"),
        (b"GGUF" + struct.pack("<IQQ", 3, 1, 1 << 60), "claims to hold 1152921504606846976"),
        (b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 1 << 62), "it is cut short"),
        (ONE_KEY + struct.pack("<IIQ", ARRAY, STRING, 1 << 40), "claims to hold"),
        (ONE_KEY + struct.pack("<IIQ", ARRAY, U64, 1 << 20) + bytes(99), "it is cut short"),
        (ONE_KEY + struct.pack("<IIQ", ARRAY, ARRAY, 1) + bytes(99), "list of the unknown type 9"),
        (ONE_KEY + struct.pack("<I", 99), "value of the unknown type 99"),
        (gguf(tensors=[("x", (1,) * 9, F16)]), "has 9 dimensions"),
    ],
)
def test_heads_that_lie(path: Path, content: bytes, told: str) -> None:
    error = refusal(path, content)
    assert isinstance(error, ModelDamaged)
    assert told in error.what


def test_a_file_cut_short_anywhere(path: Path) -> None:
    whole = gguf()
    for length in (*range(24, 700, 13), len(whole) // 2, len(whole) - 100):
        error = refusal(path, whole[:length])
        assert isinstance(error, ModelDamaged)
        assert "cut short" in error.what
    assert "MB are missing" in error.what


def test_metadata_that_would_fill_the_memory(path: Path) -> None:
    texts = [(f"note{n}", STRING, "x" * 65_000) for n in range(300)]
    assert "far too large" in refusal(path, gguf([*METADATA, *texts])).what


def test_long_texts_are_passed_over(path: Path) -> None:
    path.write_bytes(gguf([("tokenizer.chat_template", STRING, "x" * 200_000), *METADATA]))
    assert look_at(path).entry.context_tokens == 8192


def test_any_byte_may_be_wrong(path: Path) -> None:
    whole, chance = gguf(), random.Random(5)
    head = whole.index(b"tokenizer.ggml.tokens")
    outcomes: set[str] = set()
    for _ in range(400):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            content[chance.randrange(4, head)] = chance.randrange(256)
        path.write_bytes(content)
        try:
            outcomes.add(look_at(path).form)
        except SidelightError as error:
            outcomes.add(type(error).__name__)
    assert {"gguf", "ModelDamaged", "ModelUnsupported"} <= outcomes
