"""Roles: kept, exported, imported, changed for one conversation."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.role import BadRole, Role, document_of, role_of
from desktop.roles.roles import Roles, write_role
from models.engine.values import Sampling
from models.errors import SidelightError

POET = Role("Poet", "Answer in rhymes.", "some-model", "GPU", Sampling(64, 0.9, 0.95, 40, 1.1, 7))


@pytest.fixture
def roles(tmp_path: Path) -> Roles:
    return Roles(tmp_path / "roles.json", builtin_roles())


def again(tmp_path: Path) -> Roles:
    return Roles(tmp_path / "roles.json", builtin_roles())


def test_a_role_is_there_at_the_next_start(roles: Roles, tmp_path: Path) -> None:
    roles.keep(POET)
    assert again(tmp_path).get(POET.id) == POET
    assert again(tmp_path).all()[-1] == POET


def test_a_changed_role_keeps_its_place(roles: Roles, tmp_path: Path) -> None:
    roles.keep(POET)
    roles.keep(Role("Other"))
    changed = replace(POET, name="Great poet")
    roles.keep(changed)
    assert [role.name for role in again(tmp_path).all()[-2:]] == ["Great poet", "Other"]


def test_a_removed_role_is_gone(roles: Roles, tmp_path: Path) -> None:
    roles.keep(POET)
    roles.remove(POET.id)
    assert again(tmp_path).get(POET.id) is None


def test_the_builtin_ones_come_first_each_with_a_prompt_and_are_no_ones_own(roles: Roles) -> None:
    roles.keep(POET)
    builtin = [role for role in roles.all() if role.builtin]
    assert len(builtin) >= 5
    assert roles.all()[: len(builtin)] == tuple(builtin)
    assert all(len(role.prompt) > 40 for role in builtin)
    assert len({role.id for role in builtin}) == len(builtin)


def test_an_exported_role_is_imported_as_another_one(roles: Roles, tmp_path: Path) -> None:
    roles.keep(POET)
    write_role(POET, tmp_path / "poet.json")
    brought = roles.bring(tmp_path / "poet.json")
    assert brought.id != POET.id
    assert replace(brought, id=POET.id) == POET
    assert len([role for role in again(tmp_path).all() if role.name == "Poet"]) == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("no JSON", "holds no role"),
        ("[]", "holds no role"),
        ('{"name": "A"}', "holds no role"),
        ('{"sidelight_role": 2, "name": "A"}', "newer version"),
        ('{"sidelight_role": 1}', "no name"),
        ('{"sidelight_role": 1, "name": 3}', "“name”"),
        ('{"sidelight_role": 1, "name": "A", "sampling": []}', "“sampling”"),
        ("[" * 100_000, "holds no role"),
    ],
)
def test_what_is_no_role_is_refused_in_words(
    roles: Roles, tmp_path: Path, text: str, says: str
) -> None:
    path = tmp_path / "role.json"
    path.write_text(text, encoding="utf-8")
    before = roles.all()
    with pytest.raises(BadRole) as refused:
        roles.bring(path)
    assert says in refused.value.what
    assert refused.value.todo
    assert roles.all() == before


def test_what_a_newer_version_knows_besides_does_no_harm() -> None:
    document = document_of(POET) | {"colour": "red"}
    document["sampling"]["mood"] = "good"
    assert role_of(document) == POET


def test_a_damaged_file_is_set_aside_and_kept(roles: Roles, tmp_path: Path) -> None:
    roles.keep(POET)
    file = tmp_path / "roles.json"
    file.write_text("{", encoding="utf-8")
    fresh = again(tmp_path)
    assert not [role for role in fresh.all() if not role.builtin]
    assert fresh.damaged is not None
    assert fresh.damaged.read_text(encoding="utf-8") == "{"


def test_what_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    roles = Roles(tmp_path / "file" / "roles.json", [])
    with pytest.raises(SidelightError, match="cannot be written"):
        roles.keep(POET)
    assert roles.all() == ()


def test_a_conversation_has_its_own_values_of_a_role() -> None:
    here = replace(POET, prompt="Answer in prose.", sampling=replace(POET.sampling, top_k=5))
    overrides = POET.overrides_from(here)
    assert json.loads(overrides) == {"prompt": "Answer in prose.", "sampling": {"top_k": 5}}
    assert POET.with_overrides(overrides) == here
    assert POET.with_overrides("{}") == POET


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"prompt": 3}', '{"sampling": 1}'])
def test_overrides_that_cannot_be_read_are_none(text: str) -> None:
    assert POET.with_overrides(text) == POET
