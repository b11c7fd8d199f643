"""The layers of an OpenVINO model that can be adapted, read from its .xml as text.

No OpenVINO is needed for that, so that it can be told before anything is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from models.adapters.tensor_names import Part
from models.sources.folder_files import open_regular

_MODULE = "__module."
_DENOISERS = ("unet", "transformer")


@dataclass(frozen=True)
class IrLayer:
    """A product with weights.

    Attributes:
        module: its name in PyTorch, such as "model.layers.0.self_attn.q_proj".
        inputs: numbers that go in.
        outputs: numbers that come out.
    """

    module: str
    inputs: int
    outputs: int


def networks_of(folder: Path, kind: str) -> Mapping[Part, Path]:
    """The parts of an installed model that adapters can change; empty for other kinds."""
    if kind == "text":
        return {"language": folder / "openvino_model.xml"}
    if kind == "vision":
        return {"language": folder / "openvino_language_model.xml"}
    if kind != "image":
        return {}
    denoiser = next((one for one in _DENOISERS if (folder / one).is_dir()), _DENOISERS[0])
    parts: dict[Part, str] = {
        "denoiser": denoiser,
        "text encoder": "text_encoder",
        "second text encoder": "text_encoder_2",
    }
    networks = {part: folder / name / "openvino_model.xml" for part, name in parts.items()}
    return {part: xml for part, xml in networks.items() if xml.is_file() or part == "denoiser"}


def layers_in(xml: Path) -> tuple[IrLayer, ...]:
    """Of products and convolutions; raises `OSError`, and `ValueError` for what is no IR.

    Remembered until the file is another: an adapter is compared with many models, and again.
    """
    found = xml.stat()
    return _layers_read(xml, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=16)
def _layers_read(xml: Path, modified_ns: int, size_bytes: int) -> tuple[IrLayer, ...]:
    try:
        with open_regular(xml.resolve()) as file:
            return tuple(_layers(ElementTree.iterparse(file, ("end",))))
    except ElementTree.ParseError as error:
        raise ValueError(f"{xml.name}: {error}") from error


def _layers(events: Iterator[tuple[str, ElementTree.Element]]) -> Iterator[IrLayer]:
    for _, element in events:
        if element.tag != "layer":
            continue
        sizes = _sizes(element)
        if sizes is not None:
            yield IrLayer(_module(element.get("name", "")), *sizes)
        element.clear()


def _sizes(layer: ElementTree.Element) -> tuple[int, int] | None:
    """Inputs and outputs, of what multiplies with weights of two known sizes."""
    kind = layer.get("type")
    if kind not in ("MatMul", "Convolution"):
        return None
    ports = layer.findall("input/port")
    sizes = [int(dim.text or -1) for dim in ports[1].findall("dim")] if len(ports) == 2 else []
    if len(sizes) != (2 if kind == "MatMul" else 4) or min(sizes) < 1:
        return None
    data = layer.find("data")
    is_turned = kind == "MatMul" and (data is None or data.get("transpose_b") != "true")
    return (sizes[0], sizes[1]) if is_turned else (sizes[1], sizes[0])


def _module(name: str) -> str:
    return name.partition("/")[0].removeprefix(_MODULE)
