"""What a reasoning model thinks aloud, told apart from what it says. Has no Qt.

Models write their thoughts before the answer, between marks that differ by family. The templates of
some open the thoughts themselves, so that the text begins inside and only the closing mark is seen.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from models.thought_marks import FINAL_CHANNEL, PAIRS


class Split(NamedTuple):
    """A text in two.

    Attributes:
        thoughts: without their marks.
        said: what is left.
        is_thinking: more thoughts may come.
    """

    thoughts: str
    said: str
    is_thinking: bool


# Opening and closing mark.
_MARKS = (
    *PAIRS,
    # Harmony, which names what follows; and where its control tokens were lost.
    ("<|channel|>analysis<|message|>", f"<|end|><|start|>assistant{FINAL_CHANNEL}"),
    ("analysis", "assistantfinal"),
)
# What some put around the answer that follows.
_FRAMES = (
    ("<|begin_of_solution|>", "<|end_of_solution|>"),
    ("<answer>", "</answer>"),
    ("<|START_RESPONSE|>", "<|END_RESPONSE|>"),
)
_TAGS = _MARKS[:-1]
_OPENINGS = (*(opening for opening, _ in _TAGS), FINAL_CHANNEL)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)


def split_thoughts(text: str, begins_inside: bool = False) -> Split:
    """Tell the thoughts from what is said; the text may be one that is still coming.

    Args:
        begins_inside: the model's template opens the thoughts. Without this hint they are
            recognised at their closing mark.
    """
    thoughts: list[str] = []
    rest = text.lstrip()
    if rest.startswith(FINAL_CHANNEL):
        return Split("", rest.removeprefix(FINAL_CHANNEL), False)
    if begins_inside and not any(rest.startswith(opening) for opening, _ in _TAGS):
        rest = _TAGS[0][0] + rest
    while opened := _opened(rest):
        opening, closing = opened
        inside = rest[len(opening) :]
        end = _closing(inside, closing)
        if end < 0:
            return Split(_joined([*thoughts, _without_part(inside, closing)]), "", True)
        thoughts.append(inside[:end])
        rest = inside[end + len(closing) :].lstrip()
    if not thoughts:
        orphan = _orphan(rest)
        if orphan:
            begin, end = orphan
            thoughts, rest = [rest[:begin]], rest[end:].lstrip()
    if not thoughts and not rest:
        return Split("", text, False)
    if any(_is_part(rest, opening) for opening in _OPENINGS):
        return Split(_joined(thoughts), "", True)
    if not thoughts:
        return Split("", text, False)
    return Split(_joined(thoughts), _unframed(rest), False)


def _opened(text: str) -> tuple[str, str] | None:
    """The marks of the thoughts that the text begins with."""
    for opening, closing in _TAGS:
        if text.startswith(opening):
            return opening, closing
    # An ordinary word, so both must be there.
    opening, closing = _MARKS[-1]
    return (opening, closing) if text.startswith(opening) and closing in text else None


def _closing(inside: str, closing: str) -> int:
    """Where the thoughts end; a mark in inline code is one that is thought about."""
    end = inside.find(closing)
    while end > 0 and inside[end - 1] == "`":
        end = inside.find(closing, end + 1)
    return end


def _orphan(text: str) -> tuple[int, int] | None:
    """The closing mark of thoughts that the template opened: alone at the end or the beginning of
    a line, not in code, and none is opened before it."""
    for opening, closing in _TAGS:
        at = text.find(closing)
        if at < 0 or opening in text[:at] or len(_FENCE.findall(text, 0, at)) % 2:
            continue
        end = at + len(closing)
        begins = at == 0 or text[at - 1] == "\n"
        ends = end == len(text) or text[end] == "\n"
        if (begins or ends) and text[at - 1 : at] != "`":
            return at, end
    return None


def _without_part(text: str, mark: str) -> str:
    """Without the first letters of a mark that is just coming."""
    for length in range(min(len(mark) - 1, len(text)), 0, -1):
        if text.endswith(mark[:length]):
            return text[:-length]
    return text


def _is_part(text: str, mark: str) -> bool:
    """Of at least two letters: a "<" alone may begin anything."""
    return 1 < len(text) < len(mark) and mark.startswith(text)


def _unframed(text: str) -> str:
    for opening, closing in _FRAMES:
        if text.startswith(opening):
            inside = text[len(opening) :].removesuffix(closing).rstrip()
            return _without_part(inside.removesuffix(closing), closing).strip("\n")
    return text


def _joined(thoughts: list[str]) -> str:
    return "\n\n".join(part for part in (one.strip() for one in thoughts) if part)
