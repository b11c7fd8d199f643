"""The thoughts of reasoning models arrive as text, and leave it to the template what to do."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from models.engine.protocol import Limit, Message, Sampling
from models.pipelines.control_tags import ControlTags
from models.pipelines.prompt import said
from models.pipelines.text_tools import TextTools
from models.pipelines.thoughts import decode_with_thoughts, opened_thought
from tests.models.engine.recorder import BUILTIN

_WORDS = ["<think>", "</think>", "</s>", "So", " it", " is", "."]
_SPECIAL = {0, 1, 2}
# As of DeepSeek-R1: opens the thought in the prompt, leaves earlier ones out.
_TEMPLATE = (
    "{% for m in messages %}{% if m['role'] == 'assistant' %}"
    "A:{{ m['content'].split('</think>')[-1] }}\n"
    "{% else %}U:{{ m['content'] }}\n{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}A:<think>\n{% endif %}"
)


def _encode(text: str) -> list[int]:
    return [_WORDS.index(text)] if text in _WORDS else [99] * len(text)


def _decode(tokens: Sequence[int]) -> str:
    return "".join(_WORDS[token] for token in tokens if token not in _SPECIAL)


def test_tags_that_are_special_tokens_are_written() -> None:
    decode = decode_with_thoughts(_encode, _decode)
    assert decode([0, 3, 4, 1, 3, 5, 6, 2]) == "<think>So it</think>So is."
    assert decode([]) == ""


def test_a_tokenizer_that_writes_them_itself_is_left_alone() -> None:
    def plain(tokens: Sequence[int]) -> str:
        return "".join(_WORDS[token] for token in tokens)

    assert decode_with_thoughts(_encode, plain) is plain


def test_a_models_own_thoughts_keep_their_tags_and_a_persons_do_not() -> None:
    tags = ControlTags(_encode, _decode)
    text = "<think>So</think> it</s>"
    assert said(Message("assistant", text), tags) == "<think>So</think> it< /s>"
    assert said(Message("user", text), tags) == "< think>So< /think> it< /s>"


@pytest.mark.parametrize(
    ("prompt", "opener"),
    [
        ("A:<think>\n", "<think>\n"),
        ("A:<think>", "<think>"),
        ("A:<think>\n\n</think>\n\n", ""),
        ("Say <think> aloud.", ""),
        ("", ""),
    ],
)
def test_what_the_template_opened(prompt: str, opener: str) -> None:
    assert opened_thought(prompt) == opener


@pytest.fixture(scope="module")
def tools() -> Iterator[TextTools]:
    import openvino_genai

    tokenizer: Any = openvino_genai.Tokenizer(str(BUILTIN / "shapes-qwen2-vl"))
    tokenizer.set_chat_template(_TEMPLATE)
    yield TextTools(tokenizer, Limit(2048, 2048))


def _told(tools: TextTools, *messages: Message, says: str) -> str:
    told: list[str] = []
    prompt = tools.counter.prompt(messages)
    narrator = tools.narrator(prompt, Sampling(), told.append, time.perf_counter())
    narrator.take(tools.tokenizer.encode(says, add_special_tokens=False).input_ids.data[0].tolist())
    narrator.finish()
    return "".join(told)


def test_an_answer_begins_with_the_tag_and_goes_on_without(tools: TextTools) -> None:
    question = Message("user", "Which color?")
    assert _told(tools, question, says="It is red") == "<think>\nIt is red"
    begun = Message("assistant", "<think>\nIt is red")
    assert tools.counter.prompt([question, begun]).text == "U:Which color?\nA:<think>\nIt is red"
    assert _told(tools, question, begun, says=" or blue") == " or blue"


def test_earlier_thoughts_are_the_templates_to_leave_out(tools: TextTools) -> None:
    answer = Message("assistant", "<think>\n" + "It is red or blue. " * 30 + "</think>red")
    messages = [Message("user", "Which color?"), answer, Message("user", "And which shape?")]
    prompt = tools.counter.prompt(messages)
    assert prompt.text == "U:Which color?\nA:red\nU:And which shape?\nA:<think>\n"
    counts = tools.counter.count(messages)
    assert sum(counts) == len(tools.tokenizer.encode(prompt.text).input_ids.data[0])
    assert all(count >= 0 for count in counts)
