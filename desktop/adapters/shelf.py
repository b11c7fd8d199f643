"""All adapters at one moment, and which model each fits. Read away from the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from models.adapters.kept import Kept, loose
from models.adapters.store import AdapterStore, fits
from models.cancel import CancelToken
from models.conversion.refusals import AdapterUnfit
from models.engine.protocol import ModelKind
from models.errors import Problem, SidelightError
from models.store.installed import InstalledModel

# Kinds of models that have layers which can be adapted.
_KINDS = ("text", "vision", "image")
_SIDE = 128

# An adapter and a model, by their ids and by what would be other files.
Pair = tuple[str, str, Path, str]


@dataclass(frozen=True)
class Shelf:
    """What is known.

    Attributes:
        kept: sorted by name.
        pictures: small, by id; of those that have one which can be read.
        found: for an adapter and a model, None when it fits, or why it does not.
        models: those that were compared.
    """

    kept: tuple[Kept, ...] = ()
    pictures: Mapping[str, QImage] = field(default_factory=dict)
    found: Mapping[Pair, Problem | None] = field(default_factory=dict)
    models: tuple[InstalledModel, ...] = ()

    def get(self, adapter_id: str) -> Kept | None:
        return next((one for one in self.kept if one.id == adapter_id), None)

    def fitting(self, model: InstalledModel) -> tuple[Kept, ...]:
        """Those that fit the model, as far as they were compared."""
        return tuple(
            one for one in self.kept if self.found.get(_pair(one, model), _UNKNOWN) is None
        )

    def models_of(self, kept: Kept) -> tuple[InstalledModel, ...]:
        """Those that the adapter fits."""
        return tuple(one for one in self.models if kept in self.fitting(one))

    def why_not(self, kept: Kept, model: InstalledModel) -> Problem | None:
        """None when it fits, and while that is not known."""
        return self.found.get(_pair(kept, model))


_UNKNOWN = Problem("", "", "")


def takes_adapters(model: InstalledModel) -> bool:
    """Whether it is of a kind that can be adapted at all; a GGUF file only says that it is."""
    return model.kind in _KINDS


def read_shelf(
    store: AdapterStore, models: Sequence[InstalledModel], before: Shelf, cancel: CancelToken
) -> Shelf:
    """What was found out `before` about the same files is not found out again."""
    kept = store.all()
    there = tuple(model for model in models if takes_adapters(model))
    found: dict[Pair, Problem | None] = {}
    pictures = {}
    for one in kept:
        picture = before.pictures.get(one.id) or _small(one.picture)
        if not picture.isNull():
            pictures[one.id] = picture
        for model in there:
            cancel.check()
            pair = _pair(one, model)
            known = pair in before.found
            found[pair] = before.found[pair] if known else _compare(one, model)
    return Shelf(kept, pictures, found, there)


def fits_any(path: Path, models: Sequence[InstalledModel]) -> bool:
    """Whether an adapter that is not kept yet can be used with one of the models as it is."""
    try:
        kept = loose(path)
    except SidelightError:
        return False
    return any(takes_adapters(model) and _compare(kept, model) is None for model in models)


def _pair(kept: Kept, model: InstalledModel) -> Pair:
    return kept.id, kept.adapter.sha256, model.folder, model.installed_at


def _compare(kept: Kept, model: InstalledModel) -> Problem | None:
    try:
        fit = fits(kept, model.folder, cast(ModelKind, model.kind), model.name)
    except SidelightError as error:
        return error.problem
    return fit.problem if isinstance(fit, AdapterUnfit) else None


def _small(data: bytes) -> QImage:
    """A null picture where there is none, or it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return QImage()
    by_expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    if max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(QSize(_SIDE, _SIDE), by_expanding))
    return reader.read()
