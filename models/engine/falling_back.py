"""Another device when the first will not do, and why it is another one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timezone

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.session import Asking, EngineSession, RequestFailed
from models.store.trial import Trial
from models.words import say

# Gets the device and how far its trial is, "starting" first; on the calling thread.
OnTrialProgress = Callable[[str, p.Progress], None]


def try_on_devices(
    engine: p.Engine,
    model: p.ModelRef,
    devices: Sequence[str],
    on_progress: OnTrialProgress,
    cancel: CancelToken,
) -> tuple[Trial, ...]:
    """How it did on each device that was tried, in order; only the last one can have worked.

    A device that refuses, runs out of memory or ends the engine's process is a trial that says
    so in plain words, and the next one is tried. The engine must not be started yet; it is ended
    before this returns, so that its memory goes back. Waits as long as it takes; raises
    `Cancelled` when the token is set.
    """
    trials: list[Trial] = []
    with EngineSession(engine) as session:
        for device in devices:
            cancel.check()
            trials.append(try_on_device(session, model, device, on_progress, cancel))
            cancel.check()
            if trials[-1].works:
                break
    return tuple(trials)


def why_not_the_first(trials: Sequence[Trial]) -> str:
    """Why the device that was tried first is not the one in use, in a sentence; "" when it is.

    Made for `Answer.reason`, which comes back in the statistics of the answer.
    """
    if not trials or trials[0].works or trials[0].problem is None:
        return ""
    return say(
        "{device} was tried first: {what}",
        device=trials[0].device,
        what=trials[0].problem.what,
    )


def elsewhere(request: p.Answer, device: str, reason: str) -> p.Answer:
    """The same question to another device; ``reason`` is a sentence that is told with it.

    What makes it faster and adapters go along, but not to the NPU, which knows neither.
    """
    if device == request.device:
        return request
    model, faster, adapters = request.model, request.faster, request.adapters
    if device.partition(".")[0] == "NPU":
        model, faster, adapters = replace(model, adapters=()), p.PLAIN, ()
    return p.Answer(model, device, request.messages, request.sampling, reason, faster, adapters)


def try_on_device(
    session: Asking,
    model: p.ModelRef,
    device: str,
    on_progress: OnTrialProgress,
    cancel: CancelToken,
) -> Trial:
    """How it did on one device; raises `Cancelled`."""
    request = p.TryModel(model, device)

    def report(progress: p.Progress) -> None:
        on_progress(device, progress)

    report(p.Progress(request.id, "starting"))
    try:
        tried = session.run(request, on_progress=report, cancel=cancel)
    except RequestFailed as failure:
        return Trial(device, works=False, problem=failure.problem, tried_at=_now())
    assert isinstance(tried, p.ModelTried)
    return Trial(
        device,
        works=True,
        load_s=tried.load_s,
        ttft_ms=tried.ttft_ms,
        tokens_per_s=tried.tokens_per_s,
        memory_bytes=tried.memory_bytes,
        tried_at=_now(),
    )


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
