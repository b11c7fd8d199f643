"""Text files: whole, cut, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import BadDocument
from models.inputs.documents import texts
from models.inputs.documents.texts import read_text


def test_a_text_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "notes 笔记.md"
    path.write_bytes("# Title\r\n\r\nGrüße\rold Mac\n".encode())
    document = read_text(path)
    assert document.text == "# Title\n\nGrüße\nold Mac\n"
    assert (document.name, document.pages, document.left_out) == (path.name, (), "")


def test_what_only_a_terminal_understands_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "run.log"
    path.write_bytes(b"\x1b[1;31mERROR\x1b[0m\x07 broke\x08n\tat 5\x0cnext page\n" + b"." * 200)
    assert read_text(path).text.startswith("ERROR broken\tat 5\nnext page\n")


def test_a_long_text_is_cut_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "MAX_TEXT_BYTES", 1_500_001)
    path = tmp_path / "long.txt"
    path.write_text("ä" * 2_600_000, encoding="utf-8")
    document = read_text(path)
    # The cut goes through the middle of a character.
    assert document.text == "ä" * 750_000
    assert document.left_out == "Only the first 1.5 MB of 5.2 MB are included."


def test_binary_content_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "program.txt"
    path.write_bytes(b"MZ\x90\0\x03\0\0\0" * 40)
    with pytest.raises(BadDocument, match=r"“program\.txt” is not a text"):
        read_text(path)


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_a_text_without_words_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "blank.txt"
    path.write_bytes(content)
    with pytest.raises(BadDocument, match=r"“blank\.txt” is empty"):
        read_text(path)


def test_missing_and_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match=r"“gone\.txt” is not there"):
        read_text(tmp_path / "gone.txt")
    with pytest.raises(BadDocument, match="is not a file"):
        read_text(tmp_path)
    with pytest.raises(BadDocument, match="cannot be opened"):
        read_text(tmp_path / "bad\0name.txt")
