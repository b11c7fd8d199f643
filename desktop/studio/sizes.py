"""Sizes of pictures, as they are offered."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QSize

from models.drawing.facts import ImageFacts

OWN = "0x0"


def size_like(picture: QSize, facts: ImageFacts) -> tuple[int, int]:
    """Of the shape of a picture, with about as many pixels as the model learned from."""
    area = picture.width() * picture.height()
    scale = math.sqrt(facts.native_width * facts.native_height / area)
    return facts.nearest(round(picture.width() * scale), round(picture.height() * scale))


def choices(
    facts: ImageFacts | None, picture: QSize | None, now: tuple[int, int]
) -> list[tuple[str, str]]:
    """Ids with what people read; the model's own, or that of the picture, is the first."""
    found = [(OWN, _own_words(facts, picture))]
    sizes = list(facts.sizes()) if facts is not None else []
    if picture is None:
        sizes = sizes[1:]
    if all(now) and now not in sizes:
        sizes.append(now)
    return found + [(id_of(size), words_of(size)) for size in sizes]


def id_of(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def size_of(choice: str) -> tuple[int, int]:
    width, _, height = choice.partition("x")
    return int(width), int(height)


def words_of(size: tuple[int, int]) -> str:
    return QCoreApplication.translate("StudioForm", "{0} × {1}").format(*size)  # noqa: RUF001


def _own_words(facts: ImageFacts | None, picture: QSize | None) -> str:
    translate = QCoreApplication.translate
    if facts is None:
        return translate("StudioForm", "As the model has it")
    if picture is None:
        return words_of((facts.native_width, facts.native_height))
    words = translate("StudioForm", "As the picture: {0}")
    return words.format(words_of(size_like(picture, facts)))
