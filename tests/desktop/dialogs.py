"""Every dialog, filled, one state after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.adapters.dialog import AdaptersDialog
from desktop.adapters.shelf import Shelf
from desktop.convert.accuracy_dialog import AccuracyDialog
from desktop.convert.dialog import ConvertDialog
from desktop.film.dialog import FilmDialog
from desktop.listen.scripted import ScriptedSpeakers
from desktop.listen.sound_dialog import SoundDialog
from desktop.preferences.dialog import PreferencesDialog
from desktop.preferences.folders import folders_of
from desktop.preferences.network import NetworkDialog
from desktop.preferences.network_log_dialog import NetworkLogDialog
from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.conversation_dialog import ConversationSettingsDialog
from desktop.roles.dialog import RolesDialog
from desktop.roles.keeping import RoleKeeper
from desktop.roles.roles import Roles
from desktop.studio.mask_dialog import MaskDialog
from models.network_log import NetworkEntry
from models.places import find_places
from models.sources.network import Network
from models.sources.token import StoredToken
from tests.desktop.convert import samples as convert
from tests.desktop.film.conftest import SHOTS
from tests.desktop.film.scripted import ScriptedFilm, video
from tests.desktop.listen.conftest import LINES
from tests.desktop.listen.sounds import recording
from tests.desktop.roles.samples import DEVICES, MODELS, POET
from tests.desktop.visiting import ADAPTERS, NOTICE, red, show

_REQUEST = NetworkEntry(
    *("2026-03-20T10:00:00+00:00", "list", "hf:owner/name", "https://huggingface.co/owner/name"),
    *("GET", 200, 12_000, "window"),
)


def mask(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    dialog = MaskDialog(red())
    show(qtbot, dialog, 720, 640)
    dialog.invert_button.click()
    yield dialog


def preferences(qtbot: QtBot, folder: Path) -> Iterator[QWidget]:
    places = find_places({"SIDELIGHT_HOME": str(folder)})
    settings = s.Settings(folder / "settings.json")
    dialog = PreferencesDialog(settings, lambda: folders_of(places), places.models)
    show(qtbot, dialog, 760, 620)
    for section in dialog.pages:
        dialog.show_section(section)
        yield dialog


def network(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    dialog = NetworkDialog(Network())
    dialog.set_token(StoredToken())
    yield show(qtbot, dialog, 560, 620)


def network_log(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Empty, then with a request, then being deleted."""
    dialog = NetworkLogDialog()
    yield show(qtbot, dialog, 820, 520)
    dialog.show_entries([_REQUEST])
    yield dialog
    dialog.clear_button.click()
    yield dialog


def roles(qtbot: QtBot, folder: Path) -> Iterator[QWidget]:
    """One of the user's own, then one that is built in."""
    kept = Roles(folder / "roles.json", builtin_roles())
    kept.keep(POET)
    dialog = RolesDialog(RoleKeeper(kept), POET.id)
    dialog.set_models(MODELS)
    dialog.set_devices(DEVICES)
    yield show(qtbot, dialog, 860, 900)
    dialog.show_role(kept.all()[0].id)
    yield dialog


def adapters(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """None yet, then some with a notice, one being renamed, one being removed."""
    dialog = AdaptersDialog()
    yield show(qtbot, dialog, 640, 560)
    dialog.show_shelf(Shelf(ADAPTERS))
    dialog.show_notice(NOTICE)
    yield dialog
    dialog.cards()[0].rename_button.click()
    yield dialog
    dialog.cards()[1].remove_button.click()
    yield dialog


def conversation_settings(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    dialog = ConversationSettingsDialog(POET, "{}")
    dialog.set_models(MODELS)
    dialog.set_devices(DEVICES)
    yield show(qtbot, dialog, 560, 900)


def film(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    pool, source = QThreadPool(), ScriptedFilm()
    dialog = FilmDialog(video(), source, pool, 6, shots=SHOTS)
    closed: list[bool] = []
    dialog.closed.connect(lambda: closed.append(True))
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.preview.accessibleDescription()))
    # Once it is seen that this frame is among them.
    qtbot.waitUntil(lambda: not dialog.add_button.isEnabled())
    yield dialog
    dialog.reject()
    qtbot.waitUntil(lambda: bool(closed))
    assert dialog.reader.join(3)
    assert pool.waitForDone(3000)


def sound(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    pool, speakers = QThreadPool(), ScriptedSpeakers()
    dialog = SoundDialog(recording(8.0), "note", pool, spoken=LINES[:2], speakers=lambda: speakers)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert pool.waitForDone(3000)
    yield dialog
    dialog.reject()


def conversion(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Plainly, then by hand."""
    dialog = ConvertDialog(convert.EYE, convert.DEVICES)
    yield show(qtbot, dialog, 640, 1000)
    dialog.show_plan(convert.PLAN)
    dialog.expert.fold_button.click()
    yield dialog


def accuracy(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    dialog = AccuracyDialog("Eye")
    dialog.view.show_report(convert.REPORT)
    yield show(qtbot, dialog, 760, 700)
