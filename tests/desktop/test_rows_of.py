"""The library's rows, out of what there is and what a PC has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.jobs.inventory import Inventory
from desktop.library.rows import LibraryRow, ModelFile
from desktop.library.rows_of import build_here, rows_of
from models.catalogue.entry import CatalogueEntry, EntrySource, Shape
from models.errors import Problem
from models.hardware.fit import fits_on
from models.hardware.pc import Pc
from models.hardware.recommend import recommended
from models.places import BUILTIN_MODELS
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from models.store.trial import Trial
from tests.fixtures import pcs

GB = 1_000_000_000
LARGE = EntrySource("hf", "owner/model-fp16-ov", size_bytes=30 * GB, weights="fp16")
SMALL = EntrySource("hf", "owner/model-int4-ov", size_bytes=GB // 2, weights="int4")
MIRROR = replace(SMALL, kind="ms", reference="Owner/model-int4-ov")
FOR_NPU = replace(
    SMALL, reference="owner/model-int4-cw-ov", symmetric=True, group_size=-1, devices=("NPU",)
)
ENTRY = CatalogueEntry(
    id="model",
    name="Model",
    label="For tests",
    summary="A model.",
    tasks=("chat",),
    takes=("text",),
    kind="text",
    family="llama",
    parameters=600_000_000,
    context_tokens=32_768,
    languages=("en",),
    licence="MIT",
    size_bytes=GB // 2,
    sources=(SMALL, MIRROR),
    shape=Shape(layers=28, kv_heads=8, head_size=128),
)
DAMAGE = Problem("ModelDamaged", "A file is missing.", "Repair it.")


def installed(
    model_id: str = "model", source: str = "", place: EntrySource | None = None
) -> InstalledModel:
    return InstalledModel(
        id=model_id,
        name=model_id.title(),
        label="Mine",
        tasks=("chat",),
        takes=("text",),
        kind="text",
        folder=Path("/models") / model_id,
        size_bytes=GB // 2,
        context_tokens=128,
        gguf="",
        licence="MIT",
        source=source,
        builtin=False,
        installed_at="2026-03-01T12:00:00+00:00",
        place=place,
        revision="abc",
    )


def inventory(*models: InstalledModel, entry: CatalogueEntry = ENTRY) -> Inventory:
    return Inventory(entries={entry.id: entry}, installed=models)


def row(known: Inventory, pc: Pc | None = None) -> LibraryRow:
    """The first one, which is that of the catalogue's entry."""
    return rows_of(known, pc, {})[0]


def levels(shown: LibraryRow) -> list[tuple[str, str]]:
    return [(fit.device, fit.level) for fit in shown.fits]


# --- what can be had ------------------------------------------------------------------------------


def test_without_a_pc_there_are_models_and_no_verdicts() -> None:
    shown = row(inventory())
    assert (shown.installed, shown.fits, shown.best) == (None, (), None)
    assert shown.place == SMALL
    assert shown.fits_of(MIRROR) == ()


def test_a_model_that_can_be_had_is_judged_on_every_device() -> None:
    shown = row(inventory(), pcs.METEOR_LAKE.pc())
    assert levels(shown) == [("GPU", "well"), ("CPU", "well"), ("NPU", "no")]
    assert all(fit.reason for fit in shown.fits)


@pytest.mark.parametrize(
    ("pc", "sources"),
    [(pcs.METEOR_LAKE, (LARGE, FOR_NPU)), (pcs.OLD_LAPTOP, (LARGE, FOR_NPU, SMALL))],
    ids=["with an NPU", "without one"],
)
def test_the_build_that_runs_here_is_recommended(
    pc: pcs.RecordedPc, sources: tuple[EntrySource, ...]
) -> None:
    entry, recommended = replace(ENTRY, sources=sources), sources[-1]
    shown = row(inventory(entry=entry), pc.pc())
    assert shown.place == shown.recommended == recommended
    assert shown.best is not None
    assert shown.best.level == "well"
    assert [fit.level for fit in shown.fits_of(LARGE)] == ["no"] * len(shown.fits)


def test_a_build_for_the_npu_alone_comes_after_one_that_others_run() -> None:
    pc = pcs.METEOR_LAKE.pc()
    entry = replace(ENTRY, sources=(FOR_NPU, SMALL))
    assert row(inventory(entry=entry), pc).place == SMALL
    choice = recommended("see", [replace(entry, takes=("text", "image"))], pc, ("hf",))
    assert choice is not None
    assert choice.place == SMALL


def test_between_equal_builds_the_catalogue_decides() -> None:
    pc = pcs.OLD_LAPTOP.pc()
    assert row(inventory(), pc).place == SMALL
    turned = replace(ENTRY, sources=(MIRROR, SMALL))
    assert row(inventory(entry=turned), pc).place == MIRROR


def test_what_has_no_ready_build_has_no_place_and_no_verdict() -> None:
    shown = row(inventory(entry=replace(ENTRY, sources=())), pcs.OLD_LAPTOP.pc())
    assert (shown.place, shown.fits, shown.installed) == (None, (), None)


# --- what is here ---------------------------------------------------------------------------------


def test_an_installed_model_is_judged_as_the_build_that_it_is() -> None:
    entry = replace(ENTRY, sources=(SMALL, FOR_NPU))
    model = installed(source="hf:owner/model-int4-cw-ov")
    shown = row(inventory(model, entry=entry), pcs.METEOR_LAKE.pc())
    assert shown.installed == model
    assert shown.recommended is None
    assert levels(shown) == [("NPU", "well"), ("GPU", "no"), ("CPU", "no")]
    assert [fit.level for fit in shown.fits_of(SMALL)] == ["well", "well", "no"]


def test_a_build_that_the_catalogue_does_not_have_is_judged_by_its_manifest() -> None:
    place = replace(LARGE, reference="somebody/else", size_bytes=30 * GB)
    shown = row(inventory(installed(source="hf:somebody/else", place=place)), pcs.OLD_LAPTOP.pc())
    assert levels(shown) == [("CPU", "no")]
    assert "memory" in shown.fits[0].reason


@pytest.mark.parametrize(
    ("model", "place"),
    [
        (installed(source="hf:owner/model-int4-ov", place=LARGE), SMALL),
        (installed(source="ms:Owner/model-int4-ov"), MIRROR),
        (installed(source="hf:somebody/else", place=LARGE), LARGE),
        (installed(), EntrySource("file", str(Path("/models/model")), size_bytes=GB // 2)),
    ],
    ids=["catalogue", "another source", "manifest", "nobody knows"],
)
def test_where_an_installed_model_came_from(model: InstalledModel, place: EntrySource) -> None:
    assert build_here(ENTRY, model) == place


def test_models_of_the_user_have_rows_after_the_catalogue() -> None:
    mine = EntrySource("file", "/home/me/mine", weights="int4")
    known = inventory(installed("mine", "file:/home/me/mine", mine), installed("other"))
    rows = rows_of(known, pcs.OLD_LAPTOP.pc(), {})
    assert [one.id for one in rows] == ["model", "mine", "other"]
    shown = rows[1]
    assert (shown.entry.name, shown.entry.label, shown.place) == ("Mine", "Mine", None)
    assert levels(shown) == [("CPU", "well")]
    assert shown.chats


def test_a_model_of_the_user_is_judged_as_it_was_before_it_was_installed() -> None:
    mine = EntrySource("file", "/home/me/mine", size_bytes=GB // 2, weights="int4")
    entry = replace(ENTRY, id="mine", shape=Shape(layers=48, kv_heads=32, head_size=256))
    model = installed("mine", "file:/home/me/mine", mine)
    model = replace(
        model,
        family=entry.family,
        parameters=entry.parameters,
        shape=entry.shape,
        context_tokens=entry.context_tokens,
    )
    pc = pcs.METEOR_LAKE.pc()
    shown = rows_of(Inventory(installed=(model,)), pc, {})[0]
    assert shown.fits == fits_on(entry, mine, pc)
    assert shown.entry.parameters == entry.parameters


def test_what_is_known_of_an_installed_model_is_in_its_row() -> None:
    worked = Trial("GPU", works=True, tokens_per_s=21.0)
    refused = Trial("NPU", works=False, problem=DAMAGE)
    known = replace(
        inventory(installed(source="hf:owner/model-int4-ov"), installed("mine")),
        trials={"model": (refused, worked), "mine": ()},
        sizes={"model": 12_345, "mine": 99},
        files={"model": {"z.bin": 5, "a.xml": 7}, "mine": {}},
    )
    shown, mine = rows_of(known, None, {"model": "def"})
    assert shown.trials == (refused, worked)
    assert shown.files == (ModelFile("a.xml", 7), ModelFile("z.bin", 5))
    assert (shown.size_bytes, shown.revision, shown.newer) == (12_345, "abc", "def")
    assert shown.installed_at == "2026-03-01T12:00:00+00:00"
    assert shown.damaged is None
    assert (mine.trials, mine.files, mine.size_bytes, mine.newer) == ((), (), 99, "")


def test_the_damaged_model_alone_is_marked() -> None:
    known = replace(inventory(installed(), installed("mine")), damaged={"mine": DAMAGE})
    shown, mine = rows_of(known, None, {})
    assert (shown.damaged, mine.damaged) == (None, DAMAGE)


def test_what_ships_with_the_app_is_here_and_runs() -> None:
    models = tuple(ModelStore(BUILTIN_MODELS, BUILTIN_MODELS).installed())
    shown = {one.id: one for one in rows_of(inventory(*models), pcs.OLD_LAPTOP.pc(), {})}
    shapes = shown["shapes-qwen2-vl"]
    assert shapes.installed is not None
    assert shapes.installed.builtin
    assert levels(shapes) == [("CPU", "well")]
