"""The sentences for videos that cannot be read."""

from __future__ import annotations

from models.errors import BadVideo
from models.words import say

_KINDS = say("Pick an MP4, MOV, MKV, WebM, AVI, MPEG or GIF file.")
_AGAIN = say("Copy or download it again, and attach the new copy.")


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def missing(name: str, error: OSError) -> BadVideo:
    return BadVideo(
        say("“{name}” is not there.", name=name),
        say("Check whether it was moved or renamed, and attach it again."),
        _details(error),
    )


def unreadable(name: str, error: Exception) -> BadVideo:
    return BadVideo(
        say("“{name}” cannot be opened.", name=name),
        say("Check that you may read it and that its drive is connected, and attach it again."),
        _details(error),
    )


def folder(name: str) -> BadVideo:
    return BadVideo(
        say("“{name}” is a folder, not a video.", name=name), say("Open it and pick a video.")
    )


def empty(name: str) -> BadVideo:
    return BadVideo(say("“{name}” is empty (0 bytes).", name=name), _AGAIN)


def not_a_video(name: str, error: Exception | None = None) -> BadVideo:
    return BadVideo(
        say("“{name}” is not a video that can be read, by its content.", name=name),
        _KINDS,
        _details(error),
    )


def damaged(name: str, error: Exception | None = None) -> BadVideo:
    return BadVideo(
        say("“{name}” is damaged or cut short: none of its pictures can be read.", name=name),
        _AGAIN,
        _details(error),
    )


def only_sound(name: str) -> BadVideo:
    return BadVideo(
        say("“{name}” has no pictures, it is only sound.", name=name),
        say("Attach it as a sound file to ask about what is said."),
    )


def no_pictures(name: str) -> BadVideo:
    return BadVideo(say("“{name}” has no video track.", name=name), _KINDS)


def unknown_codec(name: str, codec: str, error: Exception) -> BadVideo:
    return BadVideo(
        say(
            "The pictures of “{name}” are coded in a way that cannot be read here{codec}.",
            name=name,
            codec=codec,
        ),
        say("Save it as MP4 with H.264, and attach that."),
        _details(error),
    )


def too_many_pixels(name: str, width: int, height: int) -> BadVideo:
    return BadVideo(
        say(
            "“{name}” is too large to open safely: {width:,} x {height:,} pixels.",
            name=name,
            width=width,
            height=height,
        ),
        say("Save a smaller copy, at most 8,000 pixels wide and high, and attach that."),
    )
