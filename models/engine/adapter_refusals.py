"""Adapters that a request cannot have, told before anything is loaded."""

from __future__ import annotations

from collections.abc import Sequence

from models.adapters import refusals
from models.engine.drawing_bounds import check_number
from models.engine.values import ModelRef, Weighed


def refuse_adapters(model: ModelRef, device: str, weighed: Sequence[Weighed] = ()) -> None:
    """Raise `AdapterUnfit` for a model that takes none, and for adapters that are not loaded with
    it; `BadWish` for a weight out of bounds.

    Args:
        weighed: that are to be on.
    """
    if model.adapters and model.gguf:
        raise refusals.gguf_takes_none(model.name)
    if model.adapters and "NPU" in {one.partition(".")[0] for one in device.split(",")}:
        raise refusals.not_on_the_npu()
    loaded = {adapter.id for adapter in model.adapters}
    named: set[str] = set()
    for one in weighed:
        if one.adapter.id not in loaded:
            raise refusals.not_loaded(one.adapter.name, model.name)
        if one.adapter.id in named:
            raise refusals.not_beside_itself(one.adapter.name)
        named.add(one.adapter.id)
        check_number("weight", one.weight)
