"""A rough count is of the right size."""

from __future__ import annotations

import pytest

from models.engine.estimate import estimate_tokens
from models.engine.protocol import Message
from tests.models.engine.recorder import plain_picture, plain_video, silence

# By the tokenizer of SmolLM2: 65 and 61 tokens.
_ENGLISH = (
    "Paris is a city steeped in history and culture. It is home to more than two million people, "
    "and many more live in the towns around it. Every year, millions of visitors come to see its "
    "museums, its bridges and its gardens, and to sit in its cafés for an hour or two."
)


def test_english_is_about_right() -> None:
    assert estimate_tokens(Message("user", _ENGLISH)) == pytest.approx(65, rel=0.35)


def test_chinese_takes_about_a_token_a_character() -> None:
    assert estimate_tokens(Message("user", "巴黎是法国的首都" * 10)) == pytest.approx(80, rel=0.15)


def test_pictures_and_frames_count_by_their_size() -> None:
    small, large = plain_picture(1, 2, 3, side=64), plain_picture(1, 2, 3, side=800)
    text = estimate_tokens(Message("user", "What?"))
    assert estimate_tokens(Message("user", "What?", (small,))) - text == 64
    assert estimate_tokens(Message("user", "What?", (large,))) - text == 816
    film = plain_video(small, small, small)
    assert estimate_tokens(Message("user", "What?", (), (film,))) - text == 3 * 64


def test_sounds_count_by_their_length() -> None:
    text = estimate_tokens(Message("user", "What?"))
    asked = Message("user", "What?", sounds=(silence(2.0), silence(0.4)))
    assert estimate_tokens(asked) - text == 60
