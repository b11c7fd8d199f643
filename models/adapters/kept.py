"""An adapter with what is known of it, read from where it is kept or from wherever it lies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.adapters import refusals
from models.adapters.adapter_file import AdapterFile, read_adapter
from models.adapters.peft_folder import CONFIG, read_peft_folder
from models.engine.values import Adapter

SUFFIX = ".safetensors"


@dataclass(frozen=True)
class Kept:
    """An adapter that can be used.

    Attributes:
        adapter: as the engine takes it.
        base: the model or family it was made for, as far as it is known.
        triggers: words that make it show.
        picture: the file of a JPEG, PNG or WebP that was not looked into, or b"".
        draws: for a model that draws, and not for one that answers.
        rank: of most of its layers.
        size_bytes: of its safetensors file.
        weight: the usual one.
    """

    adapter: Adapter
    base: str = ""
    triggers: tuple[str, ...] = ()
    picture: bytes = b""
    draws: bool = False
    rank: int = 0
    size_bytes: int = 0
    weight: float = 1.0

    @property
    def id(self) -> str:
        return self.adapter.id

    @property
    def name(self) -> str:
        return self.adapter.name


def read_files(path: Path) -> AdapterFile:
    """A .safetensors file, the folder of a fine-tuning tool (PEFT), or a folder with one such file.

    Raises `AdapterUnreadable` or `AdapterUnsupported`; waits for the disk.
    """
    if not path.is_dir():
        if path.exists() and path.suffix.lower() != SUFFIX:
            raise refusals.no_adapter(path, path.suffix)
        return read_adapter(path)
    if (path / CONFIG).is_file():
        return read_peft_folder(path).adapter
    files = sorted(one for one in path.iterdir() if one.suffix.lower() == SUFFIX)
    if len(files) != 1:
        raise refusals.no_peft_folder(path)
    return read_adapter(files[0])


def loose(path: Path) -> Kept:
    """One that is used from where it lies, for once; raises as `read_files`."""
    place = str(path.absolute())
    file = read_files(path)
    return kept_from(file, Adapter(place, file.name, place))


def kept_from(file: AdapterFile, adapter: Adapter, weight: float = 1.0) -> Kept:
    return Kept(
        adapter,
        base=file.base,
        triggers=file.triggers,
        picture=file.picture,
        draws=file.draws,
        rank=file.rank,
        size_bytes=file.size_bytes,
        weight=weight,
    )
