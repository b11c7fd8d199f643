"""A download is interrupted, by the user, a full disk, a kill, or the repository's own changes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import Cancelled, DiskFull, DownloadFailed
from models.sources.progress import FetchProgress
from models.sources.remote import WORK_FOLDER
from tests.fixtures.hub_downloads import FILES, NAME, NETWORK, OFTEN, WEIGHTS, Downloads, children
from tests.fixtures.hub_server import Hub

SIZE = len(FILES[WEIGHTS])
HALF = SIZE // 2
OTHERS = sum(len(content) for content in FILES.values()) - SIZE
# As long as the other, so that only the content tells them apart.
NEW_WEIGHTS = FILES[WEIGHTS][::-1]
NEW = {**FILES, WEIGHTS: NEW_WEIGHTS, "config.json": b'{"new": true}'}
ROOT = Path(__file__).parents[3]

# A program that downloads and is killed on the way.
PARENT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.sources.repository import RepositorySource

def progress(step):
    print(step.done, flush=True)

source = EntrySource("hf", sys.argv[2])
RepositorySource("hf").fetch(source, Path(sys.argv[3]), progress, CancelToken())
"""

# Stands in for Python in the download's process: its disk takes so many bytes and no more.
FULL_DISK = """#!{python}
import errno, pathlib, sys

left = {room}
real_open = pathlib.Path.open

def fill(file):
    write = file.write
    def filling(data):
        global left
        if len(data) > left:
            raise OSError(errno.ENOSPC, "No space left on device")
        left -= len(data)
        return write(data)
    return filling

class Filling:
    def __init__(self, file):
        self._file = file
        self.write = fill(file)
    def __getattr__(self, name):
        return getattr(self._file, name)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        self._file.close()

def full_open(path, mode="r", *rest, **more):
    file = real_open(path, mode, *rest, **more)
    return Filling(file) if "b" in mode and mode != "rb" else file

pathlib.Path.open = full_open
code = sys.argv[sys.argv.index("-c") + 1]
sys.argv = ["-c", *sys.argv[sys.argv.index("-c") + 2 :]]
exec(code)
"""


def interrupt(downloads: Downloads, cancel: CancelToken) -> None:
    """Cancel in the middle of the weights."""
    downloads.hub.trouble("/" + WEIGHTS, hold_after=HALF)

    def progress(step: FetchProgress) -> None:
        if step.phase == "downloading" and step.done >= HALF + OTHERS:
            cancel.cancel()

    with pytest.raises(Cancelled):
        downloads.fetch(cancel, progress)


def test_cancel_acts_at_once_and_what_has_arrived_is_kept(
    downloads: Downloads, hf_hub: Hub
) -> None:
    interrupt(downloads, CancelToken())
    assert children() == []
    assert WEIGHTS not in downloads.there()
    hf_hub.requests.clear()
    seen: list[FetchProgress] = []
    downloads.fetch(progress=seen.append)
    assert [(r.start, r.sent) for r in hf_hub.contents(WEIGHTS)] == [(HALF, SIZE - HALF)]
    assert next(step for step in seen if step.phase == "downloading").done >= HALF
    assert downloads.there() == FILES
    assert downloads.everything() == {path.split("/")[0] for path in FILES}


def test_cancelled_before_it_began_asks_no_hub(downloads: Downloads, hf_hub: Hub) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        downloads.fetch(cancel)
    with pytest.raises(Cancelled):
        downloads.repository.latest(downloads.source, cancel)
    assert hf_hub.requests == []


def test_an_exception_of_the_listener_leaves_no_process(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.trouble("/" + WEIGHTS, hold_after=HALF)

    def progress(step: FetchProgress) -> None:
        if step.phase == "downloading":
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        downloads.fetch(progress=progress)
    assert children() == []


def test_the_download_is_killed(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.trouble("/" + WEIGHTS, hold_after=HALF)

    def progress(step: FetchProgress) -> None:
        if step.done >= HALF + OTHERS:
            for child in children():
                child.kill()

    error = downloads.failure(DownloadFailed, progress)
    assert error.what.endswith("was ended from outside.")
    assert hf_hub.url.removeprefix("http://") in error.what
    assert WEIGHTS not in downloads.there()
    hf_hub.requests.clear()
    downloads.fetch()
    assert [request.start for request in hf_hub.contents(WEIGHTS)] == [HALF]
    assert downloads.there() == FILES


def test_the_app_is_killed_and_its_download_ends_too(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.trouble("/" + WEIGHTS, hold_after=HALF)
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(ROOT), NAME, str(downloads.folder)],
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdout is not None
        for line in parent.stdout:
            if int(line) >= HALF + OTHERS:
                break
        downloading = psutil.Process(parent.pid).children()
        assert len(downloading) == 1
        parent.kill()
    gone, alive = psutil.wait_procs(downloading, timeout=20)
    assert (len(gone), alive) == (1, [])
    hf_hub.requests.clear()
    downloads.fetch()
    assert [request.start for request in hf_hub.contents(WEIGHTS)] == [HALF]
    assert downloads.there() == FILES


def test_a_download_that_cannot_be_started(downloads: Downloads) -> None:
    downloads.python = str(downloads.folder / "no-python")
    error = downloads.failure(DownloadFailed)
    assert "missing from this installation" in error.what


# --- the repository changes meanwhile -----------------------------------------------------------


def test_the_commit_that_was_begun_is_gone_on_with(downloads: Downloads, hf_hub: Hub) -> None:
    old = hf_hub.repositories[NAME].newest
    interrupt(downloads, CancelToken())
    new = hf_hub.add(NAME, NEW)
    assert downloads.fetch().revision == old
    assert downloads.there() == FILES
    assert [request.start for request in hf_hub.contents(WEIGHTS)] == [0, HALF]
    assert downloads.fetch().revision == new  # once it is complete the next one is of the newest
    assert downloads.there() == NEW


def test_a_commit_that_is_gone_ends_in_the_new_content(downloads: Downloads, hf_hub: Hub) -> None:
    old = hf_hub.repositories[NAME].newest
    hf_hub.add(NAME, {**FILES, "gone.json": b"{}"})
    middle = hf_hub.repositories[NAME].newest
    interrupt(downloads, CancelToken())
    assert NETWORK in downloads.there()
    new = hf_hub.add(NAME, NEW)
    hf_hub.forget(NAME, old)
    hf_hub.forget(NAME, middle)
    hf_hub.requests.clear()
    assert downloads.fetch().revision == new
    assert downloads.there() == NEW  # nothing of the old, "gone.json" neither
    assert hf_hub.contents(NETWORK) == []  # it is the same
    assert [request.start for request in hf_hub.contents(WEIGHTS)] == [0]


def test_a_file_that_changes_under_its_commit(downloads: Downloads, hf_hub: Hub) -> None:
    """A mirror that is being brought up to date: other content, other ETag, no new commit."""
    commit = hf_hub.repositories[NAME].newest
    interrupt(downloads, CancelToken())
    hf_hub.add(NAME, NEW)
    files = hf_hub.repositories[NAME].commits
    files[commit] = files.pop(hf_hub.repositories[NAME].newest)
    hf_hub.requests.clear()
    downloads.fetch()
    assert [request.start for request in hf_hub.contents(WEIGHTS)] == [0]
    assert downloads.there() == NEW


def test_another_revision_asked_for_begins_anew(downloads: Downloads, hf_hub: Hub) -> None:
    interrupt(downloads, CancelToken())
    new = hf_hub.add(NAME, NEW)
    downloads.source = EntrySource("hf", NAME, revision=new)
    assert downloads.fetch().revision == new
    assert downloads.there() == NEW


def test_a_note_of_the_earlier_attempt_that_is_broken_is_no_matter(
    downloads: Downloads, hf_hub: Hub
) -> None:
    interrupt(downloads, CancelToken())
    (downloads.folder / WORK_FOLDER / "commit.json").write_text('{"asked": [', encoding="utf-8")
    downloads.fetch()
    assert downloads.there() == FILES


# --- the disk becomes full ----------------------------------------------------------------------


def test_a_disk_that_becomes_full(downloads: Downloads, hf_hub: Hub, tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text(FULL_DISK.format(python=sys.executable, room=HALF), encoding="utf-8")
    python.chmod(0o755)
    downloads.python = str(python)
    downloads.patience = OFTEN  # trying again would not help
    error = downloads.failure(DiskFull)
    assert error.what == "The disk became full while the model was being stored."
    # Files arrive side by side: which of them finds the disk full is chance.
    assert "No space left on device" in error.cause
    assert WEIGHTS not in downloads.there()
    assert len(hf_hub.contents(WEIGHTS)) == 1
    downloads.python = sys.executable
    downloads.fetch()
    assert hf_hub.contents(WEIGHTS)[1].start > 0
    assert downloads.there() == FILES


@dataclass(frozen=True)
class SmallDisk:
    """A disk of 2 MB, where this user may make one; else a folder with a limit of its own."""

    folder: Path
    python: str
    is_real: bool


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if mount and subprocess.run(command, check=False, capture_output=True).returncode == 0:
        try:
            yield SmallDisk(folder, sys.executable, is_real=True)
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    python = tmp_path / "python"
    python.write_text(FULL_DISK.format(python=sys.executable, room=HALF), encoding="utf-8")
    python.chmod(0o755)
    yield SmallDisk(folder, str(python), is_real=False)


def test_a_small_disk_that_somebody_else_fills(
    small_disk: SmallDisk, downloads: Downloads, hf_hub: Hub
) -> None:
    downloads.folder = small_disk.folder / "model"
    downloads.folder.mkdir()
    downloads.python = small_disk.python
    downloads.patience = OFTEN
    filler = small_disk.folder / "filler"
    hf_hub.trouble("/" + WEIGHTS, hold_after=HALF // 2)

    def progress(step: FetchProgress) -> None:
        if step.phase == "downloading" and step.done >= HALF // 2 + OTHERS and not filler.exists():
            fill(filler, small_disk)
            hf_hub.release.set()

    assert "full" in downloads.failure(DiskFull, progress).what
    assert WEIGHTS not in downloads.there()
    filler.unlink()
    downloads.python = sys.executable
    hf_hub.requests.clear()
    downloads.fetch()
    assert hf_hub.contents(WEIGHTS)[0].start >= HALF // 2
    assert downloads.there() == FILES


def fill(filler: Path, disk: SmallDisk) -> None:
    with filler.open("wb", buffering=0) as file:
        try:
            while disk.is_real:
                file.write(bytes(4096))
        except OSError:
            return
