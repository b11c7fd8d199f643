"""The branch of a conversation that is shown, as one HTML file that opens anywhere.

It runs nothing and fetches nothing: no scripts, pictures within it, and a policy that forbids both.
All of the conversation, other branches too, is in it as the JSON of `archive`, in base64; pictures
that are shown are not there a second time. Drafts and paths of files are left out: who sends the
page to somebody would not know that they are in it.
"""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from datetime import datetime
from html import escape
from typing import BinaryIO

from desktop.conversations.blobs import Blobs
from desktop.conversations.export import faults
from desktop.conversations.export.archive import Whole, settled, write_archive
from desktop.conversations.export.formats import MOST_BYTES, TEMPLATE, Breathe
from desktop.conversations.export.page_messages import Shown, message_html
from desktop.conversations.export.page_style import style_sheet
from desktop.conversations.export.words import ExportWords
from desktop.conversations.tree import Tree
from desktop.conversations.values import Conversation

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'"


def write_page(
    file: BinaryIO, whole: Whole, blobs: Blobs, words: ExportWords, breathe: Breathe
) -> None:
    """Raises `ExportFailed` when it becomes too large, and `OSError`."""
    _Page(file, whole, blobs, words, breathe).write()


class _Page:
    def __init__(
        self, file: BinaryIO, whole: Whole, blobs: Blobs, words: ExportWords, breathe: Breathe
    ) -> None:
        self._file = file
        self._whole = whole
        self._blobs = blobs
        self._words = words
        self._breathe = breathe
        self._size = 0

    def write(self) -> None:
        one = self._whole.conversation
        title = escape(" ".join(one.title.split()) or self._words.untitled)
        self._put(_head(title, self._words))
        self._put(f'<header><h1 class="title" dir="auto">{title}</h1>{_date(one)}</header>\n')
        shown = Shown(self._blobs, self._words, self._put, self._breathe)
        for message in Tree(self._whole.messages).path_to(one.leaf):
            message_html(settled(message), shown)
        self._put(f"<footer>{escape(self._words.exported)}</footer>\n</main>\n")
        self._put(f"{TEMPLATE}{self._embedded(shown)}</template>\n</body>\n</html>\n")

    def _embedded(self, shown: Shown) -> str:
        archive = io.BytesIO()
        whole = _without_private(self._whole)
        write_archive(archive, [whole], self._blobs, self._breathe, shown.pictures)
        return base64.b64encode(archive.getvalue()).decode()

    def _put(self, text: str) -> None:
        data = text.encode("utf-8", "replace")
        self._size += len(data)
        if self._size > MOST_BYTES:
            raise faults.too_much()
        self._file.write(data)


def _head(title: str, words: ExportWords) -> str:
    return f"""<!DOCTYPE html>
<html lang="{escape(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Sidelight">
<title>{title}</title>
<style>{style_sheet()}</style>
</head>
<body>
<main>
"""


def _date(conversation: Conversation) -> str:
    if not conversation.created:
        return ""
    try:
        begun = datetime.fromtimestamp(conversation.created).astimezone()
    except (OverflowError, OSError, ValueError):
        return ""
    exactly = begun.isoformat(timespec="seconds")
    return f'<p><time datetime="{exactly}">{begun:%Y-%m-%d %H:%M}</time></p>'


def _without_private(whole: Whole) -> Whole:
    messages = tuple(
        replace(one, attachments=tuple(replace(each, path="") for each in one.attachments))
        for one in whole.messages
    )
    return Whole(replace(whole.conversation, draft=""), messages)
