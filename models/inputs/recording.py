"""The plain value of a recording: as it sounds for a model that hears, else as the words in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.inputs.clock import clock
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken

# A model that hears takes 25 tokens for a second: this is 3,000 of its 8,192. Longer ones are
# written down for it.
LONGEST_HEARD_S = 120.0
# What is shorter is a click; a model would get nothing of it.
SHORTEST_HEARD_S = 0.1


@dataclass(frozen=True)
class Recording:
    """What is heard and said in a sound file, or through the microphone.

    Attributes:
        name: the file's name, or what stands for one.
        seconds: its length.
        speech: what is said, in order of time; () when nobody speaks, or nobody listened.
        was_heard: whether a speech model has listened to it.
        sound: all of it, for a model that hears; None where it is longer than such models hear, or
            is not kept. Its samples are of 16 bits, see `models.inputs.sounds.pcm`.
    """

    name: str
    seconds: float
    speech: tuple[Spoken, ...] = ()
    was_heard: bool = False
    sound: Sound | None = field(default=None, repr=False)


def as_prompt(recordings: Sequence[Recording], question: str) -> str:
    """What is said in each of them, with times, then the question.

    Without a question, what is said is what is asked.
    """
    if not question.strip() and any(each.speech for each in recordings):
        return "\n".join(_said(each) for each in recordings if each.speech)
    return "\n".join([*(line for each in recordings for line in _lines(each)), question])


def speech_lines(speech: Sequence[Spoken]) -> Iterator[str]:
    """Each piece of speech with its times, such as "[0:03-0:07] Good morning."."""
    for spoken in speech:
        yield f"[{clock(spoken.start)}-{clock(spoken.end)}] {spoken.text}"


def _said(recording: Recording) -> str:
    return " ".join(spoken.text for spoken in recording.speech)


def _lines(recording: Recording) -> Iterator[str]:
    name = f"the recording “{recording.name}” of {clock(recording.seconds)}"
    if recording.speech:
        yield f"What is said in {name}:"
        yield from speech_lines(recording.speech)
    elif recording.was_heard:
        yield f"Nobody speaks in {name}."
    else:
        yield f"Nobody has listened to {name} yet."
