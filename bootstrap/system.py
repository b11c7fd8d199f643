"""Sees to it that the operating system has what is needed, as far as that can be done."""

from __future__ import annotations

import ctypes
import importlib.util
import platform
import shutil
from collections.abc import Sequence

from bootstrap import debian
from bootstrap.needs import Need, python_venv
from bootstrap.report import SetupFailed, say


def can_make_environments() -> bool:
    """Whether this Python came whole; Debian leaves ensurepip to a package of its own."""
    importlib.invalidate_caches()  # it may have been installed a moment ago
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def require_venv() -> None:
    if not can_make_environments():
        raise SetupFailed(
            "This Python cannot make environments: its modules venv and ensurepip are missing.",
            f"Install the package that brings them ({python_venv().package} on Debian and Ubuntu),"
            " then run the same command again.",
        )


def provide(needs: Sequence[Need]) -> bool:
    """Whether all needs are met; when not, the user has been told, and may still go on."""
    if not needs or platform.system() != "Linux":
        return True
    if debian.is_debian():
        return debian.install_missing(needs)
    absent = [name for need in needs for name in _not_found(need)]
    if absent:
        say("The system lacks these; install the packages that bring them: " + ", ".join(absent))
    return not absent


def _not_found(need: Need) -> list[str]:
    """The file or program by which a need is known, when it is not there."""
    if need.tool and not shutil.which(need.tool):
        return [need.tool]
    if need.library:
        try:
            ctypes.CDLL(need.library)
        except OSError:
            return [need.library]
    return []
