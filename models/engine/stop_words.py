"""An answer ends before a stop word."""

from __future__ import annotations

from collections.abc import Callable, Sequence


class StopWords:
    """Passes text on until a stop word comes; holds back what may be the beginning of one.

    OpenVINO GenAI looks for them among the last tokens only, misses some that fall into tokens in
    another way than by themselves, and cuts at tokens; so its text is looked at once more here.

    Attributes:
        met: a stop word came; what follows is not passed on.
    """

    def __init__(self, words: Sequence[str], on_text: Callable[[str], None]) -> None:
        self._words = tuple(words)
        self._on_text = on_text
        self._held = ""
        self.met = False

    def push(self, text: str) -> None:
        """The next piece."""
        if self.met:
            return
        self._held += text
        places = [place for word in self._words if (place := self._held.find(word)) >= 0]
        if places:
            self.met = True
            self._pass_on(min(places))
            self._held = ""
        else:
            self._pass_on(len(self._held) - self._length_of_beginning())

    def finish(self) -> None:
        """Nothing follows: what was held back was no stop word."""
        self._pass_on(len(self._held))

    def _pass_on(self, length: int) -> None:
        text, self._held = self._held[:length], self._held[length:]
        if text:
            self._on_text(text)

    def _length_of_beginning(self) -> int:
        """Of the longest end of the text that a stop word begins with."""
        longest = max((len(word) - 1 for word in self._words), default=0)
        for length in range(min(longest, len(self._held)), 0, -1):
            end = self._held[-length:]
            if any(word.startswith(end) for word in self._words):
                return length
        return 0
