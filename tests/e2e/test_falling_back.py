"""Real models tried on real devices: what works is measured, what does not is told in words."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from models.cancel import CancelToken
from models.catalogue.entry import Kind
from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.falling_back import try_on_devices
from models.engine.session import EngineSession, RequestFailed
from models.store.trial import Trial
from tests.models.engine.recorder import BUILTIN, PATIENCE_S, SPEECH, VISION

_MIB = 1 << 20


def _try(model: p.ModelRef, *devices: str) -> tuple[Trial, ...]:
    return try_on_devices(ChildEngine(), model, devices, lambda *_: None, CancelToken())


def _assert_measured(trial: Trial) -> None:
    assert trial.works, trial.problem
    assert trial.problem is None
    assert 0.01 < trial.load_s < 120
    assert 0.1 < trial.ttft_ms < 60_000
    assert 5 * _MIB < trial.memory_bytes < 2000 * _MIB


def test_pictures_on_the_processor() -> None:
    (trial,) = _try(VISION, "CPU")
    _assert_measured(trial)
    assert trial.tokens_per_s > 1


def test_speech_on_the_processor() -> None:
    (trial,) = _try(SPEECH, "CPU")
    _assert_measured(trial)
    # It keeps its 40 MB of weights at least.
    assert trial.memory_bytes > 40 * _MIB


def test_text_on_the_processor(smollm: p.ModelRef) -> None:
    (trial,) = _try(smollm, "CPU")
    _assert_measured(trial)
    assert trial.tokens_per_s > 1
    assert trial.memory_bytes > 80 * _MIB


@pytest.mark.parametrize("model", [VISION, SPEECH], ids=["pictures", "speech"])
def test_an_absent_npu_is_said_and_the_processor_takes_over(model: p.ModelRef) -> None:
    npu, cpu = _try(model, "NPU", "CPU")
    assert (npu.device, npu.works) == ("NPU", False)
    assert npu.problem is not None
    assert npu.problem.kind == "DeviceAbsent"
    assert npu.problem.what.startswith("This PC has no device NPU")
    assert "driver" in npu.problem.todo
    assert cpu.device == "CPU"
    _assert_measured(cpu)


# --- damaged files ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def patient() -> Iterator[EngineSession]:
    """One engine for all of the damaged, as it has to survive every one of them."""
    with EngineSession(ChildEngine()) as session:
        yield session


def _copy(name: str, folder: Path, kind: Kind) -> p.ModelRef:
    """A model as somebody brings it along: without the sizes in our manifest."""
    shutil.copytree(BUILTIN / name, folder)
    (folder / "sidelight.json").unlink()
    return p.ModelRef(name, "The copy", str(folder), kind)


@pytest.mark.parametrize(
    ("name", "kind", "file"),
    [
        ("shapes-qwen2-vl", "vision", "openvino_language_model.bin"),
        ("shapes-qwen2-vl", "vision", "openvino_language_model.xml"),
        ("shapes-qwen2-vl", "vision", "openvino_text_embeddings_model.xml"),
        ("shapes-qwen2-vl", "vision", "openvino_tokenizer.bin"),
        ("shapes-qwen2-vl", "vision", "config.json"),
        ("whisper-tiny.en", "speech", "openvino_encoder_model.bin"),
        ("whisper-tiny.en", "speech", "openvino_decoder_model.xml"),
        ("whisper-tiny.en", "speech", "config.json"),
    ],
)
def test_a_file_cut_in_half_is_damage_and_no_crash(
    patient: EngineSession, tmp_path: Path, name: str, kind: Kind, file: str
) -> None:
    model = _copy(name, tmp_path / "copy", kind)
    path = tmp_path / "copy" / file
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(RequestFailed) as caught:
        patient.run(p.TryModel(model, "CPU"))
    assert caught.value.problem.kind == "ModelDamaged"
    assert "damaged" in caught.value.problem.what or file in caught.value.problem.what
    assert "install it again" in caught.value.problem.todo
    assert isinstance(patient.run(p.TryModel(VISION, "CPU")), p.ModelTried)


def test_damage_is_told_for_every_device_that_there_is(tmp_path: Path) -> None:
    model = _copy("shapes-qwen2-vl", tmp_path / "copy", "vision")
    (tmp_path / "copy" / "openvino_language_model.bin").write_bytes(b"short")
    npu, cpu = _try(model, "NPU", "CPU")
    assert npu.problem is not None
    assert cpu.problem is not None
    assert (npu.problem.kind, cpu.problem.kind) == ("DeviceAbsent", "ModelDamaged")


# --- an engine that is killed, or has too little memory -----------------------------------------


def test_killed_in_mid_load_the_next_trial_goes_on() -> None:
    engine = ChildEngine()
    victims: list[psutil.Process] = []

    def kill_the_first(device: str, progress: p.Progress) -> None:
        if progress.phase == "compiling" and not victims:
            victims.append(psutil.Process(engine.pid))
            victims[0].kill()

    # There is but one device here: the second trial stands for another one.
    first, second = try_on_devices(engine, SPEECH, ["CPU", "CPU"], kill_the_first, CancelToken())
    assert first.problem is not None
    assert first.problem.kind == "EngineLost"
    assert "Whisper ran on CPU" in first.problem.what
    _assert_measured(second)
    assert psutil.wait_procs(victims, PATIENCE_S)[1] == []


if sys.platform.startswith("linux"):
    import resource

    _ROWS = 4_000_000
    _WIDTH = 128
    # More than the small models need, less than the large one's table of half a gigabyte.
    _ROOM = 250 * _MIB

    def _limit(engine: ChildEngine, room: int) -> None:
        """From now on the process can take that much more, and gets an error beyond."""
        assert engine.pid is not None
        most = psutil.Process(engine.pid).memory_info().vms + room
        resource.prlimit(engine.pid, resource.RLIMIT_AS, (most, most))

    def _enlarge(folder: Path) -> None:
        """Give the vocabulary four million words, all zeros; the file has holes for them."""
        xml = folder / "openvino_text_embeddings_model.xml"
        text = xml.read_text()
        had = re.search(rf'shape="(\d+), {_WIDTH}"', text)
        assert had is not None
        words = int(had[1])
        before, weights, scales = words * _WIDTH, _ROWS * _WIDTH, _ROWS * 2
        replaced = {
            f"<dim>{words}</dim>": f"<dim>{_ROWS}</dim>",
            f'shape="{words}, {_WIDTH}" offset="0" size="{before}"': (
                f'shape="{_ROWS}, {_WIDTH}" offset="64" size="{weights}"'
            ),
            f'shape="{words}, 1" offset="{before}" size="{words * 2}"': (
                f'shape="{_ROWS}, 1" offset="{64 + weights}" size="{scales}"'
            ),
            f'offset="{before + words * 2}" size="4"': 'offset="0" size="4"',
        }
        for old, new in replaced.items():
            assert old in text
            text = text.replace(old, new)
        xml.write_text(text)
        with xml.with_suffix(".bin").open("wb") as file:
            file.write(bytes(4))
            file.truncate(64 + weights + scales)

    @pytest.fixture
    def large(tmp_path: Path) -> p.ModelRef:
        model = _copy("shapes-qwen2-vl", tmp_path / "large", "vision")
        _enlarge(tmp_path / "large")
        return model

    def test_the_large_model_works_where_there_is_room(large: p.ModelRef) -> None:
        (trial,) = _try(large, "CPU")
        _assert_measured(trial)

    def test_too_little_memory_is_said_and_a_smaller_model_works(large: p.ModelRef) -> None:
        engine = ChildEngine()
        with EngineSession(engine) as session:
            assert isinstance(session.run(p.TryModel(VISION, "CPU")), p.ModelTried)
            _limit(engine, _ROOM)
            with pytest.raises(RequestFailed) as caught:
                session.run(p.TryModel(large, "CPU"))
            problem = caught.value.problem
            assert problem.kind == "OutOfMemory"
            assert problem.what == "There is not enough memory for The copy on CPU."
            assert "smaller model" in problem.todo
            assert isinstance(session.run(p.TryModel(VISION, "CPU")), p.ModelTried)

    @pytest.mark.parametrize("room", [20, 60, 100, 150])
    def test_wherever_memory_ends_the_next_trial_goes_on(room: int) -> None:
        engine = ChildEngine()
        limited: list[int | None] = []

        def limit_the_first(device: str, progress: p.Progress) -> None:
            if progress.phase == "compiling" and not limited:
                limited.append(engine.pid)
                _limit(engine, room * _MIB)

        trials = try_on_devices(engine, SPEECH, ["CPU", "CPU"], limit_the_first, CancelToken())
        first, second = trials
        assert first.problem is not None
        assert first.problem.kind in ("OutOfMemory", "EngineLost")
        assert "Whisper" in first.problem.what
        _assert_measured(second)
