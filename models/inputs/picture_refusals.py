"""The sentences for pictures that cannot be read."""

from __future__ import annotations

from models.errors import BadPicture

_KINDS = "Pick a JPEG, PNG, WebP, BMP, GIF, TIFF or HEIC file."


def _shown(name: str) -> str:
    return f"“{name}”" if name else "The pasted picture"


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def missing(name: str, error: OSError) -> BadPicture:
    return BadPicture(
        f"{_shown(name)} is not there.",
        "Check whether it was moved or renamed, and attach it again.",
        _details(error),
    )


def unreadable(name: str, error: Exception) -> BadPicture:
    return BadPicture(
        f"{_shown(name)} cannot be opened.",
        "Check that you may read it and that its drive is connected, and attach it again.",
        _details(error),
    )


def folder(name: str) -> BadPicture:
    return BadPicture(f"{_shown(name)} is a folder, not a picture.", "Open it and pick a picture.")


def empty(name: str) -> BadPicture:
    return BadPicture(
        f"{_shown(name)} is empty (0 bytes).",
        "Copy or download it again, and attach the new copy.",
    )


def not_a_picture(name: str) -> BadPicture:
    return BadPicture(f"{_shown(name)} is not a picture that can be read, by its content.", _KINDS)


def damaged(name: str, error: Exception) -> BadPicture:
    return BadPicture(
        f"{_shown(name)} is damaged, cut short or of a rare kind.",
        "Copy or download it again, or save it as JPEG or PNG, and attach that.",
        _details(error),
    )


def file_too_large(name: str, size: int) -> BadPicture:
    return BadPicture(
        f"{_shown(name)} is too large to read safely: {size / 1e6:,.0f} MB.",
        "Save a smaller copy as JPEG, and attach that.",
    )


def too_many_pixels(name: str, width: int, height: int) -> BadPicture:
    return BadPicture(
        f"{_shown(name)} is too large to open safely: {width:,} x {height:,} pixels.",
        "Save a smaller copy, at most 8,000 pixels wide and high, and attach that.",
    )
