"""What people do to a conversation: ask, edit, have it answered again, switch, delete, undo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.conversations.talk import Talk
from tests.desktop.conversations.samples import CAT, texts_of


@pytest.fixture
def talk() -> Talk:
    """A question, its answer, a second question and its answer."""
    talk = Talk("c")
    for text, answer in (("one?", "one."), ("two?", "two.")):
        talk = talk.said(talk.question(text, [CAT], created=5.0))
        talk = talk.said(replace(talk.answer(talk.leaf, created=6.0), text=answer, state="done"))
    return talk


def _shown(talk: Talk) -> list[str]:
    return texts_of(talk.path)


def test_questions_and_answers_follow_one_another(talk: Talk) -> None:
    assert _shown(talk) == ["one?", "one.", "two?", "two."]
    assert [one.role for one in talk.path] == ["user", "assistant", "user", "assistant"]
    assert {one.conversation for one in talk.path} == {"c"}
    assert talk.path[0].attachments == (CAT,)
    assert talk.path[0].created == 5.0


def test_an_edited_question_is_a_branch_beside_the_old_one(talk: Talk) -> None:
    second = talk.path[2]
    edited = talk.edited(second.id, "two and a half?", (), created=9.0)
    new = talk.said(edited)
    assert _shown(new) == ["one?", "one.", "two and a half?"]
    assert new.tree.siblings_of(edited.id) == (second.id, edited.id)
    assert _shown(new.switched(second.id)) == _shown(talk)


def test_the_first_question_can_be_edited_too(talk: Talk) -> None:
    edited = talk.edited(talk.path[0].id, "zero?", ())
    assert _shown(talk.said(edited)) == ["zero?"]


def test_another_answer_stands_beside_the_old_one(talk: Talk) -> None:
    old = talk.path[1]
    again = talk.again(old.id)
    assert (again.role, again.state, again.text) == ("assistant", "streaming", "")
    new = talk.said(again)
    assert _shown(new) == ["one?", ""]
    assert new.tree.place_of(again.id).number == 2
    assert _shown(new.switched(old.id)) == ["one?", "one.", "two?", "two."]


def test_what_streams_in_does_not_change_what_is_shown(talk: Talk) -> None:
    answer = talk.again(talk.path[3].id)
    elsewhere = talk.said(answer).switched(talk.path[3].id)
    later = elsewhere.said(replace(answer, text="two, I think."))
    assert _shown(later) == ["one?", "one.", "two?", "two."]
    assert later.tree[answer.id].text == "two, I think."


def test_deleting_shows_another_branch_and_undoing_shows_it_as_it_was(talk: Talk) -> None:
    again = talk.again(talk.path[1].id)
    both = talk.said(again).switched(talk.path[1].id)
    less = both.without(talk.path[1].id)
    assert _shown(less) == ["one?", ""]
    assert _shown(less.with_again(talk.path[1].id)) == ["one?", "one.", "two?", "two."]


def test_undoing_shows_the_leaf_that_was_shown_not_the_latest(talk: Talk) -> None:
    other = talk.said(talk.edited(talk.path[2].id, "three?", ())).switched(talk.path[3].id)
    top = talk.path[0].id
    assert _shown(other.without(top)) == []
    assert _shown(other.without(top).with_again(top)) == ["one?", "one.", "two?", "two."]


def test_what_is_said_to_a_deleted_question_is_not_shown(talk: Talk) -> None:
    question = talk.path[2].id
    late = talk.without(question).said(talk.answer(question))
    assert _shown(late) == ["one?", "one."]


def test_undoing_twice_changes_nothing(talk: Talk) -> None:
    top = talk.path[0].id
    once = talk.without(top).with_again(top)
    assert _shown(once.with_again(top)) == _shown(once)
