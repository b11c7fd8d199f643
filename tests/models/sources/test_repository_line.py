"""The line is cut, stalls, or brings something else; the hub is busy or out of order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.cancel import CancelToken
from models.errors import DownloadFailed, SidelightError, SourceUnreachable
from models.sources.network import Network
from tests.fixtures.hub_downloads import FILES, NAME, NETWORK, OFTEN, ONCE, WEIGHTS, Downloads
from tests.fixtures.hub_server import Hub

SIZE = len(FILES[WEIGHTS])
TENTH = SIZE // 10


def storage(hub: Hub) -> str:
    return hub.storage_url.removeprefix("http://")


def host(hub: Hub) -> str:
    return hub.url.removeprefix("http://")


def nothing_is_wrong_in(downloads: Downloads) -> None:
    """Files are whole or not there."""
    there = downloads.there()
    assert there == {path: FILES[path] for path in there}
    assert WEIGHTS not in there


def test_cut_at_every_tenth_and_tried_again_by_hand(downloads: Downloads, hf_hub: Hub) -> None:
    for tries in range(9):
        hf_hub.trouble("/" + WEIGHTS, cut_after=TENTH)
        error = downloads.failure(SourceUnreachable)
        assert f"The line to {storage(hf_hub)} was cut" in error.what
        assert "what has arrived is kept" in error.todo
        nothing_is_wrong_in(downloads)
        assert len(hf_hub.contents(WEIGHTS)) == tries + 1
    downloads.fetch()
    asked = hf_hub.contents(WEIGHTS)
    assert [request.start for request in asked] == [tenth * TENTH for tenth in range(10)]
    assert sum(request.sent for request in asked) == SIZE  # no byte came twice
    assert downloads.there() == FILES


def test_cut_at_every_tenth_and_gone_on_with_by_itself(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.patience = OFTEN
    hf_hub.trouble("/" + WEIGHTS, cut_after=TENTH, times=9)
    downloads.fetch()
    asked = hf_hub.contents(WEIGHTS)
    assert [request.start for request in asked] == [tenth * TENTH for tenth in range(10)]
    assert downloads.there() == FILES


def test_a_line_that_brings_a_good_deal_each_time_is_never_given_up(
    downloads: Downloads, hf_hub: Hub
) -> None:
    large = bytes(range(256)) * 4096 * 7
    hf_hub.add(NAME, {**FILES, WEIGHTS: large})
    hf_hub.trouble("/" + WEIGHTS, cut_after=1 << 20, times=6)
    downloads.patience = replace(OFTEN, tries=2)
    downloads.fetch()
    assert downloads.there()[WEIGHTS] == large


def test_a_small_file_is_cut(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.trouble("/" + NETWORK, cut_after=100)
    error = downloads.failure(SourceUnreachable)
    assert host(hf_hub) in error.what
    assert NETWORK not in downloads.there()
    downloads.fetch()
    assert [request.start for request in hf_hub.contents(NETWORK)] == [0, 100]
    assert downloads.there() == FILES


def test_a_server_that_can_only_send_from_the_beginning(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.trouble("/" + WEIGHTS, cut_after=TENTH)
    downloads.failure(SourceUnreachable)
    hf_hub.trouble("/" + WEIGHTS, from_start=True)
    downloads.fetch()
    assert downloads.there() == FILES


def test_a_transfer_that_stalls(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.patience = replace(ONCE, stall_s=2)
    hf_hub.trouble("/" + WEIGHTS, hold_after=TENTH)
    error = downloads.failure(SourceUnreachable)
    assert error.what == f"{storage(hf_hub)} stopped answering."
    nothing_is_wrong_in(downloads)
    downloads.fetch()
    assert [request.start for request in hf_hub.contents(WEIGHTS)] == [0, TENTH]
    assert downloads.there() == FILES


def test_a_transfer_that_stalls_is_gone_on_with_by_itself(
    downloads: Downloads, hf_hub: Hub
) -> None:
    downloads.patience = replace(OFTEN, stall_s=2)
    hf_hub.trouble("/" + WEIGHTS, hold_after=TENTH)
    downloads.fetch()
    assert [request.start for request in hf_hub.contents(WEIGHTS)] == [0, TENTH]
    assert downloads.there() == FILES


@pytest.mark.parametrize(
    ("where", "status"), [("/api/models/", 500), ("/resolve/", 503), ("/storage/", 502)]
)
def test_a_hub_out_of_order(downloads: Downloads, hf_hub: Hub, where: str, status: int) -> None:
    hf_hub.trouble(where, status=status, times=-1)
    downloads.patience = replace(ONCE, tries=3)
    error = downloads.failure(SourceUnreachable)
    asked = storage(hf_hub) if where == "/storage/" else host(hf_hub)
    assert error.what == f"{asked} is out of order at the moment (error {status})."
    assert "another source" in error.todo
    nothing_is_wrong_in(downloads)
    hf_hub.troubles.clear()
    downloads.fetch()
    assert downloads.there() == FILES


def test_a_hub_that_recovers_is_waited_for(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.patience = OFTEN
    for where in ("/api/models/", "/resolve/", "/storage/"):
        hf_hub.trouble(where, status=502, times=3)
    downloads.fetch()
    assert downloads.there() == FILES


def test_a_busy_hub_is_asked_again_when_it_says(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.patience = OFTEN
    hf_hub.trouble("/api/models/", status=429, headers={"Retry-After": "0"}, times=2)
    hf_hub.trouble("/resolve/", status=429, headers={"RateLimit": '"api";r=0;t=0'}, times=2)
    downloads.fetch()
    assert downloads.there() == FILES


def test_a_hub_that_is_busy_for_long_is_not_waited_for(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.patience = OFTEN
    hf_hub.trouble("/" + WEIGHTS, status=429, headers={"Retry-After": "600"})
    error = downloads.failure(SourceUnreachable)
    busy = hf_hub.requests[[r.path.endswith(WEIGHTS) for r in hf_hub.requests].index(True)].host
    assert error.what.startswith(f"{busy} asks to wait 10 minutes")
    assert "access token" in error.todo
    nothing_is_wrong_in(downloads)
    downloads.fetch()
    assert downloads.there() == FILES


@pytest.mark.parametrize("longer_by", [-1000, 1000])
def test_a_wrong_length_is_put_right(downloads: Downloads, hf_hub: Hub, longer_by: int) -> None:
    hf_hub.trouble("/" + WEIGHTS, longer_by=longer_by)
    error = downloads.failure(DownloadFailed if longer_by < 0 else SourceUnreachable)
    assert storage(hf_hub) in error.what
    nothing_is_wrong_in(downloads)
    downloads.fetch()
    assert sum(request.sent for request in hf_hub.contents(WEIGHTS)) <= SIZE + 1000
    assert downloads.there() == FILES


def test_wrong_bytes_are_thrown_away_and_only_they_are_fetched_anew(
    downloads: Downloads, hf_hub: Hub
) -> None:
    for path in (WEIGHTS, "config.json"):
        hf_hub.trouble("/" + path, spoilt=True)
    error = downloads.failure(DownloadFailed)
    assert host(hf_hub) in error.what
    assert "not what was expected, so it was thrown away" in error.what
    assert WEIGHTS in error.cause
    assert "config.json" in error.cause
    assert set(downloads.there()) == set(FILES) - {WEIGHTS, "config.json"}
    hf_hub.requests.clear()
    downloads.fetch()
    assert downloads.there() == FILES
    fetched = {path for path in FILES if hf_hub.contents(path)}
    assert fetched == {WEIGHTS, "config.json"}


def test_an_expired_link_to_the_storage_is_asked_for_anew(
    downloads: Downloads, hf_hub: Hub
) -> None:
    downloads.patience = OFTEN
    hf_hub.trouble("/storage/", status=403, times=2)
    downloads.fetch()
    assert downloads.there() == FILES


# --- nobody is there ----------------------------------------------------------------------------


def failed(downloads: Downloads) -> SidelightError:
    downloads.patience = OFTEN  # a hub that was never there is not asked twice
    error = downloads.failure(SourceUnreachable)
    assert downloads.there() == {}
    return error


def test_no_network_at_all(downloads: Downloads) -> None:
    downloads.network = Network(hub_endpoint="http://127.0.0.1:9")
    error = failed(downloads)
    assert error.what == "127.0.0.1:9 cannot be reached."
    for advice in ("mirror", "proxy", "another source"):
        assert advice in error.todo
    with pytest.raises(SourceUnreachable) as caught:
        downloads.repository.latest(downloads.source, CancelToken())
    assert caught.value.what == error.what


def test_a_proxy_that_is_not_there(downloads: Downloads) -> None:
    downloads.network = Network("http://hub.example", proxy="http://me:secret@127.0.0.1:9")
    error = failed(downloads)
    assert error.what == "The proxy 127.0.0.1:9 does not connect to hub.example."
    assert "secret" not in error.cause


def test_a_proxy_that_wants_a_password(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.network = Network("http://hub.example", proxy=hf_hub.url)
    hf_hub.trouble("/api/models/", status=407, times=-1)
    error = failed(downloads)
    assert error.what == "The proxy does not let the download from hub.example through."


def test_a_proxy_that_speaks_socks(downloads: Downloads) -> None:
    downloads.network = Network("http://hub.example", proxy="socks5://127.0.0.1:9")
    error = failed(downloads)
    assert "127.0.0.1:9" in error.what


def test_a_connection_that_is_not_secure(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.network = Network(hub_endpoint=hf_hub.url.replace("http:", "https:"))
    error = failed(downloads)
    assert error.what == f"The connection to {host(hf_hub)} is not secure, so it was not used."


def test_a_page_to_sign_in_stands_before_the_network(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.trouble("/api/models/", status=200, times=-1)
    error = failed(downloads)
    assert error.what == f"{host(hf_hub)} does not answer as a hub does."


def test_an_address_that_is_none(downloads: Downloads) -> None:
    downloads.network = Network(hub_endpoint="ftp://hub.example")
    error = failed(downloads)
    assert error.what == "“hub.example” is not the address of a hub."


def test_a_pc_that_is_set_to_stay_offline(
    downloads: Downloads, hf_hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    error = failed(downloads)
    assert "HF_HUB_OFFLINE" in error.what
    assert hf_hub.requests == []
