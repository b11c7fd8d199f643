"""A converter whose process is played by the test: the IR it leaves is a model that ships."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.conversion.child.job import Job
from models.conversion.converter import Converter
from models.conversion.plan import Plan
from models.conversion.progress import ConversionListener, ConversionPhase, ConversionProgress
from models.conversion.recipe import Recipe
from models.conversion.toolchains.environment import Environment
from models.conversion.toolchains.toolchain import read_toolchains
from models.engine.scripted import Script, ScriptedEngine
from models.installer import Installer
from models.places import BUILTIN_MODELS, find_places
from models.sources.network import Network
from models.store.manifest import MANIFEST_NAME
from models.store.store import ModelStore
from tests.fixtures.folder_models import write_safetensors, write_text_model

SHIPPED = "shapes-qwen2-vl"
ANSWERS = ("The color is red.",) * 8
ENTRY = CatalogueEntry(
    id="mine",
    name="Mine",
    label="",
    summary="",
    tasks=("chat",),
    takes=("text", "image"),
    kind="vision",
    family="qwen2_vl",
    parameters=1_500_000,
    context_tokens=4096,
    languages=("en",),
    licence="MIT",
    size_bytes=3_000_000,
    sources=(EntrySource("file", "/somewhere"),),
)
RECIPE = Recipe("image-text-to-text", "transformers-4.57", weights="int4", group_size=64)

Step = Callable[[Job, ConversionListener, CancelToken], None]


def nothing(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
    """Goes well."""


@dataclass
class Player:
    """Runs jobs as `models.conversion.process.run_job` does, but does nothing real.

    Attributes:
        jobs: that were run.
        answers: of the original.
        on_step: called in the middle of a job.
        leaves_out: name of a file that the result lacks.
        perplexities: of the original and the result.
    """

    jobs: list[Job] = field(default_factory=list)
    answers: tuple[str, ...] = ANSWERS
    on_step: Step = nothing
    leaves_out: str = ""
    perplexities: tuple[float, float] = (0.0, 0.0)

    def __call__(
        self,
        python: Path,
        job: Job,
        work: Path,
        listener: ConversionListener,
        cancel: CancelToken,
    ) -> dict[str, Any]:
        self.jobs.append(job)
        phases: Sequence[ConversionPhase] = ("load", "ask", "export", "tokenizer")
        if job.step == "compress":
            phases = ("compress",)
        for phase in phases:
            listener(ConversionProgress(phase))
            cancel.check()
        Path(job.target).mkdir()
        (Path(job.target) / "half.bin").write_bytes(b"half")
        self.on_step(job, listener, cancel)
        (Path(job.target) / "half.bin").unlink()
        return self._exported(job) if job.step == "export" else self._compressed(job)

    def _exported(self, job: Job) -> dict[str, Any]:
        answers = [*self.answers][: len(job.questions)]
        return {"answers": answers, "perplexity": self.perplexities[0], "versions": {}}

    def _compressed(self, job: Job) -> dict[str, Any]:
        if job.task.startswith("text-generation"):
            write_text_model(Path(job.target))
        else:
            self._leave_shipped(Path(job.target))
        return {
            "answers": [],
            "perplexity": self.perplexities[1],
            "layers": {},
            "versions": {"nncf": "3.4.0"},
        }

    def _leave_shipped(self, folder: Path) -> None:
        for file in (BUILTIN_MODELS / SHIPPED).iterdir():
            if file.name not in (MANIFEST_NAME, self.leaves_out):
                shutil.copyfile(file, folder / file.name)


class Tools:
    """Environments that are there already.

    Attributes:
        made: those that were asked for.
        used: those that are used right now.
    """

    def __init__(self, folder: Path) -> None:
        self.made: list[str] = []
        self.used: list[str] = []
        self._folder = folder

    @property
    def sizes(self) -> Mapping[str, int]:
        return {one.id: one.size_bytes for one in read_toolchains()}

    def is_ready(self, toolchain_id: str) -> bool:
        return False

    def make(
        self, toolchain_id: str, progress: ConversionListener, cancel: CancelToken
    ) -> Environment:
        progress(ConversionProgress("toolchain"))
        cancel.check()
        self.made.append(toolchain_id)
        return self._environment(toolchain_id)

    @contextmanager
    def using(self, toolchain_id: str) -> Iterator[Environment]:
        self.used.append(toolchain_id)
        try:
            yield self._environment(toolchain_id)
        finally:
            self.used.remove(toolchain_id)

    def _environment(self, toolchain_id: str) -> Environment:
        return Environment(toolchain_id, self._folder / "python", self._folder)


class Desk:
    """A converter with an empty home.

    Attributes:
        player: the process.
        told: all progress.
    """

    def __init__(self, home: Path, script: Script | None = None) -> None:
        self.home = home
        self.places = find_places({"SIDELIGHT_HOME": str(home)})
        self.store = ModelStore(self.places.models, BUILTIN_MODELS)
        self.script = script or Script(chunks=("The color ", "is red."))
        self.network = Network()
        self.player = Player()
        self.tools = Tools(home)
        self.told: list[ConversionProgress] = []
        self.cancel = CancelToken()
        self.cancel_at: ConversionPhase | None = None

    @property
    def converter(self) -> Converter:
        installer = Installer(
            self.store, self.places.config, lambda: self.network, self._make_engine
        )
        return Converter(installer, self.tools, self.player)

    def convert(self, plan: Plan, trusted: Sequence[str] = ()) -> Any:
        return self.converter.convert(plan, self._listen, self.cancel, trusted)

    def checkpoint(self) -> Path:
        """A folder of the user's that is converted; its weights are looked at, not used."""
        folder = self.home.parent / "checkpoint"
        folder.mkdir(exist_ok=True)
        (folder / "config.json").write_text(json.dumps({"model_type": "qwen2_vl"}), "utf-8")
        write_safetensors(folder / "model.safetensors", {"w": ("F16", [400], 800)})
        return folder

    def files(self) -> list[str]:
        """All that lies in the models' folder, locks aside."""
        folder = self.places.models
        found = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
        return sorted(name for name in found if not name.startswith(".locks"))

    def _listen(self, progress: ConversionProgress) -> None:
        self.told.append(progress)
        if progress.phase == self.cancel_at:
            self.cancel.cancel()

    def _make_engine(self) -> ScriptedEngine:
        return ScriptedEngine(self.script)


def plan_for(entry: CatalogueEntry, **more: Any) -> Plan:
    return Plan(entry, more.pop("recipe", RECIPE), more.pop("device", "CPU"), **more)


def library_is_as_before(desk: Desk) -> None:
    """Nothing of what was begun is left."""
    assert "mine" not in {model.id for model in desk.store.installed()}
    assert [name for name in desk.files() if not name.startswith(".trials")] == []
