"""The sentences for pictures that cannot be read."""

from __future__ import annotations

from models.errors import BadPicture
from models.words import say

_KINDS = say("Pick a JPEG, PNG, WebP, BMP, GIF, TIFF or HEIC file.")


def _shown(name: str) -> str:
    return say("“{name}”", name=name) if name else say("The pasted picture")


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def missing(name: str, error: OSError) -> BadPicture:
    return BadPicture(
        say("{name} is not there.", name=_shown(name)),
        say("Check whether it was moved or renamed, and attach it again."),
        _details(error),
    )


def unreadable(name: str, error: Exception) -> BadPicture:
    return BadPicture(
        say("{name} cannot be opened.", name=_shown(name)),
        say("Check that you may read it and that its drive is connected, and attach it again."),
        _details(error),
    )


def folder(name: str) -> BadPicture:
    return BadPicture(
        say("{name} is a folder, not a picture.", name=_shown(name)),
        say("Open it and pick a picture."),
    )


def empty(name: str) -> BadPicture:
    return BadPicture(
        say("{name} is empty (0 bytes).", name=_shown(name)),
        say("Copy or download it again, and attach the new copy."),
    )


def not_a_picture(name: str) -> BadPicture:
    return BadPicture(
        say("{name} is not a picture that can be read, by its content.", name=_shown(name)), _KINDS
    )


def damaged(name: str, error: Exception) -> BadPicture:
    return BadPicture(
        say("{name} is damaged, cut short or of a rare kind.", name=_shown(name)),
        say("Copy or download it again, or save it as JPEG or PNG, and attach that."),
        _details(error),
    )


def file_too_large(name: str, size: int) -> BadPicture:
    return BadPicture(
        say(
            "{name} is too large to read safely: {size:,.0f} MB.",
            name=_shown(name),
            size=size / 1e6,
        ),
        say("Save a smaller copy as JPEG, and attach that."),
    )


def too_many_pixels(name: str, width: int, height: int) -> BadPicture:
    return BadPicture(
        say(
            "{name} is too large to open safely: {width:,} x {height:,} pixels.",
            name=_shown(name),
            width=width,
            height=height,
        ),
        say("Save a smaller copy, at most 8,000 pixels wide and high, and attach that."),
    )
