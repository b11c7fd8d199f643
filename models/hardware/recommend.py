"""Which model a person with this PC would be told to take, for what they want to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from models.catalogue.entry import CatalogueEntry, EntrySource, SourceKind
from models.hardware.fit import LEVELS, Fit, fits_on
from models.hardware.pc import Pc
from models.sources.room import room_needed
from models.words import say

# What the wizard asks: chat about pictures and video, voice questions, transcribe recordings,
# draw, spoken answers. Voice questions need a model for chat besides the one for speech that is
# recommended here.
Use = Literal["see", "voice_questions", "transcribe", "draw", "speak"]
USES: tuple[Use, ...] = ("see", "voice_questions", "transcribe", "draw", "speak")

# Small and quick is better than the last bit of quality while somebody waits for the transcript.
_VOICE_LIMIT = 300_000_000
# Chat models this small are there to show that all works; they know nothing of the world.
_DEMO_PARAMETERS = 10_000_000
# More of the PC's memory than this leaves too little to the programs people have open: for as
# long as the model is in use, and while it gets ready.
_COMFORTABLE_SHARE, _COMFORTABLE_PEAK = 0.4, 0.6
# What stays free on the disk, for the system and for compiled models.
DISK_RESERVE = 2 << 30
_RUNS_NOW = ("text", "vision", "speech", "image", "voice")
_MUST_CONVERT = say("There is no ready build of it, so it has to be converted first.")


@dataclass(frozen=True)
class Choice:
    """A model for a use, where to get it, and where it would run.

    Attributes:
        entry: the model.
        place: the build to get; None when it has to be converted from its original first.
        fit: on the best device of this PC for that build.
        others: the verdicts on the other devices.
    """

    entry: CatalogueEntry
    place: EntrySource | None
    fit: Fit
    others: tuple[Fit, ...] = ()


def choices(
    use: Use,
    catalogue: Iterable[CatalogueEntry],
    pc: Pc,
    kinds: Sequence[SourceKind],
    installed: Collection[str] = (),
) -> tuple[Choice, ...]:
    """Every model for the use, the best for this PC first.

    `kinds` are the sources that can be used, the preferred one first; models that are installed
    already, or ship with the app, need none of them. What has to be converted comes last. Where
    the preferred source has no model that sees, those that only talk come first: better than to
    wait for a source that is perhaps not reachable.
    """
    entries = tuple(catalogue)
    found = _choices([one for one in entries if serves(one, use)], pc, kinds, installed)
    talkers: list[Choice] = []
    if use == "see" and not any(_is_near(choice, kinds, installed) for choice in found):
        texts = [one for one in entries if one.kind == "text" and "chat" in one.tasks]
        talkers = [one for one in _choices(texts, pc, kinds[:1], installed) if one.place]

    def order(choice: Choice) -> tuple[object, ...]:
        return _order(choice, use, pc, installed)

    return (*sorted(talkers, key=order), *sorted(found, key=order))


def recommended(
    use: Use,
    catalogue: Iterable[CatalogueEntry],
    pc: Pc,
    kinds: Sequence[SourceKind],
    installed: Collection[str] = (),
    *,
    can_convert: bool = False,
) -> Choice | None:
    """The first that can be had and runs; None when there is none.

    With `can_convert` a model without a ready build is the last resort.
    """
    to_convert = None
    for choice in choices(use, catalogue, pc, kinds, installed):
        if can_be_had(choice, pc, installed):
            return choice
        if to_convert is None and choice.place is None:
            to_convert = choice
    return to_convert if can_convert else None


def can_be_had(choice: Choice, pc: Pc, installed: Collection[str] = ()) -> bool:
    """There is a ready build, it runs here, and the disk has room for it."""
    if choice.place is None or choice.fit.level == "no":
        return False
    return room_for(choice, installed) <= pc.disk_free_bytes


def room_for(choice: Choice, installed: Collection[str] = ()) -> int:
    """Bytes that the disk must have free to get it; 0 for what is here."""
    if choice.place is None or choice.entry.id in installed or choice.place.kind == "builtin":
        return 0
    return max(room_needed(choice.place), choice.entry.size_bytes) + DISK_RESERVE


def serves(entry: CatalogueEntry, use: Use) -> bool:
    """Whether the model does what the user wants to do."""
    if entry.kind not in _RUNS_NOW:
        return False
    if use == "see":
        return "chat" in entry.tasks and "image" in entry.takes
    task = {"voice_questions": "transcribe", "transcribe": "transcribe", "draw": "draw"}
    return task.get(use, "speak") in entry.tasks


def _choices(
    entries: Iterable[CatalogueEntry],
    pc: Pc,
    kinds: Sequence[SourceKind],
    installed: Collection[str],
) -> list[Choice]:
    found = (_choice(entry, pc, kinds, entry.id in installed) for entry in entries)
    return [choice for choice in found if choice is not None]


def _is_near(choice: Choice, kinds: Sequence[SourceKind], installed: Collection[str]) -> bool:
    """Whether a model, no demo, is here or can be had from the preferred source."""
    if choice.place is None or _is_demo(choice.entry) or choice.fit.level == "no":
        return False
    return choice.entry.id in installed or choice.place.kind in kinds[:1]


def _choice(
    entry: CatalogueEntry, pc: Pc, kinds: Sequence[SourceKind], is_here: bool
) -> Choice | None:
    """On its best build and device; None when there is no source for it that may be used."""
    usable = [*kinds, "builtin", "file"]
    places = [place for place in entry.sources if is_here or place.kind in usable]
    built = [(place, fits) for place in places if (fits := fits_on(entry, place, pc))]
    if built:
        # Where two are equal, `min` keeps the catalogue's order.
        place, fits = min(built, key=lambda one: build_order(one[0], one[1][0], pc, usable))
        return Choice(entry, place, fits[0], fits[1:])
    if entry.original is None or not pc.devices:
        return None
    return Choice(entry, None, Fit(pc.devices[0].id, "no", _MUST_CONVERT))


def build_order(
    place: EntrySource, best: Fit, pc: Pc, kinds: Sequence[str] = ()
) -> tuple[int, bool, int]:
    """Sorts the builds of a model, the best for this PC first, by the best verdict on each; one
    that only the NPU runs well comes after one that a GPU or the CPU does. ``kinds``: sources,
    the preferred one first; between those that are not named nothing is decided."""
    source = kinds.index(place.kind) if place.kind in kinds else len(kinds)
    on_npu = any(device.id == best.device and device.kind == "NPU" for device in pc.devices)
    return LEVELS.index(best.level), on_npu, source


def _order(choice: Choice, use: Use, pc: Pc, installed: Collection[str]) -> tuple[object, ...]:
    """Sorts the best first: what can be had, runs well and leaves room; then by quality. Of what
    runs slowly, the smallest is the least slow."""
    entry, place, level = choice.entry, choice.place, choice.fit.level
    heavy = use == "voice_questions" and entry.parameters > _VOICE_LIMIT
    return (
        place is None,
        level == "no",
        room_for(choice, installed) > pc.disk_free_bytes,
        _is_demo(entry),
        LEVELS.index(level),
        heavy or _is_tight(choice.fit, pc),
        entry.must_accept and entry.id not in installed,
        entry.parameters if level == "slowly" else 0,
        -entry.rank,
        entry.size_bytes,
    )


def _is_demo(entry: CatalogueEntry) -> bool:
    return "chat" in entry.tasks and entry.parameters < _DEMO_PARAMETERS


def _is_tight(fit: Fit, pc: Pc) -> bool:
    """Whether it fits but would crowd out everything else; a graphics card has its own memory."""
    kind = next((device.kind for device in pc.devices if device.id == fit.device), "")
    held, peak = (size / max(1, pc.memory_bytes) for size in (fit.held_bytes, fit.need_bytes))
    return kind != "discrete GPU" and (held > _COMFORTABLE_SHARE or peak > _COMFORTABLE_PEAK)
