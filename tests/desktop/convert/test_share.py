"""How far the whole is."""

from __future__ import annotations

import pytest

from desktop.convert.share import WEIGHTS, OverallShare
from models.conversion.progress import PHASES, ConversionPhase, ConversionProgress


def layers(done: int, part: str = "language_model", total: int = 10) -> ConversionProgress:
    return ConversionProgress("compress", done, total, "layers", part=part)


def test_every_phase_has_a_weight() -> None:
    assert set(WEIGHTS) == set(PHASES)
    assert sum(WEIGHTS.values()) == 100
    assert min(WEIGHTS.values()) > 0


def test_it_begins_at_nothing_and_ends_near_all() -> None:
    share = OverallShare()
    assert share.share == 0
    assert share.follow(ConversionProgress("toolchain")) == 0
    assert share.follow(ConversionProgress("install", 5, 5)) == pytest.approx(1.0)


def test_half_of_the_download() -> None:
    share = OverallShare()
    half = share.follow(ConversionProgress("download", 50, 100, "bytes"))
    assert half == pytest.approx((WEIGHTS["toolchain"] + WEIGHTS["download"] / 2) / 100)


def test_what_is_skipped_counts_for_nothing() -> None:
    share = OverallShare(("toolchain", "download"))
    assert share.follow(ConversionProgress("load")) == 0
    assert share.follow(ConversionProgress("install", 1, 1)) == pytest.approx(1.0)
    assert share.follow(ConversionProgress("download", 1, 2, "bytes")) == pytest.approx(1.0)


def test_it_never_goes_backwards() -> None:
    share = OverallShare()
    told = [
        ConversionProgress("export", 1, 3, "parts", part="a"),
        ConversionProgress("load"),
        layers(1),
        layers(10),
        layers(0, "vision_embeddings_model", 0),
        layers(1, "vision_embeddings_model", 4),
        ConversionProgress("export", 0, 3, "parts"),
        layers(2, "vision_embeddings_model", 4),
        ConversionProgress("verify"),
        layers(0),
    ]
    shares = [share.follow(one) for one in told]
    assert shares == sorted(shares)


def test_each_part_and_each_round_of_compression_brings_it_on() -> None:
    """The first round takes most, and the last one never all, as another may follow."""
    share = OverallShare()
    start = share.follow(layers(0))
    ends = [
        share.follow(layers(10)),
        *(share.follow(layers(done)) for done in (1, 10)),
        *(share.follow(layers(done, "vision")) for done in (1, 10)),
    ]
    assert ends == sorted(set(ends))
    assert ends[0] - start > (ends[-1] - start) / 2
    assert ends[-1] - start < WEIGHTS["compress"] / 100


def test_parts_of_an_export_are_counted_on() -> None:
    share = OverallShare()
    parts = [
        share.follow(ConversionProgress("export", done, 3, "parts", part=part))
        for done, part in enumerate(("language", "embeddings", "vision"))
    ]
    third = WEIGHTS["export"] / 300
    assert parts[1] - parts[0] == pytest.approx(third)
    assert parts[2] - parts[1] == pytest.approx(third)


@pytest.mark.parametrize("phase", PHASES)
def test_figures_beyond_the_total_are_not_believed(phase: ConversionPhase) -> None:
    share = OverallShare()
    assert 0 <= share.follow(ConversionProgress(phase, 30, 10)) <= 1
