"""The two picture models, converted for real in every way, and asked about fresh pictures.

What each way costs in accuracy stands in docs/conversion.md.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.conversion.child.job import Job
from models.conversion.process import run_job
from models.conversion.recipe import Recipe
from models.conversion.samples import pictures_to_learn_from
from models.store.needed import missing_files
from tests.fixtures.shapes_training.measuring import Asked, ask, takes_clips

FIXTURES = Path(__file__).parents[2] / "fixtures"
MODELS = ("shapes-qwen2-vl", "shapes-llava-next")
TASK = "image-text-to-text"
FP16 = Recipe(TASK, "transformers-4.57", weights="fp16", vision="fp16")
INT4 = replace(FP16, weights="int4", vision="int8", group_size=64)
# The most that a recipe may lose against FP16, as a share of all answers.
RECIPES = {
    "INT8": (replace(FP16, weights="int8", vision="int8"), 0.05),
    "INT8, vision calibrated": (replace(FP16, weights="int8", vision="int8_calibrated"), 0.05),
    "INT4, group size 64": (INT4, 0.10),
    "INT4, channel-wise, symmetric": (
        replace(INT4, symmetric=True, group_size=-1, backup="int8_sym"),
        0.10,
    ),
}
# What they were taught, as the least share of right answers of each kind.
PICTURES = {"color": 0.95, "shape": 0.9, "count": 0.8, "left": 0.8, "which of two is red": 0.8}
# The one that takes videos.
CLIPS = {"direction in clips": 0.9, "color in clips": 0.95}
ASKED = 40
ASKED_IN_BENCH = 100

Export = Callable[[str], Path]
Shares = dict[str, float]


@pytest.fixture(scope="module")
def export(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Export:
    """FP16 IR of a model's checkpoint, made once."""
    made: dict[str, Path] = {}

    def exported(name: str) -> Path:
        if name not in made:
            work = tmp_path_factory.mktemp(name)
            job = Job("export", str(FIXTURES / name), str(work / "ir16"), TASK)
            run_job(python, job, work, lambda _: None, CancelToken())
            made[name] = work / "ir16"
        return made[name]

    return exported


@pytest.fixture(scope="module")
def right_at_fp16(export: Export) -> Callable[[str], Shares]:
    known: dict[str, Shares] = {}

    def shares(name: str) -> Shares:
        if name not in known:
            known[name] = shares_right(export(name), ASKED)
        return known[name]

    return shares


def mean(shares: Shares) -> float:
    return sum(shares.values()) / len(shares)


def shares_right(folder: Path, count: int) -> Shares:
    """Of the answers about fresh pictures and clips, by kind of question."""
    model = Asked(folder)
    kinds = (*PICTURES, *(CLIPS if takes_clips(folder) else ()))
    return {kind: ask(model, kind, count).share for kind in kinds}


@pytest.mark.parametrize("name", MODELS)
def test_the_export_knows_what_the_checkpoint_was_taught(
    name: str, right_at_fp16: Callable[[str], Shares]
) -> None:
    taught = PICTURES | CLIPS
    assert {kind for kind, share in right_at_fp16(name).items() if share < taught[kind]} == set()


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("recipe_name", RECIPES)
def test_little_is_lost(
    name: str,
    recipe_name: str,
    python: Path,
    export: Export,
    right_at_fp16: Callable[[str], Shares],
    tmp_path: Path,
) -> None:
    recipe, may_lose = RECIPES[recipe_name]
    source = export(name)
    layers = compress(python, source, recipe, tmp_path)
    assert layers["openvino_language_model.xml"] > 20
    assert missing_files(tmp_path / "ir", "vision") == []
    assert weight_bytes(tmp_path / "ir") < 0.65 * weight_bytes(source)
    assert mean(shares_right(tmp_path / "ir", ASKED)) >= mean(right_at_fp16(name)) - may_lose
    shutil.rmtree(tmp_path / "ir")


@pytest.mark.bench
@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("recipe_name", ["FP16", *RECIPES])
def test_what_it_costs(
    name: str,
    recipe_name: str,
    python: Path,
    export: Export,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """For the table in docs/conversion.md."""
    folder = export(name)
    if recipe_name != "FP16":
        compress(python, folder, RECIPES[recipe_name][0], tmp_path)
        folder = tmp_path / "ir"
    shares = shares_right(folder, ASKED_IN_BENCH)
    told = ", ".join(f"{kind} {share:.0%}" for kind, share in shares.items())
    size = weight_bytes(folder) / 1e6
    record_property(f"{name}, {recipe_name}", f"{size:.2f} MB, {told}")
    assert min(shares["color"], shares["shape"]) >= 0.9


def compress(python: Path, source: Path, recipe: Recipe, work: Path) -> dict[str, int]:
    """Into `work`/ir; how many layers of each network were compressed."""
    (work / "pictures").mkdir()
    pictures = tuple(str(one) for one in pictures_to_learn_from(work / "pictures"))
    job = Job(
        "compress",
        str(source),
        str(work / "ir"),
        TASK,
        recipe=recipe.to_json(),
        pictures=pictures if recipe.vision == "int8_calibrated" else (),
    )
    layers: dict[str, int] = run_job(python, job, work, lambda _: None, CancelToken())["layers"]
    return layers


def weight_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("openvino_*_model.bin"))
