"""The sentences for sounds that cannot be read."""

from __future__ import annotations

from models.errors import BadSound, NoSpeech

_KINDS = "Pick a WAV, FLAC, MP3, OGG, Opus, M4A or AAC file, or a video with sound."


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def missing(name: str, error: OSError) -> BadSound:
    return BadSound(
        f"“{name}” is not there.",
        "Check whether it was moved or renamed, and attach it again.",
        _details(error),
    )


def unreadable(name: str, error: Exception) -> BadSound:
    return BadSound(
        f"“{name}” cannot be opened.",
        "Check that you may read it and that its drive is connected, and attach it again.",
        _details(error),
    )


def folder(name: str) -> BadSound:
    return BadSound(f"“{name}” is a folder, not a sound.", "Open it and pick a sound file.")


def empty(name: str) -> BadSound:
    return BadSound(
        f"“{name}” is empty (0 bytes).",
        "Copy or download it again, and attach the new copy.",
    )


def not_a_sound(name: str, error: Exception | None = None) -> BadSound:
    return BadSound(
        f"“{name}” is not a sound that can be read, by its content.", _KINDS, _details(error)
    )


def no_sound_track(name: str) -> BadSound:
    return BadSound(f"“{name}” has no sound track.", "Pick a sound file or a video with sound.")


def damaged(name: str, error: Exception | None = None) -> BadSound:
    return BadSound(
        f"“{name}” is damaged, cut short or of a rare kind, and nothing of it can be heard.",
        "Copy or download it again, or save it as WAV or FLAC, and attach that.",
        _details(error),
    )


def too_long(name: str, most_seconds: float) -> BadSound:
    return BadSound(
        f"“{name}” is longer than {most_seconds / 60:,.0f} minutes.",
        "Attach a shorter part of it, or have the whole of it transcribed.",
    )


def no_speech(name: str) -> NoSpeech:
    """`name` is a file's, "" for the microphone."""
    if name:
        return NoSpeech(
            f"Nobody can be heard speaking in “{name}”.", "Pick a sound in which somebody speaks."
        )
    return NoSpeech(
        "Nobody was heard speaking.",
        "Check that the right microphone is picked and not muted, and try again.",
    )
