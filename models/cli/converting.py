"""The verbs of `models` that convert."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.catalogue.catalogue import read_catalogue
from models.cli.amounts import memory_words, size_words
from models.cli.answer import answer
from models.cli.terminal import Terminal
from models.cli.this_pc import MakeEngine, this_pc
from models.conversion.accuracy import AccuracyReport
from models.conversion.converter import Converter
from models.conversion.plan import Plan
from models.conversion.planner import Planner
from models.conversion.progress import ConversionProgress
from models.conversion.recipe import Effort, Recipe
from models.conversion.toolchains.environment import Environments
from models.engine import protocol as p
from models.errors import DeviceAbsent
from models.hardware.pc import Pc

# Options that make a recipe of the user's own, by its fields.
_EXPERT = (
    "weights",
    "symmetric",
    "group_size",
    "ratio",
    "backup",
    "awq",
    "scale_estimation",
    "vision",
)


class Converting:
    """Plans, converts, and tends the toolchains.

    Args:
        converter: does the work.
        planner: tells what it takes.
        environments: of the toolchains.
        make_engine: makes an engine to ask for the devices.
        terminal: where progress and results go.
    """

    def __init__(
        self,
        converter: Converter,
        planner: Planner,
        environments: Environments,
        make_engine: MakeEngine,
        terminal: Terminal,
    ) -> None:
        self._converter = converter
        self._planner = planner
        self._environments = environments
        self._make_engine = make_engine
        self._terminal = terminal

    def convert(self, options: argparse.Namespace) -> int:
        plan = self._plan(options)
        for line in plan_lines(plan):
            self._terminal.note(line)
        if options.plan:
            return self._show_plan(plan, options)
        trusted = [plan.asks_to_trust] if options.trust else []
        report = self._converter.convert(plan, self._show, CancelToken(), trusted)
        document = {"id": plan.entry.id, "report": asdict(report), "recipe": plan.recipe.to_json()}
        done = f"{plan.entry.name} is installed as {plan.entry.id}."
        words = "\n".join((*report_lines(report), done))
        return answer(self._terminal, options, document, words)

    def toolchains(self, options: argparse.Namespace) -> int:
        """List them, or remove one."""
        if options.remove:
            freed = self._environments.size_on_disk(options.remove)
            self._environments.remove(options.remove)
            words = f"{options.remove} was removed; {size_words(freed)} are free again."
            document = {"removed": options.remove, "freed_bytes": freed}
            return answer(self._terminal, options, document, words)
        size_of = self._environments.size_on_disk
        sizes = {one.id: size_of(one.id) for one in self._environments.toolchains}
        lines = (f"{name}  {size_words(at) if at else 'not made'}" for name, at in sizes.items())
        return answer(self._terminal, options, sizes, "\n".join(lines))

    def _plan(self, options: argparse.Namespace) -> Plan:
        pc = this_pc(self._make_engine, self._converter.installer.store.user_folder)
        device = _device(pc, options.device)
        how = _how(options)
        pictures = tuple(Path(one).absolute() for one in options.picture)
        folder = Path(options.model)
        if folder.is_dir():
            plan = self._planner.for_folder(folder.absolute(), how, device, pc, pictures)
        else:
            entry = read_catalogue().get(options.model)
            plan = self._planner.for_entry(entry, how, device, pc, pictures)
        return plan

    def _show_plan(self, plan: Plan, options: argparse.Namespace) -> int:
        if options.json:
            self._terminal.document(_plan_document(plan))
        return 1 if plan.refusal is not None else 0

    def _show(self, progress: ConversionProgress) -> None:
        if progress.detail:
            return
        words = " ".join(part for part in (progress.phase.capitalize(), progress.part) if part)
        if progress.total:
            words += f": {100 * progress.done // progress.total} %"
        self._terminal.progress(words)


def plan_lines(plan: Plan) -> list[str]:
    """What it takes, or why not."""
    if plan.refusal is not None:
        return [plan.refusal.what, plan.refusal.todo]
    minutes = max(1, round(plan.seconds / 60))
    lines = [
        f"Converting {plan.entry.name} for {plan.device}: {recipe_words(plan.recipe)}.",
        f"It takes about {minutes} min, {memory_words(plan.peak_bytes)} of memory and "
        f"{size_words(plan.disk_bytes)} of disk; the result has {size_words(plan.result_bytes)}.",
    ]
    if plan.download_bytes:
        lines.append(f"To download: {size_words(plan.download_bytes)}.")
    return [*lines, *plan.remarks]


def recipe_words(recipe: Recipe) -> str:
    """Such as "INT4, symmetric, group size 128, vision encoder INT8"."""
    parts = [recipe.weights.upper()]
    if recipe.weights in ("int4", "nf4"):
        parts.append("symmetric" if recipe.symmetric else "asymmetric")
        parts.append(
            "channel-wise" if recipe.is_channel_wise else f"group size {recipe.group_size}"
        )
        parts += ["AWQ"] if recipe.awq else []
        parts += ["scale estimation"] if recipe.scale_estimation else []
    if recipe.task == "image-text-to-text":
        parts.append(f"vision encoder {recipe.vision.upper().replace('_', ' ')}")
    return ", ".join(parts)


def report_lines(report: AccuracyReport) -> list[str]:
    """The accuracy check, to be read."""
    factor = report.size_before / report.size_after if report.size_after else 0.0
    lines = [
        f"Answers like the original: {report.similarity:.0%}.",
        f"{size_words(report.size_before)} became {size_words(report.size_after)} "
        f"({factor:.1f} times smaller).",
    ]
    if report.perplexity_ratio:
        lines.append(f"Perplexity is {report.perplexity_ratio:.2f} times the original's.")
    if report.tokens_per_s:
        lines.append(f"{report.tokens_per_s:.1f} tokens/s on {report.device}.")
    for one in report.comparisons:
        lines.append(f"  {one.question or 'Speech'}")
        lines.append(f"    original:  {one.original}")
        lines.append(f"    converted: {one.converted}")
    return lines


def _how(options: argparse.Namespace) -> Effort | Recipe:
    own = {name: getattr(options, name) for name in _EXPERT if getattr(options, name) is not None}
    effort: Effort = options.effort
    return replace(Recipe("", ""), **own) if own else effort


def _device(pc: Pc, wanted: str) -> p.Device:
    for device in pc.devices:
        if device.id == wanted:
            return device
    known = ", ".join(device.id for device in pc.devices)
    raise DeviceAbsent(f"This PC has no device {wanted}.", f"Choose one of these: {known}.")


def _plan_document(plan: Plan) -> dict[str, Any]:
    return {
        "id": plan.entry.id,
        "device": plan.device,
        "recipe": plan.recipe.to_json(),
        "download_bytes": plan.download_bytes,
        "toolchain_bytes": plan.toolchain_bytes,
        "disk_bytes": plan.disk_bytes,
        "peak_bytes": plan.peak_bytes,
        "seconds": plan.seconds,
        "result_bytes": plan.result_bytes,
        "refusal": None if plan.refusal is None else plan.refusal.what,
        "remarks": list(plan.remarks),
    }
