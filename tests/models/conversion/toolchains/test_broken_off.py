"""A making that is stopped, or whose maker dies, while a package arrives slowly."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from models.cancel import CancelToken
from models.conversion.progress import ConversionProgress
from models.conversion.toolchains.faults import ToolchainBusy
from models.errors import Cancelled, DownloadFailed
from tests.fixtures.package_index import PackageIndex, serve, use_index, write_wheel
from tests.models.conversion.toolchains.tiny import ID, TINY, Bench

_ROOT = Path(__file__).parents[4]
SLOW = replace(TINY, requirements=("tiny-model==1.0",), without_dependencies=(), modules=("json",))
_MAKER = """
import sys
from pathlib import Path
from models.cancel import CancelToken
from models.conversion.toolchains.environment import Environments
from tests.models.conversion.toolchains.test_broken_off import SLOW
def tell(step):
    if step.detail:
        print(step.detail, flush=True)
Environments(Path(sys.argv[1]), (SLOW,)).make(SLOW.id, tell, CancelToken())
"""


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageIndex]:
    """An index that stops in the middle of the wheel until it is released."""
    wheel = tmp_path / "tiny_model-1.0-py3-none-any.whl"
    write_wheel(wheel, os.urandom(2_000_000))
    monkeypatch.delenv("PIP_TARGET", raising=False)
    with serve(wheel) as index:
        index.hold_after = 1_000_000
        use_index(monkeypatch, index.url)
        yield index


@pytest.fixture
def desk(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "toolchains", tmp_path, SLOW)


def let_go(index: PackageIndex) -> None:
    index.hold_after = None
    index.release.set()


def test_cancel_ends_pip_at_once_and_leaves_no_environment(slow: PackageIndex, desk: Bench) -> None:
    cancel = CancelToken()
    children: list[psutil.Process] = []

    def stop_in_the_middle(step: ConversionProgress) -> None:
        if step.detail.startswith("Downloading"):
            children.extend(psutil.Process().children(recursive=True))
            cancel.cancel()

    with pytest.raises(Cancelled):
        desk.environments.make(ID, stop_in_the_middle, cancel)
    assert children
    assert not any(child.is_running() for child in children)
    assert desk.environments.ready(ID) is None
    assert ID not in desk.visible()
    let_go(slow)
    assert desk.make().folder.is_dir()
    assert desk.visible() == [ID]


def test_cancelled_before_it_begins(slow: PackageIndex, desk: Bench) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        desk.make(cancel)
    assert slow.asked == []
    assert ID not in desk.visible()


def test_after_a_maker_that_was_killed_it_is_made_again(slow: PackageIndex, desk: Bench) -> None:
    maker = subprocess.Popen(
        [sys.executable, "-c", _MAKER, desk.folder], stdout=subprocess.PIPE, text=True, cwd=_ROOT
    )
    with maker:
        assert maker.stdout is not None
        next(line for line in maker.stdout if line.startswith("Downloading"))
        with pytest.raises(ToolchainBusy):  # two makers
            desk.make()
        pips = psutil.Process(maker.pid).children(recursive=True)
        maker.kill()
    assert pips
    assert psutil.wait_procs(pips, timeout=20)[1] == []  # they noticed that nobody is there
    assert (desk.folder / ID).is_dir()
    assert desk.environments.ready(ID) is None
    let_go(slow)
    made = desk.make()
    assert (desk.visible(), desk.environments.all()) == ([ID], (made,))


def test_a_line_that_is_cut_is_told_as_one(slow: PackageIndex, desk: Bench) -> None:
    slow.hold_after, slow.cut_after = None, 100_000
    with pytest.raises(DownloadFailed, match="no connection to the package index") as caught:
        desk.make()
    assert "tiny_model-1.0" in caught.value.cause
    assert ID not in desk.visible()


def test_an_index_that_is_not_there_is_no_missing_package(
    slow: PackageIndex, desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:1/simple")
    with pytest.raises(DownloadFailed, match="no connection to the package index"):
        desk.make()


def test_two_makers_in_one_process(slow: PackageIndex, desk: Bench) -> None:
    arriving, cancel = threading.Event(), CancelToken()

    def make() -> None:
        def tell(step: ConversionProgress) -> None:
            if step.detail.startswith("Downloading"):
                arriving.set()

        with pytest.raises(Cancelled):
            desk.environments.make(ID, tell, cancel)

    first = threading.Thread(target=make)
    first.start()
    assert arriving.wait(60)
    with pytest.raises(ToolchainBusy, match="being made"):
        desk.make()
    cancel.cancel()
    first.join(20)
    assert not first.is_alive()
