"""Fixtures of conversions: a desk to play at, and the toolchain that real ones need."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.conversion.plan import Plan
from models.conversion.toolchains.environment import Environments
from tests.models.conversion.desk import ENTRY, Desk, plan_for

TOOLCHAINS = Path(__file__).parents[3] / ".toolchains"
# Whichever test comes first waits until the toolchain is made.
_PATIENCE_S = 1500


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "python" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.timeout(_PATIENCE_S))


@pytest.fixture(scope="session")
def toolchains() -> Environments:
    return Environments(TOOLCHAINS)


@pytest.fixture(scope="session")
def python(toolchains: Environments) -> Path:
    """Of the toolchain that most families need; a gigabyte and some minutes the first time."""
    return toolchains.make("transformers-4.57", lambda _: None, CancelToken()).python


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


@pytest.fixture
def plan(desk: Desk) -> Plan:
    return plan_for(ENTRY, folder=desk.checkpoint())
