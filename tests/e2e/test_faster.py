"""SmolLM2 drafts for itself: what the model alone would say, also after something went wrong.

The processor adds up otherwise for several tokens at once than for one, so of two words that are
equally likely the other one may come. Short answers are compared word by word, and each token of
the long ones with what a plain run of the network finds most likely.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import openvino
import pytest

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.backend import Generated
from models.engine.client import ChildEngine
from models.engine.session import EngineSession
from models.pipelines.assistance import ALONE, Assistance, DraftPlace
from models.pipelines.stepping import STEP_TOKENS, SteppingChat
from models.speed.trying import FREE_PROMPTS, Trial, measure_gain
from tests.e2e.conftest import SMOLLM, Sidelight, conversation
from tests.models.engine.recorder import BUILTIN, Recorder

_CAPITAL = "What is the capital of France? Write three sentences about it."
_SENTENCE = "The quick brown fox jumps over the lazy dog near the river bank. "
_REPEAT = f"Repeat this text word by word: {_SENTENCE * 6}"
_BLOCKS = 64
# Logits go from -10 to 30; by so much they vary with the way they are added up.
_ROUNDING = 0.25
# With INT4 weights the CPU rounds more, and otherwise for several tokens, unless told not to.
_EXACT = {"DYNAMIC_QUANTIZATION_GROUP_SIZE": 0}


@pytest.fixture(scope="module")
def ir(sidelight: Sidelight, smollm: p.ModelRef) -> p.ModelRef:
    """What its GGUF became, as a model of its own in OpenVINO's format."""
    sidelight.run("ask", "--model", SMOLLM, "--max-tokens", "2", "Hi")
    folder = sidelight.home / "smollm2-ir"
    shutil.copytree(Path(smollm.folder) / "ir", folder)
    config = {"model_type": "llama", "vocab_size": 49152, "max_position_embeddings": 8192}
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    (folder / "generation_config.json").write_text(json.dumps({"eos_token_id": 2}), "utf-8")
    return p.ModelRef("smollm2-ir", "SmolLM2 IR", str(folder), "text")


@pytest.fixture(scope="module")
def open_exact(ir: p.ModelRef) -> Callable[[Assistance], SteppingChat]:
    def open_chat(assistance: Assistance) -> SteppingChat:
        return SteppingChat(Path(ir.folder), "CPU", _BLOCKS, 8192, _EXACT, assistance)

    return open_chat


def _drafted(ir: p.ModelRef) -> Assistance:
    return Assistance(DraftPlace(Path(ir.folder), "CPU", _BLOCKS, STEP_TOKENS, _EXACT))


def _answer(
    chat: SteppingChat,
    texts: list[str],
    tokens: int = 32,
    cancel: CancelToken | None = None,
    on_text: Callable[[str], None] = lambda _: None,
) -> tuple[str, Generated]:
    said: list[str] = []

    def hear(text: str) -> None:
        said.append(text)
        on_text(text)

    messages = [p.Message("assistant" if at % 2 else "user", text) for at, text in enumerate(texts)]
    sampling = p.Sampling(max_new_tokens=tokens, temperature=0)
    made = chat.answer(messages, sampling, hear, lambda *_: None, cancel or CancelToken())
    return "".join(said), made


class _Judge:
    """Runs the network on a whole text at once."""

    def __init__(self, folder: str) -> None:
        hint = {**_EXACT, "INFERENCE_PRECISION_HINT": "f32"}
        self._network = openvino.Core().compile_model(f"{folder}/openvino_model.xml", "CPU", hint)

    def doubt(self, chat: SteppingChat, texts: list[str], said: str) -> float:
        """By how much another token was likelier than one that was said, at most."""
        messages = [p.Message("assistant" if n % 2 else "user", t) for n, t in enumerate(texts)]
        tokenizer, prompt = chat._tools.tokenizer, chat.counter.prompt(messages).text
        before, whole = (
            tokenizer.encode(text, add_special_tokens=False).input_ids.data
            for text in (prompt, prompt + said)
        )
        size, begin = whole.shape[1], before.shape[1]
        given = {
            "input_ids": whole,
            "attention_mask": np.ones((1, size), np.int64),
            "position_ids": np.arange(size, dtype=np.int64)[None],
            "beam_idx": np.zeros(1, np.int32),
        }
        # A new one each time: the network remembers what it has read.
        request = self._network.create_infer_request()
        request.infer(given)
        logits = request.get_tensor("logits").data[0, begin - 1 : size - 1]
        chosen = np.take_along_axis(logits, whole[0, begin:, None], axis=1)[:, 0]
        return float((logits.max(axis=1) - chosen).max())


@pytest.fixture(scope="module")
def judge(ir: p.ModelRef) -> _Judge:
    return _Judge(ir.folder)


def _told(chat: SteppingChat) -> list[tuple[str, Generated]]:
    """Two turns of a conversation, and a long question."""
    first = _answer(chat, [_CAPITAL])
    second = _answer(chat, [_CAPITAL, first[0], "And of Germany?"])
    return [first, second, _answer(chat, [_REPEAT])]


@pytest.fixture(scope="module")
def alone(open_exact: Callable[[Assistance], SteppingChat]) -> list[tuple[str, Generated]]:
    chat = open_exact(ALONE)
    told = _told(chat)
    chat.close()
    return told


@pytest.fixture(scope="module")
def drafted(
    ir: p.ModelRef, open_exact: Callable[[Assistance], SteppingChat]
) -> Iterator[SteppingChat]:
    chat = open_exact(_drafted(ir))
    yield chat
    chat.close()


def test_a_draft_changes_no_word(
    alone: list[tuple[str, Generated]], drafted: SteppingChat, judge: _Judge
) -> None:
    told = _told(drafted)
    short = [(text, made.output_tokens) for text, made in told[:2]]
    assert short == [(text, made.output_tokens) for text, made in alone[:2]]
    for text, made in told[2], alone[2]:
        assert (made.finish_reason, made.output_tokens) == ("length", 32)
        assert judge.doubt(drafted, [_REPEAT], text) < _ROUNDING
    for (_, made), (_, plain) in zip(told, alone, strict=True):
        # The same model cannot be wrong about itself, but for what comes after the end.
        assert 0.5 < made.accepted_tokens / made.drafted_tokens <= 1
        assert made.accepted_tokens < made.output_tokens
        assert plain.drafted_tokens == plain.accepted_tokens == 0


def test_looking_up_changes_no_word(
    alone: list[tuple[str, Generated]],
    open_exact: Callable[[Assistance], SteppingChat],
    judge: _Judge,
) -> None:
    chat = open_exact(Assistance(lookup=True))
    told = _told(chat)
    assert [text for text, _ in told[:2]] == [text for text, _ in alone[:2]]
    assert judge.doubt(chat, [_REPEAT], told[2][0]) < _ROUNDING
    chat.close()
    # Some of the text was found in the question.
    assert told[2][1].accepted_tokens > 3


def test_a_stop_acts_at_the_next_step_and_the_next_answer_is_right(
    alone: list[tuple[str, Generated]], drafted: SteppingChat
) -> None:
    cancel = CancelToken()
    text, made = _answer(drafted, [_REPEAT], 200, cancel, lambda _: cancel.cancel())
    assert made.finish_reason == "stopped"
    # The first token was said, and at most one step came after it.
    assert made.output_tokens <= 5
    assert alone[-1][0].startswith(text)
    assert _answer(drafted, [_CAPITAL])[0] == alone[0][0]


class _Failing:
    """A pipeline that fails in every step."""

    def __init__(self, pipe: object) -> None:
        self._pipe = pipe

    def __getattr__(self, name: str) -> object:
        return getattr(self._pipe, name)

    def step(self) -> None:
        raise RuntimeError("a step failed")


def test_after_a_step_that_failed_the_next_answer_is_right(
    alone: list[tuple[str, Generated]], open_exact: Callable[[Assistance], SteppingChat]
) -> None:
    chat = open_exact(ALONE)
    chat._pipe = _Failing(chat._pipe)
    with pytest.raises(RuntimeError, match="a step failed"):
        _answer(chat, [_CAPITAL])
    assert _answer(chat, [_CAPITAL])[0] == alone[0][0]
    chat.close()


def test_a_listener_that_fails_leaves_the_model_usable(
    alone: list[tuple[str, Generated]], drafted: SteppingChat
) -> None:
    def refuse(_: str) -> None:
        raise ValueError("not this")

    with pytest.raises(ValueError, match="not this"):
        _answer(drafted, [_CAPITAL], on_text=refuse)
    assert _answer(drafted, [_CAPITAL])[0] == alone[0][0]


def test_the_engine_tells_who_drafted_and_how_much_was_taken(
    smollm: p.ModelRef, ir: p.ModelRef, engine: ChildEngine, recorder: Recorder
) -> None:
    sampling = p.Sampling(max_new_tokens=30, temperature=0)
    question = (p.Message("user", "What is the capital of France?"),)
    faster = p.Faster(ir)
    engine.submit(drafted := p.Answer(smollm, "CPU", question, sampling, faster=faster))
    done = recorder.finished(drafted)
    assert "Paris" in done.text
    assert done.statistics.draft == "SmolLM2 IR"
    assert done.statistics.acceptance is not None
    assert 0.3 < done.statistics.acceptance <= 1
    engine.submit(again := p.Load(smollm, "CPU", faster))
    loaded = recorder.end_of(again)
    assert isinstance(loaded, p.Loaded)
    assert loaded.load_s == 0
    too_long = conversation(smollm, ["word " * 9000])
    engine.submit(long := p.Answer(smollm, "CPU", too_long.messages, sampling, faster=faster))
    assert recorder.failed(long).problem.kind == "PromptTooLong"
    engine.submit(drafted := p.Answer(smollm, "CPU", question, sampling, faster=faster))
    assert recorder.finished(drafted).statistics.load_s == 0


def test_a_foreign_tokenizer_is_refused_before_anything_is_compiled(
    smollm: p.ModelRef, ir: p.ModelRef, tmp_path: Path, engine: ChildEngine, recorder: Recorder
) -> None:
    folder = tmp_path / "foreign"
    shutil.copytree(ir.folder, folder)
    for path in (BUILTIN / "shapes-qwen2-vl").glob("openvino_*tokenizer.*"):
        shutil.copy(path, folder)
    foreign = p.ModelRef("foreign", "Foreign", str(folder), "text")
    engine.submit(load := p.Load(smollm, "CPU", p.Faster(foreign)))
    refused = recorder.failed(load).problem
    assert refused.kind == "ForeignTokenizer"
    assert "“Foreign” cannot draft for “SmolLM2 135M Instruct”" in refused.what
    told = [one for one in recorder.events if isinstance(one, p.Progress)]
    assert "compiling" not in [one.phase for one in told if one.request_id == load.id]
    engine.submit(load := p.Load(smollm, "CPU", p.Faster(smollm)))
    assert "it is a GGUF file" in recorder.failed(load).problem.what


def test_on_the_command_line(sidelight: Sidelight, smollm: p.ModelRef, ir: p.ModelRef) -> None:
    sidelight.run("models", "import", ir.folder, "--no-try")
    names = [model["id"] for model in sidelight.json("models", "list")]
    name = next(one for one in names if "ir" in one)
    words = ("ask", "--model", SMOLLM, "--temperature", "0", "--max-tokens", "30")
    answer = sidelight.json(*words, "--draft", name, "What is the capital of France?")
    assert "Paris" in answer["text"]
    assert answer["draft"]
    assert 0 < answer["acceptance"] <= 1
    answer = sidelight.json(*words, _SENTENCE * 30)
    assert answer["lookup"] is True
    answer = sidelight.json(*words, "--no-lookup", _SENTENCE * 30)
    assert answer["lookup"] is False


def test_a_draft_that_is_slower_is_off(smollm: p.ModelRef, ir: p.ModelRef) -> None:
    """SmolLM2 for itself: four times the work for at most four tokens, and some of it in vain."""
    trial = Trial(smollm, "CPU", p.Faster(ir), FREE_PROMPTS[:1])
    with EngineSession(ChildEngine()) as session:
        gain = measure_gain(session, trial, CancelToken(), lambda *_: None)
    assert not gain.is_worth_it
    assert gain.acceptance is not None
    assert gain.acceptance > 0.5
