"""Which sentences of a growing text are complete, for who listens to it. Has no Qt."""

from __future__ import annotations

import re

from desktop.messages.plain_text import plain_text

# The end of a sentence with what follows it, also a Chinese one, or the end of a line.
_END = re.compile(r"[.!?…](?=[\"')\]*_”»]*\s)[\"')\]*_”»]*|[\u3002\uff01\uff1f]|\n")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


class Sentences:
    """Gives each sentence once, as plain words; code is left out."""

    def __init__(self) -> None:
        self._source = ""
        self._read = 0
        self._is_code = False

    def take(self, source: str, is_open: bool = True) -> str:
        """The sentences that became complete since the last call, or "".

        Args:
            source: the whole Markdown text so far; one that does not begin as before starts anew.
            is_open: more may come; else the last sentence is complete as it is.
        """
        if not source.startswith(self._source):
            self._read, self._is_code = 0, False
        self._source = source
        end = len(source)
        if is_open:
            ends = [found.end() for found in _END.finditer(source, self._read)]
            end = ends[-1] if ends else self._read
        fresh = source[self._read : end]
        self._read = end
        return plain_text(self._without_code(fresh)).strip()

    def _without_code(self, text: str) -> str:
        lines = []
        for line in text.splitlines(keepends=True):
            is_fence = _FENCE.match(line) is not None
            if is_fence:
                self._is_code = not self._is_code
            elif not self._is_code:
                lines.append(line)
        return "".join(lines)
