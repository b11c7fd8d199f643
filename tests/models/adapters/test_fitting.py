"""An adapter fits a model that has its layers in their sizes; else the counts are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from models.adapters.adapter_file import read_adapter
from models.adapters.fitting import check_fit, fit_of
from models.conversion.refusals import AdapterUnfit
from models.places import BUILTIN_MODELS
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from tests.models.adapters.making import PEFT_LAYERS, kohya, lora, write_file
from tests.models.speed.making import installed

_LAYER = """<layer id="1" name="__module.{0}/aten::linear/MatMul" type="MatMul">
<data transpose_a="false" transpose_b="true" /><input>
<port id="0"><dim>-1</dim><dim>-1</dim><dim>{2}</dim></port>
<port id="1"><dim>{1}</dim><dim>{2}</dim></port></input></layer>"""
_UNET = "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q"


def _ir(path: Path, layers: Sequence[str], sizes: tuple[int, int] = (24, 16)) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    inner = "".join(_LAYER.format(name, *sizes) for name in layers)
    path.write_text(f'<net name="a"><layers>{inner}</layers></net>', "utf-8")


def _text(folder: Path, sizes: tuple[int, int] = (24, 16), layers: int = 2) -> InstalledModel:
    names = [
        f"model.layers.{number}.self_attn.{name}"
        for number in range(layers)
        for name in ("q_proj", "k_proj", "v_proj")
    ]
    _ir(folder / "openvino_model.xml", names, sizes)
    return installed(folder, 1000)


def _drawing(folder: Path, layers: Mapping[str, Sequence[str]]) -> InstalledModel:
    for part, names in layers.items():
        _ir(folder / part / "openvino_model.xml", names)
    return installed(folder, 1000, kind="image")


def _builtin(name: str) -> InstalledModel:
    return ModelStore(Path("nowhere"), BUILTIN_MODELS).get(name)


def test_all_layers_are_found(tmp_path: Path) -> None:
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", lora()))
    fit = check_fit(adapter, _text(tmp_path / "model"))
    assert fit.modules[PEFT_LAYERS[0]] == "model.layers.0.self_attn.q_proj"
    assert len(fit.modules) == 4
    assert fit.verdict == "all of its 4 layers are in this model"


def test_an_adapter_for_another_architecture(tmp_path: Path) -> None:
    layers = [f"base_model.model.transformer.h.{number}.attn.c_attn" for number in range(48)]
    adapter = read_adapter(write_file(tmp_path / "gpt.safetensors", lora(layers)))
    adapter = replace(adapter, base="openai-community/gpt2")
    with pytest.raises(AdapterUnfit) as refused:
        check_fit(adapter, _text(tmp_path / "model"))
    assert refused.value.what == (
        "“gpt” does not fit “Model”: none of its 48 layers is in this model."
    )
    assert refused.value.todo == ("Choose the model that it was made for, openai-community/gpt2.")


def test_a_larger_model_of_the_family_has_other_sizes(tmp_path: Path) -> None:
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", lora()))
    says = "4 of its 4 layers have another size here, such as 48 \u00d7 32 instead of 24 \u00d7 16"
    with pytest.raises(AdapterUnfit, match=says):
        check_fit(adapter, _text(tmp_path / "model", (48, 32)))


def test_a_model_with_fewer_layers(tmp_path: Path) -> None:
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", lora()))
    with pytest.raises(AdapterUnfit, match="only 2 of its 4 layers"):
        check_fit(adapter, _text(tmp_path / "model", layers=1))


@pytest.mark.parametrize("nested", ["", "language_model.", "model.language_model."])
def test_a_real_model_that_sees_whatever_the_release_nested(tmp_path: Path, nested: str) -> None:
    layer = f"base_model.model.{nested}model.layers.0.self_attn.q_proj"
    sees = "base_model.model.visual.blocks.0.attn.qkv"
    tensors = lora([layer], inputs=128, outputs=128) | lora([sees], inputs=64, outputs=192)
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", tensors))
    fit = check_fit(adapter, _builtin("shapes-qwen2-vl"))
    assert fit.modules == {layer: "model.language_model.layers.0.self_attn.q_proj"}
    assert [target.name for target in fit.beside] == [sees]


def test_what_was_trained_for_seeing_alone_does_not_fit(tmp_path: Path) -> None:
    tensors = lora(["base_model.model.visual.blocks.0.attn.qkv"], inputs=64, outputs=192)
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", tensors))
    with pytest.raises(AdapterUnfit, match="its one layer is not in this model"):
        check_fit(adapter, _builtin("shapes-qwen2-vl"))


def test_a_drawing_model_in_the_names_of_three_tools(tmp_path: Path) -> None:
    reader = "text_model.encoder.layers.0.self_attn.q_proj"
    model = _drawing(tmp_path / "sd", {"unet": [_UNET], "text_encoder": [reader]})
    flat = _UNET.replace(".", "_")
    for number, tensors in enumerate(
        [
            kohya([f"lora_unet_{flat}", f"lora_te_{reader.replace('.', '_')}"]),
            lora([f"unet.{_UNET}", f"text_encoder.{reader}"]),
            kohya(["lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q"]),
        ]
    ):
        path = write_file(tmp_path / f"{number}.safetensors", tensors)
        fit = check_fit(read_adapter(path), model)
        assert _UNET in fit.modules.values()
        assert fit.is_whole


def test_adapters_for_drawing_do_not_fit_what_answers_or_the_other_way_round(
    tmp_path: Path,
) -> None:
    draws = write_file(tmp_path / "d.safetensors", kohya([f"lora_unet_{_UNET}".replace(".", "_")]))
    answers = write_file(tmp_path / "a.safetensors", lora())
    with pytest.raises(AdapterUnfit, match="not in this model"):
        check_fit(read_adapter(draws), _text(tmp_path / "text"))
    with pytest.raises(AdapterUnfit, match="none of its 4 layers"):
        check_fit(read_adapter(answers), _drawing(tmp_path / "sd", {"unet": [_UNET]}))


def test_models_that_take_none_say_so(tmp_path: Path) -> None:
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", lora()))
    with pytest.raises(AdapterUnfit, match="because it is a GGUF file"):
        check_fit(adapter, installed(tmp_path, 1, gguf="a.gguf"))
    with pytest.raises(AdapterUnfit, match="takes no adapters"):
        check_fit(adapter, installed(tmp_path, 1, kind="speech"))


def test_a_model_that_cannot_be_read(tmp_path: Path) -> None:
    adapter = read_adapter(write_file(tmp_path / "a.safetensors", lora()))
    model = installed(tmp_path / "model", 1)
    with pytest.raises(AdapterUnfit, match="cannot be told"):
        fit_of(adapter, model)
    model.folder.mkdir()
    (model.folder / "openvino_model.xml").write_text("<net><layers>", "utf-8")
    with pytest.raises(AdapterUnfit, match="cannot be told"):
        fit_of(adapter, model)
