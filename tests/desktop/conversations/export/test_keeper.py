"""The window asks the keeper of conversations to do it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.conversations.export.exporting import export_conversation
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.keeper import Keeper
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation
from models.errors import Problem
from tests.desktop.conversations.samples import saved


@pytest.fixture
def fox(tmp_path: Path) -> Conversation:
    store = Store(tmp_path)
    conversation = saved(store, "A fox", "What?", "A fox.")
    store.close()
    return conversation


@pytest.fixture
def keeper(qtbot: QtBot, tmp_path: Path, fox: Conversation) -> Iterator[Keeper]:
    keeper = Keeper(tmp_path)
    keeper.start()
    yield keeper
    assert keeper.close()


def test_out_and_in_again(qtbot: QtBot, keeper: Keeper, fox: Conversation, out: Path) -> None:
    done: list[None] = []
    brought: list[Conversation] = []
    target = out / "fox.html"
    keeper.do(lambda store: export_conversation(store, fox.id, "html", target), done.append)
    keeper.do(lambda store: import_conversations(store, target), brought.extend)
    qtbot.waitUntil(lambda: len(brought) == 1)
    assert done == [None]
    assert (brought[0].title, brought[0].id != fox.id) == ("A fox", True)


def test_what_goes_wrong_is_told(
    qtbot: QtBot, keeper: Keeper, fox: Conversation, out: Path
) -> None:
    problems: list[Problem] = []
    nowhere = out / "nowhere" / "fox.md"
    keeper.do(
        lambda store: export_conversation(store, fox.id, "markdown", nowhere),
        lambda _: pytest.fail("it was not written"),
        problems.append,
    )
    keeper.do(
        lambda store: import_conversations(store, nowhere),
        lambda _: pytest.fail("it is not there"),
        problems.append,
    )
    qtbot.waitUntil(lambda: len(problems) == 2)
    assert [one.kind for one in problems] == ["ExportFailed", "NotImportable"]
    assert problems[0].what == "“fox.md” could not be written."
