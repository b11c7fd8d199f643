"""What is dropped on the studio: a picture that knows how it was made, or one to start from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.attachments.thumbnails import as_png
from models.engine.drawing import Made
from models.inputs.made_png import read_made
from models.inputs.picture import Picture

# A document that says how a picture was made is found in its first bytes; a film is no picture.
_MOST_BYTES = 256 << 20


@dataclass(frozen=True)
class Dropped:
    """Attributes:
    name: of the file.
    made: what it was made with; None when it does not say, and `picture` is there.
    picture: to start from; None when `made` is there.
    """

    name: str
    made: Made | None = None
    picture: Picture | None = None


def read_dropped(path: Path, *, as_start: bool = False) -> Dropped:
    """`as_start`: to start from it, whatever it knows. Raises `BadPicture`. For threads."""
    from models.inputs.pictures import read_picture

    if not as_start and path.suffix.lower() == ".png" and _is_read_whole(path):
        made = read_made(path.read_bytes())
        if made is not None:
            return Dropped(path.name, made=made)
    return Dropped(path.name, picture=read_picture(path))


def read_image(image: QImage, name: str) -> Dropped:
    """One that is in no file."""
    from models.inputs.pictures import decode_picture

    return Dropped(name, picture=decode_picture(as_png(image), name))


def _is_read_whole(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size <= _MOST_BYTES
    except OSError:
        return False
