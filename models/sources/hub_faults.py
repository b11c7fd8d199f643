"""What the user is told when a repository cannot be downloaded, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from models.catalogue.entry import EntrySource
from models.errors import AccessDenied, DownloadFailed, SidelightError, SourceUnreachable
from models.sources.fault import Fault
from models.sources.room import disk_full

_OTHER = "choose another source for this model"
_KEPT = "what has arrived is kept"
_SETTINGS = "the network settings"
# The name of each hub's setting for an access token.
_TOKENS = {"hf": f"in {_SETTINGS}, or as HF_TOKEN", "ms": "as MODELSCOPE_API_TOKEN"}

_Words = Callable[[Fault, str], str]
_Row = tuple[type[DownloadFailed], _Words, str]

_ROWS: Mapping[str, _Row] = {
    "offline": (
        SourceUnreachable,
        lambda _, host: f"{host} was not asked: this PC is set to use no hub (HF_HUB_OFFLINE).",
        f"Take that variable out of the environment, or {_OTHER}.",
    ),
    "bad_address": (
        SourceUnreachable,
        lambda _, host: f"“{host}” is not the address of a hub.",
        f"Correct the mirror's address in {_SETTINGS}; it begins with https://.",
    ),
    "not_a_hub": (
        SourceUnreachable,
        lambda _, host: f"{host} does not answer as a hub does.",
        "A sign-in page or a filter of the network may stand in between, or the mirror's address "
        f"is wrong; see to that, or {_OTHER}.",
    ),
    "no_address": (
        SourceUnreachable,
        lambda _, host: f"There is no network, or {host} cannot be found in it.",
        f"Check the connection; where that host is blocked set a mirror or a proxy in {_SETTINGS}, "
        f"or {_OTHER}.",
    ),
    "refused": (
        SourceUnreachable,
        lambda _, host: f"{host} cannot be reached.",
        f"Check the connection; where that host is blocked set a mirror or a proxy in {_SETTINGS}, "
        f"or {_OTHER}.",
    ),
    "stalled": (
        SourceUnreachable,
        lambda _, host: f"{host} stopped answering.",
        f"Try again, {_KEPT}; when it happens again set a mirror in {_SETTINGS}, or {_OTHER}.",
    ),
    "cut": (
        SourceUnreachable,
        lambda _, host: f"The line to {host} was cut again and again.",
        f"Try again, {_KEPT}; when it happens again set a mirror in {_SETTINGS}, or {_OTHER}.",
    ),
    "tls": (
        SourceUnreachable,
        lambda _, host: f"The connection to {host} is not secure, so it was not used.",
        "Check the date of this PC; behind a company proxy name its certificate in the variable "
        f"SSL_CERT_FILE, or {_OTHER}.",
    ),
    "proxy": (
        SourceUnreachable,
        lambda _, host: f"The proxy does not let the download from {host} through.",
        f"Check the proxy's address, user and password in {_SETTINGS}, or {_OTHER}.",
    ),
    "socks": (
        SourceUnreachable,
        lambda fault, host: f"{host} cannot be asked through {fault.proxy}, which speaks SOCKS.",
        f"Set the proxy's HTTP address in {_SETTINGS}; it begins with http://.",
    ),
    "no_repository": (
        DownloadFailed,
        lambda _, host: f"{host} does not have the repository, or shows it to its members only.",
        f"Check the repository's name; for a private one give your access token, or {_OTHER}.",
    ),
    "no_revision": (
        DownloadFailed,
        lambda _, host: f"{host} no longer has this revision of the repository.",
        f"Take the newest revision, or {_OTHER}.",
    ),
    "no_file": (
        DownloadFailed,
        lambda fault, host: f"{host} does not have the file {fault.file} of the repository.",
        f"Try again later; when it happens again, {_OTHER}.",
    ),
    "busy": (
        SourceUnreachable,
        lambda fault, host: f"{host} asks to wait{_how_long(fault)}: too much was asked of it.",
        f"Try again then, {_KEPT}; with an access token more is allowed.",
    ),
    "server": (
        SourceUnreachable,
        lambda fault, host: f"{host} is out of order at the moment (error {fault.status}).",
        f"Try again later, {_KEPT}; or {_OTHER}.",
    ),
    "status": (
        DownloadFailed,
        lambda fault, host: f"{host} refused the download (error {fault.status}).",
        f"Try again later; when it happens again, {_OTHER}.",
    ),
    "length": (
        DownloadFailed,
        lambda fault, host: f"{host} sent {_file(fault)} in another length than it should have.",
        f"Try again, {_KEPT}; when it happens again something on the way (a proxy, a mirror) "
        f"changes files: {_OTHER}.",
    ),
    "disk": (
        DownloadFailed,
        lambda fault, _: f"The disk did not take {_file(fault)}.",
        "See whether the disk is writable and takes files of that size, or move the models "
        "elsewhere.",
    ),
    "no_client": (
        DownloadFailed,
        lambda _, host: f"The part that downloads from {host} is missing from this installation.",
        "Install Sidelight again.",
    ),
    "died": (
        DownloadFailed,
        lambda _, host: f"The download from {host} was ended from outside.",
        f"Try again, {_KEPT}.",
    ),
    "unknown": (
        DownloadFailed,
        lambda _, host: f"The download from {host} failed.",
        f"Try again, {_KEPT}; when it happens again, {_OTHER}.",
    ),
}


def error_for(fault: Fault, source: EntrySource, hub: str) -> SidelightError:
    """The error for a fault; `hub` is the host that was asked, should the fault not know."""
    host = fault.host or hub
    cause = _cause(fault, source)
    if fault.kind == "disk_full":
        return disk_full(cause)
    if fault.kind in ("denied", "gated"):
        return _denied(fault, source, host, cause)
    if fault.proxy and fault.kind in ("no_address", "refused", "stalled"):
        return SourceUnreachable(
            f"The proxy {fault.proxy} does not connect to {host}.",
            f"Check the proxy in {_SETTINGS} or of the system, or {_OTHER}.",
            cause,
        )
    kind, what, todo = _ROWS[fault.kind]
    return kind(what(fault, host), todo, cause)


def _denied(fault: Fault, source: EntrySource, host: str, cause: str) -> AccessDenied:
    token = f"give your access token ({_TOKENS.get(source.kind, f'in {_SETTINGS}')})"
    if fault.kind == "gated":
        return AccessDenied(
            f"{host} gives “{source.reference}” only to people who have accepted its terms.",
            f"Accept the terms on the model's page there, then {token}.",
            cause,
        )
    if fault.status == 403:
        return AccessDenied(
            f"{host} does not give “{source.reference}” to this account.",
            f"Check that your access token may read it and {token}, or {_OTHER}.",
            cause,
        )
    return AccessDenied(
        f"{host} does not accept the access token, or wants one.",
        f"Make a new one on your account's page there, then {token}.",
        cause,
    )


def wrong_content(source: EntrySource, hub: str, paths: list[str]) -> DownloadFailed:
    """Files that arrived but are not what the hub says they are."""
    what = paths[0] if len(paths) == 1 else f"{paths[0]} and {len(paths) - 1} more files"
    return DownloadFailed(
        f"What {hub} sent as {what} is not what was expected, so it was thrown away.",
        "Try again, only that is fetched anew; when it happens again something on the way "
        f"(a proxy, a mirror) changes files: {_OTHER}.",
        "\n".join((f"{source.kind}:{source.reference}", *paths)),
    )


def unsafe_names(source: EntrySource, hub: str, names: list[str]) -> DownloadFailed:
    """Names that lead elsewhere, or that not every PC can have."""
    return DownloadFailed(
        f"“{source.reference}” at {hub} has a file with an unsafe name, so nothing was fetched.",
        f"Do not trust this repository; {_OTHER}.",
        "\n".join(ascii(name) for name in names),
    )


def no_model(source: EntrySource, hub: str, names: list[str]) -> DownloadFailed:
    return DownloadFailed(
        f"“{source.reference}” at {hub} holds no model in OpenVINO's format.",
        f"Take a repository that was made for OpenVINO, or {_OTHER}.",
        "\n".join(ascii(name) for name in names),
    )


def _cause(fault: Fault, source: EntrySource) -> str:
    where = f"{source.kind}:{source.reference} {source.revision} {fault.file}".strip()
    return "\n".join(filter(None, (where, f"{fault.kind} {fault.status or ''}", fault.detail)))


def _how_long(fault: Fault) -> str:
    if not fault.wait_s:
        return ""
    minutes = -(-fault.wait_s // 60)
    return f" {fault.wait_s:.0f} seconds" if fault.wait_s < 90 else f" {minutes:.0f} minutes"


def _file(fault: Fault) -> str:
    return f"the file {fault.file}" if fault.file else "a file"
