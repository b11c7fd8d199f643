"""The plain value of a model that is installed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from models.engine.protocol import ModelKind, ModelRef
from models.errors import ModelUnsupported
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
        kind: text, vision or speech.
        folder: absolute.
        size_bytes: of the files that were installed.
        context_tokens: the longest prompt plus answer; 0 when only config.json may know.
        gguf: name of the GGUF file in the folder, or "".
        licence: SPDX identifier.
        source: where it came from.
        builtin: it ships with the app and cannot be removed.
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

    @property
    def ref(self) -> ModelRef:
        """What the engine needs to know; raises `ModelUnsupported` for what is no chat model."""
        if self.kind not in ("text", "vision"):
            raise ModelUnsupported(
                f"“{self.name}” is a {self.kind} model and cannot answer questions.",
                "Choose a model for chat.",
            )
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
    )
