"""The tree of messages: branches in order, the last leaf of each, deleting and undoing."""

from __future__ import annotations

import pytest

from desktop.conversations.tree import Place, Tree
from desktop.conversations.values import Message


def _message(id_: str, parent: str = "") -> Message:
    return Message("c", "user", id_, parent, id=id_)


def _tree(*links: str) -> Tree:
    """Of links such as "ab": b follows a."""
    return Tree(_message(link[-1], link[:-1]) for link in links)


@pytest.fixture
def tree() -> Tree:
    """Two branches after a, three after c, a second beginning; in the order of the alphabet."""
    return _tree("a", "ab", "ac", "cd", "be", "cf", "cg", "h", "hi", "gj", "ek")


def _ids(messages: tuple[Message, ...]) -> str:
    return "".join(message.id for message in messages)


@pytest.mark.parametrize(("leaf", "path"), [("k", "abek"), ("j", "acgj"), ("a", "a"), ("i", "hi")])
def test_the_path_goes_from_the_beginning_to_the_leaf(tree: Tree, leaf: str, path: str) -> None:
    assert _ids(tree.path_to(leaf)) == path


def test_there_is_no_path_to_what_is_not_there(tree: Tree) -> None:
    assert tree.path_to("") == tree.path_to("z") == ()


@pytest.mark.parametrize(
    ("message", "number", "count"),
    [("b", 1, 2), ("c", 2, 2), ("d", 1, 3), ("g", 3, 3), ("h", 2, 2), ("k", 1, 1)],
)
def test_each_branch_has_its_place(tree: Tree, message: str, number: int, count: int) -> None:
    assert tree.place_of(message) == Place(number, count)


def test_a_branch_is_shown_to_what_was_said_last_in_it(tree: Tree) -> None:
    assert tree.latest_leaf("b") == "k"
    assert tree.latest_leaf("c") == "j"
    assert tree.latest_leaf("d") == "d"
    assert tree.latest_leaf() == "k"
    assert Tree().latest_leaf() == ""


def test_what_is_below_comes_in_the_order_it_was_said(tree: Tree) -> None:
    assert _ids(tree.below("a")) == "abcdefgjk"


def test_a_new_message_is_the_last_branch(tree: Tree) -> None:
    more = tree.with_message(_message("l", "a"))
    assert more.siblings_of("l") == ("b", "c", "l")
    assert "l" not in tree
    assert len(more) == len(tree) + 1


def test_another_version_stays_in_its_place(tree: Tree) -> None:
    later = tree.with_message(Message("c", "user", "more", "a", id="b"))
    assert later["b"].text == "more"
    assert tree["b"].text == "b"
    assert later.siblings_of("b") == ("b", "c")


def test_deleting_takes_everything_below_and_undoing_brings_it_back(tree: Tree) -> None:
    less = tree.without("c")
    assert _ids(tuple(less)) == "abehik"
    assert less.siblings_of("b") == ("b",)
    again = less.with_again("c")
    assert list(again) == list(tree)
    assert again.siblings_of("d") == ("d", "f", "g")


def test_what_was_deleted_before_stays_deleted(tree: Tree) -> None:
    less = tree.without("f").without("c").with_again("c")
    assert _ids(tuple(less)) == "abcdeghijk"


def test_what_comes_back_below_a_deleted_one_waits_for_it(tree: Tree) -> None:
    less = tree.without("f").without("c").with_again("f")
    assert "f" not in less
    assert list(less.with_again("c")) == list(tree)


def test_what_is_said_after_a_deleted_message_comes_back_with_it(tree: Tree) -> None:
    less = tree.without("c").with_message(_message("l", "d"))
    assert "l" not in less
    assert _ids(less.with_again("c").path_to("l")) == "acdl"


@pytest.mark.parametrize(
    ("gone", "leaf", "instead"),
    [("b", "k", "j"), ("c", "j", "k"), ("f", "f", "d"), ("d", "d", "f"), ("k", "k", "e")],
)
def test_another_branch_is_shown_instead(tree: Tree, gone: str, leaf: str, instead: str) -> None:
    assert tree.leaf_without(gone, leaf) == instead


def test_a_leaf_elsewhere_stays(tree: Tree) -> None:
    assert tree.leaf_without("c", "k") == "k"


def test_without_the_only_beginning_nothing_is_left() -> None:
    tree = _tree("a", "ab")
    assert tree.leaf_without("a", "b") == ""
    assert len(tree.without("a")) == 0


def test_what_follows_nobody_knows_stands_at_the_beginning() -> None:
    tree = _tree("a", "zb", "bc")
    assert tree.children_of("") == ("a", "b")
    assert _ids(tree.path_to("c")) == "bc"


def test_messages_that_follow_each_other_in_a_circle_do_no_harm() -> None:
    tree = _tree("ba", "ab", "cc")
    assert set(_ids(tree.path_to("a"))) == {"a", "b"}
    assert tree.children_of("") == ("c",)
