"""What can wait is done once nobody scrolls, one after the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.messages.later import Later, later


class _Worker:
    def __init__(self, name: str, done: list[str]) -> None:
        self._name = name
        self._done = done

    def work(self) -> None:
        self._done.append(self._name)


def test_each_has_a_turn_of_its_own_and_what_is_gone_none(qtbot: QtBot) -> None:
    done: list[str] = []
    first, second, third = (_Worker(name, done) for name in ("first", "second", "third"))
    for worker in (first, second, third):
        later().call(worker.work)
    del worker, second
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["first"]
    qtbot.waitUntil(lambda: len(done) > 1)
    assert done == ["first", "third"]


def test_it_is_put_off_while_somebody_scrolls(qtbot: QtBot) -> None:
    done: list[str] = []
    scroll = QTimer()
    scroll.timeout.connect(later().put_off)
    scroll.start(5)
    worker = _Worker("work", done)
    later().call(worker.work)
    QTest.qWait(150)
    assert done == []
    scroll.stop()
    qtbot.waitUntil(lambda: done == ["work"])


def test_there_is_one_for_the_application(qtbot: QtBot) -> None:
    assert isinstance(later(), Later)
    assert later() is later()
    assert isinstance(later().parent(), QObject)
