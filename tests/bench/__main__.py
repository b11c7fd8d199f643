"""``python -m tests.bench [NAME]...``: figures, as a table.

NAME is window, transcript, conversations, sidebar, text, vision, faster, adapters, conversion,
keyframes, talking, drawing, hearing or transcribing. Without one all but `faster`, `conversion`,
`hearing`, `keyframes` and `transcribing`, which take minutes up to a quarter of an hour and more,
and `talking`, which needs what `tests/fixtures/virtual_microphone.py` names. Models come from the
user's own folder; SmolLM2 is installed when it is missing.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable

from models.cli import main as run_verb
from models.places import BUILTIN_MODELS, find_places
from models.privacy import forbid_telemetry
from models.store.store import ModelStore
from tests.bench.adapting import bench_adapting
from tests.bench.conversations import bench_conversations
from tests.bench.conversion import bench_conversion
from tests.bench.drawing import bench_drawing
from tests.bench.faster import bench_faster
from tests.bench.figures import Figure, table
from tests.bench.hearing import bench_hearing
from tests.bench.keyframes import bench_keyframes
from tests.bench.sidebar import bench_sidebar
from tests.bench.talking import bench_talking
from tests.bench.text import bench_text
from tests.bench.transcribing import bench_transcribing
from tests.bench.transcript import bench_transcript
from tests.bench.vision import bench_vision
from tests.bench.window import bench_window

_TEXT_MODEL = "smollm2-135m-instruct"
_VISION_MODELS = ("shapes-qwen2-vl", "shapes-llava-next")
_ONLY_BY_NAME = ("faster", "conversion", "keyframes", "talking", "hearing", "transcribing")


def main() -> int:
    wanted = _wanted()
    forbid_telemetry()
    figures: list[Figure] = []
    for name in wanted:
        figures += _BENCHES[name]()
    print(table(figures))
    return 0


def _wanted() -> list[str]:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("bench", nargs="*", help=", ".join(_BENCHES))
    chosen: list[str] = parser.parse_args().bench
    if unknown := set(chosen) - set(_BENCHES):
        parser.error(f"there is no bench {', '.join(sorted(unknown))}")
    return chosen or [name for name in _BENCHES if name not in _ONLY_BY_NAME]


def _store() -> ModelStore:
    return ModelStore(find_places(os.environ).models, BUILTIN_MODELS)


def _text() -> list[Figure]:
    status = run_verb(["models", "install", _TEXT_MODEL])
    if status:
        sys.exit(status)
    return bench_text(_store().get(_TEXT_MODEL).ref)


def _faster() -> list[Figure]:
    status = run_verb(["models", "install", _TEXT_MODEL])
    if status:
        sys.exit(status)
    return bench_faster(_store().get(_TEXT_MODEL).ref)


def _vision() -> list[Figure]:
    return [figure for name in _VISION_MODELS for figure in bench_vision(_store().get(name).ref)]


_BENCHES: dict[str, Callable[[], list[Figure]]] = {
    "window": bench_window,
    "transcript": bench_transcript,
    "conversations": bench_conversations,
    "sidebar": bench_sidebar,
    "text": _text,
    "vision": _vision,
    "faster": _faster,
    "adapters": bench_adapting,
    "conversion": bench_conversion,
    "keyframes": bench_keyframes,
    "talking": bench_talking,
    "drawing": bench_drawing,
    "hearing": bench_hearing,
    "transcribing": bench_transcribing,
}


if __name__ == "__main__":
    sys.exit(main())
