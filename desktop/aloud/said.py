"""What of an answer is to be read aloud, as it comes. Has no Qt."""

from __future__ import annotations

from desktop.messages.thoughts import split_thoughts


class Said:
    """Leaves the thoughts out, and what was said before.

    Args:
        before: of an answer that goes on, what it said already.
    """

    def __init__(self, before: str = "") -> None:
        self._told = len(split_thoughts(before).said)

    def take(self, source: str) -> str:
        """What is new in the whole answer so far, as Markdown; "" while it thinks."""
        said = split_thoughts(source).said
        new, self._told = said[self._told :], max(self._told, len(said))
        return new
