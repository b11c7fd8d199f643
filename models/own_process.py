"""How a process of our own code is started: from the sources, and in a frozen app, whose executable
is no Python but runs what its entry has on a list."""

from __future__ import annotations

import sys
from pathlib import Path

# The word by which a frozen app's executable knows that it is to run a module.
RUN_MODULE = "--run-module"

_ROOT = Path(__file__).resolve().parents[1]
_START = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); from importlib import import_module; "
    "import_module(sys.argv.pop(1)).main()"
)


def is_frozen() -> bool:
    """Whether this process's executable is the app itself."""
    return bool(getattr(sys, "frozen", False))


def own_command(module: str, *arguments: str, python: str = "") -> list[str]:
    """Runs `main()` of one of our modules, which finds the arguments in `sys.argv`.

    Isolated: a folder named "models" where the user happens to stand must not take our place.

    Args:
        python: from the sources another one than this process's own.
    """
    if is_frozen():
        return [sys.executable, RUN_MODULE, module, *arguments]
    return [python or sys.executable, "-I", "-c", _START, str(_ROOT), module, *arguments]


def pip_command(*arguments: str, python: str = "") -> list[str]:
    """Runs the pip that ships with us, with the user's own set-up; as in `own_command`."""
    if is_frozen():
        return [sys.executable, RUN_MODULE, "pip", *arguments]
    return [python or sys.executable, "-m", "pip", *arguments]
