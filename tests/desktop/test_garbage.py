"""Garbage is collected on the window's thread alone."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.garbage import Garbage


@pytest.fixture(autouse=True)
def as_python_does_it(garbage_is_collected_here: None) -> None:
    gc.enable()


class _Node:
    """Part of a circle of references; tells which thread it went on."""

    def __init__(self, gone: list[str]) -> None:
        self.me = self
        weakref.finalize(self, lambda: gone.append(threading.current_thread().name))


def _litter(gone: list[str]) -> None:
    """More of it than Python lets lie."""
    for _ in range(5 * gc.get_threshold()[0]):
        _Node(gone)


def test_another_threads_garbage_is_collected_here(qtbot: QtBot) -> None:
    gc.collect()
    garbage = Garbage()
    gone: list[str] = []
    thread = threading.Thread(target=_litter, args=(gone,), name="litter")
    thread.start()
    thread.join()
    assert gone == []
    qtbot.waitUntil(lambda: len(gone) > 0)
    assert set(gone) == {"MainThread"}
    garbage.deleteLater()


def test_python_does_it_by_itself_afterwards(qtbot: QtBot) -> None:
    parent = QObject()
    garbage = Garbage(parent)
    assert not gc.isenabled()
    with qtbot.waitSignal(garbage.destroyed):
        parent.deleteLater()
    assert gc.isenabled()
