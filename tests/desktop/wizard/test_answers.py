"""What follows from the answers: which models, which bytes, which devices."""

from __future__ import annotations

from dataclasses import replace

from desktop.wizard.answers import Answers, devices_for
from models.catalogue.entry import EntrySource
from models.hardware.fit import Fit
from tests.desktop.wizard.samples import (
    BRUSH,
    EAR,
    EYE,
    HUGE_EYE,
    LLAMA_EYE,
    RAW_EYE,
    SMALL_EYE,
    choice,
    offers,
)

_ALL = Answers(uses=("see", "transcribe"), offered=offers())


def _ids(answers: Answers) -> list[str]:
    return [one.entry.id for one in answers.wanted()]


def test_the_recommended_models_are_taken() -> None:
    assert _ids(_ALL) == [EYE.id, EAR.id]


def test_a_picked_one_is_taken_instead() -> None:
    assert _ids(_ALL.with_pick("see", SMALL_EYE.id)) == [SMALL_EYE.id, EAR.id]


def test_one_that_cannot_be_had_is_never_taken() -> None:
    for model in (HUGE_EYE, RAW_EYE):
        assert _ids(_ALL.with_pick("see", model.id)) == [EYE.id, EAR.id]
    only = _ALL.with_offers({"see": (choice(RAW_EYE), choice(HUGE_EYE, "no"))})
    assert _ids(only) == [EAR.id]


def test_a_pick_that_is_not_offered_any_more_gives_way_and_comes_back() -> None:
    picked = _ALL.with_pick("see", SMALL_EYE.id)
    without = picked.with_offers({"see": (choice(EYE),)})
    assert _ids(without) == [EYE.id, EAR.id]
    assert _ids(without.with_offers(offers())) == [SMALL_EYE.id, EAR.id]


def test_a_model_for_two_uses_is_fetched_once() -> None:
    both = _ALL.with_use("voice_questions", True)
    assert both.uses == ("see", "voice_questions", "transcribe")
    assert _ids(both) == [EYE.id, EAR.id]
    assert both.download_bytes() == EYE.size_bytes + EAR.size_bytes


def test_what_is_here_is_not_fetched() -> None:
    here = replace(_ALL, ready=frozenset({EAR.id}))
    assert [one.entry.id for one in here.to_get()] == [EYE.id]
    assert here.download_bytes() == EYE.size_bytes


def test_what_ships_with_the_app_is_not_fetched() -> None:
    shapes = replace(EYE, sources=(EntrySource("builtin", "shapes"),))
    answers = Answers(offered={"see": (choice(shapes),)})
    assert answers.wanted()
    assert answers.to_get() == ()


def test_a_licence_is_asked_for_only_where_it_has_to_be() -> None:
    llama = _ALL.with_pick("see", LLAMA_EYE.id)
    assert _ALL.must_accept() == ()
    assert [one.entry.id for one in llama.must_accept()] == [LLAMA_EYE.id]
    accepted = llama.with_licence(LLAMA_EYE.id, True)
    assert accepted.must_accept() == ()
    assert accepted.with_licence(LLAMA_EYE.id, False).must_accept() == llama.must_accept()
    assert replace(llama, ready=frozenset({LLAMA_EYE.id})).must_accept() == ()


def test_room_counts_the_copy_that_a_gguf_needs() -> None:
    gguf = EntrySource("hf", "a/b", file="m.gguf", file_size_bytes=10, size_bytes=10)
    model = replace(EYE, size_bytes=20, sources=(gguf,))
    assert Answers(offered={"see": (choice(model),)}).room_bytes() == 30


def test_the_chosen_source_comes_first() -> None:
    assert Answers().with_source("ms").kinds == ("ms", "hf", "wheel")
    assert Answers().with_source("ms").with_source("wheel").kinds == ("wheel", "ms", "hf")


def test_a_model_that_is_not_wanted_takes_its_uses_along() -> None:
    both = _ALL.with_use("voice_questions", True).with_use("draw", True)
    assert both.without_model(EAR.id).uses == ("see", "draw")
    assert both.without_model(BRUSH.id).uses == ("see", "voice_questions", "transcribe")


def test_devices_are_tried_the_recommended_first_then_the_others_that_can() -> None:
    others = (
        Fit("GPU.1", "well", "fits"),
        Fit("GPU", "well", "the same"),
        Fit("CPU", "slowly", "slow"),
        Fit("NPU", "no", "too large"),
    )
    assert devices_for(choice(EYE, others=others)) == ("GPU", "GPU.1", "CPU")
