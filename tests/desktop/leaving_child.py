"""Windows that go while other threads tell them something, for `tests.desktop.test_doorbell`."""

from __future__ import annotations

import sys
import threading

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QThreadPool

from desktop.jobs.background import BackgroundCall
from desktop.jobs.post import Post

_ROUNDS = 300


def main() -> None:
    app = QCoreApplication([])
    sys.setswitchinterval(1e-5)
    for _ in range(_ROUNDS):
        _letters(app)
        _calls(app)


def _letters(app: QCoreApplication) -> None:
    window, has_gone = QObject(), threading.Event()
    put = Post(window).put

    def tell() -> None:
        while not has_gone.is_set():
            put("letter")

    threads = [threading.Thread(target=tell) for _ in range(2)]
    for thread in threads:
        thread.start()
    app.processEvents()
    shiboken6.delete(window)
    has_gone.set()
    for thread in threads:
        thread.join()


def _calls(app: QCoreApplication) -> None:
    window, pool = QObject(), QThreadPool()
    for _ in range(5):
        BackgroundCall(lambda _: "done", window).start(pool)
    shiboken6.delete(window)
    pool.waitForDone()
    app.processEvents()


if __name__ == "__main__":
    main()
