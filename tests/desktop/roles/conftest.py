"""Roles in a file of the test's own, in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.keeping import RoleKeeper
from desktop.roles.roles import Roles
from desktop.theme import theme
from tests.desktop.roles.samples import POET, Chinese


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Numbers as they are written in London."""
    usual = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(usual)


@pytest.fixture
def roles(tmp_path: Path) -> Roles:
    return Roles(tmp_path / "roles.json", builtin_roles())


@pytest.fixture
def keeper(qtbot: QtBot, roles: Roles) -> RoleKeeper:
    roles.keep(POET)
    return RoleKeeper(roles)


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[Chinese]:
    """To be installed; gone again afterwards."""
    translator = Chinese()
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture
def usual_text() -> Iterator[None]:
    yield
    theme().set_text_size(100)
