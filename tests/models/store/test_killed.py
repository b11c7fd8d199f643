"""Killed at twenty moments of each kind of work: nothing is lost, shown half done or fetched twice.

The moments are drawn with a fixed seed from all changes of the disk and all pieces fetched; the
last ones, where folders change places, are always among them.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.store.install import install
from models.store.move import move_models
from models.store.repair import repair
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import keep_trial, read_trials
from models.store.update import update
from tests.models.store.local_source import ENTRY, FIRST, PLACE, SECOND, LocalSource, publish

ROOT = Path(__file__).parents[3]
MOMENTS = 20
LAST = 8


def run_killed(action: str, home: Path, step: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", "-m", "tests.models.store.killed", action, str(home), str(step)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def store_in(home: Path, folder: Path | None = None) -> ModelStore:
    return ModelStore(folder or home / "user", home / "builtin")


def source_in(home: Path) -> LocalSource:
    return LocalSource(home / "remote")


def put(home: Path) -> None:
    install(ENTRY, PLACE, store_in(home), source_in(home), lambda _: None, CancelToken())


def killed_homes(action: str, template: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the template after each of the kills."""
    whole = shutil.copytree(template, tmp_path / "whole")
    total = int(run_killed(action, whole, 0).stdout)
    last = list(range(total - LAST + 1, total + 1))
    first = random.Random(action).sample(range(1, total - LAST + 1), MOMENTS - LAST)
    for step in sorted(first + last):
        home = shutil.copytree(template, tmp_path / f"killed-{step}")
        assert run_killed(action, home, step).returncode < 0, f"{step} of {total} never came"
        yield home


@pytest.fixture
def template(tmp_path: Path) -> Path:
    home = tmp_path / "template"
    for name in ("user", "builtin", "remote", "disk"):
        (home / name).mkdir(parents=True)
    publish(home / "remote", "r1", FIRST)
    return home


def contents(folder: Path) -> dict[str, bytes]:
    """Of all files of a model, hidden ones too, but for the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "sidelight.json"
    }


def assert_is(store: ModelStore, *choices: dict[str, bytes]) -> None:
    """The model is whole, and one of these."""
    store.verify("tiny", lambda _: None, CancelToken())
    assert contents(store.get("tiny").folder) in choices


def assert_tidy(store: ModelStore, *names: str) -> None:
    store.clean()
    here = {path.name for path in store.user_folder.iterdir()} - {".locks"}
    assert here == set(names)
    assert store.interrupted() == []


def assert_fetched_once(home: Path) -> None:
    pieces = source_in(home).fetched()
    assert len(pieces) == len(set(pieces))


def test_an_install(template: Path, tmp_path: Path) -> None:
    listed, told = 0, set()
    for home in killed_homes("install", template, tmp_path):
        store = store_in(home)
        for interrupted in store.interrupted():
            assert store.installed() == []
            assert (interrupted.entry, interrupted.place) == (ENTRY, PLACE)
            told.add(interrupted.bytes_here)
        if store.installed():
            listed += 1
            assert_is(store, FIRST)
        put(home)
        assert_is(store, FIRST)
        assert_tidy(store, "tiny")
        assert_fetched_once(home)
    assert listed > 0  # killed after it was whole
    assert len(told) > 3


def test_an_update(template: Path, tmp_path: Path) -> None:
    put(template)
    publish(template / "remote", "r2", SECOND)
    (template / "remote" / "journal").unlink()
    for home in killed_homes("update", template, tmp_path):
        store = store_in(home)
        assert_is(store, FIRST, SECOND)
        update("tiny", store, source_in(home), lambda _: None, CancelToken())
        assert_is(store, SECOND)
        assert store.get("tiny").revision == "r2"
        assert_tidy(store, "tiny")
        assert_fetched_once(home)
        assert source_in(home).fetched_files() == {"config.json", "merges.txt"}


def test_a_repair(template: Path, tmp_path: Path) -> None:
    put(template)
    publish(template / "remote", "r2", SECOND)  # what is repaired stays of its revision
    (template / "remote" / "journal").unlink()
    folder = template / "user" / "tiny"
    (folder / "openvino_model.bin").write_bytes(b"\0" * len(FIRST["openvino_model.bin"]))
    (folder / "config.json").unlink()
    damaged = contents(folder)
    for home in killed_homes("repair", template, tmp_path):
        store = store_in(home)
        assert contents(store.get("tiny").folder) in (damaged, FIRST)
        repair("tiny", store, source_in(home), lambda _: None, CancelToken())
        assert_is(store, FIRST)
        assert_tidy(store, "tiny")
        assert_fetched_once(home)
        assert source_in(home).fetched_files() == {"config.json", "openvino_model.bin"}


@pytest.mark.parametrize("action", ["move", "copy"])
def test_a_move(template: Path, tmp_path: Path, action: str) -> None:
    put(template)
    keep_trial(store_in(template), "tiny", Trial("NPU", works=True))
    (template / "user" / "tiny" / "ir").mkdir()
    (template / "user" / "tiny" / "ir" / "saved.xml").write_bytes(b"saved")
    (template / "user" / "notes.txt").write_bytes(b"the user's own")
    switched = 0
    for home in killed_homes(action, template, tmp_path):
        new, current = home / "disk" / "models", home / "current.json"
        if not current.exists():
            old = store_in(home)
            assert_is(old, {**FIRST, "ir/saved.xml": b"saved"})
            assert_tidy(old, "tiny", ".trials", "notes.txt")
            assert not new.exists()
            move_models(old, new, lambda folder: None, lambda _: None, CancelToken())
        else:
            switched += 1
            assert json.loads(current.read_text(encoding="utf-8")) == str(new)
        store = store_in(home, new)
        assert_is(store, {**FIRST, "ir/saved.xml": b"saved"})
        assert_tidy(store, "tiny", ".trials")
        assert read_trials(store, "tiny") == (Trial("NPU", works=True),)
        assert [path.name for path in (home / "user").iterdir()] == ["notes.txt"]
    assert 0 < switched < MOMENTS
