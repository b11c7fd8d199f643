"""From Markdown that still streams to sentences that can be said."""

from __future__ import annotations

import re

from models.voices.sentences import Sentences
from models.voices.speakable import speakable

# The marks of something that is read otherwise, or not at all, once it is closed.
_OPENING = re.compile(r"\*\*|(?<!\w)[*_](?=\S)|`+|~~|!?\[|\$\$|\$(?=\S)|\\[(\[]|<(?=[a-z])")
_CLOSINGS = {"\\(": "\\)", "\\[": "\\]", "[": "]", "![": "]", "<": ">"}
# What is not closed within so many characters is none of these.
_REACH = 160
# A word that is still written: it may become an address, or a mark may change what it is.
_WORD = re.compile(r"[\x21-\x7e]+\Z")
# A line of which only the mark is there: of an item, a heading, a quotation, a rule.
_MARK = re.compile(r"(?:\A|\n)[ \t]*(?:[-*+#>=_~|]+|\d+[.)]?)?[ \t]*(?:\[[ xX]?\]?)?[ \t]*\Z")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SLICE = 4000
# What may end a piece of speech, and how far that lies behind when it is certain.
_ENDS = re.compile("[.!?:;,\u2026\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f\n]")
_BEHIND = 40
_NEXT_FENCE = re.compile(rf"\n(?={_FENCE.pattern})")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


class Reading:
    """Takes an answer in pieces, as the model writes it, and gives sentences as soon as they are
    certain. Thoughts of a reasoning model are to be left out before."""

    def __init__(self) -> None:
        self._block = ""
        self._looked_at = 0
        self._said = ""
        self._sentences = Sentences()

    def push(self, markdown: str) -> list[str]:
        """The sentences that are complete with this piece."""
        self._block += markdown
        sentences: list[str] = []
        while (end := _block_end(self._block)) is not None:
            sentences += self._close_block(self._block[:end])
            self._block, self._looked_at = self._block[end:], 0
        if self._may_have_ended() and not _is_waited_for(self._block):
            self._looked_at = len(self._block)
            text = speakable(self._block[: _certain_end(self._block)])
            # Its last mark may be none of the text's.
            sentences += self._say(text[:-1])
        return sentences

    def finish(self) -> list[str]:
        """What is left, in sentences; the next text begins anew."""
        sentences = self._close_block(self._block)
        self._block, self._looked_at = "", 0
        return [*sentences, *self._sentences.finish()]

    def _may_have_ended(self) -> bool:
        """Something has come that is worth a look: taking Markdown apart takes a moment."""
        begin = max(0, self._looked_at - _BEHIND)
        is_long = len(self._block) - self._looked_at > 2 * _BEHIND
        return is_long or _ENDS.search(self._block, begin) is not None

    def _close_block(self, block: str) -> list[str]:
        text = speakable(block)
        if not text.startswith(self._said):
            # It has turned out to be something else; what was said cannot be taken back.
            text = self._said + text[len(self._said) :]
        sentences = self._say(text + "\n\n")
        self._said = ""
        return sentences

    def _say(self, text: str) -> list[str]:
        """What is new of the block's text."""
        if not text.startswith(self._said):
            return []
        new, self._said = text[len(self._said) :], text
        return self._sentences.push(new)


def read_aloud(markdown: str) -> list[str]:
    """All of a text, in sentences."""
    reading = Reading()
    # In pieces, so that the time it takes grows with the length of a book only.
    places = range(0, len(markdown), _SLICE)
    sentences = [one for at in places for one in reading.push(markdown[at : at + _SLICE])]
    return [*sentences, *reading.finish()]


def _block_end(text: str) -> int | None:
    """Behind the first block: an empty line, but for one in code, or the end of that."""
    start = len(text) - len(text.lstrip("\n"))
    fence = _FENCE.match(text, start)
    if fence:
        closing = re.compile(rf"\n {{0,3}}{re.escape(fence[1])}[`~]*[ \t]*\n")
        found = closing.search(text, fence.end())
        return found.end() if found else None
    ends = (_EMPTY_LINE.search(text, start), _NEXT_FENCE.search(text, start))
    return min((found.end() for found in ends if found), default=None)


def _is_waited_for(block: str) -> bool:
    """Code, of which nothing is said, and tables, whose marks are told by their second line."""
    return block.lstrip().startswith(("|", "```", "~~~", "$$", "\\[")) or "\n|" in block


def _certain_end(block: str) -> int:
    """Before whatever may still become something else."""
    end = len(block)
    for tail in (_WORD, _MARK):
        found = tail.search(block, max(0, end - _REACH), end)
        end = found.start() if found else end
    place = 0
    while (found := _OPENING.search(block, place, end)) is not None:
        behind = _behind(block[:end], found)
        if behind is None and end - found.start() < _REACH:
            return found.start()
        place = behind or found.end()
    return end


def _behind(block: str, opening: re.Match[str]) -> int | None:
    """Behind what the mark opens; None when that is not closed."""
    closing = _CLOSINGS.get(opening[0], opening[0])
    end = block.find(closing, opening.end())
    if end < 0:
        return None
    end += len(closing)
    if closing != "]" or not block.startswith("(", end):
        return end
    address = block.find(")", end)
    return address + 1 if address > 0 else None
