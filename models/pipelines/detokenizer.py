"""Tokens in, text out, as soon as the text is certain."""

from __future__ import annotations

from collections.abc import Callable, Sequence

_UNFINISHED = "\ufffd"


class IncrementalDetokenizer:
    """Turns a growing row of tokens into pieces of text that add up to the decoded whole.

    A piece is held back only while its last character is incomplete UTF-8. Each step decodes the
    few tokens since the last certain place, twice, so that tokenizers which treat the first word
    differently stay right; the method is that of Hugging Face's text-generation-inference.

    Args:
        decode: token ids to text, special tokens left out.
        given: tokens that the row begins with and that are not told: some tokenizers write the
            first word of a text without its blank.
    """

    def __init__(self, decode: Callable[[Sequence[int]], str], given: Sequence[int] = ()) -> None:
        self._decode = decode
        self._tokens = list(given)
        self._prefix = 0
        self._read = len(self._tokens)
        self._single: dict[int, str] = {}

    def push(self, tokens: Sequence[int]) -> str:
        """Take tokens; the text that became certain, possibly ""."""
        self._tokens.extend(tokens)
        piece = self._pending()
        if not piece or piece.endswith(_UNFINISHED):
            return ""
        self._prefix, self._read = self._read, len(self._tokens)
        return piece

    def finish(self) -> str:
        """What is left at the end, incomplete characters included."""
        piece = self._pending()
        self._prefix = self._read = len(self._tokens)
        return piece

    def _pending(self) -> str:
        known = self._text(self._tokens[self._prefix : self._read])
        return self._text(self._tokens[self._prefix :])[len(known) :]

    def _text(self, tokens: Sequence[int]) -> str:
        if len(tokens) != 1:
            return self._decode(tokens) if tokens else ""
        # Most often asked for: the token that was said last.
        token = tokens[0]
        if token not in self._single:
            self._single[token] = self._decode(tokens)
        return self._single[token]
