"""How something is to be said: by which voice, how fast."""

from __future__ import annotations

from collections.abc import Sequence

from models.errors import CannotSpeak, NoVoice
from models.words import say

SLOWEST, FASTEST = 0.5, 2.0


def known_voice(voice: str, voices: Sequence[str], name: str) -> str:
    """The voice asked for, or the usual one, which is the first; "" when there are none to choose.

    Args:
        name: of who has these voices, for people.

    Raises `NoVoice` for another one.
    """
    if not voice:
        return voices[0] if voices else ""
    by_name = {known.lower(): known for known in voices}
    found = by_name.get(voice.lower())
    if found is not None:
        return found
    if not voices:
        raise NoVoice(
            say("{name} has one voice only, and it has no name.", name=name),
            say("Leave the voice out, or choose another model that speaks."),
        )
    raise NoVoice(
        say("{name} has no voice “{voice}”.", name=name, voice=voice),
        say("Choose one of these: {voices}.", voices=", ".join(voices)),
    )


def check_speed(speed: float) -> None:
    """Raise `CannotSpeak` for a speed that nobody could follow."""
    if not SLOWEST <= speed <= FASTEST:
        raise CannotSpeak(
            say("The speed {speed:g} is out of range.", speed=speed),
            say(
                "Choose a speed from {slowest:g} to {fastest:g}.", slowest=SLOWEST, fastest=FASTEST
            ),
        )


def is_sayable(text: str) -> bool:
    """Whether there is a letter or a digit to be said."""
    return any(character.isalnum() for character in text)
