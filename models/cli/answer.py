"""How a verb answers: with one JSON document, or in words."""

from __future__ import annotations

import argparse
from typing import Any

from models.cli.terminal import Terminal


def answer(terminal: Terminal, options: argparse.Namespace, document: Any, words: str) -> int:
    """As the options ask for it; returns the exit status for all went well."""
    if options.json:
        terminal.document(document)
    else:
        terminal.result(f"{words}\n")
    return 0
