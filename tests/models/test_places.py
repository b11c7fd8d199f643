"""Where Sidelight keeps its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.places import MOVED_FILE, find_places, keep_models_at


def test_everything_is_under_the_one_folder_that_is_named(tmp_path: Path) -> None:
    places = find_places({"SIDELIGHT_HOME": str(tmp_path)})
    folders = {places.models, places.config, places.cache, places.logs, places.log_file}
    assert len(folders) == 5
    assert all(tmp_path in folder.parents for folder in folders)
    assert list(tmp_path.iterdir()) == []  # looking makes nothing


def test_without_it_they_are_the_users_own() -> None:
    places = find_places({})
    assert "sidelight" in str(places.models)
    assert places.models.is_absolute()


def test_moved_models_are_found_and_nothing_else_moves(tmp_path: Path) -> None:
    environment = {"SIDELIGHT_HOME": str(tmp_path / "home")}
    usual = find_places(environment)
    keep_models_at(usual.config, tmp_path / "other disk" / "模型")
    moved = find_places(environment)
    assert moved.models == tmp_path / "other disk" / "模型"
    assert (moved.config, moved.cache, moved.logs) == (usual.config, usual.cache, usual.logs)
    keep_models_at(usual.config, usual.models)
    assert find_places(environment) == usual


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"models": 7}', '{"models": "relative"}'])
def test_what_cannot_be_understood_leaves_them_where_they_were(tmp_path: Path, text: str) -> None:
    usual = find_places({"SIDELIGHT_HOME": str(tmp_path)})
    usual.config.mkdir()
    (usual.config / MOVED_FILE).write_text(text)
    assert find_places({"SIDELIGHT_HOME": str(tmp_path)}) == usual
