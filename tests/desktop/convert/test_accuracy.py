"""The accuracy check, as it is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.convert import accuracy_words as words
from desktop.convert.accuracy_dialog import AccuracyDialog
from desktop.convert.accuracy_view import AccuracyView
from desktop.convert.thumbnails import load_pictures
from desktop.palette import DARK, LIGHT, contrast
from desktop.theme import Mode, apply_theme
from models.conversion.accuracy import AccuracyReport, Comparison
from tests.desktop.convert.conftest import seen
from tests.desktop.convert.samples import REPORT


@pytest.fixture
def view(qtbot: QtBot) -> AccuracyView:
    view = AccuracyView()
    qtbot.addWidget(view)
    view.resize(760, 700)
    view.show()
    view.show_report(REPORT)
    return view


def test_the_figure_comes_first_and_is_explained(view: AccuracyView) -> None:
    said = seen(view)
    assert "Answers like the original: 94 %" in said
    assert "Small differences" in said
    assert "14.1 GB → 4.3 GB, 3.3 times smaller" in said
    assert "21 tokens/s on GPU" in said
    assert "3.4 % less sure of the next word" in said
    assert view.accessibleName() == "Answers like the original: 94 %"


@pytest.mark.parametrize(
    ("similarity", "percent", "said"),
    [
        (1.0, 100, "Practically the same"),
        (0.9999, 99, "Practically the same"),
        (0.95, 95, "Practically the same"),
        (0.949, 94, "Small differences"),
        (0.80, 80, "Small differences"),
        (0.79, 79, "Noticeable differences"),
        (0.0, 0, "Noticeable differences"),
    ],
)
def test_figures_have_a_meaning(similarity: float, percent: int, said: str) -> None:
    report = replace(REPORT, similarity=similarity)
    assert words.headline(report) == f"Answers like the original: {percent} %"
    assert words.verdict(report).startswith(said)


def test_where_nothing_was_compared_it_says_so(view: AccuracyView) -> None:
    view.show_report(AccuracyReport(similarity=1.0, size_after=4_300_000_000))
    said = seen(view)
    assert "Its answers were not compared." in said
    assert "100 %" not in said
    assert "4.3 GB" in said
    assert "underlined" not in said
    assert view.cards() == []


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (2_000_000_000, 1_000_000_000, "2.0 GB → 1.0 GB, 2.0 times smaller"),
        (28_000_000_000, 2_000_000_000, "28.0 GB → 2.0 GB, 14 times smaller"),
        (1_000_000_000, 1_010_000_000, "1.0 GB → 1.0 GB, about the same"),
        (1_000_000_000, 2_000_000_000, "1.0 GB → 2.0 GB, 2.0 times larger"),
        (0, 2_000_000_000, "2.0 GB"),
        (0, 0, ""),
    ],
)
def test_sizes_before_and_after(before: int, after: int, said: str) -> None:
    assert words.size_change(replace(REPORT, size_before=before, size_after=after)) == said


@pytest.mark.parametrize(
    ("ratio", "said"),
    [(0.0, ""), (0.98, "as sure"), (1.005, "as sure"), (1.25, "25 % less sure")],
)
def test_perplexity_in_plain_words(ratio: float, said: str) -> None:
    found = words.sureness(replace(REPORT, perplexity_ratio=ratio))
    assert said in found
    assert bool(found) == bool(said)


def test_nothing_is_said_of_a_speed_that_was_not_measured() -> None:
    assert words.speed(replace(REPORT, tokens_per_s=0.0)) == ""


# --- the answers --------------------------------------------------------------------------------


def test_both_answers_are_shown_to_each_question(view: AccuracyView) -> None:
    cards = view.cards()
    assert [card.comparison for card in cards] == list(REPORT.comparisons)
    said = seen(view)
    assert said.count("Original") == len(cards)
    assert said.count("Converted, on GPU") == len(cards)
    for card, comparison in zip(cards, REPORT.comparisons, strict=True):
        assert card.question.text() == comparison.question
        assert card.original.words() == comparison.original
        assert card.converted.words() == comparison.converted
        assert comparison.converted in card.accessibleName()
    assert [card.badge.text() for card in cards] == ["100 % alike", "78 % alike", "86 % alike"]
    assert [card.badge.property("tone") for card in cards] == ["well", "no", "slowly"]


def test_words_that_differ_are_marked(view: AccuracyView) -> None:
    same, other, chinese = view.cards()
    assert same.original.marked() == same.converted.marked() == []
    assert other.original.marked() == ["and", "small", "is", "on the right"]
    assert other.converted.marked() == ["with"]
    assert chinese.original.marked() == ["藍"]
    assert chinese.converted.marked() == ["灰"]
    assert "underline" in other.original.text()
    assert "underline" not in same.original.text()


def test_words_of_a_model_are_never_markup(qtbot: QtBot, view: AccuracyView) -> None:
    evil = Comparison("<i>x</i>", "", "<b>bold</b>", '<img src="file:///x"> &amp;', 0.1)
    view.show_report(replace(REPORT, comparisons=(evil,)))
    card = view.cards()[0]
    assert card.question.textFormat() == Qt.TextFormat.PlainText
    for answer in (card.original, card.converted):
        assert "<b>" not in answer.text()
        assert "<img" not in answer.text()
        assert "&lt;" in answer.text()
    assert card.converted.accessibleName().endswith('<img src="file:///x"> &amp;')


def test_no_answer_and_no_question_are_told(view: AccuracyView) -> None:
    silent = Comparison("", "", "hello", "", 0.0)
    view.show_report(replace(REPORT, comparisons=(silent,)))
    card = view.cards()[0]
    assert card.question.text() == "A recording"
    assert "(no answer)" in card.converted.text()
    assert "(no answer)" in card.converted.accessibleName()


def test_marks_follow_the_theme(qapp: QApplication, view: AccuracyView) -> None:
    answer = view.cards()[1].original
    for mode, palette in ((Mode.LIGHT, LIGHT), (Mode.DARK, DARK)):
        apply_theme(qapp, mode)
        assert palette.soft in answer.text()
        assert contrast(palette.text, palette.soft) >= 4.5


def test_answers_stand_side_by_side_or_below_each_other(qtbot: QtBot, view: AccuracyView) -> None:
    card = view.cards()[0]
    qtbot.waitUntil(lambda: card.converted.x() > card.original.x())
    assert card.converted.y() == card.original.y()
    view.resize(420, 700)
    qtbot.waitUntil(lambda: card.converted.x() == card.original.x())
    assert card.converted.y() > card.original.y()
    view.resize(760, 700)
    qtbot.waitUntil(lambda: card.converted.y() == card.original.y())


# --- pictures -----------------------------------------------------------------------------------


def test_pictures_may_come_later_and_move_nothing(
    qtbot: QtBot, view: AccuracyView, red: QImage
) -> None:
    card = view.cards()[0]
    qtbot.wait(20)
    place, height = card.original.y(), card.height()
    view.show_pictures({"red-circle.png": red})
    qtbot.wait(20)
    assert (card.original.y(), card.height()) == (place, height)
    thumbnail = card.thumbnail()
    assert thumbnail is not None
    assert thumbnail.isVisible()
    assert "What colour is the circle?" in thumbnail.accessibleName()
    with qtbot.waitSignal(thumbnail.opened):
        QTest.keyClick(thumbnail, Qt.Key.Key_Space)


def test_a_picture_that_is_gone_leaves_no_hole(qtbot: QtBot, view: AccuracyView) -> None:
    card = view.cards()[0]
    qtbot.wait(20)
    left = card.question.x()
    view.show_pictures({})
    qtbot.waitUntil(lambda: card.question.x() < left)
    assert card.thumbnail() is None


def test_pictures_are_found_with_the_model_or_with_the_app(tmp_path: Path, red: QImage) -> None:
    (tmp_path / "accuracy").mkdir()
    assert red.save(str(tmp_path / "accuracy" / "red.png"))
    large = red.scaled(3000, 1500)
    assert large.save(str(tmp_path / "large.png"))
    (tmp_path / "broken.png").write_text("no picture", encoding="utf-8")
    names = (
        *("accuracy/red.png", "red-circle.png", "red-circle", str(tmp_path / "large.png")),
        *("broken.png", "missing.png", "", "../outside.png"),
    )
    (tmp_path.parent / "outside.png").write_bytes((tmp_path / "large.png").read_bytes())
    comparisons = tuple(Comparison("?", name, "", "", 1.0) for name in names)
    found = load_pictures(AccuracyReport(comparisons), tmp_path)
    assert set(found) == set(names[:4])
    assert found["accuracy/red.png"].size() == red.size()
    assert found[names[3]].width() == 1024


# --- the window ---------------------------------------------------------------------------------


def test_escape_and_the_button_close_the_window(qtbot: QtBot) -> None:
    for leave in ("escape", "button"):
        dialog = AccuracyDialog("Eye <b>")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.view.show_report(REPORT)
        dialog.show()
        assert dialog.windowTitle() == "How exact “Eye <b>” is"
        with qtbot.waitSignal(dialog.closed):
            if leave == "escape":
                QTest.keyClick(dialog.view, Qt.Key.Key_Escape)
            else:
                QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
        assert not dialog.isVisible()


def test_the_arrow_keys_scroll_it(qtbot: QtBot, view: AccuracyView) -> None:
    view.resize(420, 300)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert bar.value() > 0
    view.show_report(replace(REPORT, device="CPU"))
    assert bar.value() == 0


def test_a_report_takes_the_place_of_the_last_one(view: AccuracyView) -> None:
    view.show_report(replace(REPORT, comparisons=REPORT.comparisons[:1]))
    shown = [label for label in view.findChildren(QLabel) if label.isVisible()]
    assert sum(label.text() == "Original" for label in shown) == 1
