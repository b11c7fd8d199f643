"""What is registered stays, whole or not at all, and is found again by whoever looks."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
from pathlib import Path

import pytest

from models.adapters import refusals
from models.adapters.fitting import Fit
from models.adapters.kept import loose
from models.adapters.store import AdapterStore, fits
from models.conversion.refusals import AdapterUnfit
from models.places import BUILTIN_MODELS
from tests.models.adapters.making import kohya, lora, write_file

_NIGHT = {
    "modelspec.title": "Night Sky",
    "modelspec.trigger_phrase": "night, stars",
    "modelspec.thumbnail": "data:image/png;base64,iVBORw0KGgo=",
    "ss_base_model_version": "sd_v1",
}
_QWEN = [
    f"base_model.model.model.language_model.layers.{number}.self_attn.q_proj" for number in range(4)
]


@pytest.fixture
def store(tmp_path: Path) -> AdapterStore:
    return AdapterStore(tmp_path / "data" / "adapters")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_file(tmp_path / "night.safetensors", kohya(["lora_unet_mid_block_q"]), _NIGHT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    peft = tmp_path / "capitals"
    write_file(peft / "adapter_model.safetensors", lora(_QWEN, inputs=128, outputs=128))
    config = {"peft_type": "LORA", "r": 4, "lora_alpha": 8, "base_model_name_or_path": "me/shapes"}
    (peft / "adapter_config.json").write_text(json.dumps(config), encoding="utf-8")
    (peft / "training_args.bin").write_bytes(b"\x80\x04")
    return peft


def test_a_file_is_kept_with_what_is_noted_in_it(store: AdapterStore, file: Path) -> None:
    kept = store.register(file)
    data = file.read_bytes()
    file.unlink()
    assert store.all() == (kept,)
    assert kept.name == "Night Sky"
    assert kept.triggers == ("night", "stars")
    assert kept.picture.startswith(b"\x89PNG")
    assert kept.base == "Stable Diffusion 1.5"
    assert (kept.draws, kept.rank, kept.weight) == (True, 4, 1.0)
    assert kept.size_bytes == len(data)
    assert kept.adapter.sha256 == hashlib.sha256(data).hexdigest()
    place = Path(kept.adapter.folder)
    assert place == store.folder / kept.id
    assert (place / "night.safetensors").read_bytes() == data
    assert kept.id.startswith("night-sky-")


def test_a_peft_folder_is_kept_without_what_is_not_needed(
    store: AdapterStore, folder: Path
) -> None:
    kept = store.register(folder)
    assert (kept.name, kept.base, kept.draws) == ("capitals", "me/shapes", False)
    there = {one.name for one in Path(kept.adapter.folder).iterdir()}
    assert {"adapter_model.safetensors", "adapter_config.json"} < there
    assert "training_args.bin" not in there


def test_the_same_again_is_the_one_that_is_there(
    store: AdapterStore, file: Path, tmp_path: Path
) -> None:
    first = store.register(file)
    renamed = store.rename(first.id, " My \n nights ")
    assert renamed.name == "My nights"
    again = store.register(file.rename(tmp_path / "other name.safetensors"))
    assert again == renamed
    assert store.all() == (renamed,)


def test_the_same_weights_with_another_alpha_are_another_adapter(
    store: AdapterStore, folder: Path
) -> None:
    first = store.register(folder)
    config = folder / "adapter_config.json"
    config.write_text(config.read_text("utf-8").replace('"lora_alpha": 8', '"lora_alpha": 16'))
    second = store.register(folder)
    assert first.id != second.id
    assert len(store.all()) == 2


def test_an_empty_name_changes_nothing(store: AdapterStore, file: Path) -> None:
    kept = store.register(file)
    assert store.rename(kept.id, "  ") == kept
    assert store.get(kept.id) == kept


def test_what_is_removed_is_gone_and_may_come_back(store: AdapterStore, file: Path) -> None:
    kept = store.register(file)
    store.remove(kept.id)
    assert store.all() == ()
    assert not Path(kept.adapter.folder).exists()
    store.remove(kept.id)
    with pytest.raises(refusals.AdapterUnreadable, match="no adapter “night-sky"):
        store.get(kept.id)
    assert store.register(file) == kept


@pytest.mark.parametrize("harm", ["cut", "no note", "bad note", "empty", "gone"])
def test_a_damaged_one_is_left_out_and_logged_until_it_comes_again(
    store: AdapterStore, file: Path, folder: Path, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    whole = store.register(folder)
    kept = store.register(file)
    weights = Path(kept.adapter.folder) / "night.safetensors"
    note = Path(kept.adapter.folder) / "sidelight-adapter.json"
    if harm == "cut":
        os.truncate(weights, kept.size_bytes - 4)
    elif harm == "empty":
        weights.write_bytes(b"")
    elif harm == "gone":
        weights.unlink()
    elif harm == "no note":
        note.unlink()
    else:
        note.write_text('{"name": 3}')
    with caplog.at_level(logging.WARNING):
        assert store.all() == (whole,)
    assert kept.id in caplog.text
    assert store.register(file) == kept
    assert len(store.all()) == 2


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.safetensors", b"", "no safetensors file"),
        ("a.safetensors", b"PK\x03\x04" + bytes(99), "PyTorch pickle"),
        ("a.safetensors", (1 << 20).to_bytes(8, "little") + b"{", "cut short"),
        ("a.bin", b"\x80\x04", "holds no adapter"),
    ],
)
def test_what_is_no_adapter_is_refused_and_leaves_nothing(
    store: AdapterStore, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(refusals.AdapterUnreadable, match=said):
        store.register(path)
    with pytest.raises(refusals.AdapterUnreadable, match="nothing at"):
        store.register(tmp_path / "absent.safetensors")
    assert store.all() == ()
    assert not store.folder.exists()


def test_a_disk_that_does_not_take_it_is_told(tmp_path: Path, file: Path) -> None:
    (tmp_path / "full").write_text("a file where the folder should be")
    with pytest.raises(refusals.AdapterNotKept, match="“Night Sky” could not be kept"):
        AdapterStore(tmp_path / "full").register(file)


def test_half_copies_of_a_process_that_was_ended_go_away(store: AdapterStore, file: Path) -> None:
    old, young = store.folder / ".half-1-a", store.folder / ".half-2-b"
    for one in (old, young):
        one.mkdir(parents=True)
    os.utime(old, (0, 0))
    store.register(file)
    assert not old.exists()
    assert young.exists()
    assert len(store.all()) == 1


def test_where_it_lies_is_enough_for_once(folder: Path, file: Path) -> None:
    assert loose(folder).adapter.name == "capitals"
    assert loose(file).adapter.folder == str(file)


def test_which_model_it_is_for(
    store: AdapterStore, file: Path, folder: Path, tmp_path: Path
) -> None:
    sees = BUILTIN_MODELS / "shapes-qwen2-vl"
    fitting = fits(store.register(folder), sees, "vision")
    assert isinstance(fitting, Fit)
    assert fitting.is_whole
    other = fits(store.register(file), sees, "vision")
    assert isinstance(other, AdapterUnfit)
    assert other.what.startswith("“Night Sky” does not fit “Shapes")
    assert "its one layer is not in this model" in other.what
    speech = fits(store.register(folder), BUILTIN_MODELS / "whisper-tiny.en", "speech", "Ears")
    assert isinstance(speech, AdapterUnfit)
    assert speech.what == "“Ears” takes no adapters."
    shutil.copytree(sees, tmp_path / "saved")
    (tmp_path / "saved" / "model.gguf").write_bytes(b"GGUF")
    gguf = fits(store.register(folder), tmp_path / "saved", "vision", "Saved")
    assert isinstance(gguf, AdapterUnfit)
    assert gguf.what == "“Saved” takes no adapters, because it is a GGUF file."
