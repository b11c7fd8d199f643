"""Events on their way to the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.worker.outbox import Outbox
from models.engine import protocol as p


def test_texts_in_a_row_are_joined_and_the_order_stays(qtbot: QtBot) -> None:
    outbox, heard = Outbox(), list[p.Event]()
    outbox.arrived.connect(heard.append)
    outbox.put(p.Text(1, "a"), p.Text(1, "b"))
    outbox.put(p.Text(1, "c"), p.Progress(2, "reading"), p.Text(1, "d"), p.Text(2, "e"))
    assert heard == []
    QCoreApplication.sendPostedEvents()
    assert heard == [
        p.Text(1, "abc"),
        p.Progress(2, "reading"),
        p.Text(1, "d"),
        p.Text(2, "e"),
    ]
