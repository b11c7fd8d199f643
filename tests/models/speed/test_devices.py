"""Each device is tried, and the fastest is told by what a usual answer takes."""

from __future__ import annotations

import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.script import Script
from models.engine.session import EngineSession
from models.errors import Cancelled, Problem
from models.speed.devices import answer_seconds, fastest, measure_on_devices
from models.store.trial import Trial
from tests.models.engine.recorder import TEXT
from tests.models.speed.racing import Asked, Racing, draft_wins

_WHY = Problem("DeviceFault", "The driver gave up.", "Choose another device.")
_DEVICES = tuple(p.Device(name, name, "CPU") for name in ("CPU", "GPU", "NPU"))


def _racing() -> Racing:
    racing = Racing(draft_wins, Script(devices=_DEVICES, refuses={"NPU": _WHY}))
    racing.rates = {"CPU": 10.0, "GPU": 40.0}
    return racing


def test_a_device_that_refuses_ends_nothing() -> None:
    order: list[tuple[str, int, int]] = []
    kept: list[Trial] = []
    with EngineSession(Asked(_racing())) as session:
        trials = measure_on_devices(
            session,
            TEXT,
            ["NPU", "CPU", "GPU"],
            lambda *told: order.append(told),
            kept.append,
            CancelToken(),
        )
    assert order == [("NPU", 0, 3), ("CPU", 1, 3), ("GPU", 2, 3)]
    assert [(trial.device, trial.works) for trial in trials] == [
        ("NPU", False),
        ("CPU", True),
        ("GPU", True),
    ]
    assert trials[0].problem == _WHY
    assert tuple(kept) == trials
    best = fastest(trials)
    assert best is not None
    assert best.device == "GPU"


def test_what_was_tried_before_it_was_stopped_is_kept() -> None:
    cancel, kept = CancelToken(), list[Trial]()

    def keep(trial: Trial) -> None:
        kept.append(trial)
        cancel.cancel()

    with EngineSession(Asked(_racing())) as session, pytest.raises(Cancelled):
        measure_on_devices(session, TEXT, ["CPU", "GPU"], lambda *_: None, keep, cancel)
    assert [trial.device for trial in kept] == ["CPU"]


def test_a_fast_start_does_not_make_up_for_slow_words() -> None:
    soon = Trial("NPU", True, ttft_ms=50, tokens_per_s=5)
    late = Trial("GPU", True, ttft_ms=900, tokens_per_s=20)
    assert answer_seconds(soon) > answer_seconds(late)
    assert fastest([soon, late]) == late
    picture = Trial("CPU", True, ttft_ms=30_000), Trial("GPU", True, ttft_ms=8_000)
    assert fastest(picture) == picture[1]


def test_one_trial_compares_nothing() -> None:
    assert fastest([Trial("CPU", True, ttft_ms=50, tokens_per_s=5)]) is None
    refused = Trial("NPU", False, _WHY)
    assert fastest([refused, refused]) is None
