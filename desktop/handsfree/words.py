"""What is said about a conversation by voice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.chat.notice_bar import Action, Notice
from desktop.sentences import translated
from models.errors import Problem

# As a notice's button calls it.
TURN_ON = "handsfree:on"


def is_off() -> Notice:
    translate = QCoreApplication.translate
    what = translate("HandsFree", "Hands-free conversation is switched off.")
    todo = translate(
        "HandsFree",
        "While one runs, the microphone stays open, and every answer is read aloud. Only what the "
        "conversation shows is kept, and Esc ends it.",
    )
    return Notice(
        "info", what, todo, actions=(Action(TURN_ON, translate("HandsFree", "Switch it on")),)
    )


def ended_by_silence(minutes: int) -> Notice:
    translate = QCoreApplication.translate
    what = translate("HandsFree", "The hands-free conversation has ended.")
    todo = translate("HandsFree", "Nobody said anything for {0} minutes.").format(minutes)
    return Notice("info", what, todo)


def no_chat_model() -> Problem:
    translate = QCoreApplication.translate
    what = translate("HandsFree", "No model is installed that could answer.")
    return Problem("ModelNotInstalled", what, translate("HandsFree", "Get one in the library."))


def blind(name: str) -> Problem:
    translate = QCoreApplication.translate
    what = translate("HandsFree", "{0} cannot see.").format(name)
    todo = translate("HandsFree", "Choose a model that sees, then say it again.")
    return Problem("CannotSeePictures", what, todo)


def spoken(problem: Problem) -> str:
    """To be read aloud."""
    return f"{translated(problem.what)} {translated(problem.todo)}"


def nothing_understood() -> str:
    return QCoreApplication.translate("HandsFree", "No words were understood: say it again")


def no_picture_wanted() -> str:
    return QCoreApplication.translate("HandsFree", "No picture was taken: say something else")


def not_sent() -> str:
    return QCoreApplication.translate("HandsFree", "It could not be sent: see below")


def picture_name() -> str:
    return QCoreApplication.translate("HandsFree", "Picture taken by voice")
