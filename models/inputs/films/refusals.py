"""The sentences for videos that cannot be read."""

from __future__ import annotations

from models.errors import BadVideo

_KINDS = "Pick an MP4, MOV, MKV, WebM, AVI, MPEG or GIF file."
_AGAIN = "Copy or download it again, and attach the new copy."


def _details(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {error}" if error else ""


def missing(name: str, error: OSError) -> BadVideo:
    return BadVideo(
        f"“{name}” is not there.",
        "Check whether it was moved or renamed, and attach it again.",
        _details(error),
    )


def unreadable(name: str, error: Exception) -> BadVideo:
    return BadVideo(
        f"“{name}” cannot be opened.",
        "Check that you may read it and that its drive is connected, and attach it again.",
        _details(error),
    )


def folder(name: str) -> BadVideo:
    return BadVideo(f"“{name}” is a folder, not a video.", "Open it and pick a video.")


def empty(name: str) -> BadVideo:
    return BadVideo(f"“{name}” is empty (0 bytes).", _AGAIN)


def not_a_video(name: str, error: Exception | None = None) -> BadVideo:
    return BadVideo(
        f"“{name}” is not a video that can be read, by its content.", _KINDS, _details(error)
    )


def damaged(name: str, error: Exception | None = None) -> BadVideo:
    return BadVideo(
        f"“{name}” is damaged or cut short: none of its pictures can be read.",
        _AGAIN,
        _details(error),
    )


def only_sound(name: str) -> BadVideo:
    return BadVideo(
        f"“{name}” has no pictures, it is only sound.",
        "Attach it as a sound file to ask about what is said.",
    )


def no_pictures(name: str) -> BadVideo:
    return BadVideo(f"“{name}” has no video track.", _KINDS)


def unknown_codec(name: str, codec: str, error: Exception) -> BadVideo:
    return BadVideo(
        f"The pictures of “{name}” are coded in a way that cannot be read here{codec}.",
        "Save it as MP4 with H.264, and attach that.",
        _details(error),
    )


def too_many_pixels(name: str, width: int, height: int) -> BadVideo:
    return BadVideo(
        f"“{name}” is too large to open safely: {width:,} x {height:,} pixels.",
        "Save a smaller copy, at most 8,000 pixels wide and high, and attach that.",
    )
