"""What was found out about installed models, and how long it holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.library.findings import Findings
from models.errors import Problem
from models.store.installed import InstalledModel
from tests.desktop.library.samples import EYE, MOUTH, installed

DAMAGE = Problem("ModelDamaged", "A file was changed.", "Repair it.")


def _model(entry: object = EYE) -> InstalledModel:
    assert isinstance(entry, type(EYE))
    model = installed(entry).installed
    assert model is not None
    return replace(model, revision="1", installed_at="2026-03-01T12:00:00+00:00")


MODEL, OTHER = _model(), _model(MOUTH)


@pytest.fixture
def findings() -> Findings:
    found = Findings()
    found.found_newest(MODEL, "2")
    found.found_damaged(MODEL, DAMAGE)
    return found


def test_it_is_told_of_the_model_that_it_is_about(findings: Findings) -> None:
    assert findings.newer([OTHER, MODEL]) == {MODEL.id: "2"}
    assert findings.damaged([OTHER, MODEL]) == {MODEL.id: DAMAGE}
    assert (findings.newer([OTHER]), findings.damaged([])) == ({}, {})


def test_moved_to_another_folder_it_is_the_same_model(findings: Findings) -> None:
    moved = replace(MODEL, folder=Path("/disk/eye"))
    assert findings.newer([moved]) == {MODEL.id: "2"}
    assert findings.damaged([moved]) == {MODEL.id: DAMAGE}


@pytest.mark.parametrize(
    "changes",
    [{"revision": "2"}, {"source": "ms:owner/x"}, {"installed_at": "2026-04-01T12:00:00+00:00"}],
    ids=["updated", "from another source", "installed again"],
)
def test_of_other_files_nothing_is_known(findings: Findings, changes: dict[str, str]) -> None:
    values = {"revision": MODEL.revision, "source": MODEL.source} | changes
    at = changes.get("installed_at", MODEL.installed_at)
    other = replace(MODEL, revision=values["revision"], source=values["source"], installed_at=at)
    assert (findings.newer([other]), findings.damaged([other])) == ({}, {})


def test_repaired_it_can_still_be_updated(findings: Findings) -> None:
    findings.found_whole(MODEL)
    findings.found_whole(OTHER)
    assert findings.damaged([MODEL]) == {}
    assert findings.newer([MODEL]) == {MODEL.id: "2"}


def test_what_is_the_newest_has_no_update(findings: Findings) -> None:
    findings.found_newest(MODEL, "")
    assert findings.newer([MODEL]) == {}


def test_forgotten_nothing_is_known(findings: Findings) -> None:
    findings.forget(MODEL)
    findings.forget(OTHER)
    assert (findings.newer([MODEL]), findings.damaged([MODEL])) == ({}, {})
