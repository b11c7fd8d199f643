"""Which files of a folder that the user chose belong to the model and are safe to copy."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from models.sources import look_at_refusals as refusals
from models.store.manifest import MANIFEST_NAME

# More than any model has; ends the walk early when somebody drops their home folder.
MOST_FILES = 5000
_MOST_DEEP = 8
_PICKLES = {".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib"}
_PYTHON = {".py", ".pyc"}
# Weights of other frameworks, of no use beside OpenVINO IR.
_FOREIGN = {".safetensors", ".gguf", ".onnx", ".onnx_data", ".h5", ".msgpack", ".tflite"}
# PyTorch's format is a zip since version 1.6. Before it was a bare pickle: protocol 2 or later,
# then an opcode that pickles begin with.
_PICKLED = re.compile(rb"PK\x03\x04|\x80[\x02-\x05][\x8a\x95}\](cX]", re.DOTALL)


@dataclass(frozen=True)
class FolderFile:
    """A regular file of a model.

    Attributes:
        path: relative to the folder, with forward slashes.
        real: absolute, symbolic links followed.
        modified_ns: of the content, nanoseconds since 1970.
    """

    path: str
    real: Path
    size_bytes: int
    modified_ns: int


@dataclass(frozen=True)
class FolderFiles:
    """What a folder holds of a model.

    Attributes:
        files: sorted by path; no hidden ones.
        left_out: relative paths of what is not copied: pickles, program code, weights of other
            frameworks beside OpenVINO IR, links that leave the folder, pipes and devices.
    """

    files: tuple[FolderFile, ...]
    left_out: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        return frozenset(file.path for file in self.files)

    @property
    def size_bytes(self) -> int:
        return sum(file.size_bytes for file in self.files)

    def get(self, path: str) -> FolderFile | None:
        return next((file for file in self.files if file.path == path), None)


def list_folder(folder: Path) -> FolderFiles:
    """Raises `NotAModel` for far too many files, and `OSError`."""
    roots = _roots(folder.resolve())
    files: list[FolderFile] = []
    left_out: list[str] = []
    for relative, path in _walk(folder):
        file = _regular(relative, path, roots)
        if file is None:
            left_out.append(relative)
        else:
            files.append(file)
    names = {file.path for file in files}
    bad = {file.path for file in files if _is_unwanted(file, names, _holds_ir(names))}
    kept = sorted((file for file in files if file.path not in bad), key=lambda file: file.path)
    return FolderFiles(tuple(kept), tuple(sorted(left_out + list(bad))))


def single_file(path: Path) -> FolderFile | None:
    """The file itself, wherever a link of the user's leads; None when it is no regular one."""
    real = path.resolve()
    return _regular(path.name, path, (real.parent,))


def open_regular(path: Path) -> BinaryIO:
    """For reading, never waiting for a pipe; raises `OSError`, also when it is no file."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(f"not a regular file: {path}")
    return os.fdopen(descriptor, "rb")


def _roots(folder: Path) -> tuple[Path, ...]:
    """Where links may lead: the Hugging Face cache keeps the content of `snapshots/COMMIT` in
    `blobs` beside `snapshots`."""
    blobs = folder.parent.parent / "blobs"
    return (folder, blobs) if folder.parent.name == "snapshots" and blobs.is_dir() else (folder,)


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    waiting = [(folder, "")]
    seen = 0
    while waiting:
        place, prefix = waiting.pop()
        with os.scandir(place) as items:
            for item in items:
                seen += 1
                if seen > MOST_FILES or prefix.count("/") > _MOST_DEEP:
                    raise refusals.too_many_files(folder, MOST_FILES)
                if item.name.startswith((".", "__")) or item.name == MANIFEST_NAME:
                    continue
                if item.is_dir(follow_symlinks=False):
                    waiting.append((Path(item.path), f"{prefix}{item.name}/"))
                else:
                    yield f"{prefix}{item.name}", Path(item.path)


def _regular(relative: str, path: Path, roots: tuple[Path, ...]) -> FolderFile | None:
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):  # a link to nowhere, or in a circle
        return None
    found = real.stat()
    inside = any(root in real.parents for root in roots)
    if not stat.S_ISREG(found.st_mode) or not inside or not _can_be_written_down(relative):
        return None
    return FolderFile(relative, real, found.st_size, found.st_mtime_ns)


def _can_be_written_down(relative: str) -> bool:
    """A manifest names no file that would mean something else on another system."""
    try:
        relative.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return not set(relative) & set("\\:\0")


def _holds_ir(names: set[str]) -> bool:
    draws = "model_index.json" in names
    networks = (name.removesuffix(".xml") for name in names if name.endswith(".xml"))
    return any(
        network.startswith("openvino_") or (draws and network.endswith("/openvino_model"))
        for network in networks
    )


def _is_unwanted(file: FolderFile, names: set[str], is_ir: bool) -> bool:
    suffix = Path(file.path).suffix.lower()
    if suffix == ".bin":
        return f"{file.path[:-4]}.xml" not in names and _is_pickle(file.real)
    return suffix in _PICKLES or suffix in _PYTHON or (is_ir and suffix in _FOREIGN)


def _is_pickle(path: Path) -> bool:
    with open_regular(path) as file:
        return _PICKLED.match(file.read(8)) is not None
