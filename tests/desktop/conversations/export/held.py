"""Conversations with everything in them, and how they are compared."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from desktop.conversations.contents import pack, unpack
from desktop.conversations.export.faults import NotImportable
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.export.thumbnails import thumbnail_of
from desktop.conversations.store import Store
from desktop.conversations.values import Attachment, Conversation, Message, Origin
from models.inputs.contents import Content
from models.inputs.documents.document import Document
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video
from models.words import say

QUESTION = "What is this?\n\n## Answer\n\n<!-- 0123456789ab end -->"
ANSWER = """\
# A fox

It **runs** at $v = \\frac{s}{t}$; see [here](https://example.org/fox).

## You

```python
def fox() -> str:
    return "狐狸 🦊"  # a fox
```

| a | b |
|---|---|
| 1 | 2 |
"""
CUT_OFF = "So:\n\n```js\nconst fox = '…\n"
ORIGIN = Origin("qwen", "Qwen2-VL", "GPU", say("The {what} is busy.", what="NPU"), 120.5, 31.25)
SPEECH = (Spoken(0.1, 2.25, "Grüß Gott."), Spoken(2.5, 4.0, "再见 🦊"))


def picture(seed: int, width: int = 40, height: int = 32) -> Picture:
    return Picture(width, height, random.Random(seed).randbytes(width * height * 3), f"{seed}.png")


# The last one looks like the first.
FRAMES = tuple(Frame(picture(n % 2), n * 7.5) for n in range(3))
CONTENTS: dict[str, Content] = {
    "狐狸.png": replace(picture(7), name="狐狸.png"),
    "fox.mp4": Video("fox.mp4", 32.0, FRAMES, SPEECH),
    "note.wav": Recording("note.wav", 7.7, SPEECH, was_heard=True),
    "a/b.pdf": Document("a/b.pdf", "[Page 1]\nx", ("x", ""), 9, say("{n} pages more.", n=7)),
}


def attachment(store: Store, name: str, *contents: Content) -> Attachment:
    path = f"/home/fox/{name}"
    return Attachment(
        name, say("{n} of them", n=2), "picture", path, "", pack(contents, store.blobs)
    )


def everything(store: Store) -> Conversation:
    """In the store: all kinds of attachments, three branches, one of them interrupted in code."""
    attachments = [attachment(store, name, content) for name, content in CONTENTS.items()]
    thumbnail = store.blobs.put(thumbnail_of(store.blobs.get(_blob(attachments[0]))))
    attachments[0] = replace(attachments[0], thumbnail=thumbnail)
    one = Conversation(
        "A fox: what? <b>", True, 1.7e9, 1.7e9 + 9, pinned=True, role="builtin:x", draft="secret"
    )
    asked = Message(one.id, "user", QUESTION, attachments=tuple(attachments), created=1.7e9)
    told = _answer(asked, ANSWER)
    again = _answer(asked, f"<think>A $x$ fox?</think>{CUT_OFF}", state="interrupted")
    more = Message(one.id, "user", "", told.id, created=1.7e9 + 5)
    failed = _answer(more, "", state="failed", note=say("The {what} is lost.", what="GPU"))
    edited = Message(one.id, "user", "edited", created=1.7e9 + 8)
    return store.add_conversation(
        replace(one, leaf=failed.id, overrides='{"temperature": 1}'),
        [asked, told, again, more, failed, edited],
    )


def _answer(question: Message, text: str, **values: Any) -> Message:
    return Message(
        question.conversation,
        "assistant",
        text,
        question.id,
        origin=ORIGIN,
        created=1.7e9,
        **values,
    )


def _blob(attachment: Attachment) -> str:
    return attachment.parts.partition('"blob": "')[2][:64]


def without_ids(store: Store, conversation: Conversation) -> list[Any]:
    """All there is to a conversation; messages are named by their places."""
    found, messages = store.open(conversation.id)
    places = {"": -1, **{one.id: at for at, one in enumerate(messages)}}
    return [
        replace(found, id="", leaf=""),
        places[found.leaf],
        *(
            (places[one.parent], replace(one, id="", parent="", conversation=""))
            for one in messages
        ),
    ]


def shown(store: Store, conversation: Conversation) -> list[Message]:
    """The branch that is shown, when it is the only one."""
    found, messages = store.open(conversation.id)
    for before, after in pairwise(messages):
        assert after.parent == before.id
    assert found.leaf == (messages[-1].id if messages else "")
    return messages


def contents_of(store: Store, message: Message) -> list[tuple[Content, ...]]:
    return [unpack(one.parts, store.blobs, one.name) for one in message.attachments]


def sentences_of(message: Message) -> list[object]:
    """Whether they can still be translated shows in what they are made of."""
    said = [message.note, *(one.note for one in message.attachments)]
    said += [message.origin.reason] if message.origin else []
    return [getattr(one, "template", None) for one in said]


def saved_question(
    store: Store, conversation: Conversation, *attachments: Attachment
) -> list[Message]:
    """The only message of the conversation."""
    store.add_message(Message(conversation.id, "user", "?", attachments=attachments))
    return store.messages(conversation.id)


def refused(store: Store, path: Path) -> NotImportable:
    """And nothing of it is in the store."""
    with pytest.raises(NotImportable) as told:
        import_conversations(store, path)
    assert store.conversations() == []
    assert path.name in told.value.what
    return told.value
