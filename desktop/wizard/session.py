"""What the wizard asks for, done."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QThreadPool

from desktop.jobs.background import BackgroundCall
from desktop.jobs.inventory import Inventory, InventoryWatch
from desktop.jobs.pc_watch import PcWatch
from desktop.wizard.wizard import Wizard
from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, SourceKind
from models.errors import Problem
from models.hardware.pc import Pc
from models.hardware.recommend import Choice, Use
from models.hardware.recommended_set import choices_for_all

_log = logging.getLogger(__name__)

Choices = dict[Use, tuple[Choice, ...]]


class WizardSession(QObject):
    """Tells the wizard what this PC has, what is installed, and what fits."""

    def __init__(
        self,
        wizard: Wizard,
        inventory: InventoryWatch,
        pc: PcWatch,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wizard = wizard
        self._inventory = inventory
        self._pc = pc
        self._pool = pool
        self._asked: tuple[tuple[Use, ...], tuple[SourceKind, ...]] | None = None
        self._looking: BackgroundCall | None = None
        inventory.known.connect(self._on_inventory)
        pc.known.connect(wizard.set_pc)
        pc.failed.connect(self._on_pc_failed)
        wizard.choices_wanted.connect(self._on_choices_wanted)
        wizard.pc_wanted.connect(pc.look_again)
        if pc.pc is not None:
            wizard.set_pc(pc.pc)
        elif pc.problem is not None:
            wizard.set_devices_failed(pc.problem)
        self._on_inventory(inventory.now)

    def _on_inventory(self, inventory: Inventory) -> None:
        self._wizard.set_ready(model.id for model in inventory.installed)
        if self._asked is not None:
            self._look()

    def _on_pc_failed(self, problem: Problem) -> None:
        self._wizard.set_devices_failed(problem)

    def _on_choices_wanted(self, uses: Sequence[Use], kinds: Sequence[SourceKind]) -> None:
        self._asked = (tuple(uses), tuple(kinds))
        self._look()

    def _look(self) -> None:
        pc, inventory = self._pc.pc, self._inventory.now
        if self._asked is None or pc is None:
            return
        uses, kinds = self._asked
        if self._looking is not None:
            self._looking.succeeded.disconnect()
        self._looking = _looking(uses, kinds, pc, inventory, self)
        self._looking.succeeded.connect(self._on_found)
        self._looking.failed.connect(self._on_nothing_found)
        self._looking.start(self._pool)

    def _on_nothing_found(self, problem: Problem) -> None:
        """The page must not look for ever; what ships with the app is there all the same."""
        _log.error("no recommendation could be made: %s", problem)
        self._looking = None
        if self._asked is not None:
            self._wizard.set_choices(dict.fromkeys(self._asked[0], ()))

    def _on_found(self, found: Choices) -> None:
        self._looking = None
        self._wizard.set_choices(found)


def _looking(
    uses: tuple[Use, ...],
    kinds: tuple[SourceKind, ...],
    pc: Pc,
    inventory: Inventory,
    parent: QObject,
) -> BackgroundCall:
    entries: tuple[CatalogueEntry, ...] = tuple(inventory.entries.values())
    installed = tuple(model.id for model in inventory.installed)
    order: tuple[SourceKind, ...] = (*kinds, "builtin")

    def look(_: CancelToken) -> Choices:
        return choices_for_all(uses, entries, pc, order, installed)

    operation: Callable[[CancelToken], Any] = look
    return BackgroundCall(operation, parent)
