"""How long a download waits, and how often it tries, before the user hears of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from models.sources.fault import Fault


@dataclass(frozen=True)
class Patience:
    """With a line or a hub that may recover by itself.

    Attributes:
        stall_s: seconds without a single byte until a connection is given up, whole ones; an
            `HF_HUB_DOWNLOAD_TIMEOUT` of the environment counts instead.
        tries: how often one thing is tried; counted anew whenever a good deal has arrived.
        first_wait_s: before the second try; doubled for each further one.
        longest_wait_s: also the longest that a hub that asks for it is waited for.
    """

    stall_s: int = 30
    tries: int = 5
    first_wait_s: float = 1.0
    longest_wait_s: float = 60.0

    def wait_s(self, failed: int, fault: Fault, *, was_answered: bool) -> float | None:
        """Seconds to wait after so many failed tries, or None to give up."""
        if failed >= self.tries or not fault.passes(was_answered=was_answered):
            return None
        if fault.wait_s > self.longest_wait_s:
            return None
        backoff = min(self.first_wait_s * 2.0 ** (failed - 1), self.longest_wait_s)
        return max(backoff, fault.wait_s)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Patience:
        return cls(**values)
