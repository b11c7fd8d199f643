"""PDFs made byte by byte: pages of text, of a drawing, or of nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_FIRST_PAGE = 4  # objects 1 to 3 are the catalogue, the list of pages and the font


def lines(*texts: str) -> bytes:
    """What a page draws to show these lines."""
    shown = b" ".join(b"(" + text.encode("latin-1") + b") Tj T*" for text in texts)
    return b"BT /F 12 Tf 14 TL 20 160 Td " + shown + b" ET"


def red_square(x: int, y: int, side: int) -> bytes:
    """In points from the lower left corner."""
    return b"1 0 0 rg %d %d %d %d re f" % (x, y, side, side)


def pdf_bytes(pages: Sequence[bytes], *, size: tuple[float, float] = (200, 200)) -> bytes:
    """A PDF of 1.4 whose pages draw this."""
    kids = b" ".join(b"%d 0 R" % (_FIRST_PAGE + 2 * index) for index in range(len(pages)))
    objects = [_CATALOG, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)), _FONT]
    box = f"{size[0]} {size[1]}".encode()
    for index, drawn in enumerate(pages):
        objects += [_page(box, _FIRST_PAGE + 2 * index + 1), _stream(drawn)]
    return _assembled(objects)


def write_pdf(path: Path, *pages: bytes, size: tuple[float, float] = (200, 200)) -> Path:
    path.write_bytes(pdf_bytes(pages, size=size))
    return path


def locked_pdf() -> bytes:
    """Encrypted as by PDF 1.4 with a user password that is not the empty one."""
    secret = b"<" + b"5A" * 32 + b">"
    content = _assembled(
        [_CATALOG, b"<< /Type /Pages /Kids [] /Count 0 >>", _FONT],
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >> /ID [<41> <41>]"
        % (secret, secret),
    )
    return content


def _page(box: bytes, contents: int) -> bytes:
    return (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %s] /Contents %d 0 R "
        b"/Resources << /Font << /F 3 0 R >> >> >>" % (box, contents)
    )


def _stream(drawn: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)


def _assembled(objects: Sequence[bytes], more: bytes = b"") -> bytes:
    content = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    head = b"xref\n0 %d\n0000000000 65535 f \n" % count
    return content + head + table + trailer % (count, more, len(content))
