"""The verb `adapters`, and adapters that a question or a drawing is given."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.adapters import refusals
from models.adapters.kept import Kept, loose
from models.adapters.store import AdapterStore
from models.cli.amounts import size_words
from models.cli.answer import answer
from models.cli.terminal import Terminal
from models.engine import protocol as p


@dataclass(frozen=True)
class Named:
    """An adapter as it was asked for; without a weight it gets its usual one."""

    place: str
    weight: float | None = None


def add_adapter_option(parser: argparse.ArgumentParser) -> None:
    """The word for adapters that are to be on."""
    parser.add_argument(
        "--adapter",
        action="append",
        default=[],
        type=named,
        metavar="FILE[:WEIGHT]",
        help="a LoRA adapter: a file, a folder, or the id of one that is kept; repeatable",
    )


def add_adapters(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser("list", help="adapters that are kept")
    add = actions.add_parser("add", help="keep a .safetensors file, or a folder of PEFT")
    add.add_argument("path", type=Path, metavar="PATH")
    remove = actions.add_parser("remove", help="delete an adapter that is kept")
    remove.add_argument("id", metavar="ID")
    for action in (listing, add, remove):
        action.add_argument("--json", action="store_true", help="print one JSON document")


def adapters(options: argparse.Namespace, store: AdapterStore, terminal: Terminal) -> int:
    if options.action == "list":
        return _list(options, store, terminal)
    if options.action == "add":
        kept = store.register(options.path)
        return answer(terminal, options, as_json(kept), f"{kept.name} is kept as {kept.id}.")
    kept = store.get(options.id)
    store.remove(kept.id)
    return answer(terminal, options, {"removed": kept.id}, f"{kept.name} was removed.")


def named(text: str) -> Named:
    """`FILE`, or `FILE:WEIGHT`; a colon may be part of the name, as on Windows."""
    place, colon, weight = text.rpartition(":")
    if not colon or not place or Path(text).exists():
        return Named(text)
    try:
        return Named(place, float(weight))
    except ValueError:
        return Named(text)


def weighed(names: Sequence[Named], store: AdapterStore) -> tuple[p.Weighed, ...]:
    """Raises `AdapterUnreadable` or `AdapterUnsupported` for the first that cannot be used."""
    found = []
    for name in names:
        kept = _found(name.place, store)
        found.append(p.Weighed(kept.adapter, kept.weight if name.weight is None else name.weight))
    return tuple(found)


def with_adapters(model: p.ModelRef, on: Sequence[p.Weighed]) -> p.ModelRef:
    """The model as it has to be loaded for them."""
    return replace(model, adapters=tuple(dict.fromkeys(one.adapter for one in on)))


def in_words(on: Sequence[p.Weighed]) -> str:
    """Such as "capitals 0.8, night"; those at weight 1 by their names alone."""
    shown = [one for one in on if one.weight]
    return ", ".join(
        one.adapter.name if one.weight == 1 else f"{one.adapter.name} {one.weight:g}"
        for one in shown
    )


def on_as_json(on: Sequence[p.Weighed]) -> list[dict[str, Any]]:
    return [
        {"id": one.adapter.id, "name": one.adapter.name, "weight": one.weight}
        for one in on
        if one.weight
    ]


def as_json(kept: Kept) -> dict[str, Any]:
    return {
        "id": kept.id,
        "name": kept.name,
        "base": kept.base,
        "triggers": list(kept.triggers),
        "draws": kept.draws,
        "rank": kept.rank,
        "size_bytes": kept.size_bytes,
        "folder": kept.adapter.folder,
        "sha256": kept.adapter.sha256,
    }


def _found(place: str, store: AdapterStore) -> Kept:
    """What is there under that path, else what is kept under that id."""
    path = Path(place)
    if path.exists():
        return loose(path)
    kept = next((one for one in store.all() if one.id == place), None)
    if kept is not None:
        return kept
    raise refusals.not_there(path)


def _list(options: argparse.Namespace, store: AdapterStore, terminal: Terminal) -> int:
    found = store.all()
    if options.json:
        terminal.document([as_json(one) for one in found])
    for one in found if not options.json else ():
        purpose = "draws" if one.draws else "answers"
        parts = [one.id, one.name, purpose, size_words(one.size_bytes), one.base]
        terminal.result("  ".join(part for part in parts if part) + "\n")
    return 0
