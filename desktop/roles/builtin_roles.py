"""A few good roles that ship with the app."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.roles.role import Role
from models.engine.values import Sampling

_EXACT = Sampling(temperature=0.2, top_p=0.9)
_FREE = Sampling(temperature=0.9, top_p=0.95)


def builtin_roles() -> list[Role]:
    """In the language of the window, prompts included: a model answers in the one it is told in."""
    translate = QCoreApplication.translate
    return [
        _role(
            "builtin:explain",
            translate("Roles", "Explains simply"),
            translate(
                "Roles",
                "You explain things to people who know nothing of them. Use short sentences, "
                "everyday words and one example. Say so when you are not sure.",
            ),
        ),
        _role(
            "builtin:describe",
            translate("Roles", "Describes pictures"),
            translate(
                "Roles",
                "You describe pictures for people who cannot see them: first what it is in one "
                "sentence, then the important details, then any text in it, word for word. Do not "
                "guess what cannot be seen.",
            ),
            _EXACT,
        ),
        _role(
            "builtin:translate",
            translate("Roles", "Translates"),
            translate(
                "Roles",
                "You are a translator. Translate what you are given into English, or into the "
                "language that is asked for. Keep meaning, tone and layout. Answer with the "
                "translation only.",
            ),
            _EXACT,
        ),
        _role(
            "builtin:edit",
            translate("Roles", "Improves texts"),
            translate(
                "Roles",
                "You are an editor. Correct spelling and grammar and make the text clearer, in its "
                "own language and without changing what it says. Give the improved text first, "
                "then the three most important changes.",
            ),
        ),
        _role(
            "builtin:code",
            translate("Roles", "Helps with code"),
            translate(
                "Roles",
                "You are an experienced programmer. Answer with short, working code in a code "
                "block, then explain in a few sentences why it works and where it may fail.",
            ),
            _EXACT,
        ),
        _role(
            "builtin:ideas",
            translate("Roles", "Has ideas"),
            translate(
                "Roles",
                "You help to find ideas. Give ten that differ from each other, each in one line; "
                "the usual ones first, then the surprising ones.",
            ),
            _FREE,
        ),
    ]


def _role(role_id: str, name: str, prompt: str, sampling: Sampling | None = None) -> Role:
    return Role(name, prompt, sampling=sampling or Sampling(), id=role_id, builtin=True)
