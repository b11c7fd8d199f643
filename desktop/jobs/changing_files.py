"""Whose files are about to change."""

from __future__ import annotations

from models.store.installed import InstalledModel


def is_about(model_id: str, model: InstalledModel) -> bool:
    """Whether an id that was told stands for this model: its own, or "" for all of the user."""
    return model.id == model_id or not (model_id or model.builtin)
