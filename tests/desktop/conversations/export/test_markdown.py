"""Markdown reads well, and brings questions, answers and pictures back."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from PIL import Image

from desktop.conversations.export.exporting import export_conversation
from desktop.conversations.export.importing import import_conversations
from desktop.conversations.export.markdown_words import open_fence
from desktop.conversations.export.words import ExportWords
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation
from models.errors import SidelightError
from tests.desktop.conversations.export.held import (
    ANSWER,
    CONTENTS,
    CUT_OFF,
    ORIGIN,
    QUESTION,
    attachment,
    contents_of,
    everything,
    picture,
    saved_question,
    sentences_of,
    shown,
)
from tests.desktop.conversations.samples import saved


def _exported(store: Store, out: Path, original: Conversation) -> Path:
    export_conversation(store, original.id, "markdown", out / "A fox.md")
    return out / "A fox.md"


def _again(store: Store, original: Conversation) -> Conversation:
    """With the answer that was cut off in its code."""
    return store.set_leaf(original.id, store.messages(original.id)[2].id)


def test_the_branch_that_is_shown_comes_back(store: Store, out: Path) -> None:
    target = _exported(store, out, everything(store))
    (imported,) = import_conversations(store, target)
    messages = shown(store, imported)
    said = [(one.role, one.text, one.state, one.note) for one in messages]
    assert said == [
        ("user", QUESTION, "done", ""),
        ("assistant", ANSWER, "done", ""),
        ("user", "", "done", ""),
        ("assistant", "", "failed", "The GPU is lost."),
    ]
    assert [one.origin for one in messages] == [None, ORIGIN, None, ORIGIN]
    assert sentences_of(messages[3]) == ["The {what} is lost.", "The {what} is busy."]
    assert (imported.title, imported.own_title, imported.created) == (
        "A fox: what? <b>",
        True,
        1.7e9,
    )


def test_attachments_come_back_as_the_model_got_them(store: Store, out: Path) -> None:
    target = _exported(store, out, everything(store))
    other = Store(out / "other")
    (imported,) = import_conversations(other, target)
    question = other.messages(imported.id)[0]
    assert contents_of(other, question) == [(one,) for one in CONTENTS.values()]
    assert [one.name for one in question.attachments] == list(CONTENTS)
    for one in question.attachments[:2]:
        assert Image.open(io.BytesIO(other.blobs.get(one.thumbnail))).size == (40, 32)
    assert [one.thumbnail for one in question.attachments[2:]] == ["", ""]
    other.close()


def test_pictures_are_beside_it_and_frames_say_when(store: Store, out: Path) -> None:
    target = _exported(store, out, everything(store))
    names = sorted(path.name for path in (out / "A fox-files").iterdir())
    assert names == [
        *("01-狐狸.png", "02-fox-0m00.0s.png", "03-fox-0m07.5s.png", "04-fox-0m15.0s.png"),
        *("05-b.txt", "06-b.json"),
    ]
    with Image.open(out / "A fox-files" / "01-狐狸.png") as image:
        assert image.tobytes() == picture(7).rgb
    linked = [
        unquote(str(token.attrs["src"]))
        for inline in MarkdownIt().parse(target.read_text("utf-8"))
        for token in inline.children or ()
        if token.type == "image"
    ]
    assert linked == [f"A fox-files/{name}" for name in names[:4]]


def test_it_reads_well(store: Store, out: Path) -> None:
    text = _exported(store, out, everything(store)).read_text("utf-8")
    lines = text.splitlines()
    headings = [line for line in lines if line.startswith("#")]
    assert headings[:2] == ["# A fox: what? \\<b\\>", "## You"]
    assert text.count("*GPU · Qwen2-VL · first token 0.12 s · 31 tokens/s*") == 2
    assert "**fox.mp4** · 2 of them" in lines
    assert "> - \\[0:02-0:04\\] 再见 🦊" in lines
    assert "*Answered on GPU: The NPU is busy.*" in lines
    assert "*The GPU is lost.*" in lines
    assert "[a/b.pdf](A%20fox-files/05-b.txt)" in lines


def test_nothing_that_is_not_shown_is_in_it(store: Store, out: Path) -> None:
    original = _again(store, everything(store))
    text = _exported(store, out, original).read_text("utf-8")
    for private in ("secret", "/home/fox", "A $x$ fox", "edited", "builtin:x", "temperature"):
        assert private not in text


def test_thoughts_are_left_out_and_open_code_is_closed_for_readers(store: Store, out: Path) -> None:
    original = _again(store, everything(store))
    target = _exported(store, out, original)
    tokens = MarkdownIt().parse(target.read_text("utf-8"))
    assert tokens[-1].type == "html_block"  # not within the code
    assert [token.content for token in tokens if token.type == "fence"] == ["const fox = '…\n\n"]
    (imported,) = import_conversations(store, target)
    assert [one.text for one in shown(store, imported)] == [QUESTION, CUT_OFF]
    assert shown(store, imported)[1].state == "interrupted"


@pytest.mark.parametrize(
    ("text", "fence"),
    [
        ("```\na", "```"),
        ("````py\n```", "````"),
        ("~~~\n```\n", "~~~"),
        ("```", "```"),
        ("```\na\n```", ""),
        ("```\na\n```\n  \n", ""),
        ("```\na\n   `````  ", ""),
        ("- ```\n  a", ""),
        ("a ``` b", ""),
        ("```\na\n```\n\nb", ""),
    ],
)
def test_which_code_is_open(text: str, fence: str) -> None:
    assert open_fence(text) == fence


def test_words_and_sentences_can_be_of_another_language(store: Store, out: Path) -> None:
    original = everything(store)
    words = ExportWords(you="你", answer="回答", translated=lambda text: f"《{text}》")
    export_conversation(store, original.id, "markdown", out / "x.md", words=words)
    lines = (out / "x.md").read_text("utf-8").splitlines()
    assert (lines.count("## 你"), lines.count("## 回答")) == (2, 2)
    assert "*《The GPU is lost.》*" in lines
    (imported,) = import_conversations(store, out / "x.md")
    assert shown(store, imported)[3].note == "The GPU is lost."


def test_words_may_be_changed_in_an_editor(store: Store, out: Path) -> None:
    target = _exported(store, out, everything(store))
    text = target.read_text("utf-8").replace("It **runs**", "It *walks*").replace("\n", "\r\n")
    target.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (imported,) = import_conversations(store, target)
    assert shown(store, imported)[1].text == ANSWER.replace("It **runs**", "It *walks*")


def test_a_picture_may_be_replaced(store: Store, out: Path) -> None:
    target = _exported(store, out, everything(store))
    Image.new("RGB", (64, 64), "red").save(out / "A fox-files" / "01-狐狸.png")
    (imported,) = import_conversations(store, target)
    ((changed,), *rest) = contents_of(store, shown(store, imported)[0])
    assert (getattr(changed, "width", 0), getattr(changed, "rgb", b"")[:3]) == (64, b"\xff\0\0")
    assert rest == [(one,) for one in list(CONTENTS.values())[1:]]


def test_without_pictures_there_is_no_folder(store: Store, out: Path) -> None:
    _exported(store, out, saved(store, "x", "a", "b"))
    assert [path.name for path in out.iterdir()] == ["A fox.md"]


def test_a_folder_that_is_there_is_left_alone(store: Store, out: Path) -> None:
    (out / "A fox-files").mkdir()
    (out / "A fox-files" / "mine.txt").write_text("mine")
    target = _exported(store, out, everything(store))
    assert [path.name for path in (out / "A fox-files").iterdir()] == ["mine.txt"]
    assert (out / "A fox-files-2" / "01-狐狸.png").is_file()
    assert import_conversations(store, target)[0].title == "A fox: what? <b>"


def test_a_lost_picture_is_named_and_keeps_nothing_back(store: Store, out: Path) -> None:
    one = store.add_conversation(Conversation("x"))
    lost = attachment(store, "fox.png", picture(9))
    (message,) = saved_question(store, one, lost)
    store.blobs.path_of(lost.parts.partition('"blob": "')[2][:64]).unlink()
    target = _exported(store, out, one)
    assert "*9.png (its kept copy is lost)*" in target.read_text("utf-8").splitlines()
    (imported,) = import_conversations(store, target)
    assert shown(store, imported)[0].attachments[0].parts == message.attachments[0].parts


@pytest.mark.parametrize("moved", ["01-狐狸.png", "05-b.txt", ""])
def test_without_its_folder_it_says_what_is_missing(store: Store, out: Path, moved: str) -> None:
    target = _exported(store, out, everything(store))
    (out / "A fox-files" / moved).rename(out / "elsewhere")
    with pytest.raises(SidelightError) as told:
        import_conversations(store, target)
    assert (moved or "01-狐狸.png") in told.value.what
    assert "A fox-files" in told.value.todo
    assert len(store.conversations()) == 1
