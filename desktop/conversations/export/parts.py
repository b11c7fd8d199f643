"""What an attachment consists of, see `contents`: which blobs it names, and whether it is right."""

from __future__ import annotations

import io
import json
import re
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from desktop.conversations.export.faults import Malformed
from desktop.conversations.export.shapes import number, text, value_of
from desktop.conversations.values import Attachment
from models.inputs.spoken import Spoken

BlobKind = Literal["picture", "text", "pages", "sound"]

_SHA256 = re.compile(r"[0-9a-f]{64}")
_PNG = b"\x89PNG\r\n\x1a\n"
# Models get a megapixel, see `picture_size`; this is what a decoder may be asked for.
_MOST_PIXELS = 32 << 20


@dataclass(frozen=True)
class NamedBlob:
    """A blob as an attachment names it.

    Attributes:
        name: of the picture or document, for people.
        time: of a frame in its video, in seconds; None for anything else.
    """

    sha256: str
    kind: BlobKind
    name: str = ""
    time: float | None = None


@dataclass(frozen=True)
class PicturePart:
    """A picture, or a frame of a video."""

    name: str
    blob: str
    time: float = 0.0


@dataclass(frozen=True)
class HeardPart:
    """A recording, or with frames a video; `sound` names a blob, or is ""."""

    name: str
    seconds: float
    speech: tuple[Spoken, ...] = ()
    was_heard: bool = False
    frames: tuple[PicturePart, ...] = ()
    sound: str = ""


@dataclass(frozen=True)
class DocumentPart:
    """A document; `text` and `pages` name blobs, the second may be ""."""

    name: str
    text: str
    pages: str
    page_count: int
    left_out: str = field(default="")


Part = PicturePart | HeardPart | DocumentPart


def parts_of(attachment: Attachment) -> tuple[Part, ...]:
    """Raises `Malformed`."""
    try:
        documents = json.loads(attachment.parts)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"the parts of {attachment.name!r} are no JSON") from error
    if not isinstance(documents, list):
        raise Malformed(f"the parts of {attachment.name!r} are no list")
    return tuple(_part(one) for one in documents)


def blobs_of(attachment: Attachment) -> Iterator[NamedBlob]:
    """All it names, its thumbnail first; raises `Malformed`."""
    if attachment.thumbnail:
        yield NamedBlob(_checked(attachment.thumbnail), "picture", attachment.name)
    for part in parts_of(attachment):
        yield from blobs_of_part(part)


def blobs_of_part(part: Part) -> Iterator[NamedBlob]:
    if isinstance(part, PicturePart):
        yield NamedBlob(part.blob, "picture", part.name)
    elif isinstance(part, HeardPart):
        for frame in part.frames:
            yield NamedBlob(frame.blob, "picture", part.name or frame.name, frame.time)
        if part.sound:
            yield NamedBlob(part.sound, "sound", part.name)
    else:
        yield NamedBlob(part.text, "text", part.name)
        if part.pages:
            yield NamedBlob(part.pages, "pages", part.name)


def check_blob(kind: BlobKind, data: bytes) -> None:
    """Raise `Malformed` when it cannot be what it is named as."""
    if kind == "picture":
        _check_picture(data)
        return
    if kind == "sound":
        _check_sound(data)
        return
    written = data.decode("utf-8", "surrogatepass")
    if kind == "pages":
        pages = json.loads(written)
        if not isinstance(pages, list) or not all(isinstance(page, str) for page in pages):
            raise Malformed("the pages of a document are no texts")


def png_size(data: bytes) -> tuple[int, int] | None:
    """Width and height by the header; None for what is no PNG."""
    if not data.startswith(_PNG) or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _check_picture(data: bytes) -> None:
    from PIL import Image

    width, height = png_size(data) or (0, 0)
    if not 0 < width * height <= _MOST_PIXELS:
        raise Malformed(f"a picture is no PNG, or too large: {width} x {height}")
    try:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            image.load()
    except Exception as error:  # the decoder raises almost anything at a damaged file
        raise Malformed(f"a picture is damaged: {error}") from error


def _check_sound(data: bytes) -> None:
    from models.inputs.sounds.pcm import of_wav

    try:
        of_wav(data)
    except ValueError as error:
        raise Malformed(f"a sound is no WAV, or damaged: {error}") from error


def _part(document: object) -> Part:
    kind = document.get("kind") if isinstance(document, Mapping) else None
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise Malformed(f"there is no attachment of the kind {kind!r}")
    return reader(document)


def _picture(document: object) -> PicturePart:
    part = value_of(PicturePart, document)
    _checked(part.blob)
    return part


def _recording(document: Any) -> HeardPart:
    speech = document.get("speech", [])
    if not isinstance(speech, list):
        raise Malformed("speech is no list")
    spoken = tuple(_spoken(one) for one in speech)
    part = value_of(HeardPart, document, speech=spoken, frames=())
    if part.sound:
        _checked(part.sound)
    return part


def _video(document: Any) -> HeardPart:
    frames = document.get("frames")
    if not isinstance(frames, list) or not frames:
        raise Malformed("a video has no frames")
    found = tuple(_picture(one) for one in frames)
    times = [frame.time for frame in found]
    if times != sorted(times):
        raise Malformed("the frames of a video are in disorder")
    heard = _recording(document)
    return HeardPart(heard.name, heard.seconds, heard.speech, frames=found)


def _spoken(document: object) -> Spoken:
    if not isinstance(document, list) or len(document) != 3:
        raise Malformed("a piece of speech has no beginning, end and text")
    start, end, said = document
    return Spoken(number("start", start), number("end", end), text("text", said))


def _document(document: object) -> DocumentPart:
    part = value_of(DocumentPart, document)
    _checked(part.text)
    if part.pages:
        _checked(part.pages)
    return part


def _checked(name: str) -> str:
    if not _SHA256.fullmatch(name):
        raise Malformed(f"{name!r} is no name of a blob")
    return name


_READERS: Mapping[str, Callable[[Any], Part]] = {
    "picture": _picture,
    "video": _video,
    "recording": _recording,
    "document": _document,
}
