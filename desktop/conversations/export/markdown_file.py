"""The branch of a conversation that is shown, as Markdown with pictures beside it.

What was said is there letter for letter, but for the thoughts of reasoning models, which are left
out: they are in JSON and HTML. So are other branches, roles, drafts and paths.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop.conversations.export.archive import Whole, settled
from desktop.conversations.export.files_beside import FilesBeside
from desktop.conversations.export.markdown_marks import (
    begin_mark,
    close_mark,
    end_mark,
    head_mark,
    word_for,
)
from desktop.conversations.export.markdown_words import link, open_fence, picture, plain, quoted
from desktop.conversations.export.parts import (
    HeardPart,
    Part,
    PicturePart,
    blobs_of_part,
    parts_of,
)
from desktop.conversations.export.words import ExportWords
from desktop.conversations.records import storable
from desktop.conversations.tree import Tree
from desktop.conversations.values import Attachment, Message
from desktop.messages.thoughts import split_thoughts
from models.inputs.clock import clock
from models.inputs.recording import speech_lines
from models.words import with_templates


def markdown_of(whole: Whole, files: FilesBeside, words: ExportWords) -> str:
    """The text; `files` is filled in."""
    shown = [settled(one) for one in Tree(whole.messages).path_to(whole.conversation.leaf)]
    said = [_said(one) for one in shown]
    word = word_for(said)
    pieces = [
        piece
        for message, text in zip(shown, said, strict=True)
        for piece in _message(message, text, word, files, words)
    ]
    title = plain(whole.conversation.title) or words.untitled
    head = head_mark(word, _about_conversation(whole, files))
    return storable("\n\n".join([f"{head}\n# {title}", *pieces, close_mark(word)]) + "\n")


def _message(
    message: Message, text: str, word: str, files: FilesBeside, words: ExportWords
) -> Iterator[str]:
    yield f"## {plain(words.heading(message.role))}"
    for attachment in message.attachments:
        yield from _attachment(attachment, files, words)
    about, fence = _about_message(message), open_fence(text)
    if fence:
        about["closed"] = fence
        text = f"{text}\n{fence}"
    yield f"{begin_mark(word, about)}\n\n{text}\n\n{end_mark(word)}"
    origin = message.origin
    for line in (
        words.ending(message.state, message.note),
        words.fallback(origin),
        words.origin(origin),
    ):
        if line:
            yield f"*{plain(line)}*"


def _attachment(attachment: Attachment, files: FilesBeside, words: ExportWords) -> Iterator[str]:
    """Pictures on their own; what stands for anything else in a line."""
    parts = parts_of(attachment)
    if not parts or not all(isinstance(part, PicturePart) for part in parts):
        yield from _label(attachment.name, words.translated(attachment.note))
    for part in parts:
        yield from _part(part, attachment.name, files, words)


def _label(name: str, note: str) -> Iterator[str]:
    if name or note:
        bold = f"**{plain(name)}**" if name else ""
        yield " · ".join(one for one in (bold, plain(note)) if one)


def _part(part: Part, name: str, files: FilesBeside, words: ExportWords) -> Iterator[str]:
    for blob in blobs_of_part(part):
        place = files.take(blob)
        shown = blob.name or name
        if not place:
            yield f"*{plain(words.lost.format(shown))}*"
        elif blob.kind == "picture":
            yield picture(_words_for(shown, blob.time, words), files.folder, place)
        elif blob.kind in ("text", "sound"):
            yield link(shown, files.folder, place)
    if isinstance(part, HeardPart) and part.speech:
        lines = [f"- {plain(line)}" for line in speech_lines(part.speech)]
        yield quoted([plain(words.said_in.format(part.name or name)) + ":", "", *lines])


def _words_for(name: str, time: float | None, words: ExportWords) -> str:
    return name if time is None else words.frame_at.format(name, clock(time))


def _said(message: Message) -> str:
    """Without thoughts. What reads like the beginning of some is all that there is."""
    if message.role == "user":
        return message.text
    split = split_thoughts(message.text)
    return split.said if split.thoughts else message.text


def _about_conversation(whole: Whole, files: FilesBeside) -> dict[str, Any]:
    one = whole.conversation
    about = {name: getattr(one, name) for name in ("title", "own_title", "created", "changed")}
    return {
        "conversation": with_templates(about),
        "folder": files.folder,
        "files": files.contents,
        "lost": files.lost,
    }


def _about_message(message: Message) -> dict[str, Any]:
    attachments = [
        {name: getattr(one, name) for name in ("name", "note", "icon", "parts")}
        for one in message.attachments
    ]
    about = {
        "role": message.role,
        "created": message.created,
        "state": message.state,
        "note": message.note,
        "origin": None if message.origin is None else vars(message.origin),
        "attachments": attachments,
    }
    return dict(with_templates(about))
