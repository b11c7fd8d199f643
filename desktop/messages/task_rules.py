"""Lists of tasks, `- [ ] to do` and `- [x] done`: a rule for markdown-it.

The items get the classes that QTextDocument draws as boxes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

TODO, DONE = "unchecked", "checked"
# Stands in the HTML of whatever has tasks.
TASK = 'checked">'
_BOXES = {"[ ]": TODO, "[x]": DONE, "[X]": DONE}


def tasks_plugin(markdown: MarkdownIt) -> None:
    markdown.core.ruler.after("inline", "tasks", _mark_tasks)


def _mark_tasks(state: StateCore) -> None:
    tokens = state.tokens
    for item, _, words in zip(tokens, tokens[1:], tokens[2:], strict=False):
        box = words.content[:3]
        is_task = item.type == "list_item_open" and words.type == "inline" and box in _BOXES
        if is_task and words.content[3:4].isspace():
            item.attrSet("class", _BOXES[box])
            _drop_box(words)


def _drop_box(words: Token) -> None:
    """The box is drawn, so its letters go."""
    words.content = words.content[4:]
    first = words.children[0] if words.children else None
    if first is not None:
        first.content = first.content[4:]
