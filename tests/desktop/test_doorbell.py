"""Other threads reach the window's, also while windows go."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from desktop.jobs.doorbell import doorbell

_ROOT = Path(__file__).resolve().parents[2]


def test_whoever_rings_is_answered_in_order_on_the_window_s_thread(
    qtbot: QtBot, qapp: QObject
) -> None:
    bell, answered, threads = doorbell(), list[int](), set[object]()

    def ring() -> None:
        for number in range(100):
            bell.ring(qapp, answered.append, number)
        bell.ring(qapp, lambda: threads.add(QThread.currentThread()))

    ringing = threading.Thread(target=ring)
    ringing.start()
    ringing.join()
    assert not answered
    qtbot.waitUntil(lambda: bool(threads))
    assert answered == list(range(100))
    assert threads == {qapp.thread()}
    assert doorbell() is bell


def test_a_window_that_goes_takes_nothing_with_it() -> None:
    command = [sys.executable, "-m", "tests.desktop.leaving_child"]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
