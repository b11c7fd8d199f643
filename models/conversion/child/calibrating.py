"""Inputs of a model's parts, as they come when it looks at pictures and reads texts."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models.conversion.child.job import Job, Question, role_of
from models.conversion.child.speaker import Speaker

_ASKED = "Describe the picture."
# More pieces of one picture teach nothing new and take memory.
_MOST = 128


class Samples:
    """Inputs by the file of the part; none for parts that need no calibration."""

    def __init__(self, inputs: Mapping[str, Sequence[Any]] | None = None) -> None:
        self._inputs = inputs or {}

    def of(self, file: str) -> list[Any]:
        return list(self._inputs.get(file, ()))


def collect_samples(job: Job, speaker: Speaker) -> Samples:
    """What this recipe needs: pictures for a calibrated vision encoder, texts or pictures for a
    language model whose weights are chosen with data."""
    recipe = job.recipe
    wants_vision = recipe["vision"] == "int8_calibrated" and bool(job.pictures)
    wants_language = recipe["weights"] in ("int4", "nf4") and recipe["scale_estimation"]
    if job.task == "image-text-to-text" and (wants_vision or (wants_language and job.pictures)):
        return _from_pictures(job, speaker, wants_vision, wants_language)
    if job.task.startswith("text-generation") and wants_language and job.learning_texts:
        return _from_texts(job)
    return Samples()


def _from_texts(job: Job) -> Samples:
    """A language model that reads tokens."""
    import openvino as ov
    from transformers import AutoTokenizer

    network = "openvino_model.xml"
    tokenizer = AutoTokenizer.from_pretrained(job.source, local_files_only=True)
    model = ov.Core().read_model(Path(job.source) / network)
    ids = [tokenizer(text, return_tensors="np").input_ids for text in job.learning_texts]
    return Samples({network: [language_inputs(model.inputs, one) for one in ids]})


def language_inputs(ports: Sequence[Any], ids: Any) -> dict[str, Any]:
    """A whole prompt at once. `ids`: integers [1, tokens]; what the network does not take is left
    out."""
    ids = ids.astype(np.int64)
    count = ids.shape[1]
    values = {
        "input_ids": ids,
        "attention_mask": np.ones((1, count), np.int64),
        "position_ids": np.arange(count, dtype=np.int64)[None],
        "beam_idx": np.zeros(1, np.int32),
    }
    names = {name for port in ports for name in port.get_names()}
    return {name: value for name, value in values.items() if name in names}


def _from_pictures(job: Job, speaker: Speaker, vision: bool, language: bool) -> Samples:
    """Every part that a picture goes through is watched while the model looks at it."""
    from optimum.intel.openvino import OVModelForVisualCausalLM

    from models.conversion.child.seeing import Seeing

    model = OVModelForVisualCausalLM.from_pretrained(
        job.source, trust_remote_code=job.trust_remote_code, local_files_only=True
    )
    seeing = Seeing(Path(job.source), job.trust_remote_code)
    seen = _watch(model, job.source)
    for at, picture in enumerate(job.pictures):
        speaker.progress("compress", at, len(job.pictures), "pictures")
        inputs = seeing.inputs(Question(_ASKED, picture))
        model.generate(**inputs, max_new_tokens=1, do_sample=False)
    wanted = {
        file: inputs
        for file, inputs in seen.items()
        if (vision and role_of(file) == "vision") or (language and role_of(file) == "language")
    }
    return Samples({file: _single(inputs)[:_MOST] for file, inputs in wanted.items()})


def _watch(model: Any, folder: str) -> dict[str, list[Any]]:
    """Inputs by file, filled while the model is used."""
    seen: dict[str, list[Any]] = {}
    for name, component in model.components.items():
        component.compile()
        file = f"openvino_{name if name.endswith('_model') else name + '_model'}.xml"
        if (Path(folder) / file).is_file() and role_of(file) in ("vision", "language"):
            component.request = _Watched(component.request, seen.setdefault(file, []))
    return seen


class _Watched:
    """Keeps a copy of what a request is called with."""

    def __init__(self, request: Any, kept: list[Any]) -> None:
        self._request = request
        self._kept = kept

    def __call__(self, inputs: Any, *args: Any, **options: Any) -> Any:
        self._keep(inputs)
        return self._request(inputs, *args, **options)

    def infer(self, inputs: Any, *args: Any, **options: Any) -> Any:
        self._keep(inputs)
        return self._request.infer(inputs, *args, **options)

    def start_async(self, inputs: Any, *args: Any, **options: Any) -> Any:
        self._keep(inputs)
        return self._request.start_async(inputs, *args, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._request, name)

    def _keep(self, inputs: Any) -> None:
        self._kept.append(_arrays(inputs))


def _arrays(inputs: Any) -> Any:
    if isinstance(inputs, Mapping):
        return {name: _array(value) for name, value in inputs.items()}
    if isinstance(inputs, (list, tuple)):
        return [_array(value) for value in inputs]
    return _array(inputs)


def _array(value: Any) -> Any:
    """A copy: the caller may write into the same memory again."""
    if hasattr(value, "detach"):
        value = value.detach().cpu().numpy()
    return copy.deepcopy(value)


def _single(inputs: Sequence[Any]) -> list[Any]:
    """Pieces of a picture [pieces, channels, height, width] one by one, which takes less memory."""
    found = []
    for one in inputs:
        pixels = one.get("pixel_values") if isinstance(one, Mapping) else None
        if pixels is not None and len(one) == 1 and getattr(pixels, "ndim", 0) == 4:
            found += [{"pixel_values": pixels[at : at + 1]} for at in range(pixels.shape[0])]
        else:
            found.append(one)
    return found
