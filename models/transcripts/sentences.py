"""Long lines are cut between sentences, where somebody pauses.

Models take sentences for one line that are close together in what they hear; where a long silence
was left out of that, the line would last over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.inputs.spoken import Spoken

Span = tuple[float, float]
# Behind a sentence; Chinese and Japanese have no blank there.
_BETWEEN = re.compile(r"(?<=[.!?…])\s+|(?<=[\u3002\uff01\uff1f])\s*(?=.)")
# A sentence ends so far from its pause at most, by its share of the letters: seconds of speech.
_FAR_S = 1.0


def cut(spoken: Spoken, pauses: Sequence[Span]) -> Iterator[Spoken]:
    """In two or more pieces where pauses lie between its sentences, else as it is.

    Args:
        pauses: (start, end) in seconds, in order; where nobody is heard.
    """
    inner = [pause for pause in pauses if spoken.start < pause[0] and pause[1] < spoken.end]
    start, begin = spoken.start, 0
    for place, pause in _places(spoken, inner):
        yield Spoken(start, pause[0], spoken.text[begin : place.start()])
        start, begin = pause[1], place.end()
    yield Spoken(start, spoken.end, spoken.text[begin:])


def _places(spoken: Spoken, pauses: Sequence[Span]) -> Iterator[tuple[re.Match[str], Span]]:
    """For each of the pauses the end of a sentence that is near, if there is one."""
    free = list(_BETWEEN.finditer(spoken.text))
    silent_s = sum(end - start for start, end in pauses)
    speech_s = spoken.end - spoken.start - silent_s
    passed_s = 0.0
    for pause in pauses:
        before_s = pause[0] - spoken.start - passed_s
        passed_s += pause[1] - pause[0]
        away = [abs(place.start() / len(spoken.text) * speech_s - before_s) for place in free]
        if away and min(away) <= _FAR_S:
            nearest = away.index(min(away))
            yield free[nearest], pause
            free = free[nearest + 1 :]
