"""The verbs of `models` that bring a model here or make it whole again."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.catalogue.catalogue import Catalogue, read_catalogue
from models.catalogue.check import CheckedSource, check_sources
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.cli.amounts import memory_words, progress_words, size_words
from models.cli.answer import answer
from models.cli.terminal import Terminal
from models.cli.this_pc import MakeEngine, this_pc
from models.errors import DownloadFailed, ModelDamaged, ModelUnsupported, UnknownModel
from models.hardware.fit import Fit, fits_on
from models.installer import Installer, devices_to_try
from models.sources.look_at import look_at
from models.sources.progress import FetchProgress
from models.store.installed import InstalledModel
from models.store.trial import Trial


class Getting:
    """Installs, imports, repairs, updates, moves.

    Args:
        installer: does the work.
        make_engine: makes an engine to ask for the devices.
        terminal: where progress and results go.
    """

    def __init__(self, installer: Installer, make_engine: MakeEngine, terminal: Terminal) -> None:
        self._installer = installer
        self._make_engine = make_engine
        self._terminal = terminal

    def install(self, options: argparse.Namespace) -> int:
        entry = read_catalogue().get(options.id)
        return self._get(entry, choose_place(entry, options.source), options)

    def import_model(self, options: argparse.Namespace) -> int:
        """A folder with OpenVINO files, or a GGUF."""
        taken = {model.id for model in self._installer.store.installed()}
        found = look_at(Path(options.path), {*taken, *(entry.id for entry in read_catalogue())})
        if found.form == "checkpoint":
            raise ModelUnsupported(
                f"“{found.entry.name}” is a checkpoint ({found.model_type}); it has to be "
                "converted to OpenVINO first.",
                f"Convert it: `sidelight models convert {options.path}`.",
            )
        return self._get(found.entry, found.entry.sources[0], options)

    def repair(self, options: argparse.Namespace) -> int:
        model = self._installer.repair(options.id, self._show, CancelToken())
        words = f"Every file of {model.name} is whole."
        return answer(self._terminal, options, {"repaired": model.id}, words)

    def update(self, options: argparse.Namespace) -> int:
        model = self._installer.store.get(options.id)
        revision = self._installer.newer(options.id, CancelToken())
        if not revision:
            words = f"{model.name} is the newest there is."
            return answer(self._terminal, options, {"updated": None}, words)
        self._installer.update(options.id, self._show, CancelToken())
        words = f"{model.name} was updated."
        return answer(self._terminal, options, {"updated": revision}, words)

    def move(self, options: argparse.Namespace) -> int:
        self._installer.move(Path(options.path).absolute(), self._show, CancelToken())
        folder = str(self._installer.store.user_folder)
        words = f"The models are in {folder} now."
        return answer(self._terminal, options, {"folder": folder}, words)

    def check_catalogue(self, options: argparse.Namespace) -> int:
        """Ask the hubs for every repository of the catalogue; 1 when one is not as it says."""
        catalogue = read_catalogue()
        chosen = Catalogue((catalogue.get(options.id),)) if options.id else catalogue

        def on_result(result: CheckedSource) -> None:
            if not options.json:
                state = "ok " if result.ok else "BAD"
                line = f"{state}  {result.entry}  {result.kind}:{result.reference}  {result.words}"
                self._terminal.result(line.rstrip() + "\n")

        results = check_sources(chosen, self._installer.ask, on_result, CancelToken())
        if options.json:
            self._terminal.document([asdict(result) for result in results])
        return 0 if all(result.ok for result in results) else 1

    def _get(self, entry: CatalogueEntry, place: EntrySource, options: argparse.Namespace) -> int:
        if place.size_bytes:
            where = f"{place.kind}:{place.reference}"
            self._terminal.note(f"Getting {entry.name}, {size_words(place.size_bytes)}, {where} …")
        try:
            model = self._installer.fetch(entry, place, self._show, CancelToken())
        except (DownloadFailed, ModelDamaged):
            self._offer_others(entry, place)
            raise
        trials = () if options.no_try else self._try(entry, place, model, options.device)
        document: dict[str, Any] = {
            "id": model.id,
            "folder": str(model.folder),
            "source": model.source,
            "revision": model.revision,
            "trials": [asdict(trial) for trial in trials],
        }
        works = not trials or trials[-1].works
        answer(self._terminal, options, document, f"{model.name} is installed.")
        return 0 if works else 1

    def _try(
        self, entry: CatalogueEntry, place: EntrySource, model: InstalledModel, device: str | None
    ) -> tuple[Trial, ...]:
        """On the device that was asked for, or on those where it should run, the best first."""
        devices = (device,) if device else devices_to_try(self._fits(entry, place))

        def on_device(name: str) -> None:
            self._terminal.progress(f"Trying {model.name} on {name} …")

        trials = self._installer.try_on(model.id, devices, on_device, CancelToken())
        for trial in trials:
            self._terminal.note(trial_words(trial))
        return trials

    def _fits(self, entry: CatalogueEntry, place: EntrySource) -> tuple[Fit, ...]:
        return fits_on(entry, place, this_pc(self._make_engine, self._installer.store.user_folder))

    def _offer_others(self, entry: CatalogueEntry, place: EntrySource) -> None:
        others = [f"{s.kind}:{s.reference}" for s in entry.sources if s != place]
        if others:
            words = ", ".join(others)
            self._terminal.note(f"It can also be had from {words}: use --source.")

    def _show(self, progress: FetchProgress) -> None:
        self._terminal.progress(progress_words(progress))


def choose_place(entry: CatalogueEntry, wanted: str | None) -> EntrySource:
    """The build from that source: its kind, such as "ms", or all of "kind:reference"; None takes
    the preferred one. Raises `ModelUnsupported` without a ready build, else `UnknownModel`."""
    if not entry.sources:
        raise ModelUnsupported(
            f"There is no ready-made build of “{entry.name}”; it has to be converted first.",
            f"Convert it: `sidelight models convert {entry.id}`.",
        )
    if wanted is None:
        return entry.sources[0]
    for place in entry.sources:
        if wanted in (place.kind, f"{place.kind}:{place.reference}"):
            return place
    known = ", ".join(f"{place.kind}:{place.reference}" for place in entry.sources)
    raise UnknownModel(
        f"“{entry.name}” cannot be had from “{wanted}”.", f"Choose one of these: {known}."
    )


def trial_words(trial: Trial) -> str:
    """How a try-out went, in a line."""
    if trial.problem is not None:
        return f"{trial.device}: {trial.problem.what} {trial.problem.todo}"
    parts = [f"{trial.device}: works, ready in {trial.load_s:.1f} s"]
    if trial.ttft_ms:
        parts.append(f"first result after {trial.ttft_ms:.0f} ms")
    if trial.tokens_per_s:
        parts.append(f"{trial.tokens_per_s:.1f} tokens/s")
    if trial.memory_bytes:
        parts.append(memory_words(trial.memory_bytes) + " of memory")
    return ", ".join(parts) + "."
