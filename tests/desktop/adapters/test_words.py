"""Names and weights as they are shown, and as answers keep them."""

from __future__ import annotations

import pytest

from desktop.adapters.dropped import adapters_among, may_be_adapter
from desktop.adapters.words import breakable, was_on_words, weighed_words
from desktop.adapters.written import WasOn, from_json, to_json
from desktop.conversations.export.words import ExportWords
from desktop.conversations.records import origin_json, read_message
from desktop.conversations.values import Origin
from desktop.messages.figures import figures_of
from models.engine.protocol import Weighed
from tests.desktop.adapters.samples import kept

ON = (Weighed(kept("Capitals").adapter, 0.8), Weighed(kept("Haiku").adapter, -1.0))


def test_weights_are_short() -> None:
    assert weighed_words(ON) == "Capitals 0.8, Haiku -1"


def test_an_answer_keeps_them_by_id_and_name() -> None:
    written = to_json(ON)
    assert from_json(written) == (WasOn("capitals", "Capitals", 0.8), WasOn("haiku", "Haiku", -1.0))
    assert was_on_words(written) == weighed_words(ON)
    assert to_json(()) == ""


@pytest.mark.parametrize("text", ["", "{", "7", "[[1]]", '[["a","b","c"]]', "[" * 100_000])
def test_what_is_damaged_stands_for_none(text: str) -> None:
    assert from_json(text) == ()


def test_the_quiet_line_and_the_export_name_them() -> None:
    origin = Origin("m", "Shapes", "CPU", ttft_ms=120, adapters=to_json(ON))
    assert figures_of(origin).line == "CPU · Shapes · Capitals 0.8, Haiku -1 · first token 0.12 s"
    assert ExportWords().origin(origin) == figures_of(origin).line


def test_an_answer_of_an_older_version_had_none() -> None:
    old = '{"model_id": "m", "model": "Shapes", "device": "CPU", "ttft_ms": 0.0}'
    row = ("c", "assistant", "Yes", None, "[]", "done", '""', old, 0.0, "a")
    assert read_message(row).origin == Origin("m", "Shapes", "CPU")
    new = origin_json(Origin("m", "Shapes", "CPU", adapters=to_json(ON)))
    read = read_message((*row[:7], new, 0.0, "a")).origin
    assert read is not None
    assert from_json(read.adapters)[0].name == "Capitals"


def test_long_words_can_be_broken_and_nothing_else_changes() -> None:
    name = "style_v2-" + "x" * 40
    assert breakable(name).replace("\u200b", "") == name
    assert max(map(len, breakable(name).split("\u200b"))) <= 16
    assert breakable("Plain name") == "Plain name"


def test_what_may_be_an_adapter_by_its_name() -> None:
    names = ("a.safetensors", "A.SAFETENSORS", "old.pt", "folder", "tune.v2")
    assert all(map(may_be_adapter, names))
    assert not any(map(may_be_adapter, ("a.png", "b.mp4", "notes.txt", "c.pdf")))


def test_a_missing_file_is_nobodys_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("some")
    (folder / "empty").mkdir()
    paths = [folder / "a.safetensors", folder / "empty", folder / "b.png"]
    assert adapters_among(paths) == [folder / "a.safetensors"]
