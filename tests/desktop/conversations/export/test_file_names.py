"""Titles become names of files that every system takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.conversations.export.file_names import file_name_for, free_target


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What is on the picture?", "What is on the picture"),
        ("狐狸在哪里 🦊", "狐狸在哪里 🦊"),
        ('a/b\\c:d*e|f<g>h"i', "a b c d e f g h i"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows", "C Windows"),
        ("line\none\ttab\0nul", "line one tab nul"),
        (".hidden", "hidden"),
        ("ends with dots...  ", "ends with dots"),
        ("-rf", "rf"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1", "_com1"),
        ("LPT³ .x", "_LPT³ .x"),
        ("console", "console"),
        ("photo\u202egnp.exe", "photognp.exe"),
        ("cafe\u0301", "caf\u00e9"),
        ("half \ud83e", "half"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("", "Conversation"),
        (" . ?", "Conversation"),
    ],
)
def test_names(title: str, name: str) -> None:
    assert file_name_for(title) == name


def test_without_a_title_it_has_the_name_that_is_given() -> None:
    assert file_name_for("???", "对话") == "对话"


@given(st.text(max_size=300))
def test_any_title(title: str) -> None:
    name = file_name_for(title)
    assert 0 < len(name.encode()) <= 121
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t')
    assert name == name.strip(" .")
    assert file_name_for(name) == name


@pytest.mark.parametrize("title", ["x" * 500, "狐" * 500, "👩\u200d👧" * 100, "e\u0301" * 400])
def test_long_titles_are_real_files(title: str, tmp_path: Path) -> None:
    target = free_target(tmp_path, title, "markdown")
    target.write_text("x")
    assert target.suffix == ".md"
    assert free_target(tmp_path, title, "markdown").name == f"{target.stem} (2).md"


def test_a_target_is_proposed_that_overwrites_nothing(tmp_path: Path) -> None:
    assert free_target(tmp_path, "A fox?", "json") == tmp_path / "A fox.json"
    (tmp_path / "A fox.json").write_text("x")
    (tmp_path / "A fox (2)-files").mkdir()
    assert free_target(tmp_path, "A fox?", "json") == tmp_path / "A fox (3).json"
    assert free_target(tmp_path, "A fox?", "html") == tmp_path / "A fox.html"
    assert free_target(tmp_path, "", "html", "对话") == tmp_path / "对话.html"
