"""Where transcripts go: standard output, or a file for each recording."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from models.errors import DiskFull
from models.store.json_file import half_written
from models.transcripts.exports import FORMATS, Format


def format_of(options: argparse.Namespace) -> Format:
    """The one asked for, else by the name of the file to write, else text."""
    suffix = options.output.suffix[1:].lower() if options.output else ""
    wanted = options.format or suffix
    return next((form for form in FORMATS if form == wanted), "txt")


def outputs(options: argparse.Namespace, form: Format) -> list[Path | None]:
    """For each recording the file to write, None for standard output.

    Raises `argparse.ArgumentTypeError` for what cannot be meant.
    """
    files: list[Path] = options.files
    if options.output is None:
        if len(files) > 1 and form in ("srt", "vtt"):
            raise argparse.ArgumentTypeError(
                "subtitles of several recordings need a folder: -o FOLDER"
            )
        return [None] * len(files)
    found = _in_folder(options.output, files, form) if _is_folder(options) else [options.output]
    if {path.resolve() for path in found} & {path.resolve() for path in files}:
        raise argparse.ArgumentTypeError("a recording would be overwritten by its transcript")
    return list(found)


def write_whole(path: Path, text: str) -> None:
    """In place of what was there, whole or not at all; raises `DiskFull`."""
    half_done = half_written(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with half_done.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        half_done.replace(path)
    except OSError as error:
        with suppress(OSError):
            half_done.unlink(missing_ok=True)
        raise DiskFull(
            f"“{path}” cannot be written.",
            "Make room on the disk, or name another place; nothing is transcribed twice.",
            str(error),
        ) from error


def _is_folder(options: argparse.Namespace) -> bool:
    return len(options.files) > 1 or options.output.is_dir()


def _in_folder(folder: Path, files: Sequence[Path], form: Format) -> list[Path]:
    """Named for the recordings; with the endings of these where it takes that to tell them
    apart."""
    stems = [file.stem for file in files]
    names = [file.stem if stems.count(file.stem) == 1 else file.name for file in files]
    if len(set(names)) < len(names):
        raise argparse.ArgumentTypeError("two recordings have the same name")
    return [folder / f"{name}.{form}" for name in names]
