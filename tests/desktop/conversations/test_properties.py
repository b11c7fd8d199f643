"""Whatever is done, in whatever order, and however the app ends: nothing is lost that was not
deleted. The plain talk is the model that the store is held against."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.conversations.store import Store
from desktop.conversations.talk import Talk
from desktop.conversations.values import Conversation, Message, State

_texts = st.text(st.characters(codec="utf-8"), max_size=40)
_pick = st.integers(min_value=0, max_value=1000)
_ends: st.SearchStrategy[State] = st.sampled_from(["done", "stopped", "full", "failed"])


class Machine(RuleBasedStateMachine):
    """One conversation is held; others lie beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store(self.folder)
        self.conversation = Conversation()
        self.talk = Talk(self.conversation.id)
        self.deleted: list[str] = []
        self.streaming: list[str] = []
        # What must be there besides: by conversation.
        self.others: dict[str, list[Message]] = {}

    @initialize()
    def begin(self) -> None:
        self.store.add_conversation(self.conversation)

    def _one_of(self, pick: int, role: str) -> Message | None:
        among = [one for one in self.talk.tree if one.role == role]
        return among[pick % len(among)] if among else None

    def _say(self, message: Message) -> None:
        self.talk = self.talk.said(message)
        self.store.add_message(message)

    # --- what people do -------------------------------------------------------------------------

    @rule(text=_texts)
    def ask(self, text: str) -> None:
        self._say(self.talk.question(text))

    @rule(pick=_pick, text=_texts)
    def edit(self, pick: int, text: str) -> None:
        if question := self._one_of(pick, "user"):
            self._say(self.talk.edited(question.id, text, ()))

    @rule(pick=_pick)
    def answer(self, pick: int) -> None:
        if question := self._one_of(pick, "user"):
            answer = self.talk.answer(question.id)
            self._say(answer)
            self.streaming.append(answer.id)

    @rule(pick=_pick)
    def regenerate(self, pick: int) -> None:
        if answer := self._one_of(pick, "assistant"):
            again = self.talk.again(answer.id)
            self._say(again)
            self.streaming.append(again.id)

    @precondition(lambda self: self.streaming)
    @rule(text=_texts)
    def stream(self, text: str) -> None:
        answer = self.talk.tree[self.streaming[-1]]
        self.talk = self.talk.said(replace(answer, text=answer.text + text))
        self.store.set_text(answer.id, answer.text + text)

    @precondition(lambda self: self.streaming)
    @rule(text=_texts, state=_ends)
    def finish(self, text: str, state: State) -> None:
        answer = self.talk.tree[self.streaming.pop()]
        done = replace(answer, text=answer.text + text, state=state)
        self.talk = self.talk.said(done)
        self.store.finish_message(done)

    @rule(pick=_pick)
    def switch(self, pick: int) -> None:
        messages = list(self.talk.tree)
        if messages:
            self.talk = self.talk.switched(messages[pick % len(messages)].id)
            self.store.set_leaf(self.conversation.id, self.talk.leaf)

    @rule(pick=_pick)
    def delete(self, pick: int) -> None:
        messages = list(self.talk.tree)
        if messages:
            gone = messages[pick % len(messages)].id
            self.talk = self.talk.without(gone)
            self.store.delete_branch(gone)
            self.deleted.append(gone)

    @precondition(lambda self: self.deleted)
    @rule(pick=_pick)
    def undo(self, pick: int) -> None:
        back = self.deleted.pop(pick % len(self.deleted))
        self.talk = self.talk.with_again(back)
        self.store.restore_branch(back)

    @rule()
    def delete_and_restore_all_of_it(self) -> None:
        self.store.delete_conversation(self.conversation.id)
        self.store.restore_conversation(self.conversation.id)

    @rule()
    def duplicate(self) -> None:
        copy = self.store.duplicate(self.conversation.id)
        self.others[copy.id] = self.store.messages(copy.id)
        assert [one.text for one in self.others[copy.id]] == [one.text for one in self.talk.tree]

    # --- how the app ends -----------------------------------------------------------------------

    @rule()
    def close_and_open(self) -> None:
        self.store.close()
        self._open()

    @rule()
    def crash_and_open(self) -> None:
        """What is on the disk at this moment is all that the next start finds."""
        after = Path(tempfile.mkdtemp())
        shutil.copytree(self.folder, after, dirs_exist_ok=True)
        self.store.close()
        shutil.rmtree(self.folder)
        self.folder = after
        self._open()

    def _open(self) -> None:
        self.store = Store(self.folder)
        self.store.purge()
        there = [
            replace(one, state="interrupted") if one.state == "streaming" else one
            for one in self.talk.tree
        ]
        leaf = self.talk.leaf
        self.talk = Talk(self.conversation.id)
        for message in there:
            self.talk = self.talk.said(message)
        self.talk = replace(self.talk, leaf=leaf)
        self.deleted, self.streaming = [], []

    # --- what always holds ----------------------------------------------------------------------

    @invariant()
    def everything_is_there(self) -> None:
        conversation, messages = self.store.open(self.conversation.id)
        assert messages == list(self.talk.tree)
        assert conversation.leaf == self.talk.leaf
        assert not messages or self.talk.path

    @invariant()
    def other_conversations_are_as_they_were(self) -> None:
        listed = {one.id for one in self.store.conversations(archived=True)}
        assert listed == {self.conversation.id, *self.others}
        assert all(self.store.messages(id_) == said for id_, said in self.others.items())

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


TestAnythingInAnyOrder = Machine.TestCase
TestAnythingInAnyOrder.settings = settings(
    max_examples=20,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
