"""Everything that was said is found, in every language, as one types."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.conversations.store import Store
from desktop.conversations.values import Hit, Message
from desktop.conversations.words import words_of
from tests.desktop.conversations.samples import CAT, saved


def _marked(hit: Hit) -> str:
    """The snippet with brackets around what is highlighted."""
    text = hit.snippet
    for begin, end in reversed(hit.spans):
        text = f"{text[:begin]}[{text[begin:end]}]{text[end:]}"
    return text


def _search(store: Store, query: str) -> list[str]:
    return [_marked(hit) for hit in store.search(query)]


@pytest.fixture
def filled(store: Store) -> Store:
    saved(store, "Animals", "What is a fox?", "A fox is a small omnivore.", created=100.0)
    saved(store, "Food", "L'ÉCOLE de cuisine", "Crème brûlée, naturally", created=200.0)
    saved(
        store,
        "中文对话",
        "狐狸是什么动物。",
        "狐狸是一种小型的犬科动物。用Python编程。",
        created=300.0,
    )
    saved(store, "日本", "東京タワーの高さは。", "333メートルです。", created=400.0)
    saved(store, "Русский", "Где ёлка?", "Ёлки в лесу.", created=500.0)
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("fox", ["A [fox] is a small omnivore.", "What is a [fox]?"]),
        ("omniv", ["A fox is a small [omniv]ore."]),
        ("small fox", ["A [fox] is a [small] omnivore."]),
        ('"small fox"', []),
        ("fo ", []),
        ("ecole", ["L'[ÉCOLE] de cuisine"]),
        ("brulee", ["Crème [brûlée], naturally"]),
        ("елки", ["[Ёлки] в лесу."]),
        ("狐", ["[狐]狸是一种小型的犬科动物。用Python编程。", "[狐]狸是什么动物。"]),
        ("动物", ["狐狸是一种小型的犬科[动物]。用Python编程。", "狐狸是什么[动物]。"]),
        ("物动", []),
        ("用py", ["狐狸是一种小型的犬科动物。[用Py]thon编程。"]),
        ("タワー", ["東京[タワー]の高さは。"]),
        ("对话", ["中文[对话]"]),
    ],
)
def test_it_is_found(filled: Store, query: str, found: list[str]) -> None:
    assert _search(filled, query) == found


def test_titles_come_first_then_the_newest_messages(store: Store) -> None:
    old = saved(store, "About a fox", "one fox", created=100.0)
    new = saved(store, "Other", "two fox", "three", created=200.0)
    hits = store.search("fox")
    assert [(hit.conversation, hit.title, bool(hit.message)) for hit in hits] == [
        (old.id, "About a fox", False),
        (new.id, "Other", True),
        (old.id, "About a fox", True),
    ]
    assert store.search("fox", limit=2) == hits[:2]


def test_the_name_of_an_attachment_is_found(store: Store) -> None:
    conversation = saved(store, "t")
    dog = replace(CAT, name="Urlaub/hund.jpg")
    store.add_message(Message(conversation.id, "user", "Who?", attachments=(CAT, dog)))
    assert _search(store, "hund.j") == ["cat.png, Urlaub/[hund.j]pg"]


def test_archived_ones_only_when_wanted(store: Store) -> None:
    conversation = saved(store, "fox", "fox")
    store.archive(conversation.id)
    assert len(store.search("fox")) == 2
    assert store.search("fox", archived=False) == []


def test_the_index_follows_every_change(store: Store) -> None:
    conversation = saved(store, "one", "two", "three")
    answer = store.messages(conversation.id)[1]
    store.rename(conversation.id, "uno")
    store.add_message(replace(answer, state="streaming"))
    store.set_text(answer.id, "four")
    assert [bool(_search(store, query)) for query in ("one", "uno", "three")] == [0, 1, 0]
    store.finish_message(replace(answer, text="four five"))
    assert _search(store, "five") == ["four [five]"]
    store.delete_branch(answer.id)
    assert _search(store, "five") == []
    store.restore_branch(answer.id)
    assert _search(store, "five") == ["four [five]"]


def test_a_long_text_is_shown_where_it_was_found(store: Store) -> None:
    saved(store, "t", f"{'before ' * 900}the\n\n needle   here {'after ' * 900}")
    (hit,) = store.search("needle")
    assert "the [needle] here after" in _marked(hit)
    assert hit.snippet.startswith("…before ")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) < 200


def test_a_long_text_without_blanks_too(store: Store) -> None:
    saved(store, "t", "天" * 5000 + "狐狸" + "地" * 5000)
    (hit,) = store.search("狐狸")
    assert _marked(hit).startswith("…天")
    assert "天[狐狸]地" in _marked(hit)


@pytest.mark.parametrize(
    "query",
    ['"', '""', "*", "a*", "AND", "fox OR", "NEAR(", "text:fox", "-fox", "^fox", "(", "{a b}: c",
     "'; DROP TABLE words", "\x00", "fox\x00den", "+", "fox + den", "\\", "\ud83e"],
)  # fmt: skip
def test_no_query_is_an_error(filled: Store, query: str) -> None:
    assert isinstance(filled.search(query), list)


@pytest.mark.parametrize("query", ["fox OR", "text:fox", "NOT fox"])
def test_words_of_the_index_language_are_words(filled: Store, query: str) -> None:
    assert _search(filled, query) == []


@settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.text(max_size=30), query=st.text(max_size=8))
def test_every_text_finds_itself(store: Store, text: str, query: str) -> None:
    conversation = saved(store, "", text)
    (message,) = store.messages(conversation.id)
    found = [hit.message for hit in store.search(f"{text} ", limit=500)]
    assert (message.id in found) == bool(words_of(text))
    assert all(hit.snippet for hit in store.search(query, limit=500))
