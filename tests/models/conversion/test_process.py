"""The process that converts: followed, ended, and its end told in words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from models.cancel import CancelToken
from models.conversion.child.job import Job, Question
from models.conversion.failures import CodeNotTrusted, ConversionFailed
from models.conversion.process import run_job
from models.conversion.progress import ConversionProgress
from models.errors import (
    Cancelled,
    DiskFull,
    ModelDamaged,
    ModelUnsupported,
    OutOfMemory,
    SidelightError,
)
from tests.models.conversion.stand_in import write_stand_in


@pytest.fixture
def code(tmp_path: Path) -> Path:
    return write_stand_in(tmp_path)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def _run(task: str, work: Path, code: Path, told: list[ConversionProgress]) -> dict[str, object]:
    job = Job("export", "from", "to", task)
    return run_job(Path(sys.executable), job, work, told.append, CancelToken(), code)


def test_progress_log_and_result_arrive(work: Path, code: Path) -> None:
    told: list[ConversionProgress] = []
    result = _run("", work, code, told)
    assert "environment" in result
    assert ConversionProgress("load") in told
    assert [one.detail for one in told if one.detail] == ["a line of the log"]


def test_nothing_is_asked_of_the_network_and_nothing_written_elsewhere(
    work: Path, code: Path
) -> None:
    environment = _run("", work, code, [])["environment"]
    assert environment == {
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "DO_NOT_TRACK": "1",
        "TMPDIR": str(work / "scratch"),
    }


def test_the_process_sees_its_own_modules_only(work: Path, code: Path, tmp_path: Path) -> None:
    empty = tmp_path / "env"
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", str(empty)], check=True, timeout=60
    )
    python = next(
        path
        for path in (empty / "bin" / "python", empty / "Scripts" / "python.exe")
        if path.exists()
    )
    result = run_job(python, Job("export", "", ""), work, lambda _: None, CancelToken(), code)
    assert result["found"] == ["models.conversion.child"]


@pytest.mark.parametrize(
    ("kind", "error", "words"),
    [
        ("memory", OutOfMemory, "memory of this PC does not suffice"),
        ("disk", DiskFull, "disk became full"),
        ("architecture", ModelUnsupported, "architecture cannot be converted"),
        ("code", CodeNotTrusted, "Python code of its own"),
        ("file", ModelDamaged, "file of the checkpoint is missing"),
        ("tokenizer", ConversionFailed, "tokenizer of this model"),
        ("other", ConversionFailed, "could not be exported"),
        ("unheard-of", ConversionFailed, "could not be exported"),
    ],
)
def test_what_goes_wrong_is_told_in_words(
    work: Path, code: Path, kind: str, error: type[SidelightError], words: str
) -> None:
    with pytest.raises(error, match=words) as caught:
        _run(f"fault {kind}", work, code, [])
    assert "ValueError: it is so" in caught.value.cause
    assert "a line of the log" in caught.value.cause
    assert caught.value.todo


def test_ended_by_the_system_it_was_most_likely_memory(work: Path, code: Path) -> None:
    with pytest.raises(OutOfMemory, match="most likely because memory ran out"):
        _run("killed", work, code, [])


def test_an_end_without_a_word_is_no_result(work: Path, code: Path) -> None:
    with pytest.raises(ConversionFailed, match="exit status 7") as caught:
        _run("silent", work, code, [])
    assert "a line of the log" in caught.value.cause


@pytest.mark.parametrize("task", ["child", "deaf child"])
def test_cancelled_it_is_gone_with_all_that_it_started(work: Path, code: Path, task: str) -> None:
    cancel = CancelToken()

    def listener(progress: ConversionProgress) -> None:
        if progress.phase == "export":
            cancel.cancel()

    with pytest.raises(Cancelled):
        run_job(Path(sys.executable), Job("export", "", "", task), work, listener, cancel, code)
    for name in ("own.pid", "other.pid"):
        assert not _is_alive(int((work / name).read_text()))


def _is_alive(pid: int) -> bool:
    """A killed process that nobody has waited for yet is not."""
    try:
        process = psutil.Process(pid)
        if process.status() != psutil.STATUS_ZOMBIE:
            process.wait(5)
    except psutil.NoSuchProcess:
        return False
    except psutil.TimeoutExpired:
        pass
    return psutil.pid_exists(pid) and process.status() != psutil.STATUS_ZOMBIE


def test_a_job_survives_the_way_to_the_process() -> None:
    job = Job(
        "compress",
        "from",
        "to",
        "image-text-to-text",
        questions=(Question("What is it?", "red.png"), Question(sound="speech.wav")),
        recipe={"weights": "int4", "group_size": -1},
        pictures=("a.png",),
        texts=("One.",),
        learning_texts=("Two.", "三"),
    )
    assert Job.from_json(job.to_json()) == job
