"""The wizard on top of the real install jobs, which end when their threads do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.jobs.install_jobs import DeviceListener, InstallJobs
from desktop.wizard.wizard import Wizard
from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import DownloadFailed
from models.sources.progress import FetchProgress, ProgressListener
from models.store.installed import InstalledModel
from models.store.trial import Trial
from tests.desktop.wizard.samples import EYE, LAPTOP, offers


class _Work:
    """The Hugging Face hub hangs until it is cancelled, or cannot be reached; the other works."""

    def __init__(self) -> None:
        self.fetched: list[str] = []
        self.hub_is_gone = False

    def fetch(
        self,
        entry: CatalogueEntry,
        place: EntrySource,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> InstalledModel:
        self.fetched.append(place.kind)
        if place.kind == "hf" and self.hub_is_gone:
            raise DownloadFailed("The hub cannot be reached.", "Check the network.")
        progress(FetchProgress("downloading", 1, 4, rate=1.0))
        while place.kind == "hf":
            cancel.wait(0.05)
            cancel.check()
        return InstalledModel(
            entry.id, entry.name, "", (), (), entry.kind, Path(), 1, 0, "", "", "", False
        )

    def try_on(
        self,
        model_id: str,
        devices: Sequence[str],
        on_device: DeviceListener,
        cancel: CancelToken,
    ) -> tuple[Trial, ...]:
        on_device(devices[0])
        return (Trial(devices[0], True, None, 1.0, 500.0, 20.0),)

    def discard(self, model_id: str) -> None:
        self.fetched.append("discarded")


@pytest.fixture
def work() -> _Work:
    return _Work()


@pytest.fixture
def jobs(work: _Work) -> Iterator[InstallJobs]:
    jobs = InstallJobs(work, lambda *_: ("CPU",))
    yield jobs
    assert jobs.close(5000)


@pytest.fixture
def wizard(qtbot: QtBot, jobs: InstallJobs) -> Wizard:
    wizard = Wizard(jobs)
    qtbot.addWidget(wizard)
    wizard.set_pc(LAPTOP)
    wizard.set_choices(offers())
    wizard.show()
    for _ in range(3):
        wizard.foot.next_button.click()
    return wizard


def _state(jobs: InstallJobs) -> str:
    install = jobs.get(EYE.id)
    return install.state if install is not None else ""


def test_another_source_takes_over_from_one_that_hangs(
    qtbot: QtBot, work: _Work, jobs: InstallJobs, wizard: Wizard
) -> None:
    qtbot.waitUntil(lambda: _state(jobs) == "fetching")
    wizard.foot.back_button.click()
    wizard.uses_page.source_chosen.emit("ms")
    wizard.set_choices(offers("ms"))
    wizard.foot.next_button.click()
    qtbot.waitUntil(lambda: _state(jobs) == "ready")
    assert work.fetched == ["hf", "discarded", "ms"]
    assert wizard.foot.next_button.text() == "Start chatting"
    assert list(wizard.get_page.rows()) == [EYE.id]


def _has_progress(jobs: InstallJobs) -> bool:
    install = jobs.get(EYE.id)
    return install is not None and install.progress is not None


def test_paused_and_resumed(qtbot: QtBot, work: _Work, jobs: InstallJobs, wizard: Wizard) -> None:
    qtbot.waitUntil(lambda: _has_progress(jobs))
    row = wizard.get_page.rows()[EYE.id]
    row.pause_button.click()
    qtbot.waitUntil(row.resume_button.isVisible)
    assert "Paused at 25 %" in row.state.text()
    row.resume_button.click()
    qtbot.waitUntil(lambda: work.fetched == ["hf", "hf"])


def test_the_offered_source_after_a_failure(
    qtbot: QtBot, work: _Work, jobs: InstallJobs, wizard: Wizard
) -> None:
    qtbot.waitUntil(lambda: _state(jobs) == "fetching")
    work.hub_is_gone = True
    row = wizard.get_page.rows()[EYE.id]
    row.pause_button.click()
    row.resume_button.click()
    qtbot.waitUntil(row.problem.isVisible)
    row.problem.offer_buttons()[0].click()
    qtbot.waitUntil(lambda: _state(jobs) == "ready")
    assert work.fetched == ["hf", "hf", "discarded", "ms"]
    assert wizard.best_chat() == (EYE.id, "GPU")
