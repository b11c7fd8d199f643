"""Which model a person with this PC would be told to take, for what they want to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.catalogue.entry import CatalogueEntry, EntrySource
from models.hardware.fit import Fit

# What the wizard asks: chat about pictures and video, voice questions, transcribe recordings,
# draw, spoken answers.
Use = Literal["see", "voice_questions", "transcribe", "draw", "speak"]


@dataclass(frozen=True)
class Choice:
    """A model for a use, where to get it, and where it would run.

    Attributes:
        entry: the model.
        place: the build to get; None when it has to be converted from its original first.
        fit: on the best device of this PC for that build.
        others: the verdicts on the other devices.
    """

    entry: CatalogueEntry
    place: EntrySource | None
    fit: Fit
    others: tuple[Fit, ...] = ()
