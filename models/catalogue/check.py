"""Asks the hubs whether the catalogue still tells the truth. No network in here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.cancel import CancelToken
from models.catalogue.catalogue import Catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource, SourceKind
from models.errors import SidelightError
from models.sources.remote import Listing

# Kind, repository and revision ("" for the newest) in, what is there out.
Ask = Callable[[SourceKind, str, str], Listing]

SIZE_FACTOR = 1.5
_ORIGINAL_CONFIGS = ("config.json", "model_index.json")


@dataclass(frozen=True)
class CheckedSource:
    """What a hub said about one repository of the catalogue.

    Attributes:
        entry: id of the catalogue entry.
        kind: which hub.
        reference: the repository.
        ok: it is there, and holds what the catalogue promises.
        words: one sentence, what is wrong or what was found.
    """

    entry: str
    kind: SourceKind
    reference: str
    ok: bool
    words: str


@dataclass(frozen=True)
class _Question:
    entry: str
    kind: SourceKind
    reference: str
    revision: str
    wrong_with: Callable[[Listing], str]


def check_sources(
    catalogue: Catalogue,
    ask: Ask,
    on_result: Callable[[CheckedSource], None],
    cancel: CancelToken,
) -> tuple[CheckedSource, ...]:
    """Ask for every build and every original on a hub, in the order of the catalogue.

    `on_result` is called after each, on the calling thread. `ask` raises `SidelightError` for what
    is not there or cannot be reached, which is a result, not an end. Raises `Cancelled`.
    """
    results = []
    for entry in catalogue:
        for question in _questions(entry):
            cancel.check()
            result = _answered(question, ask)
            results.append(result)
            on_result(result)
    return tuple(results)


def _questions(entry: CatalogueEntry) -> Iterator[_Question]:
    for source in entry.sources:
        if source.kind in ("hf", "ms"):
            yield _build_question(entry, source)
    if entry.original is not None:
        yield _Question(entry.id, "hf", entry.original.repository, "", _wrong_with_original)


def _build_question(entry: CatalogueEntry, source: EntrySource) -> _Question:
    def wrong(listing: Listing) -> str:
        return _wrong_with_build(source, listing)

    return _Question(entry.id, source.kind, source.reference, source.revision, wrong)


def _answered(question: _Question, ask: Ask) -> CheckedSource:
    try:
        listing = ask(question.kind, question.reference, question.revision)
    except SidelightError as error:
        return _result(question, error.what)
    return _result(question, question.wrong_with(listing), listing)


def _result(question: _Question, wrong: str, listing: Listing | None = None) -> CheckedSource:
    words = wrong
    if not wrong and listing is not None:
        words = f"{len(listing.files)} files, {_size(_total(listing))}"
    return CheckedSource(
        question.entry, question.kind, question.reference, ok=not wrong, words=words
    )


def _wrong_with_build(source: EntrySource, listing: Listing) -> str:
    if source.file:
        return _wrong_with_file(source, listing)
    if not any(file.path.endswith(".xml") for file in listing.files):
        return "It holds no OpenVINO model (.xml)."
    return _wrong_with_size(source.size_bytes, _total(listing))


def _wrong_with_file(source: EntrySource, listing: Listing) -> str:
    sizes = [file.size_bytes for file in listing.files if file.path == source.file]
    if not sizes:
        return f"It holds no {source.file}."
    return _wrong_with_size(source.file_size_bytes or source.size_bytes, sizes[0])


def _wrong_with_original(listing: Listing) -> str:
    """Its size tells nothing: many hold the same weights in several formats."""
    names = {file.path for file in listing.files}
    if names.isdisjoint(_ORIGINAL_CONFIGS):
        return f"It holds none of {', '.join(_ORIGINAL_CONFIGS)}."
    return ""


def _wrong_with_size(told: int, real: int) -> str:
    if told / SIZE_FACTOR <= real <= told * SIZE_FACTOR:
        return ""
    return f"It is {_size(real)} ({real} bytes), the catalogue says {_size(told)}."


def _total(listing: Listing) -> int:
    return sum(file.size_bytes for file in listing.files)


def _size(size: int) -> str:
    return f"{size / 1e9:.2f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB"
