"""What a file is by its first bytes.

Signatures from the formats' own documents, as collected in the `file` program's magic and on
https://www.garykessler.net/library/file_sigs.html; brands of ISO media from https://mp4ra.org.
"""

from __future__ import annotations

from models.inputs.things.suffixes import SOUND_SUFFIXES
from models.inputs.things.thing import Kind

# Enough for the track headers of a Matroska file and the pages that begin an Ogg stream.
HEAD_BYTES = 64 * 1024

_BY_START: tuple[tuple[bytes, Kind], ...] = (
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"II+\0", "picture"),
    (b"MM\0+", "picture"),
    (b"fLaC", "sound"),
    (b"ID3", "sound"),
    (b"RF64", "sound"),
    (b".snd", "sound"),
    (b"caff", "sound"),
    (b"#!AMR", "sound"),
    (b"MAC ", "sound"),
    (b"wvpk", "sound"),
    (b"FLV\x01", "video"),
    (b"YUV4MPEG2", "video"),
    (b"\x00\x00\x01\xba", "video"),
    (b"\x00\x00\x01\xb3", "video"),
)
_BY_FORM: dict[tuple[bytes, bytes], Kind] = {
    (b"RIFF", b"WEBP"): "picture",
    (b"RIFF", b"WAVE"): "sound",
    (b"RIFF", b"AVI "): "video",
    (b"FORM", b"AIFF"): "sound",
    (b"FORM", b"AIFC"): "sound",
}
_PICTURE_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
_SOUND_BRANDS = (b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B ")
_ATOMS = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_EBML = b"\x1a\x45\xdf\xa3"
_ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
_ASF_VIDEO_STREAM = bytes.fromhex("c0ef19bc4d5bcf11a8fd00805f5c442b")
_OGG_VIDEO = (b"\x80theora", b"BBCD\x00", b"\x01video")
_PACKET = 188  # of an MPEG transport stream; ISO 13818-1
_TIMED_PACKET = 192
# PDF 1.7, implementation note 13: readers look for the header in the first 1,024 bytes.
_PDF_HEADER_WITHIN = 1024


def kind_by_content(head: bytes, suffix: str) -> Kind | None:
    """The kind by the first `HEAD_BYTES`; None where they do not say.

    ``suffix`` decides only whether an MP4 is sound alone, which its head does not tell.
    """
    found = next((kind for start, kind in _BY_START if head.startswith(start)), None)
    found = found or _BY_FORM.get((head[:4], head[8:12])) or _bitmap(head)
    return found or _pdf(head) or _container(head, suffix)


def _bitmap(head: bytes) -> Kind | None:
    """`BM` alone begins many a text: the reserved bytes and the header's size must fit, too."""
    is_bitmap = head.startswith(b"BM") and head[6:10] == bytes(4) and head[15:18] == bytes(3)
    return "picture" if is_bitmap else None


def _pdf(head: bytes) -> Kind | None:
    """A header after other bytes counts only with the bytes of a binary file around it."""
    if head.startswith(b"%PDF-"):
        return "document"
    hidden = b"%PDF-" in head[:_PDF_HEADER_WITHIN] and b"\0" in head
    return "document" if hidden and not head.startswith(b"PK") else None


def _container(head: bytes, suffix: str) -> Kind | None:
    if head[4:8] == b"ftyp":
        return _iso_media(head, suffix)
    if head[4:8] in _ATOMS or _is_transport_stream(head):
        return "video"
    if head.startswith(_EBML):
        return "sound" if b"A_" in head and b"V_" not in head else "video"
    if head.startswith(_ASF):
        return "video" if _ASF_VIDEO_STREAM in head else "sound"
    if head.startswith(b"OggS"):
        return "video" if any(mark in head for mark in _OGG_VIDEO) else "sound"
    return None


def _iso_media(head: bytes, suffix: str) -> Kind:
    brand = head[8:12]
    if brand in _PICTURE_BRANDS:
        return "picture"
    return "sound" if brand in _SOUND_BRANDS or suffix in SOUND_SUFFIXES else "video"


def _is_transport_stream(head: bytes) -> bool:
    """Four packets in a row that begin as they must."""
    plain, timed = head[: 4 * _PACKET : _PACKET], head[4 : 4 + 4 * _TIMED_PACKET : _TIMED_PACKET]
    return b"GGGG" in {plain, timed}
