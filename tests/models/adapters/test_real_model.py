"""A real model that sees is changed by an adapter that only fits once it is prepared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import openvino
import openvino_genai
import pytest

from models.adapters.adapter_file import read_adapter
from models.adapters.fitting import check_fit
from models.adapters.prepared import prepare
from models.places import BUILTIN_MODELS
from models.store.store import ModelStore
from tests.models.adapters.making import Array, write_file

_MODEL = "shapes-qwen2-vl"
_EXACT = {"INFERENCE_PRECISION_HINT": "f32", "KV_CACHE_PRECISION": "f16"}


def _strong(prefix: str, alpha: float | None) -> dict[str, Array]:
    """Changes every answer beyond recognition."""
    random = np.random.default_rng(3)
    tensors: dict[str, Array] = {}
    for number in range(4):
        layer = f"{prefix}layers.{number}.self_attn.q_proj"
        tensors[f"{layer}.lora_A.weight"] = random.standard_normal((4, 128)).astype("<f4")
        tensors[f"{layer}.lora_B.weight"] = random.standard_normal((128, 4)).astype("<f4")
        if alpha is not None:
            tensors[f"{layer}.alpha"] = np.array(alpha, "<f4")
    return tensors


@pytest.fixture(scope="module")
def adapters(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """As it is, in the names that GenAI knows, and prepared from other names with an alpha."""
    folder = tmp_path_factory.mktemp("adapters")
    known = _strong("base_model.model.model.language_model.", None)
    plain = openvino_genai.Adapter(str(write_file(folder / "known.safetensors", known)))
    unknown = write_file(folder / "other.safetensors", _strong("language_model.model.", 8.0))
    adapter = read_adapter(unknown)
    model = ModelStore(Path("nowhere"), BUILTIN_MODELS).get(_MODEL)
    data = prepare(adapter, check_fit(adapter, model).modules)
    tensor = openvino.Tensor(np.frombuffer(data, np.uint8).copy())
    return [plain, openvino_genai.Adapter(tensor)]


@pytest.fixture(scope="module")
def pipeline(adapters: list[Any]) -> Iterator[Any]:
    scheduler = openvino_genai.SchedulerConfig()
    scheduler.num_kv_blocks = 32
    # What is cached of a prompt was made with the adapter of then.
    scheduler.enable_prefix_caching = False
    config = openvino_genai.AdapterConfig(adapters)
    folder = str(BUILTIN_MODELS / _MODEL)
    yield openvino_genai.VLMPipeline(
        folder, "CPU", adapters=config, scheduler_config=scheduler, **_EXACT
    )


def _answer(pipeline: Any, config: Any) -> str:
    pixels = np.full((1, 112, 112, 3), 255, np.uint8)
    pixels[:, 30:80, 30:80] = (255, 0, 0)
    history = openvino_genai.ChatHistory([{"role": "user", "content": "What is in the picture?"}])
    options = pipeline.get_generation_config()
    options.max_new_tokens = 12
    options.do_sample = False
    made = pipeline.generate(
        history,
        images=[openvino.Tensor(pixels)],
        generation_config=options,
        adapters=config,
    )
    return str(made.texts[0])


def test_prepared_at_weight_one_is_what_was_trained(pipeline: Any, adapters: list[Any]) -> None:
    known, prepared = adapters
    config = openvino_genai.AdapterConfig
    without = _answer(pipeline, config())
    assert "red" in without
    trained = _answer(pipeline, config(prepared, 1.0))
    assert trained != without
    # alpha 8 at rank 4 is twice what stands in the file.
    assert trained == _answer(pipeline, config(known, 2.0))
    assert trained != _answer(pipeline, config(known, 1.0))
    assert _answer(pipeline, config()) == without
