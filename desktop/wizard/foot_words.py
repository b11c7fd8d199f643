"""What stands at the foot of each page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.widgets.joined import both, listed
from desktop.wizard import navigation
from desktop.wizard.answers import Answers
from desktop.wizard.choice_words import too_large_words, total_words
from desktop.wizard.navigation import Page


def tr(text: str) -> str:
    return QCoreApplication.translate("foot", text)


@dataclass(frozen=True)
class FootWords:
    """What stands at the foot of a page.

    Attributes:
        next: on the button that goes on.
        can_go_on: it can be pressed.
        offers_builtin: one can also go on without what is still to be chosen or fetched.
        hint: what is to be known before.
        warning: the same, stressed.
    """

    next: str
    can_go_on: bool = True
    offers_builtin: bool = False
    hint: str = ""
    warning: str = ""


def foot_words(page: Page, answers: Answers, disk_free_bytes: int, *, can_chat: bool) -> FootWords:
    """``can_chat``: a model that the user chose is ready."""
    if page == "uses":
        return _of_uses(answers, disk_free_bytes)
    if page == "get":
        start = tr("Start chatting") if can_chat else tr("Start with what is built in")
        return FootWords(start)
    return FootWords(tr("Finish") if page == "try" else tr("Next"))


def _of_uses(answers: Answers, disk_free_bytes: int) -> FootWords:
    lack = navigation.lack("uses", answers)
    hint = total_words(answers, disk_free_bytes)
    warning = too_large_words(answers, disk_free_bytes)
    if lack == "choices":
        hint, warning = tr("Looking for models that fit this PC …"), ""
    elif lack == "licence":
        names = listed(choice.entry.name for choice in answers.must_accept())
        asked = tr("Before you go on, accept the licence of {0} or choose another model.")
        warning = both(warning, asked.format(names))
    something_to_get = bool(answers.to_get()) or lack is not None
    return FootWords(
        next=tr("Get them") if answers.to_get() else tr("Next"),
        can_go_on=lack is None,
        offers_builtin=something_to_get,
        hint=hint,
        warning=warning,
    )
