"""``sidelight``: without a verb the window, with a verb the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_FAILED = 1
_WINDOW_OPTIONS = {"--engine=inline", "--engine=child"}


def main(arguments: Sequence[str] | None = None) -> int:
    words = sys.argv[1:] if arguments is None else list(arguments)
    if not words or words[0] in _WINDOW_OPTIONS or _names_a_file(words[0]):
        return _open_window(words)
    from models.cli import main as run_verb

    return run_verb(words)


def _open_window(words: Sequence[str]) -> int:
    if not has_screen(os.environ, sys.platform):
        sys.stderr.write(
            "There is no screen to open a window on.\n"
            'Start Sidelight on a desktop, or use a verb, such as `ask "What is it?"`; '
            "`--help` names them all.\n"
        )
        return _FAILED
    from desktop.app import run_window
    from models.engine.factory import EngineKind, make_engine
    from models.logs import set_up_logging
    from models.places import BUILTIN_MODELS, find_places
    from models.store.store import ModelStore

    places = find_places(os.environ)
    set_up_logging(places.log_file)
    kind: EngineKind = "inline" if "--engine=inline" in words else "child"
    files = [str(Path(word).absolute()) for word in words if word not in _WINDOW_OPTIONS]
    store = ModelStore(places.models, BUILTIN_MODELS)
    return run_window(places, store, lambda: make_engine(kind, places), files)


def _names_a_file(word: str) -> bool:
    """A verb has no ending, whatever a file in the current folder is called."""
    path = Path(word)
    return bool(path.suffix) and path.is_file()


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Whether Qt can open a window; without one it would end the process."""
    if not platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environment.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
