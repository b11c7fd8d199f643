"""The camera's process may hang and die; nothing of it is left behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import psutil
import pytest

from desktop.capture.camera.process import CameraProcess
from desktop.capture.camera.scripted import Attempt, Scene, Script
from desktop.capture.camera.values import Patience, Waiting, Wish
from tests.desktop.capture.camera.listener import Heard
from tests.desktop.capture.camera.pictures import RED

_QUICK = Patience(silent_s=0.3, first_retry_s=0.01, last_retry_s=0.02)
_PARENT = """
import sys, threading
from desktop.capture.camera.process import CameraProcess
from desktop.capture.camera.scripted import Attempt, Scene, Script
from desktop.capture.camera.values import Opened, Wish
def hear(event):
    if isinstance(event, Opened):
        print(source.pid, flush=True)
source = CameraProcess(script=Script((Attempt((Scene((9, 99, 9)),)),)))
source.start(Wish("0"), hear)
threading.Event().wait()
"""


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def sources() -> Iterator[list[CameraProcess]]:
    made: list[CameraProcess] = []
    yield made
    for source in made:
        source.close()
        assert source.join(20)


def _told(heard: Heard) -> list[str]:
    return [event.problem.what for event in heard.events if isinstance(event, Waiting)]


def test_a_camera_that_hangs_is_told_ended_and_tried_again(
    heard: Heard, sources: list[CameraProcess]
) -> None:
    source = CameraProcess(_QUICK, Script((Attempt(hangs=True),)))
    sources.append(source)
    source.start(Wish("0", name="Desk Cam"), heard)
    heard.until(lambda: len(_told(heard)) == 2)
    assert set(_told(heard)) == {"Desk Cam does not answer."}
    pid = source.pid
    source.close()
    assert source.join(20)
    assert heard.ended()
    assert pid is None or not psutil.pid_exists(pid)


def test_a_driver_that_crashes_is_told_with_its_last_words(
    heard: Heard, sources: list[CameraProcess]
) -> None:
    source = CameraProcess(_QUICK, Script((Attempt(dies=True),)))
    sources.append(source)
    source.start(Wish("rtsp://me:secret@door.lan/1"), heard)
    heard.until(lambda: len(_told(heard)) == 1)
    (event,) = heard.of(Waiting)[:1]
    assert isinstance(event, Waiting)
    assert event.problem.what == "The driver of door.lan failed."
    assert "Exit code" in event.problem.cause
    assert "secret" not in event.problem.cause


def test_no_process_is_left_when_the_window_is_killed() -> None:
    command = [sys.executable, "-c", _PARENT]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as parent:
        assert parent.stdout is not None
        camera = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    gone, _ = psutil.wait_procs([camera], timeout=20)
    assert gone == [camera]


def test_it_is_closed_before_its_process_is_there(
    heard: Heard, sources: list[CameraProcess]
) -> None:
    source = CameraProcess(_QUICK, Script((Attempt((Scene(RED),)),)))
    sources.append(source)
    source.start(Wish("0"), heard)
    source.close()
    assert source.join(20)
    assert heard.ended()
    assert source.pid is None
