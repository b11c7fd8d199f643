"""Screens and windows find their places in a picture; what the system tells of them."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from desktop.capture.screen import macos_permission, window_finder, windows_of_x11
from desktop.capture.screen.shot import Shot
from desktop.capture.screen.slices import per_screen
from desktop.capture.screen.window_finder import find_windows, windows_on
from tests.desktop.capture.screen.pictures import pattern


def test_a_picture_of_all_screens_is_cut_into_them() -> None:
    # The second is to the left of the first and higher.
    first, second = QRect(0, 0, 100, 80), QRect(-60, -20, 60, 50)
    whole = pattern(160, 100)
    shots = per_screen(whole, [first, second])
    assert [shot.area for shot in shots] == [first, second]
    assert shots[0].image == whole.copy(60, 20, 100, 80)
    assert shots[1].image == whole.copy(0, 0, 60, 50)


@pytest.mark.parametrize("scale", [1.25, 2.0])
def test_a_sharper_picture_is_cut_at_its_own_scale(scale: float) -> None:
    areas = [QRect(0, 0, 80, 40), QRect(80, 0, 40, 40)]
    whole = pattern(round(120 * scale), round(40 * scale))
    left, right = per_screen(whole, areas)
    edge = round(80 * scale)
    assert left.image == whole.copy(0, 0, edge, whole.height())
    assert right.image == whole.copy(edge, 0, whole.width() - edge, whole.height())


def test_no_screens_have_no_pictures() -> None:
    assert per_screen(pattern(4, 4), []) == []


def test_windows_are_cut_at_the_screen_and_left_out_beyond_it() -> None:
    shot = Shot(pattern(200, 100), QRect(1000, 0, 100, 50))  # two pixels for one
    inside, half, elsewhere = QRect(1010, 5, 50, 40), QRect(990, 0, 20, 30), QRect(0, 0, 900, 90)
    assert windows_on(shot, [inside, half, elsewhere]) == [
        QRect(10, 5, 50, 40),
        QRect(0, 0, 10, 30),
    ]


def test_where_the_system_tells_no_windows_there_are_none(qtbot: QtBot) -> None:
    assert find_windows() == []


def test_a_missing_library_and_tiny_windows_are_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[QRect]:
        raise OSError("libxcb.so.1: cannot open shared object file")

    monkeypatch.setattr(window_finder, "_all_windows", broken)
    assert find_windows() == []
    tiny, real = QRect(0, 0, 1, 1), QRect(0, 0, 100, 100)
    monkeypatch.setattr(window_finder, "_all_windows", lambda: [tiny, real])
    assert find_windows() == [real]


def test_a_display_that_is_not_there_has_no_windows() -> None:
    assert windows_of_x11.windows(":98765") == []


@pytest.mark.parametrize(
    ("granted", "asked", "expected"), [(True, False, True), (False, False, False)]
)
def test_macos_is_asked_whether_the_screen_may_be_seen(
    monkeypatch: pytest.MonkeyPatch, granted: bool, asked: bool, expected: bool
) -> None:
    def library(_: str) -> SimpleNamespace:
        return SimpleNamespace(
            CGPreflightScreenCaptureAccess=_answering(granted),
            CGRequestScreenCaptureAccess=_answering(asked),
        )

    monkeypatch.setattr(ctypes, "CDLL", library)
    assert macos_permission.may_see_screen() is expected


def test_where_the_permission_does_not_exist_it_is_not_missing() -> None:
    assert macos_permission.may_see_screen("/no/such/library")


def _answering(answer: bool) -> object:
    class Function:
        restype: object = None

        def __call__(self) -> bool:
            return answer

    return Function()
