"""Which of the installed models speaks."""

from __future__ import annotations

from collections.abc import Iterable

from models.catalogue.catalogue import read_catalogue
from models.store.installed import InstalledModel


def choose_voice_model(installed: Iterable[InstalledModel]) -> InstalledModel | None:
    """The one that speaks when none is named, if there is one: the best of the catalogue, then the
    user's own."""
    ranks = {entry.id: entry.rank for entry in read_catalogue()}
    speaking = (model for model in installed if model.kind == "voice")
    return max(speaking, key=lambda model: ranks.get(model.id, -1), default=None)
