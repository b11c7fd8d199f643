"""Facts of a sound file, without reading all of it."""

from __future__ import annotations

from pathlib import Path

from models.inputs.sounds import refusals
from models.inputs.sounds.decoding import blocks
from models.inputs.sounds.facts import SoundFacts
from models.inputs.sounds.opening import Opened, opened

# These need not have a header with a length: FFmpeg then guesses it from the bit rate.
_GUESSED = ("aac", "mp3", "amr")
# An MP3 encoder may note the length, which is without the silence that fills the last packets.
_PADDING = 0.1


def probe(path: Path) -> SoundFacts:
    """What the file holds. Raises `BadSound`, also when its first samples cannot be decoded."""
    with opened(path) as sound:
        if next((True for block in blocks(sound) if len(block.samples)), False):
            return _facts(sound, _seconds(path, sound))
        raise refusals.damaged(sound.name)


def _facts(sound: Opened, seconds: float) -> SoundFacts:
    context = sound.stream.codec_context
    channels = context.layout.nb_channels
    return SoundFacts(sound.name, seconds, context.sample_rate, channels, context.name)


def _seconds(path: Path, sound: Opened) -> float:
    stated = sound.stated_end or (sound.container.duration or 0) / 1_000_000
    if stated and sound.container.format.name not in _GUESSED:
        return stated
    counted = _counted_seconds(path)
    return stated if abs(stated - counted) < _PADDING else counted


def _counted_seconds(path: Path) -> float:
    """The packets' lengths added up: exact, and quick as nothing is decoded."""
    with opened(path) as sound:
        base = sound.stream.time_base
        ticks = sum(packet.duration or 0 for packet in sound.container.demux(sound.stream))
        return float(ticks * base) if base else 0.0
