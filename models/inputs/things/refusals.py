"""The sentences for what cannot be attached."""

from __future__ import annotations

from pathlib import Path

from models.errors import BadDocument
from models.inputs.things.suffixes import OFFICE

_ACCEPTED = "Pictures, videos, sounds, PDFs, text and code can be attached, and folders of them."


def _shown(path: Path) -> str:
    return f"“{path.name or path}”"


def _details(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def missing(path: Path, error: Exception) -> BadDocument:
    return BadDocument(
        f"{_shown(path)} is not there.",
        "Check whether it was moved or renamed, and attach it again.",
        _details(error),
    )


def unreadable(path: Path, error: Exception) -> BadDocument:
    return BadDocument(
        f"{_shown(path)} cannot be opened.",
        "Check that you may read it and that its drive is connected, and attach it again.",
        _details(error),
    )


def empty(path: Path) -> BadDocument:
    return BadDocument(
        f"{_shown(path)} is empty (0 bytes).",
        "Copy or download it again, and attach the new copy.",
    )


def empty_folder(path: Path) -> BadDocument:
    return BadDocument(f"The folder {_shown(path)} holds no files.", _ACCEPTED)


def too_many(path: Path, taken: int) -> BadDocument:
    return BadDocument(
        f"The folder {_shown(path)} holds more than is taken at once; {taken} of its files were.",
        "Open it, and attach the files that are missing.",
    )


def office(path: Path) -> BadDocument:
    return BadDocument(
        f"{_shown(path)} is {OFFICE[path.suffix.lower()]} of an office program.",
        "Save it as PDF there, and attach that.",
    )


def archive(path: Path) -> BadDocument:
    return BadDocument(
        f"{_shown(path)} is an archive.", "Unpack it, and attach the files that are in it."
    )


def unknown(path: Path) -> BadDocument:
    return BadDocument(f"{_shown(path)} is of a kind that cannot be read here.", _ACCEPTED)
