"""Starts readers, and ends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.listen.scripted import ScriptedSpeakers
from tests.desktop.aloud.stage import Stage, ToldLane

Perform = Callable[..., Stage]


@pytest.fixture
def perform(qtbot: QtBot) -> Iterator[Perform]:
    stages: list[Stage] = []

    def make(*lanes: ToldLane, speakers: ScriptedSpeakers | None = None) -> Stage:
        stage = Stage(qtbot, speakers or ScriptedSpeakers(speed=20), list(lanes) or [ToldLane()])
        stages.append(stage)
        return stage

    yield make
    for stage in stages:
        stage.close()


@pytest.fixture
def pool() -> Iterator[QThreadPool]:
    made = QThreadPool()
    yield made
    assert made.waitForDone(5000)
