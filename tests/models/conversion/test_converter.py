"""A conversion as the user sees it: installed and whole, or not there at all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from models.cancel import CancelToken
from models.conversion.accuracy import read_report
from models.conversion.child.job import Job
from models.conversion.converter import Converter
from models.conversion.failures import CodeNotTrusted, ConversionFailed
from models.conversion.plan import Plan
from models.conversion.progress import ConversionListener, ConversionPhase
from models.conversion.recipe import VisionFormat
from models.conversion.toolchains.environment import Environments
from models.conversion.toolchains.faults import ToolchainBusy
from models.conversion.toolchains.stamp import python_in, write_stamp
from models.engine.protocol import Device
from models.engine.scripted import Script
from models.errors import Cancelled, DiskFull, OutOfMemory, Problem
from models.store.refusals import StoreFault
from models.store.trials import read_trials
from tests.models.conversion.desk import (
    ANSWERS,
    ENTRY,
    RECIPE,
    Desk,
    library_is_as_before,
    plan_for,
)

NO_MEMORY = Problem("OutOfMemory", "It needs 28 GB.", "Choose a smaller model.")


def test_what_was_made_is_installed_and_can_be_made_again(desk: Desk, plan: Plan) -> None:
    desk.convert(plan)
    model = desk.store.get("mine")
    desk.store.verify("mine", lambda _: None, CancelToken())
    assert desk.store.manifest("mine").recipe == {**RECIPE.to_json(), "versions": {"nncf": "3.4.0"}}
    assert (model.weights, model.group_size, model.devices) == ("int4", 64, ("CPU", "GPU"))
    assert model.source == f"made:{plan.folder}"
    assert desk.tools.made == ["transformers-4.57"]
    (trial,) = read_trials(desk.store, "mine")
    assert (trial.device, trial.works) == ("CPU", True)
    left = [name for name in desk.files() if not name.startswith("mine")]
    assert left == [".trials", ".trials/mine.json"]
    assert not any(".conversion" in name for name in desk.files())


def test_every_phase_is_told_in_its_order(desk: Desk, plan: Plan) -> None:
    desk.convert(plan)
    phases = list(dict.fromkeys(progress.phase for progress in desk.told))
    everything: list[ConversionPhase] = [*get_args(ConversionPhase)]
    everything.remove("download")
    assert sorted(phases, key=phases.index) == [
        "toolchain", "load", "ask", "export", "tokenizer", "compress",
        "verify", "try", "compare", "install",
    ]  # fmt: skip
    assert set(phases) == set(everything)


def test_the_report_is_kept_with_the_model_and_its_pictures(desk: Desk, plan: Plan) -> None:
    report = desk.convert(plan)
    folder = desk.store.get("mine").folder
    assert read_report(folder) == report
    assert (report.similarity, report.device) == (1.0, "CPU")
    assert report.size_before == (desk.checkpoint() / "model.safetensors").stat().st_size
    assert report.size_after > 1_000_000
    assert report.comparisons[0].original == report.comparisons[0].converted == ANSWERS[0]
    assert (folder / report.comparisons[0].picture).read_bytes().startswith(b"\x89PNG")


def test_answers_that_differ_a_little_are_told(desk: Desk, plan: Plan) -> None:
    desk.player.answers = ("The color is blue.",) * 8
    assert desk.convert(plan).similarity == pytest.approx(0.75)


def test_perplexity_is_compared(desk: Desk, plan: Plan) -> None:
    desk.player.perplexities = (10.0, 12.5)
    assert desk.convert(plan).perplexity_ratio == pytest.approx(1.25)


@pytest.mark.parametrize(
    ("answers", "perplexities"),
    [(("how how how",) * 8, (0.0, 0.0)), (ANSWERS, (10.0, 900.0))],
    ids=["other answers", "foresees nothing"],
)
def test_nonsense_is_not_installed(
    desk: Desk, plan: Plan, answers: tuple[str, ...], perplexities: tuple[float, float]
) -> None:
    desk.player.answers, desk.player.perplexities = answers, perplexities
    with pytest.raises(ConversionFailed, match="does not answer like the original") as caught:
        desk.convert(plan)
    assert answers[0] in caught.value.cause
    library_is_as_before(desk)


def test_what_runs_on_no_device_is_not_installed(tmp_path: Path) -> None:
    why = Problem("DeviceFault", "The driver gave up.", "Update it.", "clFoo")
    desk = Desk(tmp_path / "home", Script(refuses={"CPU": why}))
    with pytest.raises(ConversionFailed, match=r"was not installed. The driver gave up") as caught:
        desk.convert(plan_for(ENTRY, folder=desk.checkpoint()))
    assert caught.value.todo == "Update it."
    library_is_as_before(desk)


def test_a_device_that_refuses_is_followed_by_the_cpu(tmp_path: Path) -> None:
    why = Problem("DeviceFault", "The driver gave up.", "Update it.")
    devices = (Device("CPU", "CPU", "CPU"), Device("GPU", "GPU", "integrated GPU"))
    script = Script(("The color is red.",), devices=devices, refuses={"GPU": why})
    desk = Desk(tmp_path / "home", script)
    report = desk.convert(plan_for(ENTRY, folder=desk.checkpoint(), device="GPU"))
    assert report.device == "CPU"
    assert [(one.device, one.works) for one in read_trials(desk.store, "mine")] == [
        ("GPU", False),
        ("CPU", True),
    ]


def test_a_part_that_is_missing_is_named(desk: Desk, plan: Plan) -> None:
    desk.player.leaves_out = "openvino_detokenizer.xml"
    with pytest.raises(ConversionFailed, match="left out a part") as caught:
        desk.convert(plan)
    assert "openvino_detokenizer.xml" in caught.value.cause
    library_is_as_before(desk)


@pytest.mark.parametrize("phase", [one for one in get_args(ConversionPhase) if one != "download"])
def test_cancelled_in_any_phase_thelibrary_is_as_before(
    desk: Desk, plan: Plan, phase: ConversionPhase
) -> None:
    desk.cancel_at = phase
    with pytest.raises(Cancelled):
        desk.convert(plan)
    library_is_as_before(desk)
    desk.cancel, desk.cancel_at = CancelToken(), None
    desk.convert(plan)
    assert desk.store.get("mine").kind == "vision"


@pytest.mark.parametrize("error", [OutOfMemory("Too little.", "Close some."), OSError(28, "full")])
@pytest.mark.parametrize("step", ["export", "compress"])
def test_what_fails_leaves_nothing_behind(
    desk: Desk, plan: Plan, error: Exception, step: str
) -> None:
    def fail(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        if job.step == step:
            raise error

    desk.player.on_step = fail
    with pytest.raises((OutOfMemory, DiskFull)):
        desk.convert(plan)
    library_is_as_before(desk)


def test_what_is_installed_stays_until_the_new_one_is_whole(desk: Desk, plan: Plan) -> None:
    desk.convert(plan)
    before = desk.store.manifest("mine")
    seen: list[bool] = []

    def look(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        seen.append(desk.store.manifest("mine") == before)

    desk.player.on_step = look
    recipe = replace(RECIPE, weights="int8")
    desk.convert(replace(plan, recipe=recipe))
    assert seen == [True, True]
    assert desk.store.get("mine").weights == "int8"


def test_it_cannot_be_repaired_by_fetching(desk: Desk, plan: Plan) -> None:
    desk.convert(plan)
    installer = desk.converter.installer
    assert installer.newer("mine", CancelToken()) == ""
    for tend in (installer.repair, installer.update):
        with pytest.raises(StoreFault, match="was converted on this PC"):
            tend("mine", lambda _: None, CancelToken())


def test_a_symmetric_one_is_for_npus_too(desk: Desk, plan: Plan) -> None:
    desk.convert(replace(plan, recipe=replace(RECIPE, symmetric=True, group_size=-1)))
    assert desk.store.get("mine").devices == ("CPU", "GPU", "NPU")


def test_its_tools_cannot_be_removed_while_it_runs(desk: Desk, plan: Plan) -> None:
    environments = complete_environments(desk.places.toolchains)
    refused: list[str] = []

    def try_to_remove(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        with pytest.raises(ToolchainBusy, match="used"):
            environments.remove(plan.recipe.toolchain)
        refused.append(job.step)

    desk.player.on_step = try_to_remove
    converter = Converter(desk.converter.installer, environments, desk.player)
    converter.convert(plan, lambda _: None, desk.cancel)
    assert refused == ["export", "compress"]
    environments.remove(plan.recipe.toolchain)
    assert not environments.is_ready(plan.recipe.toolchain)


def complete_environments(folder: Path) -> Environments:
    """As the disk tells it; nothing is in them."""
    environments = Environments(folder)
    for toolchain in environments.toolchains:
        python = python_in(folder / toolchain.id)
        python.parent.mkdir(parents=True)
        python.touch()
        settings = folder / toolchain.id / "pyvenv.cfg"
        settings.write_text(f"home = {python.parent}", encoding="utf-8")
        write_stamp(folder / toolchain.id, toolchain)
    return environments


def test_what_the_plan_refuses_is_not_begun(desk: Desk, plan: Plan) -> None:
    with pytest.raises(ConversionFailed, match="needs 28 GB"):
        desk.convert(replace(plan, refusal=NO_MEMORY))
    assert desk.told == []


def test_code_of_the_checkpoint_is_run_only_when_it_is_trusted(desk: Desk, plan: Plan) -> None:
    plan = replace(plan, recipe=replace(RECIPE, trust_remote_code=True))
    with pytest.raises(CodeNotTrusted, match="Python code"):
        desk.convert(plan)
    assert desk.player.jobs == []
    desk.convert(plan, trusted=[str(plan.folder)])
    assert all(job.trust_remote_code for job in desk.player.jobs)


@pytest.mark.parametrize(
    ("vision", "scale_estimation", "chosen", "count"),
    [
        ("int8", False, (), 0),
        ("int8_calibrated", False, (), 32),
        ("int8", True, (), 32),
        ("int8_calibrated", False, ("a.png", "b.png"), 2),
    ],
)
def test_pictures_to_learn_from(
    desk: Desk,
    plan: Plan,
    vision: VisionFormat,
    scale_estimation: bool,
    chosen: tuple[str, ...],
    count: int,
) -> None:
    recipe = replace(RECIPE, vision=vision, scale_estimation=scale_estimation)
    pictures = tuple(Path(name) for name in chosen)
    desk.convert(replace(plan, recipe=recipe, calibration_pictures=pictures))
    export, compress = desk.player.jobs
    assert (export.pictures, len(compress.pictures)) == ((), count)
    assert bool(compress.learning_texts) == scale_estimation
    assert not set(compress.learning_texts) & set(compress.texts)


def test_a_broken_report_is_none(tmp_path: Path) -> None:
    assert read_report(tmp_path) is None
    for text in ("", "[]", json.dumps({"comparisons": 3})):
        (tmp_path / "accuracy.json").write_text(text, encoding="utf-8")
        assert read_report(tmp_path) is None
