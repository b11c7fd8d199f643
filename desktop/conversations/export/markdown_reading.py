"""A Markdown file that was exported from here becomes a conversation again.

Its text may have been edited, and its pictures replaced by other PNGs.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path, PureWindowsPath
from typing import Any

from desktop.conversations.export import faults
from desktop.conversations.export.faults import Malformed
from desktop.conversations.export.formats import MOST_BYTES, VERSION
from desktop.conversations.export.markdown_marks import (
    Head,
    read_head,
    read_messages,
    with_plain_line_ends,
)
from desktop.conversations.export.parcel import Parcel, read_whole
from desktop.conversations.export.parts import blobs_of, check_blob
from desktop.conversations.export.thumbnails import thumbnail_of
from desktop.conversations.values import Attachment, Message

_SHA256 = re.compile(r"[0-9a-f]{64}")


def markdown_version(source: str) -> int:
    """Raises `Malformed`."""
    return read_head(source).version


def read_markdown(source: str, path: Path) -> Parcel:
    """From the text of a file, and the folder beside it. Raises `Malformed`, `NotImportable` and
    `OSError`."""
    source = with_plain_line_ends(source)
    head = read_head(source)
    assert head.version <= VERSION
    files = _Files(head, path)
    messages = [
        _message_document(about, text, number, files)
        for number, (about, text) in enumerate(read_messages(source, head.word), start=1)
    ]
    conversation = head.about.get("conversation")
    whole = read_whole({"conversation": conversation, "messages": messages})
    lost = head.about.get("lost")
    gone = [one for one in lost if isinstance(one, str)] if isinstance(lost, list) else []
    with_thumbnails = replace(whole, messages=tuple(files.with_thumbnails(whole.messages)))
    return Parcel((with_thumbnails,), files.carried, frozenset(gone) - files.carried.keys())


def _message_document(
    about: Mapping[str, Any], text: str, number: int, files: _Files
) -> dict[str, Any]:
    """Each follows the one before it."""
    closed, attachments = about.get("closed"), about.get("attachments", [])
    if not isinstance(attachments, list):
        raise Malformed("attachments are no list")
    return {
        **about,
        "id": str(number),
        "parent": str(number - 1) if number > 1 else "",
        "text": text.removesuffix(f"\n{closed}") if isinstance(closed, str) else text,
        "attachments": [files.renamed(one) for one in attachments],
    }


class _Files:
    """What is in the folder beside it.

    Attributes:
        carried: see `Parcel`; by the content that the files have now.
    """

    def __init__(self, head: Head, path: Path) -> None:
        self._path = path
        self._folder = str(head.about.get("folder", ""))
        self.carried: dict[str, Callable[[], bytes]] = {}
        self._now: dict[str, str] = {}
        for name, blob in _named(head.about.get("files", {})):
            file = self._find(name)
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            self.carried[content] = file.read_bytes
            if content != blob:
                self._now[blob] = content

    def renamed(self, attachment: object) -> object:
        """With the names of the blobs as they are now."""
        parts = attachment.get("parts") if isinstance(attachment, Mapping) else None
        if not isinstance(attachment, Mapping) or not isinstance(parts, str):
            return attachment
        now = _SHA256.sub(lambda found: self._now.get(found[0], found[0]), parts)
        return {**attachment, "parts": now}

    def with_thumbnails(self, messages: Iterable[Message]) -> Iterator[Message]:
        """Small pictures are not exported; raises `Malformed` for what is no picture."""
        for message in messages:
            attachments = [self._with_thumbnail(one) for one in message.attachments]
            yield replace(message, attachments=tuple(attachments))

    def _with_thumbnail(self, attachment: Attachment) -> Attachment:
        pictures = [one.sha256 for one in blobs_of(attachment) if one.kind == "picture"]
        middle = pictures[len(pictures) // 2] if pictures else ""
        if middle not in self.carried:
            return attachment
        data = self.carried[middle]()
        check_blob("picture", data)
        small = thumbnail_of(data)
        name = hashlib.sha256(small).hexdigest()
        self.carried[name] = partial(bytes, small)
        return replace(attachment, thumbnail=name)

    def _find(self, name: str) -> Path:
        if not _is_plain(self._folder) or not _is_plain(name):
            raise Malformed(f"{self._folder!r}/{name!r} is no file beside it")
        file = self._path.parent / self._folder / name
        # A link could lead to any file of this PC.
        if not file.is_file() or file.is_symlink() or file.parent.is_symlink():
            raise faults.left_behind(self._path.name, self._folder, name)
        if file.stat().st_size > MOST_BYTES:
            raise Malformed(f"{name!r} is too large")
        return file


def _named(files: object) -> Iterator[tuple[str, str]]:
    if not isinstance(files, Mapping):
        raise Malformed("the files beside it are no object")
    for name, blob in files.items():
        if not isinstance(blob, str):
            raise Malformed(f"{name!r} has no content")
        yield name, blob


def _is_plain(name: str) -> bool:
    """Not a way to another folder, on any system."""
    return PureWindowsPath(name).name == name and name not in ("", ".", "..") and "\0" not in name
