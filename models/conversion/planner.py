"""Plans of conversions with what this PC has, what is installed and which tools are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry
from models.conversion import refusals
from models.conversion.checkpoint import Checkpoint, found_in, look_at_checkpoint_folder
from models.conversion.families import read_families
from models.conversion.plan import Plan
from models.conversion.planning import Around, plan_for_entry, plan_for_folder
from models.conversion.recipe import Effort, Recipe
from models.conversion.toolchains.environment import Environments
from models.engine.protocol import Device
from models.errors import SidelightError
from models.hardware.pc import Pc
from models.sources.look_at_facts import make_id
from models.store.store import ModelStore
from models.words import say


class Planner:
    """Reads the disk: for threads, not for the window's.

    Args:
        store: whose models' ids are taken.
        environments: of the toolchains.
    """

    def __init__(self, store: ModelStore, environments: Environments) -> None:
        self._store = store
        self._environments = environments
        self._families = read_families()

    def for_entry(
        self,
        entry: CatalogueEntry,
        how: Effort | Recipe,
        device: Device,
        pc: Pc,
        pictures: Sequence[Path] = (),
    ) -> Plan:
        """Of the catalogue; `pictures` to calibrate the vision encoder with."""
        plan = plan_for_entry(entry, how, self._around(device, pc))
        return replace(plan, calibration_pictures=tuple(pictures))

    def for_folder(
        self,
        folder: Path,
        how: Effort | Recipe,
        device: Device,
        pc: Pc,
        pictures: Sequence[Path] = (),
    ) -> Plan:
        """Of a checkpoint of the user's, or an adapter whose base the catalogue knows. Raises what
        `look_at_checkpoint_folder` raises, and `ModelUnsupported`."""
        checkpoint = look_at_checkpoint_folder(folder)
        around = self._around(device, pc)
        if checkpoint.is_adapter:
            return plan_for_entry(self._tuned(checkpoint), how, around, checkpoint)
        family = self._families.find(checkpoint.model_type)
        found = found_in(checkpoint, family, self._taken())
        plan = plan_for_folder(found, checkpoint, how, around)
        return replace(plan, calibration_pictures=tuple(pictures))

    def _around(self, device: Device, pc: Pc) -> Around:
        tools = self._environments
        return Around(device, pc, tools.is_ready, tools.sizes, self._families, read_catalogue())

    def _tuned(self, adapter: Checkpoint) -> CatalogueEntry:
        """The base of the adapter, as it is with it."""
        base, name = _base_of(adapter), adapter.folder.name
        return replace(
            base,
            id=make_id(f"{base.id}-{name}", self._taken()),
            name=f"{base.name}, {name}",
            summary=f"{base.name} with the adapter of the folder “{name}”.",
            sources=(),
        )

    def _taken(self) -> set[str]:
        return {*(model.id for model in self._store.installed()), *(e.id for e in read_catalogue())}


def _base_of(adapter: Checkpoint) -> CatalogueEntry:
    for entry in read_catalogue():
        if entry.original is not None and entry.original.repository == adapter.adapter_base:
            return entry
    raise _unknown_base(adapter.adapter_base)


def _unknown_base(base: str) -> SidelightError:
    return refusals.AdapterUnfit(
        say("The adapter was made for “{base}”, which is not in the catalogue.", base=base),
        say("Merge it into its base where it was trained, and convert the merged folder."),
    )
