"""Markdown that is damaged, or asks for what is not its own, is refused."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.conversations.export.exporting import export_conversation
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.export.markdown_marks import begin_mark, close_mark, end_mark, head_mark
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message
from tests.desktop.conversations.export.held import ORIGIN, refused

_WORD = "0123456789ab"
_HEAD: dict[str, Any] = {"conversation": {"title": "x"}, "folder": "f", "files": {}, "lost": []}


def _markdown(*pieces: str, **head: Any) -> str:
    return "\n\n".join([head_mark(_WORD, {**_HEAD, **head}), *pieces, close_mark(_WORD)])


def _said(text: str, **about: Any) -> str:
    return f"{begin_mark(_WORD, {'role': 'user', **about})}\n\n{text}\n\n{end_mark(_WORD)}"


@pytest.mark.parametrize(
    "text",
    [
        _markdown(begin_mark(_WORD, {"role": "user"})),
        _markdown(end_mark(_WORD)),
        _markdown(_said(_said("x"))),
        _markdown(_said("x"), close_mark(_WORD)),
        _markdown(_said("x", role="system")),
        _markdown(_said("x", attachments="y")),
        _markdown(_said("x", attachments=["y"])),
        _markdown(f'<!-- {_WORD} begin {{"role" -->\n\nx\n\n{end_mark(_WORD)}'),
        _markdown(_said("x"), files=[]),
        _markdown(_said("x"), files={"a.png": 5}),
        _markdown(_said("x"), conversation=[]),
        "<!-- sidelight-conversation",
        "<!-- sidelight-conversation 1 -->",
        "<!-- sidelight-conversation 1 0123456789ab [] -->",
    ],
)
def test_markdown_that_is_not_right(store: Store, out: Path, text: str) -> None:
    (out / "x.md").write_text(text)
    assert "damaged" in refused(store, out / "x.md").what


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        ("..", "secret.txt"),
        ("f", "../../secret.txt"),
        ("f", "/etc/passwd"),
        ("f", "..\\..\\secret.txt"),
        ("f/../..", "secret.txt"),
        ("C:\\", "secret.txt"),
        ("", "secret.txt"),
        ("f", "link.txt"),
        ("f", "."),
        ("linked", "secret.txt"),
    ],
)
def test_markdown_takes_nothing_from_elsewhere(
    store: Store, out: Path, folder: str, file: str
) -> None:
    (out / "secret.txt").write_text("secret")
    (out / "here" / "f").mkdir(parents=True)
    (out / "here" / "f" / "link.txt").symlink_to(out / "secret.txt")
    (out / "here" / "linked").symlink_to(out)
    name = hashlib.sha256(b"secret").hexdigest()
    parts = [{"kind": "document", "name": "x", "text": name, "pages": "", "page_count": 0}]
    said = _said("x", attachments=[{"name": "x", "parts": json.dumps(parts)}])
    (out / "here" / "x.md").write_text(_markdown(said, folder=folder, files={file: name}))
    refused(store, out / "here" / "x.md")
    assert not store.blobs.path_of(name).exists()


def test_a_copy_of_an_export_in_an_answer_is_just_its_text(store: Store, out: Path) -> None:
    inner = _markdown(_said("not asked"))
    one = Conversation("x")
    answer = Message(one.id, "assistant", inner, origin=ORIGIN)
    original = store.add_conversation(one, [answer])
    store.set_leaf(original.id, answer.id)
    export_conversation(store, original.id, "markdown", out / "x.md")
    (imported,) = import_conversations(store, out / "x.md")
    assert [message.text for message in store.messages(imported.id)] == [inner]
