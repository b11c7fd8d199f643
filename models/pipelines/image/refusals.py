"""Why a picture cannot be drawn as it was wished, and the sentences for it."""

from __future__ import annotations

from models.drawing.facts import Can, ImageFacts
from models.drawing.sizes import Size
from models.engine.drawing_bounds import BadWish
from models.errors import EngineFault, ModelUnsupported, OutOfMemory
from models.words import say


def cannot(model: str, task: Can, facts: ImageFacts) -> ModelUnsupported:
    """The model does something else."""
    if facts.one_size:
        what = say("On the NPU, “{name}” draws from words only.", name=model)
        return ModelUnsupported(what, say("Leave the picture out, or choose another device."))
    if task == "text":
        what = say("“{name}” fills in a part of a picture and does nothing else.", name=model)
        return ModelUnsupported(
            what, say("Give it a picture and a mask, or choose another model that draws.")
        )
    if task == "picture" and "mask" in facts.can:
        what = say("“{name}” changes a part of a picture only.", name=model)
        return ModelUnsupported(what, say("Paint over the part that it should draw anew."))
    what = say("“{name}” cannot draw over pictures.", name=model)
    return ModelUnsupported(what, say("Leave the picture out, or choose another model that draws."))


def other_size(model: str, wished: Size, nearest: Size) -> BadWish:
    """The model cannot do this one."""
    field = "width" if wished[0] != nearest[0] else "height"
    return BadWish(
        field,
        say(
            "“{name}” cannot draw {width} x {height} pixels.",
            name=model,
            width=wished[0],
            height=wished[1],
        ),
        say(
            "The nearest size that works is {width} x {height}.",
            width=nearest[0],
            height=nearest[1],
        ),
    )


def other_guidance(least: bool) -> BadWish:
    """On an NPU it decides how large the network is."""
    what = (
        say("On the NPU, this model needs a guidance above 1.")
        if least
        else say("On the NPU, this model needs a guidance of at most 1.")
    )
    return BadWish("guidance", what)


def too_little_strength(most_steps: int) -> BadWish:
    return BadWish(
        "strength",
        say("With so little strength not even {steps} steps change anything.", steps=most_steps),
        say("Choose more strength."),
    )


def nothing_masked() -> BadWish:
    return BadWish(
        "mask",
        say("No part of the picture is to be drawn anew."),
        say("Paint over what should change."),
    )


def no_room(model: str, size: Size, smaller: Size | None, cause: str) -> OutOfMemory:
    """For a picture of this size."""
    what = say(
        "There is not enough memory for {name} to draw {width} x {height} pixels.",
        name=model,
        width=size[0],
        height=size[1],
    )
    if smaller is None:
        return OutOfMemory(what, say("Close other programs or choose a smaller model."), cause)
    width, height = smaller
    todo = say(
        "Choose a smaller size, such as {width} x {height}, or close other programs.",
        width=width,
        height=height,
    )
    return OutOfMemory(what, todo, cause)


def drew_nothing(model: str, device: str) -> EngineFault:
    return EngineFault(
        say("{name} drew nothing on {device}.", name=model, device=device),
        say("Choose another device."),
    )
