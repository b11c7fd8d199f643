"""What a model can do is read from its folder, for every family that people have."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from models.drawing.choosing import choose_drawing_model
from models.drawing.facts import read_facts
from models.errors import ModelDamaged, ModelUnsupported
from models.places import BUILTIN_MODELS
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from tests.fixtures.drawing import FOLDER

_ALL = {"text", "picture", "mask"}


def _folder(
    tmp_path: Path,
    class_name: str,
    denoiser: dict[str, Any],
    scheduler: dict[str, Any] | None = None,
    *,
    name: str = "model",
    part: str = "unet",
    channels: int = 4,
) -> Path:
    folder = tmp_path / name
    decoder = {"block_out_channels": [128, 256, 512, 512], "latent_channels": channels}
    for file, content in {
        "model_index.json": {"_class_name": class_name},
        f"{part}/config.json": denoiser,
        "vae_decoder/config.json": decoder,
        "vae_encoder/openvino_model.xml": {},
        "scheduler/scheduler_config.json": scheduler or {"_class_name": "PNDMScheduler"},
    }.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")
    return folder


def test_the_small_model_of_the_tests() -> None:
    facts = read_facts(FOLDER)
    assert (facts.native_width, facts.native_height, facts.multiple) == (64, 64, 8)
    assert (facts.steps, facts.guidance, facts.takes_negative) == (25, 7.5, True)
    assert facts.can == _ALL
    assert facts.sizes()[0] == (64, 64)
    assert all(facts.fits(*size) for size in facts.sizes())
    assert facts.most_side == 128


def test_stable_diffusion(tmp_path: Path) -> None:
    unet = {"sample_size": 64, "in_channels": 4}
    facts = read_facts(_folder(tmp_path, "StableDiffusionPipeline", unet))
    assert (facts.native_width, facts.multiple, facts.few_steps) == (512, 8, False)
    assert (facts.steps, facts.guidance, facts.strength) == (25, 7.5, 0.8)
    assert facts.sizes()[:3] == ((512, 512), (576, 448), (448, 576))
    assert facts.nearest(500, 3000) == (504, 1024)
    assert facts.nearest(10, 700) == (128, 704)


def test_a_model_that_only_fills(tmp_path: Path) -> None:
    unet = {"sample_size": 64, "in_channels": 9}
    facts = read_facts(_folder(tmp_path, "StableDiffusionInpaintPipeline", unet))
    assert facts.can == {"mask"}
    # Also one that was saved under the usual name.
    facts = read_facts(_folder(tmp_path, "StableDiffusionPipeline", unet, name="other"))
    assert facts.can == {"mask"}


def test_a_model_for_few_steps_by_its_network(tmp_path: Path) -> None:
    unet = {"sample_size": 96, "in_channels": 4, "time_cond_proj_dim": 256}
    for name in ("LatentConsistencyModelPipeline", "StableDiffusionPipeline"):
        facts = read_facts(_folder(tmp_path, name, unet, name=name))
        assert (facts.steps, facts.guidance, facts.takes_negative) == (4, 8.5, False)
        assert (facts.few_steps, facts.native_width) == (True, 768)


@pytest.mark.parametrize(
    ("name", "scheduler"),
    [
        ("sd-turbo", {"_class_name": "PNDMScheduler"}),
        ("sdxl-lightning-4step", {"_class_name": "EulerDiscreteScheduler"}),
        ("model", {"_class_name": "EulerDiscreteScheduler", "timestep_spacing": "trailing"}),
    ],
)
def test_a_model_for_few_steps_by_its_name_or_schedule(
    tmp_path: Path, name: str, scheduler: dict[str, Any]
) -> None:
    unet = {"sample_size": 64, "in_channels": 4}
    facts = read_facts(_folder(tmp_path, "StableDiffusionPipeline", unet, scheduler, name=name))
    assert (facts.steps, facts.guidance, facts.takes_negative) == (4, 0.0, False)
    assert facts.few_steps
    assert facts.trailing is (scheduler.get("timestep_spacing") == "trailing")


def test_transformers(tmp_path: Path) -> None:
    flux = _folder(
        tmp_path, "FluxPipeline", {"guidance_embeds": True}, part="transformer", channels=16
    )
    facts = read_facts(flux)
    assert (facts.native_width, facts.multiple, facts.guidance) == (1024, 16, 3.5)
    assert (facts.takes_negative, facts.few_steps, facts.most_side) == (False, False, 2048)
    schnell = {"guidance_embeds": False}
    folder = _folder(tmp_path, "FluxPipeline", schnell, part="transformer", name="fast")
    facts = read_facts(folder)
    assert (facts.steps, facts.guidance) == (4, 0.0)
    third = {"sample_size": 128}
    folder = _folder(tmp_path, "StableDiffusion3Pipeline", third, part="transformer", name="third")
    assert (read_facts(folder).native_width, read_facts(folder).multiple) == (1024, 16)


def test_an_oblong_native_size_is_height_before_width(tmp_path: Path) -> None:
    unet = {"sample_size": [64, 96], "in_channels": 4}
    facts = read_facts(_folder(tmp_path, "StableDiffusionPipeline", unet))
    assert facts.sizes()[0] == (768, 512)


def test_what_does_not_draw_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ModelUnsupported, match="no model that draws"):
        read_facts(BUILTIN_MODELS / "whisper-tiny.en")
    with pytest.raises(ModelUnsupported, match="KandinskyPipeline"):
        read_facts(_folder(tmp_path, "KandinskyPipeline", {}))


@pytest.mark.parametrize("content", ["", "[]", "{", "nonsense", "[" * 100_000])
def test_a_damaged_file_is_named(tmp_path: Path, content: str) -> None:
    folder = _folder(tmp_path, "StableDiffusionPipeline", {"sample_size": 64})
    (folder / "scheduler" / "scheduler_config.json").write_text(content, "utf-8")
    with pytest.raises(ModelDamaged, match=r"scheduler_config\.json"):
        read_facts(folder)
    (folder / "scheduler" / "scheduler_config.json").unlink()
    with pytest.raises(ModelDamaged, match=r"scheduler_config\.json"):
        read_facts(folder)


@pytest.mark.parametrize("size", [None, 0, -3, "64", [64], [64, "x"], 10**9, True])
def test_nonsense_for_a_size_becomes_the_familys_own(tmp_path: Path, size: Any) -> None:
    unet = {"sample_size": size, "in_channels": 4}
    facts = read_facts(_folder(tmp_path, "StableDiffusionPipeline", unet))
    assert facts.native_width in (512, 8)
    assert facts.sizes()


def test_the_usual_model_can_do_what_is_asked_for(tmp_path: Path) -> None:
    def installed(name: str, folder: Path, kind: str = "image") -> InstalledModel:
        return InstalledModel(
            id=name,
            name=name,
            label="",
            tasks=("draw",),
            takes=("text",),
            kind=kind,
            folder=folder,
            size_bytes=1,
            context_tokens=0,
            gguf="",
            licence="",
            source="",
            builtin=False,
        )

    fills = installed("fills", _folder(tmp_path, "FluxFillPipeline", {}, part="transformer"))
    draws = installed("draws", FOLDER)
    broken = installed("broken", tmp_path)
    others = ModelStore(tmp_path / "none", BUILTIN_MODELS).installed()
    assert choose_drawing_model([*others, broken, fills, draws]) == draws
    assert choose_drawing_model([broken, fills, draws], "mask") == fills
    assert choose_drawing_model([*others, broken, fills]) is None
