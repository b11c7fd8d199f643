"""What `models` says, in the language of the window. `models` itself knows no Qt."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from models.errors import Problem
from models.words import Sentence, say_both

_CONTEXT = "Sentences"
_log = logging.getLogger(__name__)


def translated(text: str) -> str:
    """The sentence in the language of the window, with the values it was made with; those that are
    sentences are translated too. A plain text stands for itself, if it is known."""
    if not text:
        return ""
    if not isinstance(text, Sentence):
        return QCoreApplication.translate(_CONTEXT, text)
    words = QCoreApplication.translate(_CONTEXT, text.template)
    values = {
        name: translated(value) if isinstance(value, Sentence) else value
        for name, value in text.values.items()
    }
    try:
        return words.format_map(values)
    except (LookupError, ValueError) as error:
        # Better in English than not at all.
        _log.warning("the translation of %r cannot be used: %r", text.template, error)
        return str(text)


def problem_words(problem: Problem) -> str:
    """What happened and what to do, one after the other."""
    return translated(say_both(problem.what, problem.todo))


def details_words(what: str, todo: str, cause: str) -> str:
    """All of it, to be copied."""
    return f"{translated(what)}\n{translated(todo)}\n\n{cause}"
