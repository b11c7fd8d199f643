"""What a screen reader finds: the conversation by name, and its rows in their order."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface

from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.conftest import Settle
from tests.desktop.transcript.fakes import FakeRow, fake_rows, tops


def _rows_of(transcript: Transcript) -> list[QAccessibleInterface]:
    viewport = QAccessible.queryAccessibleInterface(transcript.viewport())
    assert viewport.parent().object() is transcript
    inside = [viewport.child(at) for at in range(viewport.childCount())]
    return [one for one in inside if one.object() is not transcript.latest_button]


def _names(transcript: Transcript) -> list[str]:
    return [one.text(QAccessible.Text.Name) for one in _rows_of(transcript)]


def test_the_conversation_has_a_name_and_rows(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows())
    settle()
    interface = QAccessible.queryAccessibleInterface(transcript)
    assert interface.text(QAccessible.Text.Name) == "Conversation"
    assert interface.child(0).object() is transcript.viewport()
    assert _names(transcript)[-len(tops(transcript)) :] == list(tops(transcript))


def test_rows_are_in_order_however_one_came_to_them(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows())
    for place in (900_000, 5000, 4000, 4300, 0):
        transcript.verticalScrollBar().setValue(place)
        settle()
        numbers = [int(name[1:]) for name in _names(transcript)]
        assert numbers == sorted(numbers)
        assert tops(transcript).keys() <= set(_names(transcript))


def test_rows_put_in_and_taken_away_are_known(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows([FakeRow(name) for name in "abcd"])
    settle()
    transcript.insert(2, FakeRow("new"))
    transcript.remove("b")
    settle()
    assert _names(transcript) == ["a", "new", "c", "d"]


def test_rows_say_where_they_are(transcript: Transcript, settle: Settle) -> None:
    transcript.set_rows(fake_rows(), show="r2500")
    settle()
    room = QAccessible.queryAccessibleInterface(transcript.viewport()).rect()
    by_name = {one.text(QAccessible.Text.Name): one.rect() for one in _rows_of(transcript)}
    assert by_name["r2500"].top() == room.top() + 22
    assert all(by_name[name].intersects(room) for name in tops(transcript))
    assert not by_name["r2499"].intersects(room)
