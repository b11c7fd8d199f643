"""How many layers NNCF has compressed: it tells that to progress bars, which are replaced."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sized
from typing import Any

from nncf.common.logging import track_progress

from models.conversion.child.speaker import Speaker

_APPLYING = "Applying Weight Compression"


class LayerCounter:
    """Takes the place of NNCF's bars for the rest of the process, in every module that has taken
    them over by their name and in those that are imported later.

    Attributes:
        part: the part of the model that is at work.
        layers: of it that were compressed.
    """

    def __init__(self, speaker: Speaker) -> None:
        self.part = ""
        self.layers = 0
        self._speaker = speaker
        original = track_progress.track
        modules = [one for name, one in list(sys.modules.items()) if name.startswith("nncf.")]
        for module in modules:
            if getattr(module, "track", None) is original:
                vars(module)["track"] = self._track

    def begin(self, part: str) -> None:
        self.part, self.layers = part, 0
        self._speaker.progress("compress", part=part)

    def _track(
        self,
        sequence: Iterable[Any],
        description: str = "",
        total: float | None = None,
        weights: list[float] | None = None,
        **_: object,
    ) -> Iterator[Any]:
        count = len(weights or ()) or round(total or 0) or _length(sequence)
        for done, item in enumerate(sequence, 1):
            yield item
            self._speaker.progress("compress", done, count, "layers", self.part)
            if description.startswith(_APPLYING):
                self.layers = done


def _length(sequence: Iterable[Any]) -> int:
    return len(sequence) if isinstance(sequence, Sized) else 0
