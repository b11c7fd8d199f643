"""Every place of the window, filled, one state after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.adapters.popup import AdapterPopup
from desktop.camera.modes import CameraMode
from desktop.camera.panel import CameraPanel
from desktop.chat.page import Action, ChatPage, Choice
from desktop.chat.place import ChatPlace
from desktop.chat.shown import Shown
from desktop.context.use import ContextUse
from desktop.conversations.values import Hit
from desktop.jobs.installs import Install
from desktop.library.page import LibraryPage
from desktop.listen.player import SoundPlayer
from desktop.listen.scripted import ScriptedSpeakers
from desktop.sidebar.sidebar import Sidebar
from desktop.studio.drawing import Going
from desktop.studio.kept import KeptPictures
from desktop.studio.page import StudioPage
from desktop.transcribe.abilities import Abilities
from desktop.transcribe.models_that_hear import Wanted
from desktop.transcribe.page import TranscribePage
from desktop.wizard.navigation import PAGES
from desktop.wizard.wizard import Wizard
from models.engine.protocol import Progress, Weighed
from tests.desktop.camera.conftest import WEBCAMS
from tests.desktop.library import samples as library
from tests.desktop.said import answer, question
from tests.desktop.sidebar.samples import ALL, NOW, TODAY
from tests.desktop.studio import samples as drawing
from tests.desktop.transcribe import samples as writing
from tests.desktop.visiting import ADAPTERS, NOTICE, QUESTIONS, red, show
from tests.desktop.wizard.samples import BRUSH, LAPTOP, FakeInstalls, offers

_ANSWER = """<think>It asks for code.</think>Here it is, see [the manual](https://example.org):

```python
print("one")
```

| a | b |
| - | - |
| 1 | 2 |
"""
_CPU_AND_GPU = [Choice("CPU", "CPU", "Core Ultra 7"), Choice("GPU", "GPU", "Arc 140V")]
_BOTH_MODELS = [Choice("a", "Eye 3B"), Choice("b", "Writer", "text only")]


def _chat_page() -> ChatPage:
    page = ChatPage()
    page.set_models(_BOTH_MODELS, "a")
    page.set_devices(_CPU_AND_GPU, "CPU")
    page.set_sample(red(), "Try it with this sample picture:", QUESTIONS)
    return page


def chat(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Empty, then with all that can stand in it, beside the conversations."""
    page, sidebar = _chat_page(), Sidebar()
    place = ChatPlace(page, sidebar, True)
    sidebar.show_conversations(ALL, NOW)
    sidebar.set_current(TODAY.id)
    yield show(qtbot, place, 1300, 1500)
    for key, name in ((1, "cat.png"), (2, "notes.pdf")):
        page.add_attachment(key, name)
    page.attachment_ready(1, Shown("cat.png", red()))
    page.attachment_failed(2, "It could not be read.")
    page.set_attachment_warning("It reads text only.", Action("a", "Switch to Eye"))
    page.show_notice(NOTICE)
    page.notice_bar.details_button.click()
    page.set_status("Loading …", 0.4)
    page.composer.show_context(ContextUse(3310, 2048, 420, left_out=3, device_limits=True))
    asked = question("What is it?", Shown("red.png", red()))
    page.show_rows([asked, answer(_ANSWER, "stopped"), question("And now?"), answer("Yes.")])
    qtbot.waitUntil(lambda: page.transcript.is_settled)
    yield place
    place.resize(600, 800)
    yield place


def sidebar(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """The conversations, the archive, an offer to undo, what was found, nothing found."""
    bar = Sidebar()
    bar.show_conversations(ALL, NOW)
    yield show(qtbot, bar, 280, 700)
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
    steps.set_sample(red(), "Try it:", QUESTIONS)
    steps.set_pc(LAPTOP)
    show(qtbot, steps, 1020, 760)
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
    yield show(qtbot, page, 1100, 760)
    rows = [*library.mixed(), library.installed(library.BRUSH)]
    page.set_catalogue(rows)
    page.set_folder(Path("models"), 120_400_000_000)
    page.show_notice(NOTICE)
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
    yield show(qtbot, page, 1200, 1400)
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
    page.show_notice(NOTICE)
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
    yield show(qtbot, page, 1200, 900)
    page.queue_rows.show_jobs(writing.JOBS)
    page.line_rows.show_lines(writing.lines(12))
    page.show_text(True)
    for job in writing.JOBS:
        page.text.show_job(job)
        page.text.show_facts(job, None)
        yield page
    page.text.find_bar.field.setText("many")
    page.text.ask_box.offer("Eye 3B", 12)
    page.show_notice(NOTICE)
    yield page
    page.text.ask_box.show_progress(3, 12)
    page.left.wishes.show_wanted(Wanted("ear", "de", True, True), writing.ALL_ABILITIES, "Whisper")
    page.resize(600, 800)
    yield page
    page.text.player.release()


def adapter_popup(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """Without any that fits, then with some, of which one is on."""
    place = QWidget()
    place.setObjectName("page")
    button = QPushButton("Adapters")
    column = QVBoxLayout(place)
    column.addStretch(1)
    column.addWidget(button)
    popup = AdapterPopup(place)
    show(qtbot, place, 720, 700)
    popup.show_above(button)
    yield place
    popup.rows.set_adapters(ADAPTERS)
    popup.rows.choose([Weighed(ADAPTERS[0].adapter, 0.75)])
    yield place


def camera(qtbot: QtBot, _: Path) -> Iterator[QWidget]:
    """In every mode."""
    panel = CameraPanel()
    panel.head.set_cameras(WEBCAMS, "0")
    show(qtbot, panel, 420, 640)
    panel.show_frame(red(), 0.0)
    for mode in CameraMode:
        panel.modes.buttons[mode].click()
        yield panel
