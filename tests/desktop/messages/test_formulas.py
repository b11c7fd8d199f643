"""Formulas as they are seen, heard and copied."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.messages.formulas import formulas
from desktop.messages.markdown import Prose, parse
from desktop.messages.prose_view import ProseView
from desktop.palette import DARK, LIGHT
from desktop.theme import Mode, apply_theme

_OBJECT = "\ufffc"


def _prose(qtbot: QtBot, markdown: str, width: int = 400) -> ProseView:
    """Shown, and its formulas drawn as far as they can be."""
    (block,) = parse(markdown).blocks
    assert isinstance(block, Prose)
    view = ProseView(block)
    qtbot.addWidget(view)
    qtbot.waitUntil(lambda: all(formulas().knows(one) for one in block.formulas), timeout=30000)
    view.resize(width, view.heightForWidth(width))
    view.show()
    return view


def _places(view: ProseView) -> list[QTextCursor]:
    found, places = view.document().find(_OBJECT), []
    while not found.isNull():
        places.append(found)
        found = view.document().find(_OBJECT, found)
    return places


def _width(view: ProseView, at: int = 0) -> float:
    return _places(view)[at].charFormat().toImageFormat().width()


def _lowest_ink(picture: QImage, left: int, right: int) -> int:
    """The lowest row with ink between two columns."""
    rows = range(picture.height())
    columns = range(left, right)
    return max(y for y in rows if any(picture.pixelColor(x, y).alpha() > 100 for x in columns))


def test_a_formula_becomes_a_picture_among_the_words(qtbot: QtBot) -> None:
    view = _prose(qtbot, r"It is $\frac{a}{b}$, costs $5 and `$x$`.")
    text = view.toPlainText()
    assert text.startswith(f"It is {_OBJECT}, costs $5 and")
    assert "$x$" in text
    assert len(_places(view)) == 1


def test_until_it_is_drawn_the_latex_is_shown(qtbot: QtBot) -> None:
    (block,) = parse(r"so $\alpha_{4711} + \beta$").blocks
    assert isinstance(block, Prose)
    view = ProseView(block)
    qtbot.addWidget(view)
    assert view.toPlainText() == r"so $\alpha_{4711} + \beta$"
    qtbot.waitUntil(lambda: view.toPlainText() == f"so {_OBJECT}", timeout=30000)


def test_what_cannot_be_drawn_is_its_latex_in_code_style(qtbot: QtBot) -> None:
    view = _prose(qtbot, r"so $\nosuch{x}$ it is")
    assert view.toPlainText() == r"so $\nosuch{x}$ it is"
    cursor = view.document().find("nosuch")
    assert cursor.charFormat().background().color() == QColor(LIGHT.raised)


def test_letters_and_formulas_stand_on_one_line(qtbot: QtBot) -> None:
    """An x in a formula ends where the x of a word does, whatever hangs below it elsewhere."""
    for markdown in ("xxx $x$", r"xxx $x + \frac{a}{b_{c_d}}$"):
        view = _prose(qtbot, markdown)
        picture = view.grab().toImage()
        place = _places(view)[0]
        end = view.cursorRect(place).left()
        begin = round(end - _width(view))
        word = _lowest_ink(picture, 0, begin - 4)
        formula = _lowest_ink(picture, begin, begin + 9)
        assert abs(word - formula) <= 1


def test_a_formula_has_the_colour_of_its_words(qtbot: QtBot, qapp: QApplication) -> None:
    def has_ink(view: ProseView, colour: str) -> bool:
        picture = view.grab().toImage()
        ink = QColor(colour)
        return any(
            picture.pixelColor(x, y) == ink
            for x in range(picture.width())
            for y in range(picture.height())
        )

    apply_theme(qapp, Mode.LIGHT)
    plain, quoted = _prose(qtbot, "$\\blacksquare$"), _prose(qtbot, "> $\\blacksquare$")
    assert has_ink(quoted, LIGHT.muted)
    assert not has_ink(plain, LIGHT.muted)
    apply_theme(qapp, Mode.DARK)
    assert has_ink(quoted, DARK.muted)
    assert not has_ink(quoted, LIGHT.muted)


def test_a_wide_formula_is_made_to_fit(qtbot: QtBot) -> None:
    latex = " + ".join(f"x_{{{number}}}" for number in range(30))
    view = _prose(qtbot, f"$${latex}$$", 900)
    wide = _width(view)
    assert wide > 400
    view.resize(300, view.heightForWidth(300))
    assert 250 < _width(view) < 301
    view.resize(900, view.heightForWidth(900))
    assert _width(view) == pytest.approx(wide)


def test_a_formula_in_a_heading_is_as_large_as_the_heading(qtbot: QtBot) -> None:
    assert _width(_prose(qtbot, "# $x^2$")) > 1.3 * _width(_prose(qtbot, "$x^2$"))


def test_copying_gives_the_latex(qtbot: QtBot) -> None:
    view = _prose(qtbot, r"so $a_1 < b$ and \(\beta\), `x`")
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == r"so $a_1 < b$ and \(\beta\), x"


def test_a_screen_reader_reads_the_latex(qtbot: QtBot) -> None:
    view = _prose(qtbot, r"so $a^2$ and $\nosuch$ and $b^2$")
    assert view.accessibleName() == r"so $a^2$ and $\nosuch$ and $b^2$"


def test_tasks_have_boxes_and_say_how_they_stand(qtbot: QtBot) -> None:
    view = _prose(qtbot, "- [x] Wrote **it**\n- [ ] Sold it\n- [?] other")
    assert view.toPlainText() == "Wrote it\nSold it\n[?] other"
    assert view.accessibleName() == "Done: Wrote it\nTo do: Sold it\n[?] other"


def test_a_formula_is_drawn_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    _prose(qtbot, "$q^{4712}$")
    monkeypatch.setattr("desktop.messages.formulas.typeset", lambda *_: None)
    assert len(_places(_prose(qtbot, "again $q^{4712}$"))) == 1
