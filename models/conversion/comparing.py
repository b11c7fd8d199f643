"""Asks the converted model what the original was asked, on the device it is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from models.cancel import CancelToken
from models.conversion.accuracy import AccuracyReport, Comparison
from models.conversion.child.job import Question
from models.conversion.similarity import similarity
from models.engine import protocol as p
from models.engine.session import EngineSession
from models.inputs.pictures import read_picture
from models.inputs.sound import Sound
from models.inputs.sounds.reading import read_samples
from models.inputs.sounds.samples import sound_of

# With nothing less alike it is the same model; broken ones repeat a word, and are near 0.
_BROKEN_BELOW = 0.15
# A model that foresees text so much worse than the original says nothing sensible any more.
_BROKEN_PERPLEXITY = 5.0

OnQuestion = Callable[[int, int], None]


def ask_converted(
    engine: p.Engine,
    model: p.ModelRef,
    device: str,
    questions: Sequence[Question],
    on_question: OnQuestion,
    cancel: CancelToken,
) -> tuple[tuple[str, ...], float]:
    """The likeliest answers word by word, and tokens per second (the median of the answers).

    The engine must not be started yet; it is ended before this returns. Raises `RequestFailed`
    and `Cancelled`.
    """
    answers: list[str] = []
    rates: list[float] = []
    with EngineSession(engine) as session:
        for at, question in enumerate(questions):
            on_question(at, len(questions))
            pictures = (read_picture(Path(question.picture)),) if question.picture else ()
            sounds = (_sound(Path(question.sound)),) if question.sound else ()
            request = p.Answer(
                model,
                device,
                (p.Message("user", question.text, pictures, sounds=sounds),),
                p.Sampling(max_new_tokens=question.max_tokens, temperature=0, seed=0),
            )
            finished = session.run(request, cancel=cancel)
            assert isinstance(finished, p.Finished)
            answers.append(finished.text.strip())
            rates.append(finished.statistics.tokens_per_s)
    return tuple(answers), sorted(rates)[len(rates) // 2] if rates else 0.0


def _sound(path: Path) -> Sound:
    return sound_of(np.concatenate(list(read_samples(path))))


def compare(
    questions: Sequence[Question], originals: Sequence[str], converted: Sequence[str]
) -> tuple[Comparison, ...]:
    """Answer by answer."""
    return tuple(
        Comparison(
            question.text,
            question.picture,
            original,
            answer,
            similarity(original, answer),
        )
        for question, original, answer in zip(questions, originals, converted, strict=True)
    )


def mean_similarity(comparisons: Sequence[Comparison]) -> float:
    """1.0 without any."""
    if not comparisons:
        return 1.0
    return sum(one.similarity for one in comparisons) / len(comparisons)


def is_broken(report: AccuracyReport) -> bool:
    """Whether it is no compressed original but nonsense; a small model at four bits is not."""
    return report.similarity < _BROKEN_BELOW or report.perplexity_ratio > _BROKEN_PERPLEXITY
