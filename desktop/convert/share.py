"""How far a whole conversion is, told from its phase alone; it never goes backwards."""

from __future__ import annotations

from models.conversion.progress import ConversionPhase, ConversionProgress

# Parts of the whole time, in the order in which the phases come: roughly what a model of a few
# billion weights takes on a laptop. The original is asked while it is still in memory, and the
# weights are compressed last, out of the exported files.
WEIGHTS: dict[ConversionPhase, float] = {
    "toolchain": 12.0,
    "download": 25.0,
    "load": 4.0,
    "ask": 6.0,
    "export": 14.0,
    "tokenizer": 1.0,
    "compress": 24.0,
    "verify": 2.0,
    "try": 5.0,
    "compare": 5.0,
    "install": 2.0,
}
# This phase counts from nothing several times, for another part or for the next step of a method,
# and nobody knows how often: each round takes this much of what is left of the phase.
_IN_ROUNDS: tuple[ConversionPhase, ...] = ("compress",)
_ROUND = 0.6


class OverallShare:
    """Tell it every progress; it tells how much of the whole is over, 0 to 1.

    Args:
        skipped: phases that will not come, as what they would make is here already.
    """

    def __init__(self, skipped: tuple[ConversionPhase, ...] = ()) -> None:
        self._weights = {p: w for p, w in WEIGHTS.items() if p not in skipped}
        self._share = 0.0
        self._phase: ConversionPhase | None = None
        self._round: tuple[str, str] = ("", "")
        self._done = 0
        self._before = 0.0  # of the phase, in rounds that are over

    @property
    def share(self) -> float:
        return self._share

    def follow(self, progress: ConversionProgress) -> float:
        if progress.phase in self._weights:
            within = self._within(progress)
            before = sum(self._weights[phase] for phase in self._earlier(progress.phase))
            now = before + self._weights[progress.phase] * within
            self._share = max(self._share, now / sum(self._weights.values()))
        return self._share

    def _earlier(self, phase: ConversionPhase) -> list[ConversionPhase]:
        phases = list(self._weights)
        return phases[: phases.index(phase)]

    def _within(self, progress: ConversionProgress) -> float:
        """Of its phase."""
        if progress.phase != self._phase:
            self._phase, self._before, self._done = progress.phase, 0.0, 0
        elif self._begins_anew(progress) and self._done:
            self._before += (1.0 - self._before) * _ROUND
            self._done = 0
        self._round = (progress.part, progress.unit)
        if progress.total <= 0:
            return self._before
        self._done = max(progress.done, 0)
        of_round = min(1.0, self._done / progress.total)
        rounds_to_come = _ROUND if progress.phase in _IN_ROUNDS else 1.0
        return self._before + (1.0 - self._before) * rounds_to_come * of_round

    def _begins_anew(self, progress: ConversionProgress) -> bool:
        if progress.unit == "parts":  # counted on from part to part
            return progress.done < self._done
        return (progress.part, progress.unit) != self._round or progress.done < self._done
