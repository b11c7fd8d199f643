"""Drivers tell their versions in several ways; people read one."""

from __future__ import annotations

from typing import Any

import pytest

from models.hardware.driver_version import as_date, as_numbers, driver_version


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (1004778, "32.0.100.4778"),  # Windows, as in a public dump
        (1015763, "32.0.101.5763"),
        ("1002408", "32.0.100.2408"),
        (1738334590, "2025-01-31"),  # Linux v1.13.0, as in a public dump
        ("32.0.101.6129", "32.0.101.6129"),
        (" 25.18.33578 ", "25.18.33578"),
        (3104, "3104"),
        (0, ""),
        ("", ""),
        (None, ""),
    ],
)
def test_versions_as_people_read_them(told: Any, read: str) -> None:
    assert driver_version(told) == read


def test_versions_are_compared_as_numbers() -> None:
    assert as_numbers("32.0.100.4023") > as_numbers("32.0.100.3714")
    assert as_numbers("32.0.101.100") > as_numbers("32.0.100.4023")


@pytest.mark.parametrize("version", ["", "2025-01-31", "24.52", "32.0.x.1", "1.2.3.4.5"])
def test_what_is_no_version_is_not_compared(version: str) -> None:
    assert as_numbers(version) == ()


def test_days() -> None:
    assert as_date("2025-01-31") == (2025, 1, 31)
    assert as_date("32.0.100.4023") == ()
