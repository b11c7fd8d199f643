"""What counts as files among what is dropped or pasted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl

from desktop.widgets.mime_data import local_files


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def test_files_of_this_pc_are_taken_and_pages_of_the_web_are_not() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a b.png"), QUrl("https://example.org/c.png")])
    assert local_files(data) == ["/tmp/a b.png"]


def test_addresses_of_files_in_text_are_files() -> None:
    assert local_files(text("file:///tmp/a%20b.png\nfile:///tmp/c.mp4\n")) == [
        "/tmp/a b.png",
        "/tmp/c.mp4",
    ]


@pytest.mark.parametrize("words", ["", "/tmp/a.png", "see file:///tmp/a.png", "https://a.org"])
def test_other_text_stays_text(words: str) -> None:
    assert local_files(text(words)) == []
