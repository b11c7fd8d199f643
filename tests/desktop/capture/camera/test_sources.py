"""What every camera source does: one contract for the thread and for the process."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from desktop.capture.camera.process import CameraProcess
from desktop.capture.camera.scripted import Attempt, Scene, Script
from desktop.capture.camera.sender import AHEAD
from desktop.capture.camera.source import CameraSource
from desktop.capture.camera.thread import CameraThread
from desktop.capture.camera.values import (
    CameraInfo,
    Darkness,
    Ended,
    Frame,
    Opened,
    Patience,
    Waiting,
    Wish,
)
from models.errors import CameraFault
from tests.desktop.capture.camera.listener import Heard
from tests.desktop.capture.camera.pictures import BLACK, GREEN, RED

_QUICK = Patience(first_retry_s=0.01, last_retry_s=0.04, dark_s=0.1)
_BUSY = CameraFault("It is taken.", "Close the other program.").problem

Run = Callable[..., CameraSource]


@pytest.fixture(params=["thread", "process"])
def run(request: pytest.FixtureRequest) -> Iterator[Run]:
    """Starts a source; it is closed after the test."""
    running: list[CameraSource] = []

    def start(script: Script, heard: Heard, takes: bool = True) -> CameraSource:
        source: CameraSource
        if request.param == "thread":
            source = CameraThread(script, _QUICK)
        else:
            source = CameraProcess(_QUICK, script)
        running.append(source)
        heard.takes = source if takes else None
        source.start(Wish("0"), heard)
        return source

    yield start
    for source in running:
        source.close()
        assert source.join(20)


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_pictures_come_in_order_after_the_camera_was_opened(run: Run, heard: Heard) -> None:
    run(Script((Attempt((Scene(RED),)),)), heard)
    heard.until(lambda: len(heard.frames()) >= 5)
    assert heard.events[0] == Opened(CameraInfo("Scripted camera", 160, 90, 60.0))
    frames = heard.frames()
    assert {(frame.width, frame.height) for frame in frames} == {(160, 90)}
    assert frames[0].bgr == bytes(RED[::-1]) * (160 * 90)
    times = [frame.time for frame in frames]
    assert times == sorted(set(times))


def test_after_the_end_nothing_is_told(run: Run, heard: Heard) -> None:
    source = run(Script((Attempt((Scene(RED),)),)), heard)
    heard.until(lambda: len(heard.frames()) >= 1)
    source.close()
    source.close()
    assert source.join(20)
    assert [type(event) for event in heard.events].count(Ended) == 1
    assert isinstance(heard.events[-1], Ended)


def test_a_lost_camera_is_told_and_comes_back(run: Run, heard: Heard) -> None:
    lost = Attempt((Scene(RED, 3),))
    refused = Attempt(refusal=_BUSY)
    script = Script((lost, refused, refused, refused, Attempt((Scene(GREEN),))))
    run(script, heard)
    heard.until(lambda: len(heard.of(Opened)) == 2 and isinstance(heard.events[-1], Frame))
    told = [event for event in heard.events if isinstance(event, Waiting)]
    assert "stopped" in told[0].problem.what
    assert [event.problem for event in told[1:]] == [_BUSY] * 3
    assert [event.retry_s for event in told] == [0.01, 0.02, 0.04, 0.04]
    assert heard.frames()[-1].bgr[:3] == bytes(GREEN[::-1])


def test_black_pictures_are_told_until_there_is_light(run: Run, heard: Heard) -> None:
    script = Script((Attempt((Scene(BLACK, 8), Scene(RED))),))
    run(script, heard)
    heard.until(lambda: len(heard.of(Darkness)) == 2)
    dark, light = (event for event in heard.events if isinstance(event, Darkness))
    assert dark.problem is not None
    assert "black" in dark.problem.what
    assert light.problem is None


def test_pictures_that_nobody_takes_do_not_pile_up(run: Run, heard: Heard) -> None:
    scenes = (Scene(RED, 60), Scene(BLACK, 8), Scene(GREEN))
    source = run(Script((Attempt(scenes),)), heard, takes=False)
    heard.until(lambda: len(heard.of(Darkness)) == 2)
    assert len(heard.frames()) == AHEAD
    source.frame_taken()
    heard.until(lambda: len(heard.frames()) > AHEAD)
    assert heard.frames()[-1].bgr[:3] == bytes(GREEN[::-1])
