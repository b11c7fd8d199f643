"""The numbers of the shipped catalogue are plausible: a slip of the keyboard is found here."""

from __future__ import annotations

from collections import Counter

import pytest

from models.catalogue.catalogue import read_catalogue
from models.catalogue.consistency import LANGUAGE_KINDS
from models.catalogue.entry import CatalogueEntry, EntrySource

SHIPPED = tuple(read_catalogue())
BUILDS = tuple((entry, source) for entry in SHIPPED for source in entry.sources)
# Bits a parameter takes in the files, tokenizers and scales included. Four bits are more in small
# models, whose embeddings stay at eight.
BITS = {"int4": (3.7, 7.0), "nf4": (3.7, 7.0), "int8": (7.5, 13.0), "fp16": (14.5, 20.0)}
ISO_639_1 = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu
hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb
lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw
ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""


def names(pairs: tuple[tuple[CatalogueEntry, EntrySource], ...]) -> list[str]:
    return [f"{source.kind}:{source.reference}" for _, source in pairs]


def test_there_is_much_to_choose_from() -> None:
    assert len(SHIPPED) >= 45
    assert len(BUILDS) >= 90


def test_nothing_stands_there_twice() -> None:
    ids = Counter(entry.id for entry in SHIPPED)
    seen_names = Counter(entry.name for entry in SHIPPED)
    originals = Counter(e.original.repository for e in SHIPPED if e.original is not None)
    for counted in (ids, seen_names, originals, Counter(names(BUILDS))):
        assert [name for name, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(("entry", "source"), BUILDS, ids=names(BUILDS))
def test_a_build_takes_what_its_parameters_take(entry: CatalogueEntry, source: EntrySource) -> None:
    on_disk = source.file_size_bytes or source.size_bytes or entry.size_bytes
    least, most = BITS[source.weights]
    assert least <= on_disk * 8 / entry.parameters <= most


@pytest.mark.parametrize(("entry", "source"), BUILDS, ids=names(BUILDS))
def test_a_build_is_what_its_name_says(entry: CatalogueEntry, source: EntrySource) -> None:
    formats = [w for w in ("int4", "int8", "fp16", "nf4") if w in source.reference.lower()]
    assert formats in ([], [source.weights])
    channel_wise = "-cw-" in source.reference
    assert channel_wise == (source.group_size == -1 and source.weights == "int4")
    assert not channel_wise or (source.symmetric and source.devices[0] == "NPU")
    assert "-gq-" not in source.reference or (source.symmetric and source.group_size == 128)


def test_an_npu_gets_only_what_runs_there() -> None:
    promised = [(entry, source) for entry, source in BUILDS if "NPU" in source.devices]
    assert {entry.kind for entry, _ in promised} == {"text", "vision", "speech", "image"}
    for entry, source in promised:
        if entry.kind in LANGUAGE_KINDS:
            assert source.weights == "nf4" or (source.weights == "int4" and source.symmetric)
        # Neither runs there: https://github.com/openvinotoolkit/model_server/tree/main/demos
        assert entry.family not in ("flux", "internvl_chat", "kokoro")
        assert "large" not in entry.id


def test_copies_on_modelscope_are_those_of_the_hub() -> None:
    on_hub = {source.reference: source for _, source in BUILDS if source.kind == "hf"}
    copies = [source for _, source in BUILDS if source.kind == "ms"]
    assert len(copies) >= 10
    for copy in copies:
        twin = on_hub[copy.reference]
        assert (copy.size_bytes, copy.weights, copy.devices, copy.group_size) == (
            twin.size_bytes,
            twin.weights,
            twin.devices,
            twin.group_size,
        )


def test_most_builds_were_seen_in_public() -> None:
    on_hubs = [source for _, source in BUILDS if source.kind in ("hf", "ms")]
    unseen = [source.reference for source in on_hubs if not source.confirmed]
    assert unseen == ["OpenVINO/Qwen2.5-VL-3B-Instruct-int4-ov"]


@pytest.mark.parametrize(
    "entry", [e for e in SHIPPED if e.original is not None], ids=lambda entry: entry.id
)
def test_an_original_is_16_or_32_bits_and_larger_than_what_it_becomes(
    entry: CatalogueEntry,
) -> None:
    assert entry.original is not None
    bits = entry.original.size_bytes * 8 / entry.parameters
    assert 14 <= bits <= 21 or 28 <= bits <= 42
    assert entry.size_bytes < entry.original.size_bytes


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: entry.id)
def test_the_kv_cache_of_a_token_is_plausible(entry: CatalogueEntry) -> None:
    shape = entry.shape
    values = 2 * shape.layers * shape.kv_heads * shape.head_size
    if "draft" in entry.tasks and not values:
        return  # nobody tells the shape of the FastDraft models; theirs is tiny
    assert bool(values) == (entry.kind not in ("image",) and entry.family != "kokoro")
    assert values <= 2 * 48 * 8 * 256 or values <= 2 * 32 * 32 * 128
    if entry.kind == "text":
        # Weights grow faster than the cache: a token takes a share of them between these.
        assert 9_000 <= entry.parameters / values <= 300_000
    assert (shape.head_size or 64) in (32, 64, 96, 128, 256)
    assert (shape.layers or 30) in (2, 4, 6, 12, 16, 22, 24, 26, 28, 30, 32, 34, 36, 40, 48)


@pytest.mark.parametrize(
    ("model_id", "kib"),
    [
        ("llama-2-7b-chat", 512),
        ("llama-3.1-8b-instruct", 128),
        ("mistral-7b-instruct-v0.3", 128),
        ("phi-3.5-mini-instruct", 384),
        ("qwen2.5-7b-instruct", 56),
        ("qwen3-8b", 144),
        ("gemma-3-4b-it", 136),
    ],
)
def test_a_token_takes_what_its_makers_say(model_id: str, kib: int) -> None:
    """KiB of KV cache a token in 16 bits, for keys and values of all layers."""
    shape = read_catalogue().get(model_id).shape
    assert 2 * 2 * shape.layers * shape.kv_heads * shape.head_size == kib * 1024


def test_what_sees_hears_or_draws_says_how_much_that_takes() -> None:
    for entry in SHIPPED:
        sees = entry.kind == "vision"
        hears = entry.kind in ("audio", "speech")
        draws = entry.kind == "image"
        assert (entry.id, bool(entry.shape.picture_tokens)) == (entry.id, sees)
        assert (entry.id, entry.shape.pixels) in [(entry.id, 0), (entry.id, 512), (entry.id, 1024)]
        assert bool(entry.shape.pixels) == draws
        if sees or hears:
            share = entry.shape.encoder_parameters / entry.parameters
            assert 0.03 <= share <= 0.9, entry.id


def test_what_is_taken_fits_the_kind_and_the_task() -> None:
    kinds = {
        "text": ({"text"}, {"chat", "draft"}),
        "vision": ({"text", "image", "video"}, {"chat"}),
        "audio": ({"text", "audio"}, {"chat"}),
        "speech": ({"audio"}, {"transcribe"}),
        "image": ({"text"}, {"draw"}),
        "voice": ({"text"}, {"speak"}),
    }
    for entry in SHIPPED:
        takes, tasks = kinds[entry.kind]
        assert set(entry.takes) <= takes, entry.id
        assert set(entry.tasks) <= tasks, entry.id
        assert (entry.kind == "vision") == ("image" in entry.takes), entry.id


def test_only_models_with_native_video_take_it() -> None:
    families = {entry.family for entry in SHIPPED if "video" in entry.takes}
    assert families == {"qwen2_vl", "qwen2_5_vl", "qwen3_vl", "llava_next_video"}


def test_languages_are_languages() -> None:
    for entry in SHIPPED:
        assert entry.languages == ("many",) or set(entry.languages) <= set(ISO_639_1.split()), (
            entry.id
        )


def test_the_demos_rank_lowest_and_the_smallest_chat_low() -> None:
    chats = sorted((e for e in SHIPPED if "chat" in e.tasks), key=lambda entry: entry.rank)
    assert [entry.id for entry in chats[:3]] == [
        "shapes-llava-next",
        "shapes-qwen2-vl",
        "smollm2-135m-instruct",
    ]


def test_within_a_line_of_models_the_larger_ranks_higher() -> None:
    by_id = {entry.id: entry for entry in SHIPPED}
    for line in (
        ["qwen3-0.6b", "qwen3-1.7b", "qwen3-4b", "qwen3-8b", "qwen3-14b"],
        ["qwen2.5-1.5b-instruct", "qwen2.5-7b-instruct", "qwen2.5-14b-instruct"],
        ["qwen3-vl-2b-instruct", "qwen3-vl-4b-instruct", "qwen3-vl-8b-instruct"],
        ["internvl2-1b", "internvl2-2b", "internvl2-4b", "internvl2-8b"],
        ["whisper-tiny", "whisper-base", "whisper-small", "whisper-medium", "whisper-large-v3"],
        ["stable-diffusion-v1-5", "stable-diffusion-xl-base-1.0", "flux.1-schnell"],
        ["speecht5-tts", "kokoro-82m"],
    ):
        ranks = [by_id[model_id].rank for model_id in line]
        assert ranks == sorted(set(ranks)), line


def test_terms_can_be_read_before_they_are_accepted() -> None:
    for entry in SHIPPED:
        assert entry.licence_url or not entry.must_accept, entry.id


def test_labels_are_short_and_end_without_a_full_stop() -> None:
    for entry in SHIPPED:
        assert len(entry.label) <= 64 and not entry.label.endswith("."), entry.id
        assert entry.summary.endswith(".") and len(entry.summary) <= 240, entry.id
