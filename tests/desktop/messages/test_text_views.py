"""Text that is as high as it is, fetches nothing and gives exactly what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.messages.code_view import CodeView
from desktop.messages.markdown import Code, Prose, parse
from desktop.messages.prose_view import ProseView
from desktop.messages.text_views import PlainView, TextView
from desktop.palette import DARK, LIGHT
from desktop.theme import Mode, apply_theme


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that would have been opened in the browser."""
    addresses: list[str] = []

    class Desktop:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            addresses.append(url.toString())
            return True

    monkeypatch.setattr("desktop.messages.text_views.QDesktopServices", Desktop)
    return addresses


def _prose(qtbot: QtBot, markdown: str) -> ProseView:
    (block,) = parse(markdown).blocks
    assert isinstance(block, Prose)
    view = ProseView(block)
    qtbot.addWidget(view)
    view.resize(400, 10)
    view.show()
    return view


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


def test_a_view_that_is_gone_does_not_mind_a_new_theme(qtbot: QtBot, qapp: QApplication) -> None:
    prose, code = ProseView(Prose("<p>words</p>")), CodeView(Code("python", "x = 1"))
    with qtbot.waitSignals([prose.destroyed, code.destroyed]):
        prose.deleteLater()
        code.deleteLater()
    with qtbot.captureExceptions() as exceptions:
        apply_theme(qapp, Mode.DARK)
    assert exceptions == []
