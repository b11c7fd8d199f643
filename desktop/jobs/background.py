"""A call on another thread, as an object: operation, success, failure."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.jobs.faults import problem_of
from models.cancel import CancelToken
from models.errors import Cancelled, SidelightError

_log = logging.getLogger(__name__)


class _Reporter(QObject):
    """Carries the outcome to the GUI thread."""

    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()


class _Call(QRunnable):
    def __init__(self, operation: Callable[[CancelToken], Any], cancel: CancelToken) -> None:
        super().__init__()
        self.setAutoDelete(True)
        self._operation = operation
        self._cancel = cancel
        self.reporter = _Reporter()

    def run(self) -> None:
        try:
            self._cancel.check()
            result = self._operation(self._cancel)
        except Cancelled:
            self.reporter.cancelled.emit()
        except SidelightError as error:
            self.reporter.failed.emit(problem_of(error))
        except Exception as error:  # noqa: BLE001 - logged, told, never lost
            _log.exception("a background call failed")
            self.reporter.failed.emit(problem_of(error))
        else:
            self.reporter.succeeded.emit(result)


class BackgroundCall(QObject):
    """Runs ``operation(cancel)`` on a thread of a pool; one of its signals follows, on this thread.

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
        self._cancel = CancelToken()
        self._call = _Call(operation, self._cancel)
        # The pool owns the runnable and may delete it early; its reporter is ours.
        self._reporter = self._call.reporter
        self._reporter.succeeded.connect(self.succeeded)
        self._reporter.failed.connect(self.failed)
        self._reporter.cancelled.connect(self.cancelled)

    def start(self, pool: QThreadPool) -> None:
        pool.start(self._call)

    def cancel(self) -> None:
        self._cancel.cancel()
