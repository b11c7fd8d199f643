"""What the tests of the studio draw with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.drawing.facts import ImageFacts
from models.engine import protocol as p
from models.inputs.picture import Picture
from models.places import BUILTIN_MODELS
from models.store.install import install
from models.store.store import ModelStore
from tests.fixtures.drawing import FOLDER
from tests.models.store.local_source import LocalSource, publish

PLACE = EntrySource(kind="hf", reference="owner/painter", size_bytes=9000, weights="fp16")
FILES = {
    str(path.relative_to(FOLDER)).replace("\\", "/"): path.read_bytes()
    for path in sorted(FOLDER.rglob("*config.json"))
} | {
    "model_index.json": (FOLDER / "model_index.json").read_bytes(),
    # What tells that it can start from a picture.
    "vae_encoder/openvino_model.xml": b"<net/>",
}


def entry(model_id: str) -> CatalogueEntry:
    return CatalogueEntry(
        id=model_id,
        name=model_id.title(),
        label="",
        summary="It draws.",
        tasks=("draw",),
        takes=("text", "image"),
        kind="image",
        family="stable-diffusion",
        parameters=1000,
        context_tokens=0,
        languages=("en",),
        licence="MIT",
        size_bytes=9000,
        sources=(PLACE,),
    )


def bring_drawer(models: Path, remote: Path, model_id: str = "painter") -> Path:
    """Have a model that draws in the folder of models; the scripted engine draws with it."""
    publish(remote, "1", FILES)
    store = ModelStore(models, BUILTIN_MODELS)
    source = LocalSource(remote)
    model = install(entry(model_id), PLACE, store, source, lambda _: None, CancelToken())
    return model.folder


def flat(colour: tuple[int, int, int] = (200, 30, 30), side: int = 64) -> Picture:
    return Picture(side, side, bytes(colour) * side * side, "red.png")


def made(seed: int = 7, prompt: str = "a red circle", **others: Any) -> p.Made:
    values: dict[str, Any] = {
        "model": "Painter",
        "model_id": "painter",
        "device": "CPU",
        "prompt": prompt,
        "negative": "blue",
        "width": 64,
        "height": 64,
        "steps": 12,
        "guidance": 4.0,
        "seed": seed,
    }
    return p.Made(**{**values, **others})


def facts(**others: Any) -> ImageFacts:
    """Of a usual model for pictures of 512 pixels."""
    values: dict[str, Any] = {
        "native_width": 512,
        "native_height": 512,
        "multiple": 8,
        "steps": 25,
        "guidance": 7.5,
        "strength": 0.8,
        "takes_negative": True,
        "few_steps": False,
        "can": frozenset({"text", "picture", "mask"}),
        "most_side": 1024,
    }
    return ImageFacts(**{**values, **others})


DEVICES = (
    p.Device("CPU", "Intel(R) Core(TM) Ultra 7 258V", "CPU"),
    p.Device("GPU", "Intel(R) Arc(TM) 140V GPU", "integrated GPU"),
)
