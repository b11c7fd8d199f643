"""Where a frozen app begins: the app itself, or one of its own processes."""

from __future__ import annotations

import os
import runpy
import sys
from importlib import import_module

RUN_MODULE = "--run-module"
# What `models.own_process` may ask for. "pip" is run as a program, of the others `main()`.
PIP = "pip"
RUNNABLE = (
    "models.engine.host",
    "models.sources.download_child",
    "desktop.capture.camera.child",
    PIP,
)
_LIBRARY_PATH = "LD_LIBRARY_PATH"
_WRONG_USAGE = 2


def main() -> int:
    restore_library_path()
    if sys.argv[1:2] == [RUN_MODULE]:
        return run_module(sys.argv[2:])
    from desktop.__main__ import main as run_app

    return run_app()


def run_module(words: list[str]) -> int:
    """Run the module that the first word names, with the others as its arguments."""
    name = words[0] if words else ""
    if name not in RUNNABLE:
        sys.stderr.write(f"{RUN_MODULE}: there is no {name!r} to be run.\n")
        return _WRONG_USAGE
    sys.argv[1:] = words[1:]
    if name == PIP:
        runpy.run_module(PIP, run_name="__main__", alter_sys=True)
    else:
        import_module(name).main()
    return 0


def restore_library_path() -> None:
    """As it was before the start program changed it: programs of the system that are started from
    here, a browser say, need their own libraries. This process has read it already."""
    if not sys.platform.startswith("linux"):
        return
    before = os.environ.get(f"{_LIBRARY_PATH}_ORIG")
    if before is None:
        os.environ.pop(_LIBRARY_PATH, None)
    else:
        os.environ[_LIBRARY_PATH] = before


if __name__ == "__main__":
    sys.exit(main())
