"""What the window hears of a recording."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from desktop.capture.sound import faults
from desktop.capture.sound.microphone import MicrophoneInfo, Microphones
from desktop.capture.sound.recorder import Recorder
from desktop.capture.sound.scripted import Device, ScriptedMicrophone, ScriptedMicrophones
from desktop.capture.sound.take import Wish
from models.errors import Problem
from models.inputs.sound import SAMPLE_RATE, Sound


def _tone(seconds: float, rate: int = 48_000, channels: int = 1) -> NDArray[np.float32]:
    wave = 0.5 * np.sin(2 * np.pi * 440 * np.arange(round(seconds * rate)) / rate)
    return np.repeat(wave.astype(np.float32)[:, None], channels, axis=1)


@dataclass
class News:
    """All that a recorder told."""

    opened: list[MicrophoneInfo] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    partial: list[Sound] = field(default_factory=list)
    recorded: list[Sound] = field(default_factory=list)
    taps: list[bool] = field(default_factory=list)
    failed: list[Problem] = field(default_factory=list)
    remarked: list[Problem] = field(default_factory=list)
    listed: list[tuple[MicrophoneInfo, ...]] = field(default_factory=list)


Make = Callable[[Callable[[], Microphones]], tuple[Recorder, News]]


@pytest.fixture
def make(qapp: QObject) -> Iterator[Make]:
    made: list[Recorder] = []

    def build(source: Callable[[], Microphones]) -> tuple[Recorder, News]:
        recorder, news = Recorder(source), News()
        recorder.opened.connect(news.opened.append)
        recorder.level.connect(news.levels.append)
        recorder.seconds.connect(news.seconds.append)
        recorder.partial.connect(news.partial.append)
        recorder.recorded.connect(news.recorded.append)
        recorder.tapped.connect(lambda: news.taps.append(True))
        recorder.failed.connect(news.failed.append)
        recorder.remarked.connect(news.remarked.append)
        recorder.listed.connect(news.listed.append)
        made.append(recorder)
        return recorder, news

    yield build
    for recorder in made:
        assert recorder.close()


def _recorder(make: Make, *devices: Device) -> tuple[Recorder, News, ScriptedMicrophones]:
    source = ScriptedMicrophones(*devices)
    return *make(lambda: source), source


def _hold(qtbot: QtBot, recorder: Recorder, news: News, seconds: float) -> None:
    """Until so many seconds were heard."""
    recorder.start()
    qtbot.waitUntil(lambda: bool(news.seconds) and news.seconds[-1] >= seconds)


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_any_rate_and_number_of_channels_becomes_16_khz_mono(
    qtbot: QtBot, make: Make, rate: int, channels: int
) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(1.0, rate, channels), rate))
    _hold(qtbot, recorder, news, 0.9)
    recorder.finish()
    qtbot.waitUntil(lambda: bool(news.recorded))
    samples = np.frombuffer(news.recorded[0].samples, "<f4")
    assert news.recorded[0].seconds <= 1.0
    spectrum = np.abs(np.fft.rfft(samples))
    loudest = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)[spectrum.argmax()]
    assert loudest == pytest.approx(440, abs=2)
    assert np.abs(samples[1000:-1000]).max() == pytest.approx(0.5, abs=0.01)
    assert news.failed == []


def test_it_is_listening_before_it_hears_and_tells_level_and_time(qtbot: QtBot, make: Make) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(1.0)))
    _hold(qtbot, recorder, news, 0.9)
    assert recorder.is_recording
    assert [info.name for info in news.opened] == ["Desk"]
    # A sine at half of full scale has -9 dB.
    assert news.levels[-1] == pytest.approx(1 - 9.03 / 60, abs=0.01)
    assert news.seconds == sorted(news.seconds)
    assert len(news.levels) <= 30


def test_silence_has_no_level(qtbot: QtBot, make: Make) -> None:
    hush = np.full((48_000, 1), 1e-4, np.float32)
    recorder, news, _ = _recorder(make, Device("Desk", hush))
    _hold(qtbot, recorder, news, 0.9)
    assert set(news.levels) == {0.0}


def test_less_than_can_be_said_was_a_tap(qtbot: QtBot, make: Make) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(0.2)))
    recorder.start()
    qtbot.waitUntil(lambda: bool(news.opened))
    recorder.finish()
    qtbot.waitUntil(lambda: bool(news.taps))
    assert news.recorded == []
    assert news.failed == []
    assert not recorder.is_recording


def test_what_was_said_just_before_the_release_still_arrives(qtbot: QtBot, make: Make) -> None:
    """A microphone is late by its latency, but not so late that anybody would wait for it."""
    late = Device("Desk", _tone(1.0), latency_s=0.5)
    recorder, news, source = _recorder(make, late)
    recorder.wish = Wish(shortest_s=0.0)
    recorder.start()
    recorder.finish()
    qtbot.waitUntil(lambda: bool(news.recorded))
    assert news.recorded[0].seconds == pytest.approx(0.03, abs=0.011)
    assert recorder.close()
    assert source.opened[0].is_closed


def test_what_is_discarded_is_never_heard_of(qtbot: QtBot, make: Make) -> None:
    recorder, news, source = _recorder(make, Device("Desk", _tone(1.0)))
    _hold(qtbot, recorder, news, 0.5)
    recorder.discard()
    _hold_again_and_finish(qtbot, recorder, news)
    assert len(news.recorded) == 1
    assert recorder.close()
    assert all(microphone.is_closed for microphone in source.opened)
    assert len(source.opened) == 2


def test_what_is_discarded_after_the_release_is_never_heard_of_either(
    qtbot: QtBot, make: Make
) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(1.0)))
    _hold(qtbot, recorder, news, 0.5)
    recorder.finish()
    recorder.discard()
    _hold_again_and_finish(qtbot, recorder, news)
    assert len(news.recorded) == 1


def _hold_again_and_finish(qtbot: QtBot, recorder: Recorder, news: News) -> None:
    news.seconds.clear()
    _hold(qtbot, recorder, news, 0.9)
    recorder.finish()
    qtbot.waitUntil(lambda: bool(news.recorded))


def test_the_longest_recording_ends_by_itself_and_is_kept(qtbot: QtBot, make: Make) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(3.0)))
    recorder.wish = Wish(longest_s=2.0)
    recorder.start()
    qtbot.waitUntil(lambda: bool(news.remarked))
    assert news.recorded[0].seconds == 2.0
    assert news.remarked[0].what.startswith("The recording ended after 2 seconds, the longest")
    assert not recorder.is_recording


def test_partial_recordings_come_every_so_many_seconds(qtbot: QtBot, make: Make) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(5.0)))
    recorder.wish = Wish(partial_every_s=1.0)
    _hold(qtbot, recorder, news, 4.9)
    assert 1 <= len(news.partial) <= 4
    assert news.partial[-1].seconds == pytest.approx(4.0, abs=0.2)
    recorder.finish()
    qtbot.waitUntil(lambda: bool(news.recorded))
    assert news.recorded[0].samples.startswith(news.partial[-1].samples)


def test_without_a_microphone_that_is_told(qtbot: QtBot, make: Make) -> None:
    recorder, news, source = _recorder(make)
    recorder.start()
    qtbot.waitUntil(lambda: bool(news.failed))
    assert news.failed[0].kind == "MicrophoneFault"
    assert news.failed[0].what == "No microphone was found."
    assert not recorder.is_recording
    source.plug(Device("Headset", _tone(1.0)))
    _hold_again_and_finish(qtbot, recorder, news)
    assert news.opened[0].name == "Headset"


def test_one_that_is_pulled_out_leaves_what_it_heard(qtbot: QtBot, make: Make) -> None:
    device = Device("Desk", _tone(2.0), unplugged_after=48_000)
    recorder, news, _ = _recorder(make, device)
    recorder.start()
    qtbot.waitUntil(lambda: bool(news.failed))
    assert news.recorded[0].seconds == pytest.approx(1.0, abs=0.01)
    assert "unplugged or switched off" in news.failed[0].what
    assert "until then was kept" in news.failed[0].what
    assert not recorder.is_recording


def test_one_that_is_pulled_out_at_once_leaves_nothing(qtbot: QtBot, make: Make) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(2.0), unplugged_after=100))
    recorder.start()
    qtbot.waitUntil(lambda: bool(news.failed))
    assert news.recorded == []
    assert news.taps == []
    assert "kept" not in news.failed[0].what


def test_complete_silence_means_that_it_is_muted_or_not_allowed(qtbot: QtBot, make: Make) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", np.zeros((48_000, 2), np.float32)))
    _hold(qtbot, recorder, news, 0.9)
    recorder.finish()
    qtbot.waitUntil(lambda: bool(news.failed))
    assert news.recorded == []
    assert "nothing but complete silence" in news.failed[0].what
    assert "mute switch" in news.failed[0].todo


def test_a_refusal_is_told(qtbot: QtBot, make: Make) -> None:
    refusing = Device("Desk", _tone(1.0), refusal=faults.forbidden("Desk"))
    recorder, news, _ = _recorder(make, refusing)
    recorder.start()
    qtbot.waitUntil(lambda: bool(news.failed))
    assert news.failed[0].what == "The system does not let Sidelight listen to “Desk”."


def test_that_another_one_listens_is_told_once(qtbot: QtBot, make: Make) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(1.0)))
    recorder.wish = Wish(microphone="Script: Headset")
    _hold(qtbot, recorder, news, 0.5)
    recorder.discard()
    _hold_again_and_finish(qtbot, recorder, news)
    told = [problem.what for problem in news.remarked]
    assert told == ["“Headset” is not there, so “Desk” listens instead."]


def test_microphones_are_listed(qtbot: QtBot, make: Make) -> None:
    recorder, news, _ = _recorder(make, Device("Desk", _tone(1.0)), Device("Cam", _tone(1.0)))
    recorder.list_microphones()
    qtbot.waitUntil(lambda: bool(news.listed))
    assert [info.name for info in news.listed[0]] == ["Desk", "Cam"]


def test_a_missing_sound_library_is_told(qtbot: QtBot, make: Make) -> None:
    def missing() -> Microphones:
        raise faults.library_missing(OSError("PortAudio library not found"))

    recorder, news = make(missing)
    recorder.list_microphones()
    recorder.start()
    qtbot.waitUntil(lambda: len(news.failed) == 2)
    assert {problem.what for problem in news.failed} == {
        "The sound library PortAudio is missing, without which no microphone can be used."
    }


class _SlowMicrophones(ScriptedMicrophones):
    """Opening takes until it is let."""

    def __init__(self, *devices: Device) -> None:
        super().__init__(*devices)
        self.let = threading.Event()
        self.threads: list[object] = []

    def open(self, info: MicrophoneInfo) -> ScriptedMicrophone:
        self.threads.append(threading.current_thread())
        self.let.wait()
        return super().open(info)


def test_the_window_never_waits_for_a_slow_microphone(qtbot: QtBot, make: Make) -> None:
    source = _SlowMicrophones(Device("Desk", _tone(1.0)))
    recorder, news = make(lambda: source)
    recorder.start()
    qtbot.waitUntil(lambda: bool(source.threads))
    recorder.finish()
    assert not recorder.is_recording
    assert news.opened == []
    source.let.set()
    qtbot.waitUntil(lambda: bool(news.taps))
    assert source.threads != [threading.current_thread()]


def test_a_busy_window_gets_the_newest_level_only(qtbot: QtBot, make: Make) -> None:
    """The script plays two minutes in a moment, while the window does not look."""
    recorder, news, source = _recorder(make, Device("Desk", _tone(120.0, 16_000), 16_000))
    recorder.start()
    while not source.opened or source.opened[0].position < 120 * 16_000:
        QThread.yieldCurrentThread()
    qtbot.waitUntil(lambda: bool(news.seconds) and news.seconds[-1] > 119.0)
    assert len(news.levels) < 100
