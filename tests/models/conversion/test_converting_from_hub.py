"""A conversion of a checkpoint that is downloaded, cut, killed and gone on with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.conversion.child.job import Job
from models.conversion.plan import Plan
from models.conversion.progress import ConversionListener
from models.errors import ModelUnsupported, OutOfMemory
from models.sources.network import Network
from models.sources.offline import OfflineByWish
from models.store.store import ModelStore
from tests.fixtures.hub_server import Hub, serve_hub, use_hub
from tests.models.conversion.desk import (
    ENTRY,
    RECIPE,
    Desk,
    library_is_as_before,
    plan_for,
)

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
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serve_hub() as running:
        running.add(REPOSITORY, CHECKPOINT)
        use_hub(monkeypatch, running.url)
        yield running


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
    library_is_as_before(desk)


def test_given_up_the_checkpoint_goes_too(desk: Desk, hub: Hub) -> None:
    desk.network = Network(hub_endpoint=hub.url)
    desk.player.on_step = _give_up
    with pytest.raises(OutOfMemory):
        desk.convert(plan_for(ENTRY, repository=REPOSITORY))
    desk.store.discard("mine")
    library_is_as_before(desk)


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


def _give_up(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
    raise OutOfMemory("Too little memory.", "Close some programs.")
