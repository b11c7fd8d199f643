"""A file is played on a real loudspeaker, and what it plays is listened to."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.listen.player import SoundPlayer
from tests.desktop.listen.sounds import second_of, write
from tests.fixtures.virtual_microphone import virtual_microphone

_RATE = 48_000


def test_what_is_in_the_file_comes_out_of_the_loudspeaker(
    qtbot: QtBot, qapp: QObject, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.flac", 6.0, "flac")
    player = SoundPlayer()
    with virtual_microphone(_RATE) as device:
        for variable, value in device.environment.items():
            monkeypatch.setenv(variable, value)
        heard_path = tmp_path / "heard.raw"
        kind = ["--format=float32le", f"--rate={_RATE}", "--channels=1", "--latency-msec=20"]
        with heard_path.open("wb") as file:
            ear = subprocess.Popen(["parec", *kind], stdout=file, env=dict(os.environ))
        device.wait_until_heard()
        player.load(path)
        player.seek(4.0)
        with qtbot.waitSignal(player.ended, timeout=15_000):
            player.play()
        player.close()
        assert player.join(3)
        ear.terminate()
        ear.wait()
    heard = np.fromfile(heard_path, "<f4")
    loud = np.flatnonzero(np.abs(heard) > 0.05)
    begin, end = int(loud[0]), int(loud[-1])
    assert (end - begin) / _RATE == pytest.approx(2.0, abs=0.15)
    assert second_of(heard[begin + 4000 : begin + 40_000], _RATE) == 4
    assert second_of(heard[end - 40_000 : end - 4000], _RATE) == 5
