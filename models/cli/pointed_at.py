"""What `ask` and `chat` are given besides words: pictures, videos, sounds and documents."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.cancel import CancelToken
from models.cli.session import show_on
from models.cli.terminal import Terminal
from models.cli.transcribe import no_speech_model
from models.engine import protocol as p
from models.engine.session import EngineSession
from models.errors import BadSound
from models.inputs.clock import clock
from models.inputs.contents import Content
from models.inputs.recording import LONGEST_HEARD_S, Recording
from models.inputs.spoken import Spoken
from models.inputs.video import Video
from models.store.installed import InstalledModel
from models.store.speech_models import choose_speech_model
from models.store.store import ModelStore

_KEYFRAMES = 8


def add_contents(parser: argparse.ArgumentParser) -> None:
    """The words for them."""
    for name, text in (
        ("image", "a picture; repeatable"),
        ("video", "a video, by its keyframes and what is said in it; repeatable"),
        ("audio", "a sound; a model that cannot hear gets what is said in it; repeatable"),
        ("file", "a text or PDF; repeatable"),
    ):
        parser.add_argument(
            f"--{name}", action="append", default=[], type=Path, metavar="F", help=text
        )
    parser.add_argument(
        "--keyframes",
        type=int,
        default=_KEYFRAMES,
        choices=range(1, 65),
        metavar="N",
        help=f"of a video, at most; else {_KEYFRAMES}",
    )


def must_see(options: argparse.Namespace) -> bool:
    """Whether only a model that sees can answer."""
    return bool(options.image or options.video)


class ContentReader:
    """Reads what the options name; listens through the engine that will answer.

    Args:
        session, store, terminal: as the verb has them.
        model: that will answer.
    """

    def __init__(
        self, session: EngineSession, store: ModelStore, terminal: Terminal, model: InstalledModel
    ) -> None:
        self._session = session
        self._store = store
        self._terminal = terminal
        self._answers = model

    def read(self, options: argparse.Namespace) -> list[Content]:
        """Raises a `SidelightError` for the first that cannot be read."""
        from models.inputs.pictures import read_picture

        pictures: list[Content] = [read_picture(path) for path in options.image]
        videos = [self._video(path, options.keyframes) for path in options.video]
        sounds = [self._sound(path) for path in options.audio]
        return [*pictures, *videos, *sounds, *(_document(path) for path in options.file)]

    def _video(self, path: Path, count: int) -> Video:
        from models.inputs.films.facts import probe
        from models.inputs.films.keyframes import choose_keyframes

        def on_progress(share: float) -> None:
            self._terminal.progress(f"Looking at {path.name}, {share:.0%} …")

        has_sound = probe(path).has_sound
        chosen = choose_keyframes(path, count, on_progress=on_progress, cancel=CancelToken())
        return chosen.video(self._said_in(path, chosen.seconds) if has_sound else ())

    def _said_in(self, path: Path, seconds: float) -> tuple[Spoken, ...]:
        """A video is still something to be seen when nobody can listen to it."""
        model = self._speech_model()
        if model is None:
            self._terminal.note(f"What is said in {path.name} is left out: no model for speech.")
            return ()
        try:
            return self._hear(path, seconds, model)
        except BadSound as error:
            self._terminal.note(f"What is said is left out: {error.problem.what}")
            return ()

    def _sound(self, path: Path) -> Recording:
        """As it sounds for a model that hears, else as the words in it."""
        from models.inputs.sounds.hearable import hearable
        from models.inputs.sounds.probing import probe

        seconds = probe(path).seconds
        sound = hearable(path) if self._answers.hears else None
        if sound is not None:
            return Recording(path.name, seconds, sound=sound)
        model = self._speech_model()
        if model is None:
            raise no_speech_model()
        self._terminal.note(self._why_written(path, model))
        return Recording(path.name, seconds, self._hear(path, seconds, model), was_heard=True)

    def _why_written(self, path: Path, model: InstalledModel) -> str:
        name = self._answers.name
        why = f"{name} cannot hear"
        if self._answers.hears:
            why = f"{name} hears up to {clock(LONGEST_HEARD_S)} of a recording"
        return f"{why}; it gets what is said in {path.name}, written down by {model.name}."

    def _speech_model(self) -> InstalledModel | None:
        return choose_speech_model(self._store.installed())

    def _hear(self, path: Path, seconds: float, model: InstalledModel) -> tuple[Spoken, ...]:
        from models.engine.stretches import stretches

        said: list[Spoken] = []
        for stretch in stretches(path, apart=True):
            at, whole = clock(stretch.start), clock(seconds)
            self._terminal.progress(f"Listening to {path.name}: {at} of {whole}")
            request = p.Transcribe(model.ref, "CPU", stretch.sound, times=True)
            event = self._session.run(request, None, show_on(self._terminal))
            assert isinstance(event, p.Transcribed)
            said += stretch.in_the_recording(event.sentences(stretch.sound.seconds))
        return tuple(said)


def _document(path: Path) -> Content:
    if path.suffix.lower() == ".pdf":
        from models.inputs.documents.pdfs import read_pdf

        return read_pdf(path)
    from models.inputs.documents.texts import read_text

    return read_text(path)
