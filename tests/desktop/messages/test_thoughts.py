"""Thoughts are told apart from what is said, in every family's manner."""

from __future__ import annotations

import pytest

from desktop.messages.thoughts import Split, split_thoughts

_MARKS = [
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("<|begin_of_thought|>", "<|end_of_thought|>"),
    ("[THINK]", "[/THINK]"),
    ("◁think▷", "◁/think▷"),
    ("<seed:think>", "</seed:think>"),
    ("<|START_THINKING|>", "<|END_THINKING|>"),
    ("<|channel|>analysis<|message|>", "<|end|><|start|>assistant<|channel|>final<|message|>"),
]


@pytest.mark.parametrize(("opening", "closing"), _MARKS)
def test_thoughts_before_the_answer(opening: str, closing: str) -> None:
    text = f"{opening}\nHm, 2 < 3.\n{closing}\n\nThree."
    assert split_thoughts(text) == Split("Hm, 2 < 3.", "Three.", False)


@pytest.mark.parametrize(("opening", "closing"), _MARKS)
def test_at_no_moment_a_mark_is_shown(opening: str, closing: str) -> None:
    text = f"{opening}\nHm.\n{closing}\n\nThree."
    for end in range(2, len(text) + 1):
        thoughts, said, is_thinking = split_thoughts(text[:end])
        assert "Hm.".startswith(thoughts)
        assert "Three.".startswith(said)
        assert is_thinking == (end < len(opening) + 5 + len(closing))


@pytest.mark.parametrize(
    "text",
    [
        "Just words.",
        "",
        " \n",
        "Use `<think>` and `</think>` as marks.",
        "They look so:\n```\n<think>\nhm\n</think>\n```\nAll clear?",
        "```\n</think>\n```",
        "First words, <think>then thoughts</think>",
        "`</think>`\nends it",
        "analysis of the text",
        "< 5",
        "[1] is a note",
    ],
)
def test_other_text_is_said_as_it_is(text: str) -> None:
    assert split_thoughts(text) == Split("", text, False)


def test_thoughts_that_the_template_opened() -> None:
    text = "Hm, let me see.\n</think>\n\nThree."
    assert split_thoughts(text) == Split("Hm, let me see.", "Three.", False)
    assert split_thoughts("Hm, let me", begins_inside=True) == Split("Hm, let me", "", True)
    assert split_thoughts("<think>Hm", begins_inside=True) == Split("Hm", "", True)
    assert split_thoughts(text, begins_inside=True) == split_thoughts(text)


def test_empty_thoughts_are_none() -> None:
    assert split_thoughts("<think>\n\n</think>\n\nThree.") == Split("", "Three.", False)


def test_thoughts_may_be_about_the_marks() -> None:
    text = "<think>It ends with `</think>` I guess.</think>Yes."
    assert split_thoughts(text) == Split("It ends with `</think>` I guess.", "Yes.", False)


def test_thoughts_in_several_parts_are_one() -> None:
    text = "<think>One.</think>\n<think>Two.</think>\nSaid."
    assert split_thoughts(text) == Split("One.\n\nTwo.", "Said.", False)


@pytest.mark.parametrize(
    "text",
    [
        "<think>Hm.</think><answer>\nThree.\n</answer>",
        "<|begin_of_thought|>Hm.<|end_of_thought|><|begin_of_solution|>Three.<|end_of_solution|>",
        "analysisHm.assistantfinalThree.",
    ],
)
def test_what_frames_the_answer_goes(text: str) -> None:
    assert split_thoughts(text) == Split("Hm.", "Three.", False)


def test_an_answer_that_was_cut_off_in_its_thoughts_says_nothing() -> None:
    assert split_thoughts("<think>Hm, and then </th") == Split("Hm, and then", "", True)


def test_an_answer_on_the_final_channel_alone() -> None:
    text = "<|channel|>final<|message|>Three."
    assert split_thoughts(text) == Split("", "Three.", False)
    assert split_thoughts(text[:14]) == Split("", "", True)
