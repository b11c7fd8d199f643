"""What stands for a sound is the same in every precision that a CPU computes in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import openvino

from models.pipelines.audio.ear import Ear, windows
from tests.fixtures.hearing import LOW, beeps, hearing_ref

_FOLDER = Path(hearing_ref().folder)
_HINT = "INFERENCE_PRECISION_HINT"


def test_a_short_sound_is_heard_alike_in_bf16() -> None:
    (window,) = windows(beeps(1, LOW))
    core = openvino.Core()
    exact, rounded = (
        Ear(core, _FOLDER, "CPU", {_HINT: hint}).hear(window) for hint in ("f32", "bf16")
    )
    assert exact.shape == rounded.shape == (window.tokens, exact.shape[1])
    # Of numbers up to 3; bf16 keeps about three digits.
    assert np.abs(exact - rounded).max() < 0.1
