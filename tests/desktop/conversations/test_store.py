"""The store keeps everything that was said, and lets go of what was deleted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.conversations import faults
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message
from models.words import Sentence, say
from tests.desktop.conversations.samples import CAT, ORIGIN, chain, saved, texts_of


def test_everything_comes_back_after_opening_anew(tmp_path: Path, store: Store) -> None:
    conversation = Conversation(
        title="Füchse 🦊", own_title=True, created=1.5, changed=2.0, pinned=True, archived=True,
        leaf="x", role="writer", overrides='{"seed": 1}', draft="half a thou",
    )  # fmt: skip
    question = Message(conversation.id, "user", "What?\n\0 中文 🦊", attachments=(CAT, CAT))
    note = say("It was {what}.", what="stopped")
    answer = Message(
        conversation.id, "assistant", "A fox.", question.id, (), "stopped", note, ORIGIN, 7.25
    )
    store.add_conversation(conversation, [question, answer])
    store.close()
    store = Store(tmp_path)
    assert store.open(conversation.id) == (conversation, [question, answer])
    (_, kept) = store.messages(conversation.id)
    # Still sentences, so that they can be shown in another language.
    assert isinstance(kept.note, Sentence)
    assert kept.origin is not None
    assert isinstance(kept.origin.reason, Sentence)
    store.close()


def test_conversations_are_listed_pinned_first_then_by_change(store: Store) -> None:
    ids = [saved(store, title, "?", created=at) for at, title in enumerate(("a", "b", "c", "d"))]
    store.pin(ids[1].id)
    store.archive(ids[2].id)
    assert [one.title for one in store.conversations()] == ["b", "d", "a"]
    assert [one.title for one in store.conversations(archived=True)] == ["b", "d", "c", "a"]
    store.archive(ids[2].id, False)
    store.pin(ids[1].id, False)
    assert [one.title for one in store.conversations()] == ["d", "c", "b", "a"]


def test_a_new_message_is_shown_and_moves_its_conversation_up(store: Store) -> None:
    old, new = saved(store, "old", "?"), saved(store, "new", "?", created=200.0)
    message = Message(old.id, "assistant", "!", old.leaf, created=300.0)
    changed = store.add_message(message)
    assert changed == replace(old, leaf=message.id, changed=300.0)
    assert [one.id for one in store.conversations()] == [old.id, new.id]


def test_an_answer_can_be_added_without_being_shown(store: Store) -> None:
    conversation = saved(store, "side by side", "?", "first")
    other = Message(conversation.id, "assistant", "second", created=300.0)
    changed = store.add_message(other, show=False)
    assert changed is not None
    assert changed.leaf == conversation.leaf


def test_the_title_is_made_from_the_first_question(store: Store) -> None:
    conversation = store.add_conversation(Conversation())
    for text in ("\n## What *is* this,   and why?\nTell me.", "And that?"):
        store.add_message(Message(conversation.id, "user", text))
    assert store.conversation(conversation.id).title == "What is this, and why?"


def test_a_long_title_ends_at_a_word_and_a_picture_alone_gives_its_name(store: Store) -> None:
    long, picture = store.add_conversation(Conversation()), store.add_conversation(Conversation())
    store.add_message(Message(long.id, "user", "word " * 30))
    store.add_message(Message(picture.id, "user", "", attachments=(CAT,)))
    title = store.conversation(long.id).title
    assert title.endswith("word…")
    assert len(title) <= 61
    assert store.conversation(picture.id).title == "cat.png"


def test_a_title_of_the_users_own_stays_until_it_is_taken_away(store: Store) -> None:
    conversation = store.add_conversation(Conversation())
    assert store.rename(conversation.id, " Mine ").title == "Mine"
    store.add_message(Message(conversation.id, "user", "What is this?"))
    kept = store.conversation(conversation.id)
    assert (kept.title, kept.own_title) == ("Mine", True)
    made = store.rename(conversation.id, "")
    assert (made.title, made.own_title) == ("What is this?", False)


def test_role_and_draft_are_kept(store: Store) -> None:
    conversation = saved(store, "t")
    store.set_role(conversation.id, "poet", '{"temperature": 1}')
    kept = store.set_draft(conversation.id, "Wri")
    assert (kept.role, kept.overrides, kept.draft) == ("poet", '{"temperature": 1}', "Wri")


def test_half_an_emoji_does_not_lose_the_message(store: Store) -> None:
    conversation = saved(store, "t", "fox \ud83e")
    assert texts_of(store.messages(conversation.id)) == ["fox \ufffd"]


def test_what_was_being_said_is_interrupted_when_the_app_ends(tmp_path: Path, store: Store) -> None:
    conversation = saved(store, "t", "Tell me.")
    answer = Message(conversation.id, "assistant", "", conversation.leaf, state="streaming")
    store.add_message(answer)
    assert store.set_text(answer.id, "Once upon a")
    # Another process opens it while this one, which has not closed, is gone.
    after = Store(tmp_path)
    kept = after.message(answer.id)
    assert (kept.text, kept.state) == ("Once upon a", "interrupted")
    assert [hit.message for hit in after.search("once")] == [answer.id]
    # It is continued, and ends.
    after.add_message(replace(kept, state="streaming"))
    after.finish_message(replace(kept, text="Once upon a time.", state="done", origin=ORIGIN))
    assert texts_of(after.messages(conversation.id)) == ["Tell me.", "Once upon a time."]
    assert after.message(answer.id).origin == ORIGIN
    after.close()


def test_text_of_what_is_not_there_is_said_to_be_lost(store: Store) -> None:
    assert not store.set_text("nobody", "hello")


def test_a_message_to_nobody_is_refused(store: Store) -> None:
    with pytest.raises(faults.ConversationGone, match="not there any more"):
        store.add_message(Message("nobody", "user", "?"))
    with pytest.raises(faults.ConversationGone):
        store.open("nobody")


def test_a_duplicate_is_a_conversation_of_its_own(store: Store) -> None:
    conversation = saved(store, "fox", "What?", "A fox.")
    store.pin(conversation.id)
    question, answer = store.messages(conversation.id)
    store.delete_branch(answer.id)
    other = Message(conversation.id, "assistant", "A dog", question.id, state="streaming")
    store.add_message(other)
    copy = store.duplicate(conversation.id, "fox (copy)")
    messages = store.messages(copy.id)
    assert (copy.title, copy.pinned, copy.leaf) == ("fox (copy)", False, messages[-1].id)
    assert [(one.text, one.state) for one in messages] == [
        ("What?", "done"),
        ("A dog", "interrupted"),
    ]
    assert messages[1].parent == messages[0].id
    store.add_message(Message(copy.id, "user", "More.", copy.leaf))
    assert texts_of(store.messages(conversation.id)) == ["What?", "A dog"]


def test_messages_come_in_in_any_order(store: Store) -> None:
    conversation = Conversation()
    first, second, third = chain(conversation, "1", "2", "3")
    orphan = Message(conversation.id, "user", "4", "nobody")
    store.add_conversation(conversation, [third, second, orphan, first])
    kept = {one.text: one.parent for one in store.messages(conversation.id)}
    assert kept == {"1": "", "2": first.id, "3": second.id, "4": ""}


def test_a_deleted_conversation_comes_back_until_the_next_start(
    tmp_path: Path, store: Store
) -> None:
    kept, gone = saved(store, "kept", "stays"), saved(store, "gone", "leaves")
    for one in (kept, gone):
        store.delete_conversation(one.id)
    assert store.conversations() == []
    assert store.search("stays") == []
    assert store.restore_conversation(kept.id) == kept
    store.close()
    store = Store(tmp_path)
    with pytest.raises(faults.ConversationGone):
        store.restore_conversation(gone.id)
    store.purge()
    store.close()
    assert b"leaves" not in (tmp_path / "conversations.sqlite3").read_bytes()
    assert b"stays" in (tmp_path / "conversations.sqlite3").read_bytes()


def test_an_answer_ends_quietly_when_its_conversation_was_deleted(store: Store) -> None:
    conversation = saved(store, "t", "?")
    answer = Message(conversation.id, "assistant", "", conversation.leaf, state="streaming")
    store.add_message(answer)
    store.delete_conversation(conversation.id)
    assert store.finish_message(replace(answer, text="!", state="done")) is None
    store.restore_conversation(conversation.id)
    assert store.message(answer.id).text == "!"


def test_an_answer_that_was_deleted_does_not_come_back_when_it_ends(store: Store) -> None:
    conversation = saved(store, "t", "?")
    answer = Message(conversation.id, "assistant", "", conversation.leaf, state="streaming")
    store.add_message(answer)
    store.delete_branch(answer.id)
    store.set_text(answer.id, "He")
    store.finish_message(replace(answer, text="Hello", state="done"))
    assert texts_of(store.messages(conversation.id)) == ["?"]
    store.restore_branch(answer.id)
    assert texts_of(store.messages(conversation.id)) == ["?", "Hello"]


def test_purging_lets_go_of_deleted_branches_and_their_blobs(tmp_path: Path, store: Store) -> None:
    blobs = store.blobs
    kept, gone, nobodys = blobs.put(b"kept"), blobs.put(b"gone"), blobs.put(b"nobody's")
    pictures = [replace(CAT, thumbnail=kept), replace(CAT, parts=f'[{{"blob": "{gone}"}}]')]
    conversation = Conversation()
    first = Message(conversation.id, "user", "a", attachments=(pictures[0],))
    second = Message(conversation.id, "user", "b", attachments=(pictures[1],))
    third = Message(conversation.id, "user", "c", second.id)
    store.add_conversation(conversation, [first, second, third])
    store.delete_branch(second.id)
    store.purge()
    assert blobs.get(gone) == b"gone"  # it can still be undone
    store.close()
    store = Store(tmp_path)
    store.purge()
    assert texts_of(store.messages(conversation.id)) == ["a"]
    assert [path.name for path in (tmp_path / "blobs").glob("*/*/*")] == [kept]
    assert not blobs.path_of(nobodys).exists()
    store.close()


def test_a_long_conversation_can_be_purged(tmp_path: Path, store: Store) -> None:
    conversation = saved(store, "long", *["word"] * 3000)
    store.delete_branch(store.messages(conversation.id)[1].id)
    store.close()
    store = Store(tmp_path)
    store.purge()
    assert len(store.messages(conversation.id)) == 1
    store.close()


def test_clearing_leaves_nothing(tmp_path: Path, store: Store) -> None:
    saved(store, "secret", "secret words")
    blob = store.blobs.put(b"secret")
    aside = tmp_path / "conversations.damaged-1.sqlite3"
    aside.write_bytes(b"secret")
    store.clear()
    assert store.conversations(archived=True) == []
    assert store.search("secret") == []
    assert not store.blobs.path_of(blob).exists()
    assert all(b"secret" not in path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert saved(store, "new", "?") in store.conversations()


def test_a_change_that_fails_in_the_middle_is_not_done_at_all(store: Store) -> None:
    conversation = Conversation(title="t")
    good, bad = chain(conversation, "a", "b")
    with pytest.raises(faults.ConversationGone):
        store.add_conversation(conversation, [good, replace(bad, conversation="nobody")])
    assert store.conversations() == []
    assert saved(store, "next", "?") in store.conversations()
