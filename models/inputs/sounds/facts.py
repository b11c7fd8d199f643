"""What a sound file says about itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SoundFacts:
    """A sound file, or the sound track of a video, before it is read.

    Attributes:
        name: the file's name; for people only.
        seconds: its length as its header has it; a file that was cut short may hold less.
        rate: samples a second of one channel, as stored.
        channels: at least 1.
        codec: FFmpeg's short name, such as "pcm_s16le", "flac", "mp3", "opus", "aac".
    """

    name: str
    seconds: float
    rate: int
    channels: int
    codec: str
