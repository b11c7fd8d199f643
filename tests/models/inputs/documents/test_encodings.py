"""What is text, and how it is read, whoever wrote it with whatever program."""

from __future__ import annotations

import random

import pytest

from models.inputs.documents.encodings import decoded, encoding_of

GERMAN = "Die Straße führt über größere Hügel, früher fuhren hier täglich Züge.\n"
RUSSIAN = "Съешь ещё этих мягких французских булок, да выпей же чаю. Всё!\n"
SIMPLIFIED = "今天上午的会议讨论了三个问题,请在星期五以前把报告发给大家。\n"
TRADITIONAL = "今天上午的會議討論了三個問題,請在星期五以前把報告寄給大家。\n"
JAPANESE = "今日の会議では三つの問題について話し合いました。報告書を送ってください。\n"
KOREAN = "오늘 회의에서는 세 가지 문제를 논의했습니다. 금요일까지 보고서를 보내 주세요.\n"
CODE = "def straße(x):\n    return x  # größer\n" * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "utf-8-sig"),
        (GERMAN, "utf-16"),
        (SIMPLIFIED, "utf-32"),
        (TRADITIONAL, "utf-8"),
        ("plain\tASCII\r\n", "ascii"),
        (GERMAN, "cp1252"),
        (CODE, "cp1252"),
        ("naïve café, “quoted” for 5 €\n", "cp1252"),
        (RUSSIAN, "cp1251"),
        (SIMPLIFIED, "gbk"),
        (TRADITIONAL, "big5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "euc_kr"),
        ("# 配置文件\nname = 测试\n", "gb18030"),
    ],
)
def test_text_is_read_as_it_was_written(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    found = encoding_of(data)
    assert found is not None
    assert decoded(data, found) == text


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_both_byte_orders_are_read_by_their_mark(order: str) -> None:
    data = ("\ufeff" + TRADITIONAL).encode(order)
    assert decoded(data, encoding_of(data) or "") == TRADITIONAL


@pytest.mark.parametrize(
    ("text", "encoding"), [(SIMPLIFIED, "utf-8"), (SIMPLIFIED, "gbk"), (JAPANESE, "shift_jis")]
)
def test_a_character_cut_at_the_end_changes_nothing(text: str, encoding: str) -> None:
    data = text.strip().encode(encoding)[:-1]
    assert decoded(data, encoding_of(data) or "") == text.strip()[:-1]


def test_a_damaged_character_does_not_make_another_encoding_of_utf8() -> None:
    data = bytearray(SIMPLIFIED.encode() * 3)
    data[4] = 0xFF
    assert encoding_of(bytes(data)) == "utf-8"
    assert decoded(bytes(data), "utf-8").endswith(SIMPLIFIED * 2)


def test_a_long_plain_beginning_does_not_hide_the_encoding() -> None:
    data = b"all plain here\n" * 10_000 + RUSSIAN.encode("cp1251")
    assert decoded(data, encoding_of(data) or "").endswith(RUSSIAN)


def test_coloured_logs_are_text() -> None:
    assert encoding_of(b"\x1b[31mERROR\x1b[0m it failed\n") == "utf-8"


def test_binary_content_is_no_text() -> None:
    noise = random.Random(3).randbytes(4000)
    assert encoding_of(noise) is None
    assert encoding_of(noise.replace(b"\0", b"\x80")) is None
    assert encoding_of(b"MZ\x90\0\x03\0\0\0") is None
    assert encoding_of(b"\xff\xfe" + noise) is None
    assert encoding_of(b"text, and then" + bytes(8)) is None
