"""Frames are read on another thread: every one to take, and the newest to see."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.film.reader import FilmReader
from desktop.film.reader_thread import Glance
from models.errors import BadVideo, Problem
from models.inputs.video import Frame
from tests.desktop.film.scripted import RATE, SECONDS, ScriptedFilm


@dataclass
class News:
    film: ScriptedFilm
    reader: FilmReader
    opened: list[tuple[float, float]] = field(default_factory=list)
    seen: list[tuple[float, float, bool]] = field(default_factory=list)
    taken: list[float] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def on_opened(self, seconds: float, rate: float) -> None:
        self.opened.append((seconds, rate))

    def on_seen(self, wish: Glance, frame: Frame, exact: bool) -> None:
        self.seen.append((wish.time, frame.time, exact))

    def on_taken(self, _: float, frame: Frame) -> None:
        self.taken.append(frame.time)


@pytest.fixture
def news(qapp: QObject) -> Iterator[News]:
    film = ScriptedFilm()
    news = News(film, FilmReader(film))
    news.reader.opened.connect(news.on_opened)
    news.reader.seen.connect(news.on_seen)
    news.reader.taken.connect(news.on_taken)
    for signal in (news.reader.not_opened, news.reader.not_seen, news.reader.not_taken):
        signal.connect(news.problems.append)
    yield news
    film.gate.set()
    news.reader.close()
    assert news.reader.join(3)


def test_it_tells_what_it_opened_and_what_is_seen(qtbot: QtBot, news: News) -> None:
    news.reader.glance(3.25)
    news.reader.start()
    qtbot.waitUntil(lambda: bool(news.seen))
    assert news.opened == [(SECONDS, RATE)]
    assert news.seen == [(3.25, 3.24, True)]


def test_every_frame_to_take_comes_and_only_the_newest_to_see(qtbot: QtBot, news: News) -> None:
    news.film.gate.clear()
    news.reader.start()
    news.reader.glance(1.0)
    qtbot.waitUntil(lambda: news.film.glances == [1.0])
    for time in (2.0, 3.0, 4.0):
        news.reader.glance(time)
        news.reader.take(time)
    news.film.gate.set()
    qtbot.waitUntil(lambda: news.taken == [2.0, 3.0, 4.0])
    qtbot.waitUntil(lambda: news.seen[-1] == (4.0, 4.0, True))
    assert news.film.glances == [1.0, 4.0]


def test_in_a_hurry_something_near_comes_first(qtbot: QtBot, news: News) -> None:
    news.reader.start()
    news.reader.glance(3.52, hurried=True)
    qtbot.waitUntil(lambda: bool(news.seen) and news.seen[-1] == (3.52, 3.52, True))
    assert news.film.glimpses == [3.52]


def test_a_trouble_does_not_end_it(qtbot: QtBot, news: News) -> None:
    news.reader.start()
    qtbot.waitUntil(lambda: bool(news.opened))
    news.film.refusal = BadVideo("What.", "Todo.")
    news.reader.glance(1.0)
    qtbot.waitUntil(lambda: len(news.problems) == 1)
    news.reader.take(1.0)
    qtbot.waitUntil(lambda: len(news.problems) == 2)
    assert {problem.what for problem in news.problems} == {"What."}
    news.film.refusal = None
    news.reader.take(1.0)
    qtbot.waitUntil(lambda: news.taken == [1.0])


def test_a_closed_one_ends_at_once_and_lets_go(qtbot: QtBot, news: News) -> None:
    news.film.gate.clear()
    news.reader.start()
    for time in range(50):
        news.reader.take(float(time))
    qtbot.waitUntil(lambda: bool(news.film.takes))
    before = threading.active_count()
    news.reader.close()
    news.film.gate.set()
    assert news.reader.join(3)
    assert threading.active_count() < before
    assert news.film.closed.is_set()
    assert len(news.film.takes) == 1
