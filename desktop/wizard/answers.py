"""What the user answered in the wizard and what is known meanwhile. Plain values, no widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from models.catalogue.entry import SourceKind
from models.hardware.recommend import Choice, Use
from models.installer import devices_to_try
from models.sources.room import room_needed

USES: tuple[Use, ...] = ("see", "voice_questions", "transcribe", "draw", "speak")
# Those that can be switched to; what ships with the app is always there.
SOURCE_KINDS: tuple[SourceKind, ...] = ("hf", "ms", "wheel")


@dataclass(frozen=True)
class Answers:
    """Everything the wizard's way depends on.

    Attributes:
        language: code of the window's language.
        uses: what the user wants to do, in the order of `USES`.
        kinds: sources, the preferred one first.
        picked: model ids that the user chose instead of the recommended ones.
        accepted: ids of the models whose licence was accepted.
        offered: what there is for each use, the recommended first.
        awaited: uses whose offers are still being looked for.
        ready: ids of the models that are on this PC.
        coming: ids of the models that are being installed and not ready, paused and failed ones
            too.
    """

    language: str = "en"
    uses: tuple[Use, ...] = ("see",)
    kinds: tuple[SourceKind, ...] = SOURCE_KINDS
    picked: Mapping[Use, str] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()
    offered: Mapping[Use, tuple[Choice, ...]] = field(default_factory=dict)
    awaited: frozenset[Use] = frozenset()
    ready: frozenset[str] = frozenset()
    coming: frozenset[str] = frozenset()

    # --- what follows from them -----------------------------------------------------------------

    def chosen(self, use: Use) -> Choice | None:
        """The picked model of a use, else the first that can be had; None when there is none."""
        can = [choice for choice in self.offered.get(use, ()) if can_be_had(choice)]
        picked = self.picked.get(use)
        mine = (choice for choice in can if choice.entry.id == picked)
        return next(mine, can[0] if can else None)

    def wanted(self) -> tuple[Choice, ...]:
        """The chosen models of all uses, each once."""
        found: dict[str, Choice] = {}
        for use in self.uses:
            choice = self.chosen(use)
            if choice is not None:
                found.setdefault(choice.entry.id, choice)
        return tuple(found.values())

    def to_get(self) -> tuple[Choice, ...]:
        """Those that are not on this PC yet."""
        return tuple(choice for choice in self.wanted() if not self.is_here(choice))

    def is_here(self, choice: Choice) -> bool:
        ships = choice.place is not None and choice.place.kind == "builtin"
        return ships or choice.entry.id in self.ready

    def must_accept(self) -> tuple[Choice, ...]:
        """Models to get whose licence still has to be accepted."""
        return tuple(
            choice
            for choice in self.to_get()
            if choice.entry.must_accept and choice.entry.id not in self.accepted
        )

    def download_bytes(self) -> int:
        return sum(choice.place.size_bytes for choice in self.to_get() if choice.place)

    def room_bytes(self) -> int:
        """What the disk has to have free for all of them."""
        return sum(room_of(choice) for choice in self.to_get())

    # --- changed --------------------------------------------------------------------------------

    def with_use(self, use: Use, wanted: bool) -> Answers:
        uses = tuple(one for one in USES if (wanted if one == use else one in self.uses))
        return replace(self, uses=uses)

    def with_pick(self, use: Use, model_id: str) -> Answers:
        return replace(self, picked={**self.picked, use: model_id})

    def with_licence(self, model_id: str, accepted: bool) -> Answers:
        others = self.accepted - {model_id}
        return replace(self, accepted=others | {model_id} if accepted else others)

    def with_source(self, kind: SourceKind) -> Answers:
        """That one first; the others stay in their order behind it."""
        return replace(self, kinds=(kind, *(one for one in self.kinds if one != kind)))

    def with_offers(self, offers: Mapping[Use, tuple[Choice, ...]]) -> Answers:
        """Those of other uses stay as they were."""
        return replace(self, offered={**self.offered, **offers}, awaited=self.awaited - set(offers))

    def awaiting(self, uses: Iterable[Use]) -> Answers:
        return replace(self, awaited=frozenset(uses))

    def without_model(self, model_id: str) -> Answers:
        """The user does not want it after all, so nothing is wanted that it was chosen for."""
        left = []
        for use in self.uses:
            choice = self.chosen(use)
            if choice is None or choice.entry.id != model_id:
                left.append(use)
        return replace(self, uses=tuple(left))


def can_be_had(choice: Choice) -> bool:
    """There is a ready build, and it runs here."""
    return choice.place is not None and choice.fit.level != "no"


def room_of(choice: Choice) -> int:
    """Bytes of disk that getting it takes."""
    needed = room_needed(choice.place) if choice.place is not None else 0
    return max(needed, choice.entry.size_bytes)


def devices_for(choice: Choice) -> tuple[str, ...]:
    """Where it is tried, in this order: the recommended device, then others where it runs."""
    return devices_to_try((choice.fit, *choice.others))
