"""Starts Sidelight: ``python3 run.py`` opens the window, words after it run that verb.

The first start makes ``.venv`` and fetches what is needed; later starts go straight to the app.
This file has to be readable by Python 3.6, so that an old one is told what it lacks.
"""

import sys

OLDEST_PYTHON = (3, 10)


def check_python() -> None:
    if sys.version_info[:2] < OLDEST_PYTHON:
        wanted, found = (".".join(map(str, v)) for v in (OLDEST_PYTHON, sys.version_info[:3]))
        sys.exit(
            "Sidelight needs Python " + wanted + " or newer, and this is Python " + found + "."
        )


def main() -> int:
    check_python()
    from bootstrap.launch import start

    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
