"""Conversions of real checkpoints: the tests with the marker `bench`, and what they measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.figures import Figure

_TESTS = Path(__file__).parents[1] / "models" / "conversion"


def bench_conversion() -> list[Figure]:
    """Takes a quarter of an hour and more; the toolchain is made when it is missing."""
    told = _Told()
    pytest.main(["-m", "bench", str(_TESTS)], plugins=[told])
    passed = f"{told.passed} of {told.passed + told.failed}"
    is_met = told.passed > 0 and not told.failed
    return [*told.figures, Figure("converted models answer rightly", passed, "all", is_met)]


class _Told:
    """A plugin that collects what tests have recorded."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.passed = 0
        self.failed = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed += 1
        elif report.when == "call":
            self.passed += 1
        if report.when == "call":
            self.figures += [Figure(what, str(value)) for what, value in report.user_properties]
