"""Models that are being converted on this PC: one at a time, the others wait their turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from models.conversion.accuracy import AccuracyReport
from models.conversion.plan import Plan
from models.conversion.progress import ConversionProgress
from models.errors import Problem

State = Literal["waiting", "running", "done", "failed"]


@dataclass(frozen=True)
class Conversion:
    """A model that is being converted, as it is now.

    Attributes:
        plan: what is made, how, for which device.
        state: waiting for its turn, running (with `progress`), done (with `report`, where there
            was something to compare), failed (with `problem`).
        progress: the last report, or None.
        log: the last lines of what the tools said.
        problem: why it failed.
        report: the original against the converted model.
    """

    plan: Plan
    state: State
    progress: ConversionProgress | None = None
    log: tuple[str, ...] = ()
    problem: Problem | None = None
    report: AccuracyReport | None = None

    @property
    def model_id(self) -> str:
        return self.plan.entry.id


class Conversions(QObject):
    """Signals: changed(model id) - look at `get` again; None there means it is given up."""

    changed = Signal(str)

    def all(self) -> list[Conversion]:
        """In the order they were asked for."""
        raise NotImplementedError

    def get(self, model_id: str) -> Conversion | None:
        raise NotImplementedError

    def start(self, plan: Plan) -> None:
        """Convert as planned, also again after a failure; nothing while it is on its way."""
        raise NotImplementedError

    def cancel(self, model_id: str) -> None:
        """Give it up, or put one away that is over."""
        raise NotImplementedError
