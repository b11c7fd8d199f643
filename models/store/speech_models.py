"""Which of the installed models writes down what is said."""

from __future__ import annotations

from collections.abc import Iterable

from models.catalogue.catalogue import read_catalogue
from models.store.installed import InstalledModel


def choose_speech_model(
    installed: Iterable[InstalledModel], *, foreign: bool = False
) -> InstalledModel | None:
    """The one that listens when none is named, if there is one: the user's own before those built
    in, and of each in the catalogue's order.

    Args:
        installed: everything that is on this PC.
        foreign: another language than English is asked for, or a translation from one.
    """
    order = [entry.id for entry in read_catalogue()]

    def rank(model: InstalledModel) -> tuple[bool, bool, int]:
        place = order.index(model.id) if model.id in order else len(order)
        return foreign and knows_english_only(model), model.builtin, place

    speech = (model for model in installed if model.kind == "speech")
    return min(speech, key=rank, default=None)


def knows_english_only(model: InstalledModel) -> bool:
    """Whether it takes everything that is said for English."""
    for entry in read_catalogue():
        if entry.id == model.id:
            return tuple(entry.languages) == ("en",)
    return model.id.endswith(".en")
