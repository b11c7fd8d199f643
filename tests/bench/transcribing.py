"""Recordings: how fast they are written down, against the bare pipeline on the same samples.

Ours reads the file, finds the speech, runs the engine's process and keeps every line on the disk;
the bare pipeline has all samples in memory. They take turns, so that a busy PC slows both down
alike. Then an hour, for what it takes of memory.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.session import EngineSession
from models.places import BUILTIN_MODELS
from models.transcripts.job import Wishes
from models.transcripts.journal import Journals
from models.transcripts.transcript import Transcript
from models.transcripts.writing import Writing
from tests.bench.figures import Figure, median
from tests.fixtures.dialogue import (
    PAUSES_S,
    RATE,
    SENTENCES,
    make_dialogue,
    read_wav,
    write_wav,
)
from tests.fixtures.words import errors, words

_MODEL = "whisper-tiny.en"
_TURNS = 3
_MINUTES, _HOUR = 5, 60
_GOAL, _MOST_MB = 0.95, 64
# A lecture, in which hardly a pause is left out, and a conversation with pauses of up to 3 s.
_TALKS = {"lecture": (0.4, 0.7, 0.5), "conversation": PAUSES_S}


@dataclass(frozen=True)
class _Run:
    seconds: float
    text: str
    grown_mb: float = 0.0


def bench_transcribing() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder, EngineSession(ChildEngine()) as engine:
        bench = _Bench(Path(folder), engine)
        figures = [figure for name in _TALKS for figure in bench.compare(name)]
        return figures + bench.an_hour()


class _Bench:
    def __init__(self, folder: Path, engine: EngineSession) -> None:
        import openvino_genai

        model = BUILTIN_MODELS / _MODEL
        self._model = p.ModelRef(_MODEL, "Whisper tiny.en", str(model), "speech")
        self._engine, self._folder = engine, folder
        self._bare = openvino_genai.WhisperPipeline(str(model), "CPU")
        engine.run(p.Load(self._model, "CPU"))

    def compare(self, name: str) -> list[Figure]:
        path, said, seconds = self._recording(name, _MINUTES)
        samples: Any = read_wav(path)
        pairs = [(self._ours(path, seconds), self._plain(samples)) for _ in range(_TURNS)]
        ours, bare = (median([run.seconds for run in runs]) for runs in zip(*pairs, strict=True))
        ratio = median([theirs.seconds / mine.seconds for mine, theirs in pairs])
        wrong, bare_wrong = (errors(said, words(run.text)) / len(said) for run in pairs[0])
        return [
            Figure(
                f"transcribing, {name} of {seconds / 60:.0f} min: speed by the bare pipeline's",
                f"{ratio:.2f} times",
                f"at least {_GOAL}",
                ratio >= _GOAL,
            ),
            Figure(
                f"transcribing, {name}: speed, {_MODEL} on the CPU",
                f"{seconds / ours:.1f} times real time (bare: {seconds / bare:.1f})",
            ),
            Figure(
                f"transcribing, {name}: word error rate", f"{wrong:.3f} (bare: {bare_wrong:.3f})"
            ),
        ]

    def an_hour(self) -> list[Figure]:
        path, _, seconds = self._recording("conversation", _HOUR)
        run = self._ours(path, seconds)
        length = f"transcribing, {seconds / 60:.0f} min in one file"
        return [
            Figure(f"{length}: speed", f"{seconds / run.seconds:.1f} times real time"),
            Figure(
                f"{length}: memory after the first minutes",
                f"{run.grown_mb:+.0f} MB",
                f"under {_MOST_MB} MB more",
                run.grown_mb < _MOST_MB,
            ),
        ]

    def _recording(self, name: str, minutes: float) -> tuple[Path, list[str], float]:
        """The file, the words that are said in it, and its length."""
        once = self._folder / f"{name}.wav"
        make_dialogue(once, SENTENCES, _TALKS[name])
        samples = read_wav(once)
        times = max(1, round(minutes * 60 * RATE / len(samples)))
        path = write_wav(self._folder / f"{name}-{times}.wav", samples, times)
        return path, words(" ".join(SENTENCES)) * times, times * len(samples) / RATE

    def _ours(self, path: Path, seconds: float) -> _Run:
        journals = Journals(self._folder / "transcripts")
        started, used = time.perf_counter(), []
        journal = journals.create(path, Wishes(_MODEL), self._model.name, seconds)
        with Writing(journal, self._model, apart=False) as writing:
            while (request := writing.next_request()) is not None:
                event = self._engine.run(request)
                assert isinstance(event, p.Transcribed)
                writing.take(event)
                used.append(_memory_mb())
        took = time.perf_counter() - started
        transcript: Transcript = journal.transcript()
        return _Run(took, transcript.text, max(used) - used[len(used) // 10])

    def _plain(self, samples: Any) -> _Run:
        started = time.perf_counter()
        result = self._bare.generate(samples, return_timestamps=True)
        return _Run(time.perf_counter() - started, result.texts[0])


def _memory_mb() -> float:
    """Of this process and the engine's."""
    here = psutil.Process()
    both = [here, *here.children(recursive=True)]
    return float(sum(process.memory_info().rss for process in both)) / 2**20
