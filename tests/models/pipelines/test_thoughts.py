"""The thoughts of reasoning models arrive as text, and leave it to the template what to do."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from models.engine.protocol import Limit, Message, Sampling
from models.pipelines import thoughts
from models.pipelines.control_tags import ControlTags
from models.pipelines.prompt import said, write_prompt
from models.pipelines.text_tools import TextTools
from models.pipelines.thoughts import decode_with_thoughts, opened_thought
from tests.models.engine.recorder import BUILTIN

_WORDS = ["<think>", "</think>", "</s>", "So", " it", " is", "."]
_SPECIAL = {0, 1, 2}
# As of GPT-OSS.
_HARMONY = ["<|channel|>", "<|message|>", "<|end|>", "<|start|>", "<|return|>"]
_THOUGHT = "<|channel|>analysis<|message|>Hm.<|end|>"
_ANSWER = f"{_THOUGHT}<|start|>assistant<|channel|>final<|message|>Red."
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


@pytest.mark.parametrize("opening", ["[THINK]", "◁think▷", "<|START_THINKING|>", "<seed:think>"])
def test_tags_of_other_families_are_written(opening: str) -> None:
    tags = [opening, f"{opening[0]}/{opening[1:]}".replace("/|START", "|END"), "</s>"]

    def encode(text: str) -> list[int]:
        return [tags.index(text)] if text in tags else [99] * len(text)

    def decode(tokens: Sequence[int]) -> str:
        return "".join("x" for token in tokens if token >= len(tags))

    told = decode_with_thoughts(encode, decode)([0, 99, 1, 99, 2])
    assert told == f"{tags[0]}x{tags[1]}x"
    control = ControlTags(encode, decode)
    assert said(Message("assistant", told), control) == told
    assert said(Message("user", told), control).count(" ") == 2


def _harmony_ids(text: str) -> list[int]:
    return [_HARMONY.index(text)] if text in _HARMONY else [99] * len(text)


def _harmony_text(tokens: Sequence[int]) -> str:
    return "".join(chr(token) for token in tokens if token >= len(_HARMONY))


def test_the_channels_of_harmony_are_written_and_its_end_is_not() -> None:
    decode = decode_with_thoughts(_harmony_ids, _harmony_text)
    tokens = [0, *map(ord, "analysis"), 1, *map(ord, "Hm."), 2, 3, *map(ord, "assistant"), 0]
    tokens += [*map(ord, "final"), 1, *map(ord, "Red."), 4]
    assert decode(tokens) == _ANSWER


def test_the_same_tokens_of_other_families_stay_hidden() -> None:
    """<|end|> is how Phi ends an answer."""
    ends = ["<|end|>"]
    decode = decode_with_thoughts(
        lambda text: [0] if text in ends else [99] * len(text),
        lambda tokens: "".join(chr(token) for token in tokens if token),
    )
    assert decode([*map(ord, "Red."), 0]) == "Red."


class _Harmony:
    """A tokenizer with a template that is as strict as GPT-OSS's."""

    chat_template = "there is one"

    def apply_chat_template(
        self, messages: Sequence[dict[str, str]], add_generation_prompt: bool
    ) -> str:
        assert not any("<|channel|>" in message["content"] for message in messages)
        turns = [f"<|start|>{each['role']}<|message|>{each['content']}" for each in messages]
        return "<|end|>".join(turns) + "<|end|><|start|>assistant" * add_generation_prompt


def test_earlier_answers_go_without_channels_and_a_begun_one_with_them() -> None:
    tags = ControlTags(_harmony_ids, _harmony_text)

    def prompt(*messages: Message) -> str:
        contents = [said(message, tags) for message in messages]
        return write_prompt(_Harmony(), messages, contents).text

    question, more = Message("user", "Which?"), Message("user", "And <|channel|>?")
    again = prompt(question, Message("assistant", _ANSWER), more)
    assert "assistant<|message|>Red.<|end|>" in again
    assert again.endswith("And < |channel|>?<|end|><|start|>assistant")
    assert "assistant<|message|><|end|>" in prompt(question, Message("assistant", _THOUGHT), more)
    assert prompt(question, Message("assistant", _THOUGHT)).endswith(f"assistant{_THOUGHT}")
    about = "Harmony writes <|channel|>final<|message|> before it."
    for answer in (about, _ANSWER.replace("Red.", about)):
        again = prompt(question, Message("assistant", answer), more)
        assert "|>Harmony writes < |channel|>final< |message|> before it.<|end|>" in again
    assert said(Message("assistant", about), ControlTags(_encode, _decode)) == about


@pytest.mark.parametrize(
    ("prompt", "opener"),
    [
        ("A:<think>\n", "<think>\n"),
        ("A:<think>", "<think>"),
        ("[|assistant|]<thought>\n", "<thought>\n"),
        ("A:<|START_THINKING|>", "<|START_THINKING|>"),
        ("A:<|START_THINKING|><|END_THINKING|>", ""),
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


def test_special_tokens_of_a_real_tokenizer_are_written(
    tools: TextTools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The built-in model has none for thoughts; those around its pictures stand for them."""
    text = "<|vision_start|>It is red or blue<|vision_end|>red<|im_end|>"
    question = Message("user", "Which color?")
    assert _told(tools, question, says=text) == "<think>\nIt is red or bluered"
    monkeypatch.setattr(thoughts, "TAGS", ("<|vision_start|>", "<|vision_end|>"))
    knowing = TextTools(tools.tokenizer, Limit(2048, 2048))
    told = _told(knowing, question, says=text)
    assert told == "<think>\n<|vision_start|>It is red or blue<|vision_end|>red"


def test_without_a_template_no_thought_is_opened_by_a_question() -> None:
    class Plain:
        chat_template = ""

    prompt = write_prompt(Plain(), [Message("user", "<think>")], ["<think>"])
    assert (prompt.text, prompt.opener) == ("<think>\n", "")
