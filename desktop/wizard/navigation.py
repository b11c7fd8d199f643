"""The wizard's way as a map without widgets: pages, what comes next, what is still lacking."""

from __future__ import annotations

from typing import Literal

from desktop.wizard.answers import Answers

Page = Literal["welcome", "pc", "uses", "get", "try"]
# Why there is no way on yet.
Lack = Literal["choices", "licence"]

PAGES: tuple[Page, ...] = ("welcome", "pc", "uses", "get", "try")


def next_page(page: Page, answers: Answers) -> Page | None:
    """None after the last one. Pages that have nothing to say are passed over."""
    after = PAGES[PAGES.index(page) + 1 :]
    something_to_get = bool(answers.to_get() or answers.coming)
    return next((one for one in after if one != "get" or something_to_get), None)


def page_before(page: Page, answers: Answers) -> Page | None:
    """None before the first one. Going back starts nothing, so a list of what is on its way is
    passed over unless something is."""
    before = tuple(reversed(PAGES[: PAGES.index(page)]))
    return next((one for one in before if one != "get" or answers.coming), None)


def lack(page: Page, answers: Answers) -> Lack | None:
    """What `page` still needs before there is a way on.

    The first two pages need nothing, so that a device that cannot be listed holds up nobody; the
    last two neither, since models come in the background.
    """
    if page != "uses":
        return None
    if answers.awaited & set(answers.uses):
        return "choices"
    return "licence" if answers.must_accept() else None
