"""A checkpoint becomes a model that sees, by the one command a user gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.cli import main
from models.conversion.toolchains.environment import Environments

ROOT = Path(__file__).parents[2]
CHECKPOINT = ROOT / "tests" / "fixtures" / "shapes-llava-next"
CIRCLE = ROOT / "resources" / "samples" / "red-circle.png"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """With the tools that other tests have made already, or make now."""
    shared = ROOT / ".toolchains"
    Environments(shared).make("transformers-4.57", lambda _: None, CancelToken())
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "toolchains").symlink_to(shared, target_is_directory=True)
    return folder


@pytest.mark.timeout(1500)
def test_converted_compared_installed_and_asked(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    variables = {"SIDELIGHT_HOME": str(home)}
    words = ("models", "convert", str(CHECKPOINT), "--effort", "balanced", "--json")
    assert main(words, variables) == 0, capsys.readouterr().err
    document = json.loads(capsys.readouterr().out)
    assert document["report"]["similarity"] > 0.9
    assert document["report"]["size_after"] < document["report"]["size_before"]
    assert {one["original"] for one in document["report"]["comparisons"]} >= {"The color is red."}
    question = ("ask", "--model", document["id"], "--image", str(CIRCLE), "What color is it?")
    assert main(question, variables) == 0
    assert "red" in capsys.readouterr().out
    manifest = json.loads((home / "models" / document["id"] / "sidelight.json").read_text("utf-8"))
    assert manifest["recipe"]["toolchain"] == "transformers-4.57"
    assert manifest["recipe"]["versions"]["transformers"] == "4.57.6"
