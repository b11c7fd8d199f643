"""Real questions and answers: they wrap, stream, fold, and still nothing jumps."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.conversations.values import Message, Role
from desktop.messages.answer import AnswerView
from desktop.messages.question import QuestionView
from desktop.transcript.measuring import wanted_height
from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.fakes import PaintWatch, is_filled

_PARAGRAPHS = "\n\n".join(f"Paragraph {number}: {'words ' * 30}" for number in range(12))
_KINDS = (
    "A short one.",
    "- one\n- two\n  - three\n\n> said\n\n" + "words " * 120,
    "```python\n" + "print('a line of code')\n" * 12 + "```\n\nAnd *then*?",
    "| a | b |\n|---|---|\n" + "| c | d |\n" * 6 + "\n[link](https://example.org)",
)


def _view(message: Message) -> QWidget:
    return QuestionView.of(message) if message.role == "user" else AnswerView.of(message)


def _said(role: Role, text: str = "", number: int = 0) -> Message:
    return Message("c", role, text, id=f"m{number}")


def _talk(count: int) -> list[Message]:
    return [
        _said("user", f"Question {n}? " + "more " * (n * 7 % 60), n)
        if n % 2 == 0
        else _said("assistant", _KINDS[n // 2 % 4] + f"\n\nAnswer {n}", n)
        for n in range(count)
    ]


@pytest.fixture
def transcript(qtbot: QtBot) -> Transcript:
    view = Transcript(_view)
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    return view


def _settle(qtbot: QtBot, transcript: Transcript) -> None:
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: transcript.is_settled and is_filled(transcript))


def _streaming(qtbot: QtBot, transcript: Transcript) -> AnswerView:
    """A question and twelve paragraphs of an answer to it, in which more may come."""
    transcript.append(_said("user", "Why?"))
    answer = transcript.append(Message("c", "assistant", "", state="streaming", id="answer"))
    assert isinstance(answer, AnswerView)
    transcript.hold("answer")
    transcript.follow()
    answer.append(_PARAGRAPHS)
    qtbot.waitUntil(lambda: answer.height() > 900)
    _settle(qtbot, transcript)
    return answer


def _is_at_end(transcript: Transcript) -> bool:
    last, bar = transcript.views()[-1], transcript.verticalScrollBar()
    end = last.geometry().bottom() + 1 + 24
    return bar.value() == bar.maximum() > 0 and end == transcript.viewport().height()


def test_it_stays_at_the_end_while_words_come(qtbot: QtBot, transcript: Transcript) -> None:
    answer = _streaming(qtbot, transcript)
    assert _is_at_end(transcript)
    before = transcript.verticalScrollBar().maximum()
    answer.append("\n\n" + _PARAGRAPHS)
    qtbot.waitUntil(lambda: transcript.verticalScrollBar().maximum() > before + 400)
    assert _is_at_end(transcript)
    answer.finish("CPU", "It was stopped.")
    transcript.release("answer")
    _settle(qtbot, transcript)
    assert _is_at_end(transcript)
    assert not transcript.latest_button.isVisible()


def test_no_answer_is_painted_cut_off_while_it_grows(qtbot: QtBot, transcript: Transcript) -> None:
    """Each time it is painted, it has the height that its words need, and ends where it should."""
    answer = _streaming(qtbot, transcript)
    painted: list[tuple[int, bool]] = []

    def look() -> None:
        missing = wanted_height(answer, answer.width()) - answer.height()
        painted.append((missing, _is_at_end(transcript)))

    answer.installEventFilter(PaintWatch(answer, look))
    for number in range(6):
        answer.append(f"{'more ' * 30}\n\n```\ncode {number}\n```\n\n- item ")
        before, height = len(painted), answer.height()
        _wait_until_grown(qtbot, answer, height)
        _wait_until_painted(qtbot, painted, before)
    assert set(painted) == {(0, True)}


def _wait_until_grown(qtbot: QtBot, view: QWidget, height: int) -> None:
    qtbot.waitUntil(lambda: view.height() > height)


def _wait_until_painted(qtbot: QtBot, painted: list[tuple[int, bool]], count: int) -> None:
    qtbot.waitUntil(lambda: len(painted) > count)


def test_it_does_not_move_under_who_reads_above(qtbot: QtBot, transcript: Transcript) -> None:
    """Also when what is read is the beginning of the answer that still comes."""
    answer = _streaming(qtbot, transcript)
    bar = transcript.verticalScrollBar()
    bar.setValue(bar.value() - 150)
    place, y, before = bar.value(), answer.y(), bar.maximum()
    answer.append("\n\n" + _PARAGRAPHS)
    qtbot.waitUntil(lambda: bar.maximum() > before + 400)
    answer.finish("CPU")
    transcript.release("answer")
    _settle(qtbot, transcript)
    assert (bar.value(), answer.y()) == (place, y)
    assert transcript.latest_button.isVisible()


def test_messages_are_as_high_as_they_want_to_be(qtbot: QtBot, transcript: Transcript) -> None:
    """At once, and as a layout would have them."""
    transcript.set_rows(_talk(40))
    heights = {row.id: _height(transcript, row.id) for row in transcript.rows()}
    assert len(set(heights.values())) > 10
    for row_id, height in heights.items():
        view = transcript.show_row(row_id)
        _settle(qtbot, transcript)
        assert view.height() == height
        assert view.height() == wanted_height(view, view.width())


def _height(transcript: Transcript, row_id: str) -> int:
    return transcript.show_row(row_id).height()


def test_scrolling_up_through_messages_moves_by_what_was_asked(
    qtbot: QtBot, transcript: Transcript
) -> None:
    transcript.set_rows(_talk(400))
    _settle(qtbot, transcript)
    bar = transcript.verticalScrollBar()
    for by in (60, 60, 60, 380, 380, 60, 390, 7) * 3:
        before = {view: view.y() for view in _in_view(transcript)}
        bar.setValue(bar.value() - by)
        _settle(qtbot, transcript)
        staying = before.keys() & set(transcript.views())
        assert {view.y() - before[view] for view in staying} <= {by}


def _in_view(transcript: Transcript) -> list[QWidget]:
    room = transcript.viewport().rect()
    return [view for view in transcript.views() if view.geometry().intersects(room)]


def test_few_messages_of_many_are_widgets(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.set_rows(_talk(5000))
    bar = transcript.verticalScrollBar()
    for share in (1.0, 0.5, 0.501, 0.1, 0.0):
        bar.setValue(round(share * bar.maximum()))
        _settle(qtbot, transcript)
        assert len(transcript.views()) <= 40
    first = transcript.view("m0")
    assert isinstance(first, QuestionView)
    assert first.y() == 24


def test_another_width_and_back_is_as_it_was(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.set_rows(_talk(200), show="m101")
    _settle(qtbot, transcript)
    bar = transcript.verticalScrollBar()
    bar.setValue(bar.value() + 60)
    _settle(qtbot, transcript)
    before = {view: view.y() for view in _in_view(transcript)}
    for width in (420, 350, 700, 500):
        transcript.resize(width, 400)
        _settle(qtbot, transcript)
    assert {view: view.y() for view in _in_view(transcript)} == before


def test_a_narrower_window_keeps_the_end(qtbot: QtBot, transcript: Transcript) -> None:
    _streaming(qtbot, transcript)
    before = transcript.verticalScrollBar().maximum()
    transcript.resize(300, 400)
    _settle(qtbot, transcript)
    assert transcript.verticalScrollBar().maximum() > before
    assert _is_at_end(transcript)


def test_nothing_is_wider_than_the_window(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.resize(300, 400)
    text = f"{'y' * 300}\n\n```\n{'z' * 300}\n```\n\n|a|b|\n|-|-|\n|c|{'d' * 20}|"
    transcript.set_rows([_said("user", "x" * 200), _said("assistant", text, 1)])
    _settle(qtbot, transcript)
    for view in transcript.views():
        assert view.minimumSizeHint().width() <= view.width() <= transcript.viewport().width()
