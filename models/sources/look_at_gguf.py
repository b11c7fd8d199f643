"""The head of a GGUF file, versions 2 and 3, read without trusting a length in it.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

from models.words import Sentence, say

MAGIC = b"GGUF"
Value = int | float | bool | str | tuple[int | float | bool | str, ...]

_VERSIONS = (2, 3)
# Far above what any model has.
_MOST_KEYS = 1 << 16
_MOST_TENSORS = 1 << 18
# Of all lists together; vocabularies have some hundred thousand words.
_MOST_ITEMS = 1 << 22
_MOST_DIMENSIONS = 8
# Longer texts and lists are passed over: vocabularies, merges, templates.
_LONGEST_TEXT = 1 << 16
_LONGEST_LIST = 1 << 10
_MOST_TEXT = 1 << 24
_SIZES = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q"}
_SIZES |= {12: "d"}
_TEXT, _LIST = 8, 9
_ALIGNMENT = 32

# Name, elements of a block, bytes of a block.
TENSOR_TYPES: Mapping[int, tuple[str, int, int]] = {
    0: ("F32", 1, 4),
    1: ("F16", 1, 2),
    2: ("Q4_0", 32, 18),
    3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22),
    7: ("Q5_1", 32, 24),
    8: ("Q8_0", 32, 34),
    9: ("Q8_1", 32, 36),
    10: ("Q2_K", 256, 84),
    11: ("Q3_K", 256, 110),
    12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176),
    14: ("Q6_K", 256, 210),
    15: ("Q8_K", 256, 292),
    30: ("BF16", 1, 2),
}


class BrokenGguf(ValueError):
    """It cannot be understood; says why in a few words."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Tensor:
    """Where a tensor lies; `type` is a key of `TENSOR_TYPES`, or one that is not known."""

    elements: int
    type: int
    offset: int

    @property
    def type_name(self) -> str:
        return TENSOR_TYPES[self.type][0] if self.type in TENSOR_TYPES else f"type {self.type}"

    @property
    def end(self) -> int:
        _, elements, size = TENSOR_TYPES.get(self.type, ("", 1, 0))
        return self.offset + self.elements * size // elements


@dataclass(frozen=True)
class GgufHead:
    """What stands before the weights.

    Attributes:
        values: metadata by key; texts and lists that are long are left out.
        tensors: in the file's order.
        data_start: the byte that tensors' offsets count from.
    """

    values: Mapping[str, Value]
    tensors: tuple[Tensor, ...]
    data_start: int

    @property
    def needs_bytes(self) -> int:
        """How long the file has to be."""
        return self.data_start + max((tensor.end for tensor in self.tensors), default=0)

    def text(self, key: str) -> str:
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def count(self, key: str) -> int:
        """A positive whole number, the largest of a list of them; 0 when there is none."""
        value = self.values.get(key)
        numbers = value if isinstance(value, tuple) else (value,)
        whole = [n for n in numbers if isinstance(n, int) and not isinstance(n, bool) and n > 0]
        return max(whole, default=0)


def read_gguf(file: BinaryIO, size: int) -> GgufHead:
    """Of a file of that many bytes; raises `BrokenGguf` and `OSError`."""
    reader = _Reader(file, size)
    if reader.take(4) != MAGIC:
        raise BrokenGguf(say("it is not a GGUF file"))
    version = reader.number("I")
    if version not in _VERSIONS:
        raise BrokenGguf(
            say("it is of GGUF version {version}, and only 2 and 3 are known", version=version)
        )
    tensor_count = reader.count(_MOST_TENSORS)
    key_count = reader.count(_MOST_KEYS)
    values: dict[str, Value] = {}
    for _ in range(key_count):
        key = reader.text()
        value = reader.value(reader.number("I"))
        if key is not None and value is not None:
            values[key] = value
    tensors = tuple(_tensor(reader) for _ in range(tensor_count))
    head = GgufHead(values, tensors, 0)
    alignment = min(head.count("general.alignment") or _ALIGNMENT, _LONGEST_TEXT)
    return GgufHead(values, tensors, math.ceil(reader.at / alignment) * alignment)


def _tensor(reader: _Reader) -> Tensor:
    reader.text()
    dimensions = reader.number("I")
    if dimensions > _MOST_DIMENSIONS:
        raise BrokenGguf(say("a tensor of it has {dimensions} dimensions", dimensions=dimensions))
    elements = math.prod(reader.number("Q") for _ in range(dimensions))
    return Tensor(elements, reader.number("I"), reader.number("Q"))


class _Reader:
    """Little-endian values one after the other, never past the end of the file."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._size = size
        self._items = 0
        self._text_bytes = 0
        self.at = 0

    def take(self, length: int) -> bytes:
        self._check(length)
        data = self._file.read(length)
        if len(data) != length:
            raise BrokenGguf(say("it is cut short"))
        self.at += length
        return data

    def skip(self, length: int) -> None:
        self._check(length)
        self._file.seek(length, 1)
        self.at += length

    def number(self, code: str) -> int:
        return int(struct.unpack(f"<{code}", self.take(struct.calcsize(code)))[0])

    def count(self, most: int) -> int:
        value = self.number("Q")
        if value > most:
            raise BrokenGguf(say("it claims to hold {value} items", value=value))
        return value

    def text(self) -> str | None:
        """None for one that is too long to be of interest."""
        length = self.number("Q")
        if length > _LONGEST_TEXT:
            self.skip(length)
            return None
        self._text_bytes += length
        if self._text_bytes > _MOST_TEXT:
            raise BrokenGguf(say("its metadata is far too large"))
        return self.take(length).decode("utf-8", "replace")

    def value(self, kind: int) -> Value | None:
        if kind == _TEXT:
            return self.text()
        if kind == _LIST:
            return self._list()
        if kind not in _SIZES:
            raise BrokenGguf(say("it holds a value of the unknown type {kind}", kind=kind))
        scalar: int | float | bool = struct.unpack(
            f"<{_SIZES[kind]}", self.take(struct.calcsize(_SIZES[kind]))
        )[0]
        return scalar

    def _list(self) -> Value | None:
        kind, length = self.number("I"), self.count(_MOST_ITEMS - self._items)
        self._items += length
        if kind == _TEXT:
            for _ in range(length):
                self.skip(self.number("Q"))
            return None
        if kind not in _SIZES:
            raise BrokenGguf(say("it holds a list of the unknown type {kind}", kind=kind))
        item = _SIZES[kind]
        if length > _LONGEST_LIST:
            self.skip(length * struct.calcsize(item))
            return None
        return struct.unpack(f"<{length}{item}", self.take(length * struct.calcsize(f"<{item}")))

    def _check(self, length: int) -> None:
        if length > self._size - self.at:
            raise BrokenGguf(say("it is cut short"))
