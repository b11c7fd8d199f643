"""How documents are put before a question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.inputs.documents.document import Document

_NAME_LENGTH = 100
_SHORTEST_FENCE = 3
# Nobody writes longer ones, except to make the fence around them fill the context.
_LONGEST_RUN = 32
_RUN = re.compile(r"`+")
_ENDLESS_RUN = re.compile(f"`{{{_LONGEST_RUN},}}")


def as_prompt(documents: Sequence[Document], question: str) -> str:
    """Each document under its name and between fences, then the question.

    The fence is a run of backticks that is longer than any in the content, so no content can end
    it (CommonMark 0.31, section 4.5); a name cannot either, it is one printable line.
    """
    return "\n\n".join([*(_part(document) for document in documents), question])


def _part(document: Document) -> str:
    content = _ENDLESS_RUN.sub("`" * _LONGEST_RUN, document.text).strip("\n")
    fence = _fence(content)
    lines = [f"Document “{_one_line(document.name)}”{_extent(document)}:", fence, content, fence]
    if document.left_out:
        lines.append(f"({document.left_out})")
    return "\n".join(lines)


def _fence(content: str) -> str:
    longest = max((len(run) for run in _RUN.findall(content)), default=0)
    return "`" * max(_SHORTEST_FENCE, longest + 1)


def _one_line(name: str) -> str:
    """Cut in the middle, so that the suffix stays."""
    plain = "".join(letter for letter in " ".join(name.split()) if letter.isprintable())
    plain = plain.replace("`", "'").replace("“", '"').replace("”", '"')
    half = _NAME_LENGTH // 2
    return plain if len(plain) <= _NAME_LENGTH else f"{plain[:half]}…{plain[-half + 1 :]}"


def _extent(document: Document) -> str:
    if not document.page_count:
        return ""
    words = "1 page" if document.page_count == 1 else f"{document.page_count} pages"
    return f" ({words})" if document.text else f" ({words}, without any text)"
