"""What the user wants to have drawn, as the form holds it and the settings keep it."""

from __future__ import annotations

import json
import random
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from models.engine import protocol as p
from models.engine.drawing_bounds import BOUNDS, LONGEST_PROMPT

MOST_SEED = int(BOUNDS["seed"].most or 0)
MOST_AT_ONCE = 16
_LONGEST_NAME = 200


@dataclass(frozen=True)
class Wanted:
    """All that the form says, but for the pictures it starts from.

    Attributes:
        model: id of the installed model; "" is the first one there is.
        width: in pixels; 0 is the model's own, or as the picture is that it starts from.
        height: the same.
        steps: 0 is as many as the model is made for.
        guidance: None is as the model has it.
        strength: None is as the model has it.
        seed: of the next picture.
        keeps_seed: the seed stays; otherwise each drawing is followed by another one.
        count: how many pictures, each with the seed after that of the one before.
        device: "" is the usual one of the model.
        parts: devices of text encoder, denoiser and decoder; "" is `device`.
    """

    model: str = ""
    prompt: str = ""
    negative: str = ""
    width: int = 0
    height: int = 0
    steps: int = 0
    guidance: float | None = None
    strength: float | None = None
    seed: int = 0
    keeps_seed: bool = False
    count: int = 1
    device: str = ""
    parts: tuple[str, str, str] = ("", "", "")

    def seeds(self) -> tuple[int, ...]:
        """Of the pictures, in order; after the last seed there is comes the first one."""
        return tuple((self.seed + at) % (MOST_SEED + 1) for at in range(self.count))

    def device_for(self, usual: str) -> str:
        """As the engine is told: one device, or three."""
        whole = self.device or usual
        parts = [part or whole for part in self.parts]
        return parts[0] if len(set(parts)) == 1 else ",".join(parts)


def fresh_seed() -> int:
    return random.randrange(MOST_SEED + 1)


def wanted_again(made: p.Made, now: Wanted) -> Wanted:
    """What a picture was made with; where it runs stays as it is."""
    return replace(
        now,
        model=made.model_id,
        prompt=made.prompt,
        negative=made.negative,
        width=made.width,
        height=made.height,
        steps=made.steps,
        guidance=made.guidance,
        strength=made.strength,
        seed=made.seed,
        keeps_seed=True,
        count=1,
    )


def to_text(wanted: Wanted) -> str:
    return json.dumps(asdict(wanted))


def from_text(text: str) -> Wanted:
    """As much of it as can be used."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return Wanted(seed=fresh_seed())
    if not isinstance(document, dict):
        return Wanted(seed=fresh_seed())
    known = {each.name for each in fields(Wanted)}
    values = {name: _read(name, value) for name, value in document.items() if name in known}
    kept = {name: value for name, value in values.items() if value is not None}
    return Wanted(**{"seed": fresh_seed(), **kept})


def _read(name: str, value: Any) -> Any:
    """None for what cannot be used."""
    if name in ("model", "device", "prompt", "negative"):
        longest = LONGEST_PROMPT if name in ("prompt", "negative") else _LONGEST_NAME
        return value if isinstance(value, str) and len(value) <= longest else None
    if name == "keeps_seed":
        return value if isinstance(value, bool) else None
    if name == "parts":
        is_right = isinstance(value, list) and len(value) == 3
        return tuple(map(str, value)) if is_right else None
    if name == "count":
        return value if type(value) is int and 1 <= value <= MOST_AT_ONCE else None
    return value if BOUNDS[name].holds(value) else None
