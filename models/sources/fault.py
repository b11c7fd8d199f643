"""Why a download did not go on, as plain data that crosses from the child process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, cast, get_args

FaultKind = Literal[
    "offline",  # the user's own environment forbids the client to use the network
    "bad_address",  # of the hub, in the settings
    "not_a_hub",
    "no_address",
    "refused",
    "stalled",
    "cut",
    "tls",
    "proxy",
    "socks",  # a proxy for which the library lacks a part
    "denied",
    "gated",
    "no_repository",
    "no_revision",
    "no_file",
    "busy",
    "server",
    "status",
    "length",
    "disk_full",
    "disk",
    "no_client",
    "died",  # the process that downloads
    "unknown",
]

# What may be over in a moment, and what too once the hub has answered before.
_PASSING = {"stalled", "cut", "busy", "server", "length"}
_LINE_IS_DOWN = {"no_address", "refused"}


@dataclass(frozen=True)
class Fault:
    """What happened.

    Attributes:
        kind: see `FaultKind`.
        host: the host it happened with, with its port where it says one; "" when not known.
        proxy: the host of the proxy on the way, or "".
        status: of the HTTP answer; 0 without one.
        wait_s: how long the host asks to wait; 0.0 when it does not say.
        file: the file of the repository that was being fetched, or "".
        detail: technical, several lines, no secrets.
    """

    kind: FaultKind
    host: str = ""
    proxy: str = ""
    status: int = 0
    wait_s: float = 0.0
    file: str = ""
    detail: str = ""

    def passes(self, *, was_answered: bool) -> bool:
        """Whether trying again soon may help; `was_answered` says the host could be reached."""
        return self.kind in _PASSING or (was_answered and self.kind in _LINE_IS_DOWN)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Fault:
        known = {field.name: values[field.name] for field in fields(cls) if field.name in values}
        if known.get("kind") not in get_args(FaultKind):
            known["kind"] = "unknown"
        return cls(**cast(Any, known))


class FaultFound(Exception):
    """Raised by a client that knows better than the library's exception would tell."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind, fault.host, fault.detail)
        self.fault = fault
