"""The hub does not give the model, or what it offers is not to be trusted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import AccessDenied, DownloadFailed
from models.sources.download_environment import download_environment
from models.sources.download_process import DownloadProcess
from models.sources.fault import FaultFound
from models.sources.network import Network
from models.sources.remote import RemoteFile
from models.sources.repository_choice import choose_files
from models.sources.repository_names import leading_elsewhere, not_for_every_disk
from tests.fixtures.hub_downloads import FILES, NAME, ONCE, WEIGHTS, Downloads
from tests.fixtures.hub_server import Hub


def host(hub: Hub) -> str:
    return hub.url.removeprefix("http://")


@pytest.fixture
def gated(hf_hub: Hub) -> Hub:
    hf_hub.tokens.add("hf_stranger")
    hf_hub.gate(NAME, accepted={"hf_friend"})
    return hf_hub


@pytest.mark.parametrize("token", ["", "hf_stranger"])
def test_terms_that_were_not_accepted(downloads: Downloads, gated: Hub, token: str) -> None:
    downloads.network = Network(hub_token=token)
    error = downloads.failure(AccessDenied)
    assert error.what == (
        f"{host(gated)} gives “{NAME}” only to people who have accepted its terms."
    )
    assert "Accept the terms on the model's page there, then give your access token" in error.todo
    assert "hf_stranger" not in error.cause
    assert downloads.there() == {}


def test_terms_that_were_accepted(downloads: Downloads, gated: Hub) -> None:
    downloads.failure(AccessDenied)
    downloads.network = Network(hub_token="hf_friend")
    downloads.fetch()
    assert downloads.there() == FILES


def test_a_token_that_the_hub_does_not_know(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.network = Network(hub_token="hf_mistyped")
    error = downloads.failure(AccessDenied)
    assert error.what == f"{host(hf_hub)} does not accept the access token, or wants one."
    assert "HF_TOKEN" in error.todo
    assert "hf_mistyped" not in f"{error.cause} {error.what} {error.todo}"


def test_an_account_that_may_not(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.trouble("/api/models/", status=403)
    error = downloads.failure(AccessDenied)
    assert error.what == f"{host(hf_hub)} does not give “{NAME}” to this account."


@pytest.mark.parametrize("token", ["", "hf_friend"])
def test_a_repository_that_is_not_there(downloads: Downloads, gated: Hub, token: str) -> None:
    downloads.source = EntrySource("hf", "tiny/not-there")
    downloads.network = Network(hub_token=token)
    error = downloads.failure(DownloadFailed)
    assert error.what.startswith(f"{host(gated)} does not have the repository")
    assert "another source" in error.todo


def test_a_revision_that_is_not_there(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.source = replace(downloads.source, revision="v9")
    error = downloads.failure(DownloadFailed)
    assert error.what == f"{host(hf_hub)} no longer has this revision of the repository."


def test_a_file_that_is_not_there(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.source = replace(downloads.source, file="other.gguf")
    error = downloads.failure(DownloadFailed)
    assert error.what == f"{host(hf_hub)} does not have the file other.gguf of the repository."


def test_a_file_that_vanishes_after_it_was_listed(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.trouble(f"/{WEIGHTS}", method="HEAD", status=404, code="EntryNotFound")
    error = downloads.failure(DownloadFailed)
    assert error.what == f"{host(hf_hub)} does not have the file {WEIGHTS} of the repository."
    downloads.fetch()
    assert downloads.there() == FILES


def test_a_name_that_is_none(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.source = EntrySource("hf", "no such//name")
    error = downloads.failure(DownloadFailed)
    assert "does not have the repository" in error.what
    assert hf_hub.requests == []


def test_a_repository_without_a_model(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.add(NAME, {"model.safetensors": b"weights", "config.json": b"{}"})
    error = downloads.failure(DownloadFailed)
    assert error.what == f"“{NAME}” at {host(hf_hub)} holds no model in OpenVINO's format."
    assert "model.safetensors" in error.cause
    assert downloads.there() == {}


def test_more_bytes_than_the_hub_has_said(
    hf_hub: Hub, tmp_path: Path, downloads: Downloads
) -> None:
    """Of a file that another one was put in the place of; it must not fill the disk."""
    size = len(FILES[WEIGHTS])
    file = RemoteFile(WEIGHTS, size - 1000)
    environment = download_environment("hf", Network(hub_endpoint=hf_hub.url), tmp_path, ONCE, {})
    commit = hf_hub.repositories[NAME].newest
    with DownloadProcess(downloads.python, "hf", environment, tmp_path) as process:
        with pytest.raises(FaultFound) as caught:
            process.get(NAME, commit, tmp_path, [file], lambda _: None, CancelToken())
        assert process.bytes_here(NAME, tmp_path, [file], CancelToken()) == 0
    assert caught.value.fault.kind == "length"
    assert not (tmp_path / WEIGHTS).exists()


def test_a_library_that_hangs_is_not_waited_for(
    hf_hub: Hub, tmp_path: Path, downloads: Downloads
) -> None:
    """However long its own limits are."""
    hf_hub.trouble(f"/{WEIGHTS}", hold_after=1000)
    network = Network(hub_endpoint=hf_hub.url)
    environment = download_environment("hf", network, tmp_path, ONCE, {})
    impatient = replace(environment, patience=replace(ONCE, stall_s=0))
    file = RemoteFile(WEIGHTS, len(FILES[WEIGHTS]))
    commit = hf_hub.repositories[NAME].newest
    with DownloadProcess(downloads.python, "hf", impatient, tmp_path) as process:
        with pytest.raises(FaultFound) as caught:
            process.get(NAME, commit, tmp_path, [file], lambda _: None, CancelToken())
        assert caught.value.fault.kind == "stalled"
        with pytest.raises(FaultFound) as caught:  # it has ended by itself
            process.list_files(NAME, "", CancelToken())
    assert caught.value.fault.kind == "died"


# --- names --------------------------------------------------------------------------------------

ELSEWHERE = [
    "../evil.xml",
    "a/../../evil.xml",
    "/etc/evil.xml",
    "a\\..\\evil.xml",
    "C:evil.xml",
    "config.json:stream",
    "a//b.xml",
    "a/./b.xml",
    ".. /evil.xml",
    "nul\0.xml",
    "line\nbreak.xml",
    "",
]


@pytest.mark.parametrize("name", ["../evil.xml", "C:/evil.xml"])
def test_a_name_that_leads_elsewhere_refuses_the_whole(
    downloads: Downloads, hf_hub: Hub, name: str
) -> None:
    hf_hub.add(NAME, {**FILES, name: b"<evil/>"})
    error = downloads.failure(DownloadFailed)
    assert error.what == (
        f"“{NAME}” at {host(hf_hub)} has a file with an unsafe name, so nothing was fetched."
    )
    assert "Do not trust this repository" in error.todo
    assert ascii(name) in error.cause
    assert downloads.there() == {}
    assert not (downloads.folder.parent / "evil.xml").exists()
    assert hf_hub.contents(WEIGHTS) == []


@pytest.mark.parametrize("name", ELSEWHERE)
def test_names_that_lead_elsewhere(name: str) -> None:
    assert leading_elsewhere(["config.json", name]) == [name]


@pytest.mark.parametrize(
    "names",
    [
        ["aux.xml"],
        ["sub/COM1"],
        ["NUL .json"],
        ["model.xml."],
        ["model.xml "],
        ["what?.xml"],
        ["\ud800.xml"],
        ["x" * 250 + ".xml"],
        ["Model.xml", "model.xml"],
        ["caf\u00e9.xml", "cafe\u0301.xml"],
        ["sub", "SUB/model.xml"],
    ],
)
def test_names_that_not_every_disk_can_have(names: list[str]) -> None:
    assert set(not_for_every_disk([*names, "config.json"])) & set(names)
    assert "config.json" not in not_for_every_disk([*names, "config.json"])


def test_names_that_would_take_each_others_place_refuse_the_whole(
    downloads: Downloads, hf_hub: Hub
) -> None:
    hf_hub.add(NAME, {**FILES, "Config.JSON": b"[]"})
    assert "unsafe name" in downloads.failure(DownloadFailed).what
    assert downloads.there() == {}


def test_honest_names_are_taken() -> None:
    names = ["openvino_model.xml", "unet/model.bin", "Sub/a.json", "sub/b.json", "模型 1.json"]
    assert leading_elsewhere(names) == not_for_every_disk(names) == []


def test_weights_beside_their_network_are_kept_and_pickles_are_not() -> None:
    names = ["model.xml", "model.bin", "pytorch_model-00001-of-00002.bin", "adapter_model.bin"]
    chosen = choose_files([RemoteFile(name, 1) for name in names])
    assert [file.path for file in chosen] == ["model.xml", "model.bin"]
