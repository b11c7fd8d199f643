"""What the user is told when a repository cannot be downloaded, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from models.catalogue.entry import EntrySource
from models.errors import AccessDenied, DownloadFailed, SidelightError, SourceUnreachable
from models.sources.fault import Fault
from models.sources.room import disk_full
from models.words import say, template

# How to give an access token to each hub.
_TOKENS = {
    "hf": say("give your access token (in the network settings, or as HF_TOKEN)"),
    "ms": say("give your access token (as MODELSCOPE_API_TOKEN)"),
}
_ANY_TOKEN = say("give your access token (in the network settings)")

# What happened, as a template of host, proxy, file, status and what; and what to do.
_Row = tuple[type[DownloadFailed], str, str]

_ROWS: Mapping[str, _Row] = {
    "offline": (
        SourceUnreachable,
        template("{host} was not asked: this PC is set to use no hub (HF_HUB_OFFLINE)."),
        say("Take that variable out of the environment, or choose another source for this model."),
    ),
    "bad_address": (
        SourceUnreachable,
        template("“{host}” is not the address of a hub."),
        say("Correct the mirror's address in the network settings; it begins with https://."),
    ),
    "not_a_hub": (
        SourceUnreachable,
        template("{host} does not answer as a hub does."),
        say(
            "A sign-in page or a filter of the network may stand in between, or the mirror's "
            "address is wrong; see to that, or choose another source for this model."
        ),
    ),
    "no_address": (
        SourceUnreachable,
        template("There is no network, or {host} cannot be found in it."),
        say(
            "Check the connection; where that host is blocked set a mirror or a proxy in the "
            "network settings, or choose another source for this model."
        ),
    ),
    "refused": (
        SourceUnreachable,
        template("{host} cannot be reached."),
        say(
            "Check the connection; where that host is blocked set a mirror or a proxy in the "
            "network settings, or choose another source for this model."
        ),
    ),
    "stalled": (
        SourceUnreachable,
        template("{host} stopped answering."),
        say(
            "Try again, what has arrived is kept; when it happens again set a mirror in the "
            "network settings, or choose another source for this model."
        ),
    ),
    "cut": (
        SourceUnreachable,
        template("The line to {host} was cut again and again."),
        say(
            "Try again, what has arrived is kept; when it happens again set a mirror in the "
            "network settings, or choose another source for this model."
        ),
    ),
    "tls": (
        SourceUnreachable,
        template("The connection to {host} is not secure, so it was not used."),
        say(
            "Check the date of this PC; behind a company proxy name its certificate in the "
            "variable SSL_CERT_FILE, or choose another source for this model."
        ),
    ),
    "proxy": (
        SourceUnreachable,
        template("The proxy does not let the download from {host} through."),
        say(
            "Check the proxy's address, user and password in the network settings, or choose "
            "another source for this model."
        ),
    ),
    "socks": (
        SourceUnreachable,
        template("{host} cannot be asked through {proxy}, which speaks SOCKS."),
        say("Set the proxy's HTTP address in the network settings; it begins with http://."),
    ),
    "no_repository": (
        DownloadFailed,
        template("{host} does not have the repository, or shows it to its members only."),
        say(
            "Check the repository's name; for a private one give your access token, or "
            "choose another source for this model."
        ),
    ),
    "no_revision": (
        DownloadFailed,
        template("{host} no longer has this revision of the repository."),
        say("Take the newest revision, or choose another source for this model."),
    ),
    "no_file": (
        DownloadFailed,
        template("{host} does not have the file {file} of the repository."),
        say("Try again later; when it happens again, choose another source for this model."),
    ),
    "busy": (
        SourceUnreachable,
        template("{host} asks to wait: too much was asked of it."),
        say("Try again then, what has arrived is kept; with an access token more is allowed."),
    ),
    "server": (
        SourceUnreachable,
        template("{host} is out of order at the moment (error {status})."),
        say("Try again later, what has arrived is kept; or choose another source for this model."),
    ),
    "status": (
        DownloadFailed,
        template("{host} refused the download (error {status})."),
        say("Try again later; when it happens again, choose another source for this model."),
    ),
    "length": (
        DownloadFailed,
        template("{host} sent {what} in another length than it should have."),
        say(
            "Try again, what has arrived is kept; when it happens again something on the way "
            "(a proxy, a mirror) changes files: choose another source for this model."
        ),
    ),
    "disk": (
        DownloadFailed,
        template("The disk did not take {what}."),
        say(
            "See whether the disk is writable and takes files of that size, or move the models "
            "elsewhere."
        ),
    ),
    "no_client": (
        DownloadFailed,
        template("The part that downloads from {host} is missing from this installation."),
        say("Install Sidelight again."),
    ),
    "died": (
        DownloadFailed,
        template("The download from {host} was ended from outside."),
        say("Try again, what has arrived is kept."),
    ),
    "unknown": (
        DownloadFailed,
        template("The download from {host} failed."),
        say(
            "Try again, what has arrived is kept; when it happens again, choose another "
            "source for this model."
        ),
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
            say("The proxy {proxy} does not connect to {host}.", proxy=fault.proxy, host=host),
            say(
                "Check the proxy in the network settings or of the system, or choose another "
                "source for this model."
            ),
            cause,
        )
    if fault.kind == "busy" and fault.wait_s:
        return SourceUnreachable(_wait_words(host, fault.wait_s), _ROWS["busy"][2], cause)
    kind, what, todo = _ROWS[fault.kind]
    values = {"host": host, "proxy": fault.proxy, "file": fault.file, "status": fault.status}
    return kind(say(what, **values, what=_file(fault)), todo, cause)


def _denied(fault: Fault, source: EntrySource, host: str, cause: str) -> AccessDenied:
    token = _TOKENS.get(source.kind, _ANY_TOKEN)
    if fault.kind == "gated":
        return AccessDenied(
            say(
                "{host} gives “{reference}” only to people who have accepted its terms.",
                host=host,
                reference=source.reference,
            ),
            say("Accept the terms on the model's page there, then {token}.", token=token),
            cause,
        )
    if fault.status == 403:
        return AccessDenied(
            say(
                "{host} does not give “{reference}” to this account.",
                host=host,
                reference=source.reference,
            ),
            say(
                "Check that your access token may read it and {token}, or choose another source "
                "for this model.",
                token=token,
            ),
            cause,
        )
    return AccessDenied(
        say("{host} does not accept the access token, or wants one.", host=host),
        say("Make a new one on your account's page there, then {token}.", token=token),
        cause,
    )


def wrong_content(source: EntrySource, hub: str, paths: list[str]) -> DownloadFailed:
    """Files that arrived but are not what the hub says they are."""
    more = say("{first} and {count} more files", first=paths[0], count=len(paths) - 1)
    what = more if len(paths) > 1 else paths[0]
    return DownloadFailed(
        say(
            "What {hub} sent as {what} is not what was expected, so it was thrown away.",
            hub=hub,
            what=what,
        ),
        say(
            "Try again, only that is fetched anew; when it happens again something on the "
            "way (a proxy, a mirror) changes files: choose another source for this model."
        ),
        "\n".join((f"{source.kind}:{source.reference}", *paths)),
    )


def unsafe_names(source: EntrySource, hub: str, names: list[str]) -> DownloadFailed:
    """Names that lead elsewhere, or that not every PC can have."""
    return DownloadFailed(
        say(
            "“{reference}” at {hub} has a file with an unsafe name, so nothing was fetched.",
            reference=source.reference,
            hub=hub,
        ),
        say("Do not trust this repository; choose another source for this model."),
        "\n".join(ascii(name) for name in names),
    )


def no_model(source: EntrySource, hub: str, names: list[str]) -> DownloadFailed:
    return DownloadFailed(
        say(
            "“{reference}” at {hub} holds no model in OpenVINO's format.",
            reference=source.reference,
            hub=hub,
        ),
        say(
            "Take a repository that was made for OpenVINO, or choose another source for this model."
        ),
        "\n".join(ascii(name) for name in names),
    )


def _cause(fault: Fault, source: EntrySource) -> str:
    where = f"{source.kind}:{source.reference} {source.revision} {fault.file}".strip()
    return "\n".join(filter(None, (where, f"{fault.kind} {fault.status or ''}", fault.detail)))


def _wait_words(host: str, seconds: float) -> str:
    if seconds < 90:
        return say(
            "{host} asks to wait {seconds:.0f} seconds: too much was asked of it.",
            host=host,
            seconds=seconds,
        )
    return say(
        "{host} asks to wait {minutes:.0f} minutes: too much was asked of it.",
        host=host,
        minutes=-(-seconds // 60),
    )


def _file(fault: Fault) -> str:
    return say("the file {file}", file=fault.file) if fault.file else say("a file")
