"""Whether an adapter fits a model: its layers have to be there, and to have the same sizes.

OpenVINO GenAI 2026.4 only warns on the error stream about layers that it does not find, and
answers as if there were no adapter; sizes that differ end the first answer with an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.adapters import refusals
from models.adapters.adapter_file import AdapterFile, Target
from models.adapters.ir_layers import IrLayer, layers_in, networks_of
from models.adapters.layer_names import comparable
from models.adapters.tensor_names import Part
from models.engine.values import ModelRef
from models.store.installed import InstalledModel
from models.words import Sentence, say_many


@dataclass(frozen=True)
class Resized:
    """A layer that is there in another size."""

    target: Target
    layer: IrLayer


@dataclass(frozen=True)
class Fit:
    """How an adapter fits a model.

    Attributes:
        modules: the model's name for each layer that fits, by the adapter's.
        resized: layers that are there in another size.
        absent: layers that are not there.
        beside: layers of what sees in a chat model; OpenVINO GenAI leaves these as they are.
    """

    modules: Mapping[str, str]
    resized: tuple[Resized, ...] = ()
    absent: tuple[Target, ...] = ()
    beside: tuple[Target, ...] = field(default=())

    @property
    def is_whole(self) -> bool:
        """All that can have an effect has one."""
        return bool(self.modules) and not self.resized and not self.absent

    @property
    def count(self) -> int:
        return len(self.modules) + len(self.resized) + len(self.absent)

    @property
    def verdict(self) -> Sentence:
        """In words, as the end of a sentence about the adapter."""
        if self.resized:
            first = self.resized[0]
            here = refusals.size(first.layer.outputs, first.layer.inputs)
            there = refusals.size(first.target.outputs, first.target.inputs)
            return refusals.other_sizes(len(self.resized), self.count, here, there)
        if not self.modules:
            return refusals.none_is_here(self.count + len(self.beside))
        if self.absent:
            return refusals.some_are_here(len(self.modules), self.count)
        return say_many(
            self.count,
            "its one layer is in this model",
            "all of its {count} layers are in this model",
        )


def check_fit(adapter: AdapterFile, model: InstalledModel | ModelRef) -> Fit:
    """Raises `AdapterUnfit` unless all of the adapter can take effect in the model.

    Reads the model's .xml, some megabytes: not for the GUI thread.
    """
    if model.gguf:
        raise refusals.gguf_takes_none(model.name)
    fit = fit_of(adapter, model)
    if not fit.is_whole:
        layers = [*(one.target.name for one in fit.resized), *(one.name for one in fit.absent)]
        raise refusals.misfit(
            adapter.name, model.name, fit.verdict, adapter.base, "\n".join(layers[:20])
        )
    return fit


def fit_of(adapter: AdapterFile, model: InstalledModel | ModelRef) -> Fit:
    """Raises `AdapterUnfit` only where it cannot be told."""
    networks = networks_of(Path(model.folder), model.kind)
    if not networks:
        raise refusals.takes_none(model.name)
    wanted = {target.part for target in adapter.targets}
    try:
        layers = {part: _by_name(layers_in(networks[part])) for part in wanted & networks.keys()}
    except (OSError, ValueError) as error:
        raise refusals.model_unreadable(model.name, str(error)) from error
    return _compare(adapter.targets, layers)


def _compare(targets: tuple[Target, ...], layers: Mapping[Part, Mapping[str, IrLayer]]) -> Fit:
    modules: dict[str, str] = {}
    resized: list[Resized] = []
    absent: list[Target] = []
    beside = tuple(target for target in targets if target.part == "vision")
    for target in targets:
        layer = layers.get(target.part, {}).get(comparable(target.path))
        if layer is not None and (layer.inputs, layer.outputs) == (target.inputs, target.outputs):
            modules[target.name] = layer.module
        elif layer is not None:
            resized.append(Resized(target, layer))
        elif target.part != "vision":
            absent.append(target)
    return Fit(modules, tuple(resized), tuple(absent), beside)


def _by_name(layers: tuple[IrLayer, ...]) -> Mapping[str, IrLayer]:
    return {comparable(layer.module): layer for layer in layers}
