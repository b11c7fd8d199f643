"""Brings the translations up to date with the sources: `python -m resources.translations.update`.

The texts are found by `resources.translations.texts` and handed to Qt's lupdate, which keeps the
`.ts` files: new texts come in unfinished, those that are gone leave. Its lrelease then makes the
`.qm` files that the window reads.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from resources.translations.texts import Text, texts_of

FOLDER = Path(__file__).parent
LANGUAGES = ("zh_CN", "zh_TW")


def update(root: Path = FOLDER.parents[1], folder: Path = FOLDER) -> None:
    """Of the project in `root`; the files are those in `folder`."""
    texts = texts_of(root)
    for language in LANGUAGES:
        merge(texts, ts_file(language, folder), language)
        compile_translations(ts_file(language, folder), qm_file(language, folder))


def ts_file(language: str, folder: Path = FOLDER) -> Path:
    return folder / f"sidelight_{language}.ts"


def qm_file(language: str, folder: Path = FOLDER) -> Path:
    return ts_file(language, folder).with_suffix(".qm")


def merge(texts: Iterable[Text], ts: Path, language: str) -> None:
    """Make the file hold exactly these texts; translations of those it held are kept."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.py"
        source.write_text("".join(map(_call, sorted(texts))), encoding="utf-8")
        options = ["-locations", "none", "-no-obsolete", "-no-ui-lines", "-silent"]
        options += ["-source-language", "en", "-target-language", language]
        _run("lupdate", *options, str(source), "-ts", str(ts))


def compile_translations(ts: Path, qm: Path) -> None:
    """What is not translated yet is left out, and stays English."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def translations_in(ts: Path) -> dict[Text, str]:
    """What the file has for each of its texts; "" for what is not translated, or not finished."""
    found: dict[Text, str] = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            is_done = translation is not None and translation.get("type") is None
            words = (translation.text or "") if translation is not None and is_done else ""
            found[Text(name, message.findtext("source", ""))] = words
    return found


def _call(text: Text) -> str:
    """As lupdate reads it. JSON's quotes and escapes are Python's too."""
    words = (json.dumps(part, ensure_ascii=False) for part in (text.context, text.source))
    return f"QCoreApplication.translate({', '.join(words)})\n"


def _run(tool: str, *arguments: str) -> None:
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    program = Path(PySide6.__file__).parent / name
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    update()
