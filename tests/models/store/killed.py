"""A process that works on models and ends itself with SIGKILL at a step:
`python -m tests.models.store.killed ACTION HOME STEP`.

A step is every change of the disk and every piece that is fetched. Step 0 never comes: it prints
how many there are.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from models.cancel import CancelToken
from models.store import move_copy
from models.store.install import install
from models.store.json_file import write_json
from models.store.move import move_models
from models.store.repair import repair
from models.store.store import ModelStore
from models.store.update import update
from tests.models.store.local_source import ENTRY, PLACE, LocalSource

_CHANGES = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.utime"}
_WRITING = os.O_WRONLY | os.O_RDWR


class Steps:
    """Counts, and ends the process when it is time."""

    def __init__(self, home: Path, last: int) -> None:
        self.done = 0
        self._home = str(home)
        self._last = last

    def step(self) -> None:
        self.done += 1
        if self.done == self._last:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    def on_event(self, event: str, arguments: tuple[object, ...]) -> None:
        """An audit hook: called before the system is."""
        if event in _CHANGES:
            self.step()
        elif event == "open" and str(arguments[0]).startswith(self._home):
            flags = arguments[2]
            if isinstance(flags, int) and flags & _WRITING:
                self.step()


def run(action: str, home: Path, steps: Steps) -> None:
    store = ModelStore(home / "user", home / "builtin")
    source = LocalSource(home / "remote", steps.step)
    cancel = CancelToken()
    if action == "install":
        install(ENTRY, PLACE, store, source, lambda _: None, cancel)
    elif action == "update":
        update("tiny", store, source, lambda _: None, cancel)
    elif action == "repair":
        repair("tiny", store, source, lambda _: None, cancel)
    else:

        def switch(folder: Path) -> None:
            write_json(home / "current.json", str(folder))

        move_models(store, home / "disk" / "models", switch, lambda _: None, cancel)


def main() -> None:
    action, home, last = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if action == "copy":  # as if the target were another disk
        move_copy.__dict__["link_file"] = _cannot_link
    steps = Steps(home, last)
    sys.addaudithook(steps.on_event)
    run(action, home, steps)
    sys.stdout.write(str(steps.done))


def _cannot_link(source: Path, target: Path) -> bool:
    return False


if __name__ == "__main__":
    main()
