"""How models did is kept for each device, and goes with the files it was about."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.errors import Problem
from models.store.install import install
from models.store.store import ModelStore
from models.store.trial import Trial
from models.store.trials import keep_trial, read_trials
from models.store.update import update
from tests.models.store.local_source import ENTRY, PLACE, SECOND, LocalSource, publish

CPU = Trial("CPU", works=True, load_s=1.5, ttft_ms=20.0, tokens_per_s=30.5, memory_bytes=10**9)
NPU = Trial(
    "NPU",
    works=False,
    problem=Problem("DeviceFault", "The NPU refused.", "Use the CPU.", "ZE_RESULT 试"),
    tried_at="2026-01-02T03:04:05+00:00",
)


def put(store: ModelStore, source: LocalSource) -> None:
    install(ENTRY, PLACE, store, source, lambda _: None, CancelToken())


def test_nothing_was_tried(store: ModelStore) -> None:
    assert read_trials(store, "tiny") == ()


def test_what_was_kept_comes_back(store: ModelStore) -> None:
    """Of what ships with the app too; its folder is not written to."""
    keep_trial(store, "tiny", NPU)
    keep_trial(store, "tiny", CPU)
    again = ModelStore(store.user_folder, store.builtin_folder)
    assert read_trials(again, "tiny") == (NPU, CPU)
    assert list(store.builtin_folder.iterdir()) == []
    assert read_trials(store, "another") == ()


def test_the_newest_of_a_device_counts(store: ModelStore) -> None:
    better = Trial("NPU", works=True, tokens_per_s=12)
    for trial in (NPU, CPU, better):
        keep_trial(store, "tiny", trial)
    assert read_trials(store, "tiny") == (CPU, better)


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", '{"schema": 2, "trials": []}', '{"schema": 1}', "[" * 100_000),
        '{"schema": 1, "trials": [{"device": "CPU"}]}',
        '{"schema": 1, "trials": [{"device": "CPU", "works": "yes"}]}',
        '{"schema": 1, "trials": [{"device": "CPU", "works": true, "load_s": "long"}]}',
    ],
)
def test_a_damaged_file_is_none_and_is_replaced(store: ModelStore, text: str) -> None:
    keep_trial(store, "tiny", NPU)
    (store.user_folder / ".trials" / "tiny.json").write_text(text, encoding="utf-8")
    assert read_trials(store, "tiny") == ()
    keep_trial(store, "tiny", CPU)
    assert read_trials(store, "tiny") == (CPU,)


def test_removing_a_model_forgets_how_it_did(store: ModelStore, source: LocalSource) -> None:
    put(store, source)
    keep_trial(store, "tiny", CPU)
    keep_trial(store, "another", CPU)
    store.remove("tiny")
    assert read_trials(store, "tiny") == ()
    assert read_trials(store, "another") == (CPU,)


def test_new_files_have_not_been_tried(store: ModelStore, source: LocalSource) -> None:
    put(store, source)
    keep_trial(store, "tiny", CPU)
    put(store, source)  # whole, so nothing happens
    assert read_trials(store, "tiny") == (CPU,)
    publish(source.remote, "r2", SECOND)
    update("tiny", store, source, lambda _: None, CancelToken())
    assert read_trials(store, "tiny") == ()


def test_a_disk_that_takes_nothing_is_logged(
    store: ModelStore, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_trial(store, "tiny", NPU)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with caplog.at_level(logging.WARNING):
        keep_trial(store, "tiny", CPU)
    assert "No space left" in caplog.text
    assert read_trials(store, "tiny") == (NPU,)
    assert [path.name for path in (store.user_folder / ".trials").iterdir()] == ["tiny.json"]


def test_a_disk_that_is_away_is_not_replaced_by_a_folder(tmp_path: Path) -> None:
    away = ModelStore(tmp_path / "disk" / "models", tmp_path, is_moved=True)
    keep_trial(away, "tiny", CPU)
    assert not (tmp_path / "disk").exists()
