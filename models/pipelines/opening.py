"""What comes before any pipeline: is the device there, are the files, is there room; then read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.cancel import CancelToken
from models.engine.backend import OnProgress
from models.engine.protocol import ModelRef
from models.errors import DeviceAbsent, ModelDamaged
from models.hardware.memory import check_room, memory_of_this_pc
from models.pipelines.gguf import saved_ir
from models.store.check import check_folder
from models.store.needed import missing_files
from models.words import say

_CHUNK = 8 << 20
_WEIGHTS = {".bin", ".gguf"}
# Kinds whose files differ from model to model: at least this one has to be there.
_LEAST = {"image": "model_index.json", "voice": "config.json"}


def prepare(
    model: ModelRef,
    device: str,
    on_progress: OnProgress,
    cancel: CancelToken,
    beside: int = 0,
) -> tuple[Path, int]:
    """Check and read ahead; the folder to load from, and the bytes of its weights.

    There has to be room for ``beside`` bytes of another model's weights too.

    Raises `Cancelled`, `DeviceAbsent`, `ModelDamaged`, `ModelNotInstalled` or `OutOfMemory`.
    """
    on_progress("checking", 0, 0)
    check_device(device)
    folder = check_files(model)
    size = sum(path.stat().st_size for path in weight_files(folder))
    check_room(model.name, size + beside, memory_of_this_pc())
    _read_ahead(folder, size, on_progress, cancel)
    return folder, size


def weight_files(folder: Path) -> list[Path]:
    """Weights of IR or GGUF, also in the folders of a model of several parts."""
    found = (path for path in folder.rglob("*") if path.suffix in _WEIGHTS and path.is_file())
    return sorted(path for path in found if not _hidden(path.relative_to(folder)))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def check_device(device: str) -> None:
    """Asking for an absent device ends in errors that nobody understands.

    Raises `DeviceAbsent`.
    """
    import openvino

    present = openvino.Core().available_devices
    known = {*present, *(name.partition(".")[0] for name in present)}
    if device not in known:
        raise DeviceAbsent(
            say(
                "This PC has no device {device} that OpenVINO can use; it has {present}.",
                device=device,
                present=", ".join(present),
            ),
            say("Choose one of these, or install the device's driver and start again."),
        )


def check_files(model: ModelRef) -> Path:
    """The folder to load from: the model's own, or the IR saved from its GGUF.

    Raises `ModelDamaged` or `ModelNotInstalled`.
    """
    folder = Path(model.folder)
    check_folder(folder, model.name)
    if model.gguf:
        return saved_ir(folder) or folder
    missing = _missing(folder, model.kind)
    if missing:
        raise ModelDamaged(
            say(
                "{name} is not complete; what is missing: {missing}.",
                name=model.name,
                missing=", ".join(missing),
            ),
            say("Repair it in the library, or remove it and install it again."),
        )
    return folder


def _missing(folder: Path, kind: str) -> list[str]:
    least = _LEAST.get(kind)
    if least is None:
        return missing_files(folder, kind)
    return [] if (folder / least).is_file() else [least]


def _read_ahead(folder: Path, total: int, on_progress: OnProgress, cancel: CancelToken) -> None:
    """Bring the weights into the page cache: the slow part of a cold load, with real progress."""
    done = 0
    on_progress("reading", 0, total)
    for size in _chunks(folder):
        cancel.check()
        done += size
        on_progress("reading", min(done, total), total)


def _chunks(folder: Path) -> Iterator[int]:
    buffer = bytearray(_CHUNK)
    for path in weight_files(folder):
        with path.open("rb", buffering=0) as file:
            while count := file.readinto(buffer):
                yield count
