"""How code is run in the Python of an environment."""

from __future__ import annotations

from pathlib import Path

# Run in the other Python ahead of what it is for: it ends itself when we are gone, also when we
# had no time to end it, because then nobody holds the other end of its input.
_WATCH = """
import os, sys, threading
def watch():
    os.read(0, 1)
    os._exit(130)
threading.Thread(target=watch, daemon=True).start()
"""


def python_command(python: Path, code: str, *arguments: str) -> tuple[str, ...]:
    """Run `code` in that Python, isolated from the user's modules and the current folder."""
    return (str(python), "-I", "-X", "utf8", "-c", _WATCH + code, *arguments)
