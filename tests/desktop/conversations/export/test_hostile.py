"""Damaged and hostile files are refused in plain words, and leave nothing behind."""

from __future__ import annotations

import base64
import copy
import hashlib
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop.conversations.export import reading
from desktop.conversations.export.exporting import export_conversation, export_conversations
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.export.markdown_marks import head_mark
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation
from models.errors import DiskFull
from models.words import Sentence
from tests.desktop.conversations.export.held import everything, refused
from tests.desktop.conversations.samples import saved

Document = dict[str, Any]


@pytest.fixture
def document(store: Store, out: Path) -> Document:
    """Of a good file; the store is empty again."""
    original = everything(store)
    export_conversation(store, original.id, "json", out / "good.json")
    store.clear()
    read: Document = json.loads((out / "good.json").read_bytes())
    return read


def _imported(store: Store, out: Path, document: object) -> list[Conversation]:
    (out / "x.json").write_text(json.dumps(document))
    return import_conversations(store, out / "x.json")


def _messages(document: Document) -> list[Document]:
    found: list[Document] = document["conversations"][0]["messages"]
    return found


def _parts(document: Document, at: int, parts: object) -> None:
    _messages(document)[0]["attachments"][at]["parts"] = json.dumps(parts)


def _part(document: Document, at: int) -> Document:
    (part,) = json.loads(_messages(document)[0]["attachments"][at]["parts"])
    found: Document = part
    return found


def _put_blob(document: Document, data: bytes) -> str:
    name = hashlib.sha256(data).hexdigest()
    document["blobs"][name] = base64.b64encode(data).decode()
    return name


def _set(*way: Any) -> Callable[[Document], None]:
    """Put the last value to where the others lead, from the first conversation."""

    def change(document: Document) -> None:
        at: Any = document["conversations"][0]
        for step in way[:-2]:
            at = at[step]
        at[way[-2]] = way[-1]

    return change


def _cycle(document: Document) -> None:
    messages = _messages(document)
    messages[0]["parent"] = messages[3]["id"]


def _doubled(document: Document) -> None:
    _messages(document).append(copy.deepcopy(_messages(document)[0]))


def _other_content(document: Document) -> None:
    blobs = document["blobs"]
    blobs[next(iter(blobs))] = base64.b64encode(b"other").decode()


def _without_a_blob(document: Document) -> None:
    document["blobs"].popitem()


def _bomb(document: Document) -> None:
    """A small file that would be 10,000 megapixels."""
    file = io.BytesIO()
    Image.new("1", (1, 1)).save(file, "PNG")
    data = file.getvalue()
    huge = data[:16] + (100_000).to_bytes(4, "big") * 2 + data[24:]
    _parts(document, 0, [{"kind": "picture", "name": "x", "blob": _put_blob(document, huge)}])


def _cut_picture(document: Document) -> None:
    data = base64.b64decode(document["blobs"][_part(document, 0)["blob"]])
    name = _put_blob(document, data[: len(data) // 2])
    _parts(document, 0, [{"kind": "picture", "name": "x", "blob": name}])


def _script_as_picture(document: Document) -> None:
    name = _put_blob(document, b"<script>")
    _parts(document, 0, [{"kind": "picture", "name": "x", "blob": name}])


def _frames_in_disorder(document: Document) -> None:
    part = _part(document, 1)
    part["frames"].reverse()
    _parts(document, 1, [part])


def _pages_of_numbers(document: Document) -> None:
    _parts(document, 3, [{**_part(document, 3), "pages": _put_blob(document, b"[1, 2]")}])


def _changed_part(at: int, **values: Any) -> Callable[[Document], None]:
    return lambda document: _parts(document, at, [{**_part(document, at), **values}])


def _thumbnail(name: str) -> Callable[[Document], None]:
    return _set("messages", 0, "attachments", 0, "thumbnail", name)


_DAMAGES: dict[str, Callable[[Document], None]] = {
    "no messages": lambda d: d["conversations"][0].update(messages=None),
    "a number for a title": _set("conversation", "title", 5),
    "a text for a truth": _set("conversation", "pinned", "yes"),
    "a truth for a time": _set("conversation", "created", True),
    "a time that is none": _set("conversation", "changed", 1e18),
    "a time beyond all numbers": _set("conversation", "changed", 10**400),
    "a time before all times": _set("messages", 0, "created", -1e9),
    "an endless title": _set("conversation", "title", "x" * 1_000_000),
    "another role": _set("messages", 0, "role", "system"),
    "another state": _set("messages", 0, "state", ["done"]),
    "no text": lambda d: _messages(d).append({"id": "x", "role": "user"}),
    "a list for a text": _set("messages", 0, "text", []),
    "a text for attachments": _set("messages", 0, "attachments", "x"),
    "an attachment that is none": _set("messages", 0, "attachments", [7]),
    "an origin without a model": _set("messages", 1, "origin", {"device": "GPU"}),
    "half a token": _set("messages", 1, "origin", "input_tokens", 1.5),
    "a message follows itself": _cycle,
    "a message follows nothing": _set("messages", 1, "parent", "nobody"),
    "two messages in one": _doubled,
    "a message without a name": _set("messages", 0, "id", ""),
    "blobs are a list": lambda document: document.update(blobs=[]),
    "a blob is no text": lambda document: document["blobs"].update(x=1),
    "a blob has another content": _other_content,
    "a blob is missing": _without_a_blob,
    "a blob is no base64": lambda d: d["blobs"].update({next(iter(d["blobs"])): "!"}),
    "a blob is a way to a file": _thumbnail("../../../etc/passwd"),
    "a thumbnail is a text": _thumbnail(hashlib.sha256(b"[Page 1]\nx").hexdigest()),
    "parts are no JSON": _set("messages", 0, "attachments", 0, "parts", "{"),
    "parts are too deep": _set("messages", 0, "attachments", 0, "parts", "[" * 100_000),
    "parts are no list": lambda document: _parts(document, 0, {}),
    "a part of another kind": lambda document: _parts(document, 0, [{"kind": "program"}]),
    "a part of no kind": lambda document: _parts(document, 0, [[]]),
    "a picture without a blob": lambda document: _parts(document, 0, [{"kind": "picture"}]),
    "a picture of a size that fills the memory": _bomb,
    "a picture that is cut short": _cut_picture,
    "a picture that is a script": _script_as_picture,
    "a video without frames": _changed_part(1, frames=[]),
    "a video in disorder": _frames_in_disorder,
    "speech without words": _changed_part(2, speech=[[0, 1]]),
    "speech of numbers": _changed_part(2, speech=[[0, 1, 2]]),
    "pages of numbers": _pages_of_numbers,
    "a document of pictures": lambda d: _parts(
        d, 3, [{**_part(d, 3), "text": _part(d, 0)["blob"]}]
    ),
    "a sentence for a text": _set("messages", 0, "text", {"say": "x", "values": {}}),
    "a sentence without words": _set("messages", 0, "note", {"say": 1, "values": {}}),
    "a sentence that lacks a value": _set("messages", 0, "note", {"say": "{x}", "values": {}}),
    "a sentence that looks inside": _set(
        "messages", 0, "note", {"say": "{x.__class__}", "values": {"x": "a"}}
    ),
    "a sentence that fills the memory": _set(
        "messages", 0, "note", {"say": "{x:>9999999999}", "values": {"x": "a"}}
    ),
    "a sentence within itself": _set(
        *("messages", 0, "note"),
        {
            "say": "{x}",
            "values": {"x": json.loads('{"say": "{x}", "values": {"x": ' * 9 + '"a"' + "}}" * 9)},
        },
    ),
}


@pytest.mark.parametrize("damage", _DAMAGES.values(), ids=_DAMAGES.keys())
def test_what_is_not_right_is_refused_as_damaged(
    store: Store, out: Path, document: Document, damage: Callable[[Document], None]
) -> None:
    damage(document)
    (out / "x.json").write_text(json.dumps(document))
    told = refused(store, out / "x.json")
    assert told.what == "“x.json” is damaged, so nothing of it was imported."
    assert told.cause


def test_one_bad_conversation_keeps_all_out(store: Store, out: Path) -> None:
    ids = [saved(store, str(n), "question", "answer").id for n in range(3)]
    export_conversations(store, ids, out / "x.json")
    document = json.loads((out / "x.json").read_bytes())
    document["conversations"][2]["messages"][0]["role"] = "system"
    store.clear()
    (out / "x.json").write_text(json.dumps(document))
    refused(store, out / "x.json")


def test_when_the_disk_becomes_full_on_the_way_nothing_is_imported(
    store: Store, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [saved(store, str(n), "question", "answer").id for n in range(3)]
    export_conversations(store, ids, out / "x.json")
    store.clear()
    real = store.add_conversation
    added: list[Conversation] = []

    def full(*whole: Any) -> Conversation:
        if len(added) == 2:
            raise DiskFull("The disk is full.", "Free some room.")
        added.append(real(*whole))
        return added[-1]

    monkeypatch.setattr(store, "add_conversation", full)
    with pytest.raises(DiskFull):
        import_conversations(store, out / "x.json")
    assert len(added) == 2
    assert store.conversations() == []


_FOREIGN = {
    "nothing": b"",
    "text": b"# Notes\n\nHello",
    "picture": b"\x89PNG\r\n\x1a\n\0\0",
    "other json": b'{"conversations": []}',
    "a list": b"[]",
    "no json": b"{ hello",
    "other page": b"<!DOCTYPE html><html><body>hello</body></html>",
    "a role": b'{"sidelight_role": 1, "name": "x"}',
}


@pytest.mark.parametrize("data", _FOREIGN.values(), ids=_FOREIGN.keys())
@pytest.mark.parametrize("name", ["x.json", "x.md", "x.html"])
def test_what_is_not_ours_is_told_from_what_is_damaged(
    store: Store, out: Path, data: bytes, name: str
) -> None:
    (out / name).write_bytes(data)
    told = refused(store, out / name)
    assert told.what == f"“{name}” holds no conversation that was exported from Sidelight."


@pytest.mark.parametrize("format", ["json", "markdown", "html"])
@pytest.mark.parametrize("kept", [0.3, 0.7, 0.99])
def test_a_file_that_is_cut_short_is_damaged(
    store: Store, out: Path, format: Any, kept: float
) -> None:
    original = everything(store)
    export_conversation(store, original.id, format, out / "x")
    store.clear()
    data = (out / "x").read_bytes()
    (out / "x").write_bytes(data[: int(len(data) * kept)])
    assert refused(store, out / "x").what in (
        "“x” is damaged, so nothing of it was imported.",
        # The part of a page that is to be imported comes last.
        "“x” holds no conversation that was exported from Sidelight.",
    )


def test_a_newer_version_is_named(store: Store, out: Path, document: Document) -> None:
    document["sidelight_conversations"] = 2
    document["conversations"] = {"of": "another form"}
    files = {"x.json": json.dumps(document), "x.md": "<!-- sidelight-conversation 2 of another -->"}
    hidden = base64.b64encode(files["x.json"].encode()).decode()
    files["x.html"] = f'<html><template id="sidelight-conversation">{hidden}</template>'
    files["x.md"] = head_mark("0" * 12, {}).replace("conversation 1", "conversation 2")
    for name, text in files.items():
        (out / name).write_text(text)
        told = refused(store, out / name)
        assert told.what == f"“{name}” was exported by a newer version of Sidelight."
        assert "Update" in told.todo


@pytest.mark.parametrize("version", [0, -1, "1", None, True, 1.5])
def test_a_version_that_is_none(
    store: Store, out: Path, document: Document, version: object
) -> None:
    (out / "x.json").write_text(json.dumps({**document, "sidelight_conversations": version}))
    assert "damaged" in refused(store, out / "x.json").what


@pytest.mark.parametrize(
    "text",
    [
        '{"sidelight_conversations": 1, "conversations": ' + "[" * 100_000,
        '{"sidelight_conversations": 1, "conversations": NaN}',
        '{"sidelight_conversations": 1, "conversations": [], "exported": Infinity}',
    ],
)
def test_json_that_nobody_should_read(store: Store, out: Path, text: str) -> None:
    (out / "x.json").write_text(text)
    assert "damaged" in refused(store, out / "x.json").what


def test_what_would_fill_the_memory_is_not_read(
    store: Store, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = out / "x.json"
    monkeypatch.setattr(reading, "MOST_ITEMS", 1000)
    path.write_text('{"sidelight_conversations": 1, "x": [' + "{}," * 500 + "{}]}")
    assert "too large" in refused(store, path).what
    with path.open("wb") as file:
        file.truncate(2 << 30)  # takes no room on the disk
    monkeypatch.setattr(Path, "read_bytes", None)
    assert "too large" in refused(store, path).what


def test_what_cannot_be_opened(store: Store, out: Path) -> None:
    assert "cannot be opened" in refused(store, out / "nothing.json").what
    (out / "folder").mkdir()
    assert "folder" in refused(store, out / "folder").what


def test_a_pipe_does_not_block(store: Store, out: Path) -> None:
    os.mkfifo(out / "pipe.json")
    assert "holds no conversation" in refused(store, out / "pipe.json").what


def test_what_would_do_something_elsewhere_is_made_harmless(
    store: Store, out: Path, document: Document
) -> None:
    attachments = _messages(document)[0]["attachments"]
    attachments[0]["path"] = "\\\\evil\\share\\x.png"
    attachments[1]["path"] = "/\\evil/x.png"
    attachments[0]["icon"] = "../../secret"
    attachments[1]["icon"] = "microphone"
    attachments[2]["icon"] = "no such icon"
    document["conversations"][0]["conversation"]["role"] = "half of a \ud83e"
    document["later"] = _messages(document)[0]["later"] = "of a later version"
    (imported,) = _imported(store, out, document)
    found = store.messages(imported.id)[0].attachments
    assert [one.path for one in found[:3]] == ["", "", "/home/fox/note.wav"]
    assert [one.icon for one in found[:3]] == ["transcript", "microphone", "transcript"]


def test_blobs_that_nothing_names_are_not_kept(store: Store, out: Path, document: Document) -> None:
    name = _put_blob(document, b"a stowaway")
    _imported(store, out, document)
    assert not store.blobs.path_of(name).exists()


def test_sentences_may_be_within_sentences(store: Store, out: Path, document: Document) -> None:
    inner = {"say": "it has {count:,} parts", "values": {"count": 12345}}
    note = {"say": "“{name}” is damaged: {why}.", "values": {"name": "x", "why": inner}}
    _set("messages", 0, "note", note)(document)
    (imported,) = _imported(store, out, document)
    told = store.messages(imported.id)[0].note
    assert told == "“x” is damaged: it has 12,345 parts."
    assert isinstance(told, Sentence)


def test_html_whose_pictures_were_exchanged(store: Store, out: Path) -> None:
    original = everything(store)
    export_conversation(store, original.id, "html", out / "x.html")
    store.clear()
    source = (out / "x.html").read_text("utf-8")
    other = base64.b64encode(b"other").decode()
    begin = source.index("base64,") + len("base64,")
    (out / "x.html").write_text(source[:begin] + other + source[source.index('"', begin) :])
    assert "damaged" in refused(store, out / "x.html").what
