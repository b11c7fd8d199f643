"""Conversations out of files, into the store."""

from __future__ import annotations

import contextlib
from pathlib import Path

from desktop.conversations.export import faults
from desktop.conversations.export.formats import Breathe, without_a_breath
from desktop.conversations.export.parcel import Parcel
from desktop.conversations.export.reading import read_parcel
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation
from models.errors import SidelightError


def import_conversations(
    store: Store, path: Path, breathe: Breathe = without_a_breath
) -> list[Conversation]:
    """All that a file holds, as new conversations; its content tells what it is.

    JSON and HTML bring everything but ids, which are new; HTML no drafts and no paths. Markdown
    brings the branch that was shown, without thoughts. All or none are imported.

    Args:
        store: on its thread.
        breathe: called now and then.

    Raises: `NotImportable`, and what `Store.add_conversation` raises.
    """
    parcel = read_parcel(path)
    with faults.reading(path.name):
        parcel.check(breathe)
        for one in parcel.named():
            store.blobs.put(parcel.fetch(one.sha256))
            breathe()
    return _add(store, parcel)


def _add(store: Store, parcel: Parcel) -> list[Conversation]:
    added: list[Conversation] = []
    try:
        for whole in parcel.wholes:
            added.append(store.add_conversation(whole.conversation, whole.messages))  # noqa: PERF401
    except Exception:
        for conversation in added:
            with contextlib.suppress(SidelightError):
                store.delete_conversation(conversation.id)
        raise
    return added
