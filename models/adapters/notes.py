"""What a training tool noted down in an adapter: its title, base, trigger words and picture.

Kohya's notes: https://github.com/kohya-ss/sd-scripts/blob/main/docs/train_network_README-ja.md;
those that begin with "modelspec.": https://github.com/Stability-AI/ModelSpec.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping

_LONGEST = 200
_MOST_TRIGGERS = 8
_MOST_PICTURE = 8 * 1024 * 1024
_PICTURE = re.compile(r"data:image/(?:jpeg|png|webp);base64,(.*)", re.DOTALL)
_PICTURE_STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF")
# "10_sks dog": a folder of pictures, how often each is shown, and what they show.
_FOLDER = re.compile(r"\d+_(.+)")
_BASES = (
    ("stable-diffusion-xl", "Stable Diffusion XL"),
    ("sdxl", "Stable Diffusion XL"),
    ("stable-diffusion-v1", "Stable Diffusion 1.5"),
    ("sd_v1", "Stable Diffusion 1.5"),
    ("stable-diffusion-v2", "Stable Diffusion 2"),
    ("sd_v2", "Stable Diffusion 2"),
    ("stable-diffusion-3", "Stable Diffusion 3"),
    ("sd3", "Stable Diffusion 3"),
    ("flux", "FLUX.1"),
)

Notes = Mapping[str, str]


def title_in(notes: Notes) -> str:
    return _first(notes, "modelspec.title", "ss_output_name")


def base_in(notes: Notes) -> str:
    """The family it was trained on in the words of its makers, or as it is noted; "" without."""
    told = _first(notes, "modelspec.architecture", "ss_base_model_version")
    lower = told.lower()
    known = next((name for mark, name in _BASES if mark in lower), "")
    return known or told or _first(notes, "ss_sd_model_name", "base_model_name_or_path")


def triggers_in(notes: Notes) -> tuple[str, ...]:
    """Words that make the adapter show, as its makers wrote them down; without such, what the
    folders of its training pictures were named for."""
    phrase = _first(notes, "modelspec.trigger_phrase", "modelspec.trigger_word", "trigger_word")
    words = phrase.split(",") if phrase else _folders(notes.get("ss_tag_frequency", ""))
    clean = [" ".join(word.split())[:_LONGEST] for word in words]
    return tuple(dict.fromkeys(word for word in clean if word))[:_MOST_TRIGGERS]


def picture_in(notes: Notes) -> bytes:
    """The file of a JPEG, PNG or WebP that was not looked into; b"" without one."""
    match = _PICTURE.fullmatch(notes.get("modelspec.thumbnail", "").strip())
    if match is None or len(match[1]) > _MOST_PICTURE:
        return b""
    try:
        data = base64.b64decode(match[1], validate=True)
    except (binascii.Error, ValueError):
        return b""
    return data if data.startswith(_PICTURE_STARTS) else b""


def number_in(notes: Notes, name: str) -> float:
    """0.0 when it is not noted, or no number above zero."""
    try:
        value = float(notes.get(name, ""))
    except ValueError:
        return 0.0
    return value if 0 < value < 1e6 else 0.0


def _first(notes: Notes, *names: str) -> str:
    found = (" ".join(notes.get(name, "").split()) for name in names)
    return next((text[:_LONGEST] for text in found if text and text != "None"), "")


def _folders(frequencies: str) -> list[str]:
    try:
        folders = json.loads(frequencies) if frequencies else {}
    except (ValueError, RecursionError):
        return []
    matches = [_FOLDER.fullmatch(name) for name in folders] if isinstance(folders, dict) else []
    return [match[1] for match in matches if match]
