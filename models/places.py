"""Where Sidelight keeps its files. Looked up once, by whoever builds the app, and passed down."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

HOME_VARIABLE = "SIDELIGHT_HOME"
MOVED_FILE = "models-folder.json"
# The models that ship with the app; read only.
BUILTIN_MODELS = Path(__file__).with_name("builtin")


@dataclass(frozen=True)
class Places:
    """The folders of one user. None of them has to exist yet.

    Attributes:
        toolchains: environments that models are converted in.
        conversations: what was said, see `desktop.conversations`.
        models_moved: the user has put the models elsewhere, perhaps on a disk that comes and goes.
    """

    models: Path
    config: Path
    cache: Path
    logs: Path
    toolchains: Path
    conversations: Path
    models_moved: bool = False

    @property
    def adapters(self) -> Path:
        """See `models.adapters.store`."""
        return self.conversations.with_name("adapters")

    @property
    def drawings(self) -> Path:
        """Pictures that were drawn, see `desktop.studio.kept`."""
        return self.conversations.with_name("drawings")

    @property
    def transcripts(self) -> Path:
        """What recordings say, see `models.transcripts.journal`."""
        return self.conversations.with_name("transcripts")

    @property
    def log_file(self) -> Path:
        return self.logs / "sidelight.log"

    @property
    def network_log(self) -> Path:
        """Of every network request, see `models.network_log`."""
        return self.logs / "network.jsonl"


def find_places(environment: Mapping[str, str]) -> Places:
    """The platform's user folders, or all of them under ``SIDELIGHT_HOME`` when it is set.

    The models may have been moved elsewhere, see `keep_models_at`.
    """
    usual = _usual_places(environment)
    moved = _moved_models(usual.config)
    return (
        usual if moved is None else replace(usual, models=moved, models_moved=moved != usual.models)
    )


def keep_models_at(config: Path, folder: Path) -> None:
    """From the next start on the models are looked for there; raises `OSError`."""
    config.mkdir(parents=True, exist_ok=True)
    half_done = config / f".{MOVED_FILE}.new"
    half_done.write_text(json.dumps({"models": str(folder.absolute())}) + "\n", encoding="utf-8")
    half_done.replace(config / MOVED_FILE)


def _moved_models(config: Path) -> Path | None:
    try:
        document = json.loads((config / MOVED_FILE).read_text(encoding="utf-8"))
        folder = Path(document["models"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return folder if folder.is_absolute() else None


def _usual_places(environment: Mapping[str, str]) -> Places:
    home = environment.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser().resolve()
        return Places(
            models=root / "models",
            config=root / "config",
            cache=root / "cache",
            logs=root / "logs",
            toolchains=root / "toolchains",
            conversations=root / "conversations",
        )
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("sidelight", appauthor=False)
    return Places(
        models=Path(dirs.user_data_dir) / "models",
        config=Path(dirs.user_config_dir),
        cache=Path(dirs.user_cache_dir),
        logs=Path(dirs.user_log_dir),
        toolchains=Path(dirs.user_data_dir) / "toolchains",
        conversations=Path(dirs.user_data_dir) / "conversations",
    )
