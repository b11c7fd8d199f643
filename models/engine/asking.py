"""From words and what they are about to the message that asks."""

from __future__ import annotations

from collections.abc import Sequence

from models.engine.values import Message
from models.inputs.contents import Content, text_with
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.sound import Sound
from models.inputs.video import Video


def question_about(contents: Sequence[Content], text: str, *, hears: bool = False) -> Message:
    """Pictures and videos go along, in order; what is to be read goes before the text.

    `hears`: the model takes recordings as they sound; another one reads what is said in them.
    """
    pictures = tuple(each for each in contents if isinstance(each, Picture))
    videos = tuple(each for each in contents if isinstance(each, Video))
    found = [sound_in(each) if hears else None for each in contents]
    read = [each for each, sound in zip(contents, found, strict=True) if sound is None]
    sounds = tuple(sound for sound in found if sound is not None)
    return Message("user", text_with(read, text), pictures, videos, sounds)


def sound_in(content: Content) -> Sound | None:
    """What a model that hears takes of it, where there is something."""
    return content.sound if isinstance(content, Recording) else None
