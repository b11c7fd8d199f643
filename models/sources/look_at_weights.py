"""How many parameters a model has and what they are stored in, from the heads of its files."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.catalogue.entry import CHANNEL_WISE, WeightFormat
from models.sources import look_at_refusals as refusals
from models.sources.folder_files import FolderFile, FolderFiles, open_regular
from models.words import say

_CHUNK = 1024 * 1024
# Of an IR's XML; a model with thousands of layers has some tens of megabytes.
_MOST_XML = 512 * _CHUNK
# As the format's own reader has it.
_MOST_HEADER = 100_000_000
_CONSTANT = re.compile(rb"<data ([^<>]{1,600})/>")
_LONGEST_TAG = 700
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')

_BITS = {"i4": 4, "u4": 4, "nf4": 4, "i8": 8, "u8": 8, "f8e4m3": 8, "f8e5m2": 8}
_BITS |= {"f16": 16, "bf16": 16, "f32": 32, "F16": 16, "BF16": 16, "F32": 32, "F64": 64}
_BITS |= {"F8_E4M3": 8, "F8_E5M2": 8, "I8": 8, "U8": 8}
_FORMATS: dict[int, WeightFormat] = {4: "int4", 8: "int8", 16: "fp16", 32: "fp32", 64: "fp32"}


@dataclass(frozen=True)
class Weights:
    """What the weights are; of the largest part where they differ.

    Attributes:
        parameters: how many, scales and zero points of compressed weights included.
        symmetric: integers without zero points.
        group_size: weights that share a scale; -1 is channel-wise, 0 not known.
    """

    parameters: int
    format: WeightFormat
    symmetric: bool = False
    group_size: int = 0


def ir_weights(files: FolderFiles, networks: Iterable[str]) -> Weights:
    """Of the networks `NAME.xml`; raises `ModelDamaged` when a `NAME.bin` is cut short."""
    counts: Counter[tuple[str, int]] = Counter()
    for network in networks:
        xml, weights = files.get(f"{network}.xml"), files.get(f"{network}.bin")
        if xml is not None and weights is not None:
            counts.update(_constants(xml, weights))
    if not counts:
        return Weights(0, "fp16")
    (kind, group), _ = counts.most_common(1)[0]
    return Weights(
        sum(counts.values()),
        "nf4" if kind == "nf4" else _FORMATS[_BITS[kind]],
        symmetric=kind in ("i4", "i8"),
        group_size=group if _BITS[kind] == 4 else 0,
    )


def safetensors_weights(files: Iterable[FolderFile]) -> Weights:
    """Raises `ModelDamaged` for a header that is none, or a file that is cut short."""
    counts: Counter[str] = Counter()
    for file in files:
        counts.update(_tensors(file))
    kinds = [kind for kind, _ in counts.most_common() if kind in _BITS]
    return Weights(sum(counts.values()), _FORMATS[_BITS[kinds[0]]] if kinds else "fp16")


def _constants(xml: FolderFile, weights: FolderFile) -> Counter[tuple[str, int]]:
    """Elements by type and group size; constants that share their bytes count once."""
    counts: Counter[tuple[str, int]] = Counter()
    seen: set[int] = set()
    for tag in _tags(xml):
        values = dict(_ATTRIBUTE.findall(tag))
        kind = values.get(b"element_type", b"").decode("ascii", "replace")
        offset, size = _number(values.get(b"offset")), _number(values.get(b"size"))
        if offset < 0 or size < 0:
            continue
        if offset + size > weights.size_bytes:
            raise refusals.damaged(
                weights.real, say("it is cut short, or belongs to another model")
            )
        if kind in _BITS and offset not in seen:
            seen.add(offset)
            counts[kind, _group(values.get(b"shape", b""))] += size * 8 // _BITS[kind]
    return counts


def _tags(xml: FolderFile) -> Iterator[bytes]:
    with open_regular(xml.real) as file:
        rest = b""
        read = 0
        while (chunk := file.read(_CHUNK)) and read < _MOST_XML:
            read += len(chunk)
            text, end = rest + chunk, 0
            for match in _CONSTANT.finditer(text):
                end = match.end()
                yield match[1]
            rest = text[end:][-_LONGEST_TAG:]


def _number(text: bytes | None) -> int:
    return int(text) if text is not None and text.isdigit() and len(text) < 16 else -1


def _group(shape: bytes) -> int:
    sizes = [_number(part.strip()) for part in shape.split(b",")]
    if len(sizes) == 2:
        return CHANNEL_WISE
    return max(0, sizes[-1]) if len(sizes) == 3 else 0


def _tensors(file: FolderFile) -> Counter[str]:
    counts: Counter[str] = Counter()
    with open_regular(file.real) as stream:
        length = int.from_bytes(stream.read(8), "little")
        if not 2 <= length <= min(_MOST_HEADER, file.size_bytes - 8):
            raise refusals.damaged(file.real, say("its header does not fit into it"))
        header = stream.read(length)
    try:
        ends = [_count_tensor(tensor, counts) for tensor in json.loads(header).values()]
    except (
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ) as error:
        raise refusals.damaged(file.real, say("its header cannot be understood")) from error
    if 8 + length + max(ends, default=0) > file.size_bytes:
        raise refusals.damaged(file.real, say("it is cut short"))
    return counts


def _count_tensor(tensor: dict[str, object], counts: Counter[str]) -> int:
    """Adds it to the counts; returns where its bytes end. The header's own notes have no shape."""
    if "dtype" not in tensor:
        return 0
    kind, shape, offsets = tensor["dtype"], tensor["shape"], tensor["data_offsets"]
    if not isinstance(kind, str) or not isinstance(shape, list) or not isinstance(offsets, list):
        raise TypeError("not a tensor")
    begin, end = int(offsets[0]), int(offsets[1])
    elements = math.prod(int(size) for size in shape[:8])
    # Every element takes a bit at least, so that a shape cannot lie by much.
    counts[kind] += max(0, min(elements, (end - begin) * 8))
    return end
