"""The plain values of conversations. Times are seconds since 1970, UTC."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["user", "assistant"]
# "streaming" is what a message is while it is being said; what is found so at the next start was
# interrupted. "stopped": by the user; "full": it reached the longest answer allowed.
State = Literal["done", "streaming", "interrupted", "stopped", "full", "failed"]


def new_id() -> str:
    """Of a conversation or a message, made where it is first spoken of: it can be named before it
    has been saved."""
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Attachment:
    """What goes with a question, as it is kept.

    Attributes:
        name: the file's name, or what stands for one.
        note: a few words, such as "8 frames · 0:32".
        icon: stands beside the name where there is no picture.
        path: the file it came from, or ""; it may be gone.
        thumbnail: SHA-256 of a small PNG among the blobs, or "".
        parts: what the model gets, as JSON that names blobs; see `contents`.
    """

    name: str
    note: str = ""
    icon: str = "transcript"
    path: str = ""
    thumbnail: str = ""
    parts: str = "[]"


@dataclass(frozen=True)
class Origin:
    """Who answered, on what, how fast.

    Attributes:
        model_id: of the installed model.
        model: its name.
        device: what really executed it.
        reason: why it was not the device asked for; "" when it was.
        ttft_ms: time to first token in milliseconds; 0.0 when not known.
        tokens_per_s: 0.0 when not known.
        input_tokens: of the whole prompt; 0 when not known.
        output_tokens: of the answer; 0 when not known.
        thought_s: seconds it spent thinking aloud before the answer.
        adapters: that were on, as JSON; see `desktop.adapters.written`. "" for none.
        draft: name of the model that proposed tokens; "" for none.
        looked_up: tokens were looked up in the conversation.
        drafted: tokens that the draft proposed.
        accepted: of the answer's, those that came from a proposal.
    """

    model_id: str
    model: str
    device: str
    reason: str = ""
    ttft_ms: float = 0.0
    tokens_per_s: float = 0.0
    input_tokens: int = 0
    output_tokens: int = 0
    thought_s: float = 0.0
    adapters: str = ""
    draft: str = ""
    looked_up: bool = False
    drafted: int = 0
    accepted: int = 0

    @property
    def acceptance(self) -> float:
        """The part of the proposed tokens that the model took; 0.0 when it is not known."""
        return self.accepted / self.drafted if self.drafted else 0.0


@dataclass(frozen=True)
class Message:
    """One message of a conversation.

    Attributes:
        parent: id of the message it follows; "" for a first one. Several messages with one parent
            are branches.
        note: one sentence when it did not end by itself.
        origin: of an answer.
    """

    conversation: str
    role: Role
    text: str
    parent: str = ""
    attachments: tuple[Attachment, ...] = ()
    state: State = "done"
    note: str = ""
    origin: Origin | None = None
    created: float = 0.0
    id: str = field(default_factory=new_id)


@dataclass(frozen=True)
class Conversation:
    """A conversation as it is listed.

    Attributes:
        title: made from the first question, or the user's own.
        own_title: the user named it; it is not made anew.
        changed: when something was last said in it.
        leaf: id of the last message of the branch that is shown; "" while there is none.
        role: id of the role it is held in; "" for none.
        overrides: what of the role is different here, as JSON.
        draft: what is typed and not sent.
    """

    title: str = ""
    own_title: bool = False
    created: float = 0.0
    changed: float = 0.0
    pinned: bool = False
    archived: bool = False
    leaf: str = ""
    role: str = ""
    overrides: str = "{}"
    draft: str = ""
    id: str = field(default_factory=new_id)


@dataclass(frozen=True)
class Hit:
    """Where something was found.

    Attributes:
        message: id of the message; "" when it was found in the title.
        snippet: a line of the text around it.
        spans: (begin, end) in characters of the snippet, to be highlighted; in order.
    """

    conversation: str
    title: str
    message: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
