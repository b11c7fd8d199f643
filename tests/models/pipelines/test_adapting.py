"""Adapters in real pipelines: an answer has those that are chosen for it, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models.adapters.refusals import AdapterUnreadable
from models.cancel import CancelToken
from models.conversion.refusals import AdapterUnfit
from models.engine.backend import ChatPipeline
from models.engine.protocol import (
    PLAIN,
    Adapter,
    Faster,
    Message,
    ModelRef,
    Sampling,
    Weighed,
)
from models.pipelines.adapting import AdapterSet, check_adapters
from models.pipelines.chat import open_chat
from models.pipelines.kv_cache import scheduler_config
from models.pipelines.stepping import SteppingChat
from tests.models.adapters.making import Array, write_file
from tests.models.engine.recorder import VISION, plain_picture

_FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
_WORDS = ModelRef("words", "Words", str(_FIXTURES / "shapes-words"), "text")
_DRAFT = ModelRef("draft", "Draft", str(_FIXTURES / "shapes-words-draft"), "text")
_TALE = (
    Message("user", "Tell of a red star, a blue ring and a black cross: above, left of."),
    Message(
        "assistant",
        "Once there was a red star. It stood above a blue ring. The blue ring stood left of a "
        "black cross. So the red star, the blue ring and the black cross were never alone.",
    ),
)
_SEEN = (
    Message("user", "Describe the picture.", (plain_picture(220, 30, 30),)),
    Message("assistant", "The picture shows a red square."),
    Message("user", "And what does it show beside that, on the left and on the right?"),
    Message("assistant", "The picture shows a blue star, a red circle and a red square."),
)
# Some blocks of KV cache before each question: what is cached are whole ones.
_TALKS: dict[str, list[tuple[Message, ...]]] = {
    "words": [
        (*_TALE, *_TALE, Message("user", question))
        for question in (
            "Say it again: 2 red stars, 5 blue rings, 1 black cross.",
            "There are 3 red stars and 4 blue rings. How many shapes are there?",
            "Tell of a white ring, a green star and a red square: below, above.",
        )
    ],
    VISION.id: [
        (*_SEEN, *_SEEN[2:], Message("user", question))
        for question in (
            "Which one shows a star? The first picture shows a red circle.",
            "What is on the left?",
            "How many shapes are there?",
        )
    ],
}
# So that both models go on talking, and differently.
_STRENGTH = 0.225
_Ask = Callable[..., str]


def _adapter(folder: Path, name: str, seed: int, module: str = "q_proj") -> Adapter:
    """Changes answers, without sense."""
    random = np.random.default_rng(seed)
    tensors: dict[str, Array] = {}
    for number in range(4):
        layer = f"base_model.model.model.language_model.layers.{number}.self_attn.{module}"
        for half, shape in (("A", (4, 128)), ("B", (128, 4))):
            weights = random.standard_normal(shape) * _STRENGTH
            tensors[f"{layer}.lora_{half}.weight"] = weights.astype("<f4")
    path = write_file(folder / f"{name}.safetensors", tensors)
    return Adapter(name, name.title(), str(path))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("adapting")


@pytest.fixture(scope="module")
def pair(folder: Path) -> tuple[Adapter, Adapter]:
    return _adapter(folder, "one", 3), _adapter(folder, "other", 4, "o_proj")


def _opened(model: ModelRef, faster: Faster = PLAIN) -> ChatPipeline:
    return open_chat(model, "CPU", None, lambda *_: None, CancelToken(), faster)


def _said(pipeline: ChatPipeline, on: Sequence[Weighed], messages: Sequence[Message]) -> str:
    said: list[str] = []
    sampling = Sampling(40, temperature=0)
    listen = said.append
    pipeline.answer(messages, sampling, listen, lambda *_: None, CancelToken(), on)
    return "".join(said)


@pytest.fixture(scope="module", params=["text", "lookup", "drafted", "vision"])
def ask(request: pytest.FixtureRequest, pair: tuple[Adapter, Adapter]) -> Iterator[_Ask]:
    """A pipeline with both adapters of the pair; asked with what is on."""
    faster = {"lookup": Faster(lookup=True), "drafted": Faster(_DRAFT)}
    model = VISION if request.param == "vision" else _WORDS
    pipeline = _opened(replace(model, adapters=pair), faster.get(request.param, PLAIN))
    messages = _TALKS[model.id][0]

    def ask(*on: Weighed) -> str:
        return _said(pipeline, on, messages)

    yield ask
    pipeline.close()


def test_each_answer_has_what_was_chosen_and_nothing_is_left_of_it(
    ask: _Ask, pair: tuple[Adapter, Adapter]
) -> None:
    one, other = (Weighed(adapter) for adapter in pair)
    first = {"off": ask(), "one": ask(one), "other": ask(other), "both": ask(one, other)}
    assert len(set(first.values())) == 4
    # In another order than before, so that each comes after another one.
    assert ask() == first["off"]
    assert ask(other, one) == first["both"]
    assert ask(one) == first["one"]
    assert ask() == first["off"]
    assert ask(other) == first["other"]


def test_weights_count_also_of_the_first_of_two(ask: _Ask, pair: tuple[Adapter, Adapter]) -> None:
    one, other = pair
    both = ask(Weighed(one), Weighed(other))
    assert ask(Weighed(one, -1), Weighed(other)) != both
    assert ask(Weighed(one), Weighed(other)) == both
    assert ask(Weighed(one, 0), Weighed(other)) == ask(Weighed(other))
    assert ask(Weighed(one, 0), Weighed(other, 0)) == ask()


@pytest.mark.parametrize("sees", [False, True])
def test_off_is_what_the_model_says_without(pair: tuple[Adapter, Adapter], sees: bool) -> None:
    """Also where all of the conversation was read under adapters before."""
    model = VISION if sees else _WORDS
    conversations = _TALKS[model.id]
    plain, adapted = _opened(model), _opened(replace(model, adapters=pair))
    both = [Weighed(adapter) for adapter in pair]
    under = [_said(adapted, both, messages) for messages in conversations]
    off = [_said(adapted, [], messages) for messages in conversations]
    assert off == [_said(plain, [], messages) for messages in conversations]
    assert all(one != other for one, other in zip(off, under, strict=True))
    with pytest.raises(AdapterUnfit, match="“One” was not loaded together with"):
        _said(adapted, [Weighed(replace(pair[0], id="foreign"))], conversations[0])
    assert _said(adapted, [], conversations[0]) == off[0]
    for pipeline in (plain, adapted):
        pipeline.close()


def test_a_pipeline_that_was_opened_anew_is_told_again(
    pair: tuple[Adapter, Adapter], monkeypatch: pytest.MonkeyPatch
) -> None:
    adapters = AdapterSet.open(replace(_WORDS, adapters=pair))
    pipeline = SteppingChat(Path(_WORDS.folder), "CPU", 64, 2048, {}, adapters=adapters)
    on = [Weighed(pair[0])]
    before = _said(pipeline, on, _TALKS["words"][0])
    with monkeypatch.context() as broken:
        broken.setattr(pipeline, "_pipe", _Breaking(pipeline._pipe))
        with pytest.raises(RuntimeError, match="the driver is gone"):
            _said(pipeline, on, _TALKS["words"][0])
        assert pipeline._pipe is None
        assert _said(pipeline, on, _TALKS["words"][0]) == before
    pipeline.close()


class _Breaking:
    """A pipeline whose steps fail."""

    def __init__(self, pipe: object) -> None:
        self._pipe = pipe

    def step(self) -> None:
        raise RuntimeError("the driver is gone")

    def __getattr__(self, name: str) -> object:
        return getattr(self._pipe, name)


def test_what_was_read_under_one_adapter_is_not_gone_on_with_under_another() -> None:
    assert scheduler_config(8, 256).enable_prefix_caching
    assert not scheduler_config(8, 256, prefix_caching=False).enable_prefix_caching


def test_the_same_choice_is_the_same_however_it_is_said(pair: tuple[Adapter, Adapter]) -> None:
    adapters = AdapterSet.open(replace(_WORDS, adapters=pair))
    one, other = pair
    there = adapters.choice([Weighed(one, 0.5), Weighed(other)])
    assert there == adapters.choice([Weighed(other), Weighed(replace(one, name="New"), 0.5)])
    assert adapters.choice([Weighed(one, 0), Weighed(other, 0)]) == ()
    with pytest.raises(AdapterUnfit, match="“One” is named twice"):
        adapters.choice([Weighed(one), Weighed(one, 0.5)])


def test_what_does_not_fit_is_told_before_anything_is_loaded(
    folder: Path, pair: tuple[Adapter, Adapter]
) -> None:
    tensors = {
        f"base_model.model.transformer.h.0.attn.c_attn.lora_{half}.weight": np.ones(shape, "<f4")
        for half, shape in (("A", (4, 128)), ("B", (128, 4)))
    }
    foreign = Adapter("f", "Foreign", str(write_file(folder / "f.safetensors", tensors)))
    whole = Path(pair[0].folder).read_bytes()
    cut = folder / "cut.safetensors"
    cut.write_bytes(whole[: len(whole) // 2])
    check_adapters(replace(_WORDS, adapters=pair))
    with pytest.raises(AdapterUnfit, match="“Foreign” does not fit “Words”"):
        check_adapters(replace(_WORDS, adapters=(*pair, foreign)))
    with pytest.raises(AdapterUnreadable, match="cut short"):
        check_adapters(replace(_WORDS, adapters=(Adapter("c", "Cut", str(cut)),)))
    with pytest.raises(AdapterUnfit, match="because it is a GGUF file"):
        check_adapters(replace(_WORDS, gguf="words.gguf", adapters=pair))
