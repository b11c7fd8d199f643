"""Copies models to another folder, and reads what was copied again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from models.cancel import CancelToken
from models.sources.progress import ProgressListener, ProgressMeter
from models.store import refusals
from models.store.copying import copy_file, link_file
from models.store.describe import sha256_of
from models.store.move_marks import ARRIVING_FOLDER

_PROBE = "probe"
_HALF_DONE = "half-copied"


class CopyAll:
    """Puts everything into a hidden folder first, and shows it when all is there.

    Attributes:
        can_link: source and target are on one disk, where files get a second name instead.
    """

    def __init__(
        self,
        probe: Path,
        target: Path,
        total: int,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> None:
        self._target = target
        self._arriving = target / ARRIVING_FOLDER
        self._total = total
        self._meter = ProgressMeter(progress)
        self._cancel = cancel
        self._hashes: dict[Path, str] = {}
        self.can_link = link_file(probe, self._arriving / _PROBE)

    def run(self, items: Iterable[Path]) -> None:
        """Raises `OSError`, `Cancelled`, and `StoreFault` when the new disk reads otherwise than
        was written."""
        staged = self._arriving / "models"
        staged.mkdir(parents=True, exist_ok=True)
        names = []
        self._meter.tell("copying", 0, self._total)
        for item in items:
            self._copy_tree(item, staged / item.name)
            names.append(item.name)
        self._verify()
        for name in names:
            (staged / name).rename(self._target / name)
        (self._arriving / _PROBE).unlink(missing_ok=True)
        staged.rmdir()
        self._arriving.rmdir()

    def _copy_tree(self, source: Path, target: Path) -> None:
        for place, _, names in os.walk(source):
            folder = target / Path(place).relative_to(source)
            folder.mkdir(parents=True, exist_ok=True)
            for name in names:
                if Path(place, name).is_file():  # no link to nowhere, no pipe
                    self._copy_file(Path(place, name), folder / name)

    def _copy_file(self, source: Path, target: Path) -> None:
        self._cancel.check()
        if self.can_link and link_file(source, target):
            self._on_copied(source.stat().st_size)
        else:
            half_done = self._arriving / _HALF_DONE
            self._hashes[target] = copy_file(
                source, target, half_done, self._cancel, self._on_copied
            )

    def _verify(self) -> None:
        total = sum(path.stat().st_size for path in self._hashes)

        def on_read(count: int) -> None:
            self._meter.advance("verifying", count, total)

        for path, written in self._hashes.items():
            if sha256_of(path, self._cancel, on_read) != written:
                raise refusals.copied_badly(self._target, path.name)

    def _on_copied(self, count: int) -> None:
        self._meter.advance("copying", count, self._total)
