"""The user's wish that nothing goes to the network."""

from __future__ import annotations

import json
from pathlib import Path

from models.errors import SidelightError
from models.sources.network import Network
from models.words import say

# The window keeps it among its settings; everything that asks a network looks there.
SETTINGS_FILE = "settings.json"
_NAME, _ON = "offline", "yes"


class OfflineByWish(SidelightError):
    """The user wants no network to be used."""


def wants_offline(config: Path) -> bool:
    """As it stands in the settings' file now."""
    try:
        values = json.loads((config / SETTINGS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(values, dict) and values.get(_NAME) == _ON


def check_online(network: Network) -> None:
    """To be called before anything is asked of a network; raises `OfflineByWish`."""
    if network.offline:
        raise OfflineByWish(
            say("Sidelight is offline by your wish, so nothing was asked of the network."),
            say("Allow it in the preferences, under Privacy, and try again."),
        )
