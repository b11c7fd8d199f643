"""Which values `Wishes` may have. Native code ends the process at some of the others."""

from __future__ import annotations

from collections.abc import Mapping

from models.engine.sampling_bounds import Bounds
from models.errors import SidelightError
from models.words import say

# Of a picture to start from, or a mask; read as files they are smaller.
MOST_SIDE = 4096
LONGEST_PROMPT = 10_000

BOUNDS: Mapping[str, Bounds] = {
    "width": Bounds(8, MOST_SIDE, whole=True),
    "height": Bounds(8, MOST_SIDE, whole=True),
    "steps": Bounds(1, 150, whole=True),
    "guidance": Bounds(0, 50),
    "seed": Bounds(0, (1 << 32) - 1, whole=True),
    "strength": Bounds(0, 1, above=True),
    "weight": Bounds(-2, 2),
}


class BadWish(SidelightError, ValueError):
    """A value of `Wishes` is outside its bounds; ``field`` names it."""

    def __init__(self, field: str, what: str, todo: str = "") -> None:
        super().__init__(what, todo or say("Change it, or leave it to the model."))
        self.field = field


def check_number(field: str, value: object) -> None:
    """Raise `BadWish` for a value of one of `BOUNDS` that is outside them."""
    if not BOUNDS[field].holds(value):
        raise BadWish(field, BOUNDS[field].objection(field, value))


def check_words(field: str, text: str) -> None:
    """Raise `BadWish` for more than anybody can have meant."""
    if len(text) > LONGEST_PROMPT:
        raise BadWish(
            field,
            say(
                "The text has {count:,} characters; at most {most:,}.",
                count=len(text),
                most=LONGEST_PROMPT,
            ),
            say("Shorten it; models read the first few dozen words only."),
        )


def check_size(field: str, width: int, height: int) -> None:
    """Raise `BadWish` for a picture or a mask that is too large to work with."""
    if max(width, height) <= MOST_SIDE:
        return
    values = {"width": width, "height": height, "most": MOST_SIDE}
    mask = say("The mask has {width:,} x {height:,} pixels; at most {most:,} a side.", **values)
    picture = say(
        "The picture has {width:,} x {height:,} pixels; at most {most:,} a side.", **values
    )
    raise BadWish(
        field, mask if field == "mask" else picture, say("Make it smaller, and try again.")
    )


def mask_without_picture() -> BadWish:
    return BadWish(
        "mask",
        say("There is a mask, but no picture that it is for."),
        say("Choose the picture too, or leave the mask out."),
    )
