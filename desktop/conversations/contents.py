"""What a model gets of an attachment, as JSON and blobs, and back again, exactly equal.

Pictures are kept as PNG and sounds as WAV, without loss: other programs can open them too.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop.conversations import faults
from desktop.conversations.blobs import BlobDamaged, Blobs
from models.inputs.contents import Content
from models.inputs.documents.document import Document
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video
from models.words import is_sentence, read_sentence, with_templates

# Of 0 to 9; more takes several times as long for a tenth of the size.
_COMPRESSION = 1


def _nothing() -> None:
    pass


def pack(contents: Sequence[Content], blobs: Blobs, breathe: Callable[[], None] = _nothing) -> str:
    """The JSON for `Attachment.parts`. `breathe` is called between pictures, which take a while.

    Raises `DiskFull` and `StoreUnavailable`.
    """
    return json.dumps([_packed(content, blobs, breathe) for content in contents])


def unpack(parts: str, blobs: Blobs, name: str) -> tuple[Content, ...]:
    """What was packed; raises `AttachmentLost`, which names the attachment by `name`."""
    try:
        return tuple(_unpacked(part, blobs) for part in json.loads(parts))
    except (BlobDamaged, ValueError, LookupError, TypeError, AttributeError) as error:
        raise faults.attachment_lost(name, f"{type(error).__name__}: {error}") from error


def _packed(content: Content, blobs: Blobs, breathe: Callable[[], None]) -> dict[str, Any]:
    if isinstance(content, Picture):
        return {"kind": "picture", **_packed_picture(content, blobs, breathe)}
    if isinstance(content, Video):
        frames = [
            {"time": frame.time, **_packed_picture(frame.picture, blobs, breathe)}
            for frame in content.frames
        ]
        return {"kind": "video", **_about(content), "frames": frames}
    if isinstance(content, Recording):
        sound = {} if content.sound is None else {"sound": blobs.put(_wav(content.sound))}
        breathe()
        return {
            "kind": "recording",
            **_about(content),
            "was_heard": content.was_heard,
            **sound,
        }
    return _packed_document(content, blobs)


def _unpacked(part: Mapping[str, Any], blobs: Blobs) -> Content:
    return _READERS[part["kind"]](part, blobs)


def _about(content: Video | Recording) -> dict[str, Any]:
    speech = [[one.start, one.end, one.text] for one in content.speech]
    return {"name": content.name, "seconds": content.seconds, "speech": speech}


def _packed_picture(picture: Picture, blobs: Blobs, breathe: Callable[[], None]) -> dict[str, Any]:
    blob = blobs.put(_png(picture))
    breathe()
    return {"name": picture.name, "blob": blob}


def _packed_document(document: Document, blobs: Blobs) -> dict[str, Any]:
    pages = json.dumps(document.pages).encode() if document.pages else b""
    return {
        "kind": "document",
        "name": document.name,
        "text": blobs.put(document.text.encode("utf-8", "surrogatepass")),
        "pages": blobs.put(pages) if pages else "",
        "page_count": document.page_count,
        "left_out": with_templates(document.left_out),
    }


def _png(picture: Picture) -> bytes:
    from PIL import Image

    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=_COMPRESSION)
    return file.getvalue()


def _wav(sound: Sound) -> bytes:
    from models.inputs.sounds.pcm import as_wav

    return as_wav(sound)


def _sound(data: bytes, name: str) -> Sound:
    from models.inputs.sounds.pcm import of_wav

    return of_wav(data, name)


def _picture(part: Mapping[str, Any], blobs: Blobs) -> Picture:
    from PIL import Image

    with Image.open(io.BytesIO(blobs.get(part["blob"])), formats=("PNG",)) as image:
        return Picture(image.width, image.height, image.convert("RGB").tobytes(), part["name"])


def _video(part: Mapping[str, Any], blobs: Blobs) -> Video:
    frames = tuple(Frame(_picture(one, blobs), one["time"]) for one in part["frames"])
    return Video(part["name"], part["seconds"], frames, _speech(part))


def _recording(part: Mapping[str, Any], blobs: Blobs) -> Recording:
    name, kept = part["name"], part.get("sound", "")
    sound = _sound(blobs.get(kept), name) if kept else None
    return Recording(name, part["seconds"], _speech(part), part["was_heard"], sound)


def _speech(part: Mapping[str, Any]) -> tuple[Spoken, ...]:
    return tuple(Spoken(*one) for one in part["speech"])


def _document(part: Mapping[str, Any], blobs: Blobs) -> Document:
    pages, left_out = part["pages"], part["left_out"]
    return Document(
        part["name"],
        blobs.get(part["text"]).decode("utf-8", "surrogatepass"),
        tuple(json.loads(blobs.get(pages))) if pages else (),
        part["page_count"],
        read_sentence(left_out) if is_sentence(left_out) else left_out,
    )


_READERS: Mapping[str, Callable[[Mapping[str, Any], Blobs], Content]] = {
    "picture": _picture,
    "video": _video,
    "recording": _recording,
    "document": _document,
}
