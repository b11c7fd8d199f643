"""Asks the engine how many tokens the conversation takes, at the right moments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from desktop.context.use import fit_of, use_of
from models.engine import protocol as p
from models.engine.fitting import Fit

_TYPING_MS = 300
# An estimate is followed by a tokenizer that is loaded for it; then it is known exactly.
_ESTIMATE_MS = 1500
_ESTIMATES = 3

# Gets what fits, or None when it cannot be known.
OnKnown = Callable[[Fit | None], None]


class CountingEngine(Protocol):
    """What of `desktop.worker.engine_thread.EngineThread` is needed here."""

    @property
    def counted(self) -> SignalInstance: ...

    @property
    def model_loaded(self) -> SignalInstance: ...

    @property
    def request_stopped(self) -> SignalInstance: ...

    @property
    def request_failed(self) -> SignalInstance: ...

    @property
    def engine_lost(self) -> SignalInstance: ...

    def submit(self, request: p.Request) -> None: ...


@dataclass(frozen=True)
class Asked:
    """What is counted.

    Attributes:
        earlier: what was said before, the system's message first.
        draft: the question as far as it is typed, with what is attached; None while an answer
            runs or goes on.
    """

    model: p.ModelRef
    device: str
    earlier: tuple[p.Message, ...] = ()
    draft: p.Message | None = None
    sampling: p.Sampling = field(default_factory=p.Sampling)

    @property
    def messages(self) -> tuple[p.Message, ...]:
        """As they would be sent."""
        return self.earlier if self.draft is None else (*self.earlier, self.draft)

    def goes_on_from(self, before: Asked | None) -> bool:
        """Whether it is the same conversation a little later."""
        if before is None or (self.model, self.device) != (before.model, before.device):
            return False
        return self.earlier[: len(before.earlier)] == before.earlier


class ContextCounting(QObject):
    """Keeps the count of one conversation up to date; an outdated one is never told.

    A change of the conversation, the model or the device is counted at once, typing when it
    pauses. An estimate is counted again: when a model was loaded, and a few times after a while.

    Signals:
        use_changed(ContextUse or None): what there is to show; None while nothing is known.
    """

    use_changed = Signal(object)

    def __init__(self, engine: CountingEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._asked: Asked | None = None
        self._request: p.Count | None = None
        self._counted: p.Counted | None = None
        self._estimates = 0
        self._waiting: OnKnown | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        engine.counted.connect(self._on_counted)
        engine.model_loaded.connect(self._on_model_loaded)
        engine.request_stopped.connect(self._on_not_counted)
        engine.request_failed.connect(self._on_not_counted)
        engine.engine_lost.connect(self._on_not_counted)

    def set_conversation(self, asked: Asked | None) -> None:
        """Another conversation, or another model, device or sampling for it; None for no model."""
        if asked == self._asked:
            return
        goes_on = asked is not None and asked.goes_on_from(self._asked)
        self._change(asked, 0)
        if not goes_on:
            self.use_changed.emit(None)
        if asked is None:
            self._timer.stop()
            self._tell_waiting(None)

    def set_draft(self, draft: p.Message | None) -> None:
        """What is typed and attached by now."""
        if self._asked is not None and draft != self._asked.draft:
            self._change(replace(self._asked, draft=draft), _TYPING_MS)

    def when_known(self, call: OnKnown) -> None:
        """Call once, as soon as it is known what of the conversation fits; at once when it is.

        For the moment of sending: what was pasted just before has not been counted yet. Whoever
        asked before is told None.
        """
        self._tell_waiting(None)
        if self._counted is not None:
            call(fit_of(self._counted))
        elif self._asked is None:
            call(None)
        else:
            self._waiting = call
            if self._timer.isActive():
                self._timer.stop()
                self._ask()

    def fit(self) -> Fit | None:
        """What of the conversation, with the draft, fits; None while it is not known."""
        return None if self._counted is None else fit_of(self._counted)

    def _change(self, asked: Asked | None, wait_ms: int) -> None:
        self._asked = asked
        self._request = self._counted = None
        self._estimates = 0
        self._timer.start(wait_ms)

    def _ask(self) -> None:
        asked = self._asked
        if asked is not None:
            self._request = p.Count(asked.model, asked.device, asked.messages, asked.sampling)
            self._engine.submit(self._request)

    def _is_current(self, event: p.Event) -> bool:
        return self._request is not None and self._request.id == event.request_id

    def _on_counted(self, event: p.Counted) -> None:
        if not self._is_current(event):
            return
        self._counted = event
        self.use_changed.emit(use_of(event))
        self._tell_waiting(fit_of(event))
        if not event.exact and self._estimates < _ESTIMATES:
            self._estimates += 1
            self._timer.start(_ESTIMATE_MS)

    def _on_model_loaded(self, _: p.Loaded) -> None:
        if self._counted is not None and not self._counted.exact:
            self._timer.start(0)

    def _on_not_counted(self, event: p.Stopped | p.Failed | p.Lost) -> None:
        if self._is_current(event):
            self._request = None
            self.use_changed.emit(None)
            self._tell_waiting(None)

    def _tell_waiting(self, found: Fit | None) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting(found)
