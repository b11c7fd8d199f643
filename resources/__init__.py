"""Files that ship with the app and are not code: sample pictures, icons, themes, translations."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SAMPLES = FOLDER / "samples"
# The picture of "Try it": both built-in picture models know its colour, shape and count.
FIRST_SAMPLE = SAMPLES / "red-circle.png"
