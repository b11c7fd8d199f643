"""Plans with what is installed, and the tools that are there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.catalogue.catalogue import read_catalogue
from models.conversion.planner import Planner
from models.conversion.recipe import Recipe
from models.conversion.refusals import AdapterUnfit
from models.conversion.toolchains.environment import Environments
from models.errors import ModelUnsupported
from models.places import BUILTIN_MODELS
from models.store.store import ModelStore
from tests.fixtures import pcs
from tests.fixtures.folder_models import LLAMA, checkpoint, write, write_safetensors

PC = pcs.LUNAR_LAKE.pc()
CPU = PC.devices[0]
SAVED = LLAMA | {"transformers_version": "4.46.0"}


@pytest.fixture
def planner(tmp_path: Path) -> Planner:
    store = ModelStore(tmp_path / "models", BUILTIN_MODELS)
    return Planner(store, Environments(tmp_path / "toolchains"))


def whole(folder: Path, config: object = SAVED) -> Path:
    folder.mkdir(exist_ok=True)
    write(folder, "tokenizer.json", {})
    return checkpoint(folder, config)


def adapter(folder: Path, base: str) -> Path:
    folder.mkdir()
    write(folder, "adapter_config.json", {"base_model_name_or_path": base, "peft_type": "LORA"})
    write_safetensors(folder / "adapter_model.safetensors", {"w": ("F16", [4, 4], 32)})
    return folder


def test_an_entry_of_the_catalogue_is_planned_with_its_original(planner: Planner) -> None:
    plan = planner.for_entry(read_catalogue().get("smollm2-360m-instruct"), "fast", CPU, PC)
    assert plan.refusal is None
    assert plan.repository == "HuggingFaceTB/SmolLM2-360M-Instruct"
    assert plan.recipe.weights == "int4"
    assert plan.toolchain_bytes > 1e9
    assert plan.download_bytes > 5e8
    assert plan.disk_bytes > plan.toolchain_bytes + plan.download_bytes


def test_a_recipe_of_the_users_own_keeps_what_the_family_says(planner: Planner) -> None:
    entry = read_catalogue().get("smollm2-360m-instruct")
    own = Recipe("", "", weights="int4", symmetric=True, group_size=-1)
    plan = planner.for_entry(entry, own, CPU, PC)
    assert plan.recipe.task == "text-generation-with-past"
    assert plan.recipe.toolchain.startswith("transformers-")
    assert plan.recipe.is_channel_wise


def test_pictures_of_the_user_are_kept(planner: Planner, tmp_path: Path) -> None:
    entry = read_catalogue().get("qwen2-vl-2b-instruct")
    picture = tmp_path / "cat.png"
    plan = planner.for_entry(entry, "fast", CPU, PC, [picture])
    assert plan.calibration_pictures == (picture,)


def test_a_folder_gets_an_id_that_is_free(planner: Planner, tmp_path: Path) -> None:
    folder = whole(tmp_path / "shapes-qwen2-vl")
    plan = planner.for_folder(folder, "balanced", CPU, PC)
    assert plan.refusal is None, plan.refusal
    assert plan.folder == folder
    assert plan.entry.id != "shapes-qwen2-vl"
    assert plan.entry.kind == "text"


def test_an_adapter_is_merged_into_the_base_that_the_catalogue_knows(
    planner: Planner, tmp_path: Path
) -> None:
    folder = adapter(tmp_path / "My tune", "HuggingFaceTB/SmolLM2-360M-Instruct")
    plan = planner.for_folder(folder, "balanced", CPU, PC)
    assert plan.refusal is None, plan.refusal
    assert (plan.adapter, plan.repository) == (folder, "HuggingFaceTB/SmolLM2-360M-Instruct")
    assert plan.entry.id == "smollm2-360m-instruct-my-tune"
    assert plan.entry.name == "SmolLM2 360M Instruct, My tune"


def test_an_adapter_of_an_unknown_base_says_what_to_do(planner: Planner, tmp_path: Path) -> None:
    folder = adapter(tmp_path / "tune", "somebody/secret")
    with pytest.raises(AdapterUnfit, match="somebody/secret") as caught:
        planner.for_folder(folder, "balanced", CPU, PC)
    assert "Merge it" in caught.value.todo


def test_an_unknown_architecture_is_named_with_what_is_known(
    planner: Planner, tmp_path: Path
) -> None:
    folder = whole(tmp_path / "odd", {**SAVED, "model_type": "oddformer"})
    with pytest.raises(ModelUnsupported, match="oddformer") as caught:
        planner.for_folder(folder, "balanced", CPU, PC)
    assert "llama" in (caught.value.what + caught.value.todo).lower()


def test_too_little_memory_is_refused_with_advice(planner: Planner) -> None:
    pc = replace(pcs.OLD_LAPTOP.pc(), disk_free_bytes=1 << 40)
    plan = planner.for_entry(
        read_catalogue().get("llama-3.1-8b-instruct"), "fast", pc.devices[0], pc
    )
    assert plan.refusal is not None
    assert plan.refusal.kind == "OutOfMemory"
    assert "smaller model" in plan.refusal.todo.lower()
