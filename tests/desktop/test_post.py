"""Letters between threads arrive in order, and never pile up."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.jobs.post import Post, newest_of


def _put_elsewhere(post: Post, letters: list[object]) -> None:
    def put() -> None:
        for letter in letters:
            post.put(letter)

    thread = threading.Thread(target=put)
    thread.start()
    thread.join()


def test_letters_arrive_in_order_on_the_window_s_thread(qtbot: QtBot, qapp: QObject) -> None:
    post, arrived, threads = Post(), list[object](), list[object]()
    post.arrived.connect(arrived.append)
    post.arrived.connect(lambda _: threads.append(QThread.currentThread()))
    _put_elsewhere(post, ["a", 1, "b", 2])
    assert arrived == []
    qtbot.waitUntil(lambda: arrived == ["a", 1, "b", 2])
    assert all(thread == qapp.thread() for thread in threads)


def test_of_some_kinds_only_the_newest_waits(qtbot: QtBot) -> None:
    post, arrived = Post(replaces=newest_of(float)), list[object]()
    post.arrived.connect(arrived.append)
    _put_elsewhere(post, [0.1, "a", *map(float, range(10_000)), "b"])
    qtbot.waitUntil(lambda: "b" in arrived)
    assert arrived == ["a", 9999.0, "b"]


def test_what_a_newer_letter_replaces_can_be_told(qtbot: QtBot) -> None:
    """Here a word replaces those that it begins with."""
    post, arrived = Post(replaces=str.startswith), list[object]()
    post.arrived.connect(arrived.append)
    post.put("a", "b", "ab", "abc")
    post.put("bc")
    qtbot.waitUntil(lambda: arrived == ["abc", "bc"])


def test_letters_that_wait_are_joined(qtbot: QtBot) -> None:
    post, arrived = Post(join=lambda words: [" ".join(words)]), list[object]()
    post.arrived.connect(arrived.append)
    post.put("a", "b")
    post.put("c")
    qtbot.waitUntil(lambda: arrived == ["a b c"])


def test_after_closing_nothing_comes_any_more(qtbot: QtBot) -> None:
    post, arrived = Post(), list[object]()

    def on_arrived(letter: object) -> None:
        arrived.append(letter)
        post.close()

    post.arrived.connect(on_arrived)
    post.put("a", "b")
    qtbot.waitUntil(lambda: bool(arrived))
    post.put("c")
    QApplication.sendPostedEvents()
    assert arrived == ["a"]


def test_a_listener_that_runs_its_own_loop_does_not_mix_them(qtbot: QtBot) -> None:
    post, arrived = Post(), list[object]()

    def on_arrived(letter: object) -> None:
        if letter == 1:
            post.put(3)
            QApplication.processEvents()
        arrived.append(letter)

    post.arrived.connect(on_arrived)
    _put_elsewhere(post, [1, 2])
    qtbot.waitUntil(lambda: len(arrived) == 3)
    assert arrived.index(2) < arrived.index(3)


def test_nobody_minds_when_the_window_has_gone(qtbot: QtBot) -> None:
    post = Post()
    gone = threading.Event()
    post.destroyed.connect(gone.set)
    post.deleteLater()
    qtbot.waitUntil(gone.is_set)
    post.put("late")
    post.put("later")
