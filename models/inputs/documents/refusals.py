"""The sentences for documents that cannot be read."""

from __future__ import annotations

from models.errors import BadDocument
from models.words import say

_AGAIN = say("Copy or download it again, and attach the new copy.")


def _details(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def missing(name: str, error: Exception) -> BadDocument:
    todo = say("Check whether it was moved or renamed, and attach it again.")
    return BadDocument(say("“{name}” is not there.", name=name), todo, _details(error))


def unreadable(name: str, error: Exception) -> BadDocument:
    return BadDocument(
        say("“{name}” cannot be opened.", name=name),
        say("Check that you may read it and that its drive is connected, and attach it again."),
        _details(error),
    )


def not_a_file(name: str) -> BadDocument:
    return BadDocument(say("“{name}” is not a file.", name=name), say("Pick a text file or a PDF."))


def empty(name: str) -> BadDocument:
    return BadDocument(say("“{name}” is empty: there is nothing in it to read.", name=name), _AGAIN)


def not_text(name: str) -> BadDocument:
    return BadDocument(
        say("“{name}” is not a text, by its content.", name=name),
        say("Save it as plain text or as PDF, and attach that."),
    )


def not_a_pdf(name: str) -> BadDocument:
    return BadDocument(
        say("“{name}” is not a PDF, by its content.", name=name),
        say("Check what it is, or attach a new copy."),
    )


def damaged(name: str, error: Exception) -> BadDocument:
    return BadDocument(say("“{name}” is damaged or cut short.", name=name), _AGAIN, _details(error))


def locked(name: str) -> BadDocument:
    return BadDocument(
        say("“{name}” is protected by a password.", name=name),
        say("Open it with its password, print it to a new PDF, and attach that."),
    )


def no_pages(name: str) -> BadDocument:
    return BadDocument(say("“{name}” has no pages.", name=name), _AGAIN)


def no_such_page(name: str, number: int, count: int) -> BadDocument:
    return BadDocument(
        say("“{name}” has no page {number}.", name=name, number=number),
        say("Pick one from 1 to {count}.", count=count) if count > 1 else say("Pick 1."),
    )


def bad_page(name: str, number: int, error: Exception) -> BadDocument:
    return BadDocument(
        say("Page {number} of “{name}” is damaged.", number=number, name=name),
        _AGAIN,
        _details(error),
    )
