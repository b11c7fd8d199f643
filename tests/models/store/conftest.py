"""An empty store, and a hub with one revision of a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.store.store import ModelStore
from tests.models.store.local_source import FIRST, LocalSource, publish


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    (tmp_path / "builtin").mkdir()
    return ModelStore(tmp_path / "user", tmp_path / "builtin")


@pytest.fixture
def source(tmp_path: Path) -> LocalSource:
    publish(tmp_path / "remote", "r1", FIRST)
    return LocalSource(tmp_path / "remote")
