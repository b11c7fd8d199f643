"""The verb `transcribe`: what is said in sounds or videos, as text, subtitles or a document."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.cli.session import MakeEngine
from models.cli.terminal import Terminal
from models.cli.transcript_files import format_of, outputs
from models.engine.session import EngineSession, RequestFailed
from models.errors import ModelNotInstalled, ModelUnsupported, SidelightError
from models.store.installed import InstalledModel
from models.store.speech_models import choose_speech_model, knows_english_only
from models.store.store import ModelStore
from models.transcripts.exports import FORMATS

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from models.cli.transcribing import Output, Transcribing
    from models.transcripts.journal import Journals


def add_transcribe(verbs: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """The verb and its words."""
    parser = verbs.add_parser("transcribe", help="write down what is said in sounds or videos")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument(
        "--format", choices=FORMATS, help="text, subtitles, JSON or Markdown; else by -o, or text"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="a file, or a folder for several"
    )
    parser.add_argument(
        "--language", default="", metavar="L", help="what is spoken, such as en; else found out"
    )
    parser.add_argument("--translate", action="store_true", help="into English")
    parser.add_argument(
        "--words", action="store_true", help="with the time of each word, in JSON and VTT"
    )
    parser.add_argument(
        "--resume",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="go on where the same was interrupted",
    )
    parser.add_argument("--model", metavar="ID", help="an installed model; see `models list`")
    parser.add_argument("--device", default="CPU", metavar="D", help="CPU, GPU, GPU.1, NPU")
    parser.add_argument("--engine", choices=("child", "inline"), default="child")
    parser.set_defaults(refuse=parser.error)


def transcribe(
    options: argparse.Namespace,
    store: ModelStore,
    journals: Journals,
    make_engine: MakeEngine,
    terminal: Terminal,
) -> int:
    """File by file, each stretch by stretch; one that cannot be read does not keep the others."""
    from models.cli.transcribing import Output, Transcribing
    from models.transcripts.job import Wishes

    form = format_of(options)
    try:
        wanted = [Output(form, options.words, path) for path in outputs(options, form)]
    except argparse.ArgumentTypeError as error:
        options.refuse(str(error))
    _check_readable(options.files)
    model = _model(options, store, terminal)
    wishes = Wishes(model.id, options.device, options.language, options.translate, options.words)
    with EngineSession(make_engine(options.engine)) as session:
        transcribing = Transcribing(session, journals, model.ref, wishes, options.resume, terminal)
        return _Verb(options, transcribing, terminal).run(wanted)


class _Verb:
    def __init__(
        self, options: argparse.Namespace, transcribing: Transcribing, terminal: Terminal
    ) -> None:
        self._options, self._transcribing, self._terminal = options, transcribing, terminal

    def run(self, wanted: Sequence[Output]) -> int:
        files: list[Path] = self._options.files
        if len(files) == 1:
            made = [self._transcribing.transcribe(files[0], wanted[0])]
        else:
            made = self._all(files, wanted)
        if wanted[0].form == "json" and wanted[0].path is None:
            self._terminal.document(made[0] if len(files) == 1 else made)
        self._tell_of_words(made)
        return 0 if len(made) == len(files) else 1

    def _all(self, files: Sequence[Path], wanted: Sequence[Output]) -> list[dict[str, Any]]:
        """Of those that could be written down; the others are told."""
        made: list[dict[str, Any]] = []
        for file, output in zip(files, wanted, strict=True):
            if output.path is None and output.form == "txt":
                self._terminal.result(f"{file.name}:\n\n")
            try:
                made.append(self._transcribing.transcribe(file, output))
            except (SidelightError, RequestFailed) as error:
                self._terminal.problem(error.problem)
            if output.path is None and output.form in ("txt", "md"):
                self._terminal.result("\n")
        return made

    def _tell_of_words(self, made: Sequence[dict[str, Any]]) -> None:
        from models.cli.transcribing import has_words

        if not self._options.words:
            return
        if not any(map(has_words, made)):
            self._terminal.note("This model, or this device, does not tell the times of words.")


def _check_readable(files: Sequence[Path]) -> None:
    """A single one is refused before anything is loaded; of several the others are not kept."""
    from models.inputs.sounds.probing import probe

    if len(files) == 1:
        probe(files[0])


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
