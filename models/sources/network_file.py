"""The hubs' settings in a file, for the window and the command line. Never the token."""

from __future__ import annotations

import contextlib
import json
import logging
import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from models.sources.network import Network
from models.sources.offline import wants_offline

_log = logging.getLogger(__name__)
NETWORK_FILE = "network.json"


def read_network(config: Path) -> Network:
    """What was written there, and whether the settings forbid the network; what cannot be read or
    understood is left at its default."""
    return replace(_read(config), offline=wants_offline(config))


def _read(config: Path) -> Network:
    path = config / NETWORK_FILE
    try:
        values: Any = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Network()
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("the network settings cannot be read: %s", error)
        return Network()
    if not isinstance(values, dict):
        return Network()
    known = {name: values[name] for name in _names() if isinstance(values.get(name), str)}
    return Network(**known)


def write_network(config: Path, network: Network) -> None:
    """Replace the file at one go, readable by its owner only: a proxy may carry a password.

    Raises `OSError`.
    """
    config.mkdir(parents=True, exist_ok=True)
    values = {name: getattr(network, name) for name in _names()}
    half_done = config / f".{NETWORK_FILE}.new"
    with contextlib.suppress(FileNotFoundError):
        half_done.unlink()
    descriptor = os.open(half_done, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(values, file, indent=2)
        file.write("\n")
    half_done.replace(config / NETWORK_FILE)


def _names() -> list[str]:
    elsewhere = ("hub_token", "offline")
    return [field.name for field in fields(Network) if field.name not in elsewhere]
