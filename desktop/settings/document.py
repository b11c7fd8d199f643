"""Writes docs/settings.md from the table: `python -m desktop.settings.document`."""

from __future__ import annotations

from pathlib import Path

from desktop.settings.declared import DECLARED, SECTIONS, entries_of
from desktop.settings.setting import Row, Setting

DOCUMENT = Path(__file__).parents[2] / "docs" / "settings.md"

_HEAD = """# Settings

<!-- Written by `python -m desktop.settings.document`; a test holds it to the table in
desktop/settings/declared.py. -->

They are changed in the window, under Preferences, where each takes effect at once, or on the
command line:

    sidelight settings list [--json]
    sidelight settings get NAME [--json]
    sidelight settings set NAME VALUE [--json]
    sidelight settings reset NAME [--json]
    sidelight settings network-log [--export FILE] [--clear] [--json]

They are kept in `settings.json`, in the folder of the settings. A value there that cannot be used
counts as none, and the command line says so; a file that cannot be read is kept as
`settings.damaged.json`. The access token for Hugging Face is in the keyring of the system, the
addresses of the hubs and the proxy are in `network.json`.
"""
_COLUMNS = "| name | what | values | default |\n| --- | --- | --- | --- |\n"
_KEPT = """
## What the window keeps up to date by itself

"""


def write() -> str:
    """The whole text."""
    parts = [_HEAD]
    for section in SECTIONS:
        entries = entries_of(section.id)
        rows = [entry for entry in entries if isinstance(entry, Row)]
        settings = [entry for entry in entries if isinstance(entry, Setting)]
        parts.append(f"\n## {section.label}\n\n{_table(settings)}")
        parts.extend(_row_words(row) for row in rows)
    parts.append(_KEPT + _table([setting for setting in DECLARED if setting.section == "kept"]))
    return "".join(parts)


def _table(settings: list[Setting]) -> str:
    return _COLUMNS + "".join(_line(setting) for setting in settings)


def _line(setting: Setting) -> str:
    default = f"`{setting.default}`" if setting.default else "nothing"
    what = f"{setting.label}. {setting.help}"
    return f"| `{setting.name}` | {what} | {setting.kind.words()} | {default} |\n"


def _row_words(row: Row) -> str:
    instead = f" On the command line: `{row.instead}`." if row.instead else ""
    return f"\n**{row.label}.** {row.help}{instead}\n"


if __name__ == "__main__":
    DOCUMENT.write_text(write(), encoding="utf-8")
