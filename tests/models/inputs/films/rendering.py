"""Renders clips with known shots: drawn scenes, joined by cuts, dissolves and fades.

The same seed gives the same pictures.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np

from models.inputs.picture import Picture

Rgb = Any  # numpy array, height x width x 3, uint8


@dataclass(frozen=True)
class Part:
    """A shot as it is planned.

    Attributes:
        seconds: its length, with the way in.
        way_in: "cut", "dissolve" from the shot before, or "fade" through black.
        way_seconds: how long the dissolve or the fade takes, at the beginning of the shot.
        seed: says what is in it.
        still: whether nothing moves in it.
    """

    seconds: float
    way_in: str = "cut"
    way_seconds: float = 0.0
    seed: int = 0
    still: bool = False


@dataclass(frozen=True)
class Scene:
    """A textured background, larger than the picture, with shapes on it; both move."""

    background: Rgb
    noise: Rgb
    pan: tuple[float, float]
    things: tuple[tuple[tuple[int, int, int], int, float, float, float, float], ...]
    size: tuple[int, int]

    def draw(self, time: float) -> Rgb:
        """The picture at that many seconds from the beginning of the scene."""
        width, height = self.size
        margin_x = self.background.shape[1] - width
        margin_y = self.background.shape[0] - height
        left = round(margin_x * _to_and_fro(0.5 + self.pan[0] * time))
        top = round(margin_y * _to_and_fro(0.5 + self.pan[1] * time))
        picture = self.background[top : top + height, left : left + width].copy()
        for color, radius, x, y, dx, dy in self.things:
            centre = (
                round(width * _to_and_fro(x + dx * time)),
                round(height * _to_and_fro(y + dy * time)),
            )
            cv2.circle(picture, centre, radius, color, -1, cv2.LINE_AA)
        offset = round(time * 977) % max(1, self.noise.shape[0] - height)
        return cv2.add(picture, self.noise[offset : offset + height])


def make_scene(seed: int, size: tuple[int, int], *, still: bool = False) -> Scene:
    rng = np.random.default_rng(seed)
    width, height = size
    large = (width + width // 8, height + height // 8)
    texture = np.zeros((large[1], large[0], 3), np.float32)
    base = rng.uniform(40, 215, 3)
    for cells, strength in ((4, 30), (16, 18), (64, 8), (256, 5)):
        coarse = rng.normal(0, strength, (max(2, cells * 9 // 16), cells, 3)).astype(np.float32)
        texture += cv2.resize(coarse, large, interpolation=cv2.INTER_CUBIC)
    background = np.clip(texture + base, 0, 255).astype(np.uint8)
    noise = rng.integers(0, 4, (height + 64, width, 3), dtype=np.uint8)
    pan = (0.0, 0.0) if still else tuple(rng.uniform(-0.08, 0.08, 2))
    things = tuple(
        (
            tuple(int(level) for level in rng.integers(0, 255, 3)),
            round(height * rng.uniform(0.06, 0.18)),
            *rng.uniform(0.1, 0.9, 2),
            *((0.0, 0.0) if still else rng.uniform(-0.15, 0.15, 2)),
        )
        for _ in range(4)
    )
    return Scene(background, noise, (pan[0], pan[1]), things, size)


def draw_parts(parts: Sequence[Part], size: tuple[int, int], fps: int) -> Iterator[Rgb]:
    """All pictures of a film, in order."""
    before: Scene | None = None
    before_seconds = 0.0
    for part in parts:
        scene = make_scene(part.seed, size, still=part.still)
        for index in range(round(part.seconds * fps)):
            time = index / fps
            picture = scene.draw(time)
            if before is not None and time < part.way_seconds:
                share = (index + 1) / (part.way_seconds * fps + 1)
                old = before.draw(before_seconds + time)
                picture = _WAYS[part.way_in](old, picture, share)
            yield picture
        before, before_seconds = scene, part.seconds


def starts_of(parts: Sequence[Part]) -> list[float]:
    """When each shot begins; a gradual way in counts as belonging to its shot."""
    starts, now = [], 0.0
    for part in parts:
        starts.append(now)
        now += part.seconds
    return starts


def random_parts(seed: int, seconds: float) -> list[Part]:
    """Shots of 1.5 to 10 s: seven of ten begin with a cut, two with a dissolve, one with a fade."""
    rng = random.Random(seed)
    parts: list[Part] = []
    total = 0.0
    while round(seconds - total, 1) > 0:
        length = min(round(rng.uniform(1.5, 10), 1), round(seconds - total, 1))
        way = rng.choices(("cut", "dissolve", "fade"), (7, 2, 1))[0] if parts else "cut"
        way_seconds = min(rng.choice((0.5, 1.0)), length / 2) if way != "cut" else 0.0
        parts.append(Part(length, way, way_seconds, seed * 1000 + len(parts), rng.random() < 0.2))
        total += length
    return parts


@dataclass(frozen=True)
class Encoding:
    """How a film is written."""

    codec: str = "libx264"
    options: Mapping[str, str] = field(default_factory=lambda: {"preset": "ultrafast"})
    fps: int = 25
    rotation: int = 0  # degrees, counterclockwise, of an MP4 file
    sound: bool = False


def write_film(
    path: Path,
    pictures: Iterable[Rgb],
    encoding: Encoding | None = None,
    *,
    times: Sequence[int] | None = None,
) -> Path:
    """Write the pictures; `times` in milliseconds make the frame rate vary."""
    how = encoding or Encoding()
    with av.open(str(path), "w") as container:
        stream = container.add_stream(how.codec, rate=how.fps, options=dict(how.options))
        stream.pix_fmt = "yuv420p"
        tick = Fraction(1, how.fps) if times is None else Fraction(1, 1000)
        stream.time_base = stream.codec_context.time_base = tick
        voice = container.add_stream("aac", rate=16_000, layout="mono") if how.sound else None
        for index, picture in enumerate(pictures):
            if index == 0:
                stream.height, stream.width = picture.shape[:2]
            planes = cv2.cvtColor(picture, cv2.COLOR_RGB2YUV_I420)
            frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
            frame.pts = index if times is None else times[index]
            frame.time_base = tick
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if voice is not None:
            _write_tone(container, voice)
    if how.rotation:
        _rotate(path, how.rotation)
    return path


def _rotate(path: Path, degrees: int) -> None:
    """Set the matrix in the track's header of an MP4 file (ISO/IEC 14496-12, 8.3.2)."""
    across, along = {90: (0, -1), 180: (-1, 0), -90: (0, 1)}[degrees]
    matrix = (across, along, 0, -along, across, 0, 0, 0, 1 << 14)
    data = bytearray(path.read_bytes())
    place = data.index(b"tkhd") + 44
    data[place : place + 36] = struct.pack(">9i", *(value << 16 for value in matrix))
    path.write_bytes(data)


def write_sound(path: Path) -> Path:
    """A file with a sound track only."""
    with av.open(str(path), "w") as container:
        _write_tone(container, container.add_stream("aac", rate=16_000, layout="mono"))
    return path


def _write_tone(container: Any, stream: Any) -> None:
    tone = np.sin(np.arange(16_000) * 0.1).astype(np.float32)[None, :] * 0.3
    for start in range(0, tone.shape[1] - 1024, 1024):
        piece = np.ascontiguousarray(tone[:, start : start + 1024])
        frame = av.AudioFrame.from_ndarray(piece, format="fltp", layout="mono")
        frame.sample_rate, frame.pts = 16_000, start
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def _to_and_fro(value: float) -> float:
    """Between 0 and 1, turning round at the ends."""
    value %= 2.0
    return 2.0 - value if value > 1.0 else value


def _dissolve(old: Rgb, new: Rgb, share: float) -> Rgb:
    return cv2.addWeighted(old, 1 - share, new, share, 0)


def _fade(old: Rgb, new: Rgb, share: float) -> Rgb:
    if share < 0.5:
        return cv2.convertScaleAbs(old, alpha=1 - 2 * share)
    return cv2.convertScaleAbs(new, alpha=2 * share - 1)


_WAYS = {"dissolve": _dissolve, "fade": _fade}


_BITS = 14


def with_number(picture: Rgb, number: int) -> Rgb:
    """The picture with its number as black and white blocks along its upper edge.

    In Gray's code, so that one block changes from picture to picture.
    """
    marked = picture.copy()
    code = number ^ number >> 1
    height, width = marked.shape[0] // 8, marked.shape[1] / _BITS
    for bit in range(_BITS):
        marked[:height, int(bit * width) : int((bit + 1) * width)] = 255 if code >> bit & 1 else 0
    return marked


def number_in(picture: Picture) -> int:
    """Reads it again, at any size."""
    rgb = pixels_of(picture)
    row, width = rgb.shape[0] // 16, rgb.shape[1] / _BITS
    number = 0
    for bit in reversed(range(_BITS)):
        is_white = bool(rgb[row, int((bit + 0.5) * width)].mean() > 127)
        number |= (is_white ^ (number >> bit + 1 & 1)) << bit
    return number


def pixels_of(picture: Picture) -> Rgb:
    return np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)


def numbered(pictures: Iterable[Rgb]) -> Iterator[Rgb]:
    return (with_number(picture, number) for number, picture in enumerate(pictures))
