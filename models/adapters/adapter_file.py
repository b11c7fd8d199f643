"""A LoRA adapter in a safetensors file: which layers it changes, how much, and what is noted of it.

Only the head of the file is read, and the few bytes of each alpha.
"""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from models.adapters import refusals
from models.adapters.notes import base_in, number_in, picture_in, title_in, triggers_in
from models.adapters.safetensors_head import Head, Tensor, read_head
from models.adapters.tensor_names import Convention, Layer, Part, layers_of, other_method, part_of
from models.sources.folder_files import open_regular

# What OpenVINO GenAI 2026.4 takes.
NUMBERS = ("F32", "F16", "BF16")
_ALPHAS = {"F32": "<f", "F16": "<e", "F64": "<d", "I64": "<q", "I32": "<i"}
# Layers that were trained as a whole, and embeddings; both would be left out without a word.
_WHOLE = re.compile(r"(lm_head|embed_tokens|modules_to_save[^/]*)\.weight$|lora_embedding_[AB]")
_USUAL_BASES = {
    768: "Stable Diffusion 1.5",
    1024: "Stable Diffusion 2",
    2048: "Stable Diffusion XL",
}


@dataclass(frozen=True)
class Target:
    """A layer that the adapter changes.

    Attributes:
        name: in the file, without what is put after it for each tensor.
        part: what of a model it is in.
        path: the name within that part, with dots or underscores as the tool wrote it.
        rank: how deep the two matrices are.
        alpha: how much it changes is alpha / rank; None when the file does not say, which stands
            for alpha = rank.
        inputs: numbers that go into the layer.
        outputs: numbers that come out of it.
    """

    name: str
    part: Part
    path: str
    rank: int
    alpha: float | None
    inputs: int
    outputs: int

    @property
    def scale(self) -> float:
        return 1.0 if self.alpha is None else self.alpha / self.rank


@dataclass(frozen=True)
class AdapterFile:
    """What is known of an adapter.

    Attributes:
        name: for people.
        convention: who names tensors so.
        numbers: what most of them are stored in, such as "F16".
        base: the model or family it was made for, as far as it is noted or can be guessed.
        triggers: words that make it show.
        picture: the file of a JPEG, PNG or WebP, or b"".
        ignored: names of tensors that are no part of a LoRA and have no effect.
    """

    path: Path
    name: str
    size_bytes: int
    convention: Convention
    numbers: str
    targets: tuple[Target, ...]
    base: str = ""
    triggers: tuple[str, ...] = ()
    picture: bytes = b""
    ignored: tuple[str, ...] = ()

    @property
    def draws(self) -> bool:
        """For a model that draws, and not for one that answers."""
        return any(target.part not in ("language", "vision") for target in self.targets)

    @property
    def rank(self) -> int:
        """Of most layers."""
        return Counter(target.rank for target in self.targets).most_common(1)[0][0]

    @property
    def scale(self) -> float:
        """Of most layers: alpha / rank. OpenVINO GenAI takes no notice of alpha in a file, so that
        this is what the weight the user chose has to be multiplied with."""
        return Counter(target.scale for target in self.targets).most_common(1)[0][0]

    @property
    def has_one_scale(self) -> bool:
        return len({target.scale for target in self.targets}) == 1

    @property
    def modules(self) -> tuple[str, ...]:
        """The kinds of layers, such as q_proj and v_proj, sorted."""
        return tuple(sorted({_module(target.path) for target in self.targets}))


def read_adapter(path: Path) -> AdapterFile:
    """Raises `AdapterUnreadable` or `AdapterUnsupported`; waits for the disk."""
    head = read_head(path)
    named = layers_of(head.tensors)
    method = other_method(head.tensors)
    if method:
        raise refusals.other_method(path.name, method)
    if not named.layers:
        raise refusals.no_adapter(path, ", ".join(sorted(head.tensors)[:3]))
    whole = [name for name in named.others if _WHOLE.search(name)]
    if whole:
        raise refusals.replaces_layers(path, whole)
    _check_numbers(path, head)
    targets = _targets(path, head, named.layers)
    return AdapterFile(
        path=path,
        name=title_in(head.notes) or path.stem,
        size_bytes=head.size_bytes,
        convention=part_of(targets[0].name)[1],
        numbers=Counter(one.kind for one in head.tensors.values()).most_common(1)[0][0],
        targets=targets,
        base=base_in(head.notes) or _guessed_base(targets),
        triggers=triggers_in(head.notes),
        picture=picture_in(head.notes),
        ignored=named.others,
    )


def with_alphas(adapter: AdapterFile, alpha_of: Callable[[Target], float]) -> AdapterFile:
    """The same with what only a config beside the file knows."""
    targets = (replace(target, alpha=alpha_of(target)) for target in adapter.targets)
    return replace(adapter, targets=tuple(targets))


def _check_numbers(path: Path, head: Head) -> None:
    for name, tensor in head.tensors.items():
        if not name.endswith(".alpha") and tensor.kind not in NUMBERS:
            raise refusals.other_numbers(path, tensor.kind)


def _targets(path: Path, head: Head, layers: Mapping[str, Layer]) -> tuple[Target, ...]:
    try:
        alphas = _alphas(path, head, layers)
    except OSError as error:
        raise refusals.unreadable(path, error) from error
    if not alphas and (noted := number_in(head.notes, "ss_network_alpha")):
        alphas = dict.fromkeys(layers, noted)
    named = sorted(layers.items())
    return tuple(_target(path, head, name, layer, alphas.get(name)) for name, layer in named)


def _target(path: Path, head: Head, name: str, layer: Layer, alpha: float | None) -> Target:
    if not layer.down or not layer.up:
        raise refusals.half_missing(path, name)
    down, up = (
        _thin(path, head.tensors[layer.down], name),
        _thin(path, head.tensors[layer.up], name),
    )
    if down[0] != up[1] or not down[0]:
        raise refusals.ragged(path, name)
    part, _, rest = part_of(name)
    return Target(name, part, rest, down[0], alpha, inputs=down[1], outputs=up[0])


def _thin(path: Path, tensor: Tensor, name: str) -> tuple[int, int]:
    """Two sizes; those of a convolution by points have two more of one."""
    if len(tensor.shape) not in (2, 4):
        raise refusals.ragged(path, name)
    if tensor.shape[2:] not in ((), (1, 1)):
        raise refusals.wide_kernels(path, name)
    return tensor.shape[0], tensor.shape[1]


def _alphas(path: Path, head: Head, layers: Mapping[str, Layer]) -> dict[str, float]:
    """A number each, which is no reason to read the rest of the file."""
    found = {}
    with open_regular(path.resolve()) as stream:
        for name, layer in layers.items():
            tensor = head.tensors.get(layer.alpha)
            if tensor is None or tensor.size > 8 or tensor.kind not in (*_ALPHAS, "BF16"):
                continue
            stream.seek(tensor.begin)
            value = _number(tensor.kind, stream.read(tensor.size))
            if value is not None:
                found[name] = value
    return found


def _number(kind: str, data: bytes) -> float | None:
    """BF16 is the upper half of an F32."""
    code, data = ("<f", b"\0\0" + data) if kind == "BF16" else (_ALPHAS[kind], data)
    if len(data) != struct.calcsize(code):
        return None
    value = float(struct.unpack(code, data)[0])
    return value if 0 < abs(value) < 1e6 else None


def _guessed_base(targets: tuple[Target, ...]) -> str:
    """By how wide the texts are that the layers of a denoiser look at."""
    if any("double_blocks" in t.path or "single_transformer_blocks" in t.path for t in targets):
        return "FLUX.1"
    widths = [t.inputs for t in targets if t.part == "denoiser" and _looks_at_text(t.path)]
    return _USUAL_BASES.get(widths[0], "") if widths else ""


def _looks_at_text(path: str) -> bool:
    return path.endswith(("attn2.to_k", "attn2_to_k"))


def _module(path: str) -> str:
    """The last word of a path; one that is all underscores keeps what tells layers apart."""
    last = path.rpartition(".")[2]
    if last.isdigit():
        last = ".".join(path.split(".")[-2:])
    if "." in path or "_" not in last:
        return last
    for word in ("attn1", "attn2", "self_attn", "mlp", "ff"):
        if f"_{word}_" in last:
            return last.rpartition(f"_{word}_")[2]
    return "_".join(last.split("_")[-2:])
