"""The folder in which pictures are kept that were drawn. For threads of a pool."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from models.engine.drawing import Made
from models.errors import BadPicture, SidelightError
from models.inputs.made_png import read_made, write_png
from models.inputs.picture import Picture
from models.words import say

# Of a small picture, in pixels.
LOOK_SIDE = 288
_DELETED = ".deleted"
_NAME = re.compile(r"\d{8}-\d{6}-\d{6}[^/\\]*\.png")


class NotKept(SidelightError):
    """A picture that was drawn cannot be written."""


@dataclass(frozen=True)
class Look:
    """How a picture looks in the gallery.

    Attributes:
        image: small; null when the file cannot be read.
        made: what it was made with; None when the file does not say.
    """

    image: QImage
    made: Made | None


class KeptPictures:
    """PNG files that know what they were made with, named by the time they were drawn at.

    A picture is its file's name. What is deleted can be had back until `purge`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        return self.folder / name

    def names(self) -> list[str]:
        """The newest first."""
        try:
            found = [entry.name for entry in os.scandir(self.folder)]
        except OSError:
            return []
        return sorted((name for name in found if _NAME.fullmatch(name)), reverse=True)

    def keep(self, picture: Picture, made: Made, stamp: int) -> str:
        """Its name. Written whole or not at all; raises `NotKept`.

        Args:
            stamp: when it was drawn, in microseconds since 1970; of no other one.
        """
        day = time.strftime("%Y%m%d-%H%M%S", time.localtime(stamp // 1_000_000))
        name = f"{day}-{stamp % 1_000_000:06}-{made.seed}.png"
        half_done = self.path(f".{name}.new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with half_done.open("wb") as file:
                file.write(write_png(picture, made))
                file.flush()
                os.fsync(file.fileno())
            half_done.replace(self.path(name))
        except OSError as error:
            with contextlib.suppress(OSError):
                half_done.unlink(missing_ok=True)
            raise NotKept(
                say("The picture could not be saved in the gallery."),
                say("Make room on the disk; until then, save or copy what you see."),
                str(error),
            ) from error
        return name

    def look(self, name: str) -> Look:
        path = self.path(name)
        return Look(small_image(path), _made_of(path))

    def full(self, name: str) -> QImage:
        """All its pixels; raises `BadPicture`."""
        image = QImage(str(self.path(name)))
        if image.isNull():
            raise BadPicture(
                say("The picture is not in the gallery any more, or it is damaged."),
                say("Draw it again."),
                name,
            )
        return image

    def copy_to(self, name: str, target: Path) -> None:
        """With what it was made with; raises `NotKept`."""
        half_done = target.with_name(f".{target.name}.new")
        try:
            shutil.copyfile(self.path(name), half_done)
            half_done.replace(target)
        except OSError as error:
            with contextlib.suppress(OSError):
                half_done.unlink(missing_ok=True)
            raise NotKept(
                say("The picture could not be saved there."),
                say("Choose another folder."),
                str(error),
            ) from error

    def delete(self, name: str) -> None:
        """Until `restore`; raises `NotKept`."""
        self._move(self.path(name), self.folder / _DELETED / name)

    def restore(self, name: str) -> None:
        self._move(self.folder / _DELETED / name, self.path(name))

    def purge(self) -> None:
        """Let go of what was deleted, and of what was half written."""
        shutil.rmtree(self.folder / _DELETED, ignore_errors=True)
        with contextlib.suppress(OSError):
            for half_done in self.folder.glob(".*.png.new"):
                half_done.unlink()

    def _move(self, source: Path, target: Path) -> None:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
        except OSError as error:
            raise NotKept(
                say("The picture could not be moved."),
                say("See whether another program has it open, then try again."),
                str(error),
            ) from error


def small_image(path: Path, side: int = LOOK_SIDE) -> QImage:
    """Decoded no larger than needed where the format lets it."""
    reader = QImageReader(str(path))
    size = reader.size()
    if max(size.width(), size.height()) > side:
        box = QSize(side, side)
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _made_of(path: Path) -> Made | None:
    try:
        return read_made(path.read_bytes())
    except OSError:
        return None
