"""First questions that fit what is attached."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from models.engine.asking import sound_in
from models.inputs.contents import Content
from models.inputs.documents.document import Document
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.video import Video

_CODE = {".c", ".cpp", ".cs", ".css", ".go", ".h", ".hpp", ".html", ".java", ".js", ".kt", ".lua"}
_CODE |= {".php", ".ps1", ".py", ".rb", ".rs", ".sh", ".sql", ".swift", ".ts", ".tsx"}


def prompts_for(contents: Sequence[Content], *, hears: bool = False) -> list[str]:
    """Up to three, about all of it where there are several things; [] about nothing.

    `hears`: the model takes sounds as they are.
    """
    translate = QCoreApplication.translate
    pictures = sum(isinstance(each, Picture) for each in contents)
    if pictures > 1:
        return [
            translate("Prompts", "What is different in these pictures?"),
            translate("Prompts", "Describe each picture."),
            translate("Prompts", "What do they have in common?"),
        ]
    if len({type(each) for each in contents}) > 1 or len(contents) > 1:
        return [
            translate("Prompts", "What is all this about?"),
            translate("Prompts", "How does it belong together?"),
        ]
    if hears and contents and sound_in(contents[0]) is not None:
        return [
            translate("Prompts", "What do you hear?"),
            translate("Prompts", "What is said, word for word?"),
            translate("Prompts", "How does the voice sound?"),
        ]
    return _about_one(contents[0]) if contents else []


def _about_one(content: Content) -> list[str]:
    translate = QCoreApplication.translate
    if isinstance(content, Picture):
        return [
            translate("Prompts", "Describe the picture."),
            translate("Prompts", "What is written in it?"),
            translate("Prompts", "What is unusual about it?"),
        ]
    if isinstance(content, Video):
        about_speech = (
            [translate("Prompts", "What is said in the video?")] if content.speech else []
        )
        return [
            translate("Prompts", "What happens in the video?"),
            translate("Prompts", "List what can be seen, with times."),
            *about_speech,
        ]
    if isinstance(content, Recording):
        return [
            translate("Prompts", "Sum up what is said."),
            translate("Prompts", "What are the main points?"),
            translate("Prompts", "What is to be done, and by whom?"),
        ]
    return _about_document(content)


def _about_document(document: Document) -> list[str]:
    translate = QCoreApplication.translate
    if PurePath(document.name).suffix.lower() in _CODE:
        return [
            translate("Prompts", "Explain what this code does."),
            translate("Prompts", "Look for mistakes in it."),
            translate("Prompts", "How could it be made simpler?"),
        ]
    return [
        translate("Prompts", "Sum it up in five sentences."),
        translate("Prompts", "What are the main points?"),
        translate("Prompts", "Explain it in simple words."),
    ]
