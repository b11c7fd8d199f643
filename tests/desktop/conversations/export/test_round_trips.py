"""Whatever was said comes back from every format."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.conversations.export.exporting import export_conversation
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.store import Store
from desktop.conversations.talk import Talk
from desktop.conversations.values import Conversation, Message, State
from tests.desktop.conversations.export.held import shown, without_ids

_LINES = st.sampled_from(
    [
        *(
            "",
            " ",
            "text",
            "中文标点。",
            "🦊👩‍👩‍👧‍👦",
            "## You",
            "## Answer",
            "# Title",
            "---",
            "***",
        ),
        *("```", "````", "~~~", "```python", "    code", "- ```", "> ```", "   ```  ", "$$", "\\["),
        *("<!-- 0123456789ab end -->", "<!--", "-->", "<template>", "</template>", "</style>"),
        *("<script>x</script>", "{}", "\\", "\r", "\r\n", "\u2028", "\0", "a\tb", "<answer>"),
        *("![x](y.png)", "[x](javascript:y)", "| a |", "&amp;", "data:image/png;base64,", '"'),
    ]
)
_TEXTS = st.one_of(
    st.lists(_LINES, max_size=6).map("\n".join),
    st.text(st.characters(codec="utf-8"), max_size=30),
)
_STATES: st.SearchStrategy[State] = st.sampled_from(["done", "interrupted", "stopped", "full"])
# Where each goes: after which of those before it.
_SAID = st.lists(st.tuples(_TEXTS, _STATES, st.integers(0, 9)), max_size=5)


def _held(title: str, said: list[tuple[str, State, int]]) -> tuple[Conversation, list[Message]]:
    one = Conversation(title, own_title=True, created=5.0, changed=6.0)
    talk = Talk(one.id)
    for text, state, after in said:
        earlier = [message.id for message in talk.tree]
        talk = replace(talk, leaf=earlier[after % len(earlier)] if earlier else "")
        is_answer = bool(talk.leaf) and talk.tree[talk.leaf].role == "user"
        message = replace(talk.answer(talk.leaf) if is_answer else talk.question(""), text=text)
        talk = talk.said(replace(message, state=state))
    return replace(one, leaf=talk.leaf), list(talk.tree)


@settings(max_examples=40, deadline=None)
@given(_TEXTS, _SAID)
def test_all_of_a_conversation_or_the_branch_that_is_shown(
    title: str, said: list[tuple[str, State, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, target = Store(Path(folder) / "store"), Path(folder) / "x"
        original = store.add_conversation(*_held(title, said))
        for whole in ("json", "html"):
            assert whole in ("json", "html")
            export_conversation(store, original.id, whole, target, replace=True)
            (imported,) = import_conversations(store, target)
            assert without_ids(store, imported) == without_ids(store, original)
        export_conversation(store, original.id, "markdown", target, replace=True)
        (imported,) = import_conversations(store, target)
        branch = Talk(original.id).tree
        for message in store.messages(original.id):
            branch = branch.with_message(message)
        expected = [(m.role, m.text, m.state) for m in branch.path_to(original.leaf)]
        assert [(m.role, m.text, m.state) for m in shown(store, imported)] == expected
        assert imported.title == original.title
        store.close()
