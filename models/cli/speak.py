"""The verb `speak`: a text as a sound file, by a model that speaks or the system's own voice."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.cli.session import MakeEngine
from models.cli.speaking import SYSTEM, ModelSpeaking, Spoken, SystemSpeaking, Wish
from models.cli.terminal import Terminal
from models.errors import DiskFull, EmptyPrompt, ModelUnsupported, NoVoice
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from models.store.voice_models import choose_voice_model
from models.voices.of_model import voices_of
from models.voices.reading import read_aloud
from models.voices.system import SystemVoice, system_voice
from models.voices.waves import WaveWriter
from models.voices.wishes import FASTEST, SLOWEST, is_sayable

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_STANDARD_INPUT = "-"
FindVoice = Callable[[], SystemVoice | None]


def add_speak(verbs: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """The verb and its words."""
    parser = verbs.add_parser("speak", help="say a text aloud, into a sound file")
    parser.add_argument("text", nargs="?", metavar="TEXT", help="- reads standard input")
    parser.add_argument("-o", "--output", type=_wav, metavar="OUT.wav")
    parser.add_argument(
        "--model",
        metavar="ID",
        help=f"an installed model that speaks; {SYSTEM} is the system's own voice",
    )
    parser.add_argument("--voice", default="", metavar="V", help="see --list-voices")
    parser.add_argument(
        "--speed", type=_speed, default=1.0, metavar="X", help=f"{SLOWEST:g} to {FASTEST:g}"
    )
    parser.add_argument(
        "--language", default="", metavar="L", help="such as en-gb; else that of the voice"
    )
    parser.add_argument("--device", default="CPU", metavar="D", help="CPU, GPU, GPU.1, NPU")
    parser.add_argument(
        "--markdown",
        action="store_true",
        help="leave out what is no speech: marks, code, addresses",
    )
    parser.add_argument("--list-voices", action="store_true", help="of all models, or of --model")
    parser.add_argument("--engine", choices=("child", "inline"), default="child")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(refuse=parser.error)


def speak(
    options: argparse.Namespace,
    store: ModelStore,
    make_engine: MakeEngine,
    terminal: Terminal,
    find_voice: FindVoice = system_voice,
) -> int:
    """Sentence by sentence into the file, which is there when all of it was said."""
    if options.list_voices:
        return _list_voices(options, store, terminal, find_voice)
    if options.text is None or options.output is None:
        options.refuse("TEXT and -o OUT.wav are needed")
    wish = Wish(_text(options), options.voice, options.speed, options.language, options.device)
    _check_folder(options.output)
    speaking = _who_speaks(options, store, make_engine, terminal, find_voice)
    try:
        with WaveWriter(options.output) as writer:
            spoken = speaking.speak(wish, writer.write)
    except OSError as error:
        raise _not_written(options.output, f"{type(error).__name__}: {error}") from error
    _tell(options, spoken, terminal)
    return 0


def _who_speaks(
    options: argparse.Namespace,
    store: ModelStore,
    make_engine: MakeEngine,
    terminal: Terminal,
    find_voice: FindVoice,
) -> ModelSpeaking | SystemSpeaking:
    model = _model(options, store)
    if model is not None:
        return ModelSpeaking(model, lambda: make_engine(options.engine), terminal)
    own = find_voice()
    if own is None:
        raise _nobody()
    if options.model is None:
        terminal.note(f"No model that speaks is installed; this is the system's voice, {own.name}.")
    return SystemSpeaking(own, terminal)


def _model(options: argparse.Namespace, store: ModelStore) -> InstalledModel | None:
    """None where the system speaks."""
    if options.model == SYSTEM:
        return None
    if options.model is None:
        return choose_voice_model(store.installed())
    model = store.get(options.model)
    if model.kind != "voice":
        raise ModelUnsupported(
            f"“{model.name}” is a {model.kind} model and cannot speak.",
            "Choose a model that speaks, see `sidelight speak --list-voices`.",
        )
    return model


@dataclass(frozen=True)
class _Listed:
    """Somebody who speaks."""

    model: str
    name: str
    voices: tuple[str, ...]


def _list_voices(
    options: argparse.Namespace, store: ModelStore, terminal: Terminal, find_voice: FindVoice
) -> int:
    found = _listed(options, store, find_voice)
    if not found:
        raise _nobody()
    if options.json:
        terminal.document({"speakers": [vars(one) for one in found]})
        return 0
    for one in found:
        for voice in one.voices or ("",):
            terminal.result(f"{one.model}\t{voice}".rstrip() + "\n")
    return 0


def _listed(options: argparse.Namespace, store: ModelStore, find_voice: FindVoice) -> list[_Listed]:
    named = _model(options, store) if options.model else None
    models = [named] if named else [one for one in store.installed() if one.kind == "voice"]
    if options.model == SYSTEM:
        models = []
    listed = [_Listed(model.id, model.name, voices_of(model.folder)) for model in models]
    own = None if named else find_voice()
    return listed if own is None else [*listed, _Listed(SYSTEM, own.name, own.voices())]


def _text(options: argparse.Namespace) -> str:
    text: str = sys.stdin.read() if options.text == _STANDARD_INPUT else options.text
    text = "\n\n".join(read_aloud(text)) if options.markdown else text
    if not is_sayable(text):
        raise EmptyPrompt("There is nothing to say aloud.", "Give a text with words in it.")
    return text


def _tell(options: argparse.Namespace, spoken: Spoken, terminal: Terminal) -> None:
    document: dict[str, Any] = {"file": str(options.output), **vars(spoken)}
    if options.json:
        terminal.document(document)
        return
    terminal.result(f"{options.output}\n")
    who = [spoken.model, spoken.voice, spoken.device, f"{spoken.sound_s:.1f} s of speech"]
    terminal.note(" · ".join([*filter(None, who), f"made in {spoken.seconds:.1f} s"]))


def _nobody() -> NoVoice:
    remedy = "or install espeak-ng" if sys.platform.startswith("linux") else "or repair the system"
    return NoVoice(
        "No model that speaks is installed, and this system has no voice of its own.",
        f"Run `sidelight models install kokoro-82m`, {remedy}.",
    )


def _check_folder(output: Path) -> None:
    """Before anything is said for nothing."""
    if not output.parent.is_dir():
        raise _not_written(output, "there is no such folder")


def _not_written(file: Path, cause: str) -> DiskFull:
    return DiskFull(
        f"The speech cannot be written to {file}.",
        "Check that its folder is there and that you may write to it, with room left.",
        cause,
    )


def _wav(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".wav":
        raise argparse.ArgumentTypeError("has to end in .wav")
    return path


def _speed(text: str) -> float:
    value = float(text)
    if not SLOWEST <= value <= FASTEST:
        raise argparse.ArgumentTypeError(f"has to be from {SLOWEST:g} to {FASTEST:g}")
    return value
