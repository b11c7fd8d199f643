"""Which of the installed models draws."""

from __future__ import annotations

from collections.abc import Iterable

from models.catalogue.catalogue import read_catalogue
from models.drawing.facts import Can, read_facts
from models.errors import SidelightError
from models.store.installed import InstalledModel


def choose_drawing_model(
    installed: Iterable[InstalledModel], task: Can = "text"
) -> InstalledModel | None:
    """The one that draws when none is named, if there is one: in the catalogue's order. Reads the
    models' folders."""
    order = [entry.id for entry in read_catalogue()]

    def rank(model: InstalledModel) -> int:
        return order.index(model.id) if model.id in order else len(order)

    able = (model for model in installed if model.kind == "image" and _can(model, task))
    return min(able, key=rank, default=None)


def _can(model: InstalledModel, task: Can) -> bool:
    """A damaged one cannot."""
    try:
        return task in read_facts(model.folder).can
    except SidelightError:
        return False
