"""Stores of older apps open with everything in them; those of newer apps are left alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop.conversations import schema
from desktop.conversations.faults import StoreTooNew, StoreUnavailable
from desktop.conversations.store import Store
from desktop.conversations.values import Attachment, Conversation, Message, Origin
from tests.desktop.conversations.samples import saved, texts_of
from tests.desktop.conversations.version_1 import write_version_1


def _database(folder: Path) -> Path:
    return folder / "conversations.sqlite3"


def _ask(folder: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(_database(folder))
    rows = connection.execute(sql).fetchall()
    connection.close()
    return rows


def _in_one_line(row: tuple[object, ...]) -> str:
    return "".join(str(row).replace("\\n", "").split())


@pytest.fixture
def old(tmp_path: Path) -> Path:
    write_version_1(_database(tmp_path))
    return tmp_path


def test_a_store_of_the_first_version_opens_with_everything_in_it(old: Path) -> None:
    store = Store(old)
    foxes = Conversation("Füchse", True, 10.0, 12.0, leaf="m3", id="c1")
    whales = Conversation("Wale 鲸鱼", False, 20.0, 21.0, leaf="m5", id="c2")
    fox = Attachment("fox.png", "1 x 1", "picture")
    origin = Origin("m", "Model", "CPU", "", 1.5, 20.0, 3, 4, thought_s=0.0)
    assert store.conversations() == [whales, foxes]
    assert store.messages("c1") == [
        Message("c1", "user", "What is it?", "", (fox,), created=10.0, id="m1"),
        Message("c1", "assistant", "A red fox.", "m1", (), "done", "", origin, 11.0, "m2"),
        Message("c1", "assistant", "Ein Fuchs.", "m1", created=12.0, id="m3"),
    ]
    assert store.message("m5").state == "interrupted"
    store.close()


def test_it_can_do_all_that_new_ones_can(old: Path) -> None:
    store = Store(old)
    assert [hit.message for hit in store.search("red fox")] == ["m2"]
    assert [hit.message for hit in store.search("fox.png")] == ["m1"]
    assert [hit.message for hit in store.search("鲸鱼")] == ["", "m4"]
    assert [hit.message for hit in store.search("mamm")] == ["m5"]
    store.pin("c1")
    store.delete_branch("m3")
    assert store.conversations()[0].leaf == "m2"
    assert texts_of(store.messages("c1")) == ["What is it?", "A red fox."]
    store.close()


def test_it_has_the_tables_of_a_new_one(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    Store(old).close()
    Store(new).close()
    tables = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    assert [_in_one_line(row) for row in _ask(old, tables)] == [
        _in_one_line(row) for row in _ask(new, tables)
    ]
    assert _ask(old, "PRAGMA user_version") == [(schema.NEWEST,)]


def test_a_step_that_breaks_off_is_done_again(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    to_2 = schema.STEPS[1]

    def breaking_off(connection: sqlite3.Connection) -> None:
        to_2(connection)
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(schema, "STEPS", (schema.STEPS[0], breaking_off))
        with pytest.raises(StoreUnavailable):
            Store(old)
    assert _ask(old, "PRAGMA user_version") == [(1,)]
    store = Store(old)
    assert len(store.messages("c1")) == 3
    store.close()


def test_a_store_of_a_newer_app_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    store = Store(tmp_path)
    saved(store, "t", "?")
    store.close()
    _ask(tmp_path, f"PRAGMA user_version = {schema.NEWEST + 1}")
    before = _database(tmp_path).read_bytes()
    with pytest.raises(StoreTooNew, match="newer version"):
        Store(tmp_path)
    assert _database(tmp_path).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["conversations.sqlite3"]
