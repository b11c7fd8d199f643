"""The tokens that a model's tokenizer files list, by number; read, never run."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from models.sources.folder_files import open_regular

Tokens = Mapping[int, str]

# The largest tokenizer.json, of 256,000 tokens with merges, has 35 MB.
_MOST_BYTES = 256 * 1024 * 1024
_DETOKENIZER = "openvino_detokenizer.xml"
_ROLES = ("bos_token_id", "eos_token_id", "pad_token_id")
_FAULTS = (OSError, ValueError, KeyError, TypeError, LookupError, AttributeError, RecursionError)


def tokens_of_both(main: Path, draft: Path) -> tuple[Tokens, Tokens] | None:
    """Both from the same kind of file, as only these write tokens alike; None when there is no
    kind that both have and that can be read."""
    for name, read in _FORMS.items():
        if (main / name).is_file() and (draft / name).is_file():
            try:
                return read(main), read(draft)
            except (*_FAULTS, ElementTree.ParseError):
                continue
    return None


def special_tokens(folder: Path) -> Mapping[str, int]:
    """Which number begins a text, ends it and fills up, by "bos_token_id" and the like; what is
    not told is left out. From the tokenizer's IR, which has the last word in OpenVINO GenAI."""
    try:
        notes = _xml(folder / "openvino_tokenizer.xml").find("rt_info")
        found = {} if notes is None else {note.tag: note.get("value", "") for note in notes}
        return {role: int(found[role]) for role in _ROLES if found.get(role, "").isdigit()}
    except (OSError, ValueError, ElementTree.ParseError):
        return {}


def places_for_tokens(folder: Path) -> int:
    """Rows of the model's embedding, which numbers have to stay below; 0 when not known."""
    try:
        config = _json(folder / "config.json")
        rows = config.get("vocab_size") or config["text_config"]["vocab_size"]
        return rows if isinstance(rows, int) and rows > 0 else 0
    except _FAULTS:
        return 0


def _from_tokenizer_json(folder: Path) -> Tokens:
    document = _json(folder / "tokenizer.json")
    vocabulary = document["model"]["vocab"]
    if isinstance(vocabulary, list):  # Unigram: pieces with their scores, in order
        tokens = {number: str(piece[0]) for number, piece in enumerate(vocabulary)}
    else:
        tokens = {int(number): str(token) for token, number in vocabulary.items()}
    added = document.get("added_tokens") or []
    return _filled(tokens | {int(one["id"]): str(one["content"]) for one in added})


def _from_vocab_json(folder: Path) -> Tokens:
    tokens = {int(number): str(token) for token, number in _json(folder / "vocab.json").items()}
    settings = folder / "tokenizer_config.json"
    added = _json(settings).get("added_tokens_decoder", {}) if settings.is_file() else {}
    return _filled(tokens | {int(number): str(one["content"]) for number, one in added.items()})


def _from_detokenizer(folder: Path) -> Tokens:
    """Three constants go into its `VocabDecoder`: where tokens begin, where they end, and all
    their bytes."""
    net = _xml(folder / _DETOKENIZER)
    layers = {layer.get("id"): layer for layer in net.iter("layer")}
    decoder = next(one for one in layers.values() if one.get("type") == "VocabDecoder")
    sources = {
        edge.get("to-port"): layers[edge.get("from-layer")]
        for edge in net.iter("edge")
        if edge.get("to-layer") == decoder.get("id")
    }
    weights = _bytes(folder / _DETOKENIZER.replace(".xml", ".bin"))
    begins, ends, letters = (_constant(sources[port], weights) for port in ("1", "2", "3"))
    places = zip(_numbers(begins), _numbers(ends), strict=True)
    return _filled({number: letters[begin:end].hex() for number, (begin, end) in enumerate(places)})


def _constant(layer: ElementTree.Element, weights: bytes) -> bytes:
    data = layer.find("data")
    if data is None:
        raise ValueError("no constant")
    begin, size = int(data.attrib["offset"]), int(data.attrib["size"])
    if begin < 0 or size < 0 or begin + size > len(weights):
        raise ValueError("cut short")
    return weights[begin : begin + size]


def _numbers(data: bytes) -> array[int]:
    """int32, little-endian, as all that OpenVINO runs on is."""
    numbers = array("i")
    numbers.frombytes(data)
    return numbers


def _filled(tokens: dict[int, str]) -> Tokens:
    if not tokens:
        raise ValueError("no tokens")
    return tokens


def _json(path: Path) -> Any:
    document = json.loads(_bytes(path))
    if not isinstance(document, dict):
        raise TypeError(f"{path.name} is no table")
    return document


def _xml(path: Path) -> ElementTree.Element:
    return ElementTree.fromstring(_bytes(path))


def _bytes(path: Path) -> bytes:
    with open_regular(path.resolve()) as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError(f"{path.name} is far too large")
    return data


_FORMS: Mapping[str, Callable[[Path], Tokens]] = {
    "tokenizer.json": _from_tokenizer_json,
    "vocab.json": _from_vocab_json,
    _DETOKENIZER: _from_detokenizer,
}
