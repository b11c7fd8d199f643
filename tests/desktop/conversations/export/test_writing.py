"""A file appears complete, or nothing is left of it."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.conversations.export import archive
from desktop.conversations.export.exporting import export_conversation, export_conversations
from desktop.conversations.export.faults import ExportFailed
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.faults import ConversationGone
from desktop.conversations.store import Store
from models.errors import DiskFull
from tests.desktop.conversations.export.held import everything
from tests.desktop.conversations.samples import saved

_FORMATS = pytest.mark.parametrize("format", ["json", "markdown", "html"])


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@_FORMATS
@pytest.mark.parametrize("when", [1, 2, 4])
def test_a_full_disk_leaves_nothing(
    store: Store, out: Path, monkeypatch: pytest.MonkeyPatch, format: Any, when: int
) -> None:
    original, real, calls = everything(store), os.fsync, []

    def full(number: int) -> None:
        calls.append(number)
        if len(calls) >= when or format != "markdown":
            raise OSError(errno.ENOSPC, "No space left on device")
        real(number)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as told:
        export_conversation(store, original.id, format, out / "x")
    assert "is full" in told.value.what
    assert _names(out) == []


@_FORMATS
def test_a_folder_that_is_not_there_or_may_not_be_written(
    store: Store, out: Path, format: Any
) -> None:
    original = everything(store)
    (out / "file").write_text("a file")
    for folder in (out / "nowhere", out / "file"):
        with pytest.raises(ExportFailed) as told:
            export_conversation(store, original.id, format, folder / "x")
        assert "could not be written" in told.value.what
    assert _names(out) == ["file"]


@_FORMATS
def test_what_is_there_is_only_replaced_when_the_user_was_asked(
    store: Store, out: Path, format: Any
) -> None:
    original = everything(store)
    (out / "x").write_text("mine")
    with pytest.raises(ExportFailed) as told:
        export_conversation(store, original.id, format, out / "x")
    assert told.value.what == "There is something named “x” already."
    assert (_names(out), (out / "x").read_text()) == (["x"], "mine")
    export_conversation(store, original.id, format, out / "x", replace=True)
    assert import_conversations(store, out / "x")[0].title == original.title


@_FORMATS
def test_a_folder_is_never_replaced(store: Store, out: Path, format: Any) -> None:
    original = everything(store)
    (out / "x").mkdir()
    with pytest.raises(ExportFailed):
        export_conversation(store, original.id, format, out / "x", replace=True)
    assert _names(out) == ["x"]


@_FORMATS
def test_when_it_fails_at_last_the_old_file_is_still_there(
    store: Store, out: Path, monkeypatch: pytest.MonkeyPatch, format: Any
) -> None:
    original = everything(store)
    (out / "x").write_text("mine")

    def fail(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "somebody has it open")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportFailed):
        export_conversation(store, original.id, format, out / "x", replace=True)
    assert (_names(out), (out / "x").read_text()) == (["x"], "mine")


@pytest.mark.parametrize("limit", ["MOST_BYTES", "MOST_ITEMS"])
@pytest.mark.parametrize("format", ["json", "html"])
def test_nothing_larger_is_written_than_can_be_read(
    store: Store, out: Path, monkeypatch: pytest.MonkeyPatch, limit: str, format: Any
) -> None:
    original = everything(store)
    export_conversation(store, original.id, format, out / "x")
    assert (out / "x").stat().st_size > 5000
    (out / "x").unlink()
    monkeypatch.setattr(archive, limit, 100)
    with pytest.raises(ExportFailed) as told:
        export_conversation(store, original.id, format, out / "x")
    assert "too much" in told.value.what
    assert _names(out) == []


def test_a_conversation_that_is_gone(store: Store, out: Path) -> None:
    there = saved(store, "x", "a", "b")
    with pytest.raises(ConversationGone):
        export_conversation(store, "gone", "html", out / "x")
    with pytest.raises(ConversationGone):
        export_conversations(store, [there.id, "gone"], out / "x")
    assert _names(out) == []


def test_none_at_all_is_a_file_with_none(store: Store, out: Path) -> None:
    export_conversations(store, [], out / "x")
    assert import_conversations(store, out / "x") == []
