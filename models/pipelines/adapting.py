"""The adapters of a loaded model: made ready for OpenVINO GenAI, chosen anew for each request.

How GenAI 2026.4 wants it, see docs/adr/017: an adapter has an effect only in a pipeline that was
built with it, or with another one of the same layers; what a request does not say stays as it was
before; of several adapters only the last one's weight is compared with what is applied already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from models.adapters import refusals
from models.adapters.adapter_file import AdapterFile
from models.adapters.fitting import check_fit
from models.adapters.kept import read_files
from models.adapters.prepared import prepare
from models.engine.values import Adapter, ModelRef, Weighed

# What is on: adapters by their place in the set, with their weights.
Choice = tuple[tuple[int, float], ...]


class AdapterSet:
    """The adapters that a model is loaded with.

    Args:
        model: the name of the model, for people.
        prepared: each adapter as a safetensors file, see `models.adapters.prepared`; in the order
            in which they take effect.
    """

    def __init__(self, model: str, prepared: Mapping[Adapter, bytes]) -> None:
        self._model = model
        self._order = tuple(prepared)
        self._tensors = [_tensor(data) for data in prepared.values()]
        self._natives = [_native(tensor) for tensor in self._tensors]
        self._last: Choice = ()

    @classmethod
    def open(cls, model: ModelRef) -> AdapterSet:
        """All of `ModelRef.adapters`, read and compared with the model's layers.

        Raises `AdapterUnfit`, `AdapterUnreadable` or `AdapterUnsupported`.
        """
        return cls(model.name, {one: _prepared(one, model) for one in model.adapters})

    def __bool__(self) -> bool:
        return bool(self._order)

    def properties(self) -> dict[str, Any]:
        """For the constructor of a pipeline, or for `compile`."""
        if not self:
            return {}
        import openvino_genai

        return {"adapters": openvino_genai.AdapterConfig([(one, 1.0) for one in self._natives])}

    def config(self, weighed: Sequence[Weighed], *, draws: bool = False) -> Any:
        """An `openvino_genai.AdapterConfig` for one request; none on is an empty one. Every
        request needs one where there are adapters: else it goes on with what was on before.

        For a model that draws, none on is one with the weight 0: after an empty one, the next
        gives nonsense where a CPU computes in bf16. A model that answers takes only an empty one.

        Raises `AdapterUnfit` for an adapter that is not of this set.
        """
        import openvino_genai

        choice = self.choice(weighed)
        if choice != self._last and len(choice) > 1:
            # As another object it counts as another adapter, and everything is applied anew.
            last = choice[-1][0]
            self._natives[last] = _native(self._tensors[last])
        self._last = choice
        if draws and not choice:
            choice = ((0, 0.0),)
        return openvino_genai.AdapterConfig([(self._natives[at], to) for at, to in choice])

    def choice(self, weighed: Sequence[Weighed]) -> Choice:
        """What is on, the same for all ways to say it: weights of zero are left out, and the
        order is always that of the set, so that the same choice gives the same numbers.

        Raises `AdapterUnfit` for an adapter that is not of this set, or is there twice.
        """
        places = {adapter.id: at for at, adapter in enumerate(self._order)}
        weights: dict[int, float] = {}
        for one in weighed:
            at = places.get(one.adapter.id)
            if at is None:
                raise refusals.not_loaded(one.adapter.name, self._model)
            if at in weights:
                raise refusals.not_beside_itself(one.adapter.name)
            weights[at] = one.weight
        return tuple(sorted((at, weight) for at, weight in weights.items() if weight))


NO_ADAPTERS = AdapterSet("", {})


def check_adapters(model: ModelRef) -> None:
    """Read the heads of all adapters and of the model; raises as `AdapterSet.open`."""
    for one in model.adapters:
        check_fit(_read(one), model)


def _prepared(adapter: Adapter, model: ModelRef) -> bytes:
    file = _read(adapter)
    return prepare(file, check_fit(file, model).modules)


def _read(adapter: Adapter) -> AdapterFile:
    return replace(read_files(Path(adapter.folder)), name=adapter.name)


def _tensor(data: bytes) -> Any:
    import numpy as np
    import openvino

    return openvino.Tensor(np.frombuffer(data, np.uint8).copy())


def _native(tensor: Any) -> Any:
    import openvino_genai

    return openvino_genai.Adapter(tensor)
