"""Does one thing from the sources and prints, as JSON, which modules and files that has loaded.

``python tests/packaging/trace.py window|ask|transcribe|keyframes|camera|download|secrets``
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
# What site-packages loads at each start is not ours.
BEFORE = frozenset(sys.modules)
# What site-packages loads at each start is not ours.
BEFORE = frozenset(sys.modules)
PICTURE = ROOT / "resources" / "samples" / "red-circle.png"
SPEECH = ROOT / "tests" / "fixtures" / "spoken" / "green-ball.wav"


def _window() -> None:
    from PySide6.QtWidgets import QApplication

    from desktop.app import App
    from desktop.language import Language
    from models.engine.client import ChildEngine
    from models.engine.scripted import Script
    from models.places import BUILTIN_MODELS, find_places
    from models.store.store import ModelStore

    qt = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        places = find_places({"SIDELIGHT_HOME": home})
        store = ModelStore(places.models, BUILTIN_MODELS)
        app = App(places, store, lambda: ChildEngine(script=Script()), (), Language(qt))
        app.show()
        qt.processEvents()
        app.close()


def _verb(*words: str) -> None:
    from models.cli import main

    with tempfile.TemporaryDirectory() as home:
        assert main(list(words), {"SIDELIGHT_HOME": home}) == 0


def _ask() -> None:
    # In this process, as another's files cannot be listed on every system.
    _verb("ask", "--engine", "inline", "--image", str(PICTURE), "What color is the shape?")


def _transcribe() -> None:
    from models.cli.parser import make_parser
    from models.cli.terminal import Terminal
    from models.cli.transcribe import transcribe
    from models.engine.factory import make_engine
    from models.places import BUILTIN_MODELS, find_places
    from models.store.store import ModelStore
    from models.transcripts.journal import Journals

    options = make_parser().parse_args(["transcribe", str(SPEECH)])
    with tempfile.TemporaryDirectory() as home:
        places = find_places({"SIDELIGHT_HOME": home})
        store = ModelStore(places.models, BUILTIN_MODELS)
        inline = make_engine("inline", places)
        journals = Journals(places.transcripts)
        assert transcribe(options, store, journals, lambda _: inline, Terminal()) == 0


def _speak() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _verb("speak", "Good morning.", "-o", f"{folder}/said.wav", "--model", "system")


def _keyframes() -> None:
    from tests.fixtures.media import write_clip

    with tempfile.TemporaryDirectory() as folder:
        clip = write_clip(Path(folder) / "clip.mp4", 8, 8)
        _verb("keyframes", str(clip), "-o", folder, "--count", "2")


def _camera() -> None:
    import desktop.capture.camera.child
    import desktop.capture.camera.opencv_device  # noqa: F401


def _download() -> None:
    import models.sources.clients.modelscope
    import models.sources.download_child  # noqa: F401
    from models.sources.clients import hub

    hub.client()


def _secrets() -> None:
    import keyring

    keyring.get_keyring()


def _tell() -> None:
    maps = psutil.Process().memory_maps() if hasattr(psutil.Process, "memory_maps") else []
    told = {
        "modules": sorted(set(sys.modules) - BEFORE),
        "files": sorted({mapped.path for mapped in maps}),
    }
    sys.stdout.write(f"\n{json.dumps(told)}\n")
    sys.stdout.flush()


WHATS: dict[str, Callable[[], None]] = {
    "window": _window,
    "ask": _ask,
    "transcribe": _transcribe,
    "speak": _speak,
    "keyframes": _keyframes,
    "camera": _camera,
    "download": _download,
    "secrets": _secrets,
}

if __name__ == "__main__":
    WHATS[sys.argv[1]]()
    _tell()
