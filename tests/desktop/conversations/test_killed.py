"""The app is killed again and again, at any moment: what was acknowledged is there."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.conversations.store import Store

_LONGEST_S = 0.2


def _killed(kind: str, folder: Path, seed: int) -> list[list[str | None]]:
    """What a process acknowledged before it was killed, some time after its first word."""
    command = [sys.executable, "-m", "tests.desktop.conversations.killed_child"]
    child = subprocess.Popen(
        [*command, kind, str(folder), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert child.stdout is not None
    with child, child.stdout as said:
        first = said.readline()
        later = random.Random(seed).uniform(0.0, _LONGEST_S)
        threading.Timer(later, child.kill).start()
        lines = [first, *said]
    # The last one may be half a line.
    return [json.loads(line) for line in lines if line.endswith("\n")]


def _check(folder: Path) -> None:
    connection = sqlite3.connect(folder / "conversations.sqlite3")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    connection.close()


def _is_kept(store: Store, conversation: str, texts: dict[str, str | None]) -> bool:
    """The conversation as it was acknowledged; returns whether it ended in the middle."""
    kept = {message.id: message for message in store.messages(conversation)}
    for id_, text in texts.items():
        assert (id_ in kept) == (text is not None)
        assert text is None or kept[id_].text.startswith(text)
    assert all(one.state in ("done", "interrupted") for one in kept.values())
    assert store.conversation(conversation).leaf in kept
    return kept[next(reversed(kept))].state == "interrupted"


@pytest.mark.parametrize(
    ("kind", "seeds"),
    [("store", range(20)), ("store", range(20, 40)), ("keeper", range(40, 50))],
)
def test_nothing_acknowledged_is_lost(tmp_path: Path, kind: str, seeds: range) -> None:
    """All in one store, which each process finds as the one before it was killed."""
    told: dict[str, dict[str, str | None]] = {}
    for seed in seeds:
        acknowledged = _killed(kind, tmp_path, seed)
        (conversation,) = {str(conversation) for conversation, _, _ in acknowledged}
        told[conversation] = {str(message): text for _, message, text in acknowledged}
        _check(tmp_path)
        store = Store(tmp_path)
        _is_kept(store, conversation, told[conversation])
        store.close()
    store = Store(tmp_path)
    in_the_middle = [_is_kept(store, conversation, texts) for conversation, texts in told.items()]
    store.close()
    assert len(told) == len(seeds)
    # Otherwise it would not have been put to the test.
    assert any(in_the_middle)
