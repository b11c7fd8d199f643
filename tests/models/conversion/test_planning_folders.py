"""What converting a folder, or with an adapter, would take; and what a download decides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.catalogue.catalogue import read_catalogue
from models.conversion.checkpoint import Checkpoint, found_in, look_at_checkpoint_folder
from models.conversion.families import read_families
from models.conversion.plan import Plan
from models.conversion.planning import (
    Around,
    plan_for_entry,
    plan_for_folder,
    recipe_after_download,
)
from models.conversion.recipe import Effort, Recipe
from models.conversion.refusals import ToolchainMissing
from models.errors import ModelUnsupported, SidelightError
from models.sources.look_at import look_at
from models.sources.look_at_refusals import ModelIncomplete
from tests.fixtures import pcs
from tests.fixtures.folder_models import LLAMA, checkpoint, write, write_safetensors
from tests.fixtures.pcs import RecordedPc

CATALOGUE = read_catalogue()
FAMILIES = read_families()
TOOLCHAINS = dict.fromkeys(("transformers-4.53", "transformers-4.57", "transformers-5"), 1 << 30)
SAVED = LLAMA | {"transformers_version": "4.46.0"}


def none_ready(toolchain: str) -> bool:
    return False


def plan_of(
    model: str, recorded: RecordedPc = pcs.LUNAR_LAKE, adapter: Checkpoint | None = None
) -> Plan:
    pc = recorded.pc()
    around = Around(pc.devices[0], pc, none_ready, TOOLCHAINS, catalogue=CATALOGUE)
    return plan_for_entry(CATALOGUE.get(model), "balanced", around, adapter)


def plan_of_folder(
    folder: Path, how: Effort | Recipe = "balanced", adapter: Checkpoint | None = None
) -> Plan:
    told = look_at_checkpoint_folder(folder)
    found = found_in(told, FAMILIES.find(told.model_type))
    pc = pcs.LUNAR_LAKE.pc()
    around = Around(pc.devices[0], pc, none_ready, TOOLCHAINS)
    return plan_for_folder(found, told, how, around, adapter)


def why(plan: Plan) -> str:
    assert plan.refusal is not None
    assert plan.refusal.todo
    return plan.refusal.what


def said(plan: Plan) -> str:
    assert plan.refusal is None, plan.refusal
    return " ".join(plan.remarks)


# --- folders ------------------------------------------------------------------------------------


def whole(folder: Path, config: object = SAVED) -> Path:
    folder.mkdir(exist_ok=True)
    for name in ("tokenizer.json", "preprocessor_config.json"):
        write(folder, name, {})
    return checkpoint(folder, config)


def seeing(model_type: str, saved_by: str) -> dict[str, object]:
    return {
        "model_type": model_type,
        "transformers_version": saved_by,
        "vision_config": {"image_size": 64, "patch_size": 8},
    }


def test_a_folder_needs_no_download(tmp_path: Path) -> None:
    plan = plan_of_folder(whole(tmp_path))
    assert plan.refusal is None
    assert (plan.folder, plan.repository, plan.download_bytes) == (tmp_path, "", 0)
    assert plan.entry.family == "llama"
    assert plan.recipe.weights == "int8"
    assert plan.peak_bytes > 0


def test_a_plan_of_what_look_at_found(tmp_path: Path) -> None:
    found = look_at(whole(tmp_path))
    told = look_at_checkpoint_folder(tmp_path)
    pc = pcs.LUNAR_LAKE.pc()
    around = Around(pc.devices[-1], pc, none_ready, TOOLCHAINS)
    plan = plan_for_folder(found, told, "fast", around)
    assert plan.entry == replace(found.entry, label="A model of your own")
    assert plan.device == "NPU"
    assert plan.refusal is None
    assert plan.recipe.symmetric


@pytest.mark.parametrize(
    ("model_type", "saved_by", "toolchain"),
    [
        ("llava_next", "4.57.6", "transformers-4.57"),
        ("llava_next", "5.5.4", "transformers-5"),
        ("qwen2_vl", "4.57.6", "transformers-4.57"),
        ("llava_next_video", "4.42.0", "transformers-4.57"),
    ],
)
def test_who_saved_a_folder_decides_the_toolchain(
    tmp_path: Path, model_type: str, saved_by: str, toolchain: str
) -> None:
    plan = plan_of_folder(whole(tmp_path, seeing(model_type, saved_by)))
    assert plan.recipe.toolchain == toolchain
    assert plan.refusal is None


@pytest.mark.parametrize("model_type", ["qwen2_vl", "qwen2_5_vl", "llava_next_video"])
def test_what_was_saved_too_late_is_refused(tmp_path: Path, model_type: str) -> None:
    plan = plan_of_folder(whole(tmp_path, seeing(model_type, "5.5.4")))
    assert "was saved by transformers 5.5.4" in why(plan)
    assert "transformers 4.57) do not read" in why(plan)
    assert plan.refusal is not None
    assert "save it again with transformers 4.57" in plan.refusal.todo


def test_a_folder_with_something_missing(tmp_path: Path) -> None:
    whole(tmp_path)
    (tmp_path / "tokenizer.json").unlink()
    assert "tokenizer.json is missing" in why(plan_of_folder(tmp_path))
    write(tmp_path, "tokenizer.json", {})
    (tmp_path / "model.safetensors").rename(tmp_path / "model-00001-of-00002.safetensors")
    assert "model-00002-of-00002.safetensors is missing" in why(plan_of_folder(tmp_path))


def test_code_and_pickles_of_a_folder_are_said(tmp_path: Path) -> None:
    whole(tmp_path, SAVED | {"auto_map": {"AutoModel": "modeling_x.X"}})
    write(tmp_path, "modeling_x.py", "raise SystemExit")
    plan = plan_of_folder(tmp_path)
    assert "not needed and not run" in said(plan)
    assert plan.asks_to_trust == ""
    (tmp_path / "model.safetensors").unlink()
    (tmp_path / "pytorch_model.bin").write_bytes(b"PK\x03\x04" + bytes(4092))
    assert "PyTorch pickles" in said(plan_of_folder(tmp_path))


def test_a_folder_whose_code_has_to_be_run_asks_for_trust(tmp_path: Path) -> None:
    config = seeing("internvl_chat", "4.37.2") | {"auto_map": {"AutoModel": "modeling_x.X"}}
    plan = plan_of_folder(whole(tmp_path, config))
    assert plan.asks_to_trust == str(tmp_path)
    assert str(tmp_path) in said(plan)


# --- adapters -----------------------------------------------------------------------------------


def adapter(folder: Path, method: str = "LORA") -> Checkpoint:
    folder.mkdir(exist_ok=True)
    told = {"peft_type": method, "base_model_name_or_path": "owner/base"}
    write(folder, "adapter_config.json", told)
    write_safetensors(folder / "adapter_model.safetensors", {"lora_A": ("F32", [8, 64], 2048)})
    return look_at_checkpoint_folder(folder)


def test_an_adapter_is_merged_first(tmp_path: Path) -> None:
    base, tuned = whole(tmp_path / "base"), adapter(tmp_path / "tuned")
    plan = plan_of_folder(base, adapter=tuned)
    assert plan.refusal is None
    assert (plan.folder, plan.adapter) == (base, tuned.folder)
    assert plan.disk_bytes > plan_of_folder(base).disk_bytes
    of_hub = plan_of("llama-3.2-1b-instruct", adapter=tuned)
    assert (of_hub.repository, of_hub.adapter) == (
        "meta-llama/Llama-3.2-1B-Instruct",
        tuned.folder,
    )


def test_a_ready_made_build_is_no_advice_for_an_adapter(tmp_path: Path) -> None:
    plan = plan_of("qwen3-4b", pcs.OLD_LAPTOP, adapter=adapter(tmp_path))
    assert plan.refusal is not None
    assert "ready-made" not in plan.refusal.todo


def test_adapters_that_cannot_be_merged(tmp_path: Path) -> None:
    base, tuned = whole(tmp_path / "base"), adapter(tmp_path / "tuned")
    assert "no adapter" in why(plan_of_folder(base, adapter=look_at_checkpoint_folder(base)))
    other = adapter(tmp_path / "other", "IA3")
    assert "kind IA3" in why(plan_of_folder(base, adapter=other))
    assert "for pictures" in why(plan_of("llava-1.5-7b", adapter=tuned))
    (tuned.folder / "adapter_model.safetensors").unlink()
    gone = look_at_checkpoint_folder(tuned.folder)
    assert "adapter_model.safetensors is missing" in why(plan_of_folder(base, adapter=gone))


# --- after the download -------------------------------------------------------------------------


def after(plan: Plan, folder: Path, toolchains: dict[str, int] = TOOLCHAINS) -> Recipe:
    return recipe_after_download(
        plan,
        look_at_checkpoint_folder(folder),
        toolchain_ready=none_ready,
        toolchain_bytes=toolchains,
    )


def test_what_arrived_decides_the_toolchain(tmp_path: Path) -> None:
    plan = plan_of("llava-v1.6-mistral-7b")
    old = whole(tmp_path / "old", seeing("llava_next", "4.39.0"))
    new = whole(tmp_path / "new", seeing("llava_next", "5.5.4"))
    assert after(plan, old) is plan.recipe
    assert after(plan, new) == replace(plan.recipe, toolchain="transformers-5")
    with pytest.raises(ToolchainMissing):
        after(plan, new, {"transformers-4.57": 1})


def test_what_arrived_may_turn_out_unfit(tmp_path: Path) -> None:
    plan = plan_of("qwen2-vl-2b-instruct")
    folder = whole(tmp_path, seeing("qwen2_vl", "5.1.0"))
    with pytest.raises(ModelUnsupported, match=r"5\.1\.0"):
        after(plan, folder)
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ModelIncomplete):
        after(plan, folder)
    with pytest.raises(SidelightError):
        after(plan, tmp_path / "gone")
