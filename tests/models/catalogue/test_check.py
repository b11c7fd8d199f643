"""Asking the hubs about the catalogue: what is there, what is missing, what has another size."""

from __future__ import annotations

import pytest

from models.cancel import CancelToken
from models.catalogue.catalogue import Catalogue, read_catalogue
from models.catalogue.check import CheckedSource, check_sources
from models.catalogue.entry import CatalogueEntry, EntrySource, Original, SourceKind
from models.errors import Cancelled, DownloadFailed
from models.sources.remote import Listing, RemoteFile

OURS = EntrySource("builtin", "tiny")
BUILD = EntrySource("hf", "OpenVINO/Tiny-int4-ov", revision="v2", size_bytes=1_000_000_000)
COPY = EntrySource("ms", "OpenVINO/Tiny-int4-ov", size_bytes=1_000_000_000)
ORIGINAL = Original("Maker/Tiny", "text-generation-with-past", "transformers-5")


def entry(*sources: EntrySource, original: Original | None = None) -> CatalogueEntry:
    return CatalogueEntry(
        id="tiny",
        name="Tiny",
        label="For tests",
        summary="A model.",
        tasks=("chat",),
        takes=("text",),
        kind="text",
        family="llama",
        parameters=1_000,
        context_tokens=128,
        languages=("en",),
        licence="MIT",
        size_bytes=0,
        sources=sources,
        original=original,
    )


def listing(**sizes: int) -> Listing:
    files = (RemoteFile(name.replace("__", "."), size) for name, size in sizes.items())
    return Listing("abc123", tuple(files))


GOOD = listing(openvino_model__xml=1_000_000, openvino_model__bin=999_000_000)


class FakeHub:
    """Answers from a table; what is not in it cannot be reached."""

    def __init__(self, **repositories: Listing) -> None:
        self.repositories = repositories
        self.asked: list[tuple[SourceKind, str, str]] = []

    def __call__(self, kind: SourceKind, reference: str, revision: str) -> Listing:
        self.asked.append((kind, reference, revision))
        found = self.repositories.get(kind if reference != ORIGINAL.repository else "original")
        if found is None:
            raise DownloadFailed("There is no such repository.", "Choose another source.")
        return found


def checked(hub: FakeHub, *entries: CatalogueEntry) -> tuple[CheckedSource, ...]:
    told: list[CheckedSource] = []
    results = check_sources(Catalogue(entries), hub, told.append, CancelToken())
    assert tuple(told) == results
    return results


def only(hub: FakeHub, *sources: EntrySource, original: Original | None = None) -> CheckedSource:
    (result,) = checked(hub, entry(*sources, original=original))
    return result


def test_everything_on_a_hub_is_asked_for_at_its_revision() -> None:
    hub = FakeHub(hf=GOOD, ms=GOOD, original=listing(config__json=10))
    results = checked(hub, entry(OURS, BUILD, COPY, original=ORIGINAL))
    assert hub.asked == [
        ("hf", "OpenVINO/Tiny-int4-ov", "v2"),
        ("ms", "OpenVINO/Tiny-int4-ov", ""),
        ("hf", "Maker/Tiny", ""),
    ]
    assert [(r.entry, r.kind, r.reference, r.ok) for r in results] == [
        ("tiny", "hf", "OpenVINO/Tiny-int4-ov", True),
        ("tiny", "ms", "OpenVINO/Tiny-int4-ov", True),
        ("tiny", "hf", "Maker/Tiny", True),
    ]
    assert results[0].words == "2 files, 1.00 GB"


def test_what_is_gone_is_said_and_the_rest_is_still_asked_for() -> None:
    gone, there = checked(FakeHub(ms=GOOD), entry(BUILD, COPY))
    assert (gone.ok, gone.words) == (False, "There is no such repository.")
    assert there.ok


def test_a_repository_without_openvino_files_is_no_build() -> None:
    result = only(FakeHub(hf=listing(model__safetensors=1_000_000_000)), BUILD)
    assert (result.ok, result.words) == (False, "It holds no OpenVINO model (.xml).")


@pytest.mark.parametrize("real", [670_000_000, 1_490_000_000])
def test_a_size_nearby_will_do(real: int) -> None:
    assert only(FakeHub(hf=listing(openvino_model__xml=0, openvino_model__bin=real)), BUILD).ok


@pytest.mark.parametrize(
    ("real", "said"),
    [(1_510_000_000, "1.51 GB (1510000000 bytes)"), (660_000_000, "660.0 MB (660000000 bytes)")],
)
def test_a_size_that_is_far_off_is_told(real: int, said: str) -> None:
    result = only(FakeHub(hf=listing(openvino_model__xml=0, openvino_model__bin=real)), BUILD)
    assert (result.ok, result.words) == (False, f"It is {said}, the catalogue says 1.00 GB.")


def test_of_a_single_file_only_that_one_counts() -> None:
    gguf = EntrySource(
        "hf", "Maker/Tiny-GGUF", file="tiny.gguf", size_bytes=9_000, file_size_bytes=9_000
    )
    assert only(FakeHub(hf=listing(tiny__gguf=9_100, other__gguf=90_000)), gguf).ok
    small = only(FakeHub(hf=listing(tiny__gguf=900)), gguf)
    assert (small.ok, small.words) == (
        False,
        "It is 0.0 MB (900 bytes), the catalogue says 0.0 MB.",
    )
    missing = only(FakeHub(hf=listing(other__gguf=9_000)), gguf)
    assert (missing.ok, missing.words) == (False, "It holds no tiny.gguf.")


def test_an_original_needs_its_config_whatever_its_size() -> None:
    assert only(FakeHub(original=listing(model_index__json=1)), original=ORIGINAL).ok
    result = only(FakeHub(original=listing(README__md=1)), original=ORIGINAL)
    assert (result.ok, result.words) == (False, "It holds none of config.json, model_index.json.")


def test_what_is_not_on_a_hub_is_not_asked_for() -> None:
    hub = FakeHub()
    assert checked(hub, entry(OURS)) == ()
    assert hub.asked == []


def test_it_can_be_stopped_between_two_questions() -> None:
    cancel = CancelToken()
    told: list[CheckedSource] = []

    def stop_after_the_first(result: CheckedSource) -> None:
        told.append(result)
        cancel.cancel()

    with pytest.raises(Cancelled):
        check_sources(
            Catalogue((entry(BUILD, COPY),)), FakeHub(hf=GOOD), stop_after_the_first, cancel
        )
    assert [result.kind for result in told] == ["hf"]


def test_every_build_and_original_of_the_shipped_catalogue_is_asked_for() -> None:
    hub = FakeHub()
    shipped = read_catalogue()
    results = checked(hub, *shipped)
    builds = [s for e in shipped for s in e.sources if s.kind in ("hf", "ms")]
    originals = [e for e in shipped if e.original is not None]
    assert len(results) == len(hub.asked) == len(builds) + len(originals)
    assert {result.ok for result in results} == {False}
