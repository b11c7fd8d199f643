"""Environments are really made with venv and pip, from tiny wheels."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from models.cancel import CancelToken
from models.conversion.toolchains.environment import Environment, Environments
from models.conversion.toolchains.faults import InterpreterMissing, ToolchainBusy, ToolchainFault
from models.conversion.toolchains.interpreter import Surroundings
from models.errors import DiskFull, DownloadFailed
from models.store.lock import lock
from tests.models.conversion.toolchains.tiny import ID, Bench, write_wheel


def run(environment: Environment, code: str) -> str:
    command = [str(environment.python), "-I", "-c", code]
    return subprocess.check_output(command, text=True).strip()


def test_made_with_both_lists_verified_and_ready_the_next_time(bench: Bench) -> None:
    assert bench.environments.ready(ID) is None
    assert (bench.environments.all(), bench.environments.on_disk()) == ((), ())
    made = bench.make()
    assert made.id == ID
    assert made.folder == bench.folder / ID
    code = "import tiny_exporter as e, tiny_compressor as c; print(e.VERSION, c.VERSION)"
    assert run(made, code) == "1.0 2.5"
    code = "import sys; print(sys.prefix == sys.base_prefix, 'pytest' in sys.modules)"
    assert run(made, code) == "False False"
    assert bench.environments.ready(ID) == made
    assert bench.environments.all() == (made,)
    assert bench.visible() == [ID]  # neither downloads nor scratch files are left
    bench.heard.clear()
    assert bench.make() == made
    assert bench.heard == []  # nothing was done


def test_progress_rises_to_the_end_and_carries_what_pip_says(bench: Bench) -> None:
    bench.make()
    assert {step.phase for step in bench.heard} == {"toolchain"}
    percents = [step.done for step in bench.heard]
    assert percents == sorted(percents)
    assert (percents[0], percents[-1], bench.heard[-1].total) == (0, 100, 100)
    details = "\n".join(step.detail for step in bench.heard)
    assert "Successfully installed tiny-exporter-1.0" in details
    assert "import tiny_compressor" in details


def test_the_users_home_and_the_apps_own_packages_are_not_touched(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("PATH", str(tmp_path))  # pip asks a compiler for its version, which writes
    made = bench.make()
    assert list(home.iterdir()) == []
    names = "import importlib.metadata as m; print(sorted(d.name for d in m.distributions()))"
    assert run(made, names) == "['tiny-compressor', 'tiny-exporter']"


def test_a_module_that_does_not_start_is_named_and_nothing_is_left(bench: Bench) -> None:
    code = "raise ImportError('libtiny.so.7: cannot open shared object file')\n"
    write_wheel(bench.wheels, "tiny-compressor", "2.5", code)
    with pytest.raises(ToolchainFault, match="“tiny_compressor” does not start") as caught:
        bench.make()
    assert caught.value.cause.endswith("libtiny.so.7: cannot open shared object file")
    assert bench.environments.ready(ID) is None
    assert ID not in bench.visible()


def test_a_package_that_cannot_be_had_is_named(bench: Bench) -> None:
    bench.toolchain = replace(bench.toolchain, without_dependencies=("tiny-compressor==9.9",))
    with pytest.raises(DownloadFailed, match=r"“tiny-compressor==9\.9” for this PC") as caught:
        bench.make()
    assert "mirror" in caught.value.todo
    assert "from versions: 2.5" in caught.value.cause
    assert ID not in bench.visible()
    bench.toolchain = replace(bench.toolchain, without_dependencies=("tiny-compressor==2.5",))
    assert bench.make().folder.is_dir()


def test_another_list_makes_it_anew(short: Bench) -> None:
    short.make()
    write_wheel(short.wheels, "tiny-exporter", "1.1")
    short.toolchain = replace(short.toolchain, requirements=("tiny-exporter==1.1",))
    assert short.environments.ready(ID) is None
    assert run(short.make(), "import tiny_exporter; print(tiny_exporter.VERSION)") == "1.1"
    assert short.visible() == [ID]


def test_another_python_behind_it_makes_it_anew(short: Bench) -> None:
    """As after an update of the system's Python."""
    made = short.make()
    settings = made.folder / "pyvenv.cfg"
    text = settings.read_text(encoding="utf-8")
    gone = "\n".join(
        f"home = {short.folder / 'gone'}" if line.startswith("home") else line
        for line in text.splitlines()
    )
    settings.write_text(gone, encoding="utf-8")
    assert short.environments.ready(ID) is None
    assert short.make() == made
    assert short.environments.ready(ID) == made


def test_a_note_that_makes_no_sense_counts_as_none(short: Bench) -> None:
    made = short.make()
    for note in ("", "{", "[]", "\xff"):
        (made.folder / "sidelight-toolchain.json").write_text(note, encoding="latin-1")
        assert short.environments.ready(ID) is None
        assert short.environments.on_disk() == (ID,)


def test_too_little_room_is_told_before_anything_is_done(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def usage(_: Path) -> SimpleNamespace:
        return SimpleNamespace(free=1_100_000)

    monkeypatch.setattr("models.sources.room.shutil.disk_usage", usage)
    with pytest.raises(DiskFull, match="1 MB are needed"):
        bench.make()
    assert bench.heard == []
    assert bench.visible() == []


def test_removed_nothing_stays(short: Bench) -> None:
    made = short.make()
    assert short.environments.size_on_disk(ID) > 1_000
    short.environments.remove(ID)
    assert short.visible() == []
    assert short.environments.size_on_disk(ID) == 0
    assert short.environments.ready(ID) is None
    short.environments.remove(ID)  # nothing happens
    assert not made.folder.exists()


def test_what_another_version_left_can_be_removed_and_nothing_else(bench: Bench) -> None:
    (bench.folder / "transformers-3" / "lib").mkdir(parents=True)
    (bench.folder / ".work-tiny-1").mkdir()
    beside = bench.folder.with_name("beside")
    beside.mkdir()
    assert bench.environments.on_disk() == (ID, "transformers-3")
    for toolchain_id in ("transformers-3", ID, "../beside", ".locks", ""):
        bench.environments.remove(toolchain_id)
    assert bench.visible() == []
    assert beside.is_dir()


def test_one_maker_at_a_time(short: Bench) -> None:
    with lock(short.folder, ID), pytest.raises(ToolchainBusy, match="another process"):
        short.make()
    made = short.make()
    with short.environments.using(ID) as used:
        assert used == made
        with pytest.raises(ToolchainBusy):
            short.environments.remove(ID)
    short.environments.remove(ID)
    with pytest.raises(ToolchainFault, match="not on this PC"), short.environments.using(ID):
        pytest.fail("there is nothing to use")


def test_what_goes_wrong_while_it_is_used_is_not_the_toolchains(short: Bench) -> None:
    short.make()
    with pytest.raises(FileNotFoundError), short.environments.using(ID):
        (short.folder / "not there").read_bytes()


def test_an_unknown_toolchain(bench: Bench) -> None:
    for ask in (bench.environments.ready, bench.environments.toolchain):
        with pytest.raises(ToolchainFault, match="“transformers-9”"):
            ask("transformers-9")


def test_a_folder_that_cannot_be_written_to(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    bench.folder = tmp_path / "file" / "toolchains"
    with pytest.raises(ToolchainFault, match="could not be stored") as caught:
        bench.make()
    assert str(bench.folder) in caught.value.todo


def test_a_frozen_app_without_pip_takes_a_python_of_this_pc(
    short: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then that Python's pip serves, and the frozen app's libraries do not get into its way."""
    monkeypatch.setattr("models.conversion.toolchains.making.own_pip", lambda: "")
    frozen = Surroundings(
        "/nowhere/sidelight",
        frozen=True,
        environment={**os.environ, "LD_LIBRARY_PATH": "/nowhere"},
        which=lambda name: sys.executable if name == "python3" else None,
    )
    environments = Environments(short.folder, (short.toolchain,), frozen)
    made = environments.make(ID, short.heard.append, CancelToken())
    assert run(made, "import tiny_exporter; print(tiny_exporter.VERSION)") == "1.0"
    assert made.python.resolve() == Path(sys.executable).resolve()


def test_no_python_at_all_leaves_what_is_there(short: Bench) -> None:
    short.make()
    short.toolchain = replace(short.toolchain, requirements=("tiny-exporter==1.1",))
    alone = Surroundings("/nowhere/sidelight", True, os.environ, which=lambda _: None)
    with pytest.raises(InterpreterMissing, match="Install Python"):
        Environments(short.folder, (short.toolchain,), alone).make(
            ID, short.heard.append, CancelToken()
        )
    assert short.visible() == [ID]
