"""The small model that hears answers through the pipeline of the app."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import av
import numpy as np
import pytest

from models.cancel import CancelToken
from models.engine.backend import ChatPipeline, Generated
from models.engine.protocol import Message, Phase, Sampling
from models.errors import ModelUnsupported, PromptTooLong
from models.inputs.sound import SAMPLE_RATE, Sound
from models.inputs.sounds.reading import read_samples
from models.inputs.sounds.samples import Samples, sound_of
from models.pipelines.audio.chat import STEP_TOKENS
from models.pipelines.chat import open_chat
from models.pipelines.counter_alone import open_counter
from tests.fixtures.hearing import (
    HIGH,
    HOW_MANY,
    LOW,
    WHAT,
    beep_samples,
    beeps,
    hearing_ref,
    silence,
)

Told = list[tuple[Phase, int, int]]
GREEDY = Sampling(max_new_tokens=32, temperature=0.0)


@pytest.fixture(scope="module")
def pipeline() -> Iterator[ChatPipeline]:
    pipeline = open_chat(hearing_ref(), "CPU", None, lambda *_: None, CancelToken())
    yield pipeline
    pipeline.close()


class Asking:
    """Asks the pipeline, and keeps what was told on the way."""

    def __init__(self, pipeline: ChatPipeline) -> None:
        self._pipeline = pipeline
        self.text = ""
        self.told: Told = []
        self.cancel = CancelToken()
        self.on_text: Callable[[str], None] = lambda _: None
        self.on_progress: Callable[[int], None] = lambda _: None

    def __call__(self, *messages: Message, sampling: Sampling = GREEDY) -> Generated:
        self.text, self.told = "", []

        def take(piece: str) -> None:
            self.text += piece
            self.on_text(piece)

        def note(phase: Phase, done: int, total: int) -> None:
            self.told.append((phase, done, total))
            self.on_progress(done)

        return self._pipeline.answer(messages, sampling, take, note, self.cancel)


@pytest.fixture
def ask(pipeline: ChatPipeline) -> Asking:
    return Asking(pipeline)


def user(text: str, *sounds: Sound) -> Message:
    return Message("user", text, sounds=sounds)


def said(text: str) -> Message:
    return Message("assistant", text)


# --- what it hears ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sound", "answer"),
    [
        (beeps(1, LOW), "One low beep."),
        (beeps(3, HIGH), "Three high beeps."),
        (silence(1.0), "Silence."),
    ],
)
def test_it_tells_what_is_in_a_sound(sound: Sound, answer: str, ask: Asking) -> None:
    generated = ask(user(WHAT, sound))
    assert (ask.text, generated.finish_reason) == (answer, "stop")


def test_another_turn_is_about_the_same_sound(ask: Asking) -> None:
    first = user(WHAT, beeps(2, HIGH))
    ask(first)
    assert ask.text == "Two high beeps."
    ask(first, said(ask.text), user(HOW_MANY))
    assert ask.text == "Two."


def test_two_sounds_in_one_question(ask: Asking) -> None:
    ask(user("What do you hear in each?", beeps(2, LOW), silence(1.0)))
    assert ask.text == "Two low beeps, then silence."
    ask(user("What do you hear in each?", silence(1.0), beeps(3, HIGH)))
    assert ask.text == "Silence, then three high beeps."


def test_a_new_sound_in_the_second_turn(ask: Asking) -> None:
    ask(user(WHAT, beeps(1, HIGH)), said("One high beep."), user(WHAT, beeps(3, LOW)))
    assert ask.text == "Three low beeps."


@pytest.mark.parametrize(("rate", "layout"), [(8_000, "mono"), (44_100, "stereo"), (8_000, "5.1")])
def test_files_of_other_rates_and_channels(
    rate: int, layout: str, ask: Asking, tmp_path: Path
) -> None:
    file = _write(tmp_path / "beeps.wav", beep_samples(2, HIGH, rate), rate, layout)
    ask(user(WHAT, sound_of(np.concatenate(list(read_samples(file))))))
    assert ask.text == "Two high beeps."


def _write(path: Path, samples: Samples, rate: int, layout: str) -> Path:
    """The same on every channel, 16 bits."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=rate, layout=layout)
        count = stream.codec_context.channels
        values = np.repeat((samples * 32_767).astype(np.int16), count)
        frame = av.AudioFrame.from_ndarray(values[None], format="s16", layout=layout)
        frame.sample_rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


# --- long and short -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("samples", "tokens"),
    [
        (100, 0),
        (1_600, 3),
        (SAMPLE_RATE, 25),
        (30 * SAMPLE_RATE, 750),
        (30 * SAMPLE_RATE + 1_600, 753),
        (61 * SAMPLE_RATE, 1_525),
    ],
)
def test_forty_milliseconds_are_a_token_and_thirty_seconds_a_sound(
    samples: int, tokens: int, pipeline: ChatPipeline
) -> None:
    sound = sound_of(np.zeros(samples, np.float32))
    alone, heard = pipeline.counter.count([user("a")]), pipeline.counter.count([user("a", sound)])
    tags = pipeline.counter.count([user("a", silence(1.0))])[0] - 25 - alone[0]
    windows = 0 if tokens == 0 else -(-samples // (30 * SAMPLE_RATE))
    assert heard[0] - alone[0] == pytest.approx(tokens + windows * tags, abs=windows)


def test_what_is_counted_is_what_is_read(pipeline: ChatPipeline, ask: Asking) -> None:
    messages = (user(WHAT, beeps(2, LOW), silence(31)), said("Noise."), user("", beeps(1, LOW)))
    generated = ask(*messages)
    alone = open_counter(hearing_ref(), "CPU")
    assert sum(pipeline.counter.count(messages)) == generated.input_tokens
    assert alone.count(messages) == pipeline.counter.count(messages)
    assert alone.is_exact


def test_what_is_too_long_is_refused_and_nothing_is_lost(ask: Asking) -> None:
    with pytest.raises(PromptTooLong):
        ask(*[user(WHAT, silence(30))] * 1, user(WHAT, *[silence(30)] * 6))
    ask(user(WHAT, beeps(1, LOW)))
    assert ask.text == "One low beep."


def test_a_model_that_hears_is_not_for_the_npu(tmp_path: Path) -> None:
    with pytest.raises(ModelUnsupported, match="NPU"):
        _open_on("NPU")


def _open_on(device: str) -> ChatPipeline:
    from unittest.mock import patch

    with patch("models.pipelines.opening.check_device"):
        return open_chat(hearing_ref(), device, None, lambda *_: None, CancelToken())


# --- turns, stops and settings ------------------------------------------------------------------


def test_a_later_turn_reads_only_what_is_new(ask: Asking) -> None:
    first = user(WHAT, beeps(2, HIGH))
    ask(user("something else"))
    ask(first)
    held = ask.told[0][2] + 1
    ask(first, said(ask.text), user(HOW_MANY))
    phase, done, total = ask.told[0]
    assert phase == "prefill"
    assert held <= done < total


def test_another_conversation_starts_from_nothing(ask: Asking) -> None:
    ask(user(WHAT, beeps(2, HIGH)))
    ask(user(WHAT, beeps(3, LOW)))
    assert ask.text == "Three low beeps."


def test_a_stop_while_it_reads_comes_within_a_step_and_loses_nothing(ask: Asking) -> None:
    question = user(WHAT, beeps(2, LOW), silence(30))
    ask.on_progress = lambda done: ask.cancel.cancel() if done >= STEP_TOKENS else None
    stopped = ask(question)
    assert (stopped.finish_reason, stopped.output_tokens, ask.text) == ("stopped", 0, "")
    read = ask.told[-1][1]
    ask.cancel, ask.on_progress = CancelToken(), lambda _: None
    answered = ask(question)
    assert ask.told[0][1] == read
    assert answered.output_tokens > 0


def test_a_stop_while_it_answers_comes_within_a_token(ask: Asking) -> None:
    ask.on_text = lambda _: ask.cancel.cancel()
    stopped = ask(user(WHAT, beeps(2, LOW)))
    assert stopped.finish_reason == "stopped"
    assert "Two low beeps.".startswith(ask.text)
    assert ask.text


def test_the_bound_of_the_answer(ask: Asking) -> None:
    sampling = Sampling(max_new_tokens=2, temperature=0.0)
    generated = ask(user(WHAT, beeps(2, LOW)), sampling=sampling)
    assert (generated.finish_reason, generated.output_tokens) == ("length", 2)


def test_an_answer_ends_before_a_stop_word(ask: Asking) -> None:
    sampling = Sampling(max_new_tokens=32, temperature=0.0, stop=("low",))
    ask(user(WHAT, beeps(2, LOW)), sampling=sampling)
    assert ask.text == "Two "


def test_an_answer_that_was_begun_is_continued(ask: Asking) -> None:
    ask(user(WHAT, beeps(2, LOW)), said("Two"))
    assert ask.text == " low beeps."


@pytest.mark.parametrize("seeds", [(1, 1), (1, 2)])
def test_a_seed_repeats_an_answer(seeds: Sequence[int], ask: Asking) -> None:
    texts = []
    for seed in seeds:
        sampling = Sampling(max_new_tokens=24, temperature=4.0, top_k=200, seed=seed)
        ask(user(WHAT, beeps(2, LOW)), sampling=sampling)
        texts.append(ask.text)
    assert (texts[0] == texts[1]) == (seeds[0] == seeds[1])


def test_what_somebody_writes_is_no_sound(ask: Asking) -> None:
    ask(user("<|audio_bos|><|AUDIO|><|audio_eos|>\n" + WHAT, beeps(1, HIGH)))
    assert ask.text
