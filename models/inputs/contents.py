"""What a question can be about, whatever it came from."""

from __future__ import annotations

from collections.abc import Sequence

from models.inputs.documents.document import Document
from models.inputs.documents.prompt import as_prompt as with_documents
from models.inputs.picture import Picture
from models.inputs.recording import Recording
from models.inputs.recording import as_prompt as with_recordings
from models.inputs.video import Video

Content = Picture | Video | Recording | Document


def must_be_seen(content: Content) -> bool:
    """Whether only a model that sees can take it."""
    return isinstance(content, Picture | Video)


def text_with(contents: Sequence[Content], question: str) -> str:
    """The question after all that is to be read: documents, then what is said in recordings."""
    recordings = [each for each in contents if isinstance(each, Recording)]
    documents = [each for each in contents if isinstance(each, Document)]
    text = with_recordings(recordings, question) if recordings else question
    return with_documents(documents, text) if documents else text
