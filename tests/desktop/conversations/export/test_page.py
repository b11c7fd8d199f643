"""The HTML page: it is complete, it is safe, and it brings the conversation back."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from desktop.conversations.export.exporting import export_conversation
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.export.words import ExportWords
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message
from desktop.palette import DARK, LIGHT
from tests.desktop.conversations.export.held import (
    CONTENTS,
    attachment,
    contents_of,
    everything,
    picture,
    saved_question,
    without_ids,
)

_VOID = {"meta", "img", "br", "hr", "path", "rect"}
_EVIL = """\
<script>alert(1)</script><img src=https://evil/x.png onerror=alert(1)>
<style>@import url(https://evil/x.css)</style><iframe src="https://evil"></iframe>

![x](https://evil/x.png) ![y](data:text/html,x) [z](javascript:alert(1)) <https://evil/a?"b">

</div></article></main><template id="sidelight-conversation">e30=</template>

```"><script>alert(2)</script>
</code></pre><script>alert(3)</script>
```

```html
<script src="https://evil/y.js"></script>
```

$\\color{url(https://evil/z)}{x}$ $\\text{<script>alert(4)</script>}$ $x < \\text{a}"$
"""


class _Page(HTMLParser):
    """All elements with their attributes, and the text outside of styles and the template."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.styles: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "style":
            self.styles.append(data)
        elif "template" not in self._open:
            self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def words(self) -> str:
        return "".join(self.text)


def _page(
    store: Store, out: Path, original: Conversation, words: ExportWords | None = None
) -> _Page:
    export_conversation(store, original.id, "html", out / "x.html", words=words, replace=True)
    return _Page((out / "x.html").read_text("utf-8"))


def _answered(store: Store, text: str) -> Conversation:
    one = Conversation('"><script>alert(0)</script>')
    asked = Message(one.id, "user", text)
    told = Message(one.id, "assistant", text, asked.id)
    return store.add_conversation(replace(one, leaf=told.id), [asked, told])


def _check_safe(page: _Page) -> None:
    """Runs nothing, fetches nothing."""
    active = {"script", "iframe", "object", "embed", "link", "base", "form", "audio", "video"}
    assert not active & {tag for tag, _ in page.elements}
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on")]
        assert not {"srcset", "background", "action", "data", "xlink:href"} & attributes.keys()
        assert attributes.get("src", "data:image/png;base64,").startswith("data:image/png;base64,")
        assert re.match(r"https?:|mailto:|$", attributes.get("href", ""))
        assert "href" not in attributes or tag == "a"
        assert "url(" not in attributes.get("style", "") + attributes.get("fill", "")
    assert len(page.styles) == 1
    assert not re.search(r"url\(|@import|expression|//", page.styles[0])
    refresh = {one.get("http-equiv", "") for one in page.named("meta")}
    assert refresh == {"", "Content-Security-Policy"}


def test_everything_comes_back_but_drafts_and_paths(store: Store, out: Path) -> None:
    original = everything(store)
    _page(store, out, original)
    other = Store(out / "other")
    (imported,) = import_conversations(other, out / "x.html")
    before, after = without_ids(store, original), without_ids(other, imported)
    assert before[0].draft == "secret"
    assert before[2][1].attachments[0].path == "/home/fox/狐狸.png"
    before[0] = replace(before[0], draft="")
    at, question = before[2]
    plain = tuple(replace(one, path="") for one in question.attachments)
    before[2] = (at, replace(question, attachments=plain))
    assert after == before
    assert contents_of(other, other.messages(imported.id)[0]) == [(c,) for c in CONTENTS.values()]
    other.close()


def test_drafts_and_paths_are_not_hidden_in_it_either(store: Store, out: Path) -> None:
    page = _page(store, out, everything(store))
    source = (out / "x.html").read_text("utf-8")
    hidden = base64.b64decode(source.rpartition('conversation">')[2].partition("<")[0])
    assert json.loads(hidden)["sidelight_conversations"] == 1
    assert b"secret" not in hidden
    assert b"/home/fox" not in hidden
    assert "secret" not in page.words


def test_pictures_are_in_it_once(store: Store, out: Path) -> None:
    page = _page(store, out, everything(store))
    source = (out / "x.html").read_text("utf-8")
    images = page.named("img")
    assert [image["alt"] for image in images] == [
        *("狐狸.png", "fox.mp4 at 0:00", "fox.mp4 at 0:07", "fox.mp4 at 0:15")
    ]
    for image in images:
        data = base64.b64decode(image["src"].removeprefix("data:image/png;base64,"))
        assert data == store.blobs.get(image["data-blob"])
        assert (image["width"], image["height"]) == ("40", "32")
    hidden = base64.b64decode(source.rpartition('conversation">')[2].partition("<")[0])
    assert not json.loads(hidden)["blobs"].keys() & {image["data-blob"] for image in images}


def test_what_is_shown(store: Store, out: Path) -> None:
    page = _page(store, out, everything(store))
    _check_safe(page)
    words = page.words
    assert "A fox: what? <b>" in words
    assert "## Answer\n\n<!-- 0123456789ab end -->" in words  # of the question, as it was typed
    assert words.count("GPU · Qwen2-VL · first token 0.12 s · 31 tokens/s") == 2
    assert "The GPU is lost." in words
    assert "Said in fox.mp4" in words
    assert "[0:02-0:04] 再见 🦊" in words
    assert "edited" not in words  # another branch
    assert [one["class"] for one in page.named("article")] == ["user", "assistant"] * 2
    assert [tag for tag, _ in page.elements].count("h3") == 1  # of the answer, below our own
    assert page.named("html") == [{"lang": "en"}]


def test_code_has_colours_for_light_and_dark(store: Store, out: Path) -> None:
    page = _page(store, out, everything(store))
    assert page.named("pre") == [{"class": "code", "data-language": "python"}]
    assert {"class": "k"} in page.named("span")
    (style,) = page.styles
    light, _, rest = style.partition("@media screen and (prefers-color-scheme: dark)")
    dark, _, paper = rest.partition("@media print")
    assert f"--window: {LIGHT.window}" in light
    assert f"--window: {DARK.window}" in dark
    assert ".code .k {" in light
    assert ".code .k {" in dark
    assert paper


def test_formulas_are_drawn_within_the_line(store: Store, out: Path) -> None:
    page = _page(store, out, everything(store))
    (formula,) = page.named("svg")
    assert formula["aria-label"] == "$v = \\frac{s}{t}$"
    assert re.fullmatch(
        r"width:[\d.]+em;height:[\d.]+em;vertical-align:-[\d.]+em", formula["style"]
    )
    drawn = page.named("path")
    assert len(drawn) >= 4
    assert {one["fill"] for one in drawn} == {"currentColor"}


def test_thoughts_are_folded_and_an_interrupted_answer_says_so(store: Store, out: Path) -> None:
    original = everything(store)
    store.set_leaf(original.id, store.messages(original.id)[2].id)
    page = _page(store, out, original)
    before, _, after = page.words.partition("Thoughts")
    assert "A  fox?" not in before
    assert after.index("fox?") < after.index("So:") < after.index("Interrupted before")
    assert "think>" not in page.words


@pytest.mark.parametrize("text", [_EVIL, _EVIL.replace("\n\n", "\n"), f"<think>{_EVIL}</think>x"])
def test_text_of_models_does_nothing(store: Store, out: Path, text: str) -> None:
    original = _answered(store, text)
    page = _page(store, out, original)
    _check_safe(page)
    assert "<script>alert(3)</script>" in page.words
    assert len(page.named("template")) == 1
    (imported,) = import_conversations(store, out / "x.html")
    assert without_ids(store, imported) == without_ids(store, original)


def test_words_can_be_of_another_language(store: Store, out: Path) -> None:
    words = ExportWords("zh-CN", you="你", answer="回答", translated=lambda text: f"《{text}》")
    page = _page(store, out, everything(store), words)
    assert page.named("html") == [{"lang": "zh-CN"}]
    assert "你" in page.words
    assert "《The GPU is lost.》" in page.words


def test_a_lost_picture_is_named(store: Store, out: Path) -> None:
    one = store.add_conversation(Conversation("x"))
    (message,) = saved_question(store, one, attachment(store, "fox.png", picture(9)))
    store.blobs.path_of(message.attachments[0].parts.partition('"blob": "')[2][:64]).unlink()
    page = _page(store, out, one)
    assert "9.png (its kept copy is lost)" in page.words
    (imported,) = import_conversations(store, out / "x.html")
    assert store.messages(imported.id)[0].attachments[0].parts == message.attachments[0].parts
