"""Everything that people read is translated, with the same placeholders and in the right words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

import pytest

from resources.translations.texts import Text
from resources.translations.update import LANGUAGES, translations_in, ts_file

_HAN = re.compile(r"[\u4e00-\u9fff]")
_WORDS = re.compile(r"[A-Za-z]{3,}")
# Names, keys and formats, which stay as they are.
_NAMES = frozenset(
    (
        *("Sidelight", "OpenVINO", "ModelScope", "Hugging", "Face", "PortAudio", "GitHub", "Intel"),
        *("CPU", "GPU", "NPU", "AWQ", "PEFT", "LoRA", "GGUF", "HTML", "JSON", "Markdown", "PDF"),
        *("Enter", "Ctrl", "Shift", "Esc", "MMMM", "yyyy", "tokens", "opencl", "libze", "driver"),
        *("intel", "npu", "icd", "gpu", "compiler"),
    )
)
# The character sets of the two: what is not in one is written as in the other.
_CHARACTERS: Mapping[str, str] = {"zh_CN": "gb2312", "zh_TW": "cp950"}
# As the others say it. See resources/translations/glossary.md.
_NOT_HERE: Mapping[str, tuple[str, ...]] = {
    "zh_CN": ("影片", "檔", "资讯", "预设", "资料夹", "滑鼠", "萤幕", "记忆体", "程式", "软体"),
    "zh_TW": (
        *("視頻", "文件夾", "軟件", "內存", "默認", "設置", "網絡", "屏幕", "鼠標", "程序", "信息"),
        *("數據", "服務器", "硬盤", "攝像頭", "菜單", "窗口", "快捷鍵", "緩存", "加載", "令牌"),
    ),
}


def _translations(language: str) -> dict[Text, str]:
    return translations_in(ts_file(language))


def _placeholders(text: str) -> list[tuple[str, str, str]]:
    parts = Formatter().parse(text)
    return sorted((name, spec or "", how or "") for _, name, spec, how in parts if name is not None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    found = _translations(language)
    assert sorted(text for text, words in found.items() if not words) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_is_kept(language: str) -> None:
    """A text that is no template, such as one with a single brace, is compared as it is."""
    wrong = [
        (text, words)
        for text, words in _translations(language).items()
        if words and _placeholders(words) != _placeholders(text.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_blanks_and_lines_are_kept(language: str) -> None:
    """Around a text, where it is joined to others, and between paragraphs."""
    wrong = [
        (text, words)
        for text, words in _translations(language).items()
        if words and text.source.count("\n") != words.count("\n")
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_was_left_in_english(language: str) -> None:
    english = [
        text
        for text, words in _translations(language).items()
        if words and set(_WORDS.findall(_bare(text.source))) - _NAMES and not _HAN.search(words)
    ]
    assert english == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_characters_are_those_of_the_place(language: str) -> None:
    wrong = {
        (text, character)
        for text, words in _translations(language).items()
        for character in _HAN.findall(words)
        if not _can_be_written(character, _CHARACTERS[language])
    }
    assert wrong == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_those_of_the_place(language: str) -> None:
    wrong = [
        (text, word)
        for text, words in _translations(language).items()
        for word in _NOT_HERE[language]
        if word in words
    ]
    assert wrong == []


def _bare(text: str) -> str:
    """Without placeholders, commands and file names."""
    return re.sub(r"\{[^}]*\}|`[^`]*`|[\w./-]+\.\w+|\S*_\S*|https?:\S+", "", text)


def _can_be_written(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
