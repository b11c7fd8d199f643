"""Conversions of a running window: order, progress, log, giving up."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.jobs.conversion_jobs import KEPT_LINES, ConversionJobs
from desktop.jobs.conversions import Conversion
from models.cancel import CancelToken
from models.conversion.accuracy import AccuracyReport
from models.conversion.plan import Plan
from models.conversion.progress import ConversionListener, ConversionProgress
from models.errors import Cancelled, OutOfMemory, Problem
from tests.desktop.convert.samples import EAR, EYE, MOUTH, PLAN, REPORT

ONE, TWO, THREE = (replace(PLAN, entry=entry) for entry in (EYE, MOUTH, EAR))
LAYER = ConversionProgress("compress", 3, 10, "layers", part="language_model")


class Work:
    """Tells what it is given, then waits until the test lets it go on."""

    def __init__(self) -> None:
        self.may_end = threading.Event()
        self.may_hear = threading.Event()
        self.may_hear.set()
        self.told: tuple[ConversionProgress, ...] = (LAYER,)
        self.error: Exception | None = None
        self.log: list[str] = []

    def convert(
        self, plan: Plan, progress: ConversionListener, cancel: CancelToken, /
    ) -> AccuracyReport | None:
        self.log.append(f"begin {plan.entry.id}")
        for one in self.told:
            progress(one)
        while not self.may_end.wait(0.005):
            if cancel.cancelled:
                assert self.may_hear.wait(30)
                self.log.append(f"stop {plan.entry.id}")
                raise Cancelled
        if self.error is not None:
            raise self.error
        return REPORT

    def discard(self, model_id: str) -> None:
        self.log.append(f"discard {model_id}")


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def jobs(qtbot: QtBot, work: Work) -> Iterator[ConversionJobs]:
    made = ConversionJobs(work)
    yield made
    work.may_hear.set()
    assert made.close(30_000)


def state(jobs: ConversionJobs, plan: Plan) -> str:
    conversion = jobs.get(plan.entry.id)
    return conversion.state if conversion is not None else "gone"


def wait_for(qtbot: QtBot, jobs: ConversionJobs, plan: Plan, wanted: str) -> Conversion:
    qtbot.waitUntil(lambda: state(jobs, plan) == wanted)
    conversion = jobs.get(plan.entry.id)
    assert conversion is not None
    return conversion


def wait_for_progress(qtbot: QtBot, jobs: ConversionJobs, wanted: ConversionProgress) -> Conversion:
    def has_come() -> bool:
        conversion = jobs.get(ONE.entry.id)
        return conversion is not None and conversion.progress == wanted

    qtbot.waitUntil(has_come)
    return wait_for(qtbot, jobs, ONE, "running")


def test_from_the_first_layer_to_the_report(qtbot: QtBot, jobs: ConversionJobs, work: Work) -> None:
    told: list[str] = []
    converted: list[str] = []
    jobs.changed.connect(told.append)
    jobs.model_converted.connect(converted.append)
    jobs.start(ONE)
    assert state(jobs, ONE) == "waiting"
    assert wait_for_progress(qtbot, jobs, LAYER).plan == ONE
    assert converted == []
    work.may_end.set()
    assert wait_for(qtbot, jobs, ONE, "done").report == REPORT
    assert converted == [EYE.id]
    assert set(told) == {EYE.id}


def test_one_at_a_time_in_the_order_they_were_asked_for(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    for plan in (ONE, TWO, THREE):
        jobs.start(plan)
    wait_for(qtbot, jobs, ONE, "running")
    assert [conversion.state for conversion in jobs.all()] == ["running", "waiting", "waiting"]
    assert work.log == ["begin llava-next-7b"]
    work.may_end.set()
    wait_for(qtbot, jobs, THREE, "done")
    assert work.log == ["begin llava-next-7b", "begin smollm2", "begin whisper"]


def test_asked_for_twice_it_is_converted_once(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    jobs.start(ONE)
    wait_for(qtbot, jobs, ONE, "running")
    jobs.start(replace(ONE, device="CPU"))
    assert len(jobs.all()) == 1
    assert wait_for(qtbot, jobs, ONE, "running").plan == ONE


def test_given_up_it_is_gone_at_once_and_the_next_begins_when_it_has_ended(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    work.may_hear.clear()
    jobs.start(ONE)
    jobs.start(TWO)
    wait_for(qtbot, jobs, ONE, "running")
    with qtbot.waitSignal(jobs.changed) as told:
        jobs.cancel(ONE.entry.id)
    assert told.args == [EYE.id]
    assert state(jobs, ONE) == "gone"
    assert state(jobs, TWO) == "waiting"
    work.may_hear.set()
    wait_for(qtbot, jobs, TWO, "running")
    log = [line for line in work.log if not line.startswith("discard")]
    assert log == ["begin llava-next-7b", "stop llava-next-7b", "begin smollm2"]


def test_one_that_waits_never_begins_when_it_is_given_up(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    jobs.start(ONE)
    jobs.start(TWO)
    jobs.cancel(TWO.entry.id)
    assert [conversion.plan for conversion in jobs.all()] == [ONE]
    work.may_end.set()
    wait_for(qtbot, jobs, ONE, "done")
    assert "begin smollm2" not in work.log


def test_given_up_and_asked_for_again(qtbot: QtBot, jobs: ConversionJobs, work: Work) -> None:
    work.may_hear.clear()
    jobs.start(ONE)
    wait_for(qtbot, jobs, ONE, "running")
    jobs.cancel(ONE.entry.id)
    jobs.start(ONE)
    assert state(jobs, ONE) == "waiting"
    work.may_hear.set()
    wait_for(qtbot, jobs, ONE, "running")
    work.may_end.set()
    wait_for(qtbot, jobs, ONE, "done")


def test_given_up_a_moment_too_late_the_model_is_told_of(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    jobs.start(ONE)
    wait_for(qtbot, jobs, ONE, "running")
    work.may_end.set()
    with qtbot.waitSignal(jobs.model_converted) as told:
        jobs.cancel(ONE.entry.id)
    assert told.args == [EYE.id]
    assert state(jobs, ONE) == "gone"


def test_a_failure_is_told_with_its_log_and_can_be_tried_again(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    work.error = OutOfMemory("Memory ran out.", "Close other programs.", "MemoryError")
    work.told = (replace(LAYER, detail="one\n\ntwo\n"),)
    work.may_end.set()
    jobs.start(ONE)
    failed = wait_for(qtbot, jobs, ONE, "failed")
    assert failed.problem == work.error.problem
    assert failed.log == ("one", "two")
    work.error = None
    jobs.start(ONE)
    done = wait_for(qtbot, jobs, ONE, "done")
    assert done.problem is None
    assert done.log == ("one", "two")


def test_one_that_is_over_can_be_put_away(qtbot: QtBot, jobs: ConversionJobs, work: Work) -> None:
    work.may_end.set()
    jobs.start(ONE)
    wait_for(qtbot, jobs, ONE, "done")
    jobs.cancel(ONE.entry.id)
    assert jobs.all() == []
    jobs.cancel("unknown")


def test_only_the_last_lines_are_kept(qtbot: QtBot, jobs: ConversionJobs, work: Work) -> None:
    lines = [f"line {number}" for number in range(KEPT_LINES + 30)]
    work.told = tuple(replace(LAYER, detail=line) for line in lines)
    work.may_end.set()
    jobs.start(ONE)
    assert wait_for(qtbot, jobs, ONE, "done").log == tuple(lines[30:])


def test_a_line_without_figures_leaves_those_that_are_shown(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    work.told = (LAYER, ConversionProgress("compress", detail="INFO: a layer"))
    jobs.start(ONE)
    qtbot.waitUntil(lambda: (c := jobs.get(EYE.id)) is not None and c.log == ("INFO: a layer",))
    wait_for_progress(qtbot, jobs, LAYER)


def test_one_that_stops_by_itself_is_gone(qtbot: QtBot, jobs: ConversionJobs, work: Work) -> None:
    work.error = Cancelled()
    work.may_end.set()
    jobs.start(ONE)
    qtbot.waitUntil(lambda: state(jobs, ONE) == "gone")


def test_closing_stops_all(qtbot: QtBot, jobs: ConversionJobs, work: Work) -> None:
    jobs.start(ONE)
    jobs.start(TWO)
    wait_for(qtbot, jobs, ONE, "running")
    assert jobs.close(30_000)
    assert work.log == ["begin llava-next-7b", "stop llava-next-7b"]


def test_what_had_arrived_of_one_that_is_given_up_is_deleted(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    jobs.start(ONE)
    wait_for(qtbot, jobs, ONE, "running")
    jobs.cancel(ONE.entry.id)
    qtbot.waitUntil(lambda: work.log[-1:] == [f"discard {ONE.entry.id}"])


def test_a_failure_keeps_what_had_arrived_until_it_is_put_away(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    work.error = OutOfMemory("Too little.", "Close some.")
    work.may_end.set()
    jobs.start(ONE)
    wait_for(qtbot, jobs, ONE, "failed")
    assert work.log == [f"begin {ONE.entry.id}"]
    jobs.cancel(ONE.entry.id)
    qtbot.waitUntil(lambda: work.log[-1:] == [f"discard {ONE.entry.id}"])


def test_those_of_an_earlier_run_are_shown_and_can_be_tried_again(
    qtbot: QtBot, jobs: ConversionJobs, work: Work
) -> None:
    why = Problem("Interrupted", "The app was closed.", "Try again.")
    jobs.restore([ONE], why)
    restored = jobs.get(ONE.entry.id)
    assert restored is not None
    assert (restored.state, restored.problem) == ("failed", why)
    work.may_end.set()
    jobs.start(restored.plan)
    assert wait_for(qtbot, jobs, ONE, "done").report is not None
