"""What a file is: by its bytes first, by its name second."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest
from PIL import Image

from models.inputs.things.looking import look_at
from models.inputs.things.thing import Refused, Thing
from tests.models.inputs.documents.pdf_files import lines, pdf_bytes

WAV = b"RIFF" + struct.pack("<I", 36) + b"WAVEfmt " + bytes(28)
OGG = b"OggS\x00\x02" + bytes(22)
MKV = b"\x1a\x45\xdf\xa3" + bytes(30)
ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c") + bytes(40)
ASF_VIDEO = ASF + bytes.fromhex("c0ef19bc4d5bcf11a8fd00805f5c442b")


def ftyp(brand: bytes) -> bytes:
    return b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0isomiso2"


def look(path: Path) -> Thing | Refused:
    (result,) = look_at([path])
    return result


def kind(tmp_path: Path, name: str, content: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(content)
    thing = look(path)
    assert isinstance(thing, Thing), thing
    assert thing.path == path
    return thing.kind


def refusal(path: Path) -> str:
    refused = look(path)
    assert isinstance(refused, Refused), refused
    return f"{refused.problem.what} {refused.problem.todo}"


@pytest.mark.parametrize("suffix", ["jpg", "png", "gif", "bmp", "tiff", "webp"])
def test_pictures(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x.{suffix}"
    Image.new("RGB", (3, 3), "red").save(path)
    assert kind(tmp_path, "named wrongly.txt", path.read_bytes()) == "picture"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.heic", ftyp(b"heic"), "picture"),
        ("a.mp4", ftyp(b"isom"), "video"),
        ("a.mov", ftyp(b"qt  "), "video"),
        ("a.m4a", ftyp(b"M4A "), "sound"),
        ("voice.m4a", ftyp(b"mp42"), "sound"),
        ("old.mov", b"\0\0\0\x08wide\0\0\0\0mdat", "video"),
        ("a.mkv", MKV + b"V_MPEG4\0A_AAC", "video"),
        ("a.webm", MKV + b"A_OPUS", "sound"),
        ("a.avi", b"RIFF\0\0\0\0AVI LIST", "video"),
        ("a.wmv", ASF_VIDEO, "video"),
        ("a.wma", ASF, "sound"),
        ("a.ogg", OGG + b"\x01vorbis", "sound"),
        ("a.ogg", OGG + b"\x80theora", "video"),
        ("a.ts", (b"G" + bytes(187)) * 5, "video"),
        ("a.m2ts", (bytes(4) + b"G" + bytes(187)) * 5, "video"),
        ("a.mpg", b"\x00\x00\x01\xba\x44", "video"),
        ("a.wav", WAV, "sound"),
        ("a.flac", b"fLaC\0\0\0\x22", "sound"),
        ("a.mp3", b"ID3\x04\0\0\0\0", "sound"),
        ("bare.mp3", b"\xff\xfb\x90\x64" + bytes(413), "sound"),
        ("a.pdf", pdf_bytes([lines("x")]), "document"),
        ("late.pdf", bytes(100) + pdf_bytes([lines("x")]), "document"),
    ],
)
def test_other_formats(tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    assert kind(tmp_path, name, content) == expected


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("README", b"Read me."),
        ("main.py", b'magic = b"%PDF-1.4"\n'),
        ("app.ts", b"export const answer: number = 42;\n"),
        ("data.json", b'{"a": 1}'),
        ("page.html", b"<!doctype html><p>Hi</p>"),
        ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("windows.txt", "Größe".encode("utf-16")),
        ("old.csv", "名称,数量\n苹果,三个\n".encode("gbk")),
        ("system.log", b"\x1b[31mERROR\x1b[0m\n"),
        ("letter.txt", b"BM is how this begins, and it goes on for a while.\n"),
    ],
)
def test_text_of_all_kinds(tmp_path: Path, name: str, content: bytes) -> None:
    assert kind(tmp_path, name, content) == "text"


def test_a_name_decides_only_where_the_bytes_do_not(tmp_path: Path) -> None:
    assert kind(tmp_path, "song.mp4", WAV) == "sound"
    assert kind(tmp_path, "text.pdf", WAV) == "sound"
    # Their readers say what is wrong with them.
    assert kind(tmp_path, "a text.mp4", b"Not a video at all.") == "video"
    assert kind(tmp_path, "cut.jpg", bytes(50)) == "picture"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"PK\x03\x04" + bytes(30), "a text document of an office program"),
        ("b.XLSX", b"PK\x03\x04" + bytes(30), "Save it as PDF"),
        ("c.rtf", b"{\\rtf1 Hello}", "a text document of an office program"),
        ("d.zip", b"PK\x03\x04" + bytes(30), "is an archive. Unpack it"),
        ("e.exe", b"MZ\x90\0" + bytes(60), "cannot be read here. Pictures, videos"),
        ("f.txt", bytes(range(256)), "cannot be read here"),
        ("g.png", b"", "“g.png” is empty (0 bytes)"),
    ],
)
def test_the_rest_is_refused_by_name(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert f"“{name}”" in refusal(path)
    assert said in refusal(path)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    assert "“gone.png” is not there" in refusal(tmp_path / "gone.png")
    assert "cannot be opened" in refusal(tmp_path / "bad\0name")


@pytest.mark.parametrize(
    "name", ['quote".png', "$(reboot).txt", "-rf.txt", "名 前.md", "a%20b.txt"]
)
def test_unusual_names_are_names_like_others(tmp_path: Path, name: str) -> None:
    assert kind(tmp_path, name, b"words") in {"text", "picture"}


def test_only_the_head_is_read(tmp_path: Path) -> None:
    path = tmp_path / "endless.mp4"
    path.write_bytes(ftyp(b"isom"))
    os.truncate(path, 2**32)  # 4 GB of holes
    assert look(path) == Thing(path, "video")
