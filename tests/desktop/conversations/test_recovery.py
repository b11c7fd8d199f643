"""A damaged store is set aside, and everything that can be read is in the new one."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.conversations.faults import StoreDamaged
from desktop.conversations.files import StoreFiles
from desktop.conversations.recovery import recover
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message
from tests.desktop.conversations.samples import CAT, chain, saved, texts_of
from tests.desktop.conversations.version_1 import write_version_1

_CONVERSATIONS, _TURNS = 40, 12
_Kept = dict[str, tuple[Conversation, list[Message]]]


def _fill(folder: Path) -> _Kept:
    """Many messages, some of them long, some deleted."""
    store = Store(folder)
    rng = random.Random(1)
    for number in range(_CONVERSATIONS):
        texts = ["word " * rng.choice((5, 50, 1500)) + f"{number}.{at}" for at in range(_TURNS)]
        saved(store, f"conversation {number}", *texts, created=1000.0 * number)
    listed = store.conversations()
    store.delete_conversation(listed[0].id)
    store.delete_branch(store.messages(listed[1].id)[-1].id)
    store.add_message(Message(listed[2].id, "user", "鲸鱼", listed[2].leaf, (CAT,)))
    kept = {one.id: store.open(one.id) for one in store.conversations()}
    store.close()
    return kept


def _truncate(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3 + 100])


def _overwrite_middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    at = len(data) // 2 // 4096 * 4096
    data[at : at + 10 * 4096] = random.Random(2).randbytes(10 * 4096)
    path.write_bytes(data)


def _overwrite_beginning(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:4096] = random.Random(3).randbytes(4096)
    path.write_bytes(data)


def _forget_tables(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("DELETE FROM sqlite_schema")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("damage", "conversations", "share"),
    [
        (_truncate, 1, 0.5),
        (_overwrite_middle, _CONVERSATIONS - 1, 0.9),
        (_overwrite_beginning, _CONVERSATIONS - 1, 1.0),
        (_forget_tables, _CONVERSATIONS - 1, 1.0),
    ],
)
def test_what_can_be_read_comes_back_as_it_was(
    tmp_path: Path, damage: Callable[[Path], None], conversations: int, share: float
) -> None:
    kept = _fill(tmp_path)
    database = StoreFiles(tmp_path).database
    damage(database)
    damaged = database.read_bytes()
    with pytest.raises(StoreDamaged, match="damaged"):
        Store(tmp_path)
    report = recover(tmp_path)
    assert report.set_aside.read_bytes() == damaged
    store = Store(tmp_path)
    listed = store.conversations(archived=True)
    assert len(listed) == report.conversations >= conversations
    assert {one.id for one in listed} <= set(kept)
    count = incomplete = missing = 0
    for conversation in listed:
        old = {message.id: message for message in kept[conversation.id][1]}
        messages = store.messages(conversation.id)
        assert conversation.leaf in {message.id for message in messages} or not messages
        for message in messages:
            before = old[message.id]
            if message.state == "failed":
                missing += 1
                assert "could not be recovered" in message.note
            elif message.state == "interrupted":
                incomplete += 1
                assert before.text.startswith(message.text)
                assert "rest" in message.note
            else:
                count += 1
                assert (message.text, message.origin) == (before.text, before.origin)
                assert message.attachments == before.attachments
    assert (count + incomplete, incomplete, missing) == (
        report.messages,
        report.incomplete,
        report.missing,
    )
    assert count + incomplete >= share * sum(len(messages) for _, messages in kept.values())
    assert [hit.conversation for hit in store.search("conversation 7")][:1]
    store.close()


def test_whole_conversations_come_back_equal(tmp_path: Path) -> None:
    kept = _fill(tmp_path)
    _overwrite_beginning(StoreFiles(tmp_path).database)
    recover(tmp_path)
    store = Store(tmp_path)
    assert {one.id: store.open(one.id) for one in store.conversations()} == kept
    store.close()


def _garbage(path: Path) -> None:
    path.write_bytes(random.Random(4).randbytes(50_000))


def _text(path: Path) -> None:
    path.write_text("These are my notes. " * 100)


def _folder(path: Path) -> None:
    path.mkdir(parents=True)
    (path / "notes.txt").write_text("mine")


def _something_else(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE birds (name)")
    connection.close()


@pytest.mark.parametrize("lay", [_garbage, _text, _folder, _something_else])
def test_what_is_no_store_is_set_aside_and_a_new_one_made(
    tmp_path: Path, lay: Callable[[Path], None]
) -> None:
    database = StoreFiles(tmp_path).database
    lay(database)
    with pytest.raises(StoreDamaged):
        Store(tmp_path)
    report = recover(tmp_path)
    assert (report.conversations, report.messages, report.missing) == (0, 0, 0)
    assert report.set_aside.exists()
    store = Store(tmp_path)
    assert saved(store, "new", "?") in store.conversations()
    store.close()


def test_an_empty_file_is_a_new_store(tmp_path: Path) -> None:
    StoreFiles(tmp_path).database.touch()
    store = Store(tmp_path)
    assert store.conversations() == []
    store.close()


def test_an_emptied_file_comes_back_from_its_log(tmp_path: Path) -> None:
    store = Store(tmp_path)
    saved(store, "fox", "What?", "A fox.")
    log = tmp_path / "conversations.sqlite3-wal"
    kept = log.read_bytes()
    store.close()
    StoreFiles(tmp_path).database.write_bytes(b"")
    log.write_bytes(kept)
    with pytest.raises(StoreDamaged):
        Store(tmp_path)
    assert recover(tmp_path).messages == 2
    store = Store(tmp_path)
    (conversation,) = store.conversations()
    assert texts_of(store.messages(conversation.id)) == ["What?", "A fox."]
    assert not (tmp_path / "conversations.sqlite3-wal").read_bytes()
    store.close()


def test_a_damaged_store_of_the_first_version_comes_back(tmp_path: Path) -> None:
    database = StoreFiles(tmp_path).database
    write_version_1(database)
    data = database.read_bytes()
    database.write_bytes(b"broken" + data[6:])
    recover(tmp_path)
    store = Store(tmp_path)
    assert [one.title for one in store.conversations()] == ["Wale 鲸鱼", "Füchse"]
    assert texts_of(store.messages("c1")) == ["What is it?", "A red fox.", "Ein Fuchs."]
    assert store.message("m5").state == "interrupted"
    store.close()


def test_messages_stay_in_their_branches_around_one_that_is_lost(tmp_path: Path) -> None:
    """Each message long enough to have pages of its own."""
    store = Store(tmp_path)
    conversation = Conversation(title="t")
    first, second, third, fourth = chain(conversation, *(letter * 9000 for letter in "abcd"))
    store.add_conversation(replace(conversation, leaf=fourth.id), [first, second, third, fourth])
    store.close()
    database = StoreFiles(tmp_path).database
    data = bytearray(database.read_bytes())
    # The ids of the row stop being what they are.
    at = data.index(second.id.encode() + conversation.id.encode())
    data[at : at + 64] = bytes(64)
    data[:16] = bytes(16)
    database.write_bytes(data)
    report = recover(tmp_path)
    store = Store(tmp_path)
    assert (report.messages, report.missing) == (3, 1)
    before, gap, after, last = store.messages(conversation.id)
    assert (gap.id, gap.role, gap.state, gap.text) == (second.id, "assistant", "failed", "")
    assert [one.parent for one in (before, gap, after, last)] == ["", first.id, gap.id, third.id]
    assert store.conversation(conversation.id).leaf == last.id
    store.close()


def test_every_damaged_store_has_a_place_of_its_own(tmp_path: Path) -> None:
    places = []
    for content in (b"first" * 100, b"second" * 100):
        StoreFiles(tmp_path).database.write_bytes(content)
        places.append(recover(tmp_path).set_aside)
    assert [place.read_bytes()[:6] for place in places] == [b"firstf", b"second"]
    assert StoreFiles(tmp_path).set_aside() == places


def test_a_recovery_that_was_broken_off_is_ended(tmp_path: Path) -> None:
    """The new database was complete, the damaged one still in its place."""
    store = Store(tmp_path)
    conversation = saved(store, "fox", "What?")
    store.close()
    files = StoreFiles(tmp_path)
    files.database.rename(files.recovered)
    files.database.write_bytes(b"garbage")
    store = Store(tmp_path)
    assert store.conversations() == [conversation]
    assert [path.read_bytes() for path in files.set_aside()] == [b"garbage"]
    store.close()


def test_a_recovery_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(tmp_path)
    files = StoreFiles(tmp_path)
    _overwrite_middle(files.database)
    damaged = files.database.read_bytes()

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("desktop.conversations.saying.put_message", full)
        with pytest.raises(Exception, match="disk is full"):
            recover(tmp_path)
    assert files.database.read_bytes() == damaged
    assert files.set_aside() == []
    assert recover(tmp_path).messages > 100


def test_blobs_stay_while_a_damaged_store_may_name_them(tmp_path: Path) -> None:
    store = Store(tmp_path)
    blob = store.blobs.put(b"a picture")
    store.close()
    StoreFiles(tmp_path).database.write_bytes(b"garbage" * 100)
    recover(tmp_path)
    store = Store(tmp_path)
    store.purge()
    assert store.blobs.get(blob) == b"a picture"
    store.close()
