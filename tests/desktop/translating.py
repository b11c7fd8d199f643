"""Makes translations for tests, with the tools that make those of the app."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from resources.translations.texts import Text
from resources.translations.update import compile_translations, merge, qm_file, ts_file


def translations(
    words: Mapping[tuple[str, str], str], folder: Path, language: str = "zh_CN"
) -> Path:
    """A compiled file with the words by context and English text; its `.ts` is beside it."""
    ts, qm = ts_file(language, folder), qm_file(language, folder)
    merge([Text(*key) for key in words], ts, language)
    finish(ts, words)
    compile_translations(ts, qm)
    return qm


def finish(ts: Path, words: Mapping[tuple[str, str], str]) -> None:
    """Write the translations down, as a translator does."""
    tree = ElementTree.parse(ts)
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name", ""), message.findtext("source", "")
            translation = message.find("translation")
            assert translation is not None
            if key in words:
                translation.text = words[key]
                translation.attrib.pop("type", None)
    tree.write(ts, encoding="utf-8", xml_declaration=True)
