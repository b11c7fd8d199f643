"""Whether two models mean the same words by the same numbers, so that one can draft for the other.

OpenVINO GenAI 2026.4 compares the length of one encoded sentence and three special numbers, which
tokenizers of two families can agree in. So the vocabularies themselves are compared. How a prompt
is cut into tokens does not matter: only the main model's tokenizer does that.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.speed import refusals
from models.speed.tokens import places_for_tokens, special_tokens, tokens_of_both

# Of a vocabulary: what one model has and the other lacks, such as the tags for tools that a later
# release of a family added at the end.
_MOST_ALONE = 0.01


@dataclass(frozen=True)
class Comparison:
    """How two vocabularies compare.

    Attributes:
        shared: numbers that stand for the same token in both.
        differing: numbers that stand for another one in each.
        alone: numbers that only one of the models knows.
        without_place: the main model's numbers that the draft has no place for, or the other way
            round.
    """

    shared: int
    differing: int
    alone: int
    without_place: int = 0

    @property
    def is_same(self) -> bool:
        """No number means two things, and what one of them lacks is next to nothing."""
        few = self.alone <= self.shared * _MOST_ALONE
        return self.shared > 0 and not self.differing and not self.without_place and few


def compare_vocabularies(main: Path, draft: Path) -> Comparison | None:
    """Of two folders with IR; None when they have no files that can be compared.

    Reads some megabytes: not for the GUI thread.
    """
    both = tokens_of_both(main, draft)
    if both is None:
        return None
    ours, theirs = both
    common = ours.keys() & theirs.keys()
    differing = sum(ours[number] != theirs[number] for number in common)
    beyond = _beyond(max(ours), places_for_tokens(draft))
    return Comparison(
        shared=len(common) - differing,
        differing=differing,
        alone=len(ours.keys() ^ theirs.keys()),
        without_place=beyond + _beyond(max(theirs), places_for_tokens(main)),
    )


def check_same_vocabulary(main_name: str, main: Path, draft_name: str, draft: Path) -> None:
    """Raises `ForeignTokenizer` unless the model in `draft` can draft for the one in `main`."""
    comparison = compare_vocabularies(main, draft)
    if comparison is None:
        raise refusals.vocabulary_unknown(main_name, draft_name)
    if not comparison.is_same:
        wrong = comparison.differing + comparison.alone + comparison.without_place
        raise refusals.other_tokens(main_name, draft_name, wrong, comparison.shared + wrong)
    ours, theirs = special_tokens(main), special_tokens(draft)
    for role in ours.keys() & theirs.keys():
        if ours[role] != theirs[role]:
            raise refusals.other_ends(main_name, draft_name, role, ours[role], theirs[role])


def _beyond(highest: int, places: int) -> int:
    return max(0, highest + 1 - places) if places else 0
