"""The desktop portal: what it gives, and every way it can say no."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QThreadPool
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop.capture.screen.portal import PortalTaker
from models.errors import Problem
from tests.desktop.capture.screen.fake_portal import FakePortal
from tests.desktop.capture.screen.pictures import SIDE, pattern


@pytest.fixture
def portal(qtbot: QtBot, tmp_path: Path) -> Iterator[FakePortal]:
    portal = FakePortal(tmp_path, pattern(2 * SIDE, 2 * SIDE))
    yield portal
    portal.close()


@pytest.fixture
def pool() -> QThreadPool:
    return QThreadPool.globalInstance()


def _failure(qtbot: QtBot, taker: PortalTaker) -> Problem:
    with qtbot.waitSignal(taker.failed) as done:
        taker.take()
    assert done.args is not None
    problem = done.args[0]
    assert isinstance(problem, Problem)
    return problem


def test_its_picture_is_taken_and_its_file_is_deleted(
    qtbot: QtBot, portal: FakePortal, pool: QThreadPool
) -> None:
    taker = portal.taker(pool)
    with qtbot.waitSignal(taker.taken) as done:
        taker.take()
    assert done.args is not None
    (shot,) = done.args[0]
    assert shot.image == portal.image
    assert shot.area == QRect(0, 0, SIDE, SIDE)
    assert not portal.path.exists()
    assert portal.asked[0]["interactive"] is False


def test_an_old_portal_that_chooses_the_path_is_heard(
    qtbot: QtBot, portal: FakePortal, pool: QThreadPool
) -> None:
    portal.chooses_paths = True
    taker = portal.taker(pool)
    with qtbot.waitSignal(taker.taken):
        taker.take()


def test_a_no_of_the_user_is_giving_up(qtbot: QtBot, portal: FakePortal, pool: QThreadPool) -> None:
    portal.code = 1
    taker = portal.taker(pool)
    with qtbot.waitSignal(taker.given_up):
        taker.take()


def test_a_no_of_the_desktop_is_told(qtbot: QtBot, portal: FakePortal, pool: QThreadPool) -> None:
    portal.code = 2
    assert "did not allow" in _failure(qtbot, portal.taker(pool)).what


def test_a_portal_that_stays_silent_is_told(
    qtbot: QtBot, portal: FakePortal, pool: QThreadPool
) -> None:
    portal.is_silent = True
    assert "did not answer" in _failure(qtbot, portal.taker(pool, patience_ms=100)).what


def test_a_picture_that_is_not_there_is_told(
    qtbot: QtBot, portal: FakePortal, pool: QThreadPool
) -> None:
    portal.image = None
    assert "gave no picture" in _failure(qtbot, portal.taker(pool)).what


def test_a_desktop_without_a_portal_is_told(qtbot: QtBot, pool: QThreadPool) -> None:
    nowhere = QDBusConnection("no such connection")
    problem = _failure(qtbot, PortalTaker(pool, bus=nowhere))
    assert "does not hand out pictures" in problem.what
    assert "xdg-desktop-portal" in problem.todo


@pytest.mark.qt_log_ignore("could not send message", extend=True)
def test_a_call_that_fails_is_told_with_its_cause(
    qtbot: QtBot, portal: FakePortal, pool: QThreadPool
) -> None:
    problem = _failure(qtbot, PortalTaker(pool, portal, bus=portal.bus, service="no bus name"))
    assert "does not hand out pictures" in problem.what
    assert "no bus name" in problem.cause
