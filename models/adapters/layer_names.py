"""Names of layers made comparable: tools, libraries and releases put other things around them."""

from __future__ import annotations

import re

# What all releases of a family agree in begins here; before it, models are nested differently.
_CORE = re.compile(
    r"(?:^|_)((?:layers|h|down_blocks|up_blocks|transformer_blocks|single_transformer_blocks)"
    r"_\d+_.*|mid_block_.*|lm_head|embed_tokens)$"
)
# A U-Net in the words of Stability's own code, as Kohya keeps them for Stable Diffusion XL.
_INPUT = re.compile(r"input_blocks_(\d+)_(\d+)_(.*)")
_MIDDLE = re.compile(r"middle_block_(\d+)_(.*)")
_OUTPUT = re.compile(r"output_blocks_(\d+)_(\d+)_(.*)")
_LAYERS_A_BLOCK = 3
_MIDDLES = ("resnets_0", "attentions_0", "resnets_1")
_INNER = (
    ("in_layers_2", "conv1"),
    ("out_layers_3", "conv2"),
    ("emb_layers_1", "time_emb_proj"),
    ("skip_connection", "conv_shortcut"),
)


def comparable(name: str) -> str:
    """The same for a layer in an adapter and for that layer in a model."""
    flat = _in_diffusers_words(name.replace(".", "_"))
    match = _CORE.search(flat)
    return match[1] if match else flat


def _in_diffusers_words(flat: str) -> str:
    """By the rule of diffusers' `_maybe_map_sgm_blocks_to_diffusers`, two layers to a block."""
    if match := _INPUT.fullmatch(flat):
        block, layer = divmod(int(match[1]) - 1, _LAYERS_A_BLOCK)
        kind = f"downsamplers_0_{match[3].replace('op', 'conv')}"
        if match[3] != "op":
            kind = f"{_kind(int(match[2]))}_{layer}_{_inner(match[3])}"
        return f"down_blocks_{max(block, 0)}_{kind}"
    if (match := _MIDDLE.fullmatch(flat)) and int(match[1]) < len(_MIDDLES):
        return f"mid_block_{_MIDDLES[int(match[1])]}_{_inner(match[2])}"
    if match := _OUTPUT.fullmatch(flat):
        block, layer = divmod(int(match[1]), _LAYERS_A_BLOCK)
        place = int(match[2])
        kind = f"{_kind(place)}_{layer if place < 2 else 0}"
        return f"up_blocks_{block}_{kind}_{_inner(match[3])}"
    return flat


def _kind(place: int) -> str:
    return ("resnets", "attentions", "upsamplers")[min(place, 2)]


def _inner(name: str) -> str:
    for theirs, ours in _INNER:
        name = name.replace(theirs, ours)
    return name
