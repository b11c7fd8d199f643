"""Why pip could not download.

pip tells it in words only (its exit status is 1 for everything), so the words have to be read. Its
messages are English on every system.
"""

from __future__ import annotations

import re

from models.errors import DownloadFailed, SidelightError
from models.sources.room import disk_full
from models.words import say

_LATER = say("Check the network and try again; what is installed already works without it.")

# The first that matches counts: a network failure also ends in "No matching distribution found".
_FAULTS: tuple[tuple[str, str, str], ...] = (
    (
        r"No module named pip",
        say("The downloader (pip) is missing from this installation."),
        say("Install Sidelight again."),
    ),
    (
        r"invalid choice: '?raw'?|no such option",
        say("The downloader (pip) of this installation is too old."),
        say("Bring pip to version 24.1 or later, or install Sidelight again."),
    ),
    (
        r"DO NOT MATCH THE HASHES|HashMismatch|Hashes are required",
        say("What arrived is not the file that was expected, so it was thrown away."),
        say(
            "Try again; when it happens again, something on the way (a proxy, a mirror) changes "
            "files."
        ),
    ),
    (
        r"ProxyError|proxy connection error|407 Proxy|Tunnel connection failed"
        r"|Cannot connect to proxy",
        say("The proxy does not let the download through."),
        say(
            "Check the proxy's address and password in the system's or pip's settings and try "
            "again."
        ),
    ),
    (
        r"problem confirming the ssl certificate|CERTIFICATE_VERIFY_FAILED|SSLError"
        r"|SSLCertVerificationError",
        say("The connection is not trusted: the server's certificate could not be verified."),
        say(
            "Behind a company proxy, add its certificate to pip's settings (`cert`) and try again."
        ),
    ),
    (
        r"connection error:|NewConnectionError|NameResolutionError|ConnectTimeoutError"
        r"|ReadTimeout|Read timed out"
        r"|ConnectionResetError|Connection ?(?:broken|refused|aborted|reset)|Max retries exceeded"
        r"|RemoteDisconnected|IncompleteRead|IncompleteDownload|incomplete-download"
        r"|Network is unreachable|Temporary failure in name resolution|getaddrinfo failed",
        say("The download was not possible: no connection to the package index."),
        _LATER,
    ),
    (
        r"No matching distribution found|Could not find a version|404 Client Error|403 Client",
        say("The package index in use does not have the model."),
        say(
            "When pip is set up for a mirror of your own, ask for the package there, or use "
            "another."
        ),
    ),
)
_DISK_FULL = re.compile(r"No space left on device|Errno 28|Errno 122|WinError 112|Disk quota")


def download_error(output: str) -> SidelightError:
    """The error for a failed pip, with its output as the cause."""
    if _DISK_FULL.search(output):
        return disk_full(output)
    for pattern, what, todo in _FAULTS:
        if re.search(pattern, output):
            return DownloadFailed(what, todo, output)
    return DownloadFailed(say("The download failed."), _LATER, output)
