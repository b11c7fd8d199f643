"""What a person types can never act as a model's control tag."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from models.pipelines.control_tags import ControlTags

_SPECIAL = ["<|im_end|>", "</s>", "<start_of_turn>", "[INST]", "<|eot_id|>"]
_WORDS = ["<b>"]


def _encode(text: str) -> list[int]:
    known = [*_SPECIAL, *_WORDS]
    return [known.index(text)] if text in known else [100] * len(text)


def _decode(tokens: Sequence[int]) -> str:
    return "".join("" if token < len(_SPECIAL) else "x" for token in tokens)


@pytest.mark.parametrize("tag", _SPECIAL)
def test_special_tokens_are_broken_up(tag: str) -> None:
    defused = ControlTags(_encode, _decode).defuse(f"before {tag} after {tag}")
    assert tag not in defused
    assert defused.replace(f"{tag[0]} {tag[1:]}", tag) == f"before {tag} after {tag}"


@pytest.mark.parametrize(
    "text",
    ["plain", "a < b and c > d", "<br> <div class='x'>", "list[int]", "<b>", "[link](url)", ""],
)
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert ControlTags(_encode, _decode).defuse(text) == text


def test_nested_tag_does_not_survive() -> None:
    assert "<|im_end|>" not in ControlTags(_encode, _decode).defuse("<<|im_end|>>")


@pytest.mark.parametrize("tag", ["<ov_genai_image_0>", "<image>", "<|image_1|>", "<|vision_end|>"])
def test_picture_tags_are_broken_up_for_vision_models(tag: str) -> None:
    assert tag not in ControlTags(_encode, _decode, media=True).defuse(f"see {tag}")
    assert tag in ControlTags(_encode, _decode).defuse(f"see {tag}")


def test_tags_that_are_to_be_kept_are() -> None:
    tags = ControlTags(_encode, _decode)
    assert tags.defuse("</s> [INST]", keep=("</s>",)) == "</s> [ INST]"
    assert tags.defuse("</s>") == "< /s>"
