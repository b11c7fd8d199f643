"""Gets the files of a repository side by side, with patience; runs in the download's process."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from models.sources.fault import Fault, FaultFound
from models.sources.fault_of import fault_of
from models.sources.patience import Patience
from models.sources.remote import Client, RemoteFile
from models.sources.watchdog import Watchdog

SIDE_BY_SIDE = 4
_TICK_S = 0.2
# From so many bytes on a try was worth it, and the tries are counted anew.
_WORTH_BYTES = 1 << 20

Result = TypeVar("Result")


@dataclass(frozen=True)
class Trier:
    """Tries again what may pass."""

    patience: Patience
    watchdog: Watchdog
    rest: Callable[[float], None] = time.sleep

    def run(
        self,
        work: Callable[[], Result],
        *,
        file: str = "",
        was_answered: bool = False,
        bytes_here: Callable[[], int] = lambda: 0,
    ) -> Result:
        """The result of `work`; raises `FaultFound` when it is given up."""
        failed, here = 0, bytes_here()
        while True:
            self.watchdog.touch()
            try:
                return work()
            except Exception as error:  # noqa: BLE001 - whatever a library raises is told as a fault
                fault = fault_of(error, file)
                cause = error
            now = bytes_here()
            failed = 1 if now - here >= _WORTH_BYTES else failed + 1
            here = max(here, now)
            pause = self.patience.wait_s(failed, fault, was_answered=was_answered)
            if pause is None:
                raise FaultFound(_with_tries(fault, failed)) from cause
            self.watchdog.touch(pause)
            self.rest(pause)


class FileDownloads:
    """One `get` job."""

    def __init__(
        self, client: Client, reference: str, revision: str, folder: Path, trier: Trier
    ) -> None:
        self._client = client
        self._reference = reference
        self._revision = revision
        self._folder = folder
        self._trier = trier

    def bytes_here(self, files: Sequence[RemoteFile]) -> int:
        return sum(self._client.bytes_here(self._folder, file) for file in files)

    def run(self, files: Sequence[RemoteFile], on_progress: Callable[[int], None]) -> None:
        """Returns when all are there; raises `FaultFound` of the first that is given up, while
        others may still be on their way."""
        # The longest first: a long one begun last would be waited for alone.
        order = sorted(files, key=lambda file: file.size_bytes, reverse=True)
        pool = ThreadPoolExecutor(SIDE_BY_SIDE, thread_name_prefix="download")
        waiting = {pool.submit(self._get, file) for file in order}
        before = -1
        while True:
            ended, waiting = wait(waiting, _TICK_S, FIRST_EXCEPTION)
            here = self.bytes_here(files)
            if here != before:
                before = here
                self._trier.watchdog.touch()
            # Also when nothing moved: the rate falls then.
            on_progress(here)
            for future in ended:
                future.result()
            if not waiting:
                pool.shutdown()
                return

    def _get(self, file: RemoteFile) -> None:
        def get() -> None:
            self._client.get(self._reference, self._revision, file, self._folder)

        self._trier.run(
            get,
            file=file.path,
            was_answered=True,
            bytes_here=lambda: self._client.bytes_here(self._folder, file),
        )


def _with_tries(fault: Fault, tries: int) -> Fault:
    return replace(fault, detail=f"{fault.detail}\ntries: {tries}".strip()) if tries > 1 else fault
