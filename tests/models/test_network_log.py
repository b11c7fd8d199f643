"""What was asked of the network is written down, and nothing that is secret."""

from __future__ import annotations

import csv
import logging
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from models.network_log import (
    NetworkEntry,
    NetworkLog,
    keep_network_log,
    note_request,
    plain_address,
)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "logs" / "network.jsonl"
    keep_network_log(tmp_path / "other.jsonl", "")


@pytest.fixture
def log(path: Path) -> NetworkLog:
    keep_network_log(path, "window")
    return NetworkLog(path)


def test_every_request_is_kept_in_order(log: NetworkLog) -> None:
    note_request("download", "hf:a/b", "hub.example", size_bytes=1000)
    note_request("download", "hf:a/b", "https://hub.example/f", method="GET", status=206)
    begun, asked = log.entries()
    assert (begun.purpose, begun.subject, begun.address) == ("download", "hf:a/b", "hub.example")
    assert (begun.size_bytes, begun.method, begun.asked_by) == (1000, "", "window")
    assert (asked.method, asked.status, asked.size_bytes) == ("GET", 206, None)
    assert begun.time.endswith("+00:00")
    assert begun.time <= asked.time


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://me:secret@hub:8443/a/b?token=x#y", "https://hub:8443/a/b"),
        ("https://cdn/x?Signature=abc", "https://cdn/x"),
        ("me:secret@proxy:3128", "proxy:3128"),
        ("hub.example", "hub.example"),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_addresses_are_kept_without_secrets(address: str, kept: str) -> None:
    assert plain_address(address) == kept


def test_two_processes_write_one_log(path: Path, log: NetworkLog) -> None:
    note_request("list", "first", "")
    keep_network_log(path, "command line")
    note_request("list", "second", "")
    told = [(entry.subject, entry.asked_by) for entry in log.entries()]
    assert told == [("first", "window"), ("second", "command line")]


def test_it_goes_on_after_it_was_deleted(path: Path, log: NetworkLog) -> None:
    note_request("list", "before", "")
    log.clear()
    assert not path.exists()
    assert log.entries() == []
    log.clear()
    note_request("list", "after", "")
    assert [entry.subject for entry in log.entries()] == ["after"]


@pytest.mark.parametrize(
    "line",
    ["", "{", "[]", "3", "{}", '{"time": 5, "purpose": "", "subject": "", "address": ""}', "\xff"],
)
def test_a_damaged_line_costs_only_itself(path: Path, log: NetworkLog, line: str) -> None:
    note_request("list", "first", "")
    with path.open("a", encoding="latin-1") as file:
        file.write(line + "\n")
    note_request("list", "second", "")
    assert [entry.subject for entry in log.entries()] == ["first", "second"]


def test_a_later_version_may_tell_more(path: Path, log: NetworkLog) -> None:
    path.parent.mkdir()
    path.write_text(
        '{"time": "t", "purpose": "dream", "subject": "s", "address": "a", "mood": 1}\n',
        encoding="utf-8",
    )
    assert log.entries() == [NetworkEntry("t", "dream", "s", "a")]


def test_the_table_has_a_line_for_each(log: NetworkLog, tmp_path: Path) -> None:
    note_request("package", 'tiny, or "small"', "https://index/simple", size_bytes=7)
    log.export(tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert list(row) == [field.name for field in fields(NetworkEntry)]
    assert (row["subject"], row["size_bytes"]) == ('tiny, or "small"', "7")


def test_a_log_that_cannot_be_written_stops_nobody(
    tmp_path: Path, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    keep_network_log(tmp_path / "file" / "network.jsonl", "window")
    with caplog.at_level(logging.WARNING):
        note_request("list", "hf:a/b", "hub")
    assert "the network log cannot be written" in caplog.text
