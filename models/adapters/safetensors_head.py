"""The head of a safetensors file: names, shapes and notes; nothing of it is executed.

The format: https://github.com/huggingface/safetensors#format.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from models.adapters import refusals
from models.sources.folder_files import open_regular

# As the format's own reader has it.
_MOST_HEADER = 100_000_000
_NOTES = "__metadata__"
# A zip, as PyTorch writes since version 1.6; before, a bare pickle of protocol 2 or later.
_PICKLED = re.compile(rb"PK\x03\x04|\x80[\x02-\x05]", re.DOTALL)
_BYTES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I16": 2, "I8": 1, "U8": 1}
_BYTES |= {"F8_E4M3": 1, "F8_E5M2": 1, "BOOL": 1}


@dataclass(frozen=True)
class Tensor:
    """Where a tensor lies.

    Attributes:
        kind: such as "F16".
        begin: its first byte, from the start of the file.
        size: in bytes.
    """

    kind: str
    shape: tuple[int, ...]
    begin: int
    size: int


@dataclass(frozen=True)
class Head:
    """What stands before the numbers; `notes` are texts by name, as training tools leave them."""

    tensors: Mapping[str, Tensor]
    notes: Mapping[str, str]
    size_bytes: int


def read_head(path: Path) -> Head:
    """Raises `AdapterUnreadable` for what is not there, cut short, a pickle, or no safetensors."""
    if not path.is_file():
        raise refusals.not_there(path)
    try:
        with open_regular(path.resolve()) as stream:
            return _head(path, stream, os.fstat(stream.fileno()).st_size)
    except OSError as error:
        raise refusals.unreadable(path, error) from error


def _head(path: Path, stream: BinaryIO, size: int) -> Head:
    start = stream.read(8)
    length = int.from_bytes(start, "little")
    if _PICKLED.match(start) and not 2 <= length <= min(_MOST_HEADER, size):
        raise refusals.pickle(path)
    if len(start) < 8 or not 2 <= length <= _MOST_HEADER:
        raise refusals.no_safetensors(path, f"{size} bytes, header of {length}")
    if 8 + length > size:
        raise _short_or_other(path, stream.read(1), size, 8 + length)
    try:
        document: dict[str, Any] = json.loads(stream.read(length))
        notes = {str(name): str(text) for name, text in document.pop(_NOTES, {}).items()}
        tensors = {name: _tensor(facts, 8 + length) for name, facts in document.items()}
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise refusals.no_safetensors(path, repr(error)) from error
    needs = max((one.begin + one.size for one in tensors.values()), default=0)
    if needs > size:
        raise refusals.cut_short(path, size, needs)
    return Head(tensors, notes, size)


def _short_or_other(path: Path, first: bytes, has: int, needs: int) -> refusals.AdapterUnreadable:
    """The header is JSON: where it does not begin so, the length before it is none."""
    if first in (b"{", b""):
        return refusals.cut_short(path, has, needs)
    return refusals.no_safetensors(path, f"header of {needs - 8} in {has} bytes")


def _tensor(facts: Mapping[str, Any], start: int) -> Tensor:
    kind, shape = facts["dtype"], tuple(facts["shape"])
    begin, end = facts["data_offsets"]
    if not isinstance(kind, str) or not all(_is_count(n) for n in (*shape, begin, end)):
        raise TypeError("not a tensor")
    if begin > end or end - begin != math.prod(shape) * _BYTES.get(kind, 0):
        raise ValueError(f"{kind} {shape} in {end - begin} bytes")
    return Tensor(kind, shape, start + begin, end - begin)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 48
