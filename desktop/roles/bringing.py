"""Roles from and to files that the user chooses."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.roles.role import Role
from desktop.roles.role_file import read_role
from desktop.sidebar.clean_text import clean_title
from models.cancel import CancelToken
from models.errors import Problem, SidelightError
from models.words import say

# What no file name may hold on some system.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|]')
_LONGEST = 60


@dataclass(frozen=True)
class Brought:
    """Attributes:
    roles: those that could be read.
    problems: of the others.
    """

    roles: tuple[Role, ...]
    problems: tuple[Problem, ...]


def read_roles(paths: Sequence[Path], cancel: CancelToken) -> Brought:
    """Each of the files on its own."""
    roles, problems = [], []
    for path in paths:
        cancel.check()
        try:
            roles.append(read_role(path))
        except SidelightError as error:
            what = say("“{name}” cannot be imported: {why}", name=path.name, why=error.what)
            problems.append(Problem(type(error).__name__, what, error.todo, error.cause))
    return Brought(tuple(roles), tuple(problems))


def ask_what_to_import(parent: QWidget, answer: Callable[[list[str]], None]) -> None:
    """The system's own dialog."""
    title = QCoreApplication.translate("Roles", "Import roles")
    dialog = QFileDialog(parent, title, "", _filter())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(answer)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_where_to_export(parent: QWidget, role: Role, answer: Callable[[str], None]) -> None:
    title = QCoreApplication.translate("Roles", "Export the role")
    dialog = QFileDialog(parent, title, file_name_of(role), _filter())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")
    dialog.fileSelected.connect(answer)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def file_name_of(role: Role) -> str:
    """One that every system takes."""
    name = _FORBIDDEN.sub("_", clean_title(role.name))[:_LONGEST].strip(" .")
    return f"{name or 'role'}.json"


def _filter() -> str:
    return QCoreApplication.translate("Roles", "Roles") + " (*.json)"
