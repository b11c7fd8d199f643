"""Which architecture a model is of, as its own config.json tells."""

from __future__ import annotations

import json
from pathlib import Path

from models.errors import ModelDamaged
from models.words import say


def read_family(folder: Path) -> str:
    """The `model_type` of a model's folder, such as "qwen2_vl"; raises `ModelDamaged`."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return str(config["model_type"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ModelDamaged(
            say("The model's config.json cannot be read."),
            say("Repair it in the library, or remove it and install it again."),
            repr(error),
        ) from error
