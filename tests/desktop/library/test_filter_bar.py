"""Search and filters, as a user sets them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.chat.picker import Picker
from desktop.library.filter_bar import FilterBar
from desktop.library.filters import GB, Filter


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    view = FilterBar()
    qtbot.addWidget(view)
    view.show()
    return view


def _choose(picker: Picker, words: str) -> None:
    next(action for action in picker.menu().actions() if action.text() == words).trigger()


def test_at_first_nothing_is_asked_for(bar: FilterBar) -> None:
    assert bar.current() == Filter()
    pickers = (bar.purpose_picker, bar.fit_picker, bar.size_picker)
    assert [picker.text() for picker in pickers] == ["All uses", "Any fit", "Any size"]
    names = [picker.accessibleName() for picker in pickers]
    assert names[0] == "What it does: All uses"


def test_a_few_letters_typed_quickly_filter_once(qtbot: QtBot, bar: FilterBar) -> None:
    found: list[Filter] = []
    bar.changed.connect(found.append)
    QTest.keyClicks(bar.search, "eye")
    qtbot.waitUntil(lambda: bool(found))
    assert found == [Filter(text="eye")]


@pytest.mark.parametrize(
    ("name", "words", "wish"),
    [
        ("purpose_picker", "Sees pictures", Filter(purpose="see")),
        ("fit_picker", "Runs well here", Filter(fit="well")),
        ("size_picker", "Up to 3.0 GB", Filter(most_bytes=3 * GB)),
    ],
)
def test_every_filter_can_be_chosen(
    qtbot: QtBot, bar: FilterBar, name: str, words: str, wish: Filter
) -> None:
    picker = getattr(bar, name)
    with qtbot.waitSignal(bar.changed) as changed:
        _choose(picker, words)
    assert changed.args == [wish]
    assert picker.text() == words


def test_what_was_typed_counts_with_a_filter_at_once(qtbot: QtBot, bar: FilterBar) -> None:
    QTest.keyClicks(bar.search, "eye")
    with qtbot.waitSignal(bar.changed) as changed:
        _choose(bar.purpose_picker, "Chat")
    assert changed.args == [Filter("eye", "chat")]


def test_all_can_be_taken_back_at_once(qtbot: QtBot, bar: FilterBar) -> None:
    bar.search.setText("eye")
    _choose(bar.purpose_picker, "Chat")
    with qtbot.waitSignal(bar.changed) as changed:
        bar.reset()
    assert changed.args == [Filter()]
    assert (bar.search.text(), bar.purpose_picker.text()) == ("", "All uses")


def test_escape_empties_the_search_and_down_goes_to_the_list(qtbot: QtBot, bar: FilterBar) -> None:
    bar.search.setText("eye")
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.search.text() == ""
    with qtbot.waitSignal(bar.left_down):
        QTest.keyClick(bar.search, Qt.Key.Key_Down)
