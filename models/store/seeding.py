"""Brings files that are installed already into the folder that a source is about to fill."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from models.cancel import CancelToken
from models.sources.progress import ProgressListener, ProgressMeter
from models.store.copying import copy_file, link_file
from models.store.manifest import Manifest
from models.store.partial import Partial

_HALF_DONE = "half-copied"


def seed(
    partial: Partial,
    folder: Path,
    manifest: Manifest,
    names: Iterable[str],
    progress: ProgressListener,
    cancel: CancelToken,
    *,
    may_link: bool,
) -> None:
    """Give the partial folder what it lacks of these files, then nothing is brought in again.

    With `may_link` a file may be the very one of the installed model: only where the source
    will find every one of them right, and so write into none. Else they are copies, and the
    installed model, which may be in use, is safe from whatever the source does. Raises `OSError`.
    """
    if not partial.has_reached("begun"):
        return
    meter = ProgressMeter(progress)
    lacking = [name for name in names if not (partial.files / name).exists()]
    total = sum(manifest.files[name].size for name in lacking)

    def on_copied(count: int) -> None:
        meter.advance("copying", count, total)

    for name in lacking:
        cancel.check()
        source, target = folder / name, partial.files / name
        if may_link and link_file(source, target):
            on_copied(manifest.files[name].size)
        else:
            copy_file(source, target, partial.folder / _HALF_DONE, cancel, on_copied)
    partial.reach("fetching")
