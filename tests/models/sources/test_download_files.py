"""Several files at a time, with patience; a made-up client stands in for a hub."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from models.sources.download_files import SIDE_BY_SIDE, FileDownloads, Trier
from models.sources.download_wire import Job, listing_from_json, listing_to_line
from models.sources.fault import Fault, FaultFound
from models.sources.patience import Patience
from models.sources.remote import Listing, RemoteFile
from models.sources.watchdog import Watchdog

MEGABYTE = 1 << 20


class MadeUpClient:
    """Gets so many bytes of a file at each try and then fails, until it is whole."""

    def __init__(self, at_each_try: int, fault: Fault) -> None:
        self.at_each_try = at_each_try
        self.fault = fault
        self.here: dict[str, int] = {}
        self.tries: list[str] = []
        self.together = 0
        self.most_together = 0
        self.all_here = threading.Barrier(SIDE_BY_SIDE)
        self._lock = threading.Lock()

    def list_files(self, reference: str, revision: str) -> Listing:
        raise NotImplementedError

    def get(self, reference: str, revision: str, file: RemoteFile, folder: Path) -> None:
        with self._lock:
            self.tries.append(file.path)
            arrived = self.here.get(file.path, 0) + self.at_each_try
            self.here[file.path] = min(arrived, file.size_bytes)
        if self.here[file.path] < file.size_bytes:
            raise FaultFound(self.fault)

    def bytes_here(self, folder: Path, file: RemoteFile) -> int:
        return self.here.get(file.path, 0)


class Meeting(MadeUpClient):
    """No file is there before so many are on their way at once."""

    def get(self, reference: str, revision: str, file: RemoteFile, folder: Path) -> None:
        with self._lock:
            self.together += 1
            self.most_together = max(self.most_together, self.together)
        self.all_here.wait(20)
        super().get(reference, revision, file, folder)
        with self._lock:
            self.together -= 1


def downloads(
    client: MadeUpClient, waits: list[float], patience: Patience | None = None
) -> FileDownloads:
    watchdog = Watchdog(1000, lambda: None)
    trier = Trier(patience or Patience(tries=3, first_wait_s=1), watchdog, waits.append)
    return FileDownloads(client, "owner/name", "c0", Path("folder"), trier)


def test_four_files_are_on_their_way_at_once_and_no_more() -> None:
    client = Meeting(MEGABYTE, Fault("cut"))
    files = [RemoteFile(f"{number}.bin", 1000) for number in range(2 * SIDE_BY_SIDE)]
    heard: list[int] = []
    downloads(client, []).run(files, heard.append)
    assert client.most_together == SIDE_BY_SIDE
    assert heard[-1] == 1000 * len(files)
    assert sorted(client.tries) == sorted(file.path for file in files)


def test_a_file_that_goes_on_each_time_is_never_given_up() -> None:
    client = MadeUpClient(MEGABYTE, Fault("cut"))
    waits: list[float] = []
    downloads(client, waits).run([RemoteFile("a.bin", 10 * MEGABYTE)], lambda _: None)
    assert len(client.tries) == 10
    assert waits == [1] * 9


def test_a_file_that_hardly_moves_is_given_up_after_some_tries() -> None:
    client = MadeUpClient(10, Fault("cut", "hub.example"))
    waits: list[float] = []
    with pytest.raises(FaultFound) as caught:
        downloads(client, waits).run([RemoteFile("a.bin", MEGABYTE)], lambda _: None)
    assert len(client.tries) == 3
    assert waits == [1, 2]
    assert caught.value.fault == Fault("cut", "hub.example", file="a.bin", detail="tries: 3")


def test_what_does_not_pass_is_not_tried_again() -> None:
    client = MadeUpClient(10, Fault("gated"))
    with pytest.raises(FaultFound):
        downloads(client, []).run([RemoteFile("a.bin", MEGABYTE)], lambda _: None)
    assert len(client.tries) == 1


def test_a_hub_that_asks_to_wait_is_given_that_time() -> None:
    client = MadeUpClient(10, Fault("busy", wait_s=30))
    waits: list[float] = []
    downloads(client, waits).run([RemoteFile("a.bin", 25)], lambda _: None)
    assert waits == [30, 30]


def test_jobs_and_listings_survive_the_way_between_processes() -> None:
    files = (RemoteFile("模型/a.bin", 5, "ab" * 32), RemoteFile("\ud800.json", 1, git_sha1="c"))
    job = Job("get", "owner/name", "main", "C:\\models\\x", files)
    assert job.to_line().count("\n") == 1
    assert job.to_line().isascii()
    assert Job.from_line(job.to_line()) == job
    listing = Listing("c0", files)
    assert listing_from_json(json.loads(listing_to_line(listing))["listing"]) == listing
