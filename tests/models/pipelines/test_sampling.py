"""What reaches OpenVINO GenAI when sampling is asked for, on its real configuration object."""

from __future__ import annotations

from typing import Any

import pytest

from models.engine.protocol import Sampling
from models.pipelines.sampling import apply_sampling, set_usual_defaults


@pytest.fixture
def config() -> Any:
    import openvino_genai

    return openvino_genai.GenerationConfig()


def test_length_is_always_bounded(config: Any) -> None:
    assert apply_sampling(config, Sampling(), room=5000, eos_token_id=2).max_new_tokens == 1024
    assert apply_sampling(config, Sampling(), room=30, eos_token_id=2).max_new_tokens == 30


def test_end_token_comes_from_the_tokenizer_when_the_model_names_none(config: Any) -> None:
    assert apply_sampling(config, Sampling(), 100, eos_token_id=7).eos_token_id == 7


def test_end_token_of_the_model_is_kept(config: Any) -> None:
    config.set_eos_token_id(3)
    assert apply_sampling(config, Sampling(), 100, eos_token_id=7).eos_token_id == 3


def test_seed_is_fresh_unless_given(config: Any) -> None:
    seeds = {apply_sampling(config, Sampling(), 100, 2).rng_seed for _ in range(5)}
    assert len(seeds) > 1
    assert apply_sampling(config, Sampling(seed=11), 100, 2).rng_seed == 11


def test_temperature_zero_is_greedy(config: Any) -> None:
    config.do_sample = True
    assert apply_sampling(config, Sampling(temperature=0, top_p=0.5), 100, 2).do_sample is False


def test_values_given_switch_sampling_on(config: Any) -> None:
    sampling = Sampling(temperature=0.5, top_p=0.25, top_k=9, repetition_penalty=1.5)
    filled = apply_sampling(config, sampling, 100, 2)
    assert filled.do_sample is True
    assert (filled.temperature, filled.top_p, filled.top_k) == (0.5, 0.25, 9)
    assert filled.repetition_penalty == 1.5


def test_beams_of_the_model_are_not_used_as_they_cannot_stream(config: Any) -> None:
    config.num_beams = 4
    assert apply_sampling(config, Sampling(), 100, 2).num_beams == 1


def test_model_without_defaults_does_not_loop_for_ever(config: Any) -> None:
    filled = apply_sampling(set_usual_defaults(config), Sampling(), 100, 2)
    assert filled.do_sample is True
    assert (filled.temperature, filled.top_p) == pytest.approx((0.2, 0.9))
    assert filled.frequency_penalty > 0
    assert filled.repetition_penalty == 1


def test_greedy_is_greedy_whatever_the_defaults(config: Any) -> None:
    assert (
        apply_sampling(set_usual_defaults(config), Sampling(temperature=0), 9, 2).do_sample is False
    )


def test_stop_words_join_those_of_the_model(config: Any) -> None:
    config.stop_strings = {"</answer>"}
    filled = apply_sampling(config, Sampling(stop=("User:", "\n\n", "end ")), 100, 2)
    # Of those that end with a blank GenAI would take the blank away, and they would not be seen.
    assert filled.stop_strings == {"</answer>", "User:"}
    assert filled.include_stop_str_in_output is True


def test_without_stop_words_the_model_keeps_its_own(config: Any) -> None:
    config.stop_strings = {"</answer>"}
    filled = apply_sampling(config, Sampling(), 100, 2)
    assert (filled.stop_strings, filled.include_stop_str_in_output) == ({"</answer>"}, False)


def test_everything_reaches_the_configuration(config: Any) -> None:
    sampling = Sampling(77, 0.5, 0.25, 9, 1.5, 11, ("x",))
    filled = apply_sampling(config, sampling, 1000, 2)
    assert filled.max_new_tokens == 77
    assert (filled.temperature, filled.top_p, filled.top_k) == (0.5, 0.25, 9)
    assert (filled.repetition_penalty, filled.rng_seed) == (1.5, 11)
    assert filled.stop_strings == {"x"}
    filled.validate()
