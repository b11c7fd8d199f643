"""Results on standard output, everything else on standard error, and the exit status says how."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.errors import Cancelled
from models.places import BUILTIN_MODELS
from tests.models.cli.conftest import Run

SAMPLE = BUILTIN_MODELS.parents[1] / "resources" / "samples" / "red-circle.png"
_CHAT = ("chat", "--model", "shapes-qwen2-vl", "--temperature", "0")


def test_models_that_ship_with_the_app_are_listed(run: Run) -> None:
    done = run("models", "list", "--json")
    assert done.status == 0
    listed = {model["id"]: model for model in done.document}
    assert set(listed) == {"shapes-qwen2-vl", "shapes-llava-next", "whisper-tiny.en"}
    assert all(model["builtin"] for model in listed.values())
    assert "shapes only" in listed["shapes-qwen2-vl"]["label"]


def test_list_is_readable(run: Run) -> None:
    done = run("models", "list")
    assert "shapes-qwen2-vl" in done.out
    assert "Demo" in done.out
    assert done.err == ""


def test_available_says_what_is_installed(run: Run) -> None:
    entries = {entry["id"]: entry for entry in run("models", "available", "--json").document}
    assert entries["whisper-tiny.en"]["installed"] is True
    assert entries["smollm2-135m-instruct"]["installed"] is False
    assert entries["smollm2-135m-instruct"]["licence"] == "Apache-2.0"
    assert "smollm2-135m-instruct" in run("models", "available").out


def test_installing_what_ships_changes_nothing(run: Run) -> None:
    done = run("models", "install", "shapes-qwen2-vl")
    assert done.status == 0
    assert "installed" in done.out


def test_every_file_can_be_verified(run: Run) -> None:
    assert run("models", "verify", "shapes-qwen2-vl", "--json").document == {
        "verified": "shapes-qwen2-vl"
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("models", "install", "gpt-99"), "no model"),
        (("models", "remove", "shapes-qwen2-vl"), "ships with Sidelight"),
        (("models", "remove", "gpt-99"), "not installed"),
        (("models", "verify", "gpt-99"), "not installed"),
        (("ask", "--model", "gpt-99", "Hi?"), "not installed"),
        (("ask", "--model", "whisper-tiny.en", "Hi?"), "not made for chat"),
        (("ask", "--image", "absent.png", "What?"), "absent.png"),
        (("ask", "--device", "GPU.9", "What?"), "no device GPU.9"),
        (("ask", ""), "no question"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else value,
)
def test_what_cannot_be_done_is_said_on_standard_error(
    run: Run, words: tuple[str, ...], said: str
) -> None:
    done = run(*words)
    assert done.status == 1
    assert done.out == ""
    assert said in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("sing",),
        ("ask",),
        ("models",),
        ("ask", "--max-tokens", "0", "Hi"),
        ("ask", "--temperature", "-1", "Hi"),
        ("ask", "--nonsense", "Hi"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.status == 2
    assert done.out == ""
    assert "usage" in done.err


def test_ask_prints_the_answer_and_nothing_else(run: Run) -> None:
    done = run("ask", "--image", str(SAMPLE), "What color is the shape?")
    assert (done.status, done.out) == (0, "The color is red.\n")
    assert "CPU · Shapes (Qwen2-VL) · first token" in done.err


def test_ask_as_json_gives_every_figure(run: Run) -> None:
    done = run("ask", "--json", "--engine", "inline", "--image", str(SAMPLE), "What shape is it?")
    answer = done.document
    assert "circle" in answer["text"]
    assert answer["finish_reason"] == "stop"
    assert (answer["model"], answer["device"]) == ("Shapes (Qwen2-VL)", "CPU")
    figures = ("load_s", "ttft_ms", "tokens_per_s", "input_tokens", "output_tokens")
    assert all(answer[figure] > 0 for figure in figures)


def test_length_can_be_bounded(run: Run) -> None:
    words = ("ask", "--json", "--max-tokens", "2", "--image", str(SAMPLE), "What shape is it?")
    answer = run(*words).document
    assert (answer["output_tokens"], answer["finish_reason"]) == (2, "length")


def test_chat_keeps_the_picture_over_its_turns(run: Run) -> None:
    lines = "What color is the shape?\n\nWhat shape is it?\n"
    done = run(*_CHAT, "--image", str(SAMPLE), "--json", given=lines)
    assert [turn["text"] for turn in done.document["turns"]] == [
        "The color is red.",
        "The shape is a circle.",
    ]


def test_chat_streams_each_answer_on_its_line(run: Run) -> None:
    done = run(*_CHAT, "--image", str(SAMPLE), given="What color is the shape?\n")
    assert done.out == "The color is red.\n"


def test_chat_goes_on_after_a_question_that_is_too_long(run: Run) -> None:
    lines = "word " * 5000 + "\nWhat color is the shape?\n"
    done = run(*_CHAT, "--image", str(SAMPLE), given=lines)
    assert done.status == 1
    assert "4,096" in done.err
    assert done.out == "The color is red.\n"


def test_interrupted_is_status_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise Cancelled

    monkeypatch.setattr("models.installer.install", interrupted)
    done = run("models", "install", "smollm2-135m-instruct")
    assert (done.status, done.out) == (130, "")
    assert "Stopped" in done.err


def test_doctor_tries_every_device(run: Run, home: Path) -> None:
    done = run("doctor", "--json")
    assert done.status == 0
    report = done.document
    assert report["devices"][0]["id"] == "CPU"
    assert report["devices"][0]["works"] is True
    assert report["devices"][0]["inference_ms"] > 0
    assert report["models_folder"] == str(home / "models")
    assert {model["id"] for model in report["models"]} >= {"shapes-qwen2-vl"}


def test_doctor_names_a_damaged_model(run: Run, home: Path) -> None:
    folder = home / "models" / "hurt"
    shutil.copytree(BUILTIN_MODELS / "shapes-qwen2-vl", folder)
    manifest = folder / "sidelight.json"
    manifest.write_text(manifest.read_text().replace('"id": "shapes-qwen2-vl"', '"id": "hurt"'))
    (folder / "openvino_language_model.bin").write_bytes(b"short")
    done = run("doctor")
    assert done.status == 1
    assert "openvino_language_model.bin has 5 bytes" in done.out
    assert "works: compiled in" in done.out


def test_damaged_model_is_not_loaded(run: Run, home: Path) -> None:
    test_doctor_names_a_damaged_model(run, home)
    done = run("ask", "--model", "hurt", "--image", str(SAMPLE), "What color is the shape?")
    assert done.status == 1
    assert "damaged" in done.err
    assert "install it again" in done.err


def test_version(run: Run) -> None:
    done = run("--version")
    assert done.status == 0
    assert done.out.startswith("Sidelight ")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.png", b"", "empty"),
        ("words.png", b"these are words, not pixels", "not a picture"),
        ("cut.png", SAMPLE.read_bytes()[:300], "cut.png"),
    ],
)
def test_a_bad_picture_is_named_and_nothing_is_asked(
    run: Run, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = run("ask", "--image", str(path), "What color is the shape?")
    assert (done.status, done.out) == (1, "")
    assert said in done.err
    assert name in done.err
