"""The verb `transcribe`: what is said in a sound or a video, as text or subtitles."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.cli.session import MakeEngine, show_on
from models.cli.terminal import Terminal
from models.cli.transcripts import FORMATS, Transcript
from models.engine import protocol as p
from models.engine.session import EngineSession
from models.errors import ModelNotInstalled, ModelUnsupported, NoSpeech
from models.inputs.clock import clock
from models.inputs.sound import Sound
from models.store.installed import InstalledModel
from models.store.speech_models import choose_speech_model, knows_english_only
from models.store.store import ModelStore

if TYPE_CHECKING:
    from argparse import _SubParsersAction


@dataclass(frozen=True)
class _Wishes:
    """What stays the same over the stretches."""

    model: p.ModelRef
    device: str
    language: str
    translate: bool


def add_transcribe(verbs: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """The verb and its words."""
    parser = verbs.add_parser("transcribe", help="write down what is said in a sound or a video")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="txt", help="text, subtitles, or JSON"
    )
    parser.add_argument(
        "--language", default="", metavar="L", help="what is spoken, such as en; else found out"
    )
    parser.add_argument("--translate", action="store_true", help="into English")
    parser.add_argument("--model", metavar="ID", help="an installed model; see `models list`")
    parser.add_argument("--device", default="CPU", metavar="D", help="CPU, GPU, GPU.1, NPU")
    parser.add_argument("--engine", choices=("child", "inline"), default="child")


def transcribe(
    options: argparse.Namespace, store: ModelStore, make_engine: MakeEngine, terminal: Terminal
) -> int:
    """Stretch by stretch, so that a long recording shows its text from the start."""
    from models.inputs.sounds.probing import probe

    seconds = probe(options.file).seconds
    model = _model(options, store, terminal)
    wishes = _Wishes(model.ref, options.device, options.language, options.translate)
    transcript = FORMATS[options.format](terminal)
    with EngineSession(make_engine(options.engine)) as session:
        figures = _write_down(session, wishes, options.file, seconds, transcript, terminal)
    facts = {"model": model.name, "device": options.device, "seconds": seconds}
    transcript.finish({**facts, **figures})
    return 0


def no_speech_model() -> ModelNotInstalled:
    """And how to get one."""
    return ModelNotInstalled(
        "No model that writes down speech is installed.",
        "See `sidelight models available`, then `sidelight models install ID`.",
    )


def _model(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> InstalledModel:
    foreign = options.translate or options.language.partition("-")[0] not in ("", "en")
    if options.model:
        model = store.get(options.model)
    else:
        chosen = choose_speech_model(store.installed(), foreign=foreign)
        if chosen is None:
            raise no_speech_model()
        model = chosen
        terminal.note(f"Model: {model.name}{f' ({model.label})' if model.label else ''}")
    if model.kind != "speech":
        raise ModelUnsupported(
            f"{model.name} does not write down speech.",
            "Choose another; see `sidelight models list`.",
        )
    if foreign and knows_english_only(model):
        terminal.note(f"{model.name} knows English only: it takes everything for English.")
    return model


def _write_down(
    session: EngineSession,
    wishes: _Wishes,
    file: Path,
    seconds: float,
    transcript: Transcript,
    terminal: Terminal,
) -> dict[str, Any]:
    """Everything that is said, and the figures about it."""
    from models.engine.stretches import stretches

    load_s = transcribe_s = 0.0
    language, heard = wishes.language, False
    for stretch in stretches(file, apart=transcript.times):
        terminal.progress(f"Listening: {clock(stretch.start)} of {clock(seconds)}")
        # A long recording does not change its language because of one unclear word.
        request = _request(wishes, stretch.sound, language, transcript.times)
        event = session.run(request, transcript.tell, show_on(terminal))
        assert isinstance(event, p.Transcribed)
        sentences = event.sentences(stretch.sound.seconds)
        transcript.add(event.text, stretch.in_the_recording(sentences))
        heard = heard or bool(event.text)
        language = language or (event.language if event.text else "")
        load_s += event.load_s
        transcribe_s += event.seconds
    if not heard:
        raise NoSpeech(
            f"Nobody can be heard speaking in “{file.name}”.",
            "Play it to hear whether somebody does, and how loud.",
        )
    return {"language": language, "load_s": load_s, "transcribe_s": transcribe_s}


def _request(wishes: _Wishes, sound: Sound, language: str, times: bool) -> p.Transcribe:
    return p.Transcribe(wishes.model, wishes.device, sound, language, wishes.translate, times=times)
