"""What the studio says about drawing and about pictures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.chat import wording
from desktop.studio.drawing import Going
from desktop.studio.sizes import words_of
from desktop.widgets.joined import named
from models.engine.drawing import Made

_MINUTE = 60


def going_words(going: Going) -> str:
    """How far it is: which picture, which step, how long it still takes."""
    translate = QCoreApplication.translate
    words = []
    if going.count > 1:
        pattern = translate("Studio", "Picture {0} of {1}")
        words.append(pattern.format(going.number, going.count))
    progress = going.progress
    if progress is None:
        words.append(translate("Studio", "Waiting for the model …"))
    elif progress.phase == "drawing":
        words.append(translate("Studio", "Step {0} of {1}").format(progress.done, progress.total))
    else:
        words.append(wording.phase_words(progress))
    if going.left_s is not None and progress is not None and progress.phase == "drawing":
        words.append(left_words(going.left_s))
    return " · ".join(words)


def left_words(seconds: float) -> str:
    """About how long it still takes."""
    translate = QCoreApplication.translate
    if seconds >= 1.5 * _MINUTE:
        return translate("Studio", "about {0} min left").format(round(seconds / _MINUTE))
    return translate("Studio", "about {0} s left").format(max(1, round(seconds)))


def made_lines(made: Made) -> list[str]:
    """What a picture was made with, besides its words."""
    translate = QCoreApplication.translate
    first = [made.model, words_of((made.width, made.height)), made.device]
    numbers = [
        named(translate("Studio", "Steps"), str(made.steps)),
        named(translate("Studio", "Guidance"), f"{made.guidance:g}"),
        named(translate("Studio", "Seed"), str(made.seed)),
    ]
    lines = [" · ".join(filter(None, first)), " · ".join(numbers)]
    if made.from_picture:
        lines.append(_from_words(made))
    if made.adapters:
        loras = (f"{one.adapter.name} {one.weight:g}" for one in made.adapters)
        lines.append(named(translate("Studio", "Adapters"), ", ".join(loras)))
    if made.negative:
        lines.append(named(translate("Studio", "Not to be seen"), made.negative))
    return lines


def _from_words(made: Made) -> str:
    translate = QCoreApplication.translate
    words = translate("Studio", "From “{0}”, {1} % changed")
    if made.masked:
        words = translate("Studio", "From “{0}”, {1} % changed where it was painted on")
    return words.format(made.from_picture, round(100 * (made.strength or 0)))
