"""How many tokens a conversation takes, roughly, while nothing of its model is loaded."""

from __future__ import annotations

import re

from models.engine.values import Message

# Chinese, Japanese and Korean: about a token a character.
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
# Of other text; tokenizers of 32 to 150 thousand words take 3.2 to 4.8 for English prose.
_CHARACTERS_PER_TOKEN = 3.5
# Role, and the tags around a message.
_AROUND = 6
# A patch of 28 x 28 pixels is a token in the Qwen families; others take less for large pictures.
_PIXELS_PER_TOKEN = 28 * 28
_LEAST_OF_PICTURE = 64
# Of sound, as Qwen2-Audio hears it.
_TOKENS_OF_A_SECOND = 25
_MOST_OF_PICTURE = 1600


def estimate_tokens(message: Message) -> int:
    """What a message takes, from the lengths of text and sounds and the size of pictures."""
    sizes = [(each.width, each.height) for each in message.pictures]
    for video in message.videos:
        sizes += [(each.picture.width, each.picture.height) for each in video.frames]
    heard = sum(round(each.seconds * _TOKENS_OF_A_SECOND) for each in message.sounds)
    return _AROUND + _of_text(message.text) + sum(_of_picture(*size) for size in sizes) + heard


def _of_text(text: str) -> int:
    dense = len(_DENSE.findall(text))
    return dense + round((len(text) - dense) / _CHARACTERS_PER_TOKEN)


def _of_picture(width: int, height: int) -> int:
    tokens = width * height // _PIXELS_PER_TOKEN
    return min(max(tokens, _LEAST_OF_PICTURE), _MOST_OF_PICTURE)
