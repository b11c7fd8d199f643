"""What the converting process knows without its libraries: kinds of faults, parts, perplexity."""

from __future__ import annotations

import errno
import math

import numpy as np
import pytest

from models.conversion.child.faults import TokenizerFailed, kind_of
from models.conversion.child.job import role_of
from models.conversion.child.perplexity import mean_loss, perplexity_of


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (MemoryError(), "memory"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"), "memory"),
        (OSError(errno.ENOSPC, "No space left on device"), "disk"),
        (RuntimeError("write failed: No space left on device"), "disk"),
        (TokenizerFailed("it is odd"), "tokenizer"),
        (ValueError("Please pass the argument `trust_remote_code=True`"), "code"),
        (
            ValueError(
                "Trying to export a foo model, that is a custom or unsupported architecture"
            ),
            "architecture",
        ),
        (ValueError("Maximum required is 5.0, got: 5.5.4"), "architecture"),
        (FileNotFoundError(2, "no such file"), "file"),
        (OSError("x does not appear to have a file named config.json"), "file"),
        (ZeroDivisionError("division by zero"), "other"),
    ],
)
def test_kinds_of_faults(error: Exception, kind: str) -> None:
    assert kind_of(error) == kind


@pytest.mark.parametrize(
    ("file", "role"),
    [
        ("openvino_model.xml", "language"),
        ("openvino_language_model.xml", "language"),
        ("openvino_decoder_model.xml", "language"),
        ("openvino_encoder_model.xml", "other"),
        ("openvino_text_embeddings_model.xml", "embeddings"),
        ("openvino_vision_embeddings_model.xml", "vision"),
        ("openvino_vision_embeddings_merger_model.xml", "vision"),
        ("openvino_resampler_model.xml", "vision"),
        ("openvino_tokenizer.xml", "other"),
        ("unet/openvino_model.xml", "language"),
        ("transformer/openvino_model.xml", "language"),
        ("text_encoder/openvino_model.xml", "other"),
        ("vae_decoder/openvino_model.xml", "other"),
    ],
)
def test_parts_are_told_by_their_names(file: str, role: str) -> None:
    assert role_of(file) == role


def test_perplexity_of_a_uniform_guess_is_the_size_of_the_vocabulary() -> None:
    loss = mean_loss(np.zeros((5, 8), np.float32), np.array([1, 2, 3, 4, 5]))
    assert perplexity_of([loss, loss]) == pytest.approx(8)


def test_perplexity_of_a_sure_guess_is_one() -> None:
    ids = np.array([3, 1, 2])
    logits = np.full((3, 4), -50, np.float32)
    logits[0, 1] = logits[1, 2] = 50
    assert perplexity_of([mean_loss(logits, ids)]) == pytest.approx(1)


def test_large_logits_do_not_overflow() -> None:
    loss = mean_loss(np.array([[1e4, 0], [0, 0]], np.float32), np.array([0, 1]))
    assert math.isfinite(loss)
    assert perplexity_of([]) == 0.0
