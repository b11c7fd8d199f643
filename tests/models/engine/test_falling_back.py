"""A model is tried on device after device until it works; every refusal is kept in plain words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timezone

import psutil
import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.falling_back import elsewhere, try_on_devices, why_not_the_first
from models.engine.scripted import Script, ScriptedEngine
from models.errors import Cancelled, Problem
from models.store.trial import Trial
from tests.fixtures.chat_adapters import CAPITALS
from tests.models.engine.recorder import PATIENCE_S, SPEECH, VISION

Make = Callable[[Script], p.Engine]

_NO_COMPILE = Problem(
    "DeviceFault",
    "Whisper could not be prepared for NPU.",
    "Choose another device.",
    "[NPU_VCL] Compilation failed",
)
_NO_MEMORY = Problem(
    "OutOfMemory", "There is not enough memory for Whisper on GPU.", "Close other programs.", ""
)
_DEVICES = tuple(p.Device(name, name, name) for name in ("CPU", "GPU", "NPU"))


@pytest.fixture(params=["child", "scripted"])
def make(request: pytest.FixtureRequest) -> Make:
    def make_one(script: Script) -> p.Engine:
        if request.param == "scripted":
            return ScriptedEngine(script)
        return ChildEngine(script=script, polite_s=0.2)

    return make_one


def _try(engine: p.Engine, *devices: str) -> tuple[Trial, ...]:
    return try_on_devices(engine, SPEECH, devices, lambda *_: None, CancelToken())


def test_the_first_that_works_ends_it(make: Make) -> None:
    before = datetime.now(timezone.utc).replace(microsecond=0)
    (trial,) = _try(make(Script(devices=_DEVICES)), "GPU", "CPU")
    assert (trial.device, trial.works, trial.problem) == ("GPU", True, None)
    assert (trial.load_s, trial.ttft_ms, trial.tokens_per_s) == (0.5, 40.0, 25.0)
    assert trial.memory_bytes == 300 << 20
    assert before <= datetime.fromisoformat(trial.tried_at) <= datetime.now(timezone.utc)


def test_refusals_are_kept_and_the_next_is_tried(make: Make) -> None:
    script = Script(refuses={"NPU": _NO_COMPILE, "GPU": _NO_MEMORY}, devices=_DEVICES)
    npu, gpu, cpu = _try(make(script), "NPU", "GPU", "CPU")
    assert (npu.device, npu.works, npu.problem) == ("NPU", False, _NO_COMPILE)
    assert (gpu.device, gpu.works, gpu.problem) == ("GPU", False, _NO_MEMORY)
    assert (npu.memory_bytes, npu.load_s) == (0, 0.0)
    assert npu.tried_at
    assert (cpu.device, cpu.works) == ("CPU", True)


def test_a_device_that_ends_the_engine_is_kept_and_the_next_is_tried(make: Make) -> None:
    gpu, cpu = _try(make(Script(dies_on=("GPU",), devices=_DEVICES)), "GPU", "CPU")
    assert not gpu.works
    assert gpu.problem is not None
    assert gpu.problem.kind == "EngineLost"
    assert gpu.problem.what.startswith("The engine ended unexpectedly")
    assert cpu.works


def test_a_device_that_is_not_there_is_kept(make: Make) -> None:
    npu, cpu = _try(make(Script()), "NPU", "CPU")
    assert npu.problem is not None
    assert npu.problem.kind == "DeviceAbsent"
    assert cpu.works


def test_when_none_works_all_are_told(make: Make) -> None:
    script = Script(refuses={"GPU": _NO_MEMORY}, dies_on=("CPU",), devices=_DEVICES)
    trials = _try(make(script), "GPU", "CPU")
    assert [(trial.device, trial.works) for trial in trials] == [("GPU", False), ("CPU", False)]


def test_nothing_to_try_on_is_nothing_tried(make: Make) -> None:
    assert _try(make(Script())) == ()


def test_it_is_told_which_device_and_how_far(make: Make) -> None:
    seen: list[tuple[str, str]] = []
    script = Script(refuses={"NPU": _NO_COMPILE}, devices=_DEVICES)
    try_on_devices(
        make(script),
        SPEECH,
        ["NPU", "CPU"],
        lambda device, progress: seen.append((device, progress.phase)),
        CancelToken(),
    )
    assert seen == [
        ("NPU", "starting"),
        ("CPU", "starting"),
        ("CPU", "reading"),
        ("CPU", "warming"),
    ]


def test_a_token_set_before_tries_nothing(make: Make) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        try_on_devices(make(Script()), SPEECH, ["CPU"], lambda *_: None, cancel)


def test_a_trial_deaf_to_the_stop_is_cancelled_and_no_process_is_left() -> None:
    cancel = CancelToken()
    engine = ChildEngine(script=Script(hang_in_load=True, devices=_DEVICES), polite_s=0.2)
    children: list[psutil.Process] = []
    tried: list[str] = []

    def on_progress(device: str, progress: p.Progress) -> None:
        tried.append(device)
        if progress.phase == "reading":
            assert engine.pid is not None
            children.append(psutil.Process(engine.pid))
            cancel.cancel()

    with pytest.raises(Cancelled):
        try_on_devices(engine, SPEECH, ["GPU", "CPU"], on_progress, cancel)
    assert set(tried) == {"GPU"}
    assert engine.pid is None
    assert psutil.wait_procs(children, PATIENCE_S)[1] == []


def test_killed_from_outside_in_a_trial_the_next_device_goes_on() -> None:
    engine = ChildEngine(script=Script(hang_in_load=True, devices=_DEVICES), polite_s=0.2)
    cancel = CancelToken()
    reached: list[str] = []

    def on_progress(device: str, progress: p.Progress) -> None:
        if progress.phase != "reading":
            return
        reached.append(device)
        if device == "NPU":
            psutil.Process(engine.pid).kill()
        else:
            # It hangs on every device: that the next one is reached is enough.
            cancel.cancel()

    with pytest.raises(Cancelled):
        try_on_devices(engine, SPEECH, ["NPU", "CPU"], on_progress, cancel)
    assert reached == ["NPU", "CPU"]


def test_why_it_is_not_the_first_device(make: Make) -> None:
    script = Script(refuses={"NPU": _NO_COMPILE, "GPU": _NO_MEMORY}, devices=_DEVICES)
    trials = _try(make(script), "NPU", "GPU", "CPU")
    assert why_not_the_first(trials) == (
        "NPU was tried first: Whisper could not be prepared for NPU."
    )
    assert why_not_the_first(trials[2:]) == ""
    assert why_not_the_first(()) == ""


def test_the_same_question_to_another_device() -> None:
    asked = p.Answer(SPEECH, "NPU", (p.Message("user", "What?"),), p.Sampling(top_k=3))
    moved = elsewhere(asked, "CPU", "The NPU takes 2,048 tokens.")
    assert (moved.device, moved.reason) == ("CPU", "The NPU takes 2,048 tokens.")
    assert (moved.messages, moved.sampling, moved.model) == (asked.messages, asked.sampling, SPEECH)
    assert moved.id != asked.id
    assert elsewhere(asked, "NPU", "no reason") is asked


def test_what_makes_it_faster_goes_along_but_not_to_the_npu() -> None:
    messages = (p.Message("user", "What?"),)
    asked = p.Answer(SPEECH, "GPU", messages, faster=p.Faster(lookup=True))
    assert elsewhere(asked, "CPU", "").faster == asked.faster
    assert elsewhere(asked, "NPU", "").faster == p.PLAIN


def test_adapters_go_along_but_not_to_the_npu() -> None:
    model = replace(VISION, adapters=(CAPITALS,))
    on = (p.Weighed(CAPITALS),)
    asked = p.Answer(model, "GPU", (p.Message("user", "What?"),), adapters=on)
    on_cpu, on_npu = elsewhere(asked, "CPU", ""), elsewhere(asked, "NPU", "")
    assert (on_cpu.model, on_cpu.adapters) == (model, on)
    assert (on_npu.model, on_npu.adapters) == (VISION, ())
