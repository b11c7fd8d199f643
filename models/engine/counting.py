"""The thread that counts tokens, beside the one that hosts the pipelines.

It takes the tokenizer of the loaded pipeline, which is safe to use while the pipeline answers.
Without one it tells an estimate at once, and then loads the tokenizer alone, unless a pipeline is
at work: constructing it holds the interpreter's lock for up to half a second.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterable

from models.engine import protocol as p
from models.engine.backend import Backend, Counter
from models.engine.estimate import estimate_tokens
from models.engine.faults import explain
from models.engine.fitting import answer_share
from models.engine.refusals import refuse_count

_log = logging.getLogger(__name__)

# What counts for a model on a device, when it is loaded.
Loaded = Callable[[p.ModelRef, str], Counter | None]


class Counting:
    """Queue in, events out.

    Args:
        backend: loads tokenizers.
        emit: gets every event, from this thread or the caller of `stop`.
        loaded: finds what is loaded anyway.
        is_idle: whether no pipeline is at work.
    """

    def __init__(
        self, backend: Backend, emit: p.Listener, loaded: Loaded, is_idle: Callable[[], bool]
    ) -> None:
        self._backend = backend
        self._emit = emit
        self._loaded = loaded
        self._is_idle = is_idle
        self._waiting: queue.SimpleQueue[p.Count | None] = queue.SimpleQueue()
        self._open: set[int] = set()
        self._lock = threading.Lock()
        self._alone: tuple[p.ModelRef, str, Counter] | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="counting", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def submit(self, request: p.Count) -> None:
        with self._lock:
            self._open.add(request.id)
        self._waiting.put(request)

    def stop(self, request_id: int) -> bool:
        """Take a request back that has not been answered; False when there is no such."""
        if not self._settle(request_id):
            return False
        self._emit(p.Stopped(request_id))
        return True

    def forget(self) -> None:
        """Let go of what was loaded for counting: its files may be about to change."""
        self._alone = None

    def close(self, timeout_s: float) -> None:
        """End the thread; nothing is told any more."""
        self._closing = True
        self._waiting.put(None)
        if self._thread.ident is not None:
            self._thread.join(timeout_s)

    def _settle(self, request_id: int) -> bool:
        """Whether the request is still to be answered; it is no more."""
        with self._lock:
            is_open = request_id in self._open
            self._open.discard(request_id)
        return is_open

    def _run(self) -> None:
        while (request := self._waiting.get()) is not None:
            counter = self._counter(request)
            event = self._count(request, counter)
            if self._closing:
                return
            if self._settle(request.id):
                self._emit(event)
            if counter is None and self._is_idle():
                self._load_alone(request)

    def _counter(self, request: p.Count) -> Counter | None:
        loaded = self._loaded(request.model, request.device)
        if loaded is not None:
            self._alone = None
            return loaded
        alone = self._alone
        if alone is not None and alone[:2] == (request.model, request.device):
            return alone[2]
        return None

    def _count(self, request: p.Count, counter: Counter | None) -> p.Counted | p.Failed:
        try:
            refuse_count(request)
            if counter is None:
                limit = self._backend.limit(request.model, request.device)
                return _counted(request, limit, map(estimate_tokens, request.messages), False)
            tokens = counter.count(request.messages)
            return _counted(request, counter.limit, tokens, counter.is_exact)
        except Exception as error:  # noqa: BLE001 - the edge where foreign errors are explained
            _log.warning("the conversation could not be counted", exc_info=error)
            return p.Failed(request.id, explain(error, request).problem)

    def _load_alone(self, request: p.Count) -> None:
        try:
            counter = self._backend.open_counter(request.model, request.device)
        except Exception:  # noqa: BLE001 - told when the model is loaded; estimates go on
            _log.info("no tokenizer for %s yet", request.model.id, exc_info=True)
        else:
            self._alone = (request.model, request.device, counter)


def _counted(request: p.Count, limit: p.Limit, tokens: Iterable[int], exact: bool) -> p.Counted:
    each = tuple(
        p.MessageTokens(message.role, count)
        for message, count in zip(request.messages, tokens, strict=True)
    )
    return p.Counted(
        request.id,
        each,
        prompt_tokens=sum(one.tokens for one in each),
        limit_tokens=limit.prompt_tokens,
        answer_tokens=answer_share(limit, request.sampling),
        limit_reason=limit.reason,
        exact=exact,
    )
