"""A newer Sidelight is looked for when somebody asks, and by itself only where that is allowed."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.chat.notice_bar import Notice
from desktop.newer import NewerVersions
from desktop.notices import Notices
from models.sources.network import Network

PAGE = "https://example.org/releases/2.0"
TODAY = date(2026, 11, 22)


class Announcer(HTTPServer):
    """Tells that 2.0 is out; counts who asks."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked = 0
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/latest"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Announcer)
        self.server.asked += 1
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"tag_name": "v2.0", "html_url": PAGE}).encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def announcer() -> Iterator[Announcer]:
    server = Announcer()
    yield server
    server.shutdown()
    server.server_close()


class Desk:
    """What looks, and what the user was told."""

    def __init__(self, qtbot: QtBot, file: Path, feed: str, version: str, online: bool) -> None:
        self._qtbot = qtbot
        self.settings = s.Settings(file)
        self.notices: list[Notice] = []
        told = Notices()
        told.attach(self.notices.append)
        self.pool = QThreadPool()
        self.newer = NewerVersions(
            self.settings,
            lambda: Network(offline=not online),
            told,
            self.pool,
            version=lambda: version,
            feed=lambda: feed,
            today=lambda: TODAY,
        )
        self.words: list[str] = []
        self.newer.told.connect(self.words.append)

    def look(self) -> str:
        self.newer.look()
        self._qtbot.waitUntil(lambda: len(self.words) == 2, timeout=30_000)
        assert self.words[0] == "Looking …"
        return self.words[1]

    def end(self) -> None:
        """Of what goes on elsewhere."""
        self.pool.waitForDone()
        self._qtbot.waitUntil(lambda: not self.newer._is_looking, timeout=30_000)


MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, announcer: Announcer) -> MakeDesk:
    def make(version: str = "1.0", feed: str | None = None, online: bool = True) -> Desk:
        address = announcer.address if feed is None else feed
        return Desk(qtbot, tmp_path / "settings.json", address, version, online)

    return make


def test_a_newer_one_is_told_with_a_way_to_its_page(desk: MakeDesk) -> None:
    one = desk()
    assert one.look() == "Sidelight 2.0 is out; this is 1.0."
    (notice,) = one.notices
    assert (notice.level, notice.actions[0].id) == ("info", f"page:{PAGE}")


def test_the_newest_is_told_so(desk: MakeDesk) -> None:
    one = desk("2.0")
    assert one.look() == "2.0 is the newest version."
    assert one.notices == []


@pytest.mark.parametrize(
    ("feed", "online", "says"),
    [
        ("", True, "does not know where newer ones are announced"),
        (None, False, "offline by your wish"),
        ("http://127.0.0.1:1/latest", True, "could not be found out"),
    ],
)
def test_why_it_cannot_be_known_is_said(
    desk: MakeDesk, feed: str | None, online: bool, says: str
) -> None:
    one = desk(feed=feed, online=online)
    assert says in one.look()
    assert one.notices == []


@pytest.mark.parametrize(
    ("wish", "last", "asks"),
    [
        ("asked", "", False),
        ("weekly", "", True),
        ("weekly", "nonsense", True),
        ("weekly", "2026-11-15", True),
        ("weekly", "2026-11-16", False),
        ("weekly", "2026-11-30", True),
    ],
)
def test_by_itself_it_looks_once_a_week_where_that_is_allowed(
    desk: MakeDesk, announcer: Announcer, wish: str, last: str, asks: bool
) -> None:
    one = desk()
    one.settings.set(s.LOOK_FOR_NEWER, wish)
    one.settings.set(s.LOOKED_FOR_NEWER, last)
    one.newer.look_if_due()
    one.end()
    assert announcer.asked == asks
    assert len(one.notices) == asks
    assert one.words == []
    assert one.settings.get(s.LOOKED_FOR_NEWER) == (TODAY.isoformat() if asks else last)


def test_a_look_that_failed_by_itself_is_not_told(desk: MakeDesk) -> None:
    one = desk(feed="http://127.0.0.1:1/latest")
    one.settings.set(s.LOOK_FOR_NEWER, "weekly")
    one.newer.look_if_due()
    one.end()
    assert (one.words, one.notices) == ([], [])
    assert one.settings.get(s.LOOKED_FOR_NEWER) == ""
