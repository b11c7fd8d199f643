"""Languages by code and by English name."""

from __future__ import annotations

import pytest

from models.catalogue.catalogue import read_catalogue
from models.pipelines.languages import base_code, code_of, name_of


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "English"),
        ("pt-BR", "Portuguese"),
        ("zh_TW", "Chinese"),
        ("yue", "Cantonese"),
        ("German", "German"),
        ("german", "German"),
        ("klingon", None),
        ("xx", None),
    ],
)
def test_a_code_has_an_english_name(language: str, name: str | None) -> None:
    assert name_of(language) == name


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("<|en|>", "en"),
        ("English", "en"),
        ("Chinese,English", "zh"),
        ("", ""),
        ("Elvish", "Elvish"),
    ],
)
def test_what_a_model_tells_becomes_a_code(told: str, code: str) -> None:
    assert code_of(told) == code


def test_a_region_is_left_out() -> None:
    assert base_code("EN-gb") == "en"


def test_every_language_of_the_catalogue_can_be_asked_for() -> None:
    entries = [entry for entry in read_catalogue() if entry.family == "qwen3_asr"]
    assert entries
    assert [code for entry in entries for code in entry.languages if name_of(code) is None] == []
