"""From words and what they are about to the message that asks."""

from __future__ import annotations

from collections.abc import Sequence

from models.engine.values import Message
from models.inputs.contents import Content, text_with
from models.inputs.picture import Picture
from models.inputs.video import Video


def question_about(contents: Sequence[Content], text: str) -> Message:
    """Pictures and videos go along, in order; what is to be read goes before the text."""
    pictures = tuple(each for each in contents if isinstance(each, Picture))
    videos = tuple(each for each in contents if isinstance(each, Video))
    return Message("user", text_with(contents, text), pictures, videos)
