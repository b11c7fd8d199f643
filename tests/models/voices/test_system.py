"""The system's own voice: for real with espeak-ng, and by its exact arguments elsewhere."""

from __future__ import annotations

import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil
import pytest

from models.cancel import CancelToken
from models.errors import Cancelled, CannotSpeak, EmptyPrompt, NoVoice
from models.inputs.utterance import Utterance
from models.voices.letters import language_of
from models.voices.running import Ran, run_tool
from models.voices.system import SystemVoice, system_voice
from models.voices.tools.espeak import Espeak
from models.voices.tools.macos import Say
from models.voices.tools.tool import Tool, Wish
from models.voices.tools.windows import LIST, SPEAK, SystemSpeech
from models.voices.waves import WaveWriter

POWERSHELL = ["ps", "-NoLogo", "-NoProfile", "-NonInteractive", "-InputFormat", "None", "-Command"]


@dataclass
class FakeRun:
    """Notes what is run, and writes a WAV file where one is wanted."""

    output: tuple[str, ...] = ()
    status: int = 0
    ran: list[tuple[list[str], dict[str, str]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def __call__(
        self,
        command: list[str],
        folder: Path,
        variables: Mapping[str, str],
        patience_s: float,
        cancel: CancelToken,
    ) -> Ran:
        self.ran.append((command, dict(variables)))
        text = folder / "text.txt"
        if text.is_file() and not self.status:
            self.texts.append(text.read_text(encoding="utf-8"))
            with WaveWriter(folder / "speech.wav") as writer:
                writer.write(Utterance(np.full(220, 0.5, "<f4").tobytes(), 22_050))
        return Ran(self.status, self.output)


@pytest.fixture
def own() -> SystemVoice:
    voice = system_voice("linux")
    assert voice is not None, "espeak-ng is needed for this test"
    return voice


# --- for real -----------------------------------------------------------------------------------


def test_it_speaks(own: SystemVoice) -> None:
    said = own.speak("The green ball is under the table.")
    assert (said.sample_rate, said.text) == (22_050, "The green ball is under the table.")
    assert 1.5 < said.seconds < 4
    assert np.abs(np.frombuffer(said.samples, "<f4")).max() > 0.1


def test_faster_is_shorter(own: SystemVoice) -> None:
    text = "The green ball is under the table."
    usual = own.speak(text).seconds
    assert own.speak(text, speed=2.0).seconds < 0.75 * usual
    assert own.speak(text, speed=0.5).seconds > 1.5 * usual


def test_its_voices_are_told_and_differ(own: SystemVoice) -> None:
    voices = own.voices()
    assert voices[0] == "en-us"
    assert {"de", "cmn"} <= set(voices)
    assert own.speak("Hello, world", "de").samples != own.speak("Hello, world", "en-us").samples


def test_chinese_is_not_spelled_in_english(own: SystemVoice) -> None:
    text = "\u4f60\u597d\uff0c\u4e16\u754c"
    assert own.speak(text).samples == own.speak(text, "cmn").samples


def test_no_text_is_a_command(own: SystemVoice) -> None:
    loud = own.speak("Hello [[_::_::]] world; $(touch x) `ls` <mark name='a'/> -v xx")
    assert loud.seconds > 2


@pytest.mark.parametrize(
    ("text", "voice", "speed", "error"),
    [
        (" ...", "", 1.0, EmptyPrompt),
        ("Hello", "nobody", 1.0, NoVoice),
        ("Hello", "", 3.0, CannotSpeak),
    ],
)
def test_what_it_cannot_say(
    own: SystemVoice, text: str, voice: str, speed: float, error: type[Exception]
) -> None:
    with pytest.raises(error):
        own.speak(text, voice, speed)


def test_a_stop_ends_the_program() -> None:
    cancel = CancelToken()
    before = {process.pid for process in psutil.Process().children(recursive=True)}
    sleeper = [sys.executable, "-c", "print('begun', flush=True); import time; time.sleep(600)"]
    threading.Timer(0.5, cancel.cancel).start()
    with pytest.raises(Cancelled):
        run_tool(sleeper, Path.cwd(), {}, 300, cancel)
    after = {process.pid for process in psutil.Process().children(recursive=True)}
    assert after <= before


def test_what_takes_too_long_is_ended() -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(600)"]
    moments = iter([0.0, 1.0, 2.5])
    with pytest.raises(CannotSpeak, match="come to an end"):
        run_tool(sleeper, Path.cwd(), {}, 2.0, CancelToken(), lambda: next(moments))


def test_what_is_not_there_does_not_start() -> None:
    with pytest.raises(CannotSpeak, match="does not start"):
        run_tool(["/nowhere/espeak-ng"], Path.cwd(), {}, 2.0, CancelToken())


# --- other systems ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "there", "name"),
    [
        ("linux", "espeak-ng", "espeak-ng"),
        ("linux", "espeak", "espeak-ng"),
        ("darwin", "say", "macOS"),
        ("win32", "powershell", "Windows"),
        ("linux", "say", None),
        ("win32", "pwsh", None),
        ("darwin", "", None),
    ],
)
def test_which_voice_a_system_has(platform: str, there: str, name: str | None) -> None:
    voice = system_voice(platform, lambda program: program if program == there else None)
    assert (voice.name if voice else None) == name


@pytest.mark.parametrize(
    ("tool", "voice", "speed", "arguments", "variables"),
    [
        (
            Espeak("e"),
            "",
            1.0,
            ["e", "-v", "en-us", "-s", "175", "-b", "1", "-w", "SOUND", "-f", "TEXT"],
            {},
        ),
        (
            Say("say"),
            "Anna (Premium)",
            1.5,
            "say -v|Anna (Premium)|-r 262 -o SOUND --file-format=WAVE --data-format=LEI16@22050"
            " -f TEXT",
            {},
        ),
        (
            Say("say"),
            "",
            1.0,
            "say -r 175 -o SOUND --file-format=WAVE --data-format=LEI16@22050 -f TEXT",
            {},
        ),
        (
            SystemSpeech("ps"),
            "Microsoft Zira; exit",
            2.0,
            [*POWERSHELL, SPEAK],
            {"SIDELIGHT_VOICE": "Microsoft Zira; exit", "SIDELIGHT_RATE": "6"},
        ),
        (SystemSpeech("ps"), "", 0.5, [*POWERSHELL, SPEAK], {"SIDELIGHT_RATE": "-6"}),
    ],
)
def test_the_exact_arguments(
    tool: Tool, voice: str, speed: float, arguments: list[str] | str, variables: dict[str, str]
) -> None:
    if isinstance(arguments, str):
        # A bar stands around what has blanks in it.
        first, *named = arguments.split("|")
        arguments = [*first.split(), *(named[:1]), *"".join(named[1:]).split()]
    command = tool.saying(Wish(Path("TEXT"), Path("SOUND"), voice, speed))
    assert command.arguments == arguments
    assert variables.items() <= command.variables.items()


def test_windows_gets_the_files_in_variables_and_its_scripts_never_change() -> None:
    command = SystemSpeech("ps").saying(Wish(Path("TEXT"), Path("SOUND")))
    assert command.variables["SIDELIGHT_TEXT"] == "TEXT"
    assert command.variables["SIDELIGHT_SOUND"] == "SOUND"
    assert "SelectVoice($env:SIDELIGHT_VOICE)" in SPEAK
    assert "SetOutputToWaveFile($env:SIDELIGHT_SOUND)" in SPEAK
    assert "ReadAllText($env:SIDELIGHT_TEXT, [Text.Encoding]::UTF8)" in SPEAK
    # Double quotes would not survive the way there.
    assert '"' not in SPEAK + LIST
    assert SystemSpeech("ps").listing().arguments == [*POWERSHELL, LIST]


def test_the_lists_of_other_systems_are_read() -> None:
    macos = (
        "Albert              en_US    # Hello! My name is Albert.",
        "Anna (Premium)      de_DE    # Hallo! Ich hei\u00dfe Anna.",
        "Grandma (Chinese (China mainland)) zh_CN # \u4f60\u597d\uff01",
        "",
    )
    assert Say().voices_in(macos) == (
        "Albert",
        "Anna (Premium)",
        "Grandma (Chinese (China mainland))",
    )
    assert Say().listing().arguments == ["/usr/bin/say", "-v", "?"]
    windows = ("Microsoft Zira Desktop", "Microsoft David Desktop", "Microsoft Zira Desktop")
    assert SystemSpeech("ps").voices_in(windows) == windows[:2]


def test_the_text_goes_in_a_file_without_commands() -> None:
    run = FakeRun()
    said = SystemVoice(Say("say"), run).speak("Say [[volm 0]] \u00e9!")
    assert run.texts == ["Say [ [volm 0] ] \u00e9!"]
    assert not any("volm" in word for word in run.ran[0][0])
    assert said.seconds == pytest.approx(0.01, abs=1e-4)


def test_voices_are_listed_once() -> None:
    run = FakeRun(("Anna   de_DE  # Hallo",))
    voice = SystemVoice(Say("say"), run)
    assert voice.voices() == voice.voices() == ("Anna",)
    assert len(run.ran) == 1


def test_a_program_that_fails_is_told_with_what_it_printed() -> None:
    voice = SystemVoice(Say("say"), FakeRun(("no sound service",), status=1))
    with pytest.raises(CannotSpeak, match="could not say it") as error:
        voice.speak("Hello")
    assert error.value.cause == "say: exit status 1\nno sound service"
    assert voice.voices() == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hello", ""),
        ("\u4f60\u597d world", "zh"),
        ("The sign \u6c34 means water in Chinese", ""),
        ("\u3053\u3093\u306b\u3061\u306f", "ja"),
        ("\uc548\ub155", "ko"),
        ("\u043f\u0440\u0438\u0432\u0435\u0442", "ru"),
        ("42!", ""),
    ],
)
def test_letters_tell_the_language(text: str, language: str) -> None:
    assert language_of(text) == language
