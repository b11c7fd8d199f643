"""A call on another thread, as an object: operation, success, failure."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMetaObject, QObject, Qt, QThreadPool, Signal

from desktop.jobs.doorbell import doorbell
from desktop.jobs.faults import problem_of
from models.cancel import CancelToken
from models.errors import Cancelled, Problem, SidelightError

_log = logging.getLogger(__name__)


class BackgroundCall(QObject):
    """Runs ``operation(cancel)`` on a thread of a pool; one of its signals follows, on this thread.

    Deletes itself then: nothing of Qt's may be called on it afterwards.

    Signals:
        succeeded(result), failed(Problem), cancelled.
    """

    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, operation: Callable[[CancelToken], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._operation = operation
        self._cancel = CancelToken()
        self._bell = doorbell()

    def start(self, pool: QThreadPool) -> None:
        pool.start(self._run)

    def cancel(self) -> None:
        self._cancel.cancel()

    def _run(self) -> None:
        # What it holds, pictures say, goes when it is done, not when this object does.
        operation, self._operation = self._operation, _done
        outcome = _outcome_of(operation, self._cancel)
        del operation
        self._bell.ring(self, self._on_ended, outcome)

    def _on_ended(self, outcome: _Outcome) -> None:
        if outcome.problem is not None:
            self.failed.emit(outcome.problem)
        elif outcome.cancelled:
            self.cancelled.emit()
        else:
            self.succeeded.emit(outcome.result)
        # Not from its own slot; and by an event of its own, which goes with it when it is gone by
        # then with its parent.
        QMetaObject.invokeMethod(self, "deleteLater", Qt.ConnectionType.QueuedConnection)


def _done(_: CancelToken) -> None:
    """What is left of an operation."""


class _Outcome:
    def __init__(
        self, result: Any = None, problem: Problem | None = None, *, cancelled: bool = False
    ) -> None:
        self.result = result
        self.problem = problem
        self.cancelled = cancelled


def _outcome_of(operation: Callable[[CancelToken], Any], cancel: CancelToken) -> _Outcome:
    try:
        cancel.check()
        return _Outcome(operation(cancel))
    except Cancelled:
        return _Outcome(cancelled=True)
    except SidelightError as error:
        return _Outcome(problem=problem_of(error))
    except Exception as error:  # noqa: BLE001 - logged, told, never lost
        _log.exception("a background call failed")
        return _Outcome(problem=problem_of(error))
