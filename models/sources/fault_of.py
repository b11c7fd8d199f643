"""Which fault an exception of a hub's client library is.

Told by classes, numbers and headers, never by the words of a message. Class names are compared as
texts, so that neither library has to be imported for it.
"""

from __future__ import annotations

import errno
import os
import re
import socket
import ssl
import time
import traceback
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from models.sources.fault import Fault, FaultFound, FaultKind
from models.sources.room import is_disk_full

_SECRETS = ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "MODELSCOPE_API_TOKEN")
_USER_IN_URL = re.compile(r"(?<=//)[^/\s@]+@")
_UNREACHABLE = {
    errno.ECONNREFUSED,
    errno.ENETUNREACH,
    errno.EHOSTUNREACH,
    errno.ENETDOWN,
    errno.EHOSTDOWN if hasattr(errno, "EHOSTDOWN") else errno.EHOSTUNREACH,
}
_BY_CODE: dict[str, FaultKind] = {
    "GatedRepo": "gated",
    "RepoNotFound": "no_repository",
    "RevisionNotFound": "no_revision",
    "EntryNotFound": "no_file",
}
_BY_STATUS: dict[int, FaultKind] = {
    401: "denied",
    403: "denied",
    407: "proxy",
    408: "stalled",
    429: "busy",
}
# The first that an exception of the chain is counts; of httpx, requests, urllib3 and the hubs.
_BY_CLASS: tuple[tuple[FaultKind, frozenset[str]], ...] = (
    ("offline", frozenset({"OfflineModeIsEnabled"})),
    ("bad_address", frozenset({"UnsupportedProtocol", "InvalidURL", "InvalidSchema"})),
    ("bad_address", frozenset({"MissingSchema", "LocationParseError"})),
    ("tls", frozenset({"SSLError", "SSLCertVerificationError"})),
    ("proxy", frozenset({"ProxyError"})),
    ("no_address", frozenset({"NameResolutionError", "gaierror"})),
    # Before the stalls: urllib3 counts a refused connection among them too.
    ("refused", frozenset({"ConnectError", "NewConnectionError", "ConnectionRefusedError"})),
    ("stalled", frozenset({"TimeoutException", "Timeout", "TimeoutError", "ReadTimeoutError"})),
    ("no_repository", frozenset({"HFValidationError"})),
    ("not_a_hub", frozenset({"JSONDecodeError", "FileMetadataError"})),
    ("cut", frozenset({"TransportError", "ChunkedEncodingError", "ProtocolError"})),
    ("cut", frozenset({"ConnectionError", "IncompleteRead"})),
    ("no_client", frozenset({"ImportError"})),
)
_ON_THE_WAY = {"no_address", "refused", "stalled", "proxy", "tls"}
_RATE_LIMIT = re.compile(r";\s*r\s*=\s*0\s*;\s*t\s*=\s*(\d+)")


def fault_of(error: BaseException, file: str = "") -> Fault:
    """The fault, with the host it happened with where the exception knows it."""
    chain = list(_chain(error))
    found = next((link for link in chain if isinstance(link, FaultFound)), None)
    if found is not None:
        fault = found.fault
        return Fault(
            fault.kind,
            fault.host,
            fault.proxy,
            fault.status,
            fault.wait_s,
            fault.file or file,
            without_secrets(fault.detail),
        )
    url = next(filter(None, map(_url, chain)), "")
    answer = next(filter(None, map(_answer, chain)), None)
    status, headers = answer or (0, {})
    kind = _kind(chain, status, headers, file)
    return Fault(
        kind,
        host=host_of(url),
        proxy=_proxy_for(url) if kind in _ON_THE_WAY else "",
        status=status,
        wait_s=_wait_s(headers),
        file=file,
        detail=without_secrets(_detail(error, chain, kind)),
    )


def host_of(url: str) -> str:
    """Host and, where the URL says one, port; never a user's name or password."""
    return urlsplit(url).netloc.rpartition("@")[2]


def without_secrets(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """For logs and details boxes: no tokens, no passwords of proxies."""
    for name in _SECRETS:
        secret = environment.get(name, "").strip()
        if secret:
            text = text.replace(secret, "…")
    return _USER_IN_URL.sub("…@", text)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or _carried(error) or _context(error)


def _carried(error: BaseException) -> BaseException | None:
    """httpcore and requests wrap an exception as an argument and drop the cause."""
    return next((value for value in error.args if isinstance(value, BaseException)), None)


def _context(error: BaseException) -> BaseException | None:
    return None if error.__suppress_context__ else error.__context__


def _kind(chain: list[BaseException], status: int, headers: dict[str, str], file: str) -> FaultKind:
    if any(isinstance(link, OSError) and is_disk_full(link) for link in chain):
        return "disk_full"
    if status:
        return _of_status(status, headers.get("x-error-code", ""), file)
    names = [{base.__name__ for base in type(link).__mro__} for link in chain]
    for kind, classes in _BY_CLASS:
        if any(classes & of_link for of_link in names):
            return kind
    for link in chain:
        if isinstance(link, (ssl.SSLError, socket.gaierror)):
            return "tls" if isinstance(link, ssl.SSLError) else "no_address"
        if isinstance(link, OSError) and link.errno is not None:
            return "refused" if link.errno in _UNREACHABLE else "disk"
    return "unknown"


def _of_status(status: int, code: str, file: str) -> FaultKind:
    if code in _BY_CODE:
        return _BY_CODE[code]
    if status == 404:
        return "no_file" if file else "no_repository"
    return "server" if status >= 500 else _BY_STATUS.get(status, "status")


def _answer(error: BaseException) -> tuple[int, dict[str, str]] | None:
    """Status and headers of the answer that an exception carries."""
    response: Any = getattr(error, "response", None)
    status = getattr(response, "status_code", None) or getattr(error, "status_code", None)
    if not isinstance(status, int) or status < 400:
        return None
    headers: Any = getattr(response, "headers", None) or {}
    return status, {str(name).lower(): str(value) for name, value in headers.items()}


def _url(error: BaseException) -> str:
    for name in ("response", "request"):
        try:
            url = getattr(getattr(error, name, None), "url", None)
        except RuntimeError:  # httpx: there was no request
            continue
        if url:
            return str(url)
    return ""


def _proxy_for(url: str) -> str:
    """Host of the proxy that requests of this process for the URL go through."""
    parts = urlsplit(url)
    if not parts.hostname or proxy_bypass(parts.hostname):
        return ""
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all") or ""
    return host_of(proxy if "//" in proxy else f"//{proxy}")


def _wait_s(headers: dict[str, str]) -> float:
    told = headers.get("retry-after", "").strip()
    if told.isdigit():
        return float(told)
    limit = _RATE_LIMIT.search(headers.get("ratelimit", ""))
    if limit is not None:
        return float(limit[1])
    try:
        return max(0.0, parsedate_to_datetime(told).timestamp() - time.time()) if told else 0.0
    except ValueError:
        return 0.0


def _detail(error: BaseException, chain: list[BaseException], kind: FaultKind) -> str:
    if kind == "unknown":
        return "".join(traceback.format_exception(type(error), error, error.__traceback__)).strip()
    return "\n".join(f"{type(link).__name__}: {link}".strip() for link in chain)
