"""What is to be measured of a model, and how its answers are made by what was found out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.session import Asking, RequestFailed
from models.errors import EngineFault
from models.pipelines.gguf import saved_ir
from models.speed.lookup import pays_to_look_up
from models.speed.measuring import Gain
from models.speed.pairing import Draft
from models.speed.trying import FREE_PROMPTS, REPEATING_PROMPTS, Trial, measure_gain
from models.store.installed import InstalledModel
from models.store.pace import Measured, Pace, Way, files_of

Installed = Mapping[str, InstalledModel]
# Answers made, and how many there are to be, of all that is measured.
OnAnswers = Callable[[int, int], None]


def can_be_faster(model: InstalledModel, device: str) -> bool:
    """Whether there is anything to measure."""
    return model.kind == "text" and "chat" in model.tasks and device.partition(".")[0] != "NPU"


def make_readable(session: Asking, model: InstalledModel, device: str, cancel: CancelToken) -> None:
    """The vocabulary of a GGUF file can be read once it was loaded. Raises `EngineFault`."""
    if not model.gguf or (saved_ir(model.folder) is not None):
        return
    try:
        session.run(p.Load(model.ref, device), cancel=cancel)
    except RequestFailed as failure:
        problem = failure.problem
        raise EngineFault(problem.what, problem.todo, problem.cause) from failure


def things_to_measure(
    model: InstalledModel, device: str, drafts: Sequence[Draft]
) -> tuple[Measured, ...]:
    """What is not known yet has no figures: the best draft beside the model and on the CPU, and
    looking up."""
    if not can_be_faster(model, device):
        return ()
    looking_up = Measured("lookup", device, files_of(model))
    if not drafts:
        return (looking_up,)
    draft = drafts[0].model
    places = dict.fromkeys((device, "CPU"))
    files = files_of(model, draft)
    by_draft = [Measured("draft", device, files, draft.id, draft.name, place) for place in places]
    return (*by_draft, looking_up)


def left_to_measure(pace: Pace, wanted: Sequence[Measured]) -> tuple[Measured, ...]:
    """Those that are not known of these very files."""
    return tuple(one for one in wanted if _known(pace, one) is None)


def measure_all(
    session: Asking,
    model: InstalledModel,
    wanted: Sequence[Measured],
    installed: Installed,
    on_answers: OnAnswers,
    cancel: CancelToken,
) -> tuple[Measured, ...]:
    """With figures, in the same order; what failed says why. Raises `Cancelled`."""
    trials = [_trial(model, one, installed) for one in wanted]
    counts = [2 * trial.rounds * len(trial.prompts) for trial in trials]
    found: list[Measured] = []
    for at, (one, trial) in enumerate(zip(wanted, trials, strict=True)):

        def on_progress(done: int, _: int, before: int = sum(counts[:at])) -> None:
            on_answers(before + done, sum(counts))

        try:
            gain = measure_gain(session, trial, cancel, on_progress)
        except RequestFailed as failure:
            found.append(_with(one, None, failure))
        else:
            found.append(_with(one, gain, None))
    return tuple(found)


def choose_faster(
    pace: Pace,
    model: InstalledModel,
    device: str,
    messages: Sequence[p.Message],
    installed: Installed,
) -> p.Faster:
    """How the last message is answered: by the draft that was measured to be faster, or by
    looking up where there is something to take over and that was faster still."""
    if not pace.wanted or not can_be_faster(model, device):
        return p.PLAIN
    known = still_true(pace, model, device, installed)
    drafted = _best(known, "draft")
    looked_up = _best(known, "lookup") if pays_to_look_up(messages) else None
    if looked_up is not None and (drafted is None or looked_up.ratio > drafted.ratio):
        return p.Faster(lookup=True)
    if drafted is None:
        return p.PLAIN
    return p.Faster(installed[drafted.draft].ref, drafted.draft_device)


def still_true(
    pace: Pace, model: InstalledModel, device: str, installed: Installed
) -> tuple[Measured, ...]:
    """What was measured on the device, with the files that are there now."""
    return tuple(one for one in pace.measured if _is_true(one, model, device, installed))


def drafts_looked_at(model: InstalledModel, device: str, installed: Installed) -> str:
    """Changes when it is worth to look for a draft, and to measure, again."""
    others = [one for one in installed.values() if one.kind == "text" and not one.gguf]
    ordered = sorted(others, key=lambda one: one.id)
    return f"{device}: {files_of(model, *(one for one in ordered if one.id != model.id))}"


def _known(pace: Pace, wanted: Measured) -> Measured | None:
    same = (one for one in pace.measured if one.is_like(wanted) and one.files == wanted.files)
    return next(same, None)


def _is_true(one: Measured, model: InstalledModel, device: str, installed: Installed) -> bool:
    draft = installed.get(one.draft)
    if one.device != device or (one.way == "draft" and draft is None):
        return False
    return one.files == (files_of(model) if draft is None else files_of(model, draft))


def _best(known: Sequence[Measured], way: Way) -> Measured | None:
    """None where no such way is worth it."""
    good = (one for one in known if one.way == way and one.is_worth_it)
    return max(good, key=lambda one: one.ratio, default=None)


def _trial(model: InstalledModel, one: Measured, installed: Installed) -> Trial:
    if one.way == "lookup":
        return Trial(model.ref, one.device, p.Faster(lookup=True), REPEATING_PROMPTS)
    faster = p.Faster(installed[one.draft].ref, one.draft_device)
    return Trial(model.ref, one.device, faster, (*FREE_PROMPTS, *REPEATING_PROMPTS))


def _with(one: Measured, gain: Gain | None, failure: RequestFailed | None) -> Measured:
    return Measured(
        *(one.way, one.device, one.files, one.draft, one.draft_name, one.draft_device),
        ratio=gain.ratio if gain else 0.0,
        acceptance=gain.acceptance if gain else None,
        tokens_per_s=gain.tokens_per_s if gain else 0.0,
        is_worth_it=gain is not None and gain.is_worth_it,
        problem=failure.problem if failure else None,
        measured_at=datetime.now(timezone.utc).isoformat(timespec="seconds"),
    )
