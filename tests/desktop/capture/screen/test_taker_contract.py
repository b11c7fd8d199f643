"""What holds for everyone who takes pictures of the screens, the scripted double included."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QThreadPool
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.capture.screen.portal import PortalTaker
from desktop.capture.screen.qt_taker import QtTaker
from desktop.capture.screen.scripted import ScriptedTaker
from desktop.capture.screen.taker import Taker, choose_taker, is_wayland
from tests.desktop.capture.screen.fake_portal import FakePortal
from tests.desktop.capture.screen.pictures import SIDE, pattern, shot


@pytest.fixture(params=["scripted", "qt", "portal"])
def taker(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Taker]:
    if request.param == "scripted":
        yield ScriptedTaker([shot()])
    elif request.param == "qt":
        window = QWidget()
        window.setStyleSheet("background: white;")
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        yield QtTaker()
    else:
        portal = FakePortal(tmp_path, pattern(SIDE, SIDE))
        yield portal.taker(QThreadPool.globalInstance())
        portal.close()


def _heard(taker: Taker) -> list[str]:
    heard: list[str] = []
    taker.taken.connect(lambda _: heard.append("taken"))
    taker.failed.connect(lambda _: heard.append("failed"))
    taker.given_up.connect(lambda: heard.append("given up"))
    return heard


def test_every_screen_comes_in_its_own_pixels(qtbot: QtBot, taker: Taker) -> None:
    with qtbot.waitSignal(taker.taken) as done:
        taker.take()
    assert done.args is not None
    (found,) = done.args[0]
    assert found.area == QRect(0, 0, SIDE, SIDE)
    assert (found.image.width(), found.image.height()) == (SIDE, SIDE)
    assert found.image.devicePixelRatio() == 1
    assert not found.is_black


def test_each_take_has_one_answer(qtbot: QtBot, taker: Taker) -> None:
    heard = _heard(taker)
    for _ in range(2):
        with qtbot.waitSignal(taker.taken):
            taker.take()
    qtbot.wait(100)
    assert heard == ["taken", "taken"]


# Qt's has answered before anybody could cancel it.
@pytest.mark.parametrize("taker", ["scripted", "portal"], indirect=True)
def test_after_cancelling_nothing_is_said(qtbot: QtBot, taker: Taker) -> None:
    heard = _heard(taker)
    taker.take()
    taker.cancel()
    qtbot.wait(100)
    assert heard == []


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"XDG_SESSION_TYPE": "wayland"}, "wayland", True),
        ({}, "wayland", True),
        ({"XDG_SESSION_TYPE": "wayland"}, "xcb", True),
        ({"XDG_SESSION_TYPE": "x11"}, "xcb", False),
        ({}, "xcb", False),
        ({"XDG_SESSION_TYPE": "wayland"}, "offscreen", False),
        ({}, "windows", False),
    ],
)
def test_wayland_is_known_also_behind_xwayland(
    environment: dict[str, str], platform: str, expected: bool
) -> None:
    assert is_wayland(environment, platform) is expected


def test_the_taker_fits_the_desktop(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = QThreadPool.globalInstance()
    assert isinstance(choose_taker(pool), QtTaker)
    monkeypatch.setattr("desktop.capture.screen.taker.is_wayland", lambda *_: True)
    assert isinstance(choose_taker(pool), PortalTaker)
