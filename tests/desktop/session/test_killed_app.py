"""The whole app is killed fifty times, at any moment: what was acknowledged is there afterwards."""

from __future__ import annotations

import contextlib
import json
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import psutil
import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.chat.message_rows import MessageRow
from desktop.conversations import packing
from desktop.conversations.store import Store
from desktop.conversations.tree import Tree
from desktop.conversations.values import Message
from models.engine.scripted import ScriptedEngine
from models.places import BUILTIN_MODELS, find_places
from models.store.store import ModelStore
from tests.desktop.session.killed_app import PICTURE, PIECES

_ALL = "".join(PIECES)
_MODULE = "tests.desktop.session.killed_app"
# How a killed process ends, here and on Windows.
_KILLED = (-9, 15)
# Every so often it is killed while it starts, at the latest so many seconds after its process was
# there; otherwise after so many lines, at the latest so many seconds later.
_STARTING, _LONGEST_START_S = 5, 1.0
_MOST_LINES, _LONGEST_S = 20, 0.25

News = list[Any]


class Nursery:
    """Makes processes of the app, and kills them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders: IO[str] = process.stdin
        self._news: IO[str] = process.stdout

    def killed(self, home: Path, seed: int) -> list[News]:
        """What an app acknowledged until it was killed at a moment that the seed decides."""
        rng = random.Random(seed)
        is_starting = seed % _STARTING == 0
        lines = 0 if is_starting else rng.randint(1, _MOST_LINES)
        later = rng.uniform(0.0, _LONGEST_START_S if is_starting else _LONGEST_S)
        self._orders.write(json.dumps([str(home), seed]) + "\n")
        self._orders.flush()
        _, pid = self._next()
        killing = threading.Timer(later, psutil.Process(pid).kill)
        news: list[News] = []
        while not news or news[-1][0] != "ended":
            if len(news) == lines:
                killing.start()
            news.append(self._next())
        assert news.pop()[1] in _KILLED
        return news

    def _next(self) -> News:
        news: News = json.loads(self._news.readline())
        return news


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with subprocess.Popen(
        [sys.executable, "-m", _MODULE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        yield Nursery(process)


@dataclass
class Told:
    """What was acknowledged by all that were killed.

    Attributes:
        present: messages by id, as they were last told: conversation, role, state, text.
        gone: ids of those that were deleted.
        unsure: conversations of which nobody knows what was deleted when the app was killed.
    """

    present: dict[str, tuple[str, str, str, str]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)

    def take(self, news: News) -> None:
        kind, *words = news
        if kind == "kept":
            conversation, message, role, state, text = words
            self.present[message] = conversation, role, state, text
        elif kind == "changing":
            self.unsure.add(words[0])
        elif kind == "left":
            conversation, messages = words
            self.unsure.discard(conversation)
            self.gone -= set(messages)
            of_it = {one for one, told in self.present.items() if told[0] == conversation}
            self.gone |= of_it - set(messages)

    def settle(self, store: Store) -> None:
        """What nobody knew for certain is known now."""
        for conversation in tuple(self.unsure):
            self.take(["left", conversation, [one.id for one in store.messages(conversation)]])
        self.unsure.clear()

    def check(self, store: Store) -> None:
        ids = {told[0] for told in self.present.values()}
        kept = {one.id: one for id_ in ids for one in store.messages(id_)}
        for id_, (conversation, role, state, text) in self.present.items():
            if conversation not in self.unsure:
                assert (id_ in kept) == (id_ not in self.gone), (conversation, id_)
            if id_ in kept:
                _check_message(kept[id_], role, state, text)
        for message in kept.values():
            _check_whole(message, store)


def _check_message(message: Message, role: str, state: str, text: str) -> None:
    assert message.role == role
    if role == "user" or state == "done":
        assert message.text == text
    else:
        assert message.text.startswith(text)
        assert _ALL.startswith(message.text)


def _check_whole(message: Message, store: Store) -> None:
    assert message.state != "streaming"
    assert message.state != "done" or message.role == "user" or message.text == _ALL
    assert (PICTURE in message.text) == bool(message.attachments)
    contents, problems = packing.unpacked(message, store.blobs)
    assert not problems
    assert all(contents)


def _check_database(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / "conversations.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")


def _opened(home: Path, beside: Path) -> Store:
    """The store as it was left, in a copy, so that the next app finds what was left."""
    left = find_places({"SIDELIGHT_HOME": str(home)}).conversations
    shutil.rmtree(beside, ignore_errors=True)
    if left.exists():
        shutil.copytree(left, beside)
    store = Store(beside)
    _check_database(beside)
    return store


def _interrupted(store: Store) -> set[str]:
    """Answers of which something had been said."""
    ids = [one.id for one in store.conversations(archived=True)]
    messages = [message for id_ in ids for message in store.messages(id_)]
    return {one.id for one in messages if one.state == "interrupted" and one.text}


@pytest.fixture
def open_app(qtbot: QtBot) -> Iterator[Callable[[Path], App]]:
    apps: list[App] = []

    def open_one(home: Path) -> App:
        places = find_places({"SIDELIGHT_HOME": str(home)})
        app = App(places, ModelStore(places.models, BUILTIN_MODELS), ScriptedEngine)
        apps.append(app)
        qtbot.addWidget(app.window)
        app.show()
        qtbot.waitUntil(lambda: app.front.page.header.status() == "Ready", timeout=30000)
        return app

    yield open_one
    for app in apps:
        app.close()


def _path(store: Store, conversation: str) -> list[Message]:
    """What is shown of it, as it is kept."""
    leaf = store.conversation(conversation).leaf
    return list(Tree(store.messages(conversation)).path_to(leaf))


def _check_shown(qtbot: QtBot, app: App, path: list[Message]) -> set[str]:
    """The conversation is shown as it is kept; returns which answers the app offers to go on."""
    app.front.sidebar.conversation_chosen.emit(path[0].conversation)
    last = path[-1].id
    qtbot.waitUntil(lambda: app.front.page.transcript.view(last) is not None, timeout=30000)
    rows = [row for row in app.front.page.transcript.rows() if isinstance(row, MessageRow)]
    assert [row.message for row in rows] == path
    view = app.front.page.answer_view(last)
    can_go_on = view is not None and view.continue_button.isVisible()
    return {last} if can_go_on else set()


@pytest.mark.parametrize("seeds", [range(25), range(25, 50)])
def test_nothing_acknowledged_is_lost(
    qtbot: QtBot,
    nursery: Nursery,
    open_app: Callable[[Path], App],
    tmp_path: Path,
    seeds: range,
) -> None:
    """All in one home, which each app finds as the one before it was killed."""
    home, told, cut = tmp_path / "home", Told(), set[str]()
    was_seen = False
    for seed in seeds:
        for news in nursery.killed(home, seed):
            told.take(news)
            was_seen |= news[0] == "seen" and news[1] > 0
        store = _opened(home, tmp_path / "copy")
        told.check(store)
        told.settle(store)
        cut |= _interrupted(store)
        store.close()
    # Otherwise it would not have been put to the test.
    assert was_seen
    assert cut
    assert told.gone
    store = _opened(home, tmp_path / "copy")
    paths = [_path(store, one.id) for one in store.conversations()]
    store.close()
    app = open_app(home)
    can_go_on = [_check_shown(qtbot, app, path) for path in paths if path]
    assert any(cut & answers for answers in can_go_on)
