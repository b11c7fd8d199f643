"""Sound becomes what stands for it among the embeddings of a prompt."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from models.inputs.log_mel import log_mel, windows_of
from models.inputs.sound import Sound

Array = np.ndarray[Any, Any]

# A minute takes 1,500 embeddings of some thousand numbers: 25 MB of a 7B model.
_REMEMBERED_WINDOWS = 8


@dataclass(frozen=True)
class Window:
    """At most 30 s of a sound.

    Attributes:
        key: of what is heard in it; equal for equal samples.
        samples: float32 at 16 kHz, shape [n].
        tokens: that stand for it in a prompt, 0 to 750; one for 40 ms.
    """

    key: str
    samples: Array
    tokens: int


def windows(sound: Sound) -> list[Window]:
    """In order; without those too short for a token."""
    found = []
    for samples in windows_of(sound):
        frames = -(-len(samples) // 160)
        tokens = tokens_for(frames)
        if tokens > 0:
            key = hashlib.sha256(samples.tobytes()).hexdigest()[:32]
            found.append(Window(key, samples, tokens))
    return found


def tokens_for(frames: int) -> int:
    """Of so many frames of 10 ms: the tower halves them twice.

    `_get_feat_extract_output_lengths` of transformers' `Qwen2AudioEncoder`.
    """
    return (_positions(frames) - 2) // 2 + 1


def _positions(frames: int) -> int:
    return (frames - 1) // 2 + 1


class Ear:
    """The audio tower and the projector of a model; remembers the windows heard last.

    Args:
        core: `openvino.Core`.
        folder: of the IR.
        device: an OpenVINO device.
        properties: for OpenVINO.
    """

    def __init__(self, core: Any, folder: Path, device: str, properties: dict[str, Any]) -> None:
        heard = core.read_model(folder / "openvino_audio_encoder_model.xml")
        _mask_every_position(heard)
        tower = core.compile_model(heard, device, properties)
        projection = folder / "openvino_audio_projection_model.xml"
        self._tower = tower.create_infer_request()
        self._projection = core.compile_model(projection, device, properties).create_infer_request()
        self._bins = tower.input("input_features").shape[1]
        self._mask_shape = tuple(tower.input("attention_mask").shape)
        self._heard: OrderedDict[str, Array] = OrderedDict()

    def hear(self, window: Window) -> Array:
        """Embeddings, float32 of shape [window.tokens, width]."""
        if window.key not in self._heard:
            self._heard[window.key] = self._embed(window)
            while len(self._heard) > _REMEMBERED_WINDOWS:
                self._heard.popitem(last=False)
        self._heard.move_to_end(window.key)
        return self._heard[window.key]

    def _embed(self, window: Window) -> Array:
        features, frames = log_mel(window.samples, self._bins)
        mask = np.zeros(self._mask_shape, np.float32)
        mask[..., _positions(frames) :] = -np.inf
        self._tower.infer({"input_features": features[None], "attention_mask": mask})
        hidden = self._tower.get_output_tensor().data
        self._projection.infer({"hidden_states": hidden[:, : window.tokens]})
        return np.array(self._projection.get_output_tensor().data[0], np.float32)


def _mask_every_position(tower: Any) -> None:
    """One mask for all positions, [1, 1, 1, n], makes nonsense of OpenVINO 2026.4's attention
    where a CPU computes in bf16; one for each does not, [1, 1, n, n]."""
    mask = tower.input("attention_mask")
    *most, _, positions = mask.shape
    tower.reshape({mask: [*most, positions, positions]})
