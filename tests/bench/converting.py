"""Converts checkpoints as the app does, and measures it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.catalogue.entry import WeightFormat
from models.conversion.accuracy import AccuracyReport
from models.conversion.child.job import Job
from models.conversion.converter import Converter
from models.conversion.planner import Planner
from models.conversion.process import run_job
from models.conversion.progress import ConversionListener, ConversionPhase, ConversionProgress
from models.conversion.recipe import Recipe
from models.conversion.toolchains.environment import Environments
from models.engine.factory import make_engine
from models.engine.protocol import Device, DevicesListed
from models.hardware.pc import look_at_pc
from models.installer import Installer
from models.places import BUILTIN_MODELS, find_places
from models.sources.network import Network
from models.store.store import ModelStore
from tests.bench.phases import Cost, PhaseMeter

TOOLCHAIN = "transformers-4.57"
_CPU = Device("CPU", "The processor", "CPU")


@dataclass(frozen=True)
class Made:
    """A converted and installed model.

    Attributes:
        folder: of the installed model.
        report: the original against it.
        costs: by phase.
    """

    folder: Path
    report: AccuracyReport
    costs: Mapping[ConversionPhase, Cost]

    @property
    def weight_bytes(self) -> int:
        """Of its networks, without those of the tokenizer."""
        files = self.folder.glob("openvino_*model.bin")
        return sum(file.stat().st_size for file in files)


class Workshop:
    """Converts into a home folder of its own. A checkpoint is exported the first time only, as
    that is the same for all formats; so later conversions cost what compressing does."""

    def __init__(self, home: Path, environments: Environments) -> None:
        self._places = find_places({"SIDELIGHT_HOME": str(home)})
        self._store = ModelStore(self._places.models, BUILTIN_MODELS)
        self._environments = environments
        self._runner = _ExportingOnce(home / "exports")

    def convert(self, checkpoint: Path, weights: WeightFormat) -> Made:
        """With the recipe that the plain choices have for that format on processors."""
        planner = Planner(self._store, self._environments)
        pc = look_at_pc(DevicesListed(0, (_CPU,)), self._places.models)
        plan = planner.for_folder(checkpoint, Recipe("", "", weights=weights), _CPU, pc)
        # Always the same one, so that figures can be compared.
        plan = replace(plan, recipe=replace(plan.recipe, toolchain=TOOLCHAIN))
        installer = Installer(self._store, self._places.config, Network, self._make_engine)
        converter = Converter(installer, self._environments, self._runner)
        with PhaseMeter() as meter:
            report = converter.convert(plan, meter.on_progress, CancelToken())
        folder = Path(self._store.get(plan.entry.id).ref.folder)
        return Made(folder, report, meter.costs)

    def _make_engine(self) -> Any:
        return make_engine("child", self._places)


class _ExportingOnce:
    """Runs jobs as the app does, but takes an export that was made before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._results: dict[str, dict[str, Any]] = {}

    def __call__(
        self, python: Path, job: Job, work: Path, listener: ConversionListener, cancel: CancelToken
    ) -> dict[str, Any]:
        if job.step == "compress":
            listener(ConversionProgress("compress"))  # the start of its process is part of it
            return run_job(python, job, work, listener, cancel)
        kept = self._folder / Path(job.source).name
        if job.source in self._results:
            shutil.copytree(kept, job.target)
        else:
            self._results[job.source] = run_job(python, job, work, listener, cancel)
            shutil.copytree(job.target, kept)
        return self._results[job.source]
