"""What counts as a word, in many languages."""

from __future__ import annotations

import unicodedata

import pytest

from desktop.conversations.words import Phrase, composed, finder, folded, phrases_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't panic, it's 3.14!", "don t panic it s 3 14"),
        ("snake_case naïve ÉCOLE Straße", "snake case naive ecole straße"),
        ("ёлка Йод Ωμέγα", "елка иод ωμεγα"),
        ("我爱Python编程。", "我 爱 python 编 程"),
        ("\uff21\uff22\uff23\uff11\uff12\uff13", "abc123"),
        ("東京タワー", "東 京 タ ワ ー"),
        ("한국어 공부", "한 국 어 공 부"),
        ("ไทย", "ไ ท ย"),
        ("हिन्दी में", "हिन्दी में"),
        ("كِتَاب", "كِتَاب"),
        ("𠮷野家", "𠮷 野 家"),
        ("🦊 → ?!", ""),
    ],
)
def test_texts_are_taken_apart(text: str, words: str) -> None:
    assert words_of(text) == words.split()


def test_an_accent_of_its_own_is_the_same_letter() -> None:
    decomposed = unicodedata.normalize("NFD", "Café über")
    assert words_of(decomposed) == words_of("Café über") == ["cafe", "uber"]


@pytest.mark.parametrize("text", ["ﬁne ß İ ŉ ½ Ǆ", "a\u0301\u0302b", "가ᄀ", "\ufdfa x", "\x00\n"])
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(composed(text))) == len(composed(text))


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("red fo", [Phrase(("red",)), Phrase(("fo",), True)]),
        ("red ", [Phrase(("red",))]),
        ('"red fox" den', [Phrase(("red", "fox")), Phrase(("den",), True)]),
        ('"red fox"', [Phrase(("red", "fox"))]),
        ("fox.png", [Phrase(("fox", "png"), True)]),
        ("狐狸a", [Phrase(("狐", "狸", "a"), True)]),
        ('" ', []),
        ("* - :", []),
        ('fox"', [Phrase(("fox",))]),
    ],
)
def test_queries_become_phrases(query: str, phrases: list[Phrase]) -> None:
    assert list(phrases_of(query)) == phrases


def _found(query: str, text: str) -> list[str]:
    pattern = finder(phrases_of(query))
    return [text[slice(*match.span())] for match in pattern.finditer(folded(composed(text)))]


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("fox", "Foxes and fox, outfox", ["Fox", "fox"]),
        ("fox ", "Foxes and fox, outfox", ["fox"]),
        ('"red fox"', "A red\n fox, redfox", ["red\n fox"]),
        ("狐狸", "这只狐狸很红", ["狐狸"]),
        ("爱py", "我爱Python 爱 Py", ["爱Py", "爱 Py"]),
        ("ecole", "L'École", ["École"]),
        ("a aa", "aaa a", ["aa", "a"]),
        ("한국", "한국어", ["한국"]),
    ],
)
def test_what_is_found_is_marked(query: str, text: str, found: list[str]) -> None:
    assert _found(query, text) == found
