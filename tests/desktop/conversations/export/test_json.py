"""JSON brings everything back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from desktop.conversations.export.exporting import export_conversation, export_conversations
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.store import Store
from desktop.conversations.values import Attachment, Conversation, Message
from tests.desktop.conversations.export.held import (
    CONTENTS,
    contents_of,
    everything,
    sentences_of,
    without_ids,
)
from tests.desktop.conversations.samples import saved


def _other(tmp_path: Path) -> Store:
    """As of another PC."""
    return Store(tmp_path / "other")


def test_everything_comes_back_under_new_ids(store: Store, out: Path, tmp_path: Path) -> None:
    original = everything(store)
    export_conversation(store, original.id, "json", out / "fox.json")
    other = _other(tmp_path)
    (imported,) = import_conversations(other, out / "fox.json")
    assert without_ids(other, imported) == without_ids(store, original)
    before, after = store.messages(original.id), other.messages(imported.id)
    assert contents_of(other, after[0]) == [(one,) for one in CONTENTS.values()]
    assert list(map(sentences_of, after)) == list(map(sentences_of, before))
    ids = {original.id, *(one.id for one in before)}
    assert ids.isdisjoint({imported.id, *(one.id for one in after)})
    assert other.blobs.get(after[0].attachments[0].thumbnail)
    other.close()


def test_a_file_can_be_imported_twice_beside_its_origin(store: Store, out: Path) -> None:
    original = everything(store)
    export_conversation(store, original.id, "json", out / "fox.json")
    copies = [import_conversations(store, out / "fox.json")[0] for _ in range(2)]
    assert len(store.conversations()) == 3
    for copy in copies:
        assert without_ids(store, copy) == without_ids(store, original)


def test_several_go_into_one_file_and_share_their_blobs(
    store: Store, out: Path, tmp_path: Path
) -> None:
    originals = [
        everything(store),
        saved(store, "空", "问", "答"),
        everything(store),
        saved(store, ""),
    ]
    target = out / "all.json"
    export_conversations(store, [one.id for one in originals], target)
    other = _other(tmp_path)
    imported = import_conversations(other, target)
    assert [without_ids(other, one) for one in imported] == [
        without_ids(store, one) for one in originals
    ]
    document = json.loads(target.read_bytes())
    assert document["sidelight_conversations"] == 1
    lines = [line for line in target.read_text("ascii").splitlines() if line.startswith('"')]
    assert len(document["blobs"]) == len(lines) == 6
    other.close()


def test_the_name_of_the_file_does_not_matter_nor_does_its_form(store: Store, out: Path) -> None:
    original = saved(store, "A fox", "What?", "A fox.")
    export_conversation(store, original.id, "json", out / "fox.json")
    document = json.loads((out / "fox.json").read_bytes())
    pretty = out / "fox.txt"
    pretty.write_text("\ufeff" + json.dumps(document, indent=4, ensure_ascii=False), "utf-8")
    (imported,) = import_conversations(store, pretty)
    assert without_ids(store, imported) == without_ids(store, original)


def test_what_is_being_said_is_interrupted_in_the_file(store: Store, out: Path) -> None:
    one = store.add_conversation(Conversation("x"))
    answer = Message(one.id, "assistant", "half", state="streaming")
    store.add_message(answer)
    export_conversation(store, one.id, "json", out / "x.json")
    (imported,) = import_conversations(store, out / "x.json")
    assert [(m.text, m.state) for m in store.messages(imported.id)] == [("half", "interrupted")]
    assert store.message(answer.id).state == "streaming"


def test_a_lost_blob_is_as_lost_as_before_and_keeps_nothing_else_back(
    store: Store, out: Path
) -> None:
    original = everything(store)
    attachments = store.messages(original.id)[0].attachments
    store.blobs.path_of(attachments[0].thumbnail).unlink()
    export_conversation(store, original.id, "json", out / "x.json")
    (imported,) = import_conversations(store, out / "x.json")
    assert without_ids(store, imported) == without_ids(store, original)
    document = json.loads((out / "x.json").read_bytes())
    assert document["lost"] == [attachments[0].thumbnail]


def test_parts_that_nobody_can_read_are_left_out(store: Store, out: Path) -> None:
    one = store.add_conversation(Conversation("x"))
    bad = Attachment("bad.png", "note", parts='[{"kind": "picture"')
    store.add_message(Message(one.id, "user", "?", attachments=(bad,)))
    export_conversation(store, one.id, "json", out / "x.json")
    (imported,) = import_conversations(store, out / "x.json")
    (message,) = store.messages(imported.id)
    assert message.attachments == (replace(bad, parts="[]"),)


def test_deleted_branches_are_not_exported(store: Store, out: Path) -> None:
    original = saved(store, "x", "one", "two", "secret", "answer")
    store.delete_branch(store.messages(original.id)[2].id)
    export_conversation(store, original.id, "json", out / "x.json")
    assert b"secret" not in (out / "x.json").read_bytes()
    (imported,) = import_conversations(store, out / "x.json")
    assert [one.text for one in store.messages(imported.id)] == ["one", "two"]


def test_whoever_does_it_can_breathe_in_between(store: Store, out: Path) -> None:
    original = everything(store)
    breaths: list[int] = []
    export_conversation(store, original.id, "json", out / "x", breathe=lambda: breaths.append(1))
    while_exporting = len(breaths)
    import_conversations(store, out / "x", lambda: breaths.append(1))
    assert while_exporting >= 6
    assert len(breaths) - while_exporting >= 6
