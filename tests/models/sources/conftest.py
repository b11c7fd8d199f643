"""A hub on this machine and a folder to download into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.hub_downloads import FILES, NAME, Downloads, children
from tests.fixtures.hub_server import Hub, serve_hub, use_hub


@pytest.fixture
def hf_hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """With one repository; no process is left when a test is over."""
    with serve_hub() as running:
        running.add(NAME, FILES)
        use_hub(monkeypatch, running.url)
        yield running
    assert children() == []


@pytest.fixture
def downloads(hf_hub: Hub, tmp_path: Path) -> Downloads:
    folder = tmp_path / "мои models"
    folder.mkdir()
    return Downloads(hf_hub, folder)
