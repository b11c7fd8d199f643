"""A recording is written down, stretch by stretch, by whatever engine the caller has.

Ask `next_request`, give what comes of it to `take`, until there is none. Nothing here holds more
of the recording than a few pieces of half a minute, however long it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import SidelightError
from models.inputs.sounds.refusals import no_speech
from models.transcripts.ahead import Ahead
from models.transcripts.heard_lines import lines_of
from models.transcripts.journal import Journal
from models.transcripts.record import Record
from models.transcripts.transcript import Line

if TYPE_CHECKING:
    from models.engine.stretches import Stretch


@dataclass(frozen=True)
class Pace:
    """How far a recording is.

    Attributes:
        done_s: seconds of the recording that are written down.
        total_s: seconds it has.
        left_s: seconds until it is done, at the pace so far; None when there is none yet.
    """

    done_s: float
    total_s: float
    left_s: float | None = None


class Writing:
    """Writes a journal on from where it is; one at a time, open with the `with` block.

    Entering raises `SourceGone`, `SourceChanged`, `TranscriptInUse`, `TranscriptDamaged` or
    `TranscriptNotKept`. All but `pace` waits for the disk, `next_request` for the decoder too; of
    any thread, but of one at a time. Leaving it before the end leaves it "paused", with an error
    "failed".

    Args:
        journal: of a job that is not done.
        model: what writes it down; the one of the job's wishes.
        now: a clock, in seconds.
        apart: each part between two long silences is a request of its own, so that lines come
            sooner. Else those of up to 30 s are one, which is up to twice as fast where there are
            many silences, as models for speech look at 30 s each time.

    Attributes:
        language: what is spoken; chosen, or heard where first somebody spoke, and kept.
    """

    def __init__(
        self,
        journal: Journal,
        model: p.ModelRef,
        now: Callable[[], float] = time.monotonic,
        *,
        apart: bool = True,
    ) -> None:
        self._apart = apart
        self._journal, self._model, self._now = journal, model, now
        self._cancel = CancelToken()
        self._open = ExitStack()
        self._stretch: Stretch | None = None
        self._ended = False
        self.language = ""

    def __enter__(self) -> Writing:
        # It brings numpy, which the window is there without.
        from models.engine.stretches import stretches

        job = self._journal.job()
        job.source.check()
        with ExitStack() as opening:
            self._pen = opening.enter_context(self._journal.writing())
            written = self._journal.written()
            self._job = self._journal.set_state("running")
            source = stretches(
                job.source.path, apart=self._apart, start=written.done_s, cancel=self._cancel
            )
            self._source = opening.enter_context(Ahead(source, self._cancel))
            self._open = opening.pop_all()
        self._wishes = job.wishes
        self.language = job.wishes.language or written.language
        self._begun_at, self._begun_with = self._now(), written.done_s
        self._done_s = written.done_s
        self._before = written.lines
        self._heard = bool(written.lines)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if isinstance(error, SidelightError):
                self._journal.set_state("failed", error.problem)
            elif not self._ended:
                self._journal.set_state("paused")
        finally:
            self._open.close()

    def stop(self) -> None:
        """From any thread: a `next_request` that waits for the decoder raises `Cancelled`."""
        self._cancel.cancel()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What was written down before."""
        return self._before

    @property
    def pace(self) -> Pace:
        total_s = max(self._job.seconds, self._done_s)
        if self._ended:
            return Pace(total_s, total_s, 0.0)
        heard_s = self._done_s - self._begun_with
        took_s = self._now() - self._begun_at
        left_s = (total_s - self._done_s) * took_s / heard_s if heard_s > 0 else None
        return Pace(self._done_s, total_s, left_s)

    def next_request(self) -> p.Transcribe | None:
        """What the engine is to do next; the same sound again when it was not taken. None when
        all is written down, and the job "done".

        Raises `BadSound`, `Cancelled` after `stop`, `SourceGone`, `TranscriptNotKept`, and
        `NoSpeech` at the end when nothing was heard in all of it.
        """
        if self._stretch is None:
            self._stretch = next(self._source, None)
        if self._stretch is None:
            self._finish()
            return None
        return p.Transcribe(
            self._model,
            self._wishes.device,
            self._stretch.sound,
            self.language,
            self._wishes.translate,
            times=True,
            words=self._wishes.words,
        )

    def take(self, event: p.Transcribed) -> tuple[Line, ...]:
        """Keep what came of the request; the new lines, which are on the disk now.

        Raises `TranscriptNotKept`; the same can then be taken once more.
        """
        stretch = self._stretch
        if stretch is None:
            raise ValueError("there was no request")
        lines = lines_of(event, stretch)
        # A long recording does not change its language because of one unclear word.
        self.language = self.language or (event.language if lines else "")
        self._pen.write(Record(stretch.end, event.language if lines else "", lines))
        if self._done_s == self._begun_with:  # loading the model says nothing about the pace
            self._begun_at += event.load_s
        self._stretch, self._done_s = None, stretch.end
        self._heard = self._heard or bool(lines)
        return lines

    def _finish(self) -> None:
        if not self._heard:
            raise no_speech(self._job.name)
        self._journal.set_state("done")
        self._ended = True
