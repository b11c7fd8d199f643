"""Where the installed programs of Windows begin; lies among the app's own modules there."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

_ENGINE = "sidelight-engine.exe"
_WINDOW = "sidelight"
_ERROR_ICON = 0x10


def main() -> int:
    program = Path(sys.executable)
    # What starts processes of the app's own starts them with this, which is a whole Python.
    sys.executable = str(program.with_name(_ENGINE))
    if program.stem.lower() != _WINDOW:
        return _run()
    _open_streams()
    try:
        return _run()
    except Exception:
        _show(traceback.format_exc(limit=-3))
        raise


def _run() -> int:
    from desktop.__main__ import main as run_app

    return run_app(sys.argv[1:])


def _open_streams() -> None:
    """A program with a window has none, and libraries write to them."""
    nowhere = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    sys.stdout = sys.stdout or nowhere
    sys.stderr = sys.stderr or nowhere


def _show(details: str) -> None:
    """Nothing of the app can be relied on here."""
    if sys.platform == "win32":
        import ctypes

        words = f"Sidelight had to end. Install it again if it does not start.\n\n{details}"
        ctypes.windll.user32.MessageBoxW(None, words, "Sidelight", _ERROR_ICON)


if __name__ == "__main__":
    sys.exit(main())
