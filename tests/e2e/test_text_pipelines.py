"""The two ways to run a text model, on the real one: in steps, and for devices without steps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import ChatPipeline, Generated
from models.errors import PromptTooLong
from models.pipelines.gguf import save_ir, saved_ir
from models.pipelines.stateful import StatefulChat
from models.pipelines.stepping import SteppingChat

_CONTEXT = 1024
_PARIS = p.Message("user", "What is the capital of France?")


@pytest.fixture(scope="module")
def ir(smollm: p.ModelRef) -> Path:
    folder = Path(smollm.folder)
    return saved_ir(folder) or save_ir(folder, smollm.gguf)


@pytest.fixture(scope="module", params=["stepping", "stateful"])
def pipeline(request: pytest.FixtureRequest, ir: Path) -> Iterator[ChatPipeline]:
    pipeline: ChatPipeline
    if request.param == "stepping":
        pipeline = SteppingChat(ir, "CPU", _CONTEXT // 32, 8192, {})
    else:
        pipeline = StatefulChat(ir, "CPU", _CONTEXT, {})
    yield pipeline
    pipeline.close()


def _ask(
    pipeline: ChatPipeline,
    *messages: p.Message,
    tokens: int = 40,
    stop_after: int = 0,
    stop: tuple[str, ...] = (),
) -> tuple[str, Generated]:
    cancel = CancelToken()
    said: list[str] = []

    def listen(text: str) -> None:
        said.append(text)
        if len(said) == stop_after:
            cancel.cancel()

    sampling = p.Sampling(max_new_tokens=tokens, temperature=0, stop=stop)
    generated = pipeline.answer(messages, sampling, listen, lambda *_: None, cancel)
    return "".join(said), generated


def test_paris_and_what_was_said_before(pipeline: ChatPipeline) -> None:
    text, generated = _ask(pipeline, _PARIS)
    assert "Paris" in text
    assert generated.finish_reason == "stop"
    assert generated.first_token_s > 0
    answer = p.Message("assistant", text)
    asked = p.Message("user", "In which country is that city?")
    assert "France" in _ask(pipeline, _PARIS, answer, asked)[0]


def test_stop_acts_at_once_and_the_next_is_answered(pipeline: ChatPipeline) -> None:
    story = p.Message("user", "Tell me a long story about the sea.")
    text, generated = _ask(pipeline, story, tokens=500, stop_after=3)
    assert generated.finish_reason == "stopped"
    assert generated.output_tokens < 10
    assert text
    assert "Paris" in _ask(pipeline, _PARIS)[0]


def test_an_answer_goes_on_where_it_was_cut(pipeline: ChatPipeline) -> None:
    whole, _ = _ask(pipeline, _PARIS)
    for tokens in (1, 3, 5):
        begun, _ = _ask(pipeline, _PARIS, tokens=tokens)
        rest, _ = _ask(pipeline, _PARIS, p.Message("assistant", begun))
        assert begun + rest == whole
    led, _ = _ask(pipeline, _PARIS, p.Message("assistant", "The capital of Italy is Rome, and the"))
    assert led.startswith(" ")


def test_an_answer_ends_before_a_stop_word(pipeline: ChatPipeline) -> None:
    whole, _ = _ask(pipeline, _PARIS)
    # From the middle of a word to the middle of the next.
    place = whole.index("Paris") + 2
    text, generated = _ask(pipeline, _PARIS, stop=("nowhere in it", whole[place : place + 5]))
    assert (text, generated.finish_reason) == (whole[:place], "stop")


def test_the_system_has_a_say(pipeline: ChatPipeline) -> None:
    system = p.Message("system", "The user's name is Anna.")
    assert "Anna" in _ask(pipeline, system, p.Message("user", "What is my name?"))[0]


def test_the_count_is_what_is_read(pipeline: ChatPipeline) -> None:
    system = p.Message("system", "Be brief.\n")
    answer, begun = p.Message("assistant", "  Paris. "), p.Message("assistant", "It is in")
    for messages in (
        (_PARIS,),
        (system, _PARIS, answer, p.Message("user", "Und 你好 </s> <b>?")),
        (system, _PARIS, answer, _PARIS, begun),
    ):
        counts = pipeline.counter.count(messages)
        assert sum(counts) == _ask(pipeline, *messages, tokens=1)[1].input_tokens
        assert len(counts) == len(messages)


def test_length_is_bounded_by_the_request_and_by_the_room(pipeline: ChatPipeline) -> None:
    story = p.Message("user", "Tell me a long story about the sea.")
    _, generated = _ask(pipeline, story, tokens=5)
    assert (generated.finish_reason, generated.output_tokens) == ("length", 5)
    long = p.Message("user", "word " * 950 + "\nTell me a long story.")
    _, generated = _ask(pipeline, long, tokens=5000)
    assert generated.input_tokens + generated.output_tokens <= _CONTEXT


def test_what_does_not_fit_is_refused_and_the_next_is_answered(pipeline: ChatPipeline) -> None:
    with pytest.raises(PromptTooLong, match="1,024"):
        _ask(pipeline, p.Message("user", "word " * 1100))
    assert "Paris" in _ask(pipeline, _PARIS)[0]


def test_many_conversations_through_a_small_cache(pipeline: ChatPipeline) -> None:
    for number in range(12):
        filler = p.Message("user", f"{number} " * 300 + "What is the capital of France?")
        assert _ask(pipeline, filler, tokens=12)[1].output_tokens > 0
    assert "Paris" in _ask(pipeline, _PARIS)[0]


def test_half_made_ir_is_made_again(ir: Path) -> None:
    assert not (ir.parent / ".ir-partial").exists()
    assert {path.name for path in ir.iterdir()} >= {
        "openvino_model.xml",
        "openvino_model.bin",
        "openvino_tokenizer.xml",
        "openvino_detokenizer.xml",
    }
    assert list(ir.glob("*.gguf")) == []
