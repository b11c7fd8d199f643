"""What pictures take, by the rule of each family; numbers from the families' own processors.

Those of Qwen and LLaVA-NeXT are what transformers 4.57.6 computes (`smart_resize`,
`_get_number_of_features`), those of InternVL its `get_optimal_tiled_canvas`; those of Phi-3.5 and
MiniCPM-V stand on the model cards. The two built-in models are held to real answers in
test_exact_counts.py.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from models.inputs.picture import Picture
from models.inputs.video import Frame, Video
from models.pipelines.sights.families import sight_rule
from models.pipelines.sights.rule import Sight

_QWEN_25 = {"patch_size": 14, "merge_size": 2, "min_pixels": 3136, "max_pixels": 12845056}
_QWEN_3 = {
    "patch_size": 16,
    "merge_size": 2,
    "size": {"shortest_edge": 65536, "longest_edge": 16777216},
}
_NEXT = {
    "crop_size": {"height": 336, "width": 336},
    "image_grid_pinpoints": [[336, 672], [672, 336], [672, 672], [1008, 336], [336, 1008]],
}


def _folder(tmp_path: Path, config: Any = None, processor: Any = None) -> Path:
    for name, document in (("config.json", config), ("preprocessor_config.json", processor)):
        (tmp_path / name).write_text(json.dumps(document or {}), encoding="utf-8")
    return tmp_path


def _tokens(sight: Sight, tag: str) -> int:
    """As if each tag were a token, and the text around it none."""
    return sight.more + sight.text.count(tag)


def _clip(count: int, pace: float = 1.0) -> Video:
    picture = Picture(320, 180, bytes(320 * 180 * 3))
    frames = tuple(Frame(picture, number * pace) for number in range(count))
    return Video("clip.mp4", count * pace, frames)


@pytest.mark.parametrize(
    ("processor", "size", "tokens"),
    [
        (_QWEN_25, (1, 1), 4),
        (_QWEN_25, (640, 480), 391),
        (_QWEN_25, (1920, 1080), 2691),
        (_QWEN_25, (3000, 400), 1498),
        (_QWEN_25, (27, 29), 6),
        (_QWEN_25 | {"min_pixels": 200704, "max_pixels": 1003520}, (1920, 1080), 1222),
        (_QWEN_25 | {"min_pixels": 200704, "max_pixels": 1003520}, (1, 1), 256),
        (_QWEN_3, (640, 480), 300),
        (_QWEN_3, (1920, 1080), 2040),
        (_QWEN_3, (27, 29), 72),
    ],
)
def test_qwen_resizes_to_whole_patches(
    tmp_path: Path, processor: Any, size: tuple[int, int], tokens: int
) -> None:
    rule = sight_rule(_folder(tmp_path, processor=processor), "qwen2_5_vl")
    sight = rule.picture(*size, 0)
    assert sight.text == "<|vision_start|><|image_pad|><|vision_end|>"
    assert _tokens(sight, "<|image_pad|>") == tokens


@pytest.mark.parametrize(("frames", "pairs"), [(2, 1), (3, 2), (8, 4)])
def test_qwen_takes_frames_by_twos(tmp_path: Path, frames: int, pairs: int) -> None:
    rule = sight_rule(_folder(tmp_path, processor=_QWEN_25), "qwen2_5_vl")
    one = _tokens(rule.picture(320, 180, 0), "<|image_pad|>")
    assert _tokens(rule.video(_clip(frames)), "<|video_pad|>") == pairs * one


def test_qwen_3_tells_the_time_of_each_two(tmp_path: Path) -> None:
    folder = _folder(tmp_path, processor=_QWEN_3)
    frames = _QWEN_3 | {"size": {"shortest_edge": 4096, "longest_edge": 25165824}}
    (folder / "video_preprocessor_config.json").write_text(json.dumps(frames), encoding="utf-8")
    sight = sight_rule(folder, "qwen3_vl").video(_clip(4, pace=2.0))
    pad = "<|vision_start|><|video_pad|><|vision_end|>"
    assert sight.text == f"<1.0 seconds>{pad}<5.0 seconds>{pad}"
    assert _tokens(sight, "<|video_pad|>") == 2 * 10 * 6


@pytest.mark.parametrize(
    ("size", "tokens"),
    [
        ((336, 336), 1176),
        ((640, 480), 2340),
        ((1920, 1080), 1948),
        ((1000, 300), 2182),
        ((300, 1000), 2232),
        ((672, 672), 2928),
    ],
)
def test_llava_next_shows_the_whole_and_tiles(
    tmp_path: Path, size: tuple[int, int], tokens: int
) -> None:
    rule = sight_rule(_folder(tmp_path, processor=_NEXT), "llava_next")
    assert _tokens(rule.picture(*size, 0), "<image>") == tokens


def test_llava_takes_the_same_for_every_picture(tmp_path: Path) -> None:
    config = {"vision_config": {"patch_size": 14}}
    rule = sight_rule(_folder(tmp_path, config, {"crop_size": {"height": 336}}), "llava")
    assert {_tokens(rule.picture(*size, 0), "<image>") for size in ((5, 5), (4000, 300))} == {576}
    video = sight_rule(tmp_path, "llava_next_video").video(_clip(8))
    assert _tokens(video, "<video>") == 8 * 144


@pytest.mark.parametrize(
    ("size", "tiles"),
    [
        ((448, 448), 1),
        ((640, 480), 13),
        ((1920, 1080), 9),
        ((1000, 300), 4),
        ((333, 777), 11),
        ((2000, 2000), 10),
        ((896, 448), 3),
    ],
)
def test_internvl_cuts_up_to_twelve_tiles_and_shows_the_whole(
    tmp_path: Path, size: tuple[int, int], tiles: int
) -> None:
    config = {"downsample_ratio": 0.5, "vision_config": {"patch_size": 14}}
    folder = _folder(tmp_path, config, {"size": {"shortest_edge": 448}})
    rule = sight_rule(folder, "internvl_chat")
    assert _tokens(rule.picture(*size, 0), "<IMG_CONTEXT>") == tiles * 256


@pytest.mark.parametrize(
    ("crops", "size", "tokens"),
    [
        (4, (336, 336), 757),
        (4, (1080, 1920), 757),
        (16, (800, 600), 1921),
        (16, (1920, 1080), 2353),
        (16, (500, 500), 2509),
    ],
)
def test_phi_cuts_crops(tmp_path: Path, crops: int, size: tuple[int, int], tokens: int) -> None:
    rule = sight_rule(_folder(tmp_path, processor={"num_crops": crops}), "phi3_v")
    assert rule.picture(*size, 0) == Sight("\n", tokens)


@pytest.mark.parametrize(
    ("size", "tokens"),
    [((300, 300), 64), ((640, 480), 192), ((1344, 1344), 640), ((1920, 1080), 576)],
)
def test_minicpm_cuts_slices_of_64(tmp_path: Path, size: tuple[int, int], tokens: int) -> None:
    processor = {"scale_resolution": 448, "max_slice_nums": 9}
    rule = sight_rule(_folder(tmp_path, {"query_num": 64}, processor), "minicpmv")
    sight = rule.picture(*size, 3)
    assert sight.text.startswith("<image_id>3</image_id><image><unk></image>")
    assert _tokens(sight, "<unk>") == tokens


def test_gemma_takes_256(tmp_path: Path) -> None:
    rule = sight_rule(_folder(tmp_path, {"mm_tokens_per_image": 256}), "gemma3")
    assert _tokens(rule.picture(4000, 200, 0), "<image_soft_token>") == 256


@pytest.mark.parametrize(
    "family", ["llava", "llava_next", "internvl_chat", "phi3_v", "minicpmv", "gemma3", "qwen2_vl"]
)
def test_rules_of_families_are_exact_and_larger_pictures_never_take_less_than_none(
    tmp_path: Path, family: str
) -> None:
    rule = sight_rule(_folder(tmp_path), family)
    assert rule.is_exact
    assert rule.picture(800, 600, 0).more > 0
    assert rule.video(_clip(3)).more > 0


def test_other_families_take_what_the_catalogue_tells(tmp_path: Path) -> None:
    (tmp_path / "sidelight.json").write_text('{"shape": {"picture_tokens": 500}}', encoding="utf-8")
    rule = sight_rule(tmp_path, "something_new")
    assert not rule.is_exact
    assert rule.picture(1000, 1000, 0) == rule.picture(4000, 3000, 0) == Sight("", 500)
    assert rule.picture(500, 500, 0) == Sight("", 125)
    assert rule.video(_clip(4)).more == 4 * round(500 * 320 * 180 / 1e6)


def test_damaged_files_are_as_if_they_were_not_there(tmp_path: Path) -> None:
    (tmp_path / "preprocessor_config.json").write_text("[1, 2", encoding="utf-8")
    assert sight_rule(tmp_path, "qwen2_vl").picture(640, 480, 0).more == 390
    assert sight_rule(tmp_path, "unheard_of").picture(1000, 1000, 0).more == 1024
