"""Which voice the user wants, as the settings keep it. Has no Qt."""

from __future__ import annotations

from dataclasses import dataclass

# Stands for the voice of the system, where others have the id of a model.
SYSTEM = "system"
_BETWEEN = ":"


@dataclass(frozen=True)
class Wish:
    """A voice and its pace.

    Attributes:
        speaker: id of a voice model, `SYSTEM`, or "" for the best there is.
        voice: one of that speaker's; "" is its usual one.
        speed: 1 is as it speaks by itself; from 0.5 to 2.
    """

    speaker: str = ""
    voice: str = ""
    speed: float = 1.0


def wish_of(setting: str, percent: int = 100) -> Wish:
    """From what the settings say, such as "kokoro:af_heart", and the pace in percent."""
    speaker, _, voice = setting.partition(_BETWEEN)
    return Wish(speaker, voice, percent / 100)


def setting_of(speaker: str, voice: str = "") -> str:
    """What the settings say."""
    return f"{speaker}{_BETWEEN}{voice}" if voice else speaker
