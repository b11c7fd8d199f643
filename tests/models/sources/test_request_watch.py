"""The requests of the hubs' libraries, heard in the log records of those below them."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from models.network_log import NetworkLog, keep_network_log
from models.sources.pip_requests import PipRequests
from models.sources.request_watch import RequestWatch, Told, request_of


def _record(name: str, *arguments: object) -> logging.LogRecord:
    message = " ".join(["%s"] * len(arguments))
    return logging.LogRecord(name, logging.DEBUG, "", 0, message, arguments, None)


@pytest.mark.parametrize(
    ("port", "path", "address"),
    [
        (443, "/a?b=c", "https://hub/a?b=c"),
        (8443, "/a", "https://hub:8443/a"),
        (None, "/a", "https://hub/a"),
        (3128, "http://other/a", "http://other/a"),
    ],
)
def test_urllib3_tells_the_address_in_parts(port: int | None, path: str, address: str) -> None:
    arguments = ("https", "hub", port, "GET", path, "HTTP/1.1", 200, 84)
    told = request_of(_record("urllib3.connectionpool", *arguments))
    assert told == {"method": "GET", "address": address, "status": 200, "size_bytes": 84}


def test_httpx_tells_no_size() -> None:
    told = request_of(_record("httpx2", "HEAD", "https://hub/a", "HTTP/1.1", 302, "Found"))
    assert told == {"method": "HEAD", "address": "https://hub/a", "status": 302, "size_bytes": None}


def test_other_records_tell_of_no_request() -> None:
    assert request_of(_record("urllib3.connectionpool", 1, "hub", 443)) is None
    assert request_of(_record("somebody", "GET", "https://hub", "HTTP/1.1", 200, "OK")) is None
    assert request_of(logging.LogRecord("httpx", 10, "", 0, "closed", None, None)) is None


def test_the_watch_hears_the_libraries_own_loggers() -> None:
    told: list[Told] = []
    watch = RequestWatch(told.append)
    logger = logging.getLogger("urllib3.connectionpool")
    level = logger.level
    watch.begin()
    try:
        logger.debug("%s://%s:%s %s %s %s %s %s", "http", "hub", 80, "GET", "/", "1.1", 404, None)
    finally:
        for name in ("httpx", "httpx2", "urllib3.connectionpool"):
            logging.getLogger(name).removeHandler(watch)
            logging.getLogger(name).setLevel(level)
    assert told == [{"method": "GET", "address": "http://hub/", "status": 404, "size_bytes": None}]


def test_pips_log_is_read_on_from_where_one_was(tmp_path: Path) -> None:
    keep_network_log(tmp_path / "network.jsonl", "test")
    log = tmp_path / "pip.log"
    requests = PipRequests(log, "tools", "Tools")
    requests.note_new()
    time = "2026-11-21T17:55:26,795 "
    first = f'{time}https://index:443 "GET /simple/a/?x=y HTTP/1.1" 200 84\n'
    half = f'{time}  https://files:8443 "GET /a.whl HT'
    log.write_text(f"{time}Collecting a\n{first}{half}", encoding="utf-8")
    requests.note_new()
    with log.open("a", encoding="utf-8") as file:
        file.write('TP/1.1" 404 None\n')
    requests.note_new()
    requests.note_new()
    entries = NetworkLog(tmp_path / "network.jsonl").entries()
    keep_network_log(tmp_path / "other.jsonl", "")
    assert [(e.address, e.status, e.size_bytes) for e in entries] == [
        ("https://index/simple/a/", 200, 84),
        ("https://files:8443/a.whl", 404, None),
    ]
    assert {(e.purpose, e.subject, e.method) for e in entries} == {("tools", "Tools", "GET")}
