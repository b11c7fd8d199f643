"""Questions and answers as safe HTML."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from desktop.conversations.blobs import BlobDamaged, Blobs
from desktop.conversations.export.formats import Breathe
from desktop.conversations.export.page_code import code_html
from desktop.conversations.export.page_formulas import formula_html
from desktop.conversations.export.parts import (
    HeardPart,
    NamedBlob,
    Part,
    PicturePart,
    blobs_of_part,
    parts_of,
    png_size,
)
from desktop.conversations.export.words import ExportWords
from desktop.conversations.values import Attachment, Message
from desktop.messages.markdown import Prose, parse
from desktop.messages.thoughts import split_thoughts
from models.inputs.clock import clock
from models.inputs.recording import speech_lines

# Headings of answers stand below those of the page.
_HEADING = re.compile(r"(</?h)([1-6])(?=>)")


@dataclass
class Shown:
    """What a page is written with.

    Attributes:
        pictures: names of the blobs that stand in the page.
    """

    blobs: Blobs
    words: ExportWords
    put: Callable[[str], None]
    breathe: Breathe
    pictures: set[str] = field(default_factory=set)


def message_html(message: Message, page: Shown) -> None:
    """Writes it into the page."""
    page.put(f'<article class="{message.role}">\n')
    page.put(f'<h2 class="who">{escape(page.words.heading(message.role))}</h2>\n')
    if message.attachments:
        page.put('<div class="attached">\n')
        for attachment in message.attachments:
            _put_attachment(attachment, page)
        page.put("</div>\n")
    if message.role == "user":
        page.put(f'<div class="plain" dir="auto">{escape(message.text)}</div>\n')
    else:
        _put_answer(message, page)
    page.put("</article>\n")


def _put_answer(message: Message, page: Shown) -> None:
    words, origin = page.words, message.origin
    split = split_thoughts(message.text)
    if split.thoughts:
        summary = escape(words.thinking(origin.thought_s if origin else 0.0))
        page.put(f"<details><summary>{summary}</summary>\n")
        _put_words(split.thoughts, page)
        page.put("</details>\n")
    _put_words(split.said if split.thoughts else message.text, page)
    for line in (words.ending(message.state, message.note), words.fallback(origin)):
        if line:
            page.put(f'<p class="note">{escape(line)}</p>\n')
    if figures := words.origin(origin):
        page.put(f'<p class="origin">{escape(figures)}</p>\n')


def _put_words(markdown: str, page: Shown) -> None:
    page.put('<div class="words" dir="auto">\n')
    for block in parse(markdown).blocks:
        if isinstance(block, Prose):
            html = _HEADING.sub(lambda tag: f"{tag[1]}{min(6, int(tag[2]) + 2)}", block.html)
            drawn = [formula_html(formula) for formula in block.formulas]
            page.put(Prose(html, block.formulas).filled(drawn) + "\n")
        else:
            page.put(code_html(block) + "\n")
        page.breathe()
    page.put("</div>\n")


def _put_attachment(attachment: Attachment, page: Shown) -> None:
    """Pictures; a chip with the name for what is anything else."""
    parts = parts_of(attachment)
    if not parts or not all(isinstance(part, PicturePart) for part in parts):
        _put_chip(attachment.name, page.words.translated(attachment.note), page)
    for part in parts:
        for blob in blobs_of_part(part):
            if blob.kind == "picture" and not _put_picture(blob, attachment, page):
                _put_chip(page.words.lost.format(blob.name or attachment.name), "", page)
        _put_speech(part, attachment, page)


def _put_chip(name: str, note: str, page: Shown) -> None:
    after = f" <small>{escape(note)}</small>" if note else ""
    page.put(f'<div class="row"><span class="chip">{escape(name)}{after}</span></div>\n')


def _put_picture(blob: NamedBlob, attachment: Attachment, page: Shown) -> bool:
    """False when it is lost."""
    try:
        data = page.blobs.get(blob.sha256)
    except BlobDamaged:
        return False
    size = png_size(data)
    if size is None:
        return False
    name, at = blob.name or attachment.name, blob.time
    words = name if at is None else page.words.frame_at.format(name, clock(at))
    kind, caption = ("picture", name) if at is None else ("frame", clock(at))
    page.put(
        f'<figure class="{kind}"><img data-blob="{blob.sha256}" src="data:image/png;base64,'
        f'{base64.b64encode(data).decode()}" width="{size[0]}" height="{size[1]}" '
        f'alt="{escape(words)}"><figcaption>{escape(caption)}</figcaption></figure>\n'
    )
    page.pictures.add(blob.sha256)
    page.breathe()
    return True


def _put_speech(part: Part, attachment: Attachment, page: Shown) -> None:
    if isinstance(part, HeardPart) and part.speech:
        summary = page.words.said_in.format(part.name or attachment.name)
        lines = "<br>".join(escape(line) for line in speech_lines(part.speech))
        page.put(
            f"<details><summary>{escape(summary)}</summary>"
            f'<div dir="auto">{lines}</div></details>\n'
        )
