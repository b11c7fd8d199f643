"""One recording after the other for the verb `transcribe`, going on where it was interrupted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.cli.session import show_on
from models.cli.terminal import Terminal
from models.cli.transcript_files import write_whole
from models.engine import protocol as p
from models.engine.session import EngineSession
from models.errors import NoSpeech
from models.inputs.clock import clock
from models.transcripts.exports import Format, document, writer_of
from models.transcripts.job import Wishes
from models.transcripts.journal import Journal, Journals
from models.transcripts.transcript import Transcript
from models.transcripts.writing import Pace, Writing

_MINUTE_S = 60
# Of interrupted ones; then nobody will go on with them.
_KEPT_S = 30 * 24 * 3600.0
Figures = Mapping[str, Any]


@dataclass(frozen=True)
class Output:
    """How a transcript is to be written, and where: None is standard output."""

    form: Format
    words: bool
    path: Path | None


class Transcribing:
    """Writes recordings down with one model.

    Args:
        session: of a started engine.
        journals: what is written down is kept there until it is done.
        model: an installed one.
        wishes: of all recordings.
        go_on: with what was interrupted, instead of beginning anew.
        terminal: text and subtitles are written to it as they come.
    """

    def __init__(
        self,
        session: EngineSession,
        journals: Journals,
        model: p.ModelRef,
        wishes: Wishes,
        go_on: bool,
        terminal: Terminal,
    ) -> None:
        self._session, self._journals = session, journals
        self._model, self._wishes, self._go_on = model, wishes, go_on
        self._terminal = terminal
        journals.drop_old("terminal", _KEPT_S)

    def transcribe(self, file: Path, output: Output) -> dict[str, Any]:
        """Its JSON document. Raises a `SidelightError`, `RequestFailed` or `Cancelled`; what was
        written down is then kept for the next time."""
        from models.inputs.sounds.probing import probe

        seconds = probe(file).seconds
        journal = self._journal(file, seconds)
        tell = self._terminal.result if output.path is None else _nowhere
        try:
            figures = self._write_down(journal, output, tell)
        except NoSpeech:  # there is nothing to go on with
            self._journals.remove(journal.id)
            raise
        transcript = journal.transcript()
        made = {**document(transcript), "device": self._wishes.device, **figures}
        if output.path is not None:
            self._keep(output.path, output, transcript, made)
        self._journals.remove(journal.id)
        return made

    def _journal(self, file: Path, seconds: float) -> Journal:
        found = self._journals.interrupted(file, self._wishes, "terminal")
        if found is not None and not self._go_on:
            self._journals.remove(found.id)
            found = None
        if found is None:
            return self._journals.create(file, self._wishes, self._model.name, seconds, "terminal")
        done = clock(found.written().done_s)
        self._terminal.note(
            f"Going on with “{file.name}” at {done} of {clock(seconds)}, where it was interrupted; "
            "--no-resume begins anew."
        )
        return found

    def _write_down(self, journal: Journal, output: Output, tell: Callable[[str], None]) -> Figures:
        writer = writer_of(output.form, words=output.words)
        load_s = transcribe_s = 0.0
        with ExitStack() as broken_off, Writing(journal, self._model, apart=False) as writing:
            if output.form == "txt":  # what is told next stands on a line of its own
                broken_off.callback(tell, "\n")
            tell(writer.add(writing.lines))
            while (request := writing.next_request()) is not None:
                self._terminal.progress(_progress(journal.job().name, writing.pace))
                event = self._session.run(request, None, show_on(self._terminal))
                assert isinstance(event, p.Transcribed)
                tell(writer.add(writing.take(event)))
                load_s += event.load_s
                transcribe_s += event.seconds
            broken_off.pop_all()
        if output.form != "json":  # one document, with more in it than the transcript
            tell(writer.end(journal.transcript()))
        return {"load_s": load_s, "transcribe_s": transcribe_s}

    def _keep(
        self, path: Path, output: Output, transcript: Transcript, made: Mapping[str, Any]
    ) -> None:
        """Whole or not at all."""
        import json

        if output.form == "json":
            text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
        else:
            writer = writer_of(output.form, words=output.words)
            text = writer.add(transcript.lines) + writer.end(transcript)
        write_whole(path, text)
        self._terminal.note(f"Written: {path}")


def has_words(made: Mapping[str, Any]) -> bool:
    """Whether a document tells when a word was said."""
    return any("words" in line for line in made["spoken"])


def _progress(name: str, pace: Pace) -> str:
    """ "talk.wav: 12:34 of 1:00:00, about 3 min left"."""
    words = f"{name}: {clock(pace.done_s)} of {clock(pace.total_s)}"
    return words if pace.left_s is None else f"{words}, {left_words(pace.left_s)}"


def left_words(seconds: float) -> str:
    if seconds < _MINUTE_S:
        return "less than a minute left"
    return f"about {round(seconds / _MINUTE_S)} min left"


def _nowhere(text: str) -> None:
    """It goes into a file when it is complete."""
