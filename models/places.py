"""Where Sidelight keeps its files. Looked up once, by whoever builds the app, and passed down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "SIDELIGHT_HOME"
# The models that ship with the app; read only.
BUILTIN_MODELS = Path(__file__).with_name("builtin")


@dataclass(frozen=True)
class Places:
    """The folders of one user. None of them has to exist yet."""

    models: Path
    config: Path
    cache: Path
    logs: Path

    @property
    def log_file(self) -> Path:
        return self.logs / "sidelight.log"


def find_places(environment: Mapping[str, str]) -> Places:
    """The platform's user folders, or all of them under ``SIDELIGHT_HOME`` when it is set."""
    home = environment.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser().resolve()
        return Places(root / "models", root / "config", root / "cache", root / "logs")
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("sidelight", appauthor=False)
    return Places(
        models=Path(dirs.user_data_dir) / "models",
        config=Path(dirs.user_config_dir),
        cache=Path(dirs.user_cache_dir),
        logs=Path(dirs.user_log_dir),
    )
