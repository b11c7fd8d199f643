"""Whether a newer Sidelight is out, asked where this build says that versions are announced.

Only when the user asks or has allowed it. The address is written into the build by whoever makes
installers (`release.json` beside this file); a run from the sources has none. What is read is the
document that GitHub gives for the latest release of a repository:
https://docs.github.com/rest/releases/releases#get-the-latest-release.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import DownloadFailed, SidelightError
from models.network_log import note_request
from models.sources.network import Network
from models.sources.offline import check_online
from models.words import say

_FILE = Path(__file__).with_name("release.json")
_PATIENCE_S = 15
_MOST_BYTES = 1 << 20
_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,3}")


class NoAnnouncements(SidelightError):
    """This build does not know where newer versions are announced."""


@dataclass(frozen=True)
class Release:
    """A version of Sidelight.

    Attributes:
        version: such as "1.2.0".
        page: an https address to read about it and get it.
    """

    version: str
    page: str


def read_feed(file: Path = _FILE) -> str:
    """The address where this build looks; "" for none."""
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    feed = document.get("feed") if isinstance(document, dict) else None
    return feed if isinstance(feed, str) else ""


def look_for_newer(version: str, network: Network, feed: str) -> Release | None:
    """The newest release when it is newer than `version`, else None. Blocks for some seconds.

    Raises:
        NoAnnouncements: `feed` is "".
        OfflineByWish: the user wants nothing to be asked of any network.
        DownloadFailed: nothing came, or nothing that could be read.
    """
    if not feed:
        raise NoAnnouncements(
            say("This build of Sidelight does not know where newer ones are announced."),
            say("Look where you got it from."),
        )
    check_online(network)
    note_request("list", "sidelight", feed)
    release = _release(_fetch(feed, network))
    return release if is_newer(release.version, version) else None


def is_newer(one: str, other: str) -> bool:
    """Whether a version comes after another; what is no number at its end is left out."""
    return _numbers(one) > _numbers(other)


def _numbers(version: str) -> tuple[int, ...]:
    found = _VERSION.search(version)
    numbers = [int(part) for part in found.group().split(".")] if found else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _fetch(feed: str, network: Network) -> Any:
    # They take longer to import than the window has time for.
    import urllib.request
    from http.client import HTTPException

    proxies = {"http": network.proxy, "https": network.proxy} if network.proxy else None
    opener = urllib.request.build_opener(urllib.request.ProxyHandler(proxies))
    request = urllib.request.Request(feed, headers={"Accept": "application/json"})
    try:
        with opener.open(request, timeout=_PATIENCE_S) as answer:
            return json.loads(answer.read(_MOST_BYTES))
    except (OSError, ValueError, HTTPException, RecursionError) as error:
        raise _not_had(str(error)) from error


def _release(document: Any) -> Release:
    told = document if isinstance(document, dict) else {}
    tag, page = told.get("tag_name"), told.get("html_url")
    if not isinstance(tag, str) or not isinstance(page, str):
        raise _not_had("tag_name or html_url is missing")
    found = _VERSION.search(tag)
    if found is None or not page.startswith("https://"):
        raise _not_had(f"{tag!r}, {page!r}")
    return Release(found.group(), page)


def _not_had(cause: str) -> DownloadFailed:
    return DownloadFailed(
        say("It could not be found out whether there is a newer Sidelight."),
        say("Check the connection and the proxy in the preferences, and try again."),
        cause,
    )
