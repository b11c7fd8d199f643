"""What was measured of a model's speed, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.conversations.values import Origin
from desktop.sentences import problem_words
from desktop.speed.state import SpeedState
from desktop.widgets.joined import listed, named
from models.store.pace import Measured


def tr(text: str) -> str:
    return QCoreApplication.translate("speed", text)


def found_words(state: SpeedState) -> tuple[str, ...]:
    """A line for each way that was measured."""
    return tuple(way_words(one) for one in state.found)


def way_words(one: Measured) -> str:
    """Such as "Drafted by Small: 1.6 times as fast, 62 % of its words are taken"."""
    return named(_way(one), _outcome(one))


def doing_words(state: SpeedState) -> str:
    """What is being measured; "" for nothing."""
    if not state.doing:
        return ""
    if state.waits:
        return tr("Goes on measuring when the engine is free …")
    if state.doing == "devices":
        return tr("Trying it on {0} …").format(state.at) if state.at else tr("Trying it out …")
    if not state.total:
        return tr("Looking for a way to faster answers …")
    done = tr("{0} of {1} answers").format(state.done, state.total)
    return named(tr("Measuring with and without"), done)


def unmeasured_words(state: SpeedState) -> str:
    """Why there are no figures, or not those of a draft; "" when there are."""
    if state.doing:
        return ""
    if not state.can_be_faster:
        return tr("Not possible on {0}.").format(state.device)
    if not state.found:
        return tr("Not measured on {0} yet.").format(state.device)
    if any(one.way == "draft" for one in state.found):
        return ""
    return tr("No model on this PC can draft for it.")


def ratio_words(ratio: float) -> str:
    """Such as 1.6; near one with two decimals, as it is about these."""
    decimals = 2 if 0.9 < ratio < 1.1 else 1
    return QLocale().toString(ratio, "f", decimals)


def _way(one: Measured) -> str:
    if one.way == "lookup":
        return tr("Looked up in long texts and code")
    name = tr("Drafted by {0}").format(one.draft_name)
    if one.draft_device == one.device:
        return name
    return tr("{0} on {1}").format(name, one.draft_device)


def _outcome(one: Measured) -> str:
    if one.problem is not None:
        return problem_words(one.problem)
    ratio = ratio_words(one.ratio)
    if one.is_worth_it:
        gain = tr("{0} times as fast").format(ratio)
        return listed([gain, taken_words(one.acceptance)]) if one.acceptance else gain
    if one.ratio < 1:
        return tr("off, it would be slower here ({0}×)").format(ratio)  # noqa: RUF001
    return tr("off, it is hardly faster here ({0}×)").format(ratio)  # noqa: RUF001


def faster_words(origin: Origin) -> str:
    """What made an answer faster, as it stands below it; "" for nothing."""
    if origin.looked_up:
        return tr("looked up")
    if not origin.draft:
        return ""
    name = tr("drafted by {0}").format(origin.draft)
    return listed([name, taken_words(origin.acceptance)]) if origin.drafted else name


def taken_words(acceptance: float) -> str:
    """How much of what was proposed the model took."""
    return tr("{0} % taken").format(round(100 * acceptance))
