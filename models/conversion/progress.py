"""How far a conversion is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

ConversionPhase = Literal[
    "toolchain",  # the environment with torch and its kin is made
    "download",  # of the checkpoint
    "load",  # of the checkpoint into memory
    "export",  # of one part after the other
    "compress",  # layer by layer, of one part after the other
    "tokenizer",
    "ask",  # the original's answers, to compare with
    "verify",
    "try",  # on the device
    "compare",
    "install",
]
PHASES: tuple[ConversionPhase, ...] = get_args(ConversionPhase)


@dataclass(frozen=True)
class ConversionProgress:
    """How far a phase is.

    Attributes:
        phase: what is being done.
        done: units done so far.
        total: units in all; 0 when not known.
        unit: what is counted: "bytes", "parts", "layers", "steps", "questions".
        rate: units a second over the last few seconds; 0.0 when not known.
        part: of the model that is at work, such as "language_model"; "" where there is none.
        detail: a line for the log, not for the headline; "" mostly.
    """

    phase: ConversionPhase
    done: int = 0
    total: int = 0
    unit: str = "steps"
    rate: float = 0.0
    part: str = ""
    detail: str = ""


ConversionListener = Callable[[ConversionProgress], None]
