"""Which family has which rule."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from models.pipelines.sights.fixed import GemmaRule, UsualRule
from models.pipelines.sights.llava import LlavaNextRule, LlavaRule
from models.pipelines.sights.qwen import QwenRule
from models.pipelines.sights.rule import SightRule
from models.pipelines.sights.tiles import InternVlRule, MiniCpmRule, Phi3Rule

_RULES: dict[str, Callable[[Path], SightRule]] = {
    "qwen2_vl": partial(QwenRule.read, times=False),
    "qwen2_5_vl": partial(QwenRule.read, times=False),
    "qwen3_vl": partial(QwenRule.read, times=True),
    "qwen3_5": partial(QwenRule.read, times=True),
    "qwen3_5_moe": partial(QwenRule.read, times=True),
    "llava": LlavaRule.read,
    "llava_next": LlavaNextRule.read,
    "llava_next_video": LlavaNextRule.read,
    "internvl_chat": InternVlRule.read,
    "phi3_v": Phi3Rule.read,
    "minicpmv": MiniCpmRule.read,
    "gemma3": GemmaRule.read,
}


def sight_rule(folder: Path, family: str) -> SightRule:
    """The rule of the model in the folder; `UsualRule` for a family that is not known."""
    return _RULES.get(family, UsualRule.read)(folder)
