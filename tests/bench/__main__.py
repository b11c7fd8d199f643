"""``python -m tests.bench``: every figure, as a table.

Models come from the user's own folder; SmolLM2 is installed when it is missing.
"""

from __future__ import annotations

import os
import sys

from models.cli import main as run_verb
from models.places import BUILTIN_MODELS, find_places
from models.privacy import forbid_telemetry
from models.store.store import ModelStore
from tests.bench.figures import table
from tests.bench.text import bench_text
from tests.bench.vision import bench_vision
from tests.bench.window import bench_window

_TEXT_MODEL = "smollm2-135m-instruct"
_VISION_MODELS = ("shapes-qwen2-vl", "shapes-llava-next")


def main() -> int:
    forbid_telemetry()
    store = ModelStore(find_places(os.environ).models, BUILTIN_MODELS)
    status = run_verb(["models", "install", _TEXT_MODEL])
    if status:
        return status
    figures = bench_window()
    figures += bench_text(store.get(_TEXT_MODEL).ref)
    for name in _VISION_MODELS:
        figures += bench_vision(store.get(name).ref)
    print(table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
