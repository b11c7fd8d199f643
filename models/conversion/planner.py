"""Plans of conversions with what this PC has, what is installed and which tools are there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry
from models.conversion import refusals
from models.conversion.checkpoint import Checkpoint, found_in, look_at_checkpoint_folder
from models.conversion.families import Families, read_families
from models.conversion.plan import Plan
from models.conversion.planning import plan_for_entry, plan_for_folder
from models.conversion.recipe import Effort, Recipe
from models.conversion.toolchains.environment import Environments
from models.conversion.toolchains.toolchain import read_toolchains
from models.engine.protocol import Device
from models.errors import SidelightError
from models.hardware.pc import Pc
from models.store.store import ModelStore


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
        self._sizes = {one.id: one.size_bytes for one in read_toolchains()}

    @property
    def families(self) -> Families:
        return self._families

    def for_entry(
        self,
        entry: CatalogueEntry,
        how: Effort | Recipe,
        device: Device,
        pc: Pc,
        pictures: Sequence[Path] = (),
    ) -> Plan:
        """Of the catalogue; `pictures` to calibrate the vision encoder with."""
        plan = plan_for_entry(
            entry,
            how,
            device,
            pc,
            toolchain_ready=self.is_ready,
            toolchain_bytes=self._sizes,
            families=self._families,
            catalogue=tuple(read_catalogue()),
        )
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
        if checkpoint.is_adapter:
            return self._for_adapter(checkpoint, how, device, pc)
        family = self._families.find(checkpoint.model_type)
        plan = plan_for_folder(
            found_in(checkpoint, family, self._taken()),
            checkpoint,
            how,
            device,
            pc,
            toolchain_ready=self.is_ready,
            toolchain_bytes=self._sizes,
            families=self._families,
            catalogue=tuple(read_catalogue()),
        )
        return replace(plan, calibration_pictures=tuple(pictures))

    def is_ready(self, toolchain: str) -> bool:
        return self._environments.ready(toolchain) is not None

    def _for_adapter(
        self, adapter: Checkpoint, how: Effort | Recipe, device: Device, pc: Pc
    ) -> Plan:
        base = _base_of(adapter)
        plan = plan_for_entry(
            replace(
                base,
                id=self._free_id(f"{base.id}-{adapter.folder.name}"),
                name=f"{base.name}, {adapter.folder.name}",
                summary=f"{base.name} with the adapter of the folder “{adapter.folder.name}”.",
                sources=(),
            ),
            how,
            device,
            pc,
            toolchain_ready=self.is_ready,
            toolchain_bytes=self._sizes,
            families=self._families,
            catalogue=tuple(read_catalogue()),
            adapter=adapter,
        )
        return plan

    def _taken(self) -> set[str]:
        return {*(model.id for model in self._store.installed()), *(e.id for e in read_catalogue())}

    def _free_id(self, wanted: str) -> str:
        plain = re.sub(r"[^a-z0-9._-]+", "-", wanted.lower()).strip("-._") or "model"
        taken, number, free = self._taken(), 1, plain
        while free in taken:
            number += 1
            free = f"{plain}-{number}"
        return free


def _base_of(adapter: Checkpoint) -> CatalogueEntry:
    for entry in read_catalogue():
        if entry.original is not None and entry.original.repository == adapter.adapter_base:
            return entry
    raise _unknown_base(adapter.adapter_base)


def _unknown_base(base: str) -> SidelightError:
    return refusals.AdapterUnfit(
        f"The adapter was made for “{base}”, which is not in the catalogue.",
        "Merge it into its base where it was trained, and convert the merged folder.",
    )
