"""How a `Sampling` becomes OpenVINO GenAI's GenerationConfig."""

from __future__ import annotations

import secrets
from typing import Any

from models.engine.protocol import Sampling

_SEED_LIMIT = 1 << 31

# For models that bring no generation_config.json, as those made from GGUF: temperature and top-p
# as SmolLM2's model card recommends. The frequency penalty keeps small models out of endless
# loops; unlike a repetition penalty it counts only what was generated, so that a name from the
# question can be said.
_TEMPERATURE = 0.2
_TOP_P = 0.9
_FREQUENCY_PENALTY = 0.3


def set_usual_defaults(config: Any) -> Any:
    """Defaults for a GenerationConfig whose model names none, where GenAI's own are greedy."""
    config.do_sample = True
    config.temperature = _TEMPERATURE
    config.top_p = _TOP_P
    config.frequency_penalty = _FREQUENCY_PENALTY
    return config


def apply_sampling(config: Any, sampling: Sampling, room: int, eos_token_id: int) -> Any:
    """Fill a GenerationConfig that holds the model's own defaults.

    Args:
        config: the pipeline's config, changed in place; its end tokens are kept.
        sampling: what was asked for; None leaves a value to the model.
        room: tokens left in the context, 1 or more; bounds ``max_new_tokens``, which is unlimited
            in GenAI unless it is set.
        eos_token_id: the tokenizer's, used when the model's config names none.

    Returns:
        the same config.
    """
    config.max_new_tokens = max(1, min(sampling.max_new_tokens, room))
    config.num_beams = 1
    config.num_return_sequences = 1
    config.apply_chat_template = False
    if config.eos_token_id < 0 and not config.stop_token_ids:
        config.set_eos_token_id(eos_token_id)
    _set_randomness(config, sampling)
    if sampling.repetition_penalty is not None:
        config.repetition_penalty = sampling.repetition_penalty
    _set_stop_words(config, sampling)
    # GenAI's own seed is always 0: without a fresh one "again" would say the same.
    config.rng_seed = secrets.randbelow(_SEED_LIMIT) if sampling.seed is None else sampling.seed
    return config


def _set_stop_words(config: Any, sampling: Sampling) -> None:
    """They are asked for whole, and cut off at their first letter by `StopWords`.

    GenAI would cut at the end of a token. It also takes away blanks at the end, which would hide
    a word that ends with one; such a word is left to `StopWords` alone, which ends the answer too.
    """
    words = {word for word in sampling.stop if not word[-1].isspace()}
    if words:
        config.stop_strings = config.stop_strings | words
        config.include_stop_str_in_output = True


def _set_randomness(config: Any, sampling: Sampling) -> None:
    if sampling.temperature == 0:
        config.do_sample = False
        return
    given = (sampling.temperature, sampling.top_p, sampling.top_k)
    if any(value is not None for value in given):
        config.do_sample = True
    if sampling.temperature is not None:
        config.temperature = sampling.temperature
    if sampling.top_p is not None:
        config.top_p = sampling.top_p
    if sampling.top_k is not None:
        config.top_k = sampling.top_k
