"""Which of the installed models can draft for another one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from models.engine.protocol import ModelRef
from models.pipelines.gguf import saved_ir
from models.speed import refusals
from models.speed.vocabulary import check_same_vocabulary
from models.store.installed import InstalledModel

# Making a token costs what reading the weights costs. A draft reads its own for each token that it
# proposes, so one of more than half the main model's size cannot win.
_LARGEST_SHARE = 0.5


@dataclass(frozen=True)
class Draft:
    """A model that can draft for another one.

    Attributes:
        share: its bytes by those of the main model.
        made_to_draft: it was trained for nothing else.
    """

    model: InstalledModel
    share: float
    made_to_draft: bool


def drafts_for(main: InstalledModel, installed: Iterable[InstalledModel]) -> tuple[Draft, ...]:
    """The best first: those made to draft, then the smallest. Empty when there is none, or the
    main model cannot have one.

    Reads tokenizers: not for the GUI thread.
    """
    if main.kind != "text":
        return ()
    found = [draft for model in installed if (draft := _draft(main, model)) is not None]
    return tuple(sorted(found, key=lambda one: (not one.made_to_draft, one.share, one.model.id)))


def check_kinds(main: ModelRef, draft: ModelRef) -> None:
    """Raises `DraftUnfit` when models of these kinds do not work together; reads nothing."""
    if main.kind != "text":
        raise refusals.reads_more_than_text(main.name)
    if draft.kind != "text":
        raise refusals.no_text_model(draft.name)
    if draft.gguf:
        raise refusals.is_gguf(draft.name)


def check_pair(main: InstalledModel, draft: InstalledModel) -> None:
    """Raises `DraftUnfit` when the one cannot draft for the other, however slowly."""
    check_kinds(main.ref, draft.ref)
    folder = _ir_of(main)
    if folder is None:
        raise refusals.vocabulary_unknown(main.name, draft.name)
    check_same_vocabulary(main.name, folder, draft.name, draft.folder)


def _draft(main: InstalledModel, model: InstalledModel) -> Draft | None:
    share = model.size_bytes / main.size_bytes if main.size_bytes else 1.0
    if model.id == main.id or share > _LARGEST_SHARE:
        return None
    try:
        check_pair(main, model)
    except refusals.DraftUnfit:
        return None
    return Draft(model, share, "draft" in model.tasks)


def _ir_of(model: InstalledModel) -> Path | None:
    """What OpenVINO runs; a GGUF file has it from its first load on."""
    return saved_ir(model.folder) if model.gguf else model.folder
