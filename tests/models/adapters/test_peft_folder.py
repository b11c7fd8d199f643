"""The folder of a fine-tuning tool is taken as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from models.adapters.peft_folder import read_peft_folder
from models.adapters.refusals import AdapterUnreadable, AdapterUnsupported
from tests.models.adapters.making import lora, write_file


def _folder(path: Path, **settings: Any) -> Path:
    config = {
        "peft_type": "LORA",
        "base_model_name_or_path": "HuggingFaceTB/SmolLM2-135M-Instruct",
        "r": 4,
        "lora_alpha": 16,
        "target_modules": ["q_proj", "v_proj"],
        **settings,
    }
    write_file(path / "adapter_model.safetensors", lora())
    (path / "adapter_config.json").write_text(json.dumps(config), "utf-8")
    return path


def test_rank_alpha_and_base_come_from_the_settings(tmp_path: Path) -> None:
    found = read_peft_folder(_folder(tmp_path / "capitals"))
    assert found.adapter.name == "capitals"
    assert found.adapter.path == tmp_path / "capitals" / "adapter_model.safetensors"
    assert (found.adapter.rank, found.adapter.scale) == (4, 4.0)
    assert found.base_model == found.adapter.base == "HuggingFaceTB/SmolLM2-135M-Instruct"


def test_rank_stabilised_adapters_are_stronger(tmp_path: Path) -> None:
    found = read_peft_folder(_folder(tmp_path / "a", use_rslora=True))
    assert found.adapter.scale == 8.0  # 16 / sqrt(4)


def test_some_layers_have_an_alpha_of_their_own(tmp_path: Path) -> None:
    patterns = {"v_proj": 8, "layers.1.self_attn.q_proj": 4}
    adapter = read_peft_folder(_folder(tmp_path / "a", alpha_pattern=patterns)).adapter
    assert [target.scale for target in adapter.targets] == [4.0, 2.0, 1.0, 2.0]
    assert not adapter.has_one_scale


def test_the_place_on_somebodys_disk_is_left_out(tmp_path: Path) -> None:
    for base in ("/home/somebody/models/SmolLM2", "C:\\models\\SmolLM2", "../SmolLM2/"):
        folder = _folder(tmp_path / "a", base_model_name_or_path=base)
        assert read_peft_folder(folder).base_model == "SmolLM2"


def test_a_step_of_a_training_is_named_for_the_training(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "pirate" / "checkpoint-500")
    assert read_peft_folder(folder).adapter.name == "pirate"


def test_other_methods_are_refused(tmp_path: Path) -> None:
    with pytest.raises(AdapterUnsupported, match="of the kind IA3"):
        read_peft_folder(_folder(tmp_path / "a", peft_type="IA3"))
    with pytest.raises(AdapterUnsupported, match="of the kind DoRA"):
        read_peft_folder(_folder(tmp_path / "a", use_dora=True))


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(AdapterUnreadable, match="holds no adapter"):
        read_peft_folder(tmp_path)
    folder = _folder(tmp_path / "a")
    (folder / "adapter_model.safetensors").rename(folder / "adapter_model.bin")
    with pytest.raises(AdapterUnreadable, match="is missing") as refused:
        read_peft_folder(folder)
    assert "Save it again as safetensors" in refused.value.todo


@pytest.mark.parametrize(
    "settings",
    [{"lora_alpha": "much"}, {"lora_alpha": -1}, {"lora_alpha": None}, {"alpha_pattern": {"(": 2}}],
)
def test_settings_that_make_no_sense(tmp_path: Path, settings: dict[str, Any]) -> None:
    with pytest.raises(AdapterUnreadable, match="cannot be understood"):
        read_peft_folder(_folder(tmp_path / "a", **settings))


def test_settings_that_are_no_json(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "a")
    (folder / "adapter_config.json").write_text("{", "utf-8")
    with pytest.raises(AdapterUnreadable, match="cannot be understood"):
        read_peft_folder(folder)
