"""What a model that hears takes besides its weights and its KV cache: calculated, never measured.

Each of 30 s of sound becomes 1500 frames in the audio tower, then 750 tokens of the language model.
The tower is that of Whisper large, and others are taken to have its proportions: a layer for every
40 channels, 12 x channels² parameters each, and 64 channels a head
(https://arxiv.org/abs/2212.04356, table 1).
"""

from __future__ import annotations

import math

from models.catalogue.entry import CatalogueEntry, EntrySource, Shape
from models.words import Sentence, say

FRAMES = 1500
TOKENS_OF_A_WINDOW = 750
# What `models.pipelines.audio.ear` remembers.
REMEMBERED_WINDOWS = 8
_PARAMETERS_OF_A_CUBED_CHANNEL = 12 / 40
_CHANNELS_OF_A_HEAD = 64
_FLOAT_BYTES = 4


def heads_of_tower(shape: Shape) -> int:
    """Of each layer."""
    channels = math.pow(shape.encoder_parameters / _PARAMETERS_OF_A_CUBED_CHANNEL, 1 / 3)
    return round(channels / _CHANNELS_OF_A_HEAD)


def activations_of_hearing(shape: Shape) -> int:
    """Bytes in f32: attention between all frames with its mask, and the embeddings of the windows
    that were heard last."""
    attention = (heads_of_tower(shape) + 1) * FRAMES * FRAMES
    embeddings = REMEMBERED_WINDOWS * TOKENS_OF_A_WINDOW * shape.kv_heads * shape.head_size
    return (attention + embeddings) * _FLOAT_BYTES


def operations_of_a_window(entry: CatalogueEntry) -> float:
    """To read 30 s of sound: two for each parameter, for each frame and for each token."""
    encoder = entry.shape.encoder_parameters
    return 2.0 * (encoder * FRAMES + (entry.parameters - encoder) * TOKENS_OF_A_WINDOW)


def conversion_of(entry: CatalogueEntry) -> EntrySource | None:
    """What becomes of the original on this PC, where there is no ready build: the recipe for a
    model that hears is INT4 in groups of 128, and INT8 for all but the language model."""
    if entry.kind != "audio" or entry.original is None:
        return None
    return EntrySource(
        "made",
        entry.original.repository,
        size_bytes=entry.size_bytes,
        weights="int4",
        group_size=128,
        devices=("CPU", "GPU"),
    )


def calculated(tokens_per_s: float, seconds: float) -> Sentence:
    """How quick it will be."""
    return say(
        "About {rate:.0f} tokens/s, and {seconds:.0f} s to hear 30 s of sound. Memory and speed "
        "are calculated from its shape, not measured.",
        rate=max(1.0, tokens_per_s),
        seconds=max(1.0, seconds),
    )
