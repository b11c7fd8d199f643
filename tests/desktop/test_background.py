"""A call on another thread: one outcome, on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, Slot
from pytestqt.qtbot import QtBot

from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.errors import BadPicture, Cancelled, Problem


class _Listener(QObject):
    """Writes down what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, Any]] = []
        self.threads: set[int] = set()

    def listen(self, call: BackgroundCall) -> None:
        call.succeeded.connect(self._on_succeeded)
        call.failed.connect(self._on_failed)
        call.cancelled.connect(self._on_cancelled)

    @Slot(object)
    def _on_succeeded(self, result: object) -> None:
        self._hear("succeeded", result)

    @Slot(object)
    def _on_failed(self, problem: object) -> None:
        self._hear("failed", problem)

    @Slot()
    def _on_cancelled(self) -> None:
        self._hear("cancelled", None)

    def _hear(self, what: str, value: object) -> None:
        self.threads.add(threading.get_ident())
        self.heard.append((what, value))


@pytest.fixture
def pool() -> Iterator[QThreadPool]:
    made = QThreadPool()
    yield made
    assert made.waitForDone(5000)


def _run(
    qtbot: QtBot, pool: QThreadPool, operation: Callable[[CancelToken], Any]
) -> tuple[str, Any]:
    call, listener = BackgroundCall(operation), _Listener()
    listener.listen(call)
    call.start(pool)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert pool.waitForDone(5000)
    (outcome,) = listener.heard
    assert listener.threads == {threading.get_ident()}
    return outcome


def test_a_result_arrives_here_from_there(qtbot: QtBot, pool: QThreadPool) -> None:
    outcome, thread = _run(qtbot, pool, lambda _: threading.get_ident())
    assert outcome == "succeeded"
    assert thread != threading.get_ident()


@pytest.mark.parametrize("result", [None, [], {"a": (1, b"2")}, 2**80, object])
def test_any_result_arrives_as_it_is(qtbot: QtBot, pool: QThreadPool, result: object) -> None:
    assert _run(qtbot, pool, lambda _: result) == ("succeeded", result)


def test_an_error_of_ours_arrives_as_its_problem(qtbot: QtBot, pool: QThreadPool) -> None:
    def fail(_: CancelToken) -> None:
        raise BadPicture("It is no picture.", "Choose another.", "byte 0")

    problem = Problem("BadPicture", "It is no picture.", "Choose another.", "byte 0")
    assert _run(qtbot, pool, fail) == ("failed", problem)


def test_any_other_error_is_told_and_logged(
    qtbot: QtBot, pool: QThreadPool, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: CancelToken) -> None:
        raise ZeroDivisionError("by zero")

    outcome, problem = _run(qtbot, pool, fail)
    assert outcome == "failed"
    assert "by zero" not in problem.what
    assert problem.todo
    assert problem.cause == "ZeroDivisionError: by zero"
    assert "Traceback" in caplog.text


def test_running_work_can_be_cancelled(qtbot: QtBot, pool: QThreadPool) -> None:
    begun = threading.Event()

    def work(cancel: CancelToken) -> None:
        begun.set()
        cancel.wait(60)
        cancel.check()

    call, listener = BackgroundCall(work), _Listener()
    listener.listen(call)
    call.start(pool)
    assert begun.wait(5)
    call.cancel()
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [("cancelled", None)]


def test_cancelled_work_does_not_begin(qtbot: QtBot, pool: QThreadPool) -> None:
    ran: list[bool] = []
    call, listener = BackgroundCall(lambda _: ran.append(True)), _Listener()
    listener.listen(call)
    call.cancel()
    call.start(pool)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [("cancelled", None)]
    assert ran == []


def test_nobody_needs_to_wait_for_it(qtbot: QtBot, pool: QThreadPool) -> None:
    """The caller and the call may both be gone when the work is done."""
    go = threading.Event()
    parent = QObject()
    BackgroundCall(lambda _: go.wait(5), parent).start(pool)
    with qtbot.waitSignal(parent.destroyed):
        parent.deleteLater()
    go.set()
    assert pool.waitForDone(5000)


def test_it_is_gone_once_everybody_was_told(qtbot: QtBot, pool: QThreadPool) -> None:
    parent, told = QObject(), list[bool]()

    def fail(_: CancelToken) -> None:
        raise ZeroDivisionError

    def on_end(*_: object) -> None:
        told.append(bool(parent.children()))
        # As a dialog does that is opened by a listener.
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        told.append(bool(parent.children()))

    for operation in (lambda _: None, fail, _check_cancelled):
        told.clear()
        call = BackgroundCall(operation, parent)
        for signal in (call.succeeded, call.failed, call.cancelled):
            signal.connect(on_end)
        call.start(pool)
        qtbot.waitUntil(lambda: told == [True, True])
        qtbot.waitUntil(lambda: parent.children() == [])


def _check_cancelled(_: CancelToken) -> None:
    raise Cancelled


def _number(number: int, _: CancelToken) -> int:
    return number


def test_many_calls_have_one_outcome_each(qtbot: QtBot, pool: QThreadPool) -> None:
    listener = _Listener()
    calls = [BackgroundCall(partial(_number, number)) for number in range(50)]
    for call in calls:
        listener.listen(call)
        call.start(pool)
    qtbot.waitUntil(lambda: len(listener.heard) == 50)
    assert sorted(value for _, value in listener.heard) == list(range(50))
