"""What model a GGUF file holds, and whether OpenVINO GenAI's reader takes it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from models.catalogue.entry import Shape, WeightFormat
from models.sources import look_at_refusals as refusals
from models.sources.folder_files import FolderFile, open_regular
from models.sources.look_at_facts import Facts
from models.sources.look_at_gguf import BrokenGguf, GgufHead, read_gguf
from models.sources.look_at_weights import Weights
from models.words import say

# Of OpenVINO GenAI 2026.4, its src/cpp/src/gguf_utils.
_ARCHITECTURES = ("llama", "qwen2", "qwen3")
_TENSOR_TYPES = ("F32", "F16", "BF16", "Q8_0", "Q4_0", "Q4_1", "Q4_K", "Q6_K")
_TOKENIZER = "gpt2"
# The vision part that goes with a picture model, as llama.cpp splits it off.
_VISION_PART = ("clip", "mmproj")
_FORMATS: dict[str, WeightFormat] = {"F32": "fp32", "F16": "fp16", "BF16": "fp16"}
_FORMATS |= {"Q8_0": "int8", "Q6_K": "int8"}
# Files that are called after what they are; the metadata's name is often the training run's.
_NAMELESS = ("model", "ggml", "gguf")
# Weights that share a scale, in all 4-bit types.
_GROUP = 32

_GET_ANOTHER = say("Get it as OpenVINO IR, or choose a GGUF of a Llama, Qwen2 or Qwen3 model.")


def gguf_facts(path: Path, file: FolderFile) -> Facts:
    """Raises `ModelDamaged`, `ModelUnsupported`, `NotAModel` and `OSError`."""
    with open_regular(file.real) as stream:
        try:
            head = read_gguf(stream, file.size_bytes)
        except BrokenGguf as error:
            raise refusals.damaged(path, error.why) from error
    _check(path, head)
    if head.needs_bytes > file.size_bytes:
        short = (head.needs_bytes - file.size_bytes) / 1e6
        raise refusals.damaged(
            path, say("it is cut short, {short:,.1f} MB are missing", short=short)
        )
    family = head.text("general.architecture")
    return Facts(
        form="gguf",
        kind="text",
        family=family,
        weights=_weights(head),
        size_bytes=file.size_bytes,
        context_tokens=head.count(f"{family}.context_length"),
        shape=_shape(head, family),
        name=head.text("general.name") if path.stem.lower().startswith(_NAMELESS) else "",
        file=path.name,
    )


def _check(path: Path, head: GgufHead) -> None:
    architecture = head.text("general.architecture")
    if head.text("general.type") == "adapter":
        raise refusals.adapter(path)
    if head.count("split.count") > 1:
        raise refusals.split_gguf(path)
    if architecture in _VISION_PART or head.text("general.type") in _VISION_PART:
        why = say("it is only the part of a model that sees pictures")
        raise refusals.unsupported(path, why, say("Get the picture model as OpenVINO IR."))
    if architecture not in _ARCHITECTURES:
        why = say(
            "models of the architecture “{architecture}” cannot be read from a GGUF",
            architecture=architecture,
        )
        raise refusals.unsupported(path, why, _GET_ANOTHER)
    tokenizer = head.text("tokenizer.ggml.model")
    if tokenizer != _TOKENIZER:
        why = say("its tokenizer “{tokenizer}” cannot be read from a GGUF", tokenizer=tokenizer)
        raise refusals.unsupported(path, why, _GET_ANOTHER)
    if not head.tensors:
        raise refusals.unsupported(path, say("it holds no weights"), _GET_ANOTHER)
    unknown = sorted({t.type_name for t in head.tensors} - set(_TENSOR_TYPES))
    if unknown:
        why = say("weights stored as {unknown} cannot be read", unknown=", ".join(unknown[:3]))
        raise refusals.unsupported(path, why, say("Choose the Q4_0, Q4_1, Q8_0 or F16 file of it."))


def _weights(head: GgufHead) -> Weights:
    counts: Counter[str] = Counter()
    for tensor in head.tensors:
        counts[tensor.type_name] += tensor.elements
    largest = counts.most_common(1)[0][0]
    stored = _FORMATS.get(largest, "int4")
    return Weights(
        sum(counts.values()),
        stored,
        symmetric=largest in ("Q4_0", "Q8_0"),
        group_size=_GROUP if stored == "int4" else 0,
    )


def _shape(head: GgufHead, family: str) -> Shape:
    heads = head.count(f"{family}.attention.head_count")
    width = head.count(f"{family}.embedding_length")
    return Shape(
        layers=head.count(f"{family}.block_count"),
        kv_heads=head.count(f"{family}.attention.head_count_kv") or heads,
        head_size=head.count(f"{family}.attention.key_length") or (width // heads if heads else 0),
    )
