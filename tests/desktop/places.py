"""Every place of the window and every dialog, filled, one state after the other, for tests of what
holds everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.adapters.dialog import AdaptersDialog
from desktop.adapters.popup import AdapterPopup
from desktop.adapters.shelf import Shelf
from desktop.camera.modes import CameraMode
from desktop.camera.panel import CameraPanel
from desktop.chat.page import Action, ChatPage, Choice, Notice
from desktop.chat.place import ChatPlace
from desktop.chat.shown import Shown
from desktop.context.use import ContextUse
from desktop.conversations.values import Hit
from desktop.convert.accuracy_dialog import AccuracyDialog
from desktop.convert.dialog import ConvertDialog
from desktop.film.dialog import FilmDialog
from desktop.jobs.installs import Install
from desktop.library.page import LibraryPage
from desktop.listen.player import SoundPlayer
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
from desktop.sidebar.sidebar import Sidebar
from desktop.studio.drawing import Going
from desktop.studio.kept import KeptPictures
from desktop.studio.mask_dialog import MaskDialog
from desktop.studio.page import StudioPage
from desktop.transcribe.abilities import Abilities
from desktop.transcribe.models_that_hear import Wanted
from desktop.transcribe.page import TranscribePage
from desktop.wizard.navigation import PAGES
from desktop.wizard.wizard import Wizard
from models.engine.protocol import Progress, Weighed
from models.network_log import NetworkEntry
from models.places import find_places
from models.sources.network import Network
from models.sources.token import StoredToken
from tests.desktop.adapters.samples import kept, png
from tests.desktop.camera.conftest import WEBCAMS
from tests.desktop.convert import samples as convert
from tests.desktop.film.conftest import SHOTS
from tests.desktop.film.scripted import ScriptedFilm, video
from tests.desktop.library import samples as library
from tests.desktop.listen.conftest import LINES
from tests.desktop.listen.sounds import recording
from tests.desktop.roles.samples import DEVICES, MODELS, POET
from tests.desktop.said import answer, question
from tests.desktop.sidebar.samples import ALL, NOW, TODAY
from tests.desktop.studio import samples as drawing
from tests.desktop.transcribe import samples as writing
from tests.desktop.wizard.samples import BRUSH, LAPTOP, FakeInstalls, offers

Visit = Callable[[QtBot, Path], Iterator[QWidget]]

_QUESTIONS = ["What color is the shape?", "What shape is it?", "How many shapes are there?"]
_ANSWER = """<think>It asks for code.</think>Here it is, see [the manual](https://example.org):

```python
print("one")
```

| a | b |
| - | - |
| 1 | 2 |
"""
_NOTICE = Notice(
    *("error", "The engine ended unexpectedly.", "Ask again.", "one\ntwo"),
    (Action("device:GPU", "Use GPU"),),
)
_CPU_AND_GPU = [Choice("CPU", "CPU", "Core Ultra 7"), Choice("GPU", "GPU", "Arc 140V")]
_REQUEST = NetworkEntry(
    *("2026-03-20T10:00:00+00:00", "list", "hf:owner/name", "https://huggingface.co/owner/name"),
    *("GET", 200, 12_000, "window"),
)
ADAPTERS = (
    kept("Capitals", "in capitals", "LOUD", picture=png("#1E64C8")),
    kept("watercolour_style_lora_v2-000010", "watercolour"),
    kept("Haiku", weight=0.6),
)
_BOTH_MODELS = [Choice("a", "Eye 3B"), Choice("b", "Writer", "text only")]


def _red() -> QImage:
    image = QImage(160, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("#C81E1E"))
    return image


def _show(qtbot: QtBot, widget: QWidget, width: int, height: int) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


# --- the window ---------------------------------------------------------------------------------


def _chat_page() -> ChatPage:
    page = ChatPage()
    page.set_models(_BOTH_MODELS, "a")
    page.set_devices(_CPU_AND_GPU, "CPU")
    page.set_sample(_red(), "Try it with this sample picture:", _QUESTIONS)
    return page


def chat(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Empty, then with all that can stand in it, beside the conversations."""
    page, sidebar = _chat_page(), Sidebar()
    place = ChatPlace(page, sidebar, True)
    sidebar.show_conversations(ALL, NOW)
    sidebar.set_current(TODAY.id)
    yield _show(qtbot, place, 1300, 1500)
    for key, name in ((1, "cat.png"), (2, "notes.pdf")):
        page.add_attachment(key, name)
    page.attachment_ready(1, Shown("cat.png", _red()))
    page.attachment_failed(2, "It could not be read.")
    page.set_attachment_warning("It reads text only.", Action("a", "Switch to Eye"))
    page.show_notice(_NOTICE)
    page.notice_bar.details_button.click()
    page.set_status("Loading …", 0.4)
    page.composer.show_context(ContextUse(3310, 2048, 420, left_out=3, device_limits=True))
    asked = question("What is it?", Shown("red.png", _red()))
    page.show_rows([asked, answer(_ANSWER, "stopped"), question("And now?"), answer("Yes.")])
    qtbot.waitUntil(lambda: page.transcript.is_settled)
    yield place
    place.resize(600, 800)
    yield place


def sidebar(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """The conversations, the archive, an offer to undo, what was found, nothing found."""
    bar = Sidebar()
    bar.show_conversations(ALL, NOW)
    yield _show(qtbot, bar, 280, 700)
    bar.show_archived(True)
    yield bar
    bar.show_archived(False)
    menu = bar.middle.conversations.menu_for(TODAY.id)
    assert menu is not None
    menu.delete_action.trigger()
    yield bar
    bar.head.search.setText("sky")
    bar.show_hits("sky", [Hit("a", "About", "m", "the blue sky", ((9, 12),))])
    yield bar
    bar.show_hits("sky", [])
    yield bar


def wizard(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """All pages, the last one also with a model that draws."""
    installs = FakeInstalls()
    steps = Wizard(installs)
    steps.set_sample(_red(), "Try it:", _QUESTIONS)
    steps.set_pc(LAPTOP)
    _show(qtbot, steps, 1020, 760)
    for page in PAGES:
        if page == "get":
            steps.set_choices(offers())
            steps.foot.next_button.click()
        steps.show_page(page)
        yield steps
    installs.show(Install(BRUSH, BRUSH.sources[0], "ready"))
    yield steps


def model_library(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Nothing yet, all there is with the details of each, in a narrow window."""
    page = LibraryPage()
    yield _show(qtbot, page, 1100, 760)
    rows = [*library.mixed(), library.installed(library.BRUSH)]
    page.set_catalogue(rows)
    page.set_folder(Path("models"), 120_400_000_000)
    page.show_notice(_NOTICE)
    for row in rows:
        page.show_model(row.entry.id)
        yield page
    page.resize(600, 700)
    yield page


def studio(qtbot: QtBot, folder: Path) -> Iterator[QWidget]:
    """Without a model, empty, with everything that can be said, while it draws, in a narrow
    window."""
    kept = KeptPictures(folder / "drawings")
    name = kept.keep(drawing.flat(), drawing.made(from_picture="cat.png", strength=0.5), 1)
    page = StudioPage(kept.path)
    page.top.model_picker.set_choices([Choice("painter", "Painter")], "painter")
    page.left.set_has_model(False)
    page.right.show_gallery(False)
    yield _show(qtbot, page, 1200, 1400)
    page.left.set_has_model(True)
    yield page
    page.form.set_facts(drawing.facts())
    page.form.set_devices(drawing.DEVICES, "CPU")
    page.form.devices.fold_button.click()
    page.form.prompt.setPlainText("A lighthouse")
    page.form.start.show_picture(drawing.flat())
    page.form.show_start_changed()
    page.rows.set_names([name])
    page.right.show_gallery(True)
    page.rows.show_look(name, kept.look(name))
    page.right.gallery.choose(name)
    page.right.canvas.show_image(kept.full(name), "A lighthouse", kept.path(name))
    page.right.result.show_made(kept.look(name).made, can_draw=True)
    page.right.result.show()
    page.show_notice(_NOTICE)
    yield page
    page.set_drawing(True)
    page.right.show_going(Going(2, 3, Progress(1, "drawing", 4, 20), 75.0))
    page.right.result.hide()
    yield page
    page.set_drawing(False)
    page.resize(600, 800)
    yield page


def transcribe(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Without recordings, with one in each state, while it is asked about, in a narrow window."""
    speakers = ScriptedSpeakers()
    page = TranscribePage(SoundPlayer(lambda: speakers))
    page.top.model_picker.set_choices([Choice("ear", "Whisper")], "ear")
    page.left.wishes.show_wanted(Wanted(), Abilities(), "Whisper")
    page.show_text(False)
    yield _show(qtbot, page, 1200, 900)
    page.queue_rows.show_jobs(writing.JOBS)
    page.line_rows.show_lines(writing.lines(12))
    page.show_text(True)
    for job in writing.JOBS:
        page.text.show_job(job)
        page.text.show_facts(job, None)
        yield page
    page.text.find_bar.field.setText("many")
    page.text.ask_box.offer("Eye 3B", 12)
    page.show_notice(_NOTICE)
    yield page
    page.text.ask_box.show_progress(3, 12)
    page.left.wishes.show_wanted(Wanted("ear", "de", True, True), writing.ALL_ABILITIES, "Whisper")
    page.resize(600, 800)
    yield page
    page.text.player.release()


def mask(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    dialog = MaskDialog(_red())
    _show(qtbot, dialog, 720, 640)
    dialog.invert_button.click()
    yield dialog


def adapter_popup(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Without any that fits, then with some, of which one is on."""
    place = QWidget()
    place.setObjectName("page")
    button = QPushButton("Adapters")
    column = QVBoxLayout(place)
    column.addStretch(1)
    column.addWidget(button)
    popup = AdapterPopup(place)
    _show(qtbot, place, 720, 700)
    popup.show_above(button)
    yield place
    popup.rows.set_adapters(ADAPTERS)
    popup.rows.choose([Weighed(ADAPTERS[0].adapter, 0.75)])
    yield place


# --- dialogs ------------------------------------------------------------------------------------


def preferences(qtbot: QtBot, folder: Path) -> Iterator[QWidget]:
    places = find_places({"SIDELIGHT_HOME": str(folder)})
    settings = s.Settings(folder / "settings.json")
    dialog = PreferencesDialog(settings, lambda: folders_of(places), places.models)
    _show(qtbot, dialog, 760, 620)
    for section in dialog.pages:
        dialog.show_section(section)
        yield dialog


def network(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    dialog = NetworkDialog(Network())
    dialog.set_token(StoredToken())
    yield _show(qtbot, dialog, 560, 620)


def network_log(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Empty, then with a request, then being deleted."""
    dialog = NetworkLogDialog()
    yield _show(qtbot, dialog, 820, 520)
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
    yield _show(qtbot, dialog, 860, 900)
    dialog.show_role(kept.all()[0].id)
    yield dialog


def adapters(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """None yet, then some with a notice, one being renamed, one being removed."""
    dialog = AdaptersDialog()
    yield _show(qtbot, dialog, 640, 560)
    dialog.show_shelf(Shelf(ADAPTERS))
    dialog.show_notice(_NOTICE)
    yield dialog
    dialog.cards()[0].rename_button.click()
    yield dialog
    dialog.cards()[1].remove_button.click()
    yield dialog


def conversation_settings(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    dialog = ConversationSettingsDialog(POET, "{}")
    dialog.set_models(MODELS)
    dialog.set_devices(DEVICES)
    yield _show(qtbot, dialog, 560, 900)


def camera(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """In every mode."""
    panel = CameraPanel()
    panel.head.set_cameras(WEBCAMS, "0")
    _show(qtbot, panel, 420, 640)
    panel.show_frame(_red(), 0.0)
    for mode in CameraMode:
        panel.modes.buttons[mode].click()
        yield panel


def film(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    pool, source = QThreadPool(), ScriptedFilm()
    dialog = FilmDialog(video(), source, pool, 6, shots=SHOTS)
    closed: list[bool] = []
    dialog.closed.connect(lambda: closed.append(True))
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.preview.accessibleDescription()))
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
    yield _show(qtbot, dialog, 640, 1000)
    dialog.show_plan(convert.PLAN)
    dialog.expert.fold_button.click()
    yield dialog


def accuracy(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    dialog = AccuracyDialog("Eye")
    dialog.view.show_report(convert.REPORT)
    yield _show(qtbot, dialog, 760, 700)


PLACES: dict[str, Visit] = {
    visit.__name__: visit
    for visit in (
        *(
            chat,
            sidebar,
            wizard,
            model_library,
            studio,
            transcribe,
            mask,
            preferences,
            network,
            network_log,
            roles,
        ),
        *(conversation_settings, camera, film, sound, conversion, accuracy),
        *(adapters, adapter_popup),
    )
}
