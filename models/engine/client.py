"""The engine as the window and the command line have it: a child process that can always be
stopped and that is started again when it ends by itself."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from models.engine import protocol as p
from models.engine.child import Child, ChildOptions
from models.engine.loaded_models import LoadedModels
from models.engine.scripted import Script
from models.engine.step_pace import StepPace
from models.engine.wire import StopRequest
from models.errors import DeviceFault, EngineLost, OutOfMemory
from models.words import say

_log = logging.getLogger(__name__)
_POLITE_S = 1.0
# After these a process holds what was half loaded, or a driver that cannot be trusted any more.
_RUINOUS = {OutOfMemory.__name__, DeviceFault.__name__}


@dataclass
class _Open:
    """A request without its terminal event yet.

    Attributes:
        inner: our own; nobody waits for its events.
        begun: the child has said something about it.
        again: it was sent to a second child, as the first ended before it began.
        killed: the child was ended because of it.
        pace: of its steps, which no stop interrupts.
    """

    request: p.Request
    inner: bool = False
    begun: bool = False
    again: bool = False
    text: list[str] = field(default_factory=list)
    stopping: threading.Timer | None = None
    killed: bool = False
    pace: StepPace = field(default_factory=StepPace)


class ChildEngine:
    """An `Engine` in a process of its own.

    A stop that native code does not hear within a second, or a step of drawing, ends the process;
    it is started again at once and loads the model again. A process that ends by itself is told as
    `Lost` and started again; requests that were waiting go on. After a load that failed for want of
    memory or by the device's fault, the next request gets a fresh process.
    """

    def __init__(
        self,
        log_file: Path | None = None,
        cache_folder: Path | None = None,
        script: Script | None = None,
        polite_s: float = _POLITE_S,
    ) -> None:
        self._options = ChildOptions(log_file, cache_folder, script)
        self._polite_s = polite_s
        self._lock = threading.RLock()
        self._listener: p.Listener | None = None
        self._open: dict[int, _Open] = {}
        self._child: Child | None = None
        self._retired: Child | None = None
        self._deaths: Counter[tuple[str, str]] = Counter()
        self._loaded = LoadedModels()

    @property
    def pid(self) -> int | None:
        """Of the running child, for those who watch its memory."""
        with self._lock:
            return self._child.pid if self._child else None

    def start(self, listener: p.Listener) -> None:
        with self._lock:
            self._listener = listener
            self._ensure_child()

    def submit(self, request: p.Request) -> None:
        with self._lock:
            if self._listener is None:
                raise RuntimeError("the engine is not started")
            self._open[request.id] = _Open(request)
            self._ensure_child().send(request)

    def stop(self, request_id: int) -> None:
        with self._lock:
            entry = self._open.get(request_id)
            if entry is None or entry.stopping is not None or self._child is None:
                return
            self._child.send(StopRequest(request_id))
            patience = self._polite_s + entry.pace.patience_s
            entry.stopping = threading.Timer(patience, self._force, (request_id,))
            entry.stopping.daemon = True
            entry.stopping.start()

    def close(self) -> None:
        with self._lock:
            self._listener = None
            for entry in self._open.values():
                if entry.stopping:
                    entry.stopping.cancel()
            self._open.clear()
            child, self._child = self._child, None
        if child is not None:
            child.end()

    def _ensure_child(self) -> Child:
        if self._child is None:
            self._child = Child(self._options, self._on_event, self._on_end)
            self._child.listen()
        return self._child

    def _force(self, request_id: int) -> None:
        """The polite stop went unheard: the end of the process is the stop."""
        with self._lock:
            entry = self._open.get(request_id)
            if entry is None or self._child is None:
                return
            if entry is not self._current():
                self._settle(entry)
                self._tell(p.Stopped(request_id))
                return
            _log.warning("request %d did not stop when asked; ending the engine", request_id)
            entry.killed = True
            self._child.kill()

    def _on_event(self, child: Child, event: p.Event) -> None:
        with self._lock:
            entry = self._open.get(event.request_id)
            if child is not self._child or child is self._retired or entry is None:
                return
            entry.begun = True
            if isinstance(event, p.Text):
                entry.text.append(event.text)
            entry.pace.note(event)
            if isinstance(event, p.Terminal):
                self._settle(entry)
                self._loaded.note(entry.request, event)
            if entry.inner:
                self._forward_loading(event)
            else:
                self._tell(event)
            if _leaves_ruins(entry.request, event):
                _log.info("the engine is started afresh after a load that failed")
                self._retired = child
                child.kill()

    def _forward_loading(self, event: p.Event) -> None:
        """A reload that nobody asked for is shown to whoever waits behind it."""
        waiting = next((entry for entry in self._in_line() if not entry.inner), None)
        if waiting is not None and isinstance(event, p.Progress):
            self._tell(p.Progress(waiting.request.id, event.phase, event.done, event.total))

    def _on_end(self, child: Child) -> None:
        with self._lock:
            if child is not self._child:
                return
            self._child = None
            current = self._current()
            if current is not None:
                self._bury_or_try_again(current, child)
            elif child is not self._retired:
                _log.warning("the engine ended while idle: %s", child.obituary())
            for entry in [each for each in self._open.values() if _is_count(each)]:
                self._bury_or_try_again(entry, child)
            self._loaded.forget()
            for entry in self._open.values():
                if not entry.inner:
                    self._ensure_child().send(entry.request)

    def _bury_or_try_again(self, entry: _Open, child: Child) -> None:
        """What had not begun may do so once more in the next child."""
        if entry.begun or entry.again or entry.killed:
            self._bury(entry, child)
        else:
            entry.again = True

    def _bury(self, entry: _Open, child: Child) -> None:
        """The child ended, and this request with it."""
        self._settle(entry)
        if entry.killed:
            self._tell(p.Stopped(entry.request.id, "".join(entry.text)))
            self._reload(entry.request)
        elif not entry.inner:
            self._tell(self._obituary(entry, child))

    def _current(self) -> _Open | None:
        """The request that the child runs: the oldest."""
        return next(self._in_line(), None)

    def _in_line(self) -> Iterator[_Open]:
        """The requests that the child runs one after the other; it counts beside them."""
        return (entry for entry in self._open.values() if not _is_count(entry))

    def _reload(self, request: p.Request) -> None:
        """After a forced stop, have what was loaded ready for the next question."""
        loads = self._loaded.to_load_after(request)
        # First in line, as they are what the child does first.
        self._open = {**{load.id: _Open(load, inner=True) for load in loads}, **self._open}
        child = self._ensure_child()
        for load in loads:
            child.send(load)

    def _obituary(self, entry: _Open, child: Child) -> p.Lost:
        request = entry.request
        deaths = 1
        what = say("The engine ended unexpectedly.")
        if isinstance(request, p.ModelRequest):
            key = (request.model.id, request.device)
            self._deaths[key] += 1
            deaths = self._deaths[key]
            what = say(
                "The engine ended unexpectedly while {name} ran on {device}.",
                name=request.model.name,
                device=request.device,
            )
        todo = say("Ask again; it starts by itself.")
        if isinstance(request, p.TryModel):
            todo = say("Choose another device or a smaller model.")
        elif deaths > 1:
            todo = say("Ask again, or choose another device or a smaller model.")
        problem = EngineLost(what, todo, child.obituary()).problem
        _log.error("%s %s", what, problem.cause)
        return p.Lost(request.id, problem, "".join(entry.text), deaths)

    def _settle(self, entry: _Open) -> None:
        del self._open[entry.request.id]
        if entry.stopping is not None:
            entry.stopping.cancel()

    def _tell(self, event: p.Event) -> None:
        if self._listener is not None:
            self._listener(event)


def _is_count(entry: _Open) -> bool:
    return isinstance(entry.request, p.Count)


def _leaves_ruins(request: p.Request, event: p.Event) -> bool:
    if not isinstance(request, p.Load | p.TryModel) or not isinstance(event, p.Failed):
        return False
    return event.problem.kind in _RUINOUS
