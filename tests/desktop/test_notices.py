"""Telling the user something, before and after there is a window."""

from __future__ import annotations

import logging

import pytest

from desktop.chat.notice_bar import Action, Notice
from desktop.notices import Notices, from_problem
from models.errors import Problem

_FIRST = Notice("warning", "First happened.", "Do this.")
_SECOND = Notice("error", "Second happened.", "Do that.", "details")


def test_a_notice_is_shown_at_once() -> None:
    shown: list[Notice] = []
    notices = Notices()
    notices.attach(shown.append)
    notices.tell(_FIRST)
    assert shown == [_FIRST]


def test_notices_wait_for_a_window_in_order() -> None:
    shown: list[Notice] = []
    notices = Notices()
    notices.tell(_FIRST)
    notices.tell(_SECOND)
    notices.attach(shown.append)
    assert shown == [_FIRST, _SECOND]
    notices.attach(shown.append)
    assert shown == [_FIRST, _SECOND]


def test_they_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        Notices().tell(_FIRST)
    assert "First happened. Do this." in caplog.text


def test_a_problem_becomes_an_error() -> None:
    action = Action("device:CPU", "Use CPU")
    notice = from_problem(Problem("DeviceFault", "It failed.", "Try.", "E 5"), action)
    assert notice == Notice("error", "It failed.", "Try.", "E 5", (action,))
