"""The voice that the system itself has, where no voice model is installed.

macOS has `say`, Windows has System.Speech, and Linux has espeak-ng where it is installed. What is
said goes to them in a file, never in a command line, and comes back as a WAV file.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from models.cancel import CancelToken
from models.errors import CannotSpeak, EmptyPrompt
from models.inputs.utterance import Utterance
from models.voices.letters import language_of
from models.voices.running import Runner, run_tool
from models.voices.tools.espeak import Espeak
from models.voices.tools.macos import Say
from models.voices.tools.tool import Tool, Wish
from models.voices.tools.windows import SystemSpeech
from models.voices.waves import read_wave
from models.voices.wishes import check_speed, is_sayable, known_voice
from models.words import say

_LIST_S = 20.0
# A minute at least, and a tenth of a second for a character: far more than any of them needs.
_SAY_S, _CHARACTER_S = 60.0, 0.1


class SystemVoice:
    """The system's own voice.

    Each call runs a program, so none belongs on a thread that must not wait.

    Args:
        tool: which program, with which arguments.
        run: runs it.
    """

    def __init__(self, tool: Tool, run: Runner = run_tool) -> None:
        self._tool = tool
        self._run = run
        self._voices: tuple[str, ...] | None = None

    @property
    def name(self) -> str:
        """What people call it, such as "espeak-ng"."""
        return self._tool.name

    def voices(self) -> tuple[str, ...]:
        """Their names, the usual one first; () where the system does not tell."""
        if self._voices is None:
            self._voices = self._list()
        return self._voices

    def speak(
        self, text: str, voice: str = "", speed: float = 1.0, cancel: CancelToken | None = None
    ) -> Utterance:
        """All of it in one piece.

        Args:
            text: plain.
            voice: "" is the system's usual one.
            speed: from 0.5 to 2.

        Raises `Cancelled`, `CannotSpeak`, `NoVoice` or `EmptyPrompt`.
        """
        if not is_sayable(text):
            raise EmptyPrompt(
                say("There is nothing to say aloud."), say("Give a text with words in it.")
            )
        check_speed(speed)
        with tempfile.TemporaryDirectory(prefix="sidelight-") as name:
            folder = Path(name)
            wish = Wish(folder / "text.txt", folder / "speech.wav", voice, speed, language_of(text))
            wish.text.write_text(_harmless(text), encoding="utf-8")
            self._say(wish, folder, len(text), cancel or CancelToken())
            return read_wave(wish.sound, text)

    def _say(self, wish: Wish, folder: Path, characters: int, cancel: CancelToken) -> None:
        command = self._tool.saying(wish)
        patience_s = _SAY_S + _CHARACTER_S * characters
        ran = self._run(command.arguments, folder, command.variables, patience_s, cancel)
        if ran.status or not wish.sound.is_file():
            if wish.voice:
                # Asked only now, as it takes a program each time.
                known_voice(wish.voice, self.voices(), self.name)
            raise CannotSpeak(
                say("The system's voice could not say it."),
                say("Choose another voice, or install a model that speaks in the library."),
                "\n".join([f"{command.arguments[0]}: exit status {ran.status}", *ran.output]),
            )

    def _list(self) -> tuple[str, ...]:
        command = self._tool.listing()
        folder = Path(tempfile.gettempdir())
        ran = self._run(command.arguments, folder, command.variables, _LIST_S, CancelToken())
        return () if ran.status else self._tool.voices_in(ran.output)


def system_voice(
    platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which
) -> SystemVoice | None:
    """The system's own voice; None where there is none.

    Args:
        platform: as `sys.platform` tells it.
        which: finds a program by its name.
    """
    tool = _tool_of(platform, which)
    return None if tool is None else SystemVoice(tool)


def _tool_of(platform: str, which: Callable[[str], str | None]) -> Tool | None:
    if platform == "darwin":
        program = which("say")
        return Say(program) if program else None
    if platform == "win32":
        program = which("powershell")
        return SystemSpeech(program) if program else None
    program = which("espeak-ng") or which("espeak")
    return Espeak(program) if program else None


def _harmless(text: str) -> str:
    """Without what these programs take for commands: `[[volm 0]]`."""
    return text.replace("[[", "[ [").replace("]]", "] ]")
