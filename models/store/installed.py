"""The plain value of a model that is installed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from models.catalogue.entry import EntrySource, Shape
from models.engine.protocol import ModelKind, ModelRef
from models.store.manifest import Manifest


@dataclass(frozen=True)
class InstalledModel:
    """A model on this PC.

    Attributes:
        id: as in the catalogue.
        name: what people read.
        label: a few honest words about what to expect.
        tasks: what it does.
        takes: what it takes.
        kind: which pipeline runs it.
        folder: absolute.
        size_bytes: of the files that were installed.
        context_tokens: the longest prompt plus answer; 0 when only config.json may know.
        gguf: name of the GGUF file in the folder, or "".
        licence: SPDX identifier.
        source: where it came from.
        builtin: it ships with the app and cannot be removed.
        family: the architecture, as `model_type` in a Hugging Face config.
        installed_at: UTC, ISO 8601; "" for what ships with the app.
        place: where exactly it came from, as `repair` and `update` ask again; None when nobody
            knows, or it was made on this PC.
        revision: the commit its files are of; "" where there is no such thing.
        weights: what they are stored in, such as "int4"; "" when not known.
        symmetric: whether INT4 weights are symmetric.
        group_size: weights that share a scale; -1 is channel-wise, 0 not known.
        devices: kinds of device the build was made for, of CPU, GPU, NPU.
        parameters: how many, rounded; 0 when not known.
        shape: what its memory depends on.
    """

    id: str
    name: str
    label: str
    tasks: tuple[str, ...]
    takes: tuple[str, ...]
    kind: str
    folder: Path
    size_bytes: int
    context_tokens: int
    gguf: str
    licence: str
    source: str
    builtin: bool
    family: str = ""
    installed_at: str = ""
    place: EntrySource | None = None
    revision: str = ""
    weights: str = ""
    symmetric: bool = False
    group_size: int = 0
    devices: tuple[str, ...] = ()
    parameters: int = 0
    shape: Shape = field(default_factory=Shape)

    @property
    def hears(self) -> bool:
        """Whether it takes sounds as such, and not only what is said in them."""
        return "audio" in self.takes and self.kind in ("audio", "vision")

    @property
    def ref(self) -> ModelRef:
        """What the engine needs to know."""
        kind = cast(ModelKind, self.kind)
        return ModelRef(self.id, self.name, str(self.folder), kind, self.gguf, self.context_tokens)


def installed_from(manifest: Manifest, folder: Path, *, builtin: bool) -> InstalledModel:
    return InstalledModel(
        id=manifest.id,
        name=manifest.name,
        label=manifest.label,
        tasks=manifest.tasks,
        takes=manifest.takes,
        kind=manifest.kind,
        folder=folder.absolute(),
        size_bytes=manifest.size_bytes,
        context_tokens=manifest.context_tokens,
        gguf=manifest.gguf,
        licence=manifest.licence,
        source=manifest.source,
        builtin=builtin,
        family=manifest.family,
        installed_at=manifest.installed_at,
        place=manifest.place,
        revision=manifest.revision,
        weights=manifest.weights,
        symmetric=manifest.symmetric,
        group_size=manifest.group_size,
        devices=manifest.devices,
        parameters=manifest.parameters,
        shape=manifest.shape,
    )
