"""Events on their way to the window's thread."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Slot
from pytestqt.qtbot import QtBot

from desktop.worker.outbox import Outbox
from models.engine import protocol as p


class _Ear(QObject):
    def __init__(self, outbox: Outbox) -> None:
        super().__init__()
        self.heard: list[p.Event] = []
        outbox.arrived.connect(self._on_arrived)

    @Slot(object)
    def _on_arrived(self, event: p.Event) -> None:
        self.heard.append(event)
        if isinstance(event, p.Unloaded):
            # As a dialog does that is opened by a listener.
            QCoreApplication.sendPostedEvents()


@pytest.fixture
def outbox(qtbot: QtBot) -> Outbox:
    return Outbox()


def _deliver() -> None:
    QCoreApplication.sendPostedEvents()


def test_nothing_is_handed_out_before_the_window_has_time(outbox: Outbox) -> None:
    ear = _Ear(outbox)
    outbox.put([p.Text(1, "a")])
    assert ear.heard == []
    _deliver()
    assert ear.heard == [p.Text(1, "a")]


def test_texts_in_a_row_are_joined_and_the_order_stays(outbox: Outbox) -> None:
    ear = _Ear(outbox)
    outbox.put([p.Text(1, "a"), p.Text(1, "b")])
    outbox.put([p.Text(1, "c"), p.Progress(2, "reading"), p.Text(1, "d"), p.Text(2, "e")])
    _deliver()
    assert ear.heard == [
        p.Text(1, "abc"),
        p.Progress(2, "reading"),
        p.Text(1, "d"),
        p.Text(2, "e"),
    ]


def test_a_listener_with_an_event_loop_of_its_own_keeps_the_order(outbox: Outbox) -> None:
    ear = _Ear(outbox)
    outbox.put([p.Unloaded(1), p.Unloaded(2), p.Text(3, "a")])
    _deliver()
    assert ear.heard == [p.Unloaded(1), p.Unloaded(2), p.Text(3, "a")]


def test_after_closing_nothing_comes_any_more(outbox: Outbox) -> None:
    ear = _Ear(outbox)
    outbox.put([p.Text(1, "a")])
    outbox.close()
    outbox.put([p.Text(1, "b")])
    _deliver()
    assert ear.heard == []
