"""Runs a verb and turns whatever happens into an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from models.cli.parser import make_parser
from models.cli.terminal import Terminal
from models.engine.factory import EngineKind, make_engine
from models.engine.protocol import Engine
from models.engine.session import RequestFailed
from models.errors import Cancelled, SidelightError
from models.places import BUILTIN_MODELS, Places, find_places
from models.sources.network import Network
from models.store.store import ModelStore

if TYPE_CHECKING:
    from models.adapters.store import AdapterStore
    from models.installer import Installer

DONE, FAILED, INTERRUPTED = 0, 1, 130


def main(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """0 done, 1 it could not be done, 130 interrupted; wrong usage exits with 2."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.verb == "ask" and options.prompt is None and not options.audio:
        parser.error("the following arguments are required: PROMPT, unless there is a sound")
    terminal = Terminal()
    places = find_places(os.environ if environment is None else environment)
    try:
        return _Verbs(places, terminal).run(options.verb, options)
    except SidelightError as error:
        terminal.problem(error.problem)
        return FAILED
    except RequestFailed as failure:
        terminal.problem(failure.problem)
        return FAILED
    except (Cancelled, KeyboardInterrupt):
        terminal.note("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has enough; a second complaint at exit would help nobody.
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115
        return FAILED


class _Verbs:
    """Builds what a verb needs, and nothing that it does not need."""

    def __init__(self, places: Places, terminal: Terminal) -> None:
        self._places = places
        self._terminal = terminal
        self._store = ModelStore(places.models, BUILTIN_MODELS, is_moved=places.models_moved)

    def run(self, verb: str, options: argparse.Namespace) -> int:
        from models.logs import set_up_logging
        from models.network_log import keep_network_log

        set_up_logging(self._places.log_file)
        keep_network_log(self._places.network_log, "command line")
        run = {
            "doctor": self._doctor,
            "models": self._models,
            "ask": self._ask,
            "chat": self._chat,
            "adapters": self._adapters,
            "transcribe": self._transcribe,
            "draw": self._draw,
            "speak": self._speak,
            "bench": self._bench,
            "keyframes": self._keyframes,
        }
        return run[verb](options)

    def _doctor(self, options: argparse.Namespace) -> int:
        from models.cli.doctor import doctor

        return doctor(options, self._store, self._make_engine, self._terminal, self._places)

    def _models(self, options: argparse.Namespace) -> int:
        from models.cli.library import ACTIONS, library

        if options.action in ACTIONS:
            return library(options, self._store, self._terminal)
        return self._getting(options)

    def _getting(self, options: argparse.Namespace) -> int:
        from models.cli.getting import Getting
        from models.installer import Installer

        installer = Installer(self._store, self._places.config, self._network, self._make_child)
        if options.action in ("convert", "toolchains"):
            return self._converting(installer, options)
        getting = Getting(installer, self._make_child, self._terminal)
        actions = {
            "install": getting.install,
            "import": getting.import_model,
            "repair": getting.repair,
            "update": getting.update,
            "move": getting.move,
            "check-catalogue": getting.check_catalogue,
        }
        return actions[options.action](options)

    def _converting(self, installer: Installer, options: argparse.Namespace) -> int:
        from models.cli.converting import Converting
        from models.conversion.converter import Converter
        from models.conversion.planner import Planner
        from models.conversion.toolchains.environment import Environments

        environments = Environments(self._places.toolchains)
        converting = Converting(
            Converter(installer, environments),
            Planner(self._store, environments),
            environments,
            self._make_child,
            self._terminal,
        )
        actions = {"convert": converting.convert, "toolchains": converting.toolchains}
        return actions[options.action](options)

    def _make_child(self) -> Engine:
        return self._make_engine("child")

    def _network(self) -> Network:
        from models.sources.network_file import read_network
        from models.sources.token import TokenStore

        kept = read_network(self._places.config)
        return replace(kept, hub_token=TokenStore().get().value)

    def _ask(self, options: argparse.Namespace) -> int:
        from models.cli.question import ask

        return ask(options, self._store, self._kept, self._make_engine, self._terminal)

    def _chat(self, options: argparse.Namespace) -> int:
        from models.cli.question import chat

        return chat(options, self._store, self._kept, self._make_engine, self._terminal)

    def _adapters(self, options: argparse.Namespace) -> int:
        from models.cli.adapters import adapters

        return adapters(options, self._kept, self._terminal)

    @property
    def _kept(self) -> AdapterStore:
        from models.adapters.store import AdapterStore

        return AdapterStore(self._places.adapters)

    def _transcribe(self, options: argparse.Namespace) -> int:
        from models.cli.transcribe import transcribe
        from models.transcripts.journal import Journals

        journals = Journals(self._places.transcripts)
        return transcribe(options, self._store, journals, self._make_engine, self._terminal)

    def _draw(self, options: argparse.Namespace) -> int:
        from models.cli.draw import draw

        return draw(options, self._store, self._kept, self._make_engine, self._terminal)

    def _speak(self, options: argparse.Namespace) -> int:
        from models.cli.speak import speak

        return speak(options, self._store, self._make_engine, self._terminal)

    def _bench(self, options: argparse.Namespace) -> int:
        from models.cli.bench import bench

        return bench(options, self._store, self._make_engine, self._terminal)

    def _keyframes(self, options: argparse.Namespace) -> int:
        from models.cli.keyframes import keyframes

        return keyframes(options, self._terminal)

    def _make_engine(self, kind: EngineKind) -> Engine:
        return make_engine(kind, self._places)
