"""What the model got once it gets again, exactly."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from desktop.conversations.blobs import Blobs, names_in
from desktop.conversations.contents import pack, unpack
from desktop.conversations.faults import AttachmentLost
from models.inputs.contents import Content
from models.inputs.documents.document import Document
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.sound import Sound
from models.inputs.sounds.pcm import in_16_bits
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video
from models.words import Sentence, say


def _picture(seed: int, width: int = 64, height: int = 48) -> Picture:
    return Picture(width, height, random.Random(seed).randbytes(width * height * 3), f"{seed}.png")


_SPEECH = (Spoken(0.1, 2.25, "Grüß Gott."), Spoken(2.5, 1e9 / 3, "再见 🦊"))
_FRAMES = tuple(Frame(_picture(seed), seed / 3) for seed in range(3))
_SOUND = in_16_bits(Sound(random.Random(5).randbytes(6400), "note.wav"))
_SAMPLES: dict[str, Content] = {
    "picture": _picture(1),
    "smallest picture": Picture(1, 1, b"\x00\x7f\xff"),
    "video": Video("fox.mp4", 32.1, _FRAMES, _SPEECH),
    "silent video": Video("", 0.0, _FRAMES[:1]),
    "recording": Recording("note.wav", 7.7, _SPEECH, was_heard=True),
    "unheard recording": Recording("note.wav", 7.7),
    "sound": Recording("note.wav", 0.1, sound=_SOUND),
    "text": Document("中文.txt", "line\nline 🦊 \ud83e\n"),
    "pdf": Document("a.pdf", "[Page 1]\nx", ("x", "", "y"), 12, say("{n} pages more.", n=9)),
    "empty pdf": Document("scan.pdf", "", ("",), 1),
}


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path)


@pytest.mark.parametrize("content", _SAMPLES.values(), ids=_SAMPLES.keys())
def test_each_kind_comes_back_equal(blobs: Blobs, content: Content) -> None:
    assert unpack(pack([content], blobs), blobs, "it") == (content,)


def test_all_together_come_back_in_order(blobs: Blobs) -> None:
    contents = tuple(_SAMPLES.values())
    assert unpack(pack(contents, blobs), blobs, "it") == contents


def test_a_sentence_about_a_document_can_still_be_translated(blobs: Blobs) -> None:
    (pdf,) = unpack(pack([_SAMPLES["pdf"]], blobs), blobs, "a.pdf")
    assert isinstance(pdf, Document)
    assert isinstance(pdf.left_out, Sentence)


def test_the_json_is_small_and_names_its_blobs(blobs: Blobs) -> None:
    parts = pack([_SAMPLES["video"], _SAMPLES["pdf"]], blobs)
    assert len(parts) < 1500
    assert len(names_in(parts)) == 5
    assert all(blobs.get(name) for name in names_in(parts))


def test_pictures_are_kept_as_png(blobs: Blobs) -> None:
    (part,) = json.loads(pack([_picture(1)], blobs))
    assert blobs.get(part["blob"]).startswith(b"\x89PNG")


def test_others_get_a_turn_between_pictures(blobs: Blobs) -> None:
    turns: list[str] = []
    pack([_SAMPLES["video"]], blobs, lambda: turns.append("turn"))
    assert len(turns) == 3


@pytest.mark.parametrize("kind", ["picture", "video", "text", "pdf"])
@pytest.mark.parametrize("content", [None, b"", b"\x89PNG something else"])
def test_a_lost_blob_is_told_with_the_name_of_the_attachment(
    blobs: Blobs, kind: str, content: bytes | None
) -> None:
    parts = pack([_SAMPLES[kind]], blobs)
    path = blobs.path_of(names_in(parts)[-1])
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(AttachmentLost, match=r"“cat\.png” is missing or damaged"):
        unpack(parts, blobs, "cat.png")


@pytest.mark.parametrize("parts", ["", "[1]", '[{"kind": "smell"}]', '[{"kind": "video"}]'])
def test_what_nobody_understands_is_told_too(blobs: Blobs, parts: str) -> None:
    with pytest.raises(AttachmentLost):
        unpack(parts, blobs, "it")
