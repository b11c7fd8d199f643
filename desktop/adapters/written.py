"""Adapters that were on, as an answer keeps them: names stay known when the adapters are gone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from models.engine.protocol import Weighed


@dataclass(frozen=True)
class WasOn:
    """An adapter, its name at that time, and the weight."""

    id: str
    name: str
    weight: float


def to_json(weighed: Sequence[Weighed]) -> str:
    """ "" for none."""
    return (
        json.dumps([[w.adapter.id, w.adapter.name, w.weight] for w in weighed]) if weighed else ""
    )


def from_json(text: str) -> tuple[WasOn, ...]:
    """What `to_json` made; nothing of all else."""
    try:
        found = [
            WasOn(str(key), str(name), float(weight)) for key, name, weight in json.loads(text)
        ]
    except (ValueError, TypeError, RecursionError):
        return ()
    return tuple(found)
