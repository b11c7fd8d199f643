"""A stateful language model on plain OpenVINO that keeps what it has read from turn to turn."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]

# Axis of the tokens in the cache's tensors: [1, heads, tokens, size of a head].
_TOKENS_AXIS = 2


class LanguageModel:
    """Reads embeddings, says how likely each token is to come next.

    Args:
        core: `openvino.Core`.
        folder: of the IR.
        device: an OpenVINO device.
        properties: for OpenVINO.
    """

    def __init__(self, core: Any, folder: Path, device: str, properties: dict[str, Any]) -> None:
        model = core.read_model(folder / "openvino_language_model.xml")
        _keep_last_position(model)
        self._request = core.compile_model(model, device, properties).create_infer_request()
        self._embeddings = core.compile_model(
            folder / "openvino_text_embeddings_model.xml", device, properties
        ).create_infer_request()
        self._held: list[Hashable] = []

    def embed(self, tokens: Sequence[int]) -> Array:
        """float32 of shape [tokens, width]."""
        self._embeddings.infer({0: np.array([tokens], np.int64)})
        return np.array(self._embeddings.get_output_tensor().data[0], np.float32)

    def go_back_to(self, keys: Sequence[Hashable]) -> int:
        """Forget what is not the beginning of these; how many of them are held then.

        The last one is never held, as its successor has to be told.
        """
        common = 0
        for held, wanted in zip(self._held, keys[:-1], strict=False):
            if held != wanted:
                break
            common += 1
        if common < len(self._held):
            self._cut(common)
        return common

    def read(self, keys: Sequence[Hashable], embeddings: Array) -> Array:
        """The logits after the last one, float32 of shape [vocabulary].

        Args:
            keys: what the embeddings stand for, one each; equal keys stand for equal ones.
            embeddings: float32 of shape [n, width].
        """
        before, count = len(self._held), len(keys)
        # Not known until it has been read.
        self._held.append(object())
        self._request.infer(
            {
                "inputs_embeds": embeddings[None],
                "attention_mask": np.ones((1, before + count), np.int64),
                "position_ids": np.arange(before, before + count, dtype=np.int64)[None],
                "beam_idx": np.zeros(1, np.int32),
            }
        )
        self._held[before:] = keys
        return np.array(self._request.get_output_tensor().data[0, -1], np.float32)

    def _cut(self, count: int) -> None:
        if count == 0:
            self._request.reset_state()
        else:
            import openvino as ov

            for state in self._request.query_state():
                kept = np.take(state.state.data, range(count), axis=_TOKENS_AXIS)
                state.state = ov.Tensor(kept)
        del self._held[count:]


def _keep_last_position(model: Any) -> None:
    """Logits of a whole prompt would take gigabytes; only the last ones are looked at."""
    from openvino import opset13 as ops

    node = model.output("logits").get_node().input_value(0).get_node()
    while node.get_type_name() != "MatMul":
        node = node.input_value(0).get_node()
    hidden = node.input_value(0)
    last = ops.slice(hidden, [-1], [np.iinfo(np.int64).max], [1], [1])
    node.input(0).replace_source_output(last.output(0))
    model.validate_nodes_and_infer_types()
