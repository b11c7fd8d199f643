"""Every text that people read, found by reading the sources.

Qt's lupdate would see only part of them: neither sentences that are said by `models`, which knows
no Qt, nor functions that are short for `translate`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

# What `models.words` says; looked up by `desktop.sentences`.
SENTENCES = "Sentences"

# The words of the command line are English; those of `models.words` are everybody's.
_SILENT = ("models/cli/", "models/words.py")
# Data with texts in it: tables and their keys.
_DATA: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "models/catalogue/catalogue.toml": {"entry": ("label", "summary")},
    "models/conversion/families.toml": {"family": ("why_not",)},
}
# Which arguments are the texts.
_SAYING = {"say": (0,), "say_many": (1, 2), "template": (0,)}
_MARKING = "QT_TRANSLATE_NOOP"

_toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")


@dataclass(frozen=True, order=True)
class Text:
    """One text to be translated.

    Attributes:
        context: tells equal texts apart; a class, or a name that some functions share.
        source: in English.
    """

    context: str
    source: str


class NotFound(ValueError):
    """A call for translation whose text is no literal, so that nobody can translate it."""


def texts_of(root: Path) -> frozenset[Text]:
    """All texts of the project in that folder; raises `NotFound`."""
    found: set[Text] = set()
    for file in _sources(root):
        name = file.relative_to(root).as_posix()
        found.update(texts_in(file.read_text(encoding="utf-8"), name))
    for name, tables in _DATA.items():
        document = _toml.loads((root / name).read_text(encoding="utf-8"))
        found.update(_of_data(document, tables))
    return frozenset(found)


def texts_in(source: str, name: str = "") -> Iterator[Text]:
    """Of one file; raises `NotFound` with its name."""
    tree = ast.parse(source)
    reader = _Reader(name, dict(_short_ones(tree)))
    reader.visit(tree)
    yield from reader.found


def _sources(root: Path) -> Iterable[Path]:
    for folder in ("desktop", "models"):
        for file in sorted((root / folder).rglob("*.py")):
            if not file.relative_to(root).as_posix().startswith(_SILENT):
                yield file


def _of_data(document: Any, tables: Mapping[str, tuple[str, ...]]) -> Iterator[Text]:
    for table, keys in tables.items():
        for row in document[table]:
            yield from (Text(SENTENCES, row[key]) for key in keys if row.get(key))


def _short_ones(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of the module that only translate in a context of their own, with that."""
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef):
            continue
        match function.body:
            case [*_, ast.Return(ast.Call(called, [ast.Constant(str(context)), ast.Name()]))]:
                if _name_of(called) == "translate":
                    yield function.name, context


class _Reader(ast.NodeVisitor):
    """Collects the texts of one module."""

    def __init__(self, file: str, short_ones: Mapping[str, str]) -> None:
        self.found: list[Text] = []
        self._file = file
        self._short = short_ones
        self._classes: list[str] = []
        self._same_as_translate = {"translate"}

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name in self._short or node.name in (*_SAYING, _MARKING):
            return
        known = set(self._same_as_translate)
        self.generic_visit(node)
        self._same_as_translate = known

    def visit_Assign(self, node: ast.Assign) -> None:
        """`tr = QCoreApplication.translate` gives it another name."""
        match node:
            case ast.Assign([ast.Name(name)], ast.Attribute(attr="translate")):
                self._same_as_translate.add(name)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _name_of(node.func)
        is_method = isinstance(node.func, ast.Attribute)
        if is_method and name == "tr":
            self._add(node, self._class_of(node), 0)
        elif not is_method and name in self._short:
            self._add(node, self._short[name], 0)
        elif name == _MARKING or (name in self._same_as_translate and self._is_qt(node)):
            self._translate(node)
        elif not is_method and name in _SAYING:
            for place in _SAYING[name]:
                self._say(node, place)
        self.generic_visit(node)

    def _class_of(self, node: ast.Call) -> str:
        """The context of `self.tr`; that of another object or module cannot be told."""
        match node.func:
            case ast.Attribute(ast.Name("self")) if self._classes:
                return self._classes[-1]
        raise NotFound(f"{self._file}:{node.lineno}: only a class's own `self.tr` can be read")

    def _is_qt(self, node: ast.Call) -> bool:
        """Not what a painter or a text's table translates."""
        match node.func:
            case ast.Attribute(ast.Name(owner)):
                return owner == "QCoreApplication"
        return isinstance(node.func, ast.Name)

    def _translate(self, node: ast.Call) -> None:
        """With both in variables it shows what was marked elsewhere."""
        if not any(isinstance(argument, ast.Constant) for argument in node.args):
            return
        self._add(node, self._literal(node, 0), 1)

    def _say(self, node: ast.Call, place: int) -> None:
        """What was marked as a template may be said later by its name."""
        argument = node.args[place]
        if isinstance(argument, ast.Name | ast.Attribute | ast.Subscript):
            return
        self._add(node, SENTENCES, place)

    def _add(self, node: ast.Call, context: str, place: int) -> None:
        self.found.append(Text(context, self._literal(node, place)))

    def _literal(self, node: ast.Call, place: int) -> str:
        argument = node.args[place] if len(node.args) > place else None
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            return argument.value
        raise NotFound(f"{self._file}:{node.lineno}: what is to be translated is no literal")


def _name_of(called: ast.expr) -> str:
    match called:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""
