"""Which words of two answers differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Chinese, Japanese and Korean signs one by one, as these write no spaces; else words, and what
# stands between them.
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|\w+|\s+|[^\w\s]")
# Comparing takes the square of this; what comes later is shown without marks.
_MOST_TOKENS = 2000


@dataclass(frozen=True)
class Span:
    """A piece of an answer: what the other one has as well, or not."""

    text: str
    differs: bool


def differing(first: str, second: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Both answers, cut where they begin or cease to differ."""
    ours, theirs = _tokens(first), _tokens(second)
    head, other_head = ours[:_MOST_TOKENS], theirs[:_MOST_TOKENS]
    matcher = SequenceMatcher(None, head, other_head, autojunk=False)
    same, other_same = [False] * len(head), [False] * len(other_head)
    for block in matcher.get_matching_blocks():
        for at in range(block.size):
            same[block.a + at] = other_same[block.b + at] = True
    return _spans(ours, same), _spans(theirs, other_same)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _spans(tokens: Sequence[str], same: Sequence[bool]) -> tuple[Span, ...]:
    marks = [not one for one in same] + [False] * (len(tokens) - len(same))
    return tuple(_joined(zip(tokens, _smoothed(tokens, marks), strict=True)))


def _smoothed(tokens: Sequence[str], marks: list[bool]) -> list[bool]:
    """A space counts with its neighbours: marked between two marked words, and nowhere else."""
    smooth = list(marks)
    for at, token in enumerate(tokens):
        if token.isspace():
            around = marks[max(0, at - 1) : at] + marks[at + 1 : at + 2]
            smooth[at] = len(around) == 2 and all(around)
    return smooth


def _joined(marked: Iterable[tuple[str, bool]]) -> list[Span]:
    spans: list[Span] = []
    for text, differs in marked:
        if spans and spans[-1].differs == differs:
            spans[-1] = Span(spans[-1].text + text, differs)
        else:
            spans.append(Span(text, differs))
    return spans
