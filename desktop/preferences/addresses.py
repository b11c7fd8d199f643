"""Whether an address that the user typed can be used. Plain values, no widgets."""

from __future__ import annotations

from typing import Literal
from urllib.parse import SplitResult, urlsplit

Fault = Literal["", "spaces", "scheme", "host", "port"]

HUB_SCHEMES = ("https", "http")
PROXY_SCHEMES = ("http", "https")


def tidy(address: str, default_scheme: str) -> str:
    """The address with its scheme and without what does not matter; "" stays empty."""
    address = address.strip()
    if address and "://" not in address:
        address = f"{default_scheme}://{address}"
    return address.rstrip("/") if address.count("/") > 2 else address


def fault(address: str, schemes: tuple[str, ...]) -> Fault:
    """What is wrong with a tidy address; "" when nothing is. An empty one is fine."""
    if not address:
        return ""
    if any(letter.isspace() for letter in address):
        return "spaces"
    try:
        parts = urlsplit(address)
    except ValueError:  # of a bracketed host
        return "host"
    if parts.scheme.lower() not in schemes:
        return "scheme"
    return _fault_of_place(parts)


def _fault_of_place(parts: SplitResult) -> Fault:
    try:
        port = parts.port
    except ValueError:
        return "port"
    if port == 0:
        return "port"
    host = parts.hostname or ""
    labels = host.split(".")
    return "" if host and (":" in host or all(labels)) else "host"
