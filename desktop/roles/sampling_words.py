"""What the numbers are called that decide how a model answers, and what they do, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.sentences import translated
from models.engine.sampling_bounds import BOUNDS
from models.engine.values import Sampling


@dataclass(frozen=True)
class Number:
    """A number of a `Sampling`.

    Attributes:
        field: its name there.
        start: where the arrow keys begin.
        step: by how much they go on.
        decimals: how many are worth writing; 0 for whole numbers.
    """

    field: str
    start: float
    step: float
    decimals: int = 0


NUMBERS = (
    Number("temperature", 0.7, 0.1, 2),
    Number("top_p", 0.9, 0.05, 2),
    Number("top_k", 40, 5),
    Number("repetition_penalty", 1.1, 0.05, 2),
    Number("max_new_tokens", Sampling().max_new_tokens, 256),
    Number("seed", 1, 1),
)


def name_of(field: str) -> str:
    """``field``: of a `Sampling`."""
    translate = QCoreApplication.translate
    return {
        "temperature": translate("Sampling", "Temperature"),
        "top_p": translate("Sampling", "Top-p"),
        "top_k": translate("Sampling", "Top-k"),
        "repetition_penalty": translate("Sampling", "Repetition penalty"),
        "max_new_tokens": translate("Sampling", "Longest answer"),
        "seed": translate("Sampling", "Seed"),
        "stop": translate("Sampling", "Stop words"),
    }[field]


def help_of(field: str) -> str:
    translate = QCoreApplication.translate
    return {
        "temperature": translate(
            "Sampling",
            "0 to 5. Low is sober and much the same each time, above 1 gets wild. 0 always takes "
            "the likeliest word.",
        ),
        "top_p": translate(
            "Sampling",
            "Up to 1. Only the likeliest words count that together have this share; 1 is all of "
            "them.",
        ),
        "top_k": translate("Sampling", "Only so many of the likeliest words count."),
        "repetition_penalty": translate(
            "Sampling", "Above 1 it repeats itself less. Up to 1.2 is usual; 1 changes nothing."
        ),
        "max_new_tokens": translate(
            "Sampling", "In tokens. A token is a short word, or a part of a longer one."
        ),
        "seed": translate(
            "Sampling",
            "A whole number. With the same one, the same question gets the same answer.",
        ),
        "stop": translate(
            "Sampling",
            "The answer ends before the first of these. One on each line; \\n stands for the end "
            "of a line.",
        ),
    }[field]


def empty_words(field: str) -> str:
    """What holds where nothing was written."""
    translate = QCoreApplication.translate
    if field == "max_new_tokens":
        usual = QLocale().toString(Sampling().max_new_tokens)
        return translate("Sampling", "{0}, as usual").format(usual)
    if field == "seed":
        return translate("Sampling", "Another one for every answer")
    return translate("Sampling", "The model's own")


def summary_of(sampling: Sampling) -> str:
    """What of it is not the model's own; "" for nothing."""
    usual = Sampling()
    parts = []
    for each in NUMBERS:
        value = getattr(sampling, each.field)
        if value != getattr(usual, each.field):
            parts.append(f"{name_of(each.field)} {shown_number(value)}")
    if sampling.stop:
        parts.append(name_of("stop"))
    return " · ".join(parts)


def shown_number(value: float | None) -> str:
    """As it is written here: "0,7" in German. None is empty."""
    if value is None:
        return ""
    return str(value).removesuffix(".0").replace(".", QLocale().decimalPoint())


def read_number(text: str, whole: bool) -> float | None:
    """The number in it, with a comma or a point; raises `ValueError`. None when it is empty."""
    text = text.strip()
    if not text:
        return None
    return int(text) if whole else float(text.replace(",", "."))


def bounds_words(field: str) -> str:
    """What is wrong with a number that cannot be used."""
    words = translated(BOUNDS[field].words)
    return QCoreApplication.translate("Sampling", "This has to be {0}.").format(words)
