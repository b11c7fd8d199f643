"""What speech models can, as their files tell, and what the user may wish."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.transcribe.abilities import Abilities, read_abilities
from desktop.transcribe.models_that_hear import Wanted
from desktop.transcribe.wishes_box import WishesBox
from models.places import BUILTIN_MODELS
from models.store.installed import InstalledModel
from models.store.store import ModelStore
from tests.desktop.session.harness import LISTENING

MANY = {
    "is_multilingual": True,
    "lang_to_id": {"<|en|>": 1, "<|de|>": 2, "<|zh|>": 3},
    "alignment_heads": [[0, 1]],
}
LARGE = {"encoder_layers": 32, "decoder_layers": 32}
TURBO = {"encoder_layers": 32, "decoder_layers": 4}


def model(
    folder: Path, generation: dict[str, Any], config: dict[str, Any], **facts: Any
) -> InstalledModel:
    (folder / "generation_config.json").write_text(json.dumps(generation), encoding="utf-8")
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return replace(LISTENING, folder=folder, **{"family": "whisper", **facts})


def test_a_multilingual_whisper_translates_and_tells_words(tmp_path: Path) -> None:
    can = read_abilities(model(tmp_path, MANY, LARGE))
    assert can == Abilities(("de", "en", "zh"), "", True)


@pytest.mark.parametrize(("model_id", "config"), [("own", TURBO), ("some-turbo", {})])
def test_a_turbo_does_not_translate(tmp_path: Path, model_id: str, config: dict[str, int]) -> None:
    can = read_abilities(model(tmp_path, MANY, config, id=model_id))
    assert (can.no_translation, can.knows_many) == ("turbo", True)


def test_qwen_knows_languages_and_nothing_else(tmp_path: Path) -> None:
    can = read_abilities(model(tmp_path, {}, {}, family="qwen3_asr"))
    assert {"en", "zh", "yue"} <= set(can.languages)
    assert (can.no_translation, can.words) == ("family", False)


def test_the_builtin_one_knows_english_only(tmp_path: Path) -> None:
    (builtin,) = (
        one for one in ModelStore(tmp_path, BUILTIN_MODELS).installed() if one.kind == "speech"
    )
    can = read_abilities(builtin)
    assert (can.languages, can.no_translation) == (("en",), "english")


def test_files_that_cannot_be_read_promise_nothing(tmp_path: Path) -> None:
    made = model(tmp_path, {}, {})
    (tmp_path / "generation_config.json").write_text("{", encoding="utf-8")
    assert read_abilities(made) == Abilities()


@pytest.fixture
def box(qtbot: QtBot) -> WishesBox:
    made = WishesBox()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_chosen_is_told(box: WishesBox) -> None:
    told: list[Wanted] = []
    box.changed.connect(told.append)
    box.show_wanted(Wanted("ear"), Abilities(("de", "en"), "", True), "Whisper")
    assert box.why() == ""
    assert box.language.picker.choice_ids() == ["", "de", "en"]
    box.language.picker.chosen.emit("de")
    box.translate.click()
    box.words.click()
    assert told[-1] == Wanted("ear", "de", True, True)


@pytest.mark.parametrize(
    ("can", "says"),
    [
        (Abilities(), "Ear understands English only."),
        (Abilities(("de", "en"), "turbo"), "Ear does not translate."),
        (Abilities(("de", "en"), "family"), "Ear does not translate."),
    ],
)
def test_what_a_model_cannot_is_said_and_not_offered(
    box: WishesBox, can: Abilities, says: str
) -> None:
    box.show_wanted(Wanted("", "de", True, True), can, "Ear")
    assert box.why().startswith(says)
    assert not box.translate.isEnabled()
    assert not box.translate.isChecked()
    assert box.language.isEnabled() is can.knows_many
    assert box.language.picker.current == ("de" if can.knows_many else "")
