"""What this PC has, as an engine tells it to a verb."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from models.engine import protocol as p
from models.engine.session import EngineSession
from models.hardware.pc import Pc, look_at_pc

MakeEngine = Callable[[], p.Engine]


def listed_devices(session: EngineSession) -> p.DevicesListed:
    listed = session.run(p.ListDevices())
    assert isinstance(listed, p.DevicesListed)
    return listed


def this_pc(make_engine: MakeEngine, models_folder: Path) -> Pc:
    """Asks an engine that lives just for that."""
    with EngineSession(make_engine()) as session:
        return look_at_pc(listed_devices(session), models_folder)
