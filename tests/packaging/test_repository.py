"""What packages say of where the project is at home, and where newer versions are announced."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from common import repository
from common.project import APP_ID, ROOT
from linux import deb, tree
from models.newer import read_feed
from windows.staging import copy_app

HOME = "https://github.com/somebody/side.light"
FEED = "https://api.github.com/repos/somebody/side.light/releases/latest"


@pytest.fixture(params=["", "somebody/side.light"])
def named(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setenv("REPOSITORY", request.param)
    monkeypatch.setattr(deb, "architecture", lambda: "amd64")
    return bool(request.param)


def test_the_app_on_windows_reads_where_newer_ones_are_announced(
    named: bool, tmp_path: Path
) -> None:
    copy_app(ROOT, tmp_path, "1.2.3")
    assert read_feed(tmp_path / "models" / "release.json") == (FEED if named else "")


def test_so_does_a_frozen_app(named: bool, tmp_path: Path) -> None:
    file = repository.write_feed(tmp_path / "new")
    assert (read_feed(file) if file else "") == (FEED if named else "")


def test_the_home_page_is_told_to_debian_and_to_software_centres(named: bool) -> None:
    lines = deb.control("1.2.3", ["libegl1"], 1024).splitlines()
    assert [line for line in lines if line.startswith("Homepage")] == [f"Homepage: {HOME}"] * named
    made = tree.Making(Path(), Path(), Path(), "1.2.3", 0)
    info = ElementTree.fromstring(tree._filled(tree.FILES / f"{APP_ID}.metainfo.xml", made))
    assert info.findtext("url") == (HOME if named else None)


def test_what_is_no_repository_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPOSITORY", "https://github.com/somebody/sidelight")
    with pytest.raises(ValueError, match="owner/name"):
        repository.homepage()
