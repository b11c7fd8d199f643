"""PDFs: text by page, pictures of pages, and those that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.errors import BadDocument, Cancelled
from models.inputs.documents import pdfs
from models.inputs.documents.pdfs import page_picture, read_pdf
from models.inputs.picture import Picture
from tests.models.inputs.documents.pdf_files import lines, locked_pdf, red_square, write_pdf

RED = bytes((255, 0, 0))
WHITE = bytes((255, 255, 255))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Grüße & 报告.pdf"


def _pixel(picture: Picture, across: float, down: float) -> bytes:
    """At a share of the width and the height."""
    place = int(down * picture.height) * picture.width + int(across * picture.width)
    return picture.rgb[3 * place : 3 * place + 3]


def test_the_text_of_a_page(path: Path) -> None:
    document = read_pdf(write_pdf(path, lines("The meeting is on Tuesday,", "at nine.")))
    assert document.text == "The meeting is on Tuesday,\nat nine."
    assert (document.name, document.page_count, document.left_out) == (path.name, 1, "")


def test_pages_have_their_numbers(path: Path) -> None:
    document = read_pdf(write_pdf(path, lines("first"), red_square(0, 0, 9), lines("third")))
    assert document.pages == ("first", "", "third")
    assert document.text == "[Page 1]\nfirst\n\n[Page 3]\nthird"
    assert document.pages_without_text == (2,)


def test_a_scan_has_no_text_but_pictures(path: Path) -> None:
    document = read_pdf(write_pdf(path, red_square(50, 100, 100)))
    assert document.text == ""
    assert document.pages_without_text == (1,)
    picture = page_picture(path, 1)
    assert picture.name == f"{path.name}, page 1"
    # From a quarter to three quarters of the width, in the upper half.
    assert _pixel(picture, 0.26, 0.02) == RED
    assert _pixel(picture, 0.74, 0.48) == RED
    assert _pixel(picture, 0.24, 0.25) == WHITE
    assert _pixel(picture, 0.5, 0.52) == WHITE


def test_the_page_asked_for_is_the_one_that_is_drawn(path: Path) -> None:
    write_pdf(path, lines("words"), red_square(0, 0, 200))
    assert _pixel(page_picture(path, 2), 0.5, 0.5) == RED
    assert _pixel(page_picture(path, 1), 0.5, 0.9) == WHITE


def test_print_is_drawn_at_200_dots_an_inch_where_it_fits(path: Path) -> None:
    picture = page_picture(write_pdf(path, lines("small print"), size=(144, 72)), 1)
    assert abs(picture.width - 400) <= 1
    assert abs(picture.height - 200) <= 1


@pytest.mark.parametrize("size", [(14_400.0, 14_400.0), (14_400.0, 3.0), (595.0, 842.0)])
def test_no_page_becomes_larger_or_narrower_than_models_take(
    path: Path, size: tuple[float, float]
) -> None:
    picture = page_picture(write_pdf(path, lines("x"), size=size), 1, max_pixels=500_000)
    assert picture.width * picture.height <= 500_000
    assert min(picture.width, picture.height) >= 32


def test_a_page_that_is_not_there_is_refused(path: Path) -> None:
    write_pdf(path, lines("one"), lines("two"))
    for number in (0, 3):
        with pytest.raises(BadDocument, match=f"has no page {number}.*from 1 to 2"):
            page_picture(path, number)


def test_a_password_is_told(path: Path) -> None:
    path.write_bytes(locked_pdf())
    with pytest.raises(BadDocument, match="protected by a password"):
        read_pdf(path)


def test_a_pdf_without_pages_is_told(path: Path) -> None:
    with pytest.raises(BadDocument, match="has no pages"):
        read_pdf(write_pdf(path))


def test_a_text_called_pdf_is_told(path: Path) -> None:
    path.write_text("Not what it says.")
    with pytest.raises(BadDocument, match="is not a PDF, by its content"):
        read_pdf(path)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n" + bytes(range(256)) * 40])
def test_a_damaged_pdf_is_told(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(BadDocument, match="damaged or cut short"):
        read_pdf(path)
    with pytest.raises(BadDocument, match="damaged or cut short"):
        page_picture(path, 1)


def test_a_damaged_page_does_not_take_the_others_along(path: Path) -> None:
    write_pdf(path, lines("good"), lines("bad"), lines("good again"))
    content = path.read_bytes()
    path.write_bytes(content.replace(b"6 0 obj\n<< /Type /Page ", b"6 0 obj\n<< /Type /Nono ", 1))
    document = read_pdf(path)
    assert document.pages[0] == "good"
    assert document.pages[2] == "good again"
    assert document.left_out == "Damaged and left out: page 2."


def test_what_is_too_long_is_cut_after_a_page(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfs, "MAX_TEXT", 12)
    document = read_pdf(write_pdf(path, lines("ten letter"), lines("more than two"), lines("x")))
    assert document.pages == ("ten letter",)
    assert document.page_count == 3
    assert document.left_out == "Only the text of the first 1 of 3 pages is included."


def test_it_can_be_cancelled(path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        read_pdf(write_pdf(path, lines("words")), cancel)


def test_missing_empty_and_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(BadDocument, match=r"“empty\.pdf” is empty"):
        read_pdf(tmp_path / "empty.pdf")
    with pytest.raises(BadDocument, match=r"“gone\.pdf” is not there"):
        read_pdf(tmp_path / "gone.pdf")
    with pytest.raises(BadDocument, match="is not a file"):
        read_pdf(tmp_path)
