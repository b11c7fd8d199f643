"""`made:` models, which are converted on this PC."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource, SourceKind
from models.conversion import failures
from models.conversion.accuracy import AccuracyReport, write_report
from models.conversion.checkpoint import Checkpoint, look_at_checkpoint_folder
from models.conversion.child.job import Job, Question
from models.conversion.comparing import (
    ask_converted,
    compare,
    is_broken,
    mean_similarity,
)
from models.conversion.kept_plan import write_plan
from models.conversion.plan import Plan
from models.conversion.process import Runner, run_job
from models.conversion.progress import ConversionListener, ConversionPhase, ConversionProgress
from models.conversion.recipe import Recipe
from models.conversion.samples import (
    pictures_to_learn_from,
    questions_for,
    texts_to_learn_from,
    texts_to_measure_on,
)
from models.engine.falling_back import try_on_devices
from models.engine.protocol import Engine, ModelRef, Progress
from models.engine.session import RequestFailed
from models.sources.progress import FetchProgress, ProgressListener
from models.sources.source import Fetched, Source
from models.store.describe import visible_names
from models.store.needed import KINDS, missing_files
from models.store.trial import Trial

# Beside the model's files while it is made, and gone when it is there.
WORK_FOLDER = ".conversion"
_CHECKPOINT = "checkpoint"
_COMPANION = "companion"


@dataclass
class Outcome:
    """What became known while the model was made.

    Attributes:
        trials: how it did on the devices it was tried on.
        report: the original against it.
        recipe: for the manifest: the recipe with the versions of all tools.
    """

    trials: tuple[Trial, ...] = ()
    report: AccuracyReport | None = None
    recipe: dict[str, Any] = field(default_factory=dict)


class ConvertedSource:
    """Makes the model that a plan describes; what has arrived of a checkpoint that is downloaded
    is kept for the next attempt, everything else is made again.

    Args:
        plan: what is made.
        make_python: the Python of a toolchain; makes its environment where it is not there yet.
        refine: the recipe once the downloaded checkpoint is here to be looked at.
        hub: downloads the checkpoint of a plan with a repository.
        make_engine: a fresh engine for the try-out, and one to be asked.
        devices: where it is tried, in this order.
        listener: told of every phase.
        runner: runs a job in the toolchain.

    Attributes:
        outcome: filled by `fetch`.
        has_download: what has arrived of a checkpoint is still here.
    """

    def __init__(
        self,
        plan: Plan,
        make_python: Callable[[str, CancelToken], Path],
        refine: Callable[[Checkpoint], Recipe],
        hub: Source | None,
        make_engine: Callable[[], Engine],
        devices: Sequence[str],
        listener: ConversionListener,
        runner: Runner = run_job,
    ) -> None:
        self._plan = plan
        self._make_python = make_python
        self._refine = refine
        self._hub = hub
        self._make_engine = make_engine
        self._devices = tuple(devices)
        self._listener = listener
        self._runner = runner
        self.outcome = Outcome()
        self.has_download = False

    @property
    def kind(self) -> SourceKind:
        return "made"

    def latest(self, source: EntrySource, cancel: CancelToken) -> str:
        """It is made again when the user wants it."""
        return ""

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        """Also raises what the toolchain, the conversion and the comparison raise."""
        work = destination / WORK_FOLDER
        _clear(destination, work)
        work.mkdir(exist_ok=True)
        write_plan(work, self._plan)
        python = self._make_python(self._plan.recipe.toolchain, cancel)
        checkpoint, revision = self._checkpoint(work, cancel)
        if self._plan.repository:
            recipe = self._refine(checkpoint)
            if recipe.toolchain != self._plan.recipe.toolchain:
                python = self._make_python(recipe.toolchain, cancel)
            self._plan = replace(self._plan, recipe=recipe)
        try:
            self._make(python, checkpoint, work, destination, cancel)
        except BaseException:
            _clear(destination, work)
            write_plan(work, self._plan)
            raise
        shutil.rmtree(work, ignore_errors=True)
        self.has_download = False
        names = visible_names(destination)
        files = tuple(destination / name for name in names)
        return Fetched(files, revision, self.outcome.recipe)

    # --- the checkpoint -------------------------------------------------------------------------

    def _checkpoint(self, work: Path, cancel: CancelToken) -> tuple[Checkpoint, str]:
        if self._plan.folder is not None and not self._plan.repository:
            return look_at_checkpoint_folder(self._plan.folder), ""
        assert self._hub is not None
        folder = work / _CHECKPOINT
        folder.mkdir(parents=True, exist_ok=True)
        self.has_download = True
        place = EntrySource("hf", self._plan.repository, size_bytes=self._plan.download_bytes)
        fetched = self._hub.fetch(place, folder, self._on_download, cancel)
        return look_at_checkpoint_folder(folder), fetched.revision

    def _companion(self, work: Path, cancel: CancelToken) -> str:
        """A second repository that is part of the model, such as a voice's vocoder."""
        if not self._plan.companion or self._hub is None:
            return self._plan.companion
        folder = work / _COMPANION
        folder.mkdir(parents=True, exist_ok=True)
        self._hub.fetch(EntrySource("hf", self._plan.companion), folder, self._on_download, cancel)
        return str(folder)

    def _on_download(self, progress: FetchProgress) -> None:
        told = ConversionProgress(
            "download", progress.done, progress.total, progress.unit, progress.rate
        )
        self._listener(told)

    # --- making ---------------------------------------------------------------------------------

    def _make(
        self, python: Path, checkpoint: Checkpoint, work: Path, target: Path, cancel: CancelToken
    ) -> None:
        plan = self._plan
        pictures = work / "pictures"
        pictures.mkdir()
        questions = questions_for(plan.recipe.task, pictures)
        texts = texts_to_measure_on()
        export = Job(
            "export",
            str(checkpoint.folder),
            str(work / "ir16"),
            plan.recipe.task,
            trust_remote_code=plan.recipe.trust_remote_code,
            adapter=str(plan.adapter) if plan.adapter is not None else "",
            companion=self._companion(work, cancel),
            questions=questions,
            texts=texts,
        )
        exported = self._run(python, export, work, cancel)
        compress = replace(
            export,
            step="compress",
            source=export.target,
            target=str(work / "ir"),
            adapter="",
            companion="",
            questions=tuple(one for one in questions if one.is_to_be_written_down),
            recipe=plan.recipe.to_json(),
            pictures=self._calibration(pictures),
            learning_texts=texts_to_learn_from() if plan.recipe.scale_estimation else (),
        )
        self._tell("compress")  # the libraries take their time to start
        compressed = self._run(python, compress, work, cancel)
        shutil.rmtree(work / "ir16", ignore_errors=True)
        _move_up(work / "ir", target)
        self.outcome.recipe = {**plan.recipe.to_json(), "versions": compressed["versions"]}
        self._verify(target)
        self._try(target, cancel)
        self._compare(target, checkpoint, questions, exported, compressed, cancel)

    def _run(self, python: Path, job: Job, work: Path, cancel: CancelToken) -> dict[str, Any]:
        return self._runner(python, job, work, self._listener, cancel)

    def _calibration(self, folder: Path) -> tuple[str, ...]:
        recipe = self._plan.recipe
        if recipe.vision != "int8_calibrated" and not recipe.scale_estimation:
            return ()
        chosen = self._plan.calibration_pictures or pictures_to_learn_from(folder)
        return tuple(str(path) for path in chosen)

    # --- checking -------------------------------------------------------------------------------

    def _verify(self, target: Path) -> None:
        self._tell("verify")
        kind = self._plan.entry.kind
        missing = missing_files(target, kind) if kind in KINDS else []
        if missing or not any(target.rglob("*.xml")):
            raise failures.parts_missing("\n".join(missing))

    def _try(self, target: Path, cancel: CancelToken) -> None:
        self._tell("try")

        def on_progress(device: str, progress: Progress) -> None:
            if progress.phase == "starting":
                self._tell("try", part=device)

        trials = try_on_devices(
            self._make_engine(), self._ref(target), self._devices, on_progress, cancel
        )
        self.outcome.trials = trials
        if not any(trial.works for trial in trials):
            problem = trials[-1].problem
            assert problem is not None
            raise failures.works_nowhere(problem.what, problem.todo, problem.cause)

    def _compare(
        self,
        target: Path,
        checkpoint: Checkpoint,
        questions: tuple[Question, ...],
        exported: dict[str, Any],
        compressed: dict[str, Any],
        cancel: CancelToken,
    ) -> None:
        device = self.outcome.trials[-1].device
        rate = self.outcome.trials[-1].tokens_per_s
        answers = tuple(compressed["answers"])
        if questions and not answers:
            answers, rate = self._ask(target, device, questions, cancel)
        before, after = float(exported["perplexity"]), float(compressed["perplexity"])
        comparisons = compare(questions, exported["answers"], answers)
        report = AccuracyReport(
            comparisons,
            mean_similarity(comparisons),
            after / before if before and after else 0.0,
            checkpoint.weight_bytes,
            sum((target / name).stat().st_size for name in visible_names(target)),
            device,
            rate,
        )
        if is_broken(report):
            said = (f"{one.original!r} / {one.converted!r}" for one in comparisons)
            raise failures.nothing_like_the_original(report.similarity, "\n".join(said))
        self.outcome.report = write_report(target, report)

    def _ask(
        self, target: Path, device: str, questions: tuple[Question, ...], cancel: CancelToken
    ) -> tuple[tuple[str, ...], float]:
        def on_question(done: int, total: int) -> None:
            self._tell("compare", done, total)

        try:
            return ask_converted(
                self._make_engine(), self._ref(target), device, questions, on_question, cancel
            )
        except RequestFailed as failure:
            problem = failure.problem
            raise failures.works_nowhere(problem.what, problem.todo, problem.cause) from failure

    def _ref(self, folder: Path) -> ModelRef:
        entry = self._plan.entry
        return ModelRef(
            entry.id, entry.name, str(folder), entry.kind, context_tokens=entry.context_tokens
        )

    def _tell(self, phase: ConversionPhase, done: int = 0, total: int = 0, part: str = "") -> None:
        self._listener(ConversionProgress(phase, done, total, part=part))


def has_checkpoint(work: Path) -> bool:
    """Whether something of a download lies there."""
    folder = work / _CHECKPOINT
    return folder.is_dir() and any(folder.iterdir())


def _clear(destination: Path, work: Path) -> None:
    """Everything but what has arrived of the checkpoint."""
    for path in (*destination.iterdir(), *(work.iterdir() if work.is_dir() else ())):
        if path in (work, work / _CHECKPOINT, work / _COMPANION):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()


def _move_up(folder: Path, target: Path) -> None:
    for path in list(folder.iterdir()):
        path.rename(target / path.name)
