"""The process that downloads; started by `models.sources.download_process`.

It is one of its own so that cancel and pause act at once, and so that a hub's client library finds
its settings in its environment and is never imported in the app.
"""

from __future__ import annotations

import importlib.util
import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import IO, NoReturn
from urllib.request import getproxies

from models.sources.download_files import FileDownloads, Trier
from models.sources.download_wire import Job, listing_to_line, message_to_line
from models.sources.fault import Fault, FaultFound
from models.sources.fault_of import fault_of, host_of
from models.sources.patience import Patience
from models.sources.remote import Client
from models.sources.request_watch import RequestWatch, Told
from models.sources.watchdog import Watchdog

_CHECK_S = 0.5
# The library's own limit acts first; this one is for whatever it does not cover, such as looking up
# an address.
_SILENCES = 3


def main() -> NoReturn:
    """Serve until the app closes the line; the arguments are a client's name and the patience."""
    incoming, outgoing = _take_over_standard_streams()
    jobs: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(incoming, jobs), name="jobs", daemon=True).start()
    name, patience = sys.argv[1], Patience.from_json(json.loads(sys.argv[2]))
    _Downloader(name, patience, outgoing).serve(jobs)


class _Downloader:
    def __init__(self, client_name: str, patience: Patience, outgoing: IO[str]) -> None:
        self._client_name = client_name
        self._client: Client | None = None
        self._outgoing = outgoing
        self._speaking = threading.Lock()
        self._watchdog = Watchdog(_SILENCES * patience.stall_s, self._give_up)
        self._trier = Trier(patience, self._watchdog)
        RequestWatch(self._tell_request).begin()

    def serve(self, jobs: queue.SimpleQueue[str]) -> NoReturn:
        while True:
            job = Job.from_line(jobs.get())
            done = threading.Event()
            self._watchdog.touch()
            threading.Thread(target=self._watch, args=(done,), name="watchdog", daemon=True).start()
            try:
                self._say(self._answer(job))
            except Exception as error:  # noqa: BLE001 - the app makes a sentence of it
                self._say(message_to_line(fault=fault_of(error).to_json()))
            done.set()

    def _answer(self, job: Job) -> str:
        client = self._made_client()
        if job.verb == "list":
            listing = self._trier.run(lambda: client.list_files(job.reference, job.revision))
            return listing_to_line(listing)
        downloads = FileDownloads(
            client, job.reference, job.revision, Path(job.folder), self._trier
        )
        if job.verb == "look":
            return message_to_line(here=downloads.bytes_here(job.files))
        downloads.run(job.files, lambda here: self._say(message_to_line(progress=here)))
        return message_to_line(done=True)

    def _made_client(self) -> Client:
        if self._client is None:
            self._client = _client(self._client_name)
        return self._client

    def _tell_request(self, request: Told) -> None:
        self._say(message_to_line(request=request))

    def _watch(self, done: threading.Event) -> None:
        while not done.wait(_CHECK_S):
            if self._watchdog.check():
                return

    def _give_up(self) -> None:
        """A thread that hangs in a library cannot be ended; the process can."""
        self._say(message_to_line(fault=Fault("stalled").to_json()))
        os._exit(1)

    def _say(self, line: str) -> None:
        with self._speaking:
            try:
                self._outgoing.write(line)
                self._outgoing.flush()
            except OSError:  # the app is gone
                os._exit(1)


def _client(name: str) -> Client:
    _check_socks("socks" if name == "ms" else "socksio")
    if name == "ms":
        from models.sources.clients import modelscope

        return modelscope.client()
    from models.sources.clients import hub

    return hub.client()


def _check_socks(needed: str) -> None:
    """Without that module a library fails at a SOCKS proxy with words about its own parts."""
    for proxy in getproxies().values():
        if proxy.startswith("socks") and importlib.util.find_spec(needed) is None:
            raise FaultFound(Fault("socks", proxy=host_of(proxy), detail=f"no module {needed}"))


def _take_over_standard_streams() -> tuple[IO[str], IO[str]]:
    """Whatever a library prints goes to standard error, and it reads nothing."""
    incoming = os.fdopen(os.dup(0), "r", encoding="utf-8")
    outgoing = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdout = sys.stderr
    return incoming, outgoing


def _read(incoming: IO[str], jobs: queue.SimpleQueue[str]) -> NoReturn:
    """Ends the process at once when the app closes the line, or is gone."""
    for line in incoming:
        jobs.put(line)
    os._exit(0)


if __name__ == "__main__":
    main()
