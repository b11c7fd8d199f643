"""Which microphone is opened, what is tried, and what is told when it is another one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop.capture.sound import faults
from desktop.capture.sound.microphone import MicrophoneInfo, find, id_of, open_wanted
from desktop.capture.sound.portaudio import formats
from desktop.capture.sound.portaudio_faults import fault_of, is_about_format
from desktop.capture.sound.scripted import Device, ScriptedMicrophones
from models.errors import MicrophoneFault

_DESK = Device("Desk", np.zeros((0, 1), np.float32))
_HEADSET = Device("Headset", np.zeros((0, 1), np.float32))
_INFOS = (
    MicrophoneInfo("Array", "WASAPI: Array", is_default=False),
    MicrophoneInfo("Headset", "WASAPI: Headset", is_default=True),
    MicrophoneInfo("Headset", "WASAPI: Headset (2)", is_default=False),
)


@pytest.mark.parametrize(
    ("wanted", "number"),
    [("", 1), ("Array", 0), ("Headset", 1), ("WASAPI: Headset (2)", 2), ("Desk", None)],
)
def test_a_microphone_is_found_by_id_then_by_name(wanted: str, number: int | None) -> None:
    assert find(_INFOS, wanted) == (None if number is None else _INFOS[number])


def test_without_a_default_the_first_one_is_taken() -> None:
    infos = [replace(info, is_default=False) for info in _INFOS]
    assert find(infos, "") == infos[0]
    assert find([], "") is None


def test_the_second_of_a_name_has_an_id_of_its_own() -> None:
    assert id_of("ALSA", "USB", 1) == "ALSA: USB"
    assert id_of("ALSA", "USB", 2) == "ALSA: USB (2)"


def test_the_wanted_one_opens_without_looking_again() -> None:
    source = ScriptedMicrophones(_DESK, _HEADSET)
    source.look()
    opened = open_wanted(source, "Script: Headset")
    assert (opened.info.name, opened.remark, source.looks) == ("Headset", None, 1)


def test_one_plugged_in_later_is_found() -> None:
    source = ScriptedMicrophones(_DESK)
    source.look()
    source.plug(_HEADSET)
    opened = open_wanted(source, "Headset")
    assert (opened.info.name, opened.remark) == ("Headset", None)


def test_when_the_wanted_one_is_missing_the_default_listens_and_that_is_told() -> None:
    opened = open_wanted(ScriptedMicrophones(_DESK), "Script: Headset")
    assert opened.info.name == "Desk"
    assert opened.remark is not None
    assert opened.remark.what == "“Headset” is not there, so “Desk” listens instead."


def test_one_that_was_pulled_out_since_the_last_look_is_replaced() -> None:
    source = ScriptedMicrophones(_DESK, _HEADSET)
    source.look()
    source.unplug("Desk")
    assert open_wanted(source, "").info.name == "Headset"


def test_no_microphone_at_all_is_told_with_what_to_do() -> None:
    with pytest.raises(MicrophoneFault, match=r"No microphone was found\. Plug one in"):
        open_wanted(ScriptedMicrophones(), "")


def test_one_that_is_taken_is_not_replaced_by_another_one() -> None:
    source = ScriptedMicrophones(replace(_DESK, refusal=faults.taken("Desk")), _HEADSET)
    with pytest.raises(MicrophoneFault, match="“Desk” is in use by another program"):
        open_wanted(source, "Desk")


@pytest.mark.parametrize(
    ("rate", "most", "first"),
    [
        (48000.0, 1, (48000, 1)),
        (44100.0, 2, (44100, 2)),
        (96000.0, 4, (96000, 4)),
        (44100.0, 32, (44100, 2)),
    ],
)
def test_the_devices_own_format_is_tried_first(
    rate: float, most: int, first: tuple[int, int]
) -> None:
    tried = list(formats(rate, most))
    assert tried[0] == first
    assert (48_000, 1) in tried
    assert len(set(tried)) == len(tried)
    assert all(1 <= channels <= most for _, channels in tried)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("Device unavailable", -9985), "in use by another program"),
        (("Invalid device", -9996), "not there any more"),
        (("Unanticipated", -9999, (0, -2147024891, "")), "does not let Sidelight listen"),
        (("Unanticipated", -9999, (0, -2004287478, "")), "in use by another program"),
        (("Unanticipated", -9999, (0, -19, "No such device")), "not there any more"),
        (("Unanticipated", -9999, (0, -5, "I/O error")), "cannot be opened"),
        (("Querying failed",), "cannot be opened"),
    ],
)
def test_errors_of_portaudio_are_told_in_words(arguments: tuple[object, ...], words: str) -> None:
    fault = fault_of("Desk", Exception(*arguments))
    assert words in fault.what
    assert "“Desk”" in fault.what
    assert str(arguments[0]) in fault.cause


def test_only_a_refused_format_is_worth_another_try() -> None:
    assert is_about_format(Exception("Invalid sample rate", -9997))
    assert is_about_format(Exception("Invalid number of channels", -9998))
    assert not is_about_format(Exception("Device unavailable", -9985))


@pytest.mark.parametrize(
    ("platform", "words"),
    [("linux", "sudo apt install libportaudio2"), ("win32", "Install Sidelight again.")],
)
def test_a_missing_library_is_told_with_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, words: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    fault = faults.library_missing(OSError("PortAudio library not found"))
    assert words in fault.todo
    assert fault.cause == "OSError: PortAudio library not found"
