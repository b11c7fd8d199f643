"""Picture files become upright RGB pictures of a size that models take.

Reads JPEG, PNG, WebP, BMP, GIF and animated WebP (first frame), TIFF (first page) and HEIC/HEIF.
One picture is decoded at a time, so that the memory limit holds for the whole process.
"""

from __future__ import annotations

import io
import stat
import threading
import warnings
from pathlib import Path
from typing import IO, TYPE_CHECKING

from models.errors import BadPicture
from models.inputs import picture_refusals as refusals
from models.inputs.picture import Picture
from models.inputs.picture_memory import MAX_FILE_BYTES, MAX_WORKING_BYTES, working_bytes
from models.inputs.picture_size import MAX_PIXELS, MAX_SIDE, MIN_SIDE, fitting_size

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

__all__ = [
    "MAX_PIXELS",
    "MAX_SIDE",
    "MIN_SIDE",
    "PICTURE_SUFFIXES",
    "decode_picture",
    "read_picture",
]

PICTURE_SUFFIXES = (
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".dib"),
    *(".gif", ".tif", ".tiff", ".heic", ".heif", ".hif"),
)

# For the memory, and because `catch_warnings` changes the whole process.
_one_at_a_time = threading.Lock()


def read_picture(path: Path, *, max_pixels: int = MAX_PIXELS) -> Picture:
    """Read a picture file; how large it may become says `fitting_size`.

    Raises `BadPicture` for everything that cannot be read, or not safely.
    """
    name = path.name or str(path)
    try:
        status = path.stat()
        _check_file(name, status.st_mode, status.st_size)
        with path.open("rb") as file:
            return _decode(file, name, max_pixels)
    except FileNotFoundError as error:
        raise refusals.missing(name, error) from error
    except (OSError, ValueError) as error:
        raise refusals.unreadable(name, error) from error


def decode_picture(data: bytes, name: str = "", *, max_pixels: int = MAX_PIXELS) -> Picture:
    """The same for bytes, such as a pasted or dropped picture; `name` is for people."""
    if not data:
        raise refusals.empty(name)
    return _decode(io.BytesIO(data), name, max_pixels)


def _check_file(name: str, mode: int, size: int) -> None:
    if stat.S_ISDIR(mode):
        raise refusals.folder(name)
    if not stat.S_ISREG(mode):  # a pipe would block, a device never ends
        raise refusals.not_a_picture(name)
    if size == 0:
        raise refusals.empty(name)
    if size > MAX_FILE_BYTES:
        raise refusals.file_too_large(name, size)


def _decode(file: IO[bytes], name: str, max_pixels: int) -> Picture:
    format_name = _format_of(file)
    if not format_name:
        raise refusals.not_a_picture(name)
    with _one_at_a_time, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _load(file, format_name, name, max_pixels)
        except BadPicture:
            raise
        except Exception as error:  # the decoders raise almost anything at a damaged file
            raise refusals.damaged(name, error) from error


def _format_of(file: IO[bytes]) -> str:
    """Pillow's name of the format by the file's first bytes, "" for none that is read here."""
    head = file.read(16)
    file.seek(0)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        return "HEIF"
    return next((name for magic, name in _MAGIC if head.startswith(magic)), "")


_MAGIC = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
)


def _load(file: IO[bytes], format_name: str, name: str, max_pixels: int) -> Picture:
    from models.inputs import pixels

    image = _open(file, format_name)
    width, height = image.size
    target = fitting_size(width, height, max_pixels)
    # Lets JPEG decode at a half, a quarter or an eighth, and HEIC take a large enough thumbnail;
    # twice the target leaves the fine filter something to work on.
    image.draft(None, (target[0] * 2, target[1] * 2))
    if working_bytes(image, width * height) > MAX_WORKING_BYTES:
        raise refusals.too_many_pixels(name, width, height)
    image.load()
    upright = pixels.upright_rgb(image, target)
    return Picture(upright.width, upright.height, upright.tobytes(), name)


def _open(file: IO[bytes], format_name: str) -> ImageFile:
    """Open without decoding.

    Not by `Image.open`: it refuses by pixels alone, also a wide panorama that is decoded small.
    """
    from PIL import Image

    Image.preinit()
    if format_name not in Image.OPEN:
        _register(format_name)
    return Image.OPEN[format_name][0](file, "")


def _register(format_name: str) -> None:
    if format_name == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener()
        return
    from PIL import Image

    Image.init()
