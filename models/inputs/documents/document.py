"""The plain value of a document that goes to a model as text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """What is written in a file.

    Attributes:
        name: the file's name; whoever shows it to a model cleans it, see `prompt`.
        text: all of it, lines end in a line feed; of a PDF its pages under their numbers. May be
            empty for a PDF of scans.
        pages: text by page of a PDF, "" for a page without; () for a text file.
        page_count: how many pages the file has, at least `len(pages)`; 0 for a text file.
        left_out: one sentence on what is not in `text`; "" when all of it is.
    """

    name: str
    text: str
    pages: tuple[str, ...] = ()
    page_count: int = 0
    left_out: str = ""

    @property
    def pages_without_text(self) -> tuple[int, ...]:
        """Numbers, from 1, of the pages that only a picture can show; see `page_picture`."""
        return tuple(number for number, text in enumerate(self.pages, start=1) if not text)
