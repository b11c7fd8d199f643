"""Small parts of libraries that cannot be had here, for the code that checkpoints bring along."""

from __future__ import annotations

import importlib.util
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

from torch import nn

_TIMM = ("timm", "timm.models", "timm.models.layers", "timm.layers")


def stand_in_for_timm() -> None:
    """InternVL's own code takes `DropPath` from there, and nothing else. It skips paths in
    training only, so `Identity`, which takes any arguments, is the same here. The real one needs
    torchvision, which has no build for the CPU's torch. After transformers has been imported, or
    that takes it for the whole library."""
    if importlib.util.find_spec("timm") is not None:
        return
    for name in _TIMM:
        module = sys.modules[name] = ModuleType(name)
        module.__spec__ = ModuleSpec(name, None, is_package=True)
        vars(module)["DropPath"] = nn.Identity
