"""The version of Sidelight, as installed."""

from __future__ import annotations

from importlib import metadata


def _installed_version() -> str:
    try:
        return metadata.version("sidelight")
    except metadata.PackageNotFoundError:
        return "0 (not installed)"


VERSION = _installed_version()
