"""Names of one layer in the words of different tools."""

from __future__ import annotations

import pytest

from models.adapters.layer_names import comparable
from models.adapters.tensor_names import Part, layers_of, other_method, part_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("model.layers.3.mlp.up_proj", "language_model.model.layers.3.mlp.up_proj"),
        ("model.layers.3.mlp.up_proj", "model.language_model.layers.3.mlp.up_proj"),
        ("lm_head", "language_model.lm_head"),
        ("unet.mid_block.attentions.0.proj_in", "mid_block_attentions_0_proj_in"),
        (
            "transformer.single_transformer_blocks.7.attn.to_q",
            "single_transformer_blocks_7_attn_to_q",
        ),
        # Stable Diffusion XL in the words of Stability's own code.
        ("input_blocks_4_1_proj_in", "down_blocks.1.attentions.0.proj_in"),
        ("input_blocks_8_1_proj_in", "down_blocks.2.attentions.1.proj_in"),
        ("input_blocks_1_0_in_layers_2", "down_blocks.0.resnets.0.conv1"),
        ("input_blocks_3_0_op", "down_blocks.0.downsamplers.0.conv"),
        ("middle_block_0_emb_layers_1", "mid_block.resnets.0.time_emb_proj"),
        ("middle_block_1_proj_out", "mid_block.attentions.0.proj_out"),
        ("middle_block_2_out_layers_3", "mid_block.resnets.1.conv2"),
        ("output_blocks_5_1_proj_in", "up_blocks.1.attentions.2.proj_in"),
        ("output_blocks_2_2_conv", "up_blocks.0.upsamplers.0.conv"),
        ("output_blocks_0_0_skip_connection", "up_blocks.0.resnets.0.conv_shortcut"),
    ],
)
def test_one_layer_is_one_layer(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


def test_other_layers_are_others() -> None:
    names = [
        "model.layers.1.mlp.up_proj",
        "model.layers.11.mlp.up_proj",
        "model.layers.1.mlp.gate_proj",
        "down_blocks.1.attentions.0.proj_in",
        "up_blocks.1.attentions.0.proj_in",
        "mid_block.attentions.0.proj_in",
        "MatMul_46",
        "middle_block_9_proj_in",
    ]
    assert len({comparable(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("base_model.model.model.layers.0.self_attn.q_proj", "language"),
        ("model.layers.0.self_attn.q_proj", "language"),
        ("base_model.model.model.visual.blocks.0.attn.qkv", "vision"),
        ("base_model.model.vision_tower.vision_model.encoder.layers.0.mlp.fc1", "vision"),
        ("base_model.model.down_blocks.0.attentions.0.proj_in", "denoiser"),
        ("lora_unet_mid_block_attentions_0_proj_in", "denoiser"),
        ("transformer.transformer_blocks.0.attn.to_q", "denoiser"),
        ("lora_te1_text_model_encoder_layers_0_mlp_fc1", "text encoder"),
        ("text_encoder_2.text_model.encoder.layers.0.mlp.fc1", "second text encoder"),
    ],
)
def test_what_a_layer_belongs_to(name: str, part: Part) -> None:
    assert part_of(name)[0] == part


def test_tensors_are_put_together_by_layer() -> None:
    named = layers_of(
        [
            "a.q_proj.lora_A.default.weight",
            "a.q_proj.lora_B.default.weight",
            "b_k.lora_down.weight",
            "b_k.lora_up.weight",
            "b_k.alpha",
            "c.alpha",
            "norm.weight",
        ]
    )
    assert set(named.layers) == {"a.q_proj", "b_k"}
    assert named.layers["b_k"].alpha == "b_k.alpha"
    assert named.layers["a.q_proj"].up == "a.q_proj.lora_B.default.weight"
    assert named.others == ("c.alpha", "norm.weight")
    assert other_method(["a.lora_A.weight"]) == ""
