"""The sentences for documents that cannot be read."""

from __future__ import annotations

from models.errors import BadDocument

_AGAIN = "Copy or download it again, and attach the new copy."


def _details(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def missing(name: str, error: Exception) -> BadDocument:
    todo = "Check whether it was moved or renamed, and attach it again."
    return BadDocument(f"“{name}” is not there.", todo, _details(error))


def unreadable(name: str, error: Exception) -> BadDocument:
    return BadDocument(
        f"“{name}” cannot be opened.",
        "Check that you may read it and that its drive is connected, and attach it again.",
        _details(error),
    )


def not_a_file(name: str) -> BadDocument:
    return BadDocument(f"“{name}” is not a file.", "Pick a text file or a PDF.")


def empty(name: str) -> BadDocument:
    return BadDocument(f"“{name}” is empty: there is nothing in it to read.", _AGAIN)


def not_text(name: str) -> BadDocument:
    return BadDocument(
        f"“{name}” is not a text, by its content.",
        "Save it as plain text or as PDF, and attach that.",
    )


def not_a_pdf(name: str) -> BadDocument:
    return BadDocument(
        f"“{name}” is not a PDF, by its content.", "Check what it is, or attach a new copy."
    )


def damaged(name: str, error: Exception) -> BadDocument:
    return BadDocument(f"“{name}” is damaged or cut short.", _AGAIN, _details(error))


def locked(name: str) -> BadDocument:
    return BadDocument(
        f"“{name}” is protected by a password.",
        "Open it with its password, print it to a new PDF, and attach that.",
    )


def no_pages(name: str) -> BadDocument:
    return BadDocument(f"“{name}” has no pages.", _AGAIN)


def no_such_page(name: str, number: int, count: int) -> BadDocument:
    return BadDocument(
        f"“{name}” has no page {number}.",
        f"Pick one from 1 to {count}." if count > 1 else "Pick 1.",
    )


def bad_page(name: str, number: int, error: Exception) -> BadDocument:
    return BadDocument(f"Page {number} of “{name}” is damaged.", _AGAIN, _details(error))
