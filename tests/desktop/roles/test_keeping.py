"""What is typed is written a moment later, and nothing of it is lost when that fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.keeping import RoleKeeper
from desktop.roles.role import Role
from desktop.roles.roles import Roles
from tests.desktop.roles.samples import POET


def _own(tmp_path: Path) -> list[str]:
    """Names in the file."""
    return [role.name for role in Roles(tmp_path / "roles.json", []).all()]


def _block(tmp_path: Path) -> Path:
    """Nothing can be written there now; returns what is in the way."""
    obstacle = tmp_path / "roles.json.new"
    obstacle.mkdir()
    return obstacle


def test_a_change_holds_at_once_and_is_written_soon(
    qtbot: QtBot, keeper: RoleKeeper, tmp_path: Path
) -> None:
    with qtbot.waitSignal(keeper.changed):
        keeper.put(replace(POET, name="Great poet"))
    found = keeper.get(POET.id)
    assert found is not None
    assert found.name == "Great poet"
    assert not keeper.is_written
    qtbot.waitUntil(lambda: _own(tmp_path) == ["Great poet"])
    assert keeper.is_written


def test_the_last_change_counts(keeper: RoleKeeper, tmp_path: Path) -> None:
    for name in ("A", "B", "C"):
        keeper.put(replace(POET, name=name))
    keeper.put(Role("New"))
    assert keeper.flush()
    assert _own(tmp_path) == ["C", "New"]


def test_what_cannot_be_written_stays_and_is_tried_again(
    qtbot: QtBot, keeper: RoleKeeper, tmp_path: Path
) -> None:
    obstacle = _block(tmp_path)
    new = Role("New")
    keeper.put(replace(POET, name="Changed"))
    keeper.put(new)
    with qtbot.waitSignal(keeper.failed) as failed:
        assert not keeper.flush()
    assert failed.args[0].what == "The roles cannot be written."
    assert keeper.problem == failed.args[0]
    assert [role.name for role in keeper.all()[-2:]] == ["Changed", "New"]
    assert _own(tmp_path) == ["Poet"]
    obstacle.rmdir()
    with qtbot.waitSignal(keeper.written):
        assert keeper.flush()
    assert keeper.problem is None
    assert _own(tmp_path) == ["Changed", "New"]


def test_what_cannot_be_written_can_be_given_up(keeper: RoleKeeper, tmp_path: Path) -> None:
    _block(tmp_path)
    keeper.put(replace(POET, name="Changed"))
    keeper.put(Role("New"))
    keeper.flush()
    keeper.drop_unwritten()
    assert keeper.all()[-1] == POET
    assert keeper.problem is None


def test_a_deleted_role_comes_back_where_it_was(keeper: RoleKeeper, tmp_path: Path) -> None:
    keeper.put(Role("Other"))
    keeper.flush()
    assert keeper.remove(POET.id)
    assert _own(tmp_path) == ["Other"]
    assert keeper.removed is not None
    assert keeper.removed.role == POET
    assert keeper.bring_back() == POET
    assert _own(tmp_path) == ["Poet", "Other"]
    assert keeper.bring_back() is None


def test_deleting_takes_what_was_typed_last_along(keeper: RoleKeeper, tmp_path: Path) -> None:
    changed = replace(POET, prompt="Not written yet.")
    keeper.put(changed)
    keeper.remove(POET.id)
    assert keeper.flush()
    assert _own(tmp_path) == []
    assert keeper.bring_back() == changed


def test_builtin_roles_are_not_deleted(keeper: RoleKeeper) -> None:
    before = keeper.all()
    assert not keeper.remove(before[0].id)
    assert not keeper.remove("unknown")
    assert keeper.all() == before


def test_nothing_is_deleted_where_it_cannot_be_written(
    qtbot: QtBot, keeper: RoleKeeper, tmp_path: Path
) -> None:
    _block(tmp_path)
    with qtbot.waitSignal(keeper.failed):
        assert not keeper.remove(POET.id)
    assert keeper.get(POET.id) == POET
    assert keeper.removed is None


def test_what_cannot_be_written_back_is_there_all_the_same(
    keeper: RoleKeeper, tmp_path: Path
) -> None:
    keeper.remove(POET.id)
    obstacle = _block(tmp_path)
    assert keeper.bring_back() == POET
    assert keeper.get(POET.id) == POET
    assert keeper.problem is not None
    obstacle.rmdir()
    assert keeper.flush()
    assert _own(tmp_path) == ["Poet"]


def test_builtin_roles_change_with_the_language(qtbot: QtBot, keeper: RoleKeeper) -> None:
    others = [replace(role, name=f"译 {role.name}") for role in builtin_roles()]
    with qtbot.waitSignal(keeper.changed):
        keeper.set_builtin(others)
    assert keeper.all() == (*others, POET)
