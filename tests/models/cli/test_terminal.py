"""What is written for a terminal cannot steer it."""

from __future__ import annotations

import json

import pytest

from models.cli.amounts import progress_words as describe_fetch
from models.cli.session import describe
from models.cli.terminal import Terminal
from models.engine.protocol import Progress
from models.sources.progress import FetchProgress


def test_results_keep_lines_and_tabs_and_lose_controls(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().result("a\tb\n\x1b[31mred\x07\x9b")
    assert capsys.readouterr().out == "a\tb\n[31mred"


def test_documents_are_json_in_any_language(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().document({"text": "日本 \x1b"})
    out = capsys.readouterr().out
    assert "日本" in out
    assert json.loads(out) == {"text": "日本 \x1b"}


def test_progress_is_only_for_those_who_watch(capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal()
    terminal.progress("40 %")
    assert capsys.readouterr().err == ""
    terminal.interactive = True
    terminal.progress("40 %")
    terminal.note("done")
    assert capsys.readouterr().err == "\r\x1b[2K40 %\r\x1b[2Kdone\n"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Progress(1, "reading", 40, 100), "Reading the model: 40 %"),
        (Progress(1, "compiling"), "Making the model ready …"),
        (Progress(1, "prefill", 256, 1024), "Reading the question: 25 %"),
    ],
)
def test_progress_in_words(event: Progress, words: str) -> None:
    assert describe(event) == words


def test_downloads_in_words() -> None:
    progress = FetchProgress("downloading", 30_000_000, 90_000_000, rate=5e6)
    assert describe_fetch(progress) == "Downloading: 33 % · 5.0 MB/s · 12 s left"
    assert describe_fetch(FetchProgress("connecting")) == "Connecting …"
