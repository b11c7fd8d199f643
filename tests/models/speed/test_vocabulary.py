"""Two models draft for one another only when they mean the same by the same numbers."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from models.places import BUILTIN_MODELS
from models.speed.refusals import ForeignTokenizer
from models.speed.vocabulary import check_same_vocabulary, compare_vocabularies
from tests.models.speed.making import WORDS, text_model

_QWEN = BUILTIN_MODELS / "shapes-qwen2-vl"
_LLAVA = BUILTIN_MODELS / "shapes-llava-next"


def _check(main: Path, draft: Path) -> None:
    check_same_vocabulary("Big", main, "Small", draft)


def test_the_same_tokens_are_the_same_however_the_file_is_laid_out(tmp_path: Path) -> None:
    main, draft = text_model(tmp_path / "main"), text_model(tmp_path / "draft")
    document = json.loads((draft / "tokenizer.json").read_text("utf-8"))
    vocabulary = dict(reversed(document["model"]["vocab"].items()))
    # A number that is listed among the added ones is the same token.
    del vocabulary["</s>"]
    document = {
        "added_tokens": [{"id": 1, "content": "</s>", "special": True}],
        "model": {"vocab": vocabulary, "type": "BPE"},
    }
    (draft / "tokenizer.json").write_text(json.dumps(document, indent=4), "utf-8")
    _check(main, draft)
    comparison = compare_vocabularies(main, draft)
    assert comparison is not None
    assert comparison.shared == len(WORDS)


def test_one_word_in_anothers_place_is_refused_with_the_count(tmp_path: Path) -> None:
    swapped = ("<s>", "</s>", "the", "circle", "red", "is", "Paris", "in")
    main, draft = text_model(tmp_path / "main"), text_model(tmp_path / "draft", swapped)
    with pytest.raises(ForeignTokenizer) as refused:
        _check(main, draft)
    assert refused.value.what == (
        "“Small” cannot draft for “Big”: 2 of 8 tokens mean something else to it."
    )
    assert "same family" in refused.value.todo


def test_an_ordered_vocabulary_is_read_too(tmp_path: Path) -> None:
    main, draft = text_model(tmp_path / "main"), text_model(tmp_path / "draft")
    pieces = [[word, -1.5] for word in WORDS]
    for folder in (main, draft):
        (folder / "tokenizer.json").write_text(
            json.dumps({"model": {"type": "Unigram", "vocab": pieces}}), "utf-8"
        )
    _check(main, draft)


def test_a_few_tags_more_at_the_end_do_no_harm(tmp_path: Path) -> None:
    words = [*WORDS, *(f"word{number}" for number in range(400))]
    longer = [*words, "<tool>", "</tool>"]
    main = text_model(tmp_path / "main", longer)
    _check(main, text_model(tmp_path / "draft", words, rows=512))
    # Unless the draft has no place for them.
    with pytest.raises(ForeignTokenizer):
        _check(main, text_model(tmp_path / "narrow", words, rows=len(words)))


def test_half_a_vocabulary_is_another_one(tmp_path: Path) -> None:
    with pytest.raises(ForeignTokenizer, match="4 of 8 tokens"):
        _check(text_model(tmp_path / "main"), text_model(tmp_path / "draft", WORDS[:4], rows=99))


def test_texts_that_end_otherwise_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ForeignTokenizer, match="end otherwise") as refused:
        _check(text_model(tmp_path / "main"), text_model(tmp_path / "draft", eos=2))
    assert refused.value.cause == "eos_token_id: 1 and 2"


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    main, draft = text_model(tmp_path / "main"), text_model(tmp_path / "draft")
    for content in ("{", "[]", '{"model": {}}', '{"model": {"vocab": {"a": "b"}}}'):
        (draft / "tokenizer.json").write_text(content, "utf-8")
        with pytest.raises(ForeignTokenizer, match="cannot be told"):
            _check(main, draft)


def test_without_json_files_the_detokenizers_tell(tmp_path: Path) -> None:
    """As of a model that was saved from a GGUF file, which brings nothing else along."""
    bare: list[Path] = []
    for source in (_QWEN, _QWEN, _LLAVA):
        folder = tmp_path / str(len(bare))
        folder.mkdir()
        for name in ("openvino_detokenizer.xml", "openvino_detokenizer.bin"):
            shutil.copyfile(source / name, folder / name)
        bare.append(folder)
    same = compare_vocabularies(bare[0], bare[1])
    assert same is not None
    assert same.is_same
    tokens = json.loads((_QWEN / "tokenizer.json").read_text("utf-8"))
    assert same.shared == len(tokens["model"]["vocab"]) + len(
        [one for one in tokens["added_tokens"] if one["content"] not in tokens["model"]["vocab"]]
    )
    with pytest.raises(ForeignTokenizer):
        _check(bare[0], bare[2])
    (bare[1] / "openvino_detokenizer.bin").write_bytes(b"cut")
    assert compare_vocabularies(bare[0], bare[1]) is None


def test_real_foreign_models_of_one_size_are_refused() -> None:
    with pytest.raises(ForeignTokenizer, match="mean something else"):
        _check(_QWEN, _LLAVA)
