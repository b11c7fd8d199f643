"""JSON files that are replaced at one go: a reader finds the old or the new one, never half."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from models.words import with_templates


def read_json(path: Path) -> Any:
    """Raises `OSError`, and `ValueError` for what is no JSON."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except RecursionError as error:
        raise ValueError(f"{path} is nested too deeply") from error


def half_written(path: Path) -> Path:
    """What a process that was killed while it wrote leaves behind."""
    return path.with_name(f".{path.name}.new")


def write_json(path: Path, document: Any) -> None:
    """On the disk, not just on its way there, when this returns; raises `OSError`.

    Sentences for people are kept with what they are made of, see `models.words`.
    """
    text = json.dumps(with_templates(document), ensure_ascii=False, indent=2) + "\n"
    half_done = half_written(path)
    try:
        with half_done.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        half_done.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            half_done.unlink()
        raise
