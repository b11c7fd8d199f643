"""PDFs through PDFium: text by page, and pictures of pages."""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from models.cancel import CancelToken
from models.errors import BadDocument
from models.inputs.documents import refusals
from models.inputs.documents.document import Document
from models.inputs.documents.files import opened
from models.inputs.documents.texts import cleaned
from models.inputs.picture import Picture
from models.inputs.picture_size import MAX_PIXELS, fitting_size, padded_size

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfiumError, PdfPage

MAX_TEXT = 2_000_000  # characters
MAX_PAGES = 2000

_log = logging.getLogger(__name__)

# PDFium is not safe to be used by two threads at once, whatever the document.
_one_at_a_time = threading.Lock()

_HEADER_WITHIN = 1024
_POINTS_PER_INCH = 72
# At which small print is still read.
_DOTS_PER_INCH = 200
# PDFium rounds both sides up; a product a hair over the target must not become a pixel more.
_BELOW_ONE = 1 - 1e-9
# What PDFium puts where a word is divided at the end of a line.
_DIVISIONS = ("\x02", "\ufffe")


def read_pdf(path: Path, cancel: CancelToken | None = None) -> Document:
    """The text of up to `MAX_PAGES` pages and `MAX_TEXT` characters.

    Raises `BadDocument` for what is no PDF, damaged, protected or without pages, and `Cancelled`.
    """
    token = cancel or CancelToken()
    name = path.name or str(path)
    with _opened_pdf(path) as pdf:
        count = len(pdf)
        pages, damaged = _texts(pdf, name, token)
    numbered = [(number, text) for number, text in enumerate(pages, start=1) if text]
    text = pages[0] if count == 1 else "\n\n".join(f"[Page {n}]\n{text}" for n, text in numbered)
    return Document(name, text, pages, count, _left_out(len(pages), count, damaged))


def page_picture(path: Path, number: int, *, max_pixels: int = MAX_PIXELS) -> Picture:
    """A page as it is printed, on white; ``number`` counts from 1.

    Raises `BadDocument` as `read_pdf` does, and for a page that is not there or damaged.
    """
    name = path.name or str(path)
    with _opened_pdf(path) as pdf:
        if not 1 <= number <= len(pdf):
            raise refusals.no_such_page(name, number, len(pdf))
        image = _drawn(pdf, name, number, max_pixels)
    return Picture(image.width, image.height, image.tobytes(), f"{name}, page {number}")


@contextmanager
def _opened_pdf(path: Path) -> Iterator[PdfDocument]:
    """With at least one page."""
    import pypdfium2

    name = path.name or str(path)
    with _one_at_a_time, opened(path) as (file, _):
        if b"%PDF-" not in file.read(_HEADER_WITHIN):
            raise refusals.not_a_pdf(name)
        file.seek(0)
        _reset_last_error()
        try:
            pdf = pypdfium2.PdfDocument(file)
        except pypdfium2.PdfiumError as error:
            raise _refusal(name, error) from error
        try:
            yield pdf
        finally:
            pdf.close()


def _reset_last_error() -> None:
    """PDFium sets no error for a document without pages; what is found then is the one before.

    After this, that is "no such file", which cannot come from a file that is open.
    """
    import pypdfium2

    pypdfium2.raw.FPDF_LoadDocument(b"\0", None)


def _refusal(name: str, error: PdfiumError) -> BadDocument:
    import pypdfium2

    if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
        return refusals.locked(name)
    if error.err_code == pypdfium2.raw.FPDF_ERR_FILE:
        return refusals.no_pages(name)
    return refusals.damaged(name, error)


def _texts(pdf: PdfDocument, name: str, cancel: CancelToken) -> tuple[tuple[str, ...], list[int]]:
    """The pages' texts as far as the limits allow, and the numbers of those that are damaged."""
    import pypdfium2

    pages: list[str] = []
    damaged: list[int] = []
    room = MAX_TEXT
    for index in range(min(len(pdf), MAX_PAGES)):
        cancel.check()
        try:
            text = _text_of(pdf, index, room)
        except pypdfium2.PdfiumError as error:
            _log.info("page %d of %s cannot be read: %r", index + 1, name, error)
            if len(damaged) == len(pdf) - 1:
                raise refusals.damaged(name, error) from error
            damaged.append(index + 1)
            text = ""
        if text is None:
            break
        pages.append(text)
        room -= len(text)
    return tuple(pages), damaged


def _text_of(pdf: PdfDocument, index: int, room: int) -> str | None:
    """None when the page has more characters than there is room for."""
    page = pdf[index]
    try:
        text_page = page.get_textpage()
        try:
            if text_page.count_chars() > room:
                return None
            return _tidy(text_page.get_text_bounded())
        finally:
            text_page.close()
    finally:
        page.close()


def _tidy(text: str) -> str:
    for division in _DIVISIONS:
        text = text.replace(f"{division}\r\n", "").replace(division, "")
    return cleaned(text).strip()


def _left_out(read: int, count: int, damaged: list[int]) -> str:
    said = []
    if read < count:
        said.append(f"Only the text of the first {read} of {count} pages is included.")
    if damaged:
        numbers = ", ".join(str(number) for number in damaged)
        said.append(f"Damaged and left out: page {numbers}.")
    return " ".join(said)


def _drawn(pdf: PdfDocument, name: str, number: int, max_pixels: int) -> Image:
    import pypdfium2

    try:
        # What was filled into a form is drawn only with the forms at hand.
        pdf.init_forms()
        page = pdf[number - 1]
        try:
            bitmap = page.render(scale=_scale(page, max_pixels), rev_byteorder=True)
            try:
                return _padded(bitmap.to_pil().convert("RGB"))
            finally:
                bitmap.close()
        finally:
            page.close()
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise refusals.bad_page(name, number, error) from error


def _scale(page: PdfPage, max_pixels: int) -> float:
    """Pixels a point. Raises `ValueError` for a page that has no size."""
    width, height = (float(side) for side in page.get_size())
    if not (math.isfinite(width * height) and width * height > 0):
        raise ValueError(f"a page of {width} x {height} points")
    wanted = _DOTS_PER_INCH / _POINTS_PER_INCH
    target = fitting_size(
        max(1, math.ceil(width * wanted)), max(1, math.ceil(height * wanted)), max_pixels
    )
    return _BELOW_ONE * min(target[0] / width, target[1] / height)


def _padded(image: Image) -> Image:
    from PIL import Image as Images

    size = padded_size(*image.size)
    if size == image.size:
        return image
    result = Images.new("RGB", size, "white")
    result.paste(image, ((size[0] - image.width) // 2, (size[1] - image.height) // 2))
    return result
