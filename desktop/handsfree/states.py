"""Where a conversation by voice is."""

from __future__ import annotations

from enum import Enum


class State(Enum):
    """Where it is.

    OFF: there is none. OPENING: the microphone is being opened. LISTENING: nobody speaks.
    HEARING: the user does. WRITING: what was said is written down. LOOKING: a picture is taken.
    ANSWERING: the model thinks or writes. SPEAKING: the answer is heard.
    """

    OFF = "off"
    OPENING = "opening"
    LISTENING = "listening"
    HEARING = "hearing"
    WRITING = "writing"
    LOOKING = "looking"
    ANSWERING = "answering"
    SPEAKING = "speaking"


# Something can be broken off by the button.
BUSY = (State.WRITING, State.LOOKING, State.ANSWERING, State.SPEAKING)

# Begins and ends it: on every keyboard, and free in Sidelight.
HANDS_FREE_KEYS = "Ctrl+Shift+H"
