"""What was found out about a model of the user's, and the catalogue entry made of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from models.catalogue.entry import CatalogueEntry, EntrySource, Kind, Shape
from models.sources.look_at_weights import Weights

Form = Literal["ir", "gguf", "checkpoint"]

_LONGEST_ID = 60
_LONGEST_NAME = 80
_TASKS: dict[Kind, str] = {
    "text": "chat",
    "vision": "chat",
    "audio": "chat",
    "speech": "transcribe",
    "image": "draw",
    "voice": "speak",
}
_TAKES: dict[Kind, tuple[str, ...]] = {
    "vision": ("text", "image"),
    "audio": ("text", "audio"),
    "speech": ("audio",),
}
_VIDEO = ("qwen2_vl", "qwen2_5_vl", "qwen3_vl", "llava_next_video")
# That OpenVINO GenAI encodes sounds for; it ignores them for any other, without a word.
_HEARING = ("qwen3_omni_moe",)
# Of what is ready to run.
OWN_MODEL = "A model of your own"
_LABELS: dict[Form, str] = {
    "ir": OWN_MODEL,
    "gguf": "A GGUF file of your own; such files are experimental",
    "checkpoint": "A checkpoint of your own, still to be converted",
}
# No folder may be called like these on Windows.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
# A folder of the Hugging Face cache is called like a commit, the repository two folders above.
_COMMIT = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True)
class Facts:
    """What a look at the files told.

    Attributes:
        family: `model_type` of a config, architecture of a GGUF.
        name: what people read; "" for the file's or folder's.
        file: of a GGUF, its name.
    """

    form: Form
    kind: Kind
    family: str
    weights: Weights
    size_bytes: int
    context_tokens: int = 0
    shape: Shape = field(default_factory=Shape)
    languages: tuple[str, ...] = ()
    name: str = ""
    file: str = ""


def entry_for(path: Path, facts: Facts, taken: Collection[str]) -> CatalogueEntry:
    own_name = _own_name(path, facts.form)
    name = _clean_name(facts.name) or _clean_name(own_name) or "Model"
    place = "file" if facts.form == "gguf" else "folder"
    return CatalogueEntry(
        id=make_id(own_name, taken),
        name=name,
        label=_LABELS[facts.form],
        summary=f"From the {place} “{_clean_name(path.name)}” on this PC.",
        tasks=(_TASKS[facts.kind],),
        takes=_takes(facts),
        kind=facts.kind,
        family=facts.family,
        parameters=facts.weights.parameters,
        context_tokens=facts.context_tokens,
        languages=facts.languages,
        licence="unknown",
        size_bytes=facts.size_bytes,
        sources=(_source(path, facts),),
        shape=facts.shape,
    )


def make_id(name: str, taken: Collection[str]) -> str:
    """A new id like the name, which is also a folder's name on every system."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    cleaned = re.sub(r"[^a-z0-9._-]+", "-", plain)
    cleaned = re.sub(r"([._-])[._-]*", r"\1", cleaned)[:_LONGEST_ID].strip("._-") or "model"
    if _RESERVED.fullmatch(cleaned):
        cleaned = f"model-{cleaned}"
    used = {taken_id.lower() for taken_id in taken}
    number = 1
    while (result := cleaned if number == 1 else f"{cleaned}-{number}") in used:
        number += 1
    return result


def _own_name(path: Path, form: Form) -> str:
    if form == "gguf":
        return path.stem
    if _COMMIT.fullmatch(path.name) and path.parent.name == "snapshots":
        return path.parent.parent.name.rpartition("--")[2]
    return path.name


def _clean_name(name: str) -> str:
    """Without line breaks and what else cannot be seen, or turns the direction of writing."""
    seen = "".join(c if c.isprintable() and unicodedata.category(c) != "Cf" else " " for c in name)
    return " ".join(seen.split())[:_LONGEST_NAME]


def _takes(facts: Facts) -> tuple[str, ...]:
    takes = _TAKES.get(facts.kind, ("text",))
    if facts.kind != "vision":
        return takes
    more = ("video",) if facts.family in _VIDEO else ()
    return (*takes, *more, "audio") if facts.family in _HEARING else (*takes, *more)


def _source(path: Path, facts: Facts) -> EntrySource:
    return EntrySource(
        kind="file",
        reference=str(path.absolute()),
        file=facts.file,
        file_size_bytes=facts.size_bytes if facts.file else 0,
        weights=facts.weights.format,
        symmetric=facts.weights.symmetric,
        group_size=facts.weights.group_size,
        devices=_devices(facts),
    )


def _devices(facts: Facts) -> tuple[str, ...]:
    """An NPU takes symmetric INT4 with a scale a channel or for 128 weights, and any Whisper."""
    weights = facts.weights
    made_for_npu = weights.format == "int4" and weights.symmetric
    made_for_npu = made_for_npu and weights.group_size in (-1, 128) and facts.form == "ir"
    whisper = facts.family == "whisper" and facts.form == "ir"
    return ("CPU", "GPU", "NPU") if made_for_npu or whisper else ("CPU", "GPU")
