"""The engine of a verb: how it is made, and how far it is."""

from __future__ import annotations

from collections.abc import Callable

from models.cli.terminal import Terminal
from models.engine import protocol as p
from models.engine.factory import EngineKind

MakeEngine = Callable[[EngineKind], p.Engine]

_PHASES = {
    "starting": "Starting",
    "checking": "Checking the model",
    "reading": "Reading the model",
    "preparing": "Preparing the model (only once)",
    "compiling": "Making the model ready",
    "warming": "Warming up",
    "prefill": "Reading the question",
    "drawing": "Drawing",
    "decoding": "Finishing the picture",
}


def show_on(terminal: Terminal) -> Callable[[p.Progress], None]:
    """A listener for `EngineSession.run`."""

    def show(event: p.Progress) -> None:
        terminal.progress(describe(event))

    return show


def describe(event: p.Progress) -> str:
    """Progress in a few words: "Reading the model: 40 %"."""
    words = _PHASES[event.phase]
    return f"{words}: {100 * event.done // event.total} %" if event.total else f"{words} …"
