"""A newer version is looked for where the build says, and only there."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from models.errors import DownloadFailed
from models.network_log import NetworkLog, keep_network_log
from models.newer import NoAnnouncements, Release, is_newer, look_for_newer, read_feed
from models.sources.network import Network
from models.sources.offline import OfflineByWish

PAGE = "https://example.org/releases/1.2.0"
Serve = Callable[..., str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Answers every request with that; the address is given back."""
    servers: list[HTTPServer] = []

    def start(body: bytes, status: int = 200) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Quiet."""

        server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/latest"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def release(tag: str, page: str = PAGE) -> bytes:
    return json.dumps({"tag_name": tag, "html_url": page, "body": "Better."}).encode()


def test_a_newer_one_is_told_with_its_page(serve: Serve) -> None:
    found = look_for_newer("1.1.9", Network(), serve(release("v1.2.0")))
    assert found == Release("1.2.0", PAGE)


@pytest.mark.parametrize("installed", ["1.2", "1.2.0", "1.10.0"])
def test_none_is_newer(installed: str, serve: Serve) -> None:
    assert look_for_newer(installed, Network(), serve(release("v1.2.0"))) is None


@pytest.mark.parametrize(
    ("one", "other", "newer"),
    [
        ("0.2.0", "0.1.9", True),
        ("0.10", "0.9", True),
        ("1.0", "1.0.0", False),
        ("1.0.0.1", "1.0.0", True),
        ("1.0.0", "0 (not installed)", True),
        ("1.0.0rc1", "1.0.0", False),
    ],
)
def test_versions_are_compared_by_their_numbers(one: str, other: str, newer: bool) -> None:
    assert is_newer(one, other) is newer


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 200),
        (b"<html>", 200),
        (b"[]", 200),
        (b"[" * 100_000, 200),
        (release("newest"), 200),
        (release("v9", "javascript:alert(1)"), 200),
        (release("v9"), 404),
        (release("v9"), 500),
    ],
)
def test_an_answer_that_says_nothing_is_a_clear_error(
    body: bytes, status: int, serve: Serve
) -> None:
    with pytest.raises(DownloadFailed, match="whether there is a newer Sidelight"):
        look_for_newer("1.0", Network(), serve(body, status))


def test_nobody_answers() -> None:
    with pytest.raises(DownloadFailed, match="Check the connection"):
        look_for_newer("1.0", Network(), "http://127.0.0.1:1/latest")


def test_offline_by_wish_asks_nobody(serve: Serve, tmp_path: Path) -> None:
    keep_network_log(tmp_path / "log", "window")
    with pytest.raises(OfflineByWish):
        look_for_newer("1.0", Network(offline=True), serve(release("v9")))
    assert NetworkLog(tmp_path / "log").entries() == []


def test_the_request_is_in_the_network_log(serve: Serve, tmp_path: Path) -> None:
    keep_network_log(tmp_path / "log", "window")
    address = serve(release("v9"))
    look_for_newer("1.0", Network(), address)
    (entry,) = NetworkLog(tmp_path / "log").entries()
    assert (entry.address, entry.subject) == (address, "sidelight")


def test_it_goes_through_the_proxy(serve: Serve) -> None:
    proxy = serve(release("v9")).removesuffix("/latest")
    found = look_for_newer("1.0", Network(proxy=proxy), "http://nowhere.invalid/latest")
    assert found == Release("9", PAGE)


def test_a_build_without_an_address_says_so() -> None:
    with pytest.raises(NoAnnouncements, match="Look where you got it from"):
        look_for_newer("1.0", Network(), "")


@pytest.mark.parametrize(
    ("text", "feed"),
    [
        ('{"feed": "https://example.org/x"}', "https://example.org/x"),
        ("{", ""),
        ('{"feed": 1}', ""),
    ],
)
def test_the_build_tells_where(text: str, feed: str, tmp_path: Path) -> None:
    (tmp_path / "release.json").write_text(text, "utf-8")
    assert read_feed(tmp_path / "release.json") == feed
    assert read_feed(tmp_path / "none.json") == ""
