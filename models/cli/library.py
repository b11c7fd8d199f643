"""The verb `models`: what is installed, what can be had, install, remove, verify."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from models.cancel import CancelToken
from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry
from models.cli.terminal import Terminal
from models.hardware.memory import GIB
from models.sources.progress import FetchProgress
from models.sources.source import source_for
from models.store.install import install
from models.store.installed import InstalledModel
from models.store.store import ModelStore

_MIB = 1 << 20


def library(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> int:
    actions: dict[str, Callable[[argparse.Namespace, ModelStore, Terminal], Any]] = {
        "list": _list,
        "available": _available,
        "install": _install,
        "remove": _remove,
        "verify": _verify,
    }
    actions[options.action](options, store, terminal)
    return 0


def _list(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    models = store.installed()
    if options.json:
        terminal.document([_model_as_json(model) for model in models])
        return
    rows = [(model.id, model.name, _size(model.size_bytes), model.label) for model in models]
    terminal.result(_table(rows))


def _available(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    present = {model.id for model in store.installed()}
    entries = list(read_catalogue())
    if options.json:
        terminal.document([asdict(entry) | {"installed": entry.id in present} for entry in entries])
        return
    rows = [(entry.id, entry.name, _state(entry, present), entry.label) for entry in entries]
    terminal.result(_table(rows))


def _install(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    entry = read_catalogue().get(options.id)
    place = entry.sources[0]
    if entry.download_bytes:
        terminal.note(f"Getting {entry.name}, {_size(entry.download_bytes)} …")
    model = install(
        entry, place, store, source_for(place.kind), _show_progress(terminal), CancelToken()
    )
    if options.json:
        terminal.document(_model_as_json(model))
    else:
        terminal.result(f"{model.name} is installed.\n")


def _remove(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    name = store.get(options.id).name
    store.remove(options.id)
    if options.json:
        terminal.document({"removed": options.id})
    else:
        terminal.result(f"{name} was removed.\n")


def _verify(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    store.verify(options.id, _show_progress(terminal), CancelToken())
    if options.json:
        terminal.document({"verified": options.id})
    else:
        terminal.result(f"Every file of {store.get(options.id).name} is as it was installed.\n")


def _show_progress(terminal: Terminal) -> Callable[[FetchProgress], None]:
    def show(progress: FetchProgress) -> None:
        terminal.progress(describe(progress))

    return show


def describe(progress: FetchProgress) -> str:
    """Progress in a few words: "Downloading: 40 % · 3.1 MB/s · 12 s left"."""
    parts = [f"{progress.phase.capitalize()} …"]
    if progress.total:
        parts = [f"{progress.phase.capitalize()}: {100 * progress.done // progress.total} %"]
    if progress.rate:
        parts.append(f"{progress.rate / _MIB:.1f} MB/s")
        if progress.total:
            parts.append(f"{(progress.total - progress.done) / progress.rate:.0f} s left")
    return " · ".join(parts)


def _model_as_json(model: InstalledModel) -> dict[str, Any]:
    return asdict(model) | {"folder": str(model.folder)}


def _state(entry: CatalogueEntry, present: set[str]) -> str:
    return "installed" if entry.id in present else _size(entry.download_bytes)


def _size(size: int) -> str:
    return f"{size / GIB:.1f} GB" if size >= GIB else f"{max(1, round(size / _MIB))} MB"


def _table(rows: Sequence[tuple[str, str, str, str]]) -> str:
    widths = [max((len(row[at]) for row in rows), default=0) for at in range(3)]
    lines = []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        lines.append("  ".join([*cells, row[3]]).rstrip() + "\n")
    return "".join(lines)
