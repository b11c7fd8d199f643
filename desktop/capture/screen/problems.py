"""What is told when the screen cannot be pictured."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.errors import Problem, ScreenNotCaptured


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScreenProblems", text)


def _problem(what: str, todo: str, cause: str = "") -> Problem:
    return ScreenNotCaptured(what, todo, cause).problem


def black() -> Problem:
    return _problem(
        _tr("The picture of the screen came out black."),
        _tr("Check that the screen is unlocked and shows no protected video, and try again."),
    )


def nothing(cause: str) -> Problem:
    return _problem(
        _tr("The system gave no picture of the screen."),
        _tr("Take a screenshot with the system's own tool, and paste it here."),
        cause,
    )


def not_allowed_by_macos() -> Problem:
    return _problem(
        _tr("macOS does not let Sidelight see the screen."),
        _tr(
            "Allow it in System Settings, Privacy & Security, Screen Recording, "
            "then start Sidelight again."
        ),
    )


def no_portal(cause: str) -> Problem:
    return _problem(
        _tr("This desktop does not hand out pictures of the screen."),
        _tr(
            "Install xdg-desktop-portal and its part for your desktop (-gnome, -kde or -wlr), "
            "or take a screenshot with the desktop's own tool and paste it here."
        ),
        cause,
    )


def refused_by_desktop() -> Problem:
    return _problem(
        _tr("The desktop did not allow a picture of the screen."),
        _tr(
            "Allow screenshots for Sidelight in the desktop's privacy settings, "
            "or take one with the desktop's own tool and paste it here."
        ),
    )


def no_answer() -> Problem:
    return _problem(
        _tr("The desktop did not answer the request for a picture of the screen."),
        _tr("Try again, or take a screenshot with the desktop's own tool and paste it here."),
    )
