"""Text that is as high as it is, fetches nothing and gives exactly what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.chat.markdown import Code, Prose, parse
from desktop.chat.text_views import CodeText, CodeView, PlainView, ProseView, TextView
from desktop.palette import DARK, LIGHT
from desktop.theme import Mode, apply_theme

_PROGRAM = Code("python", "def f():\n\tif x:\n\n\n        return '&lt; <b>'\n")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that would have been opened in the browser."""
    addresses: list[str] = []

    class Desktop:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            addresses.append(url.toString())
            return True

    monkeypatch.setattr("desktop.chat.text_views.QDesktopServices", Desktop)
    return addresses


def _prose(qtbot: QtBot, markdown: str) -> ProseView:
    (block,) = parse(markdown).blocks
    assert isinstance(block, Prose)
    view = ProseView(block)
    qtbot.addWidget(view)
    view.resize(400, 10)
    view.show()
    return view


def _code(qtbot: QtBot, block: Code) -> CodeView:
    view = CodeView(block)
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    return view


def _shown(view: CodeView) -> CodeText:
    found = view.findChild(CodeText)
    assert isinstance(found, CodeText)
    return found


def _place_of(view: TextView, words: str) -> QPoint:
    cursor = view.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart() + 1)
    return view.cursorRect(cursor).center()


def _colours(view: TextView) -> set[str]:
    """Text colours in the document, letter by letter."""
    cursor = QTextCursor(view.document())
    names = set()
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        names.add(cursor.charFormat().foreground().color().name())
    return names


def test_a_link_opens_the_browser(qtbot: QtBot, opened: list[str]) -> None:
    view = _prose(qtbot, "see [this page](https://e.org/a?b=1&c=2) now")
    place = _place_of(view, "this page")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["https://e.org/a?b=1&c=2"]


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "etc/passwd", "#x"]
)
def test_a_dangerous_link_does_nothing(qtbot: QtBot, opened: list[str], target: str) -> None:
    view = _prose(qtbot, f"see [this page]({target}) now")
    assert view.anchorAt(_place_of(view, "this page")) == ""
    view.anchorClicked.emit(QUrl(target))
    assert opened == []


def test_a_picture_of_the_disk_is_not_shown(qtbot: QtBot, tmp_path: Path, red: QImage) -> None:
    red.save(str(tmp_path / "secret.png"))
    address = QUrl.fromLocalFile(str(tmp_path / "secret.png"))
    view = TextView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.setHtml(f'<p>before</p><img src="{address.toString()}"><p>after</p>')
    view.show()
    picture = view.grab().toImage()
    assert view.toPlainText().startswith("before")
    kind = int(QTextDocument.ResourceType.ImageResource.value)
    assert QImage(view.loadResource(kind, address)).size() == QSize(1, 1)
    across, down = range(picture.width()), range(0, picture.height(), 3)
    colours = {picture.pixelColor(x, y).name() for x in across for y in down}
    assert red.pixelColor(0, 0).name() not in colours


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "a <img src='http://e.org/x.png'> b",
        "<b>a</b> &amp;lt; <i",
        "`<script>`",
    ],
)
def test_html_is_read_as_it_was_written(qtbot: QtBot, markdown: str) -> None:
    shown = _prose(qtbot, markdown).toPlainText().strip()
    assert shown == markdown.strip("`").replace("&amp;", "&")


def test_prose_is_as_high_as_its_text(qtbot: QtBot) -> None:
    view = _prose(qtbot, "many words " * 60)
    high = view.height()
    assert high >= view.document().size().height()
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)
    view.resize(200, 10)
    assert view.height() > 1.5 * high
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)


def test_prose_changes_with_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    view = _prose(qtbot, "> quoted\n>\n> [link](http://e.org)")
    assert {QColor(LIGHT.muted).name(), QColor(LIGHT.accent).name()} <= _colours(view)
    apply_theme(qapp, Mode.DARK)
    assert {QColor(DARK.muted).name(), QColor(DARK.accent).name()} <= _colours(view)


def test_a_question_is_plain(qtbot: QtBot) -> None:
    view = PlainView("<b>1 < 2</b>\n# no [heading](http://e.org)")
    qtbot.addWidget(view)
    assert view.toPlainText() == "<b>1 < 2</b>\n# no [heading](http://e.org)"
    assert view.document().find("heading").charFormat().isAnchor() is False
    assert view.ideal_width() > 100


def test_code_is_shown_as_it_is(qtbot: QtBot) -> None:
    assert _shown(_code(qtbot, _PROGRAM)).toPlainText() == _PROGRAM.text.rstrip()


def test_code_is_copied_as_it_is(qtbot: QtBot) -> None:
    view = _code(qtbot, _PROGRAM)
    QTest.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == _PROGRAM.text
    assert view.copy_button.text() == "Copied"
    qtbot.waitUntil(lambda: view.copy_button.text() == "Copy", timeout=4000)


@pytest.mark.parametrize("language", ["<b>x</b>", "<img/src='file:///x.png'>", "c++", "%s", "日本"])
def test_the_language_is_named_letter_by_letter(qtbot: QtBot, language: str) -> None:
    view = _code(qtbot, Code(language, "x"))
    label = view.findChild(QLabel, "codeHead")
    assert isinstance(label, QLabel)
    assert label.text() == language
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_code_has_colours_of_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    view = _code(qtbot, _PROGRAM)
    light = _colours(_shown(view))
    apply_theme(qapp, Mode.DARK)
    dark = _colours(_shown(view))
    assert len(light) > 2
    assert len(dark) > 2
    assert light != dark


def test_long_open_code_is_coloured_when_it_is_complete(qtbot: QtBot) -> None:
    view = _code(qtbot, Code("python", "x = 1\n"))
    long = Code("python", "def f(): return 'x'\n" * 400)
    view.set_block(long, is_open=True)
    assert len(_colours(_shown(view))) == 1
    view.set_block(long)
    assert len(_colours(_shown(view))) > 2


def test_wide_code_scrolls_sideways_and_hides_no_line(qtbot: QtBot) -> None:
    view = _code(qtbot, Code("", "word " * 100 + "\nlast line"))
    text = _shown(view)
    qtbot.waitUntil(lambda: text.horizontalScrollBar().maximum() > 0)
    end = QTextCursor(text.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    bottom = text.cursorRect(end).bottomLeft()
    assert bottom.y() <= text.viewport().height()
    assert text.viewport().rect().contains(QPoint(5, bottom.y()))


def test_a_view_that_is_gone_does_not_mind_a_new_theme(qtbot: QtBot, qapp: QApplication) -> None:
    prose, code = _prose(qtbot, "words"), _code(qtbot, _PROGRAM)
    with qtbot.waitSignals([prose.destroyed, code.destroyed]):
        prose.deleteLater()
        code.deleteLater()
    with qtbot.captureExceptions() as exceptions:
        apply_theme(qapp, Mode.DARK)
    assert exceptions == []
