"""The sentences for sounds that cannot be read."""

from __future__ import annotations

from models.errors import BadSound, NoSpeech
from models.words import say

_KINDS = say("Pick a WAV, FLAC, MP3, OGG, Opus, M4A or AAC file, or a video with sound.")


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def missing(name: str, error: OSError) -> BadSound:
    return BadSound(
        say("“{name}” is not there.", name=name),
        say("Check whether it was moved or renamed, and attach it again."),
        _details(error),
    )


def unreadable(name: str, error: Exception) -> BadSound:
    return BadSound(
        say("“{name}” cannot be opened.", name=name),
        say("Check that you may read it and that its drive is connected, and attach it again."),
        _details(error),
    )


def folder(name: str) -> BadSound:
    return BadSound(
        say("“{name}” is a folder, not a sound.", name=name), say("Open it and pick a sound file.")
    )


def empty(name: str) -> BadSound:
    return BadSound(
        say("“{name}” is empty (0 bytes).", name=name),
        say("Copy or download it again, and attach the new copy."),
    )


def not_a_sound(name: str, error: Exception | None = None) -> BadSound:
    return BadSound(
        say("“{name}” is not a sound that can be read, by its content.", name=name),
        _KINDS,
        _details(error),
    )


def no_sound_track(name: str) -> BadSound:
    return BadSound(
        say("“{name}” has no sound track.", name=name),
        say("Pick a sound file or a video with sound."),
    )


def damaged(name: str, error: Exception | None = None) -> BadSound:
    return BadSound(
        say(
            "“{name}” is damaged, cut short or of a rare kind, and nothing of it can be heard.",
            name=name,
        ),
        say("Copy or download it again, or save it as WAV or FLAC, and attach that."),
        _details(error),
    )


def no_speech(name: str) -> NoSpeech:
    """`name` is a file's, "" for the microphone."""
    if name:
        return NoSpeech(
            say("Nobody can be heard speaking in “{name}”.", name=name),
            say("Pick a sound in which somebody speaks."),
        )
    return NoSpeech(
        say("Nobody was heard speaking."),
        say("Check that the right microphone is picked and not muted, and try again."),
    )
