"""The hubs' settings survive a restart; the token does not get into the file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.sources.network import Network
from models.sources.network_file import NETWORK_FILE, read_network, write_network

SET = Network(
    hub_endpoint="https://mirror.example",
    hub_token="hf_secret",
    modelscope_endpoint="https://scope.example",
    proxy="http://user:password@proxy.example:8080",
)


def test_written_and_read_again_without_the_token(tmp_path: Path) -> None:
    config = tmp_path / "config"
    write_network(config, SET)
    assert read_network(config) == Network(
        hub_endpoint=SET.hub_endpoint,
        modelscope_endpoint=SET.modelscope_endpoint,
        proxy=SET.proxy,
    )
    assert "hf_secret" not in (config / NETWORK_FILE).read_text(encoding="utf-8")
    assert [path.name for path in config.iterdir()] == [NETWORK_FILE]


def test_written_twice_the_last_one_counts(tmp_path: Path) -> None:
    write_network(tmp_path, SET)
    write_network(tmp_path, Network(proxy="http://other.example:1"))
    assert read_network(tmp_path) == Network(proxy="http://other.example:1")


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    write_network(tmp_path, SET)
    if os.name == "posix":
        assert (tmp_path / NETWORK_FILE).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"proxy": 5, "unknown": "x"}', "\xff"])
def test_what_cannot_be_understood_is_left_at_its_default(tmp_path: Path, text: str) -> None:
    (tmp_path / NETWORK_FILE).write_text(text, encoding="latin-1")
    assert read_network(tmp_path) == Network()


def test_without_a_file_everything_is_as_the_hubs_are(tmp_path: Path) -> None:
    assert read_network(tmp_path / "nowhere") == Network()
