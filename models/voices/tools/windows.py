"""System.Speech, which every Windows has, by way of Windows PowerShell.

The scripts are always the same: what they need comes in variables, so that no text or name of a
voice can become a command.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from models.voices.tools.tool import Command, Wish

_BEGIN = (
    "$ErrorActionPreference = 'Stop'; [Console]::OutputEncoding = [Text.Encoding]::UTF8; "
    "Add-Type -AssemblyName System.Speech; "
    "$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
)
LIST = _BEGIN + (
    "$speaker.Voice.Name; $speaker.GetInstalledVoices() | Where-Object { $_.Enabled } | "
    "ForEach-Object { $_.VoiceInfo.Name }"
)
SPEAK = _BEGIN + (
    "if ($env:SIDELIGHT_VOICE) { $speaker.SelectVoice($env:SIDELIGHT_VOICE) }; "
    "$speaker.Rate = [int]$env:SIDELIGHT_RATE; "
    "$speaker.SetOutputToWaveFile($env:SIDELIGHT_SOUND); "
    "$speaker.Speak([IO.File]::ReadAllText($env:SIDELIGHT_TEXT, [Text.Encoding]::UTF8)); "
    "$speaker.Dispose()"
)
# From -10 to 10, which is from a third of the usual speed to three times that.
_MOST_RATE = 10


@dataclass(frozen=True)
class SystemSpeech:
    """The voices of Windows; the usual one is that of the system's settings.

    Attributes:
        program: path of Windows PowerShell; the newer one lacks System.Speech.
    """

    program: str

    @property
    def name(self) -> str:
        return "Windows"

    def listing(self) -> Command:
        return Command(self._run(LIST))

    def voices_in(self, lines: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(lines))

    def saying(self, wish: Wish) -> Command:
        variables = {
            "SIDELIGHT_VOICE": wish.voice,
            "SIDELIGHT_RATE": str(round(_MOST_RATE * math.log(wish.speed, 3))),
            "SIDELIGHT_SOUND": str(wish.sound),
            "SIDELIGHT_TEXT": str(wish.text),
        }
        return Command(self._run(SPEAK), variables)

    def _run(self, script: str) -> list[str]:
        # With input from a pipe it would wait for its end.
        quiet = ["-NoLogo", "-NoProfile", "-NonInteractive", "-InputFormat", "None"]
        return [self.program, *quiet, "-Command", script]
