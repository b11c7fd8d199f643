"""``sidelight``: without a verb the window, with a verb the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.engine.factory import EngineKind

_FAILED = 1
_ENGINE_OPTION = "--engine"
_KINDS: dict[str, EngineKind] = {"child": "child", "inline": "inline"}


@dataclass(frozen=True)
class _Opening:
    """What the window is opened with: where models run, and files to be attached at once."""

    engine: EngineKind
    files: tuple[str, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    words = sys.argv[1:] if arguments is None else list(arguments)
    opening = _find_opening(words)
    if opening is not None:
        return _open_window(opening)
    if words[:1] == ["settings"]:
        from desktop.settings_verb import main as run_settings

        return run_settings(words[1:])
    from models.cli import main as run_verb

    return run_verb(words)


def _find_opening(words: Sequence[str]) -> _Opening | None:
    """None when the words are for the command line, which also says what is wrong with them."""
    engine, files = "child", list[str]()
    rest = iter(words)
    for word in rest:
        option, has_value, value = word.partition("=")
        if option == _ENGINE_OPTION:
            engine = value if has_value else next(rest, "")
        else:
            files.append(word)
    if engine not in _KINDS or (files and not _names_a_file(files[0])):
        return None
    return _Opening(_KINDS[engine], tuple(str(Path(file).absolute()) for file in files))


def _open_window(opening: _Opening) -> int:
    if not has_screen(os.environ, sys.platform):
        sys.stderr.write(
            "There is no screen to open a window on.\n"
            'Start Sidelight on a desktop, or use a verb, such as `ask "What is it?"`; '
            "`--help` names them all.\n"
        )
        return _FAILED
    if not _has_libraries():
        return _FAILED
    from desktop.start import run_window
    from models.engine.factory import make_engine
    from models.logs import log_uncaught, set_up_logging
    from models.network_log import keep_network_log
    from models.places import BUILTIN_MODELS, find_places
    from models.store.store import ModelStore

    places = find_places(os.environ)
    set_up_logging(places.log_file)
    log_uncaught()
    keep_network_log(places.network_log, "window")
    store = ModelStore(places.models, BUILTIN_MODELS, is_moved=places.models_moved)
    return run_window(places, store, lambda: make_engine(opening.engine, places), opening.files)


def _has_libraries() -> bool:
    """Whether what draws the window can be loaded; when not, it has been said."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        sys.stderr.write(
            f"What draws the window cannot be loaded: {error}.\n"
            "Install what is named there (on Debian and Ubuntu: `apt install libegl1 libgl1 "
            'libxcb-cursor0`), or use a verb, such as `ask "What is it?"`.\n'
        )
        return False
    return True


def _names_a_file(word: str) -> bool:
    """A verb has neither folder nor ending, whatever a file in the current folder is called."""
    path = Path(word)
    return (bool(path.suffix) or len(path.parts) > 1) and path.is_file()


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Whether Qt can open a window; without one it would end the process."""
    if not platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environment.get(name) for name in names)


if __name__ == "__main__":
    sys.exit(main())
