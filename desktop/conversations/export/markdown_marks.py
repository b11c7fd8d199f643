"""How a Markdown file tells what was said from what stands around it, and can be read again.

Lines that are comments, with a word in them that is nowhere in what was said:

    <!-- sidelight-conversation 1 WORD {the conversation, the files beside it} -->
    # Title
    ## You
    ![…](<folder>/01-….png)
    <!-- WORD begin {all of the message but its text} -->

    the text, letter for letter

    <!-- WORD end -->
    …
    <!-- WORD close -->

What is outside of begin and end is for readers only.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.conversations.export.faults import Malformed
from desktop.conversations.export.formats import MARKDOWN_MARK, VERSION

_HEAD = re.compile(
    re.escape(MARKDOWN_MARK) + r" ([0-9]{1,9})(?: ([0-9a-f]{12}) (\{.*\}))? -->(\r?)(?:\n|$)"
)


@dataclass(frozen=True)
class Head:
    """The first line; `word` and `about` are empty in a file of another version."""

    version: int
    word: str
    about: Mapping[str, Any]


def word_for(texts: Iterable[str]) -> str:
    """One that is in none of the texts."""
    all_texts = list(texts)
    digest = hashlib.sha256("\0".join(all_texts).encode("utf-8", "surrogatepass"))
    while any(digest.hexdigest()[:12] in one for one in all_texts):
        digest.update(b"again")
    return digest.hexdigest()[:12]


def head_mark(word: str, about: Mapping[str, Any]) -> str:
    return f"{MARKDOWN_MARK} {VERSION} {word} {_in_comment(about)} -->"


def begin_mark(word: str, about: Mapping[str, Any]) -> str:
    return f"<!-- {word} begin {_in_comment(about)} -->"


def end_mark(word: str) -> str:
    return f"<!-- {word} end -->"


def close_mark(word: str) -> str:
    return f"<!-- {word} close -->"


def read_head(source: str) -> Head:
    """Raises `Malformed`."""
    found = _HEAD.match(source)
    if found is None:
        raise Malformed("the first line has another form")
    return Head(int(found[1]), found[2] or "", _object(found[3] or "{}"))


def with_plain_line_ends(source: str) -> str:
    """As it was written, when an editor has made all lines end as on Windows."""
    found = _HEAD.match(source)
    return source.replace("\r\n", "\n") if found is not None and found[4] else source


def read_messages(source: str, word: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """What is said of each message, and its text; raises `Malformed`."""
    mark = re.compile(rf"^<!-- {word} (begin|end|close)(?: (\{{.*\}}))? -->$", re.MULTILINE)
    about: Mapping[str, Any] | None = None
    begin, is_closed = 0, False
    for found in mark.finditer(source):
        kind = found[1]
        if is_closed or (kind == "end") != (about is not None):
            raise Malformed(f"{kind!r} stands where it does not belong")
        if kind == "begin":
            about, begin = _object(found[2] or "{}"), found.end()
        elif about is not None:
            yield about, _between(source[begin : found.start()])
            about = None
        is_closed = kind == "close"
    if not is_closed:
        raise Malformed("its end is missing")


def _between(text: str) -> str:
    """Without an empty line at both ends, which an editor may have taken away."""
    return text.removeprefix("\n").removeprefix("\n").removesuffix("\n").removesuffix("\n")


def _in_comment(document: Mapping[str, Any]) -> str:
    """JSON in one line that cannot end the comment it stands in."""
    return json.dumps(document).replace(">", "\\u003e").replace("--", "-\\u002d")


def _object(source: str) -> Mapping[str, Any]:
    document = json.loads(source)
    if not isinstance(document, Mapping):
        raise Malformed("a comment holds no object")
    return document
