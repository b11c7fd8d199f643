"""What can be adapted is read from the .xml of a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.adapters.ir_layers import layers_in, networks_of
from models.places import BUILTIN_MODELS

_NET = '<net name="a"><layers>{0}</layers></net>'
_PORTS = '<input><port id="0"><dim>-1</dim></port><port id="1">{0}</port></input>'


def _xml(folder: Path, kind: str, sizes: list[int], data: str = "") -> Path:
    dims = "".join(f"<dim>{size}</dim>" for size in sizes)
    layer = f'<layer id="1" name="__module.a.b/aten::x" type="{kind}">'
    path = folder / "openvino_model.xml"
    path.write_text(_NET.format(f"{layer}{data}{_PORTS.format(dims)}</layer>"), "utf-8")
    return path


def test_products_either_way_round_and_convolutions(tmp_path: Path) -> None:
    turned = '<data transpose_b="true" />'
    for kind, sizes, data in (
        ("MatMul", [24, 16], turned),
        ("MatMul", [16, 24], '<data transpose_b="false" />'),
        ("MatMul", [16, 24], ""),
        ("Convolution", [24, 16, 3, 3], ""),
    ):
        (layer,) = layers_in(_xml(tmp_path, kind, sizes, data))
        assert (layer.module, layer.inputs, layer.outputs) == ("a.b", 16, 24)


@pytest.mark.parametrize(
    ("kind", "sizes"), [("MatMul", [1, 4, 8, 8]), ("MatMul", [-1, 8]), ("Add", [24, 16])]
)
def test_what_has_no_weights_is_left_out(tmp_path: Path, kind: str, sizes: list[int]) -> None:
    assert layers_in(_xml(tmp_path, kind, sizes)) == ()


def test_a_real_model() -> None:
    (xml,) = networks_of(BUILTIN_MODELS / "shapes-llava-next", "vision").values()
    sizes = {layer.module: (layer.inputs, layer.outputs) for layer in layers_in(xml)}
    assert sizes["model.language_model.layers.0.self_attn.q_proj"] == (128, 128)
    assert sizes["model.language_model.layers.3.mlp.down_proj"][1] == 128


def test_the_parts_of_a_model_that_draws(tmp_path: Path) -> None:
    for part in ("transformer", "text_encoder"):
        (tmp_path / part).mkdir()
        _xml(tmp_path / part, "MatMul", [8, 8])
    found = networks_of(tmp_path, "image")
    assert set(found) == {"denoiser", "text encoder"}
    assert found["denoiser"].parent.name == "transformer"
    assert networks_of(tmp_path, "speech") == {}
