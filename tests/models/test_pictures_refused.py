"""What is not a readable picture is refused with a sentence that names it; nothing else escapes."""

from __future__ import annotations

import io
import random
import struct
import subprocess
import sys
import threading
import warnings
import zlib
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from models.errors import BadPicture
from models.inputs.pictures import decode_picture, read_picture


def saved(image: Image.Image, format_name: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, format_name, **options)
    return file.getvalue()


def noise(side: int = 128) -> Image.Image:
    return Image.frombytes("RGB", (side, side), random.Random(3).randbytes(side * side * 3))


def heic(image: Image.Image) -> bytes:
    file = io.BytesIO()
    pillow_heif.from_pillow(image).save(file, quality=60)
    return file.getvalue()


def refusal(path: Path) -> BadPicture:
    with pytest.raises(BadPicture) as caught:
        read_picture(path)
    error = caught.value
    assert path.name in error.what
    assert error.what.endswith(".")
    assert error.todo.endswith(".")
    assert "Error" not in error.what + error.todo  # technical names belong into the cause
    return error


def test_missing_file(tmp_path: Path) -> None:
    assert "is not there" in refusal(tmp_path / "gone.jpg").what


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").mkdir()
    assert "folder" in refusal(tmp_path / "holiday.jpg").what


def test_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.png").touch()
    assert "0 bytes" in refusal(tmp_path / "empty.png").what


def test_text_named_png(tmp_path: Path) -> None:
    (tmp_path / "notes.png").write_text("These are not pixels.", encoding="utf-8")
    error = refusal(tmp_path / "notes.png")
    assert "not a picture" in error.what
    assert "JPEG" in error.todo


def test_file_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    assert "cannot be opened" in refusal(tmp_path / "a.png" / "b.png").what


def test_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated, since the administrator may read everything."""
    path = tmp_path / "secret.png"
    path.write_bytes(saved(noise(), "PNG"))

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    error = refusal(path)
    assert "cannot be opened" in error.what
    assert "Permission denied" in error.cause


def test_name_that_no_system_takes(tmp_path: Path) -> None:
    with pytest.raises(BadPicture, match="cannot be opened"):
        read_picture(tmp_path / "a\0b.png")


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "HEIF"])
def test_truncated_file(tmp_path: Path, format_name: str) -> None:
    data = heic(noise()) if format_name == "HEIF" else saved(noise(), format_name)
    path = tmp_path / f"half.{format_name.lower()}"
    path.write_bytes(data[: len(data) // 2])
    error = refusal(path)
    assert "damaged" in error.what
    assert error.cause


@pytest.mark.parametrize(
    "head",
    [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM", b"II*\0", b"RIFF\0\0\0\0WEBP"],
)
def test_only_the_first_bytes_are_right(head: bytes) -> None:
    with pytest.raises(BadPicture, match="damaged"):
        decode_picture(head, "head-only")


def test_a_video_in_the_same_wrapper_as_heic() -> None:
    with pytest.raises(BadPicture, match="clip"):
        decode_picture(b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(500), "clip.mp4")


def test_flipped_bits_never_raise_anything_else() -> None:
    """A few hundred damaged files of every format: a picture or a `BadPicture`, no warning."""
    chance = random.Random(7)
    whole = [saved(noise(48), name) for name in ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")]
    refused = 0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for data in (*whole, heic(noise(64))):
            for _ in range(50):
                broken = bytearray(data)
                for _ in range(4):
                    broken[chance.randrange(len(broken))] = chance.randrange(256)
                try:
                    decode_picture(bytes(broken), "broken")
                except BadPicture:
                    refused += 1
    assert refused > 50


def png_declaring(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + checksum

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


@pytest.mark.parametrize("sides", [(30_000, 10_000), (65_000, 65_000), (2_000_000, 1_000)])
def test_a_decompression_bomb_is_refused_by_its_header(sides: tuple[int, int]) -> None:
    with pytest.raises(BadPicture) as caught:
        decode_picture(png_declaring(*sides), "bomb.png")
    assert "too large to open safely" in caught.value.what
    assert f"{sides[0]:,} x {sides[1]:,} pixels" in caught.value.what
    assert "smaller copy" in caught.value.todo


def test_a_progressive_jpeg_costs_its_whole_size_and_is_refused() -> None:
    """The size is written over in the header; the picture below need not be that large."""
    data = bytearray(saved(noise(64), "JPEG", progressive=True))
    at = data.index(b"\xff\xc2")
    data[at + 5 : at + 9] = struct.pack(">HH", 20_000, 30_000)
    with pytest.raises(BadPicture, match="30,000 x 20,000"):
        decode_picture(bytes(data), "progressive.jpg")


def test_a_pasted_picture_has_no_name_to_tell() -> None:
    with pytest.raises(BadPicture, match=r"^The pasted picture is empty"):
        decode_picture(b"")


def test_pictures_may_be_read_on_several_threads() -> None:
    data = saved(noise(600), "PNG")
    sizes: list[tuple[int, int]] = []

    def read() -> None:
        picture = decode_picture(data)
        sizes.append((picture.width, picture.height))

    threads = [threading.Thread(target=read) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sizes == [(600, 600)] * 6


def test_pillow_is_loaded_only_when_a_picture_is_read() -> None:
    """The window imports this module at start-up, which has to be quick."""
    code = "import sys, models.inputs.pictures; print('PIL' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "False"]
