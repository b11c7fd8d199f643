"""What was found out about installed models, besides what a look at the disk tells."""

from __future__ import annotations

from collections.abc import Iterable

from models.errors import Problem
from models.store.installed import InstalledModel

_Which = tuple[str, str, str, str]


class Findings:
    """Of these very files: gone with them, also when another window changed them."""

    def __init__(self) -> None:
        self._newer: dict[_Which, str] = {}
        self._damaged: dict[_Which, Problem] = {}

    def found_newest(self, model: InstalledModel, revision: str) -> None:
        """The source has this revision, and this PC has not; "" when there is none."""
        self._newer[_which(model)] = revision

    def found_damaged(self, model: InstalledModel, problem: Problem) -> None:
        """Its files are not what was installed."""
        self._damaged[_which(model)] = problem

    def found_whole(self, model: InstalledModel) -> None:
        self._damaged.pop(_which(model), None)

    def forget(self, model: InstalledModel) -> None:
        """Its files are others now, or gone."""
        self._newer.pop(_which(model), None)
        self._damaged.pop(_which(model), None)

    def newer(self, models: Iterable[InstalledModel]) -> dict[str, str]:
        """Revisions that sources have and this PC has not, by model id."""
        found = ((model.id, self._newer.get(_which(model), "")) for model in models)
        return {model_id: revision for model_id, revision in found if revision}

    def damaged(self, models: Iterable[InstalledModel]) -> dict[str, Problem]:
        """What is wrong with the files of those that are, by model id."""
        found = ((model.id, self._damaged.get(_which(model))) for model in models)
        return {model_id: problem for model_id, problem in found if problem is not None}


def _which(model: InstalledModel) -> _Which:
    """Stays the same when the folder of the models is moved."""
    return model.id, model.source, model.revision, model.installed_at
