"""A conversion as the user sees it: installed and whole, or not there at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource
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
from models.errors import Cancelled, DiskFull, ModelUnsupported, OutOfMemory, Problem
from models.sources.network import Network
from models.sources.offline import OfflineByWish
from models.store.refusals import StoreFault
from models.store.store import ModelStore
from models.store.trials import read_trials
from tests.fixtures.hub_server import Hub, serve_hub, use_hub
from tests.models.conversion.desk import ANSWERS, RECIPE, Desk, plan_for

ENTRY = CatalogueEntry(
    id="mine",
    name="Mine",
    label="",
    summary="",
    tasks=("chat",),
    takes=("text", "image"),
    kind="vision",
    family="qwen2_vl",
    parameters=1_500_000,
    context_tokens=4096,
    languages=("en",),
    licence="MIT",
    size_bytes=3_000_000,
    sources=(EntrySource("file", "/somewhere"),),
)
NO_MEMORY = Problem("OutOfMemory", "It needs 28 GB.", "Choose a smaller model.")
REPOSITORY = "owner/tiny"
HEADER = json.dumps({"w": {"dtype": "F16", "shape": [150_000], "data_offsets": [0, 300_000]}})
CHECKPOINT = {
    "config.json": b'{"model_type": "qwen2_vl", "transformers_version": "4.57.6"}',
    "model.safetensors": len(HEADER).to_bytes(8, "little") + HEADER.encode() + bytes(300_000),
    "tokenizer.json": b"{}",
    "preprocessor_config.json": b"{}",
    "pytorch_model.bin": b"pickle",
    "modeling_tiny.py": b"print('hello')",
    "README.md": b"# Tiny",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


@pytest.fixture
def plan(desk: Desk) -> Plan:
    return plan_for(ENTRY, folder=desk.checkpoint())


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serve_hub() as running:
        running.add(REPOSITORY, CHECKPOINT)
        use_hub(monkeypatch, running.url)
        yield running


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
    _library_is_as_before(desk)


def test_what_runs_on_no_device_is_not_installed(tmp_path: Path) -> None:
    why = Problem("DeviceFault", "The driver gave up.", "Update it.", "clFoo")
    desk = Desk(tmp_path / "home", Script(refuses={"CPU": why}))
    with pytest.raises(ConversionFailed, match=r"was not installed. The driver gave up") as caught:
        desk.convert(plan_for(ENTRY, folder=desk.checkpoint()))
    assert caught.value.todo == "Update it."
    _library_is_as_before(desk)


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
    _library_is_as_before(desk)


@pytest.mark.parametrize("phase", [one for one in get_args(ConversionPhase) if one != "download"])
def test_cancelled_in_any_phase_the_library_is_as_before(
    desk: Desk, plan: Plan, phase: ConversionPhase
) -> None:
    desk.cancel_at = phase
    with pytest.raises(Cancelled):
        desk.convert(plan)
    _library_is_as_before(desk)
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
    _library_is_as_before(desk)


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


# --- from a hub ---------------------------------------------------------------------------------


def test_a_checkpoint_is_downloaded_without_code_and_pickles(desk: Desk, hub: Hub) -> None:
    seen: list[str] = []

    def look(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        if job.step == "export":
            seen.extend(sorted(path.name for path in Path(job.source).iterdir()))

    desk.player.on_step = look
    desk.network = Network(hub_endpoint=hub.url)
    desk.convert(plan_for(ENTRY, repository=REPOSITORY))
    assert seen == [
        *("config.json", "model.safetensors", "preprocessor_config.json", "tokenizer.json")
    ]
    model = desk.store.get("mine")
    assert model.source == f"made:{REPOSITORY}"
    assert model.revision == hub.repositories[REPOSITORY].newest
    assert "download" in {progress.phase for progress in desk.told}


def test_the_toolchain_is_that_of_who_saved_the_checkpoint(desk: Desk, hub: Hub) -> None:
    newer = b'{"model_type": "llava_next", "transformers_version": "5.5.4"}'
    hub.add(REPOSITORY, {**CHECKPOINT, "config.json": newer})
    used: list[list[str]] = []

    def look(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        used.append([*desk.tools.used])

    desk.player.on_step = look
    desk.network = Network(hub_endpoint=hub.url)
    desk.convert(plan_for(ENTRY, repository=REPOSITORY))
    assert used == [["transformers-5"], ["transformers-5"]]
    assert desk.tools.used == []
    recipe = desk.store.manifest("mine").recipe
    assert recipe is not None
    assert recipe["toolchain"] == "transformers-5"


def test_a_checkpoint_that_no_tools_can_read_is_refused_by_name(desk: Desk, hub: Hub) -> None:
    newer = b'{"model_type": "qwen2_vl", "transformers_version": "5.5.4"}'
    hub.add(REPOSITORY, {**CHECKPOINT, "config.json": newer})
    desk.network = Network(hub_endpoint=hub.url)
    with pytest.raises(ModelUnsupported, match=r"5\.5"):
        desk.convert(plan_for(ENTRY, repository=REPOSITORY))
    assert "mine" not in {model.id for model in desk.store.installed()}


def test_a_download_that_was_cut_is_gone_on_with(desk: Desk, hub: Hub) -> None:
    desk.network = Network(hub_endpoint=hub.url)
    desk.player.on_step = _give_up
    plan = plan_for(ENTRY, repository=REPOSITORY)
    with pytest.raises(OutOfMemory):
        desk.convert(plan)
    assert [one.model_id for one in desk.store.interrupted()] == ["mine"]
    fetched = len(hub.contents("model.safetensors"))
    desk.player = type(desk.player)()
    desk.convert(plan)
    assert len(hub.contents("model.safetensors")) == fetched
    assert desk.store.interrupted() == []


def test_after_a_kill_a_download_is_gone_on_with_as_it_was_planned(desk: Desk, hub: Hub) -> None:
    desk.network = Network(hub_endpoint=hub.url)
    desk.player.on_step = _give_up
    recipe = replace(RECIPE, symmetric=True, ratio=0.8)
    plan = plan_for(ENTRY, repository=REPOSITORY, device="GPU", recipe=recipe)
    plan = replace(plan, seconds=90.0, calibration_pictures=(Path("cat.png").absolute(),))
    with pytest.raises(OutOfMemory):
        desk.convert(plan)
    assert desk.converter.interrupted() == [plan]


def test_what_was_made_before_a_kill_is_not_taken_for_another_recipe(
    desk: Desk, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """In the place of the end of the process."""

    def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr("models.store.install.swap_in", die)
        patch.setattr(ModelStore, "discard", lambda *_: 0)
        desk.convert(plan)
    desk.convert(replace(plan, recipe=replace(RECIPE, weights="int8")))
    assert desk.store.get("mine").weights == "int8"
    assert len(desk.player.jobs) == 4


def test_after_a_kill_what_nobody_can_go_on_with_is_deleted(desk: Desk, plan: Plan) -> None:
    class Killed(BaseException):
        """In the place of the end of the process."""

    def die(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        raise Killed

    desk.player.on_step = die
    with pytest.MonkeyPatch.context() as patch, pytest.raises(Killed):
        patch.setattr(ModelStore, "discard", lambda *_: 0)
        desk.convert(plan)
    assert [one.model_id for one in desk.store.interrupted()] == ["mine"]
    assert desk.converter.interrupted() == []
    _library_is_as_before(desk)


def test_given_up_the_checkpoint_goes_too(desk: Desk, hub: Hub) -> None:
    desk.network = Network(hub_endpoint=hub.url)
    desk.player.on_step = _give_up
    with pytest.raises(OutOfMemory):
        desk.convert(plan_for(ENTRY, repository=REPOSITORY))
    desk.store.discard("mine")
    _library_is_as_before(desk)


def _give_up(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
    raise OutOfMemory("Too little memory.", "Close some programs.")


def _library_is_as_before(desk: Desk) -> None:
    assert "mine" not in {model.id for model in desk.store.installed()}
    assert [name for name in desk.files() if not name.startswith(".trials")] == []


def test_a_broken_report_is_none(tmp_path: Path) -> None:
    assert read_report(tmp_path) is None
    for text in ("", "[]", json.dumps({"comparisons": 3})):
        (tmp_path / "accuracy.json").write_text(text, encoding="utf-8")
        assert read_report(tmp_path) is None


def test_offline_nothing_is_fetched_for_a_conversion(
    desk: Desk, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.network = Network(offline=True)
    with pytest.raises(OfflineByWish):
        desk.convert(plan)
    assert desk.tools.made == []
    # What it runs in is there already, and nothing else is needed.
    monkeypatch.setattr(desk.tools, "is_ready", lambda toolchain_id: True)
    desk.convert(plan)
    assert desk.store.get("mine").name == "Mine"
