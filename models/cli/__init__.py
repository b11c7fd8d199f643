"""The command line: the same classes as the window, for scripts, tests and benches."""

from models.cli.main import main

__all__ = ["main"]
