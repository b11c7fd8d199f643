"""What can be seen and heard: marks, highlights, sizes, languages, the accessibility tree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Hit
from desktop.palette import DARK, LIGHT
from desktop.sidebar import painting
from desktop.sidebar.row_list import RowList
from desktop.sidebar.sidebar import Sidebar
from desktop.theme import Mode, apply_theme
from tests.desktop.sidebar.looking import colours, menu_of, place_of
from tests.desktop.sidebar.samples import ALL, NOW, PINNED, TODAY, WEEK, YESTERDAY


def _row(sidebar: Sidebar, name: str) -> QImage:
    rows = sidebar.middle.conversations
    return rows.viewport().grab(rows.visualRect(sidebar.rows.index_of(name))).toImage()


def _ink(image: QImage, ground: str, area: QRect | None = None) -> int:
    """How many pixels are darker or lighter than the ground."""
    part = image.copy(area) if area is not None else image
    pixels = (part.pixelColor(x, y) for x in range(part.width()) for y in range(part.height()))
    return sum(pixel.name().upper() != ground for pixel in pixels)


def _hit_row(sidebar: Sidebar, hit: Hit) -> QImage:
    sidebar.head.search.setText("q")
    sidebar.show_hits("q", [hit])
    hits = sidebar.middle.hits
    QApplication.processEvents()
    return hits.viewport().grab(hits.visualRect(hits.model().index(0, 0))).toImage()


def _of(place: RowList) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(place)


# --- seen ---------------------------------------------------------------------------------------


def test_the_open_one_stands_on_another_ground(sidebar: Sidebar) -> None:
    sidebar.set_current(TODAY.id)
    assert LIGHT.soft in colours(_row(sidebar, TODAY.id))
    assert LIGHT.soft not in colours(_row(sidebar, WEEK.id))


def test_an_answer_that_streams_is_marked(sidebar: Sidebar) -> None:
    assert LIGHT.accent not in colours(_row(sidebar, WEEK.id))
    sidebar.set_answering([WEEK.id])
    assert LIGHT.accent in colours(_row(sidebar, WEEK.id))
    sidebar.set_answering([])
    assert LIGHT.accent not in colours(_row(sidebar, WEEK.id))


def test_the_keyboard_can_be_seen(sidebar: Sidebar) -> None:
    sidebar.middle.conversations.go_to(WEEK.id)
    sidebar.head.search.setFocus()
    assert LIGHT.accent not in colours(_row(sidebar, WEEK.id))
    sidebar.focus_list()
    assert LIGHT.accent in colours(_row(sidebar, WEEK.id))


def test_a_pinned_one_has_a_mark_and_a_row_under_the_pointer_a_button(sidebar: Sidebar) -> None:
    sidebar.update_conversation(replace(PINNED, title="x"))
    sidebar.update_conversation(replace(WEEK, title="x"))
    right = QRect(120, 8, 115, 20)
    assert _ink(_row(sidebar, PINNED.id), LIGHT.window, right) > 0
    assert _ink(_row(sidebar, WEEK.id), LIGHT.window, right) == 0
    viewport = sidebar.middle.conversations.viewport()
    QTest.mouseMove(viewport, QPoint(5, 5))
    QTest.mouseMove(viewport, place_of(sidebar, WEEK.id))
    QApplication.processEvents()
    row = _row(sidebar, WEEK.id)
    assert LIGHT.raised in colours(row)
    assert _ink(row, LIGHT.raised, right) > 0


def test_a_long_title_ends_before_the_marks(sidebar: Sidebar) -> None:
    sidebar.update_conversation(replace(PINNED, title="mmmm " * 50))
    row = painting.text_room(QRect(0, 0, sidebar.middle.conversations.viewport().width(), 36))
    between = QRect(row.right() - 19, 8, 4, 20)
    assert _ink(_row(sidebar, PINNED.id), LIGHT.window, between) == 0
    assert _ink(_row(sidebar, PINNED.id), LIGHT.window, between.translated(-40, 0)) > 0


def test_what_is_written_from_the_right_begins_at_the_right(sidebar: Sidebar) -> None:
    sidebar.update_conversation(replace(WEEK, title="שלם"))
    row = _row(sidebar, WEEK.id)
    half = row.width() // 2
    assert _ink(row, LIGHT.window, QRect(half, 0, half, row.height())) > 0
    assert _ink(row, LIGHT.window, QRect(0, 0, half, row.height())) == 0


@pytest.mark.parametrize(
    "hit",
    [
        Hit("a", "About", "m", "🎂🎂🎂 the blue sky at noon", ((13, 16),)),
        Hit("a", "The blue sky", "", "The blue sky", ((9, 12),)),
        Hit("a", "About", "m", f"{'word ' * 60}sky", ((300, 303),)),
    ],
    ids=["message", "title", "far in"],
)
def test_what_was_found_is_marked(sidebar: Sidebar, hit: Hit) -> None:
    assert LIGHT.soft in colours(_hit_row(sidebar, hit))
    assert LIGHT.soft not in colours(_hit_row(sidebar, replace(hit, spans=())))


def test_the_mark_is_as_wide_as_the_word(sidebar: Sidebar) -> None:
    text = "🎂🎂🎂 sky at noon"
    row = _hit_row(sidebar, Hit("a", "About", "m", text, ((4, 7),)))
    font = painting.small(sidebar.middle.hits.font())
    metrics = QFontMetrics(font)
    soft = [
        x
        for x in range(row.width())
        if any(row.pixelColor(x, y).name().upper() == LIGHT.soft for y in range(row.height()))
    ]
    begin = painting.EDGE + painting.PADDING + metrics.horizontalAdvance("🎂🎂🎂 ")
    assert soft[0] == pytest.approx(begin, abs=2)
    assert soft[-1] - soft[0] == pytest.approx(metrics.horizontalAdvance("sky"), abs=3)


def test_the_dark_theme_is_dark(qapp: QApplication, sidebar: Sidebar) -> None:
    sidebar.set_current(TODAY.id)
    apply_theme(qapp, Mode.DARK)
    assert {DARK.soft, DARK.text} <= colours(_row(sidebar, TODAY.id))
    assert DARK.window in colours(_row(sidebar, WEEK.id))


# --- sizes --------------------------------------------------------------------------------------


def test_it_is_as_wide_as_its_text_is_large(
    sidebar: Sidebar, request: pytest.FixtureRequest
) -> None:
    rows = sidebar.middle.conversations
    assert sidebar.sizeHint().width() == 260
    height = rows.visualRect(sidebar.rows.index(0)).height()
    request.getfixturevalue("large_text")
    assert sidebar.sizeHint().width() == pytest.approx(520, abs=12)
    QApplication.processEvents()
    assert rows.visualRect(sidebar.rows.index(0)).height() == pytest.approx(2 * height, abs=3)


@pytest.mark.parametrize("text", ["usual", "large"])
def test_nothing_is_cut(qtbot: QtBot, request: pytest.FixtureRequest, text: str) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(sidebar.sizeHint().width(), 900)
    sidebar.show_conversations(ALL, NOW)
    sidebar.show()
    menu_of(sidebar, YESTERDAY.id).delete_action.trigger()
    buttons = sidebar.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(b.height() >= b.sizeHint().height() for b in buttons))
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        place = QRect(button.mapTo(sidebar, QPoint(0, 0)), button.size())
        assert sidebar.rect().contains(place)
    assert sidebar.minimumSizeHint().width() <= sidebar.width()
    rows = sidebar.middle.conversations
    room = painting.ground_of(rows.visualRect(sidebar.rows.index(1))).height()
    assert room >= QFontMetrics(rows.font()).height() + 8


# --- heard and translated -----------------------------------------------------------------------


def test_a_screen_reader_finds_lists_and_their_rows(sidebar: Sidebar) -> None:
    sidebar.set_current(TODAY.id)
    rows = _of(sidebar.middle.conversations)
    assert rows.role() == QAccessible.Role.List
    assert rows.text(QAccessible.Text.Name) == "Conversations"
    assert rows.childCount() == sidebar.rows.rowCount()
    row = rows.child(sidebar.rows.index_of(TODAY.id).row())
    assert row.role() == QAccessible.Role.ListItem
    assert row.text(QAccessible.Text.Name) == "About circle, Today, open"
    assert rows.child(0).text(QAccessible.Text.Name) == "Pinned"


def test_a_screen_reader_reads_hits(sidebar: Sidebar) -> None:
    _hit_row(sidebar, Hit("a", "About", "m", "the blue sky", ((9, 12),)))
    hits = _of(sidebar.middle.hits)
    assert hits.text(QAccessible.Text.Name) == "What was found"
    assert hits.child(0).text(QAccessible.Text.Name) == "About: the blue sky"


class _Marking(QTranslator):
    """A language in which everything has stars around it."""

    def translate(self, *words: object) -> str:
        return f"*{words[1]}*"

    def isEmpty(self) -> bool:
        return False


def test_another_language_is_shown_at_once(qapp: QApplication, sidebar: Sidebar) -> None:
    menu_of(sidebar, WEEK.id).delete_action.trigger()
    sidebar.show_conversations([], NOW)
    language = _Marking()
    qapp.installTranslator(language)
    QApplication.sendEvent(sidebar, QEvent(QEvent.Type.LanguageChange))
    words = [
        *(button.text() for button in sidebar.findChildren(QPushButton) if button.text()),
        *(button.accessibleName() for button in sidebar.findChildren(QPushButton)),
        sidebar.head.search.placeholderText(),
        sidebar.middle.words(),
        sidebar.middle.conversations.accessibleName(),
        sidebar.foot.undo_bar.words(),
    ]
    qapp.removeTranslator(language)
    assert [word for word in words if word and not word.startswith("*")] == []
