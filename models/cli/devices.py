"""`bench --devices`: models on each device of this PC, as a table; kept like any try-out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from models.cancel import CancelToken
from models.cli.session import MakeEngine
from models.cli.terminal import Terminal
from models.engine import protocol as p
from models.engine.session import EngineSession
from models.speed.devices import fastest, measure_on_devices
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import keep_trial

_GIB = 1 << 30


def bench_devices(
    options: argparse.Namespace, store: ModelStore, make_engine: MakeEngine, terminal: Terminal
) -> int:
    """The named model, or all that are installed, one after the other.

    A device on which a model does not work is a line that says why, and no failure.
    """
    models = [store.get(options.id)] if options.id else store.installed()
    with EngineSession(make_engine(options.engine)) as session:
        listed = session.run(p.ListDevices())
        assert isinstance(listed, p.DevicesListed)
        devices = [device.id for device in listed.devices]
        found = [_measure(session, model, devices, store, options, terminal) for model in models]
    if options.json:
        terminal.document(found[0] if options.id else {"models": found})
    return 0


def _measure(
    session: EngineSession,
    model: InstalledModel,
    devices: Sequence[str],
    store: ModelStore,
    options: argparse.Namespace,
    terminal: Terminal,
) -> dict[str, Any]:
    """One model; the document that tells of it."""

    def on_device(device: str, done: int, total: int) -> None:
        terminal.progress(f"{model.name} on {device}: {done} of {total} devices")

    def on_trial(trial: Trial) -> None:
        keep_trial(store, model.id, trial)
        if not options.json:
            name = "" if options.id else f"{model.name} on "
            terminal.result(f"{name}{_line(trial, model.kind)}\n")

    trials = measure_on_devices(session, model.ref, devices, on_device, on_trial, CancelToken())
    return _document(model.id, trials)


def _line(trial: Trial, kind: str) -> str:
    if not trial.works:
        why = str(trial.problem.what) if trial.problem else "It did not work."
        return f"{trial.device}: {why}"
    first = f"{trial.ttft_ms / 1000:.2f} s"
    parts = [f"loaded in {trial.load_s:.1f} s"]
    if trial.tokens_per_s:
        parts += [f"first token {first}", f"{trial.tokens_per_s:.1f} tokens/s"]
    else:
        parts.append(f"{first} a picture" if kind == "image" else f"result in {first}")
    if trial.memory_bytes:
        parts.append(f"{trial.memory_bytes / _GIB:.1f} GiB")
    return f"{trial.device}: {' · '.join(parts)}"


def _document(model_id: str, trials: Sequence[Trial]) -> dict[str, Any]:
    best = fastest(trials)
    rows = [{**asdict(trial), "problem": _why(trial)} for trial in trials]
    return {"model": model_id, "devices": rows, "fastest": best.device if best else ""}


def _why(trial: Trial) -> str:
    return str(trial.problem.what) if trial.problem else ""
