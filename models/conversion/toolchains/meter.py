"""How far the making of a toolchain is, in percent, out of what pip says and leaves behind."""

from __future__ import annotations

import re

from models.conversion.progress import ConversionListener, ConversionProgress
from models.conversion.toolchains.toolchain import Toolchain
from models.sources.pip_run import PROGRESS

# Roughly the shares of the time: a fast line fetches sooner, a cold disk starts modules later.
_FETCHING, _UNPACKING, _STARTING = 50, 25, 25
_FETCHED = re.compile(r"(?:Downloading|Using cached|Processing) (?!.*\.metadata\b)\S+")


class InstallMeter:
    """Hears what goes on, tells the listener. The percentage never falls.

    Packages count alike, yet one of them is half of all bytes: whichever is further, the count of
    packages or that of bytes, is how far fetching is.
    """

    def __init__(self, toolchain: Toolchain, listener: ConversionListener) -> None:
        self._listener = listener
        self._packages = max(1, toolchain.packages)
        self._modules = max(1, len(toolchain.modules))
        self._expected_bytes = max(1, toolchain.download_bytes)
        self._fetched = self._unpacked = self._started = 0
        self._bytes = self._bytes_of_one = 0
        self._told = -1
        self._tell("")

    def hear(self, line: str) -> None:
        """A line of pip's."""
        progress = PROGRESS.fullmatch(line)
        if progress:
            self._bytes_of_one = int(progress[1])
            self._tell("")
            return
        if _FETCHED.match(line):
            self._fetched += 1
            self._bytes, self._bytes_of_one = self._bytes + self._bytes_of_one, 0
        self._tell(line)

    def count_unpacked(self, packages: int) -> None:
        """So many are in the environment by now."""
        self._unpacked = packages
        self._tell("")

    def module_started(self, line: str) -> None:
        """One more could be imported."""
        self._fetched = self._unpacked = self._packages
        self._started += 1
        self._tell(line)

    def _tell(self, detail: str) -> None:
        now = max(self._told, self._percent())
        if detail or now != self._told:
            self._told = now
            self._listener(ConversionProgress("toolchain", now, 100, detail=detail))

    def _percent(self) -> int:
        by_bytes = (self._bytes + self._bytes_of_one) / self._expected_bytes
        fetched = min(1.0, max(self._fetched / self._packages, by_bytes))
        unpacked = min(1.0, self._unpacked / self._packages)
        started = min(1.0, self._started / self._modules)
        return int(_FETCHING * fetched + _UNPACKING * unpacked + _STARTING * started)
