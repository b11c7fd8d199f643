"""Roles: kept, exported, imported, changed for one conversation."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.role import MOST_CHARACTERS, BadRole, Role, copy_of, document_of, role_of
from desktop.roles.role_file import read_role, write_role
from desktop.roles.roles import Roles
from models.errors import SidelightError
from tests.desktop.roles.samples import POET


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
    brought = copy_of(read_role(tmp_path / "poet.json"))
    roles.keep(brought)
    assert brought.id != POET.id
    assert replace(brought, id=POET.id) == POET
    assert len([role for role in again(tmp_path).all() if role.name == "Poet"]) == 2
    assert not list(tmp_path.glob("*.new"))


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
def test_what_is_no_role_is_refused_in_words(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "role.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRole) as refused:
        read_role(path)
    assert says in refused.value.what
    assert refused.value.todo


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


def test_what_can_be_read_of_a_damaged_file_counts(roles: Roles, tmp_path: Path) -> None:
    roles.keep(POET)
    file = tmp_path / "roles.json"
    documents = [*json.loads(file.read_text(encoding="utf-8")), {"sidelight_role": 1}]
    file.write_text(json.dumps(documents), encoding="utf-8")
    fresh = again(tmp_path)
    assert fresh.get(POET.id) == POET
    assert fresh.damage is not None
    assert fresh.damage.what == "Some of your roles cannot be read."
    assert str(fresh.damaged) in fresh.damage.todo
    healthy = again(tmp_path)
    assert healthy.get(POET.id) == POET
    assert healthy.damage is None


def test_each_damaged_file_is_kept(tmp_path: Path) -> None:
    for text in ("{", "["):
        (tmp_path / "roles.json").write_text(text, encoding="utf-8")
        again(tmp_path)
    assert len(list(tmp_path.glob("roles.damaged*.json"))) == 2


def test_roles_with_the_same_id_are_told_apart(roles: Roles, tmp_path: Path) -> None:
    roles.keep(POET)
    file = tmp_path / "roles.json"
    document = json.loads(file.read_text(encoding="utf-8"))[0]
    file.write_text(json.dumps([document, document | {"name": "B"}]), encoding="utf-8")
    first, second = (role for role in again(tmp_path).all() if not role.builtin)
    assert (first.id, second.name) == (POET.id, "B")
    assert second.id != POET.id


@pytest.mark.parametrize("name", ["", "  "])
def test_what_could_not_be_read_again_is_not_written(
    roles: Roles, tmp_path: Path, name: str
) -> None:
    roles.keep(POET)
    with pytest.raises(BadRole):
        roles.keep(Role(name))
    with pytest.raises(BadRole):
        roles.keep(replace(POET, prompt="x" * (MOST_CHARACTERS + 1)))
    assert again(tmp_path).all() == roles.all()
    assert roles.get(POET.id) == POET


@pytest.mark.parametrize("name", ["?", "角色", "half \ud83d of a sign"])
def test_any_name_can_be_kept(roles: Roles, tmp_path: Path, name: str) -> None:
    roles.keep(Role(name))
    assert again(tmp_path).all()[-1].name == name.replace("\ud83d", "?")
    assert again(tmp_path).damage is None


def test_a_removed_role_comes_back_to_its_place(roles: Roles, tmp_path: Path) -> None:
    for role in (POET, Role("B"), Role("C")):
        roles.keep(role)
    place = roles.remove(POET.id)
    roles.keep(POET, place)
    assert [role.name for role in again(tmp_path).all()[-3:]] == ["Poet", "B", "C"]


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


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", "[" * 100_000, '{"prompt": 3}', '{"sampling": 1}']
)
def test_overrides_that_cannot_be_read_are_none(text: str) -> None:
    assert POET.with_overrides(text) == POET
