"""Which ways on a failure leaves."""

from __future__ import annotations

from dataclasses import replace

from desktop.jobs.installs import Install
from desktop.wizard.offers import build_of, offers_for
from models.catalogue.entry import EntrySource
from models.errors import Problem
from models.store.trial import Trial
from tests.desktop.wizard.samples import CABLE_CUT, EYE

_FULL = Problem("DiskFull", "The disk is full.", "Free some room.")
_REFUSED = Problem("DeviceFault", "The GPU refused it.", "")
_PLACES = (
    EntrySource("hf", "a/int4", weights="int4"),
    EntrySource("hf", "a/int8", weights="int8"),
    EntrySource("ms", "a/int4", weights="int4"),
    EntrySource("wheel", "a==1", weights="int8"),
    EntrySource("builtin", "a", weights="fp32"),
)
_MODEL = replace(EYE, sources=_PLACES)


def _failed(problem: Problem, *trials: Trial) -> Install:
    return Install(_MODEL, _PLACES[0], "failed", problem=problem, trials=trials)


def _labels(install: Install, *devices: str) -> list[str]:
    return [offer.label for offer in offers_for(install, devices)]


def test_other_sources_each_once_and_the_network() -> None:
    assert _labels(_failed(CABLE_CUT), "GPU", "CPU") == [
        "Get it from ModelScope",
        "Get it from Python package index",
        "Network settings…",
        "Choose another model",
        "Skip it",
    ]


def test_the_network_is_not_blamed_for_a_full_disk() -> None:
    assert "Network settings…" not in _labels(_failed(_FULL))


def test_other_devices_and_precisions_where_a_device_refused() -> None:
    labels = _labels(_failed(_REFUSED, Trial("GPU", False, _REFUSED)), "GPU", "CPU")
    assert labels == [
        "Try it on CPU",
        "Try the INT8 build",
        "Choose another model",
        "Skip it",
    ]


def test_a_build_is_found_again() -> None:
    install = _failed(CABLE_CUT)
    first = offers_for(install, ())[0]
    assert build_of(install, first.id) == _PLACES[2]


def test_a_model_of_one_source_can_still_be_skipped() -> None:
    only = replace(_failed(_FULL), entry=replace(_MODEL, sources=_PLACES[:1]))
    assert _labels(only) == ["Choose another model", "Skip it"]
