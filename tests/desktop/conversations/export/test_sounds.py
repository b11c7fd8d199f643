"""Sounds go into every format and come back; what is none is refused."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.conversations.export.exporting import export_conversation
from desktop.conversations.export.formats import Format
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message
from models.inputs.recording import Recording
from models.inputs.sounds.pcm import in_16_bits, of_wav
from models.inputs.spoken import Spoken
from tests.desktop.conversations.export.held import attachment, contents_of, refused
from tests.models.engine.recorder import green_ball

SOUND = in_16_bits(replace(green_ball(), name="ball.wav"))
HEARD = Recording("ball.wav", SOUND.seconds, sound=SOUND)
WRITTEN = replace(HEARD, speech=(Spoken(0.1, 2.0, "A green ball."),), was_heard=True)


@pytest.fixture
def original(store: Store) -> Conversation:
    """A question that is a sound, without words."""
    one = Conversation("A ball", own_title=True)
    asked = Message(
        one.id,
        "user",
        "",
        attachments=tuple(attachment(store, "ball.wav", each) for each in (HEARD, WRITTEN)),
    )
    told = Message(one.id, "assistant", "A ball.", asked.id)
    return store.add_conversation(replace(one, leaf=told.id), [asked, told])


@pytest.mark.parametrize("format", ["json", "html", "markdown"])
def test_the_sound_comes_back_as_it_was_heard(
    store: Store, original: Conversation, out: Path, tmp_path: Path, format: Format
) -> None:
    path = out / {"json": "x.json", "html": "x.html", "markdown": "x.md"}[format]
    export_conversation(store, original.id, format, path)
    other = Store(tmp_path / "other")
    (imported,) = import_conversations(other, path)
    asked, told = other.messages(imported.id)
    assert (asked.text, told.text) == ("", "A ball.")
    assert contents_of(other, asked) == [(HEARD,), (WRITTEN,)]
    other.close()


def test_beside_markdown_it_is_a_file_that_plays(
    store: Store, original: Conversation, out: Path
) -> None:
    export_conversation(store, original.id, "markdown", out / "x.md")
    (file,) = out.rglob("*.wav")
    assert of_wav(file.read_bytes(), "ball.wav") == SOUND
    assert file.name in (out / "x.md").read_text(encoding="utf-8")


def test_a_page_runs_no_player_and_names_the_sound(
    store: Store, original: Conversation, out: Path
) -> None:
    export_conversation(store, original.id, "html", out / "x.html")
    page = (out / "x.html").read_text(encoding="utf-8").partition("<template")[0]
    assert "<audio" not in page
    assert "ball.wav" in page
    assert "A green ball." in page


@pytest.mark.parametrize("data", [b"no sound at all", b"", b"RIFF\x00\x00\x00\x00WAVE"])
def test_what_is_no_sound_is_refused(
    store: Store, original: Conversation, out: Path, data: bytes
) -> None:
    export_conversation(store, original.id, "json", out / "x.json")
    store.clear()
    document = json.loads((out / "x.json").read_bytes())
    for message in document["conversations"][0]["messages"]:
        for each in message["attachments"]:
            (part,) = json.loads(each["parts"])
            name = hashlib.sha256(data).hexdigest()
            document["blobs"][name] = base64.b64encode(data).decode()
            each["parts"] = json.dumps([{**part, "sound": name}])
    (out / "x.json").write_text(json.dumps(document))
    assert "damaged" in refused(store, out / "x.json").what


@pytest.mark.parametrize("sound", ["../../etc/passwd", 5, ["x"]])
def test_a_sound_that_names_anything_but_a_blob_is_refused(
    store: Store, original: Conversation, out: Path, sound: object
) -> None:
    export_conversation(store, original.id, "json", out / "x.json")
    store.clear()
    document = json.loads((out / "x.json").read_bytes())
    first = document["conversations"][0]["messages"][0]["attachments"][0]
    (part,) = json.loads(first["parts"])
    first["parts"] = json.dumps([{**part, "sound": sound}])
    (out / "x.json").write_text(json.dumps(document))
    refused(store, out / "x.json")
