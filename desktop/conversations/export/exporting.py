"""Conversations out of the store, into files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.conversations.export import faults
from desktop.conversations.export.archive import Whole, write_archive
from desktop.conversations.export.file_names import free_pictures_beside
from desktop.conversations.export.files_beside import FilesBeside
from desktop.conversations.export.formats import Breathe, Format, without_a_breath
from desktop.conversations.export.markdown_file import markdown_of
from desktop.conversations.export.page import write_page
from desktop.conversations.export.placing import placing, written
from desktop.conversations.export.words import ExportWords
from desktop.conversations.store import Store


def export_conversation(
    store: Store,
    conversation_id: str,
    format: Format,
    target: Path,
    *,
    words: ExportWords | None = None,
    replace: bool = False,
    breathe: Breathe = without_a_breath,
) -> None:
    """Write one conversation. The file appears complete, or not at all.

    Markdown puts pictures into a folder beside it, "<name>-files", or "<name>-files-2" when there
    is something of that name.

    Args:
        store: on its thread.
        target: where the user wants it.
        words: that stand around what was said; English ones when not given.
        replace: what is there already may be overwritten; the user was asked.
        breathe: called now and then.

    Raises: `ExportFailed`, `DiskFull`, `ConversationGone`, `StoreUnavailable`, `StoreDamaged`.
    """
    whole = _whole(store, conversation_id)
    if format == "json":
        _write_json(store, [whole], target, replace, breathe)
    elif format == "markdown":
        _write_markdown(store, whole, target, words or ExportWords(), replace, breathe)
    else:
        with placing() as places:
            draft = places.draft(target, replace=replace)
            with written(draft, target.name) as file:
                write_page(file, whole, store.blobs, words or ExportWords(), breathe)


def export_conversations(
    store: Store,
    conversation_ids: Iterable[str],
    target: Path,
    *,
    replace: bool = False,
    breathe: Breathe = without_a_breath,
) -> None:
    """Write several as one JSON file; otherwise like `export_conversation`."""
    wholes = (_whole(store, one) for one in conversation_ids)
    _write_json(store, wholes, target, replace, breathe)


def _whole(store: Store, conversation_id: str) -> Whole:
    conversation, messages = store.open(conversation_id)
    return Whole(conversation, tuple(messages))


def _write_json(
    store: Store, wholes: Iterable[Whole], target: Path, replace: bool, breathe: Breathe
) -> None:
    with placing() as places:
        draft = places.draft(target, replace=replace)
        with written(draft, target.name) as file:
            write_archive(file, wholes, store.blobs, breathe)


def _write_markdown(
    store: Store, whole: Whole, target: Path, words: ExportWords, replace: bool, breathe: Breathe
) -> None:
    with placing() as places:
        text_draft = places.draft(target, replace=replace)
        with faults.writing(target.name):
            folder = free_pictures_beside(target)
        folder_draft = places.draft(folder)

        def write(name: str, data: bytes) -> None:
            with faults.writing(name):
                folder_draft.mkdir(exist_ok=True)
            with written(folder_draft / name, name) as picture:
                picture.write(data)
            breathe()

        files = FilesBeside(folder.name, store.blobs, write)
        text = markdown_of(whole, files, words)
        with written(text_draft, target.name) as file:
            file.write(text.encode("utf-8", "replace"))
        if not files.contents:
            places.forget(folder_draft)
