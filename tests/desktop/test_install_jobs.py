"""Models on their way to this PC: states, order, pausing, giving up."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pytest
from pytestqt.qtbot import QtBot

from desktop.jobs.install_jobs import DeviceListener, InstallJobs
from desktop.jobs.installs import Install
from models.cancel import CancelToken
from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import DownloadFailed, Problem
from models.places import BUILTIN_MODELS
from models.sources.progress import FetchProgress, ProgressListener
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from models.store.trial import Trial

ENTRIES = list(read_catalogue())[:4]
ONE, TWO, THREE = ENTRIES[:3]
REFUSAL = Problem("DeviceFault", "The NPU refused.", "Use the CPU.")


class Work:
    """Waits in every fetch and every trial until the test lets it go on."""

    def __init__(self) -> None:
        self.model = ModelStore(BUILTIN_MODELS, BUILTIN_MODELS).installed()[0]
        self.may_fetch: dict[str, threading.Event] = {e.id: threading.Event() for e in ENTRIES}
        self.may_try = threading.Event()
        self.may_discard = threading.Event()
        self.may_discard.set()
        self.suits: tuple[str, ...] = ("CPU",)
        self.error: Exception | None = None
        self.trials: tuple[Trial, ...] = (Trial("CPU", works=True, tokens_per_s=20.0),)
        self.log: list[str] = []

    def fetch(
        self,
        entry: CatalogueEntry,
        place: EntrySource,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> InstalledModel:
        self.log.append(f"fetch {entry.id}")
        progress(FetchProgress("downloading", 5, 10, rate=2.0))
        while not self.may_fetch[entry.id].wait(0.005):
            cancel.check()
        if self.error is not None:
            raise self.error
        return self.model

    def try_on(
        self,
        model_id: str,
        devices: Sequence[str],
        on_device: DeviceListener,
        cancel: CancelToken,
    ) -> tuple[Trial, ...]:
        self.log.append(f"try {model_id} on {','.join(devices)}")
        on_device(devices[0])
        while not self.may_try.wait(0.005):
            cancel.check()
        return self.trials

    def discard(self, model_id: str) -> None:
        assert self.may_discard.wait(30)
        self.log.append(f"discard {model_id}")


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def jobs(qtbot: QtBot, work: Work) -> Iterator[InstallJobs]:
    made = InstallJobs(work, lambda *_: work.suits)
    yield made
    work.may_discard.set()
    assert made.close(30_000)


def start(jobs: InstallJobs, entry: CatalogueEntry, devices: Sequence[str] = ("CPU",)) -> None:
    jobs.start(entry, entry.sources[0], devices)


def state(jobs: InstallJobs, entry: CatalogueEntry) -> str:
    install = jobs.get(entry.id)
    return install.state if install is not None else "gone"


def wait_for(qtbot: QtBot, jobs: InstallJobs, entry: CatalogueEntry, wanted: str) -> Install | None:
    qtbot.waitUntil(lambda: state(jobs, entry) == wanted)
    return jobs.get(entry.id)


def test_from_the_first_byte_to_the_first_answer(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    told: list[str] = []
    jobs.changed.connect(told.append)
    installed: list[str] = []
    jobs.model_installed.connect(installed.append)
    start(jobs, ONE, ("GPU", "CPU"))
    qtbot.waitUntil(lambda: (i := jobs.get(ONE.id)) is not None and i.progress is not None)
    fetching = wait_for(qtbot, jobs, ONE, "fetching")
    assert fetching is not None
    qtbot.waitUntil(
        lambda: (
            (i := jobs.get(ONE.id)) is not None
            and i.progress == FetchProgress("downloading", 5, 10, rate=2.0)
        )
    )
    assert installed == []
    work.may_fetch[ONE.id].set()
    qtbot.waitUntil(lambda: (i := jobs.get(ONE.id)) is not None and i.device == "GPU")
    assert state(jobs, ONE) == "trying"
    assert installed == [ONE.id]
    work.may_try.set()
    ready = wait_for(qtbot, jobs, ONE, "ready")
    assert ready is not None
    assert ready.trials == work.trials
    assert set(told) == {ONE.id}
    assert work.log == [f"fetch {ONE.id}", f"try {ONE.id} on GPU,CPU"]


def test_two_at_a_time_and_the_third_waits(qtbot: QtBot, jobs: InstallJobs, work: Work) -> None:
    for entry in (ONE, TWO, THREE):
        start(jobs, entry)
    wait_for(qtbot, jobs, ONE, "fetching")
    wait_for(qtbot, jobs, TWO, "fetching")
    assert state(jobs, THREE) == "waiting"
    assert [install.entry for install in jobs.all()] == [ONE, TWO, THREE]
    work.may_fetch[TWO.id].set()
    wait_for(qtbot, jobs, THREE, "fetching")


def test_only_one_is_tried_at_a_time(qtbot: QtBot, jobs: InstallJobs, work: Work) -> None:
    for entry in (ONE, TWO):
        work.may_fetch[entry.id].set()
        start(jobs, entry)
    wait_for(qtbot, jobs, ONE, "trying")
    wait_for(qtbot, jobs, TWO, "trying")
    qtbot.waitUntil(lambda: any(line.startswith("try") for line in work.log))
    assert len([line for line in work.log if line.startswith("try")]) == 1
    work.may_try.set()
    wait_for(qtbot, jobs, ONE, "ready")
    wait_for(qtbot, jobs, TWO, "ready")


def test_pause_and_resume(qtbot: QtBot, jobs: InstallJobs, work: Work) -> None:
    start(jobs, ONE)
    wait_for(qtbot, jobs, ONE, "fetching")
    jobs.pause(ONE.id)
    assert state(jobs, ONE) == "paused"
    jobs.resume(ONE.id)
    wait_for(qtbot, jobs, ONE, "fetching")
    work.may_fetch[ONE.id].set()
    work.may_try.set()
    wait_for(qtbot, jobs, ONE, "ready")
    assert work.log.count(f"fetch {ONE.id}") == 2
    assert f"discard {ONE.id}" not in work.log


def test_one_that_waits_can_be_paused_and_given_up(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    for entry in (ONE, TWO, THREE):
        start(jobs, entry)
    jobs.pause(THREE.id)
    assert state(jobs, THREE) == "paused"
    jobs.cancel(THREE.id)
    assert state(jobs, THREE) == "gone"
    assert f"fetch {THREE.id}" not in work.log


def test_given_up_is_gone_with_what_had_arrived(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    start(jobs, ONE)
    wait_for(qtbot, jobs, ONE, "fetching")
    jobs.cancel(ONE.id)
    wait_for(qtbot, jobs, ONE, "gone")
    qtbot.waitUntil(lambda: f"discard {ONE.id}" in work.log)
    assert jobs.all() == []


def test_started_anew_while_the_rest_of_the_last_attempt_is_deleted(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    work.may_discard.clear()
    start(jobs, ONE)
    wait_for(qtbot, jobs, ONE, "fetching")
    jobs.cancel(ONE.id)
    wait_for(qtbot, jobs, ONE, "gone")
    start(jobs, ONE)
    assert state(jobs, ONE) == "waiting"
    work.may_discard.set()
    wait_for(qtbot, jobs, ONE, "fetching")
    assert work.log == [f"fetch {ONE.id}", f"discard {ONE.id}", f"fetch {ONE.id}"]


def test_a_failure_is_told_and_can_be_tried_again(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    work.error = DownloadFailed("The line was cut.", "Try again.")
    work.may_fetch[ONE.id].set()
    start(jobs, ONE)
    failed = wait_for(qtbot, jobs, ONE, "failed")
    assert failed is not None
    assert failed.problem is not None
    assert failed.problem.what == "The line was cut."
    work.error = None
    work.may_try.set()
    jobs.resume(ONE.id)
    ready = wait_for(qtbot, jobs, ONE, "ready")
    assert ready is not None
    assert ready.problem is None


def test_a_device_that_refused_is_kept_with_its_reason(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    work.trials = (Trial("NPU", works=False, problem=REFUSAL), Trial("CPU", works=True))
    work.may_fetch[ONE.id].set()
    work.may_try.set()
    start(jobs, ONE, ("NPU", "CPU"))
    ready = wait_for(qtbot, jobs, ONE, "ready")
    assert ready is not None
    assert ready.trials == work.trials


def test_no_device_takes_it(qtbot: QtBot, jobs: InstallJobs, work: Work) -> None:
    work.trials = (Trial("CPU", works=False, problem=REFUSAL),)
    work.may_fetch[ONE.id].set()
    work.may_try.set()
    start(jobs, ONE)
    failed = wait_for(qtbot, jobs, ONE, "failed")
    assert failed is not None
    assert failed.problem == REFUSAL


def test_a_trial_that_is_given_up_leaves_the_model_installed(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    work.may_fetch[ONE.id].set()
    start(jobs, ONE)
    wait_for(qtbot, jobs, ONE, "trying")
    jobs.cancel(ONE.id)
    ready = wait_for(qtbot, jobs, ONE, "ready")
    assert ready is not None
    assert ready.trials == ()
    assert f"discard {ONE.id}" not in work.log


def test_an_installed_model_is_tried_without_fetching(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    work.may_try.set()
    jobs.try_again(ONE, ONE.sources[0], ["NPU"])
    wait_for(qtbot, jobs, ONE, "ready")
    assert work.log == [f"try {ONE.id} on NPU"]


def test_an_installed_model_that_a_device_refuses_stays_ready(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    work.trials = (Trial("NPU", works=False, problem=REFUSAL),)
    work.may_try.set()
    jobs.try_again(ONE, ONE.sources[0], ["NPU"])
    ready = wait_for(qtbot, jobs, ONE, "ready")
    assert ready is not None
    assert (ready.trials, ready.problem) == (work.trials, REFUSAL)


def test_without_devices_given_it_is_tried_on_those_that_suit_it_by_then(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    start(jobs, ONE, ())
    wait_for(qtbot, jobs, ONE, "fetching")
    work.suits = ("GPU", "CPU")
    work.may_fetch[ONE.id].set()
    work.may_try.set()
    wait_for(qtbot, jobs, ONE, "ready")
    assert work.log[-1] == f"try {ONE.id} on GPU,CPU"


def test_a_removed_model_is_forgotten(qtbot: QtBot, jobs: InstallJobs, work: Work) -> None:
    work.may_try.set()
    jobs.try_again(ONE, ONE.sources[0], ["CPU"])
    wait_for(qtbot, jobs, ONE, "ready")
    told: list[str] = []
    jobs.changed.connect(told.append)
    jobs.forget(ONE.id)
    jobs.forget(ONE.id)
    assert (state(jobs, ONE), told) == ("gone", [ONE.id])
    start(jobs, TWO)
    jobs.forget(TWO.id)
    assert state(jobs, TWO) != "gone"


def test_what_was_interrupted_waits_for_the_user(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    jobs.restore([Install(ONE, ONE.sources[0], "paused")])
    assert state(jobs, ONE) == "paused"
    assert work.log == []
    jobs.resume(ONE.id)
    wait_for(qtbot, jobs, ONE, "fetching")
    work.may_fetch[ONE.id].set()
    work.may_try.set()
    wait_for(qtbot, jobs, ONE, "ready")
    assert work.log[-1] == f"try {ONE.id} on CPU"


def test_asked_for_twice_it_is_fetched_once(qtbot: QtBot, jobs: InstallJobs, work: Work) -> None:
    start(jobs, ONE)
    wait_for(qtbot, jobs, ONE, "fetching")
    start(jobs, ONE)
    assert work.log == [f"fetch {ONE.id}"]


def test_closing_stops_all_and_keeps_what_has_arrived(
    qtbot: QtBot, jobs: InstallJobs, work: Work
) -> None:
    for entry in (ONE, TWO, THREE):
        start(jobs, entry)
    wait_for(qtbot, jobs, TWO, "fetching")
    assert jobs.close(30_000)
    assert [line for line in work.log if not line.startswith("fetch")] == []
    assert f"fetch {THREE.id}" not in work.log
