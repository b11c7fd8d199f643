"""What a video file is, told without reading much of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.inputs.films import refusals
from models.inputs.films.film import Film
from models.inputs.films.upright import upright_size

# Damaged pictures at the beginning that are passed over.
_TRIES = 300


@dataclass(frozen=True)
class FilmFacts:
    """A video file in short.

    Attributes:
        name: the file's name.
        seconds: its length; 0.0 when the file does not say.
        width, height: in square pixels, upright.
        frames_per_second: the mean; 0.0 when not known.
        has_sound: whether it has a sound track.
        codec: how its pictures are coded, by FFmpeg's name.
    """

    name: str
    seconds: float
    width: int
    height: int
    frames_per_second: float
    has_sound: bool
    codec: str


def probe(path: Path) -> FilmFacts:
    """Read the head of the file and decode one picture.

    Raises `BadVideo` for what cannot be read.
    """
    with Film(path) as film:
        return facts_of(film, first_frame(film))


def first_frame(film: Film) -> Any:
    """The first picture that can be decoded; raises `BadVideo` when there is none."""
    for tried, packet in enumerate(film.packets()):
        if frames := film.decode(packet):
            return frames[0]
        if tried >= _TRIES:
            break
    frames = film.decode(None)
    if not frames:
        raise refusals.damaged(film.name)
    return frames[0]


def facts_of(film: Film, frame: Any) -> FilmFacts:
    width, height = upright_size(film, round(frame.rotation / 90) % 4)
    return FilmFacts(
        film.name, film.seconds, width, height, _rate(film), film.has_sound, film.codec
    )


def _rate(film: Film) -> float:
    stream = film.stream
    if stream.average_rate:
        return float(stream.average_rate)
    if stream.frames and film.seconds:
        return float(stream.frames) / film.seconds
    return float(stream.guessed_rate or 0.0)
