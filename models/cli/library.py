"""The verbs of `models` about what is here and what can be had: list, remove, verify."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from models.cancel import CancelToken
from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry
from models.cli.amounts import progress_words, size_words
from models.cli.terminal import Terminal
from models.sources.progress import FetchProgress
from models.store.installed import InstalledModel
from models.store.store import ModelStore


def library(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> int:
    ACTIONS[options.action](options, store, terminal)
    return 0


def _list(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    models = store.installed()
    if options.json:
        terminal.document([_model_as_json(model) for model in models])
        return
    rows = [(model.id, model.name, size_words(model.size_bytes), model.label) for model in models]
    terminal.result(_table(rows))


def _available(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    present = {model.id for model in store.installed()}
    entries = list(read_catalogue())
    if options.json:
        terminal.document([asdict(entry) | {"installed": entry.id in present} for entry in entries])
        return
    rows = [(entry.id, entry.name, _state(entry, present), entry.label) for entry in entries]
    terminal.result(_table(rows))


def _remove(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    name = store.get(options.id).name
    freed = store.remove(options.id)
    if options.json:
        terminal.document({"removed": options.id, "freed_bytes": freed})
    else:
        terminal.result(f"{name} was removed; {size_words(freed)} are free again.\n")


def _verify(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> None:
    store.verify(options.id, _show_progress(terminal), CancelToken())
    if options.json:
        terminal.document({"verified": options.id})
    else:
        terminal.result(f"Every file of {store.get(options.id).name} is as it was installed.\n")


def _show_progress(terminal: Terminal) -> Callable[[FetchProgress], None]:
    def show(progress: FetchProgress) -> None:
        terminal.progress(progress_words(progress))

    return show


def _model_as_json(model: InstalledModel) -> dict[str, Any]:
    return asdict(model) | {"folder": str(model.folder)}


def _state(entry: CatalogueEntry, present: set[str]) -> str:
    if entry.id in present:
        return "installed"
    return size_words(entry.download_bytes) if entry.sources else "to be converted"


def _table(rows: Sequence[tuple[str, str, str, str]]) -> str:
    widths = [max((len(row[at]) for row in rows), default=0) for at in range(3)]
    lines = []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        lines.append("  ".join([*cells, row[3]]).rstrip() + "\n")
    return "".join(lines)


ACTIONS: Mapping[str, Callable[[argparse.Namespace, ModelStore, Terminal], None]] = {
    "list": _list,
    "available": _available,
    "remove": _remove,
    "verify": _verify,
}
