"""Ids of models, which are the names of their folders."""

from __future__ import annotations

_NEVER = set('/\\:*?"<>|')
# Names that Windows keeps for devices, whatever follows a dot.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}


def check_id(model_id: str) -> None:
    """Raise `ValueError` for what cannot be a folder's name on every system, or would be hidden."""
    bad = not model_id or model_id[0] in "._" or model_id[-1] in ". " or set(model_id) & _NEVER
    if bad or not model_id.isprintable() or model_id.partition(".")[0].lower() in _DEVICES:
        raise ValueError(f"{model_id!r} cannot be the id of a model")
