"""Every text that people read can be translated, and the translations are up to date with them."""

from __future__ import annotations

import ast
import shutil
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTranslator

from resources.translations.texts import SENTENCES, NotFound, Text, texts_in, texts_of
from resources.translations.update import (
    FOLDER,
    LANGUAGES,
    merge,
    qm_file,
    translations_in,
    ts_file,
    update,
)
from tests.desktop.translating import finish

ROOT = FOLDER.parents[1]
ODD = "“{name}” \\ 'a' \"b\" & <b>\nand … 中文 {0}"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('class A:\n def f(self): self.tr("x")', [("A", "x")]),
        ('class A:\n def f(self):\n  def g(): return self.tr("a " "b")', [("A", "a b")]),
        ('class A:\n class B:\n  def f(self): self.tr("x")', [("B", "x")]),
        ('QCoreApplication.translate("C", "x")', [("C", "x")]),
        ('tr = QCoreApplication.translate\ntr("C", "x").format(1)', [("C", "x")]),
        ('def f():\n tr = QCoreApplication.translate\n tr("C", "x")', [("C", "x")]),
        ('def tr(t):\n return QCoreApplication.translate("w", t)\na = [tr("x")]', [("w", "x")]),
        ('QT_TRANSLATE_NOOP("Settings", "x")', [("Settings", "x")]),
        ('say("{a} b", a=say("c"))', [(SENTENCES, "{a} b"), (SENTENCES, "c")]),
        ('say_many(n, "one", "{count}", a=1)', [(SENTENCES, "one"), (SENTENCES, "{count}")]),
        ('ROWS = {"a": template("{b} c")}\nsay(ROWS["a"], b=1)', [(SENTENCES, "{b} c")]),
        ("def shown(t): return QCoreApplication.translate(CONTEXT, t)", []),
        ("painter.translate(1, 2)\ntext.translate(table)", []),
        ('"x".join(y)\nprint("z")', []),
    ],
)
def test_texts_are_found(source: str, found: list[tuple[str, str]]) -> None:
    assert list(texts_in(source)) == [Text(*one) for one in found]


@pytest.mark.parametrize(
    "source",
    [
        "class A:\n def f(self): self.tr(words)",
        'class A:\n def f(self): self.tr(f"{words}")',
        'class A:\n def f(self): other.tr("x")',
        'def f(self): self.tr("x")',
        'QCoreApplication.translate(context, "x")',
        'QCoreApplication.translate("C", one if a else many)',
        'QCoreApplication.translate("C", words)',
        'say(f"{name} is gone.")',
        'say("a" + name)',
        'say_many(count, "one", f"{count} files")',
        "template(words + more)",
    ],
)
def test_what_nobody_could_translate_is_refused(source: str) -> None:
    with pytest.raises(NotFound, match=r"^file\.py:\d+: "):
        list(texts_in(source, "file.py"))


def test_all_texts_of_the_app_are_found() -> None:
    """Of each kind one that is not going to change."""
    found = texts_of(ROOT)
    assert Text("Welcome", "What would you like to know?") in found
    assert Text("amounts", "{0} of {1}") in found
    assert Text("Settings", "Language") in found
    assert Text(SENTENCES, "A file of {model} is missing or damaged.") in found
    assert Text(SENTENCES, "Demo: knows coloured shapes only") in found
    assert not any(text.source.startswith("sidelight ") for text in found)


def test_every_class_that_translates_can() -> None:
    """`self.tr` looks texts up by the name of a Qt class; a plain class has none."""
    classes = [one for file in (ROOT / "desktop").rglob("*.py") for one in _translating(file)]
    assert len(classes) > 50
    assert [one for one in classes if not issubclass(one, QObject)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_hold_all_texts_of_the_sources(language: str) -> None:
    """Else run: python -m resources.translations.update"""
    texts, held = texts_of(ROOT), set(translations_in(ts_file(language)))
    assert sorted(texts - held) == []
    assert sorted(held - texts) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_reads_what_was_translated(language: str) -> None:
    """Else run: python -m resources.translations.update"""
    translator = QTranslator()
    assert translator.load(str(qm_file(language)))
    done = {text: words for text, words in translations_in(ts_file(language)).items() if words}
    read = {text: translator.translate(text.context, text.source) for text in done}
    assert read == done


def test_a_new_text_comes_in_and_an_old_one_goes(tmp_path: Path) -> None:
    ts = tmp_path / "words.ts"
    merge([Text("A", "stays"), Text("A", "goes"), Text("B", ODD)], ts, "zh_TW")
    finish(ts, {("A", "stays"): "留著", ("A", "goes"): "走了", ("B", ODD): "「{name}」{0}"})
    merge([Text("A", "stays"), Text("A", "comes"), Text("B", ODD)], ts, "zh_TW")
    assert translations_in(ts) == {
        Text("A", "stays"): "留著",
        Text("A", "comes"): "",
        Text("B", ODD): "「{name}」{0}",
    }
    assert 'language="zh_TW"' in ts.read_text(encoding="utf-8")


def test_one_command_does_it_all(tmp_path: Path) -> None:
    project, folder = tmp_path / "project", tmp_path / "out"
    for name in ("desktop/hello.py", "models/words_of.py", "models/cli/verb.py"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir()
    (project / "desktop/hello.py").write_text('tr = QCoreApplication.translate\ntr("H", "Hi")\n')
    (project / "models/words_of.py").write_text('say("{name} is gone.", name=1)\n')
    (project / "models/cli/verb.py").write_text('say("for a terminal")\n')
    for name in ("models/catalogue/catalogue.toml", "models/conversion/families.toml"):
        (project / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, project / name)
    update(project, folder)
    finish(ts_file("zh_CN", folder), {("H", "Hi"): "你好"})
    update(project, folder)
    translator = QTranslator()
    assert translator.load(str(qm_file("zh_CN", folder)))
    assert translator.translate("H", "Hi") == "你好"
    held = translations_in(ts_file("zh_TW", folder))
    assert Text(SENTENCES, "{name} is gone.") in held
    assert Text(SENTENCES, "for a terminal") not in held


def _translating(file: Path) -> list[type]:
    """The classes of a module that call `self.tr`."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = [
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef) and "self.tr(" in ast.unparse(node)
    ]
    if not names:
        return []
    module = import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    return [getattr(module, name) for name in names]
