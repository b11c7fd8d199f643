"""The verb `bench`: tokens per second with and without what may make a model faster, and how it
does on each device."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from models.cancel import CancelToken
from models.cli.devices import bench_devices
from models.cli.session import MakeEngine
from models.cli.terminal import Terminal
from models.engine import protocol as p
from models.engine.session import EngineSession
from models.errors import ModelUnsupported
from models.speed.measuring import Gain, OnProgress
from models.speed.pairing import check_pair, drafts_for
from models.speed.trying import FREE_PROMPTS, REPEATING_PROMPTS, Trial, measure_gain
from models.store.installed import InstalledModel
from models.store.store import ModelStore

# What is measured, by its name in the JSON document.
_DRAFT, _LOOKUP, _LOOKUP_FREE = "drafted", "lookup", "lookup_free"


def add_bench(parser: argparse.ArgumentParser) -> None:
    """Its words."""
    parser.add_argument(
        "id", nargs="?", default="", metavar="ID", help="an installed model; else all, on devices"
    )
    parser.add_argument(
        "--devices",
        action="store_true",
        help="load it on every device of this PC and make something short there",
    )
    parser.add_argument("--device", default="CPU", metavar="D", help="CPU, GPU, GPU.1")
    parser.add_argument(
        "--draft", metavar="ID", help="a smaller model that proposes tokens; else one that fits"
    )
    parser.add_argument("--draft-device", default="", metavar="D", help="where it runs")
    parser.add_argument(
        "--rounds", type=_rounds, default=2, metavar="N", help="each prompt so often"
    )
    parser.add_argument("--engine", choices=("child", "inline"), default="child")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def bench(
    options: argparse.Namespace, store: ModelStore, make_engine: MakeEngine, terminal: Terminal
) -> int:
    """Each way is measured with a few prompts, in turn with the plain one."""
    if options.devices or not options.id:
        return bench_devices(options, store, make_engine, terminal)
    model = store.get(options.id)
    if model.kind != "text":
        raise ModelUnsupported(
            f"{model.name} is not a model for text alone, and only these are measured.",
            "Choose another; see `sidelight models list`.",
        )
    draft = _draft(options, store, model)
    if draft is None:
        terminal.note(f"No installed model can draft for {model.name}.")
    results: dict[str, Gain] = {}
    with EngineSession(make_engine(options.engine)) as session:
        for name, trial in _trials(options, model, draft).items():
            gain = measure_gain(session, trial, CancelToken(), _shower(terminal, name))
            results[name] = gain
            if not options.json:
                terminal.result(f"{_line(name, gain, draft)}\n")
    if options.json:
        terminal.document(_document(model, options.device, draft, results))
    return 0


def _rounds(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value


def _draft(
    options: argparse.Namespace, store: ModelStore, model: InstalledModel
) -> InstalledModel | None:
    """The one that was asked for, or else the best one that is installed."""
    if options.draft:
        draft = store.get(options.draft)
        if not model.gguf:  # of which nothing can be compared before its first load
            check_pair(model, draft)
        return draft
    found = drafts_for(model, store.installed())
    return found[0].model if found else None


def _trials(
    options: argparse.Namespace, model: InstalledModel, draft: InstalledModel | None
) -> dict[str, Trial]:
    def trial(faster: p.Faster, prompts: tuple[str, ...]) -> Trial:
        return Trial(model.ref, options.device, faster, prompts, options.rounds)

    lookup = p.Faster(lookup=True)
    trials = {
        _LOOKUP: trial(lookup, REPEATING_PROMPTS),
        _LOOKUP_FREE: trial(lookup, FREE_PROMPTS),
    }
    if draft is None:
        return trials
    faster = p.Faster(draft.ref, options.draft_device)
    return {_DRAFT: trial(faster, (*FREE_PROMPTS, *REPEATING_PROMPTS)), **trials}


def _shower(terminal: Terminal, name: str) -> OnProgress:
    def show(done: int, total: int) -> None:
        terminal.progress(f"{_TITLES[name]}: {done} of {total} answers")

    return show


_TITLES = {
    _DRAFT: "With a draft",
    _LOOKUP: "Lookup, long texts and code",
    _LOOKUP_FREE: "Lookup, free answers",
}


def _line(name: str, gain: Gain, draft: InstalledModel | None) -> str:
    title = f"Drafted by {draft.name}" if name == _DRAFT and draft else _TITLES[name]
    parts = [f"{gain.plain_tokens_per_s:.1f} -> {gain.tokens_per_s:.1f} tokens/s"]
    if gain.acceptance is not None:
        parts.append(f"{gain.acceptance:.0%} taken")
    parts.append("worth it" if gain.is_worth_it else "not worth it")
    return f"{title}: {' · '.join(parts)} (x {gain.ratio:.2f}, noise {gain.noise:.0%})"


def _document(
    model: InstalledModel, device: str, draft: InstalledModel | None, results: dict[str, Gain]
) -> dict[str, Any]:
    return {
        "model": model.id,
        "device": device,
        "draft": draft.id if draft else "",
        **{name: {**asdict(gain), "worth_it": gain.is_worth_it} for name, gain in results.items()},
    }
