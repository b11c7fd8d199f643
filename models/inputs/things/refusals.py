"""The sentences for what cannot be attached."""

from __future__ import annotations

from pathlib import Path

from models.errors import BadDocument
from models.inputs.things.suffixes import OFFICE
from models.words import say

_ACCEPTED = say(
    "Pictures, videos, sounds, PDFs, text and code can be attached, and folders of them."
)


def _shown(path: Path) -> str:
    return say("“{name}”", name=path.name or path)


def _details(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def missing(path: Path, error: Exception) -> BadDocument:
    return BadDocument(
        say("{name} is not there.", name=_shown(path)),
        say("Check whether it was moved or renamed, and attach it again."),
        _details(error),
    )


def unreadable(path: Path, error: Exception) -> BadDocument:
    return BadDocument(
        say("{name} cannot be opened.", name=_shown(path)),
        say("Check that you may read it and that its drive is connected, and attach it again."),
        _details(error),
    )


def empty(path: Path) -> BadDocument:
    return BadDocument(
        say("{name} is empty (0 bytes).", name=_shown(path)),
        say("Copy or download it again, and attach the new copy."),
    )


def empty_folder(path: Path) -> BadDocument:
    return BadDocument(say("The folder {name} holds no files.", name=_shown(path)), _ACCEPTED)


def too_many(path: Path, taken: int) -> BadDocument:
    return BadDocument(
        say(
            "The folder {name} holds more than is taken at once; {taken} of its files were.",
            name=_shown(path),
            taken=taken,
        ),
        say("Open it, and attach the files that are missing."),
    )


def office(path: Path) -> BadDocument:
    return BadDocument(
        say(
            "{name} is {office} of an office program.",
            name=_shown(path),
            office=OFFICE[path.suffix.lower()],
        ),
        say("Save it as PDF there, and attach that."),
    )


def archive(path: Path) -> BadDocument:
    return BadDocument(
        say("{name} is an archive.", name=_shown(path)),
        say("Unpack it, and attach the files that are in it."),
    )


def unknown(path: Path) -> BadDocument:
    return BadDocument(
        say("{name} is of a kind that cannot be read here.", name=_shown(path)), _ACCEPTED
    )
