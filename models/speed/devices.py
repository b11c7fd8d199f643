"""How a model does on each device of this PC, and which of them is the fastest for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.falling_back import try_on_device
from models.engine.session import Asking
from models.store.trial import Trial

# Gets the device that is next, and how many of how many are done.
OnDevice = Callable[[str, int, int], None]
# A usual answer has so many tokens after the first.
_ANSWER_TOKENS = 200


def measure_on_devices(
    session: Asking,
    model: p.ModelRef,
    devices: Sequence[str],
    on_device: OnDevice,
    on_trial: Callable[[Trial], None],
    cancel: CancelToken,
) -> tuple[Trial, ...]:
    """Load it on every device, one after the other, and make something short there.

    A device that refuses is a trial that says why, and ends nothing. ``on_trial`` gets each as
    soon as it is known. Raises `Cancelled`.
    """
    trials: list[Trial] = []
    for done, device in enumerate(devices):
        cancel.check()
        on_device(device, done, len(devices))
        trials.append(try_on_device(session, model, device, _unheard, cancel))
        on_trial(trials[-1])
    return tuple(trials)


def answer_seconds(trial: Trial) -> float:
    """What a usual answer takes there, or the one result of a model without tokens."""
    after = _ANSWER_TOKENS / trial.tokens_per_s if trial.tokens_per_s else 0.0
    return trial.ttft_ms / 1000 + after


def fastest(trials: Sequence[Trial]) -> Trial | None:
    """The best of those that work; None where there is nothing to compare, since a single try
    tells only that it works there."""
    able = [trial for trial in trials if trial.works and answer_seconds(trial) > 0]
    if len(trials) < 2 or not able:
        return None
    return min(able, key=lambda trial: (answer_seconds(trial), trial.device))


def _unheard(_: str, __: p.Progress) -> None:
    """A step of one trial is too short to be told."""
