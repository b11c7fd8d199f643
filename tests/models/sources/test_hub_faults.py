"""Exceptions of the hubs' libraries become faults, and faults become sentences."""

from __future__ import annotations

import errno
import json
import socket
import ssl
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import get_args

import httpx2
import pytest
import requests

from models.catalogue.entry import EntrySource
from models.errors import AccessDenied, DiskFull, DownloadFailed, SourceUnreachable
from models.sources.fault import Fault, FaultFound, FaultKind
from models.sources.fault_of import fault_of, without_secrets
from models.sources.hub_faults import error_for
from models.sources.patience import Patience
from models.sources.watchdog import Watchdog

SOURCE = EntrySource("hf", "owner/name")
HUB = "hub.example"
URL = f"https://me:secret@{HUB}/owner/name"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def caught(action: Callable[[], object]) -> BaseException:
    with pytest.raises(Exception) as found:
        action()
    return found.value


def chained(outer: Exception, *inner: BaseException) -> Exception:
    error: BaseException = outer
    for cause in inner:
        error.__cause__ = cause
        error = cause
    return outer


def of_httpx(kind: type[httpx2.RequestError], *causes: BaseException) -> Exception:
    return chained(kind("words", request=httpx2.Request("GET", URL)), *causes)


def of_requests(kind: type[requests.RequestException], *causes: BaseException) -> Exception:
    return chained(kind("words", request=requests.Request("GET", URL).prepare()), *causes)


def answered(status: int, headers: dict[str, str] | None = None) -> Exception:
    request = httpx2.Request("GET", URL)
    response = httpx2.Response(status, headers=headers, request=request)
    return httpx2.HTTPStatusError("words", request=request, response=response)


REFUSED = ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
NO_ADDRESS = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
BAD_CERTIFICATE = ssl.SSLCertVerificationError(1, "certificate verify failed")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (of_httpx(httpx2.ConnectError, REFUSED), "refused"),
        (of_httpx(httpx2.ConnectError, OSError(errno.ENETUNREACH, "")), "refused"),
        (of_httpx(httpx2.ConnectError, NO_ADDRESS), "no_address"),
        (of_httpx(httpx2.ConnectError, BAD_CERTIFICATE), "tls"),
        (of_httpx(httpx2.ConnectTimeout), "stalled"),
        (of_httpx(httpx2.ReadTimeout), "stalled"),
        (of_httpx(httpx2.ReadError, ConnectionResetError(errno.ECONNRESET, "")), "cut"),
        (of_httpx(httpx2.RemoteProtocolError), "cut"),
        (of_httpx(httpx2.ProxyError), "proxy"),
        (of_httpx(httpx2.UnsupportedProtocol), "bad_address"),
        (of_requests(requests.ConnectionError, REFUSED), "refused"),
        (of_requests(requests.ConnectionError, NO_ADDRESS), "no_address"),
        (of_requests(requests.ConnectionError), "cut"),
        (of_requests(requests.exceptions.SSLError), "tls"),
        (of_requests(requests.exceptions.ProxyError, REFUSED), "proxy"),
        (of_requests(requests.ReadTimeout), "stalled"),
        (of_requests(requests.exceptions.ChunkedEncodingError), "cut"),
        (of_requests(requests.exceptions.InvalidSchema), "bad_address"),
        (answered(401), "denied"),
        (answered(401, {"X-Error-Code": "GatedRepo"}), "gated"),
        (answered(403, {"x-error-code": "GatedRepo"}), "gated"),
        (answered(401, {"X-Error-Code": "RepoNotFound"}), "no_repository"),
        (answered(404, {"X-Error-Code": "RevisionNotFound"}), "no_revision"),
        (answered(404), "no_file"),
        (answered(407), "proxy"),
        (answered(429), "busy"),
        (answered(504), "server"),
        (answered(451), "status"),
    ],
)
def test_what_the_libraries_raise_is_recognised_with_its_host(
    error: Exception, kind: FaultKind
) -> None:
    fault = fault_of(error, "a.bin")
    assert (fault.kind, fault.host, fault.file) == (kind, HUB, "a.bin")
    assert "secret" not in fault.detail


def test_an_error_of_the_disk_wins_over_all_others() -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    assert fault_of(of_httpx(httpx2.ReadError, full)).kind == "disk_full"
    assert fault_of(PermissionError(errno.EACCES, "Permission denied")).kind == "disk"
    assert fault_of(OSError(errno.EFBIG, "File too large")).kind == "disk"


def test_what_a_page_in_between_causes() -> None:
    assert fault_of(caught(lambda: json.loads("<html>"))).kind == "not_a_hub"
    assert fault_of(ImportError("no module named huggingface_hub")).kind == "no_client"


def test_what_nobody_has_seen_before_is_told_in_full() -> None:
    fault = fault_of(caught(lambda: int("x" * 3)))
    assert fault.kind == "unknown"
    assert "Traceback" in fault.detail


def test_a_loop_of_causes_ends() -> None:
    first, second = RuntimeError("a"), RuntimeError("b")
    first.__cause__, second.__cause__ = second, first
    assert fault_of(first).kind == "unknown"


def test_a_fault_that_a_client_has_found_is_kept() -> None:
    found = FaultFound(Fault("length", HUB, detail="short"))
    assert fault_of(found, "a.bin") == Fault("length", HUB, file="a.bin", detail="short")


def test_the_proxy_on_the_way_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    error = of_httpx(httpx2.ConnectError, REFUSED)
    monkeypatch.setenv("https_proxy", "http://me:secret@proxy.example:8080")
    fault = fault_of(error)
    assert fault.proxy == "proxy.example:8080"
    told = error_for(fault, SOURCE, HUB)
    assert told.what == f"The proxy proxy.example:8080 does not connect to {HUB}."
    monkeypatch.setenv("no_proxy", HUB)
    assert fault_of(error).proxy == ""


def test_how_long_a_busy_hub_asks_to_wait() -> None:
    soon = datetime.now(timezone.utc) + timedelta(hours=1)
    assert fault_of(answered(429, {"Retry-After": "120"})).wait_s == 120
    assert fault_of(answered(429, {"RateLimit": '"api";r=0;t=55'})).wait_s == 55
    assert fault_of(answered(429, {"RateLimit": '"api";r=3;t=55'})).wait_s == 0
    assert fault_of(answered(429, {"Retry-After": "soon"})).wait_s == 0
    told = fault_of(answered(429, {"Retry-After": format_datetime(soon, usegmt=True)}))
    assert 3000 < told.wait_s <= 3600


def test_secrets_are_taken_out() -> None:
    text = "Bearer hf_abc of http://me:pass@proxy:8080/x?y=1"
    clean = without_secrets(text, {"HF_TOKEN": "hf_abc"})
    assert clean == "Bearer … of http://…@proxy:8080/x?y=1"


@pytest.mark.parametrize("kind", get_args(FaultKind))
def test_every_fault_has_a_sentence_with_the_host_and_a_remedy(kind: FaultKind) -> None:
    error = error_for(Fault(kind, status=500, file="a.bin"), SOURCE, HUB)
    assert isinstance(error, (DownloadFailed, DiskFull))
    assert kind in ("disk", "disk_full") or HUB in error.what
    for sentence in (error.what, error.todo):
        assert sentence[0].isupper() or sentence.startswith((HUB, "“"))
        assert sentence.endswith(".")
    assert "owner/name" in error.cause


def test_the_kinds_of_error_that_the_window_tells_apart() -> None:
    kinds = {kind: type(error_for(Fault(kind), SOURCE, HUB)) for kind in get_args(FaultKind)}
    assert {kind for kind, error in kinds.items() if error is AccessDenied} == {"denied", "gated"}
    unreachable = {kind for kind, error in kinds.items() if error is SourceUnreachable}
    assert {"no_address", "refused", "stalled", "tls", "proxy", "busy", "server"} <= unreachable
    assert kinds["disk_full"] is DiskFull


def test_a_fault_survives_the_way_between_processes() -> None:
    fault = Fault("busy", HUB, "proxy", 429, 2.5, "模型.bin", "two\nlines")
    assert Fault.from_json(json.loads(json.dumps(fault.to_json()))) == fault
    assert Fault.from_json({"kind": "of a newer version", "more": 1}).kind == "unknown"


# --- patience -----------------------------------------------------------------------------------


def test_waits_grow_up_to_a_limit_and_end() -> None:
    patience = Patience(tries=5, first_wait_s=1, longest_wait_s=5)
    waits = [patience.wait_s(n, Fault("cut"), was_answered=True) for n in range(1, 7)]
    assert waits == [1, 2, 4, 5, None, None]


def test_a_hub_is_waited_for_as_long_as_it_asks_within_reason() -> None:
    patience = Patience(first_wait_s=1, longest_wait_s=60)
    assert patience.wait_s(1, Fault("busy", wait_s=40), was_answered=False) == 40
    assert patience.wait_s(1, Fault("busy", wait_s=61), was_answered=False) is None


def test_a_line_that_is_down_is_waited_for_only_when_it_was_up_before() -> None:
    assert Patience().wait_s(1, Fault("refused"), was_answered=False) is None
    assert Patience().wait_s(1, Fault("refused"), was_answered=True) == 1
    assert Patience().wait_s(1, Fault("gated"), was_answered=True) is None


def test_silence_is_noticed_and_a_pause_is_none() -> None:
    now = [0.0]
    silences: list[float] = []
    watchdog = Watchdog(10, lambda: silences.append(now[0]), clock=lambda: now[0])
    now[0] = 9
    watchdog.touch()
    now[0] = 18
    assert not watchdog.check()
    watchdog.touch(rest_s=100)
    now[0] = 127
    assert not watchdog.check()
    now[0] = 129
    assert watchdog.check()
    assert silences == [129]
