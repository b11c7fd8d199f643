"""Any exported file becomes a parcel; what it is, its content says, not its name."""

from __future__ import annotations

import base64
import codecs
import json
import re
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from desktop.conversations.export import faults
from desktop.conversations.export.faults import Malformed
from desktop.conversations.export.formats import (
    MARK,
    MARKDOWN_MARK,
    MOST_BYTES,
    MOST_ITEMS,
    TEMPLATE,
    VERSION,
    items_in,
)
from desktop.conversations.export.markdown_reading import markdown_version, read_markdown
from desktop.conversations.export.parcel import Parcel, read_archive, version_of

_PICTURE = re.compile(
    rb'<img data-blob="([0-9a-f]{64})" src="data:image/png;base64,([A-Za-z0-9+/]+={0,2})"'
)


def read_parcel(path: Path) -> Parcel:
    """Raises `NotImportable`."""
    name = path.name
    with faults.reading(name):
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would block, a device never ends
            raise faults.not_ours(name)
        if status.st_size > MOST_BYTES:
            raise faults.too_large(name, status.st_size)
        data = path.read_bytes().removeprefix(codecs.BOM_UTF8)
        if data.startswith(MARKDOWN_MARK.encode()):
            return _from_markdown(data, path)
        start = data[:4096].lstrip()
        if start.startswith(b"{"):
            return _from_json(data, name)
        if start.startswith(b"<") and TEMPLATE.encode() in data:
            return _from_html(data, name)
    raise faults.not_ours(name)


def _from_markdown(data: bytes, path: Path) -> Parcel:
    source = data.decode("utf-8")
    _check_version(markdown_version(source), path.name)
    return read_markdown(source, path)


def _from_json(data: bytes, name: str) -> Parcel:
    return read_archive(_archive(data, name))


def _from_html(data: bytes, name: str) -> Parcel:
    """Pictures that are shown stand in the page only."""
    begin = data.index(TEMPLATE.encode()) + len(TEMPLATE)
    end = data.find(b"</template>", begin)
    if end < 0:
        raise Malformed("its end is missing")
    document = _archive(base64.b64decode(data[begin:end], validate=True), name)
    pictures: dict[str, Callable[[], bytes]] = {
        found[1].decode(): partial(base64.b64decode, found[2], validate=True)
        for found in _PICTURE.finditer(data)
    }
    return read_archive(document, pictures)


def _archive(data: bytes, name: str) -> dict[str, Any]:
    """The JSON of `archive`, of a version that is known."""
    if items_in(data) > MOST_ITEMS:
        raise faults.too_large(name, len(data))
    document = _json(data, name)
    _check_version(version_of(document), name)
    return document


def _json(data: bytes, name: str) -> dict[str, Any]:
    try:
        document = json.loads(data, parse_constant=_no_number)
    except (ValueError, RecursionError):
        # One of ours that is cut short, or something else that begins with a brace.
        if MARK.encode() in data[:4096]:
            raise
        raise faults.not_ours(name) from None
    if not isinstance(document, dict) or MARK not in document:
        raise faults.not_ours(name)
    return document


def _check_version(version: int, name: str) -> None:
    if version > VERSION:
        raise faults.too_new(name, version)


def _no_number(word: str) -> float:
    raise Malformed(f"{word} is no number")
