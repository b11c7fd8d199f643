"""Opening a chat model: checked before it is loaded, with phases, and given up when asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.engine.protocol import ModelRef, Phase
from models.errors import Cancelled, DeviceAbsent, ModelDamaged, ModelNotInstalled, OutOfMemory
from models.hardware.memory import Memory
from models.pipelines.chat import open_chat
from tests.models.engine.recorder import BUILTIN, VISION


class Phases:
    """Notes progress; cancels when a phase begins."""

    def __init__(self, cancel_at: Phase | None = None) -> None:
        self.cancel = CancelToken()
        self.seen: list[tuple[Phase, int, int]] = []
        self._cancel_at = cancel_at

    def __call__(self, phase: Phase, done: int, total: int) -> None:
        self.seen.append((phase, done, total))
        if phase == self._cancel_at:
            self.cancel.cancel()

    def names(self) -> list[Phase]:
        return list(dict.fromkeys(phase for phase, _, _ in self.seen))


def _open(model: ModelRef, device: str = "CPU", phases: Phases | None = None) -> Phases:
    phases = phases or Phases()
    open_chat(model, device, None, phases, phases.cancel).close()
    return phases


@pytest.fixture
def copied(tmp_path: Path) -> ModelRef:
    folder = tmp_path / "shapes-qwen2-vl"
    shutil.copytree(BUILTIN / "shapes-qwen2-vl", folder)
    return ModelRef("shapes-qwen2-vl", "Shapes", str(folder), "vision")


def test_phases_come_in_order_and_reading_counts_bytes() -> None:
    phases = _open(VISION)
    assert phases.names() == ["checking", "reading", "compiling", "warming"]
    reading = [(done, total) for phase, done, total in phases.seen if phase == "reading"]
    weights = sum(path.stat().st_size for path in (BUILTIN / VISION.id).glob("*.bin"))
    assert reading[0] == (0, weights)
    assert reading[-1] == (weights, weights)


@pytest.mark.parametrize("phase", ["reading", "compiling", "warming"])
def test_loading_is_given_up_at_the_next_phase(phase: Phase) -> None:
    with pytest.raises(Cancelled):
        _open(VISION, phases=Phases(cancel_at=phase))


def test_a_device_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(DeviceAbsent, match=r"no device NPU.*it has CPU"):
        _open(VISION, "NPU")


@pytest.mark.parametrize(
    "name", ["openvino_language_model.bin", "openvino_tokenizer.xml", "config.json"]
)
def test_a_missing_file_is_named(copied: ModelRef, name: str) -> None:
    (Path(copied.folder) / name).unlink()
    with pytest.raises(ModelDamaged, match=name):
        _open(copied)


def test_a_missing_file_is_named_without_a_manifest_too(copied: ModelRef) -> None:
    (Path(copied.folder) / "sidelight.json").unlink()
    (Path(copied.folder) / "openvino_vision_embeddings_merger_model.bin").unlink()
    with pytest.raises(ModelDamaged, match=r"openvino_vision_embeddings_merger_model\.bin"):
        _open(copied)


def test_a_file_cut_short_is_named(copied: ModelRef) -> None:
    path = Path(copied.folder) / "openvino_language_model.bin"
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(ModelDamaged, match=r"openvino_language_model\.bin has 1000 bytes"):
        _open(copied)


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelNotInstalled):
        _open(ModelRef("x", "Gone", str(tmp_path / "gone"), "vision"))


def test_too_little_memory_is_said_before_anything_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    little = Memory(total=1 << 30, available=100 << 20)
    monkeypatch.setattr("models.pipelines.opening.memory_of_this_pc", lambda: little)
    phases = Phases()
    with pytest.raises(OutOfMemory, match="Shapes needs about"):
        _open(VISION, phases=phases)
    assert phases.names() == ["checking"]
