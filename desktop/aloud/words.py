"""What is told when nothing can be read aloud, or not as it was wanted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.sentences import translated
from models.errors import CannotSpeak, NoVoice, Problem


def no_voice() -> Problem:
    tr = QCoreApplication.translate
    return Problem(
        NoVoice.__name__,
        tr("Aloud", "Nothing can be read aloud: this PC has no voice."),
        tr("Aloud", "Install a model that speaks, or the voices of your system (espeak-ng)."),
    )


def nothing_to_say() -> Problem:
    tr = QCoreApplication.translate
    return Problem(
        CannotSpeak.__name__,
        tr("Aloud", "There is nothing in this answer to read aloud."),
        tr("Aloud", "Code, formulas and pictures are left out; read it on the screen."),
    )


def fell_back(model: str, problem: Problem) -> Problem:
    """The system's voice goes on in the place of a model's."""
    tr = QCoreApplication.translate
    return Problem(
        problem.kind,
        tr("Aloud", "{0} does not speak, so the voice of the system reads on.").format(model),
        tr("Aloud", "The model is tried again with the next text."),
        f"{translated(problem.what)}\n{problem.cause}".strip(),
    )
