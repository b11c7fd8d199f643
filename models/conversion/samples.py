"""What is asked of the original and of what was made of it, and what a conversion learns from."""

from __future__ import annotations

import random
import wave
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from models.conversion.child.job import AUDIO_TASK, Question

_FOLDER = Path(__file__).with_name("samples")
# Of the texts, the last are not learned from: what is measured on them would flatter.
_HELD_OUT = 5
_TALK = (
    "What is the capital of France?",
    "What is seven plus five?",
    "Name the colours of a traffic light.",
    "Write one sentence about the sea.",
    "What do bees make?",
    "Translate “good morning” into French.",
)
_LOOK = ("What color is the shape?", "What shape is it?")
_COLOURS = {
    "red": (214, 40, 40),
    "blue": (40, 70, 214),
    "green": (30, 150, 60),
    "yellow": (240, 210, 40),
}
_SHAPES = ("circle", "square", "triangle")
_SIDE = 224
_BACKGROUND = (232, 228, 218)
_SCENES = 20
_RATE = 16_000


def questions_for(task: str, folder: Path) -> tuple[Question, ...]:
    """Short questions that every model of the task has an answer to.

    Args:
        task: of the exporter.
        folder: existing; pictures are drawn into it.
    """
    if task.startswith("text-generation"):
        return tuple(Question(text) for text in _TALK)
    if task == "image-text-to-text":
        return tuple(
            Question(_LOOK[at % len(_LOOK)], str(_draw_one(folder, colour, shape)))
            for at, (colour, shape) in enumerate(
                (colour, shape) for colour in _COLOURS for shape in _SHAPES[:2]
            )
        )
    if task == AUDIO_TASK:
        heard = (str(_FOLDER / "speech.wav"), *map(str, _tones(folder)))
        return (
            *(Question("What do you hear?", sound=sound) for sound in heard),
            *(Question(text) for text in _TALK[:2]),
        )
    if task.startswith("automatic-speech-recognition"):
        return (Question(sound=str(_FOLDER / "speech.wav"), max_tokens=64),)
    return ()


def texts_to_learn_from() -> tuple[str, ...]:
    return tuple(_texts()[:-_HELD_OUT])


def texts_to_measure_on() -> tuple[str, ...]:
    return tuple(_texts()[-_HELD_OUT:])


def _texts() -> list[str]:
    text = (_FOLDER / "texts.txt").read_text(encoding="utf-8")
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def pictures_to_learn_from(folder: Path) -> tuple[Path, ...]:
    """Pictures of many kinds, drawn into the existing `folder`: shapes, scenes, writing, noise."""
    chance = random.Random(20)
    found = []
    for at in range(_SCENES):
        file = folder / f"scene-{at:02}.png"
        _scene(chance, at).save(file)
        found.append(file)
    return (*found, *(_draw_one(folder, c, s) for c in _COLOURS for s in _SHAPES))


def _draw_one(folder: Path, colour: str, shape: str) -> Path:
    """One shape in the middle of a plain picture."""
    file = folder / f"{colour}-{shape}.png"
    picture = Image.new("RGB", (_SIDE, _SIDE), _BACKGROUND)
    low, high = _SIDE // 5, _SIDE - _SIDE // 5
    _shape(ImageDraw.Draw(picture), shape, (low, low, high, high), _COLOURS[colour])
    picture.save(file)
    return file


def _tones(folder: Path) -> Iterator[Path]:
    """Two beeps, and a tone that rises."""
    time = np.arange(_RATE) / _RATE
    beeps = np.where((time % 0.5) < 0.25, np.sin(2 * np.pi * 440 * time), 0.0)
    rising = np.sin(2 * np.pi * (300 * time + 500 * time**2))
    for name, samples in (("beeps", beeps), ("rising", rising)):
        file = folder / f"{name}.wav"
        with wave.open(str(file), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(_RATE)
            sound.writeframes((samples * 16_000).astype("<i2").tobytes())
        yield file


def _shape(
    draw: ImageDraw.ImageDraw,
    shape: str,
    box: tuple[int, int, int, int],
    colour: tuple[int, ...],
) -> None:
    left, top, right, bottom = box
    if shape == "circle":
        draw.ellipse(box, fill=colour)
    elif shape == "square":
        draw.rectangle(box, fill=colour)
    else:
        draw.polygon([((left + right) // 2, top), (right, bottom), (left, bottom)], fill=colour)


def _scene(chance: random.Random, at: int) -> Image.Image:
    """One of five kinds, in turn."""
    side = chance.choice([160, 224, 320])
    picture = _gradient(chance, side)
    draw = ImageDraw.Draw(picture)
    kind = at % 5
    if kind < 2:
        for _ in range(chance.randint(1, 6)):
            _shape(draw, chance.choice(_SHAPES), _box(chance, side), _any_colour(chance))
    elif kind == 2:
        for line in range(4):
            words = " ".join(chance.sample(_TALK[line].split(), 3))
            draw.text((8, 10 + line * side // 5), words, fill=_any_colour(chance))
    elif kind == 3:
        picture = Image.blend(picture, Image.effect_noise((side, side), 90).convert("RGB"), 0.5)
    else:
        for _ in range(30):
            draw.line(_box(chance, side), fill=_any_colour(chance), width=chance.randint(1, 6))
        picture = picture.filter(ImageFilter.GaussianBlur(chance.random() * 2))
    return picture


def _gradient(chance: random.Random, side: int) -> Image.Image:
    mask = Image.linear_gradient("L").resize((side, side)).rotate(chance.choice([0, 90, 180, 270]))
    ends: Sequence[Image.Image] = [
        Image.new("RGB", (side, side), _any_colour(chance)) for _ in range(2)
    ]
    return Image.composite(ends[0], ends[1], mask)


def _any_colour(chance: random.Random) -> tuple[int, ...]:
    return tuple(chance.randint(0, 255) for _ in range(3))


def _box(chance: random.Random, side: int) -> tuple[int, int, int, int]:
    left, top = (chance.randint(0, side * 3 // 4) for _ in range(2))
    size = chance.randint(side // 8, side // 2)
    return left, top, left + size, top + size
