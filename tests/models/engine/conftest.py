"""Each engine that keeps the contract, running, one for a module of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models.engine import protocol as p
from tests.models.engine.makers import MAKERS
from tests.models.engine.recorder import Recorder


@pytest.fixture(scope="module", params=MAKERS)
def engine_and_recorder(request: pytest.FixtureRequest) -> Iterator[tuple[p.Engine, Recorder]]:
    engine, recorder = MAKERS[request.param](), Recorder()
    engine.start(recorder)
    yield engine, recorder
    engine.close()


@pytest.fixture
def recorder(engine_and_recorder: tuple[p.Engine, Recorder]) -> Recorder:
    return engine_and_recorder[1]


@pytest.fixture
def engine(engine_and_recorder: tuple[p.Engine, Recorder]) -> p.Engine:
    return engine_and_recorder[0]
