"""Pieces of text come as early as they are certain, and add up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from models.pipelines.detokenizer import IncrementalDetokenizer

_TEXT = "Grün 😀 日本語 end"


def _bytes_as_tokens(tokens: Sequence[int]) -> str:
    """A tokenizer with a token for each byte: the hardest case for incomplete characters."""
    return bytes(tokens).decode("utf-8", "replace")


def _words_as_tokens(tokens: Sequence[int]) -> str:
    """A tokenizer that drops the space before the first word, as SentencePiece does."""
    words = ["▁The", "▁col", "or", "▁is", "▁red"]
    return "".join(words[token] for token in tokens).replace("▁", " ").removeprefix(" ")


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_pieces_of_any_size_add_up(size: int) -> None:
    detokenizer = IncrementalDetokenizer(_bytes_as_tokens)
    tokens = _TEXT.encode()
    pieces = [detokenizer.push(tokens[at : at + size]) for at in range(0, len(tokens), size)]
    assert "".join([*pieces, detokenizer.finish()]) == _TEXT


def test_no_broken_character_is_shown() -> None:
    detokenizer = IncrementalDetokenizer(_bytes_as_tokens)
    pieces = [detokenizer.push([byte]) for byte in _TEXT.encode()]
    assert not any("\ufffd" in piece for piece in pieces)
    assert pieces[0] == "G"


def test_spaces_between_words_are_kept() -> None:
    detokenizer = IncrementalDetokenizer(_words_as_tokens)
    pieces = [detokenizer.push([token]) for token in range(5)]
    assert pieces == ["The", " col", "or", " is", " red"]


def test_an_incomplete_end_is_told_at_the_end() -> None:
    detokenizer = IncrementalDetokenizer(_bytes_as_tokens)
    assert detokenizer.push("é".encode()[:1]) == ""
    assert detokenizer.finish() == "\ufffd"
    assert detokenizer.finish() == ""


def test_what_goes_on_begins_with_its_blank() -> None:
    detokenizer = IncrementalDetokenizer(_words_as_tokens, given=[0, 1, 2])
    assert detokenizer.push([3]) == " is"
    assert detokenizer.push([4]) == " red"
    assert detokenizer.finish() == ""
