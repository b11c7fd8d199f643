"""The plain value of a recording that goes to a model as the words in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.inputs.clock import clock
from models.inputs.spoken import Spoken


@dataclass(frozen=True)
class Recording:
    """What is said in a sound file.

    Attributes:
        name: the file's name.
        seconds: its length.
        speech: what is said, in order of time; () when nobody speaks, or nobody listened.
        was_heard: whether a speech model has listened to it.
    """

    name: str
    seconds: float
    speech: tuple[Spoken, ...] = ()
    was_heard: bool = False


def as_prompt(recordings: Sequence[Recording], question: str) -> str:
    """What is said in each of them, with times, then the question."""
    return "\n".join([*(line for each in recordings for line in _lines(each)), question])


def speech_lines(speech: Sequence[Spoken]) -> Iterator[str]:
    """Each piece of speech with its times, such as "[0:03-0:07] Good morning."."""
    for spoken in speech:
        yield f"[{clock(spoken.start)}-{clock(spoken.end)}] {spoken.text}"


def _lines(recording: Recording) -> Iterator[str]:
    name = f"the recording “{recording.name}” of {clock(recording.seconds)}"
    if recording.speech:
        yield f"What is said in {name}:"
        yield from speech_lines(recording.speech)
    elif recording.was_heard:
        yield f"Nobody speaks in {name}."
    else:
        yield f"Nobody has listened to {name} yet."
