"""Converts models on this PC and installs what comes out; for the command line and the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path
from typing import Protocol

from models.cancel import CancelToken
from models.conversion.accuracy import AccuracyReport
from models.conversion.checkpoint import Checkpoint
from models.conversion.converted import WORK_FOLDER, ConvertedSource, has_checkpoint
from models.conversion.failures import CodeNotTrusted, ConversionFailed
from models.conversion.kept_plan import read_plan
from models.conversion.plan import Plan
from models.conversion.planning import recipe_after_download, result_of
from models.conversion.process import Runner, run_job
from models.conversion.progress import ConversionListener, ConversionProgress
from models.conversion.recipe import Recipe
from models.conversion.toolchains.environment import Environment
from models.installer import Installer
from models.sources.checkpoint_choice import choose_checkpoint_files
from models.sources.offline import check_online
from models.sources.progress import FetchProgress
from models.sources.repository import RepositorySource
from models.sources.room import check_room
from models.store.install import install
from models.store.partial import Partial
from models.store.trials import keep_trial
from models.words import say


class Tools(Protocol):
    """What makes toolchains; `models.conversion.toolchains.environment.Environments` does."""

    @property
    def sizes(self) -> Mapping[str, int]:
        """What each environment takes on the disk, by the id of its toolchain."""

    def is_ready(self, toolchain_id: str) -> bool:
        """Whether the environment is there and complete."""

    def make(
        self, toolchain_id: str, progress: ConversionListener, cancel: CancelToken
    ) -> Environment:
        """The environment, made where it is not ready."""

    def using(self, toolchain_id: str) -> AbstractContextManager[Environment]:
        """One that is ready; nobody can remove it meanwhile."""


class Converter:
    """Blocks: called on threads of its callers, one conversion at a time.

    Args:
        installer: knows the store, the network and how an engine is made.
        environments: of the toolchains.
        runner: runs a job in a toolchain.

    Attributes:
        installer: as given.
    """

    def __init__(self, installer: Installer, environments: Tools, runner: Runner = run_job) -> None:
        self.installer = installer
        self._environments = environments
        self._runner = runner

    def convert(
        self,
        plan: Plan,
        listener: ConversionListener,
        cancel: CancelToken,
        trusted: Sequence[str] = (),
    ) -> AccuracyReport:
        """Make the model and install it, in the place of one of the same id; until then the
        library is as it was. `trusted` names the repositories and folders whose own Python code
        may be run.

        Raises `Cancelled`, `CodeNotTrusted`, what the plan refuses, and what
        `models.store.install.install`, the toolchain and the conversion raise.
        """
        _check(plan, trusted)
        with ExitStack() as tools:
            return self._convert(plan, listener, cancel, self._source(plan, listener, tools))

    def _convert(
        self,
        plan: Plan,
        listener: ConversionListener,
        cancel: CancelToken,
        source: ConvertedSource,
    ) -> AccuracyReport:
        def on_stored(progress: FetchProgress) -> None:
            done, total = progress.done, progress.total
            listener(ConversionProgress("install", done, total, progress.unit, progress.rate))

        store = self.installer.store
        if Partial(store.user_folder, plan.entry.id).has_reached("whole"):
            # Made by a process that ended just before it was shown, perhaps in another way.
            store.discard(plan.entry.id)
        check_room(store.user_folder, plan.disk_bytes)
        try:
            install(plan.entry, result_of(plan), store, source, on_stored, cancel, anew=True)
        except BaseException:
            if not source.has_download:  # nothing that another attempt could go on with
                store.discard(plan.entry.id)
            raise
        for trial in source.outcome.trials:
            keep_trial(store, plan.entry.id, trial)
        assert source.outcome.report is not None
        return source.outcome.report

    def interrupted(self) -> list[Plan]:
        """Conversions whose download can be gone on with; others that were cut off are deleted."""
        store = self.installer.store
        plans = []
        for one in store.interrupted():
            if one.place.kind != "made":
                continue
            folder = Partial(store.user_folder, one.model_id).files / WORK_FOLDER
            plan = read_plan(folder)
            if plan is not None and plan.repository and has_checkpoint(folder):
                plans.append(plan)
            else:
                store.discard(one.model_id)
        return plans

    def discard(self, model_id: str) -> None:
        """Delete what has arrived of one that is not wanted any more."""
        self.installer.discard(model_id)

    def _source(
        self, plan: Plan, listener: ConversionListener, tools: ExitStack
    ) -> ConvertedSource:
        """`tools` holds the environment that is used, until it is closed."""
        network = self.installer.network()

        def make_python(toolchain: str, cancel: CancelToken) -> Path:
            if not self._environments.is_ready(toolchain):
                check_online(network)
            tools.close()  # the checkpoint may want others than were planned
            self._environments.make(toolchain, listener, cancel)
            return tools.enter_context(self._environments.using(toolchain)).python

        def refine(checkpoint: Checkpoint) -> Recipe:
            has = self._environments
            return recipe_after_download(
                plan, checkpoint, toolchain_ready=has.is_ready, toolchain_bytes=has.sizes
            )

        choose = partial(choose_checkpoint_files, with_code=plan.recipe.trust_remote_code)
        fetches = plan.repository or plan.companion
        hub = RepositorySource("hf", network, choose=choose) if fetches else None
        return ConvertedSource(
            plan,
            make_python,
            refine,
            hub,
            self.installer.make_engine,
            tuple(dict.fromkeys((plan.device, "CPU"))),
            listener,
            self._runner,
        )


def _check(plan: Plan, trusted: Sequence[str]) -> None:
    if plan.refusal is not None:
        problem = plan.refusal
        raise ConversionFailed(problem.what, problem.todo, problem.cause)
    if plan.asks_to_trust and plan.asks_to_trust not in trusted:
        raise CodeNotTrusted(
            say(
                "“{name}” brings Python code that has to be run to convert it.",
                name=plan.entry.name,
            ),
            say(
                "Allow it if you trust where it comes from: {place}.",
                place=plan.asks_to_trust,
            ),
        )
