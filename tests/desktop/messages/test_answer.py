"""An answer in pieces ends as the same answer at once, and costs no more than its length."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.messages import block_column, markdown
from desktop.messages.answer import AnswerView
from desktop.messages.code_view import CodeText, CodeView
from desktop.messages.prose_view import ProseView
from desktop.messages.text_views import TextView

_SAMPLES = {
    "setext": "Title\n=====\n\nsome words\nmore\n-----\n\ntext\n---x\n",
    "loose": "1. a\n\n2. b\n\n10. c\n\n    still c\n\n2024 was\n\n- d\n\n- e\n\n-- no item\n",
    "nested": "- a\n  - b\n    1. c\n    2. d\n\n      more d\n  - e\n- f\n\ntext\n",
    "fences": "- a\n\n  ```py\n  x = 1\n  ```\n- b\n\n```js\nlet a\n\n\nlet b\n```\nend `x\n```\n1",
    "table": "text\n| a | b |\n|---|:-:|\n| 1 | 2 |\n| ~~3~~ |\n\n|no|\n|-x-|\n",
    "html": "<div>\n\n**a**\n\n</div>\n<script>\nlet a\n\n</script>\n<!-- b\n\nc -->\n",
    "almost": "issue\n#123 is open\n\na\n***b***\nc\n\n- d\n#e\n\n`` ```x` ``\n```y`\n",
    "links": "see [a][1] and [b]\n\n## More\n\n[1]: https://e.org 'title'\n[b]: http://e.org/b\n",
    "quotes": "> a\nlazy\n> ```\n> code\n\nb\n\n    indented\n\n    code\n\n***\n",
    "maths": "so $a$, \\(b\\)\n$$\nx\n=\n- y\n$$\n1. c\n   \\[\n   d\n   \\]\n$$e\n\n$$ f\n\ng",
    "aligned": "a\n\\begin{align}\na &= b\n===\n# c\n\\end{align}\n- [x] d\n- [ ] $e$\n\n\\[f\n",
    "lines": "a\r\nb\r\n\r\nc\rd\r\r- e\r\n- f",
}
_PIECES = ["a", "b c", "1", "2", ".", "- ", "* ", "#", "***", "--", "===", "\n", "\n\n", "    "]
_PIECES += ["```", "~~~", "> ", "| a | b |", "|---|---|", "[x]", "[x]: ", "<b>", "`", "_", "\r\n"]
_PIECES += ["$", "$$", "\\[", "\\]", "\\begin{align}", "\\end{align}", "- [ ] "]


def _answer(qtbot: QtBot) -> AnswerView:
    view = AnswerView()
    qtbot.addWidget(view)
    return view


def _draw_at_once(view: AnswerView) -> None:
    timer = view.findChild(QTimer)
    assert isinstance(timer, QTimer)
    timer.setInterval(0)


def _stream(view: AnswerView, pieces: Iterable[str]) -> None:
    """Each piece is drawn before the next one comes."""
    _draw_at_once(view)
    for piece in pieces:
        view.append(piece)
        QApplication.processEvents()


def _cut(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


def _content(view: AnswerView) -> list[tuple[type[QWidget], str]]:
    return [(type(block), _text(block)) for block in view.block_views()]


def _text(block: QWidget) -> str:
    text = block if isinstance(block, TextView) else block.findChild(CodeText)
    assert isinstance(text, TextView)
    return text.toPlainText()


def _at_once(qtbot: QtBot, text: str) -> list[tuple[type[QWidget], str]]:
    view = _answer(qtbot)
    view.append(text)
    view.finish("CPU")
    return _content(view)


@pytest.mark.parametrize("size", [1, 3, 7, 10_000])
@pytest.mark.parametrize("name", _SAMPLES)
def test_pieces_end_as_the_whole(qtbot: QtBot, name: str, size: int) -> None:
    text = _SAMPLES[name]
    view = _answer(qtbot)
    _stream(view, _cut(text, size))
    view.finish("CPU")
    assert _content(view) == _at_once(qtbot, text)
    assert view.source == text


@pytest.mark.parametrize("seed", range(60))
def test_any_text_in_pieces_ends_as_the_whole(qtbot: QtBot, seed: int) -> None:
    dice = random.Random(seed)
    pieces = dice.choices(_PIECES, k=30)
    view = _answer(qtbot)
    _stream(view, pieces)
    view.finish("CPU")
    assert _content(view) == _at_once(qtbot, "".join(pieces))


def test_expected_blocks_are_there(qtbot: QtBot) -> None:
    content = _at_once(qtbot, "Title\n===\n\n```py\nx = 1\n```\n\n1. a\n\n2. b\n")
    assert content == [(ProseView, "Title"), (CodeView, "x = 1"), (ProseView, "a\nb")]


def test_an_open_fence_is_code_while_it_streams(qtbot: QtBot) -> None:
    view = _answer(qtbot)
    _stream(view, ["Look:\n\n```py", "\nx = 1\n", "**y**"])
    assert _content(view) == [(ProseView, "Look:"), (CodeView, "x = 1\n**y**")]


def test_finished_blocks_are_not_made_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = _answer(qtbot)
    _stream(view, _cut("# One\n\ntwo\n\n```py\nx = 1\n```\n\nthree\n\n- four\n", 5))
    before = view.block_views()
    painted: list[str] = []
    monkeypatch.setattr(ProseView, "setHtml", lambda self, html: painted.append(html))
    monkeypatch.setattr(CodeText, "setHtml", lambda self, html: painted.append(html))
    _stream(view, _cut("- five\n\nsix\n", 5))
    view.finish("CPU")
    assert view.block_views()[: len(before)] == before
    assert len(view.block_views()) == len(before) + 1
    assert painted
    assert all("four" in html or "<p>si" in html for html in painted)


def test_many_pieces_are_drawn_together(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = _count_parsing(monkeypatch)
    view = _answer(qtbot)
    for number in range(1000):
        view.append(f"{number} ")
    assert parsed == []
    qtbot.waitUntil(lambda: bool(view.block_views()))
    assert len(parsed) == 1
    assert _text(view.block_views()[0]).startswith("0 1 2 ")


def test_a_long_answer_costs_its_length(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def cost(paragraphs: int) -> int:
        parsed = _count_parsing(monkeypatch)
        view = _answer(qtbot)
        words = "some words of a paragraph, as they come\n\n```py\nx = [1]\n```\n\n"
        _stream(view, _cut(words * paragraphs, 16))
        view.finish("CPU")
        assert len(view.block_views()) == 2 * paragraphs
        return sum(parsed)

    short, long = cost(10), cost(40)
    assert long < 1.2 * 4 * short


def _count_parsing(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many characters each parsing has had to read."""
    lengths: list[int] = []

    def counted(source: str) -> markdown.Parsed:
        lengths.append(len(source))
        return markdown.parse(source)

    monkeypatch.setattr(block_column, "parse", counted)
    return lengths


def test_what_goes_on_is_told_until_words_come(qtbot: QtBot) -> None:
    view = _answer(qtbot)
    view.show()
    bar = view.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    view.set_phase("Reading the model", 0.25)
    assert view.phase_text() == "Reading the model"
    assert bar.isVisible()
    assert bar.value() / bar.maximum() == pytest.approx(0.25)
    view.set_phase("Warming up", None)
    assert not bar.isVisible()
    _stream(view, ["words"])
    line = bar.parentWidget()
    assert line is not None
    assert not line.isVisible()
    assert _content(view) == [(ProseView, "words")]


def test_figures_and_note_stand_below(qtbot: QtBot) -> None:
    view = _answer(qtbot)
    view.show()
    view.append("words")
    assert not view.copy_button.isVisible()
    view.finish("CPU · <b>Model</b>", "Stopped.")
    assert (view.figures_text(), view.note_text()) == ("CPU · <b>Model</b>", "Stopped.")
    assert view.copy_button.isVisible()


def test_an_answer_without_words_offers_nothing_to_copy(qtbot: QtBot) -> None:
    view = _answer(qtbot)
    view.show()
    view.finish("", "Stopped.")
    assert view.block_views() == []
    assert not view.copy_button.isVisible()
    assert view.note_text() == "Stopped."
