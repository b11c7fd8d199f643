"""Models, devices and PCs that are not as one would like them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from models.cancel import CancelToken
from models.drawing.facts import ImageFacts, read_facts
from models.engine.backend import ImagePipeline
from models.engine.protocol import Mask, Wishes
from models.errors import DeviceAbsent, ModelDamaged, ModelUnsupported, OutOfMemory
from models.hardware.memory import Memory
from models.pipelines.image import model as image
from models.pipelines.image.devices import PartsDevices, split_devices
from models.pipelines.image.family import load_natives
from models.pipelines.image.memory import is_about_memory, smaller_size
from models.pipelines.image.model import open_image
from tests.fixtures.drawing import DRAWING, FOLDER, color_in, red_square, wishes


def _opened(folder: Path) -> ImagePipeline:
    model = replace(DRAWING, folder=str(folder))
    return open_image(model, "CPU", None, lambda *_: None, CancelToken())


def _draw(pipeline: ImagePipeline, wished: Wishes) -> Any:
    return pipeline.draw(wished, lambda *_: None, None, CancelToken())


def test_a_trailing_schedule_gets_a_number_of_steps_that_works_and_no_encoder_no_pictures(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "trailing"
    shutil.copytree(FOLDER, folder)
    shutil.rmtree(folder / "vae_encoder")
    settings = folder / "scheduler" / "scheduler_config.json"
    told = json.loads(settings.read_text("utf-8")) | {"timestep_spacing": "trailing"}
    settings.write_text(json.dumps(told), "utf-8")
    pipeline = _opened(folder)
    steps: list[tuple[int, int]] = []
    for seed in range(3):
        drawn = pipeline.draw(
            wishes("a green circle", seed, steps=12),
            lambda phase, done, total: steps.append((done, total)),
            None,
            CancelToken(),
        )
        assert drawn.made.steps == 13
        assert color_in(drawn.picture) == "green"
    assert {total for _, total in steps if total} == {13}
    with pytest.raises(ModelUnsupported, match="cannot draw over pictures"):
        _draw(pipeline, wishes(picture=red_square()))
    assert _draw(pipeline, wishes("a red circle")).picture
    pipeline.close()


def test_a_model_with_a_damaged_part_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    shutil.copytree(FOLDER, folder)
    (folder / "unet" / "config.json").write_text("{", "utf-8")
    with pytest.raises(ModelDamaged, match=r"config\.json"):
        _opened(folder)


# --- memory -------------------------------------------------------------------------------------


def test_a_picture_for_which_there_is_no_room_is_refused_and_smaller_ones_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pipeline = _opened(FOLDER)
    monkeypatch.setattr(image, "memory_of_this_pc", lambda: Memory(8 << 30, 2 << 20))
    with pytest.raises(OutOfMemory) as caught:
        _draw(pipeline, wishes(width=128, height=128))
    assert "not enough memory for Shapes that draw to draw 128 x 128" in caught.value.what
    assert "such as 96 x 96" in caught.value.todo
    monkeypatch.undo()
    # What one picture took, the next one can use.
    _draw(pipeline, wishes(width=96, height=96))
    monkeypatch.setattr(image, "memory_of_this_pc", lambda: Memory(8 << 30, 0))
    assert color_in(_draw(pipeline, wishes("a red circle")).picture) == "red"
    pipeline.close()


_STARVED = """
import resource, sys
from dataclasses import replace
from models.cancel import CancelToken
from models.errors import OutOfMemory
from models.pipelines.image.model import open_image
from tests.fixtures.drawing import DRAWING, color_in, wishes

def draw(**others):
    return pipeline.draw(wishes(**others), lambda *_: None, None, CancelToken()).picture

def virtual_bytes():
    status = open("/proc/self/status").read()
    return int(status.split("VmSize:")[1].split()[0]) << 10

pipeline = open_image(DRAWING, "CPU", None, lambda *_: None, CancelToken())
pipeline.facts = replace(pipeline.facts, most_side=1024)
limits = resource.getrlimit(resource.RLIMIT_AS)
resource.setrlimit(resource.RLIMIT_AS, (virtual_bytes() + (32 << 20), limits[1]))
try:
    draw(width=1024, height=1024, steps=1)
    print("drawn")
except OutOfMemory as error:
    print(error.what, error.todo, error.cause, sep="|")
resource.setrlimit(resource.RLIMIT_AS, limits)
print(color_in(draw()))
"""


def test_memory_that_runs_out_within_the_model_leaves_it_usable() -> None:
    """For real, in a process that is not given more."""
    root = Path(__file__).parents[4]
    done = subprocess.run(
        [sys.executable, "-c", _STARVED], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    *problem, color = done.stdout.splitlines()
    what, todo, cause = "\n".join(problem).split("|")
    assert "draw 1024 x 1024 pixels" in what
    assert "Choose a smaller size, such as 96 x 96" in todo
    assert cause
    assert color == "red"


@pytest.mark.parametrize(
    ("error", "is_it"),
    [
        (MemoryError(), True),
        (RuntimeError("std::bad_alloc"), True),
        (RuntimeError("[GPU] Exceeded max size of memory allocation"), True),
        (RuntimeError("Shapes do not match"), False),
    ],
)
def test_errors_about_memory_are_known_by_their_text(error: Exception, is_it: bool) -> None:
    assert is_about_memory(error) is is_it


def test_the_smaller_size_has_the_same_shape_where_there_is_one() -> None:
    facts = replace(read_facts(FOLDER), native_width=512, native_height=512, most_side=1024)
    assert smaller_size(facts, (1024, 1024)) == (768, 768)
    assert smaller_size(facts, (768, 768)) == (512, 512)
    assert smaller_size(facts, (704, 384)) == (384, 384)
    assert smaller_size(facts, (64, 64)) is None


# --- devices ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("device", "parts"),
    [
        ("CPU", ("CPU", "CPU", "CPU")),
        ("GPU.1", ("GPU.1", "GPU.1", "GPU.1")),
        ("NPU", ("CPU", "NPU", "CPU")),
        (" CPU, GPU ,CPU", ("CPU", "GPU", "CPU")),
    ],
)
def test_one_device_is_for_all_parts_and_three_are_one_each(
    device: str, parts: tuple[str, ...]
) -> None:
    assert split_devices(device).all == parts


@pytest.mark.parametrize("device", ["CPU,GPU", "CPU,GPU,CPU,CPU", "CPU,,CPU"])
def test_other_numbers_of_devices_are_refused(device: str) -> None:
    with pytest.raises(DeviceAbsent, match="such as CPU,GPU,CPU"):
        split_devices(device)


def test_compiled_models_are_kept_where_one_part_compiles_slowly(tmp_path: Path) -> None:
    assert PartsDevices("CPU", "GPU", "CPU").properties(tmp_path) == {"CACHE_DIR": str(tmp_path)}
    assert PartsDevices("CPU", "CPU", "CPU").properties(tmp_path) == {}
    assert PartsDevices("CPU", "NPU", "CPU").properties(None) == {}


@dataclass
class _Native:
    """Stands for a pipeline of OpenVINO GenAI: notes what reaches it."""

    made_of: Any
    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def reshape(self, *sizes: float) -> None:
        self.calls.append(("reshape", *sizes))

    def compile(self, *devices: str, **properties: Any) -> None:
        self.calls.append(("compile", *devices, properties))


class _Fill(_Native):
    pass


class _Change(_Native):
    pass


class _FromWords(_Native):
    pass


@pytest.fixture
def genai(monkeypatch: pytest.MonkeyPatch) -> None:
    library = SimpleNamespace(
        InpaintingPipeline=_Fill, Image2ImagePipeline=_Change, Text2ImagePipeline=_FromWords
    )
    monkeypatch.setitem(sys.modules, "openvino_genai", library)


_FACTS = ImageFacts(
    512, 512, 8, 25, 7.5, 0.8, True, False, frozenset({"text", "picture", "mask"}), 1024
)


@pytest.mark.usefixtures("genai")
@pytest.mark.parametrize(
    ("can", "first", "kinds"),
    [
        (
            {"text", "picture", "mask"},
            _Fill,
            {"text": _FromWords, "picture": _Change, "mask": _Fill},
        ),
        ({"text", "picture"}, _Change, {"text": _FromWords, "picture": _Change}),
        ({"text"}, _FromWords, {"text": _FromWords}),
        ({"mask"}, _Fill, {"mask": _Fill}),
    ],
)
def test_the_pipeline_that_can_most_is_read_and_the_others_are_made_of_it(
    can: set[Any], first: type[_Native], kinds: dict[str, type[_Native]]
) -> None:
    facts = replace(_FACTS, can=frozenset(can))
    devices = PartsDevices("CPU", "GPU", "CPU")
    natives = load_natives(Path("there"), facts, devices, {"CACHE_DIR": "x"}).by_task
    assert {task: type(one) for task, one in natives.items()} == kinds
    read = next(one for one in natives.values() if one.made_of == str(Path("there")))
    assert isinstance(read, first)
    assert read.calls == [("compile", "CPU", "GPU", "CPU", {"CACHE_DIR": "x"})]
    assert all(one.made_of is read for one in natives.values() if one is not read)


@pytest.mark.usefixtures("genai")
def test_for_the_npu_the_size_is_fixed_before_it_is_compiled() -> None:
    devices = split_devices("NPU")
    facts = devices.facts(_FACTS)
    assert (facts.can, facts.sizes()) == (frozenset({"text"}), ((512, 512),))
    natives = load_natives(Path("there"), facts, devices, {})
    assert natives.any.calls == [
        ("reshape", 1, 512, 512, 7.5),
        ("compile", "CPU", "NPU", "CPU", {}),
    ]


def test_a_mask_larger_than_anybody_needs_is_refused_before_native_code() -> None:
    with pytest.raises(ValueError, match=r"20,000 x 20,000 pixels; at most 4,096"):
        Mask(20_000, 20_000, bytes(20_000 * 20_000))
