"""A folder to export to, beside that of the store."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("out")
