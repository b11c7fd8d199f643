"""The keeper of conversations: the store, for the window, on a thread of its own."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.conversations import packing
from desktop.conversations.blobs import BlobDamaged, Blobs
from desktop.conversations.faults import ConversationGone
from desktop.conversations.keeper_thread import Job, KeeperThread
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Hit, Message
from desktop.jobs.post import Post
from models.errors import Problem
from models.inputs.contents import Content

_Change = Callable[[Store], Conversation | None]


@dataclass(frozen=True)
class _Letter:
    tell: Callable[..., None]
    values: tuple[Any, ...]


class Keeper(QObject):
    """Everything returns at once and is done in the order it was asked for; what came of it is told
    by signals. What cannot be saved, because the disk is full say, is told, kept in memory and
    saved with the next change, and every few seconds until it is.

    Args:
        folder: of the store, made when missing.

    Signals:
        listed(list[Conversation]): pinned ones first, then the last changed.
        opened(Conversation, list[Message]): with all its branches, as they were said.
        found(query, list[Hit]): of the last `search` only.
        saved(message id): it is in the store, or a newer text of it.
        not_saved(message id, Problem): not yet; `saved` follows when it is.
        packed(Message): as `add_question` saved it, with its attachments filled in.
        changed(Conversation): it is new, back, or different in what is listed; or its branch.
        removed(conversation id): it was deleted.
        duplicated(conversation id, Conversation): of which, and the copy.
        cleared: nothing is left.
        unpacked(token, contents, problems): what `contents_of` asked for: `packing.Contents` by
            message id, and a `Problem` for each attachment whose kept copy is lost.
        thumbnails_read(dict[str, bytes]): PNGs by the name of their blob; b"" for lost ones.
        recovered(Recovered): a damaged store was set aside.
        failed(Problem): to be told; trouble that lasts is told once.
    """

    listed = Signal(object)
    opened = Signal(object, object)
    found = Signal(str, object)
    saved = Signal(str)
    not_saved = Signal(str, object)
    packed = Signal(object)
    changed = Signal(object)
    removed = Signal(str)
    duplicated = Signal(str, object)
    cleared = Signal()
    unpacked = Signal(int, object, object)
    thumbnails_read = Signal(object)
    recovered = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._post = Post(self)
        self._post.arrived.connect(self._on_arrived)
        self._query = ""
        self._tokens = itertools.count(1)
        self._thread = KeeperThread(
            folder, self._teller(self.failed.emit), self._teller(self.recovered.emit)
        )
        # Also when the window is gone without a word.
        self.destroyed.connect(self._thread.close)

    def start(self) -> None:
        """Open the store."""
        self._thread.start()

    def close(self, timeout_s: float = 10.0) -> bool:
        """Save what is to be saved, and end; False when that took too long or could not be done. No
        signal follows."""
        self._post.close()
        self._thread.close()
        return self._thread.join(timeout_s) and self._thread.is_all_saved

    # --- reading --------------------------------------------------------------------------------

    def list_conversations(self, *, archived: bool = False) -> None:
        """`listed` follows; with archived ones only when asked for."""

        def listing(store: Store) -> None:
            self._tell(self.listed, store.conversations(archived=archived))

        self._thread.put(Job(listing, saves=False, key=("list",)))

    def open(self, conversation_id: str) -> None:
        """`opened` follows."""

        def opening(store: Store) -> None:
            self._tell(self.opened, *store.open(conversation_id))

        self._thread.put(Job(opening, saves=False))

    def search(self, query: str, limit: int = 50, *, archived: bool = True) -> None:
        """`found` follows, unless something else is searched for before."""
        self._query = query

        def searching(store: Store) -> None:
            hits = store.search(query, limit, archived=archived)
            self._post.put(_Letter(self._tell_found, (query, hits)))

        self._thread.put(Job(searching, saves=False, key=("search",)))

    def contents_of(self, message_ids: Iterable[str]) -> int:
        """What the model gets with those messages; `unpacked` follows, with the token that is
        returned here."""
        ids, token = tuple(message_ids), next(self._tokens)

        def unpacking(store: Store) -> None:
            contents: dict[str, packing.Contents] = {}
            problems: list[Problem] = []
            for id_ in ids:
                contents[id_], lost = packing.unpacked(store.message(id_), store.blobs)
                problems += lost
                self._thread.breathe()
            self._tell(self.unpacked, token, contents, problems)

        def failing(problem: Problem) -> None:
            self._tell(self.unpacked, token, {}, [problem])

        self._thread.put(Job(unpacking, saves=False, on_failed=failing))
        return token

    def read_thumbnails(self, names: Iterable[str]) -> None:
        """Of attachments, by the name of their blob; `thumbnails_read` follows."""
        wanted = tuple(names)

        def reading(store: Store) -> None:
            self._tell(self.thumbnails_read, {one: _read(store.blobs, one) for one in wanted})

        self._thread.put(Job(reading, saves=False))

    # --- saying ---------------------------------------------------------------------------------

    def add_conversation(
        self, conversation: Conversation, messages: Iterable[Message] = ()
    ) -> None:
        """A new one, or an imported one with its messages, whose ids must be new; `changed`
        follows."""
        said = tuple(messages)
        self._change(lambda store: store.add_conversation(conversation, said), conversation.id)

    def add_message(self, message: Message, *, show: bool = True) -> None:
        """One whose attachments are packed already, or that has none; its conversation must have
        been added. Also an answer that begins or is continued (`state="streaming"`). `saved` and
        `changed` follow."""
        self._save(message.id, lambda store: store.add_message(message, show=show))

    def add_question(
        self,
        message: Message,
        contents: Sequence[Sequence[Content]] = (),
        thumbnails: Sequence[bytes] = (),
    ) -> None:
        """A question with what the model gets, and small PNGs, by attachment; where there is
        nothing, the attachment stays as it is. `packed`, `saved` and `changed` follow."""

        def adding(store: Store) -> Conversation | None:
            full = packing.packed(message, contents, thumbnails, store.blobs, self._thread.breathe)
            conversation = store.add_message(full)
            self._tell(self.packed, full)
            return conversation

        self._save(message.id, adding)

    def tell_text(self, message_id: str, text: str) -> None:
        """All that a streaming message says by now. May be called as often as it changes; what is
        in the store is at most a quarter of a second older. `saved` follows each time it is."""

        def telling(store: Store) -> None:
            if store.set_text(message_id, text):
                self._tell(self.saved, message_id)

        key = ("text", message_id)
        self._thread.put_lazily(
            Job(telling, message_id, key=key, on_failed=self._not_saving(message_id))
        )

    def finish_message(self, message: Message) -> None:
        """The last version of a message: its text, state, note and origin. `saved` and `changed`
        follow."""
        self._save(message.id, lambda store: store.finish_message(message))

    # --- changing; `changed` follows each -------------------------------------------------------

    def set_leaf(self, conversation_id: str, leaf: str) -> None:
        """Show another branch."""
        self._change(lambda store: store.set_leaf(conversation_id, leaf))

    def rename(self, conversation_id: str, title: str) -> None:
        """The user's own title; "" for one made from the first question."""
        self._change(lambda store: store.rename(conversation_id, title))

    def pin(self, conversation_id: str, pinned: bool = True) -> None:
        self._change(lambda store: store.pin(conversation_id, pinned))

    def archive(self, conversation_id: str, archived: bool = True) -> None:
        self._change(lambda store: store.archive(conversation_id, archived))

    def set_role(self, conversation_id: str, role: str, overrides: str = "{}") -> None:
        self._change(lambda store: store.set_role(conversation_id, role, overrides))

    def tell_draft(self, conversation_id: str, draft: str) -> None:
        """May be called at every key; no signal follows. That of a conversation which was deleted
        meanwhile is worth nothing."""

        def telling(store: Store) -> None:
            with contextlib.suppress(ConversationGone):
                store.set_draft(conversation_id, draft)

        self._thread.put_lazily(Job(telling, conversation_id, key=("draft", conversation_id)))

    def duplicate(self, conversation_id: str, title: str = "") -> None:
        """`duplicated` follows."""

        def duplicating(store: Store) -> None:
            self._tell(self.duplicated, conversation_id, store.duplicate(conversation_id, title))

        self._thread.put(Job(duplicating))

    # --- deleting -------------------------------------------------------------------------------

    def delete_conversation(self, conversation_id: str) -> None:
        """`removed` follows. It can be restored until the app ends."""

        def deleting(store: Store) -> None:
            store.delete_conversation(conversation_id)
            self._tell(self.removed, conversation_id)

        self._thread.put(Job(deleting))

    def restore_conversation(self, conversation_id: str) -> None:
        """`changed` follows."""
        self._change(lambda store: store.restore_conversation(conversation_id))

    def delete_branch(self, message_id: str) -> None:
        """The message and all below it, see `Talk.without`; `changed` follows."""
        self._change(lambda store: store.delete_branch(message_id))

    def restore_branch(self, message_id: str) -> None:
        """What `delete_branch` took, see `Talk.with_again`; `changed` follows."""
        self._change(lambda store: store.restore_branch(message_id))

    def clear(self) -> None:
        """Delete everything for good, attachments and what was set aside too; `cleared` follows."""

        def clearing(store: Store) -> None:
            store.clear()
            self._tell(self.cleared)

        self._thread.put(Job(clearing))

    # --- anything else --------------------------------------------------------------------------

    def do(
        self,
        operation: Callable[[Store], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Something longer, such as an export, on the keeper's thread; one of the two is called
        here afterwards, without the second `failed` is told. It should not take seconds: answers
        are saved late meanwhile."""

        def doing(store: Store) -> None:
            self._post.put(_Letter(on_done, (operation(store),)))

        failing = None if on_failed is None else self._teller(on_failed)
        self._thread.put(Job(doing, saves=False, on_failed=failing))

    def breathe(self) -> None:
        """To be called now and then by what `do` was given, on the keeper's thread: answers that
        are streaming are saved meanwhile."""
        self._thread.breathe()

    # --- within ---------------------------------------------------------------------------------

    def _on_arrived(self, letter: _Letter) -> None:
        letter.tell(*letter.values)

    def _tell_found(self, query: str, hits: Sequence[Hit]) -> None:
        if query == self._query:
            self.found.emit(query, hits)

    def _tell(self, signal: SignalInstance, *values: Any) -> None:
        """From any thread."""
        self._post.put(_Letter(signal.emit, values))

    def _teller(self, tell: Callable[..., None]) -> Callable[..., None]:
        return lambda *values: self._post.put(_Letter(tell, values))

    def _not_saving(self, message_id: str) -> Callable[[Problem], None]:
        return lambda problem: self._tell(self.not_saved, message_id, problem)

    def _save(self, message_id: str, change: _Change) -> None:
        def saving(store: Store) -> None:
            conversation = change(store)
            self._tell(self.saved, message_id)
            if conversation is not None:
                self._tell(self.changed, conversation)

        self._thread.put(Job(saving, message_id, on_failed=self._not_saving(message_id)))

    def _change(self, change: _Change, about: str = "") -> None:
        def changing(store: Store) -> None:
            self._tell(self.changed, change(store))

        self._thread.put(Job(changing, about))


def _read(blobs: Blobs, name: str) -> bytes:
    try:
        return blobs.get(name)
    except BlobDamaged:
        return b""
