"""What a conversion would take on recorded PCs, and why it cannot be started on some."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import CatalogueEntry
from models.conversion.checkpoint import Checkpoint, found_in, look_at_checkpoint_folder
from models.conversion.families import read_families
from models.conversion.plan import Plan
from models.conversion.planning import (
    Around,
    plan_for_entry,
    plan_for_folder,
    result_of,
)
from models.conversion.recipe import EFFORTS, Effort, Recipe
from models.engine.protocol import Device
from models.hardware.fit import fit
from models.hardware.room import for_models
from tests.fixtures import pcs
from tests.fixtures.folder_models import LLAMA
from tests.fixtures.pcs import GIB, RecordedPc

CATALOGUE = read_catalogue()
FAMILIES = read_families()
ORIGINALS = [entry for entry in CATALOGUE if entry.original is not None]
TOOLCHAIN_BYTES = 1_600_000_000
TOOLCHAINS = dict.fromkeys(
    ("transformers-4.53", "transformers-4.57", "transformers-5"), TOOLCHAIN_BYTES
)
SAVED = LLAMA | {"transformers_version": "4.46.0"}


def none_ready(toolchain: str) -> bool:
    return False


def only(name: str) -> Callable[[str], bool]:
    return lambda toolchain: toolchain == name


def find(recorded: RecordedPc, device: str) -> Device:
    return next(one for one in recorded.listed() if one.id == device)


def plan_of(
    model: str | CatalogueEntry,
    recorded: RecordedPc = pcs.LUNAR_LAKE,
    device: str = "CPU",
    how: Effort | Recipe = "balanced",
    *,
    ready: Callable[[str], bool] = none_ready,
    toolchains: dict[str, int] = TOOLCHAINS,
    adapter: Checkpoint | None = None,
) -> Plan:
    entry = CATALOGUE.get(model) if isinstance(model, str) else model
    found = find(recorded, device)
    around = Around(found, recorded.pc(), ready, toolchains, FAMILIES, CATALOGUE)
    return plan_for_entry(entry, how, around, adapter)


def plan_of_folder(
    folder: Path, how: Effort | Recipe = "balanced", adapter: Checkpoint | None = None
) -> Plan:
    told = look_at_checkpoint_folder(folder)
    found = found_in(told, FAMILIES.find("llama" if not told.model_type else told.model_type))
    cpu = find(pcs.LUNAR_LAKE, "CPU")
    around = Around(cpu, pcs.LUNAR_LAKE.pc(), none_ready, TOOLCHAINS)
    return plan_for_folder(found, told, how, around, adapter)


def why(plan: Plan) -> str:
    assert plan.refusal is not None
    assert plan.refusal.todo
    return plan.refusal.what


def said(plan: Plan) -> str:
    assert plan.refusal is None, plan.refusal
    return " ".join(plan.remarks)


# --- all models on all PCs ----------------------------------------------------------------------


@pytest.mark.parametrize("recorded", pcs.ALL, ids=lambda recorded: recorded.name)
def test_every_original_has_a_plan_on_every_pc(recorded: RecordedPc) -> None:
    pc = recorded.pc()
    for entry in ORIGINALS:
        for device in pc.devices:
            for effort in EFFORTS:
                plan = plan_of(entry, recorded, device.id, effort)
                assert plan.entry is entry
                assert plan.device == device.id
                check_sense(plan, device, recorded)


def check_sense(plan: Plan, device: Device, recorded: RecordedPc) -> None:
    if plan.refusal is not None:
        assert plan.refusal.what.endswith(".")
        assert plan.refusal.todo.endswith(".")
        return
    pc, entry = recorded.pc(), plan.entry
    assert entry.original is not None
    assert plan.repository == entry.original.repository
    assert plan.recipe.task == entry.original.task
    assert plan.recipe.toolchain == entry.original.toolchain
    assert plan.asks_to_trust == (plan.repository if entry.original.trust_remote_code else "")
    assert 0 < plan.peak_bytes <= for_models(pc)
    assert 0 < plan.result_bytes < plan.disk_bytes <= pc.disk_free_bytes
    assert plan.download_bytes == entry.original.size_bytes
    assert 0 < plan.seconds < 3 * 3600
    assert all(remark.endswith((".", entry.licence_url + ".")) for remark in plan.remarks)
    assert fit(entry, result_of(plan), device, pc).level != "no"
    if device.kind == "NPU" and entry.kind in ("text", "vision"):
        assert plan.recipe.symmetric
        assert plan.recipe.group_size in (-1, 128)


@pytest.mark.parametrize("recorded", pcs.ALL, ids=lambda recorded: recorded.name)
def test_small_models_can_be_made_everywhere(recorded: RecordedPc) -> None:
    for model in ("smollm2-360m-instruct", "qwen3-0.6b", "internvl2-1b", "whisper-small"):
        assert plan_of(model, recorded).refusal is None


def test_what_is_made_is_about_as_large_as_what_others_made() -> None:
    """Ready-made INT4 builds in groups of 128, and INT8 ones of a speech model."""
    for model in (
        "qwen3-8b",
        "phi-3.5-mini-instruct",
        "qwen2.5-7b-instruct",
        "whisper-large-v3-turbo",
    ):
        plan = plan_of(model, how="fast")
        formats = (plan.recipe.weights, plan.recipe.symmetric)
        like = [
            place.size_bytes
            for place in plan.entry.sources
            if (place.weights, place.symmetric) == formats and place.kind == "hf"
        ]
        assert like, model
        assert plan.result_bytes == pytest.approx(like[0], rel=0.2)


# --- memory and disk ----------------------------------------------------------------------------


@pytest.mark.parametrize("effort", EFFORTS)
@pytest.mark.parametrize("model", ["llama-3.1-8b-instruct", "qwen3-8b", "qwen2-vl-7b-instruct"])
def test_eight_billion_do_not_go_on_a_laptop_with_8_gb(model: str, effort: Effort) -> None:
    plan = plan_of(model, pcs.OLD_LAPTOP, how=effort)
    assert plan.refusal is not None
    assert plan.refusal.kind == "OutOfMemory"
    assert "of memory, and this PC has 8.0 GB in all" in plan.refusal.what
    assert "choose a smaller model, such as Qwen" in plan.refusal.todo
    assert plan.peak_bytes > 8 * GIB
    assert plan.seconds > 0


def test_a_ready_made_build_that_runs_here_is_advised_first() -> None:
    plan = plan_of("qwen3-4b", pcs.OLD_LAPTOP)
    assert plan.refusal is not None
    assert plan.refusal.todo == (
        "You could get the ready-made build “OpenVINO/Qwen3-4B-int4-ov” instead, choose a smaller "
        "model, such as Qwen3 1.7B, or convert it on a PC with more memory."
    )


def test_the_smaller_model_can_really_be_converted_there() -> None:
    smaller = plan_of("qwen3-1.7b", pcs.OLD_LAPTOP, how="fast")
    assert smaller.refusal is None
    assert smaller.entry.name == "Qwen3 1.7B"


def test_llava_next_goes_with_32_gb_and_not_with_16() -> None:
    plan = plan_of("llava-v1.6-mistral-7b", pcs.LUNAR_LAKE, "GPU")
    assert plan.recipe.toolchain == "transformers-4.57"
    assert 14 * GIB < plan.peak_bytes < 20 * GIB
    assert "may take longer than expected" in said(plan)
    assert "takes about" in why(plan_of("llava-v1.6-mistral-7b", pcs.METEOR_LAKE, "GPU"))


def test_a_workstation_converts_what_a_laptop_cannot() -> None:
    assert "of memory" in why(plan_of("qwen3-14b", pcs.LUNAR_LAKE))
    assert plan_of("qwen3-14b", pcs.ARROW_LAKE).refusal is None


def test_programs_that_take_the_memory_are_to_be_closed() -> None:
    busy = replace(pcs.LUNAR_LAKE, free_share=0.2)
    assert "Close other programs first" in said(plan_of("llava-1.5-7b", busy))
    assert "Close other" not in said(plan_of("whisper-tiny", busy))


def test_a_disk_that_is_too_full() -> None:
    plan = plan_of("qwen3-8b", replace(pcs.LUNAR_LAKE, disk_gib=20))
    assert plan.refusal is not None
    assert plan.refusal.kind == "DiskFull"
    assert "20.0 GB are free" in plan.refusal.what
    assert plan.disk_bytes > 2 * 16_000_000_000


def test_a_disk_that_is_gone() -> None:
    plan = plan_of("qwen3-0.6b", replace(pcs.LUNAR_LAKE, disk_gib=0))
    assert "not there" in why(plan)


# --- devices ------------------------------------------------------------------------------------


def test_recipes_for_the_npu() -> None:
    large = plan_of("qwen3-8b", pcs.LUNAR_LAKE, "NPU", "fast")
    small = plan_of("llama-3.2-3b-instruct", pcs.LUNAR_LAKE, "NPU", "fast")
    assert (large.recipe.group_size, small.recipe.group_size) == (-1, 128)
    assert "On the NPU a conversation may have" in said(large)


def test_what_the_npu_does_not_run_is_not_converted_for_it() -> None:
    plan = plan_of("internvl2-2b", pcs.LUNAR_LAKE, "NPU")
    assert "would not run there" in why(plan)
    assert "does not run picture models of this family" in why(plan)


def test_a_device_with_a_bad_driver_or_of_another_maker() -> None:
    assert "cannot be used as it is" in why(plan_of("qwen3-0.6b", pcs.OLD_NPU_DRIVER, "NPU"))
    assert "Intel's graphics" in why(plan_of("qwen3-0.6b", pcs.OTHER_CARD, "GPU.1"))


def test_what_would_be_slow_is_said() -> None:
    assert "would be slow" in said(plan_of("stable-diffusion-xl-base-1.0", pcs.LUNAR_LAKE, "CPU"))
    assert "slow" not in said(plan_of("qwen3-0.6b", pcs.LUNAR_LAKE, "GPU"))


@pytest.mark.parametrize(
    ("recorded", "runs"), [(pcs.LUNAR_LAKE, True), (pcs.METEOR_LAKE_32, False)]
)
def test_nf4_is_for_recent_npus(recorded: RecordedPc, runs: bool) -> None:
    recipe = Recipe("", "", weights="nf4", group_size=-1)
    plan = plan_of("qwen3-0.6b", recorded, "NPU", recipe)
    assert (plan.refusal is None) == runs
    if not runs:
        assert "NF4" in why(plan)


# --- recipes of the user's own ------------------------------------------------------------------


def test_a_recipe_of_the_users_own_gets_task_and_toolchain() -> None:
    recipe = Recipe("anything", "anywhere", weights="int4", group_size=32, ratio=0.7)
    plan = plan_of("internvl2-2b", how=recipe)
    assert plan.recipe == replace(
        recipe,
        task="image-text-to-text",
        toolchain="transformers-4.57",
        trust_remote_code=True,
    )
    assert plan.asks_to_trust == "OpenGVLab/InternVL2-2B"
    assert "You will be asked" in said(plan)


def test_an_impossible_recipe_is_refused_in_the_plan() -> None:
    plan = plan_of("qwen3-0.6b", how=Recipe("", "", weights="int4", group_size=100))
    assert plan.refusal is not None
    assert plan.refusal.kind == "RecipeImpossible"
    asymmetric = Recipe("", "", weights="int4", group_size=128)
    assert "symmetric" in why(plan_of("qwen3-0.6b", pcs.LUNAR_LAKE, "NPU", asymmetric))


# --- toolchains ---------------------------------------------------------------------------------


def test_the_toolchain_counts_only_as_long_as_it_is_not_there() -> None:
    first = plan_of("qwen2-vl-2b-instruct")
    later = plan_of("qwen2-vl-2b-instruct", ready=only("transformers-4.57"))
    assert (first.toolchain_bytes, later.toolchain_bytes) == (TOOLCHAIN_BYTES, 0)
    assert first.disk_bytes - later.disk_bytes == TOOLCHAIN_BYTES
    assert "about 1.5 GB) is fetched first" in said(first)
    assert "fetched first" not in said(later)


def test_a_toolchain_that_is_there_is_used_where_it_can_be() -> None:
    ready = only("transformers-4.57")
    assert plan_of("qwen3-0.6b").recipe.toolchain == "transformers-5"
    assert plan_of("qwen3-0.6b", ready=ready).recipe.toolchain == "transformers-4.57"
    wrong = plan_of("qwen2-vl-2b-instruct", ready=only("transformers-5"))
    assert wrong.recipe.toolchain == "transformers-4.57"
    assert wrong.toolchain_bytes == TOOLCHAIN_BYTES


def test_a_toolchain_that_cannot_be_made() -> None:
    able = {"transformers-4.57": 1}
    assert plan_of("qwen3-0.6b", toolchains=able).recipe.toolchain == "transformers-4.57"
    plan = plan_of("phi-3.5-vision-instruct", toolchains=able)
    assert plan.refusal is not None
    assert plan.refusal.kind == "ToolchainMissing"
    assert "transformers 4.53" in plan.refusal.what


# --- what has to be read first ------------------------------------------------------------------


def test_licences_accounts_and_companions_are_said() -> None:
    gated = said(plan_of("gemma-3-4b-it"))
    assert "you have to accept first: https://ai.google.dev/gemma/terms." in gated
    assert "only to accounts that accepted its terms" in gated
    assert "accept" not in said(plan_of("qwen3-0.6b"))
    voice = plan_of("speecht5-tts")
    assert voice.companion == "microsoft/speecht5_hifigan"
    assert voice.companion in said(voice)


def test_the_choice_is_explained_for_the_size_of_the_model() -> None:
    assert "would lose too much" in said(plan_of("qwen3-0.6b"))
    assert "small groups" in said(plan_of("qwen3-8b"))


def test_what_cannot_be_converted_at_all() -> None:
    assert "the Python package kokoro" in why(plan_of("kokoro-82m"))
    assert "Nothing is known of a checkpoint" in why(plan_of("whisper-tiny.en"))
    unknown = plan_of(replace(CATALOGUE.get("qwen3-0.6b"), family="rwkv9"))
    assert "“rwkv9”" in why(unknown)
    assert unknown.refusal is not None
    assert "Llama" in unknown.refusal.todo
