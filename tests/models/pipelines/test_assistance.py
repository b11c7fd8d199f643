"""Every request says how many tokens are proposed; without assistance it says nothing."""

from __future__ import annotations

from pathlib import Path

import openvino_genai

from models.pipelines.assistance import ALONE, Assistance, DraftPlace
from models.pipelines.kv_cache import blocks_for


def _config(assistance: Assistance) -> openvino_genai.GenerationConfig:
    config = openvino_genai.GenerationConfig()
    assistance.apply(config)
    config.max_new_tokens = 1
    config.validate()
    return config


def test_nobody_proposes_anything() -> None:
    assert ALONE.properties() == {}
    config = _config(ALONE)
    assert not config.is_assisting_generation()
    assert not config.is_prompt_lookup()


def test_a_draft_proposes_a_few() -> None:
    assistance = Assistance(DraftPlace(Path("draft"), "GPU", 32, 256))
    assert _config(assistance).is_assisting_generation()
    assert assistance.drafted_each_step == _config(assistance).num_assistant_tokens == 3


def test_what_is_looked_up_is_not_counted() -> None:
    assistance = Assistance(lookup=True)
    assert assistance.properties() == {"prompt_lookup": True}
    assert _config(assistance).is_prompt_lookup()
    assert assistance.drafted_each_step == 0


def test_a_draft_elsewhere_keeps_as_many_tokens() -> None:
    assert blocks_for(8192, "CPU") * 32 == blocks_for(8192, "GPU.1") * 16 == 8192
    assert blocks_for(8193, "CPU") == 257
