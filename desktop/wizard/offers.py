"""The next best things after a failed install."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.jobs.installs import Install
from desktop.widgets.amounts import source_words
from desktop.widgets.problem_view import Offer
from models.catalogue.entry import EntrySource

BUILD, DEVICE, NETWORK, OTHER, SKIP = "build:", "device:", "network", "other", "skip"


def tr(text: str) -> str:
    return QCoreApplication.translate("offers", text)


def offers_for(install: Install, devices: Sequence[str]) -> tuple[Offer, ...]:
    """Another device or build where devices refused it, else another source; another model or
    none always. ``devices``: ids of this PC's devices where it should run."""
    found = (
        [*_other_devices(install, devices), *_other_weights(install)]
        if install.trials
        else _other_sources(install)
    )
    if install.problem is not None and install.problem.kind == "DownloadFailed":
        found.append(Offer(NETWORK, tr("Network settings…")))
    found.append(Offer(OTHER, tr("Choose another model")))
    found.append(Offer(SKIP, tr("Skip it")))
    return tuple(found)


def build_of(install: Install, offer: str) -> EntrySource:
    """The build that an offer beginning with `BUILD` is about."""
    return install.entry.sources[int(offer.removeprefix(BUILD))]


def _other_devices(install: Install, devices: Sequence[str]) -> list[Offer]:
    tried = {trial.device for trial in install.trials}
    return [
        Offer(f"{DEVICE}{device}", tr("Try it on {0}").format(device))
        for device in devices
        if device not in tried
    ]


def _other_weights(install: Install) -> list[Offer]:
    """One build for each precision that it was not tried in."""
    seen = {install.place.weights}
    found = []
    for at, place in enumerate(install.entry.sources):
        if place.weights not in seen and place.kind != "builtin":
            seen.add(place.weights)
            words = tr("Try the {0} build").format(place.weights.upper())
            found.append(Offer(f"{BUILD}{at}", words))
    return found


def _other_sources(install: Install) -> list[Offer]:
    """The first build of each other source."""
    seen = {install.place.kind, "builtin"}
    found = []
    for at, place in enumerate(install.entry.sources):
        if place.kind not in seen:
            seen.add(place.kind)
            words = tr("Get it from {0}").format(source_words(place.kind))
            found.append(Offer(f"{BUILD}{at}", words))
    return found
