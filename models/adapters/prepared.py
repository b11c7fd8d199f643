"""An adapter as OpenVINO GenAI takes it: names that it finds in the model, alpha multiplied in.

GenAI 2026.4 looks for layers of chat models behind "base_model.model.", for those of drawing
models as Kohya names them, and takes no notice of alpha. So what it gets is a copy in memory, and
the file stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import numpy as np

from models.adapters import refusals
from models.adapters.adapter_file import AdapterFile, Target
from models.adapters.safetensors_head import Head, Tensor, read_head
from models.adapters.tensor_names import Part, layers_of
from models.sources.folder_files import open_regular

Array = np.ndarray[Any, Any]

_KOHYA: Mapping[Part, str] = {
    "denoiser": "lora_unet_",
    "text encoder": "lora_te_",
    "second text encoder": "lora_te2_",
}


def prepare(adapter: AdapterFile, modules: Mapping[str, str]) -> bytes:
    """A safetensors file with the layers in `modules`, which `Fit.modules` names; weight 1 then
    stands for what was trained. Raises `AdapterUnreadable` when the file is not what it was.
    """
    head = read_head(adapter.path)
    has_second = any(target.part == "second text encoder" for target in adapter.targets)
    wanted = [target for target in adapter.targets if target.name in modules]
    named = {target.name: _name(target, modules[target.name], has_second) for target in wanted}
    try:
        with open_regular(adapter.path.resolve()) as stream:
            return _file(dict(_tensors(stream, head, wanted, named)))
    except OSError as error:
        raise refusals.unreadable(adapter.path, error) from error
    except (KeyError, ValueError) as error:
        raise refusals.no_safetensors(adapter.path, repr(error)) from error


def _name(target: Target, module: str, has_second: bool) -> str:
    if target.part == "language":
        return f"base_model.model.{module}"
    if "single_transformer_blocks" in target.path or target.name.startswith("transformer."):
        return target.name
    prefix = _KOHYA[target.part]
    if target.part == "text encoder" and has_second:
        prefix = "lora_te1_"
    return prefix + module.replace(".", "_")


def _tensors(
    stream: BinaryIO, head: Head, wanted: list[Target], named: Mapping[str, str]
) -> Iterator[tuple[str, Array]]:
    layers = layers_of(head.tensors).layers
    for target in wanted:
        layer = layers[target.name]
        down = _read(stream, head.tensors[layer.down])
        up = _read(stream, head.tensors[layer.up])
        yield f"{named[target.name]}.lora_down.weight", down
        scaled = up if target.scale == 1 else up.astype(np.float32) * np.float32(target.scale)
        yield f"{named[target.name]}.lora_up.weight", scaled.astype(down.dtype)


def _read(stream: BinaryIO, tensor: Tensor) -> Array:
    """float16 as it is, all else as float32; BF16 is the upper half of one."""
    stream.seek(tensor.begin)
    data = stream.read(tensor.size)
    if tensor.kind == "BF16":
        wide = np.frombuffer(data, "<u2").astype("<u4") << 16
        return wide.view("<f4").reshape(tensor.shape)
    return np.frombuffer(data, "<f2" if tensor.kind == "F16" else "<f4").reshape(tensor.shape)


def _file(tensors: Mapping[str, Array]) -> bytes:
    head: dict[str, Any] = {}
    end = 0
    for name, tensor in tensors.items():
        begin, end = end, end + tensor.nbytes
        kind = "F16" if tensor.dtype.itemsize == 2 else "F32"
        shape = list(tensor.shape)
        head[name] = {"dtype": kind, "shape": shape, "data_offsets": [begin, end]}
    text = json.dumps(head).encode("utf-8")
    text += b" " * (-len(text) % 8)
    numbers = (np.ascontiguousarray(tensor).tobytes() for tensor in tensors.values())
    return b"".join([len(text).to_bytes(8, "little"), text, *numbers])
