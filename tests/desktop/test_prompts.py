"""First questions that fit what is attached."""

from __future__ import annotations

import pytest

from desktop.chat.prompts import prompts_for
from models.inputs.contents import Content
from models.inputs.documents.document import Document
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.spoken import Spoken
from models.inputs.video import Frame, Video

PICTURE = Picture(1, 1, bytes(3))
FILM = Video("a.mp4", 2.0, (Frame(PICTURE, 0.0),))
SPEECH = (Spoken(0, 1, "Hello."),)
TALKING_FILM = Video("a.mp4", 2.0, (Frame(PICTURE, 0.0),), SPEECH)


@pytest.mark.parametrize(
    ("contents", "first"),
    [
        ([PICTURE], "Describe the picture."),
        ([PICTURE, PICTURE], "What is different in these pictures?"),
        ([FILM], "What happens in the video?"),
        ([Recording("a.wav", 3.0, SPEECH, True)], "Sum up what is said."),
        ([Document("a.pdf", "Words.")], "Sum it up in five sentences."),
        ([Document("a.PY", "print()")], "Explain what this code does."),
        ([Document("a.txt", "Words."), FILM], "What is all this about?"),
        ([FILM, FILM], "What is all this about?"),
    ],
)
def test_the_first_question_fits(contents: list[Content], first: str) -> None:
    assert prompts_for(contents)[0] == first


def test_what_is_said_is_asked_for_where_somebody_speaks() -> None:
    assert "What is said in the video?" in prompts_for([TALKING_FILM])
    assert "What is said in the video?" not in prompts_for([FILM])


def test_there_is_nothing_to_ask_about_nothing() -> None:
    assert prompts_for([]) == []
