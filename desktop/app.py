"""Builds the objects and connects them; the only place that knows everything."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QObject,
    Qt,
    QThreadPool,
    QUrl,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from desktop import settings as s
from desktop.attachments.attachments import Attachments
from desktop.attachments.frame_count import frame_count
from desktop.attachments.looking_into import LookingInto
from desktop.chat.again_menu import AgainMenu
from desktop.chat.answers import Answers
from desktop.chat.context_in_use import ContextInUse
from desktop.chat.conversing import Conversing
from desktop.chat.drafts import Drafts
from desktop.chat.idle import Idle
from desktop.chat.page import Action, ChatPage, Notice
from desktop.chat.place import ChatPlace
from desktop.chat.roles_in_use import RolesInUse
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.conversations.keeper import Keeper
from desktop.conversations.recovery import Recovered
from desktop.hearing.hearing import Hearing
from desktop.jobs.background import BackgroundCall
from desktop.jobs.inventory import Inventory
from desktop.language import Language, lacks_font
from desktop.notices import Notices, from_problem, recovered_notice
from desktop.palette import DARK, LIGHT
from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.roles import Roles
from desktop.roles.session import RolesSession
from desktop.rooms import Rooms
from desktop.senses.senses import Senses
from desktop.sidebar.files import ConversationFiles
from desktop.sidebar.session import SidebarSession
from desktop.sidebar.sidebar import Sidebar
from desktop.window import MainWindow
from desktop.wishes import Wishes
from desktop.worker.engine_thread import EngineThread
from desktop.workshop import Workshop
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Problem
from models.places import Places
from models.store.store import ModelStore
from resources import FIRST_SAMPLE

_log = logging.getLogger(__name__)
_JOBS_END_MS = 3000

MakeEngine = Callable[[], p.Engine]


class App(QObject):
    """Everything of a running window, and its orderly end.

    Args:
        places: where files are.
        store: the installed models.
        make_engine: called on the engine's thread.
        files: to be attached at once.
        language: of all texts.
        open_at_once: id of a conversation.

    Attributes:
        has_ended: closed, and nothing of it runs any more.
        begins_again: it was closed to be built anew, in another language.
    """

    def __init__(
        self,
        places: Places,
        store: ModelStore,
        make_engine: MakeEngine,
        files: Sequence[str] = (),
        language: Language | None = None,
        open_at_once: str = "",
    ) -> None:
        super().__init__()
        self._places = places
        self._files = files
        self._open_at_once = open_at_once
        self.begins_again = False
        self._closed = False
        self.has_ended = False
        self.settings = s.Settings(places.config / "settings.json")
        self.notices = Notices()
        self.pool = QThreadPool()
        self.engine = EngineThread(make_engine, self)
        self.page = ChatPage()
        self.runtime = Runtime(self.page, self.engine, self.settings, self.notices, self)
        self.hearing = Hearing(self.engine, self.pool, self)
        self.attachments = Attachments(self.pool, self.hearing, self._keyframes, self)
        self.keeper = Keeper(places.conversations, self)
        self.answers = Answers(self.engine, self.keeper, self)
        self.conversing = Conversing(self.page, self.runtime, self.keeper, self.answers, self)
        self._again = AgainMenu(self.page, self.runtime, self.conversing, self)
        self.session = ChatSession(
            *(self.page, self.conversing, self.answers, self.runtime, self.notices),
            *(self.attachments, self),
        )
        self._context = ContextInUse(
            *(self.page, self.engine, self.conversing, self.runtime, self.attachments, self)
        )
        self.sidebar = Sidebar()
        wants_sidebar = self.settings.is_on(s.SIDEBAR)
        self.place = ChatPlace(self.page, self.sidebar, wants_sidebar)
        self.window = MainWindow(self.place)
        self._looking = LookingInto(
            self.window, self.attachments, self.pool, self._most_keyframes, self
        )
        self.senses = Senses(
            *(self.window, self.page, self.session, self.attachments, self.hearing, self.runtime),
            *(self.engine, self.notices, self.settings, self.pool, self),
        )
        self.workshop = Workshop(places, store, self.engine, make_engine, self.pool, self)
        self.rooms = Rooms(
            *(self.window, self.place, self.runtime, self.workshop, self.settings, self)
        )
        self.conversations = SidebarSession(
            *(self.sidebar, self.keeper, self.conversing, self.answers, self)
        )
        self.files = ConversationFiles(
            *(self.sidebar, self.keeper, self.notices, self.conversing.open, self)
        )
        self.roles = RolesSession(
            Roles(places.config / "roles.json", builtin_roles()),
            *(self.page.composer.role_button, self.pool, self),
        )
        self._roles_in_use = RolesInUse(
            *(self.roles, self.conversing, self.runtime, self.engine, self.settings, self)
        )
        self._language = language or Language(self)
        self.wishes = Wishes(
            *(places, self.settings, self.window, self.page, self.rooms, self.senses),
            *(self.workshop, self.conversations.clear, self.roles, self.pool),
            *(self._language, self),
        )
        self._idle = Idle(self.answers, self.runtime, self.engine, self.settings, self)
        self._drafts = Drafts(self.page, self.conversing, self.keeper, self.settings, self)
        self._connect()

    def show(self) -> None:
        self._restore_window()
        if self._is_first_start():
            self.rooms.show_wizard()
        else:
            self.page.focus_composer()
        self.window.show()

    def come_forward(self, files: Sequence[str] = ()) -> None:
        """Somebody started it again, perhaps with files to be asked about."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if files:
            self.rooms.show_chat()
            self.session.attach_files(files)

    def close(self) -> None:
        """Stop the answer, the senses, the jobs, the engine, in this order; no process is left."""
        if self._closed:
            return
        self._closed = True
        self._keep_window()
        self.roles.close()
        self.answers.stop_all()
        self.attachments.clear()
        self.hearing.close()
        senses_ended = self.senses.close()
        self.pool.clear()
        installs_ended = self.workshop.close(_JOBS_END_MS)
        tending_ended = self.rooms.close(_JOBS_END_MS)
        engine_ended = self.engine.close()
        self._drafts.end()
        all_saved = self.keeper.close()
        others_ended = self.pool.waitForDone(_JOBS_END_MS)
        jobs_ended = installs_ended and tending_ended and others_ended and senses_ended
        if not jobs_ended:
            _log.warning("a job did not end in time")
        self.has_ended = engine_ended and jobs_ended and all_saved

    def _is_first_start(self) -> bool:
        """The first steps are shown until they were left or finished; not to somebody who wants
        to see a file, or whose settings are damaged."""
        return not (self.settings.get(s.WIZARD) or self._files or self.settings.damaged)

    def _connect(self) -> None:
        self.notices.attach(self._show_notice)
        self.page.attachment_opened.connect(self._looking.open)
        self.window.painted.connect(self._on_painted)
        self.sidebar.new_requested.connect(self.session.start_anew)
        self.place.sidebar_switched.connect(self._on_sidebar_switched)
        self._language.changed.connect(self._on_language)
        self.keeper.failed.connect(self._on_job_failed)
        self.roles.failed.connect(self._on_job_failed)
        self.roles.open_log_requested.connect(self._on_open_log)
        self.keeper.recovered.connect(self._on_recovered)
        self.window.closing.connect(self.close)
        self.page.theme_chosen.connect(self._on_theme_chosen)
        self.page.copy_details_requested.connect(_copy)
        self.page.open_log_requested.connect(self._on_open_log)
        self.rooms.copy_details_requested.connect(_copy)
        self.rooms.open_log_requested.connect(self._on_open_log)
        self.workshop.inventory.known.connect(self._on_inventory)
        self.workshop.inventory.failed.connect(self._on_no_models)
        self.workshop.network.failed.connect(self._on_job_failed)
        self.workshop.jobs.changed.connect(self._on_install_changed)

    def _on_painted(self) -> None:
        """What can wait until the window is seen."""
        if self._closed:
            return
        self.keeper.start()
        self.conversations.refresh()
        if self._open_at_once:
            self.conversing.open(self._open_at_once)
        self.engine.start()
        self.senses.get_ready()
        self.workshop.pc.look_again()
        self.workshop.inventory.refresh()
        self._run(_load_sample, self._on_sample_loaded)
        self._run(_import_ahead, None)
        if self.settings.damaged is not None:
            self.notices.tell(self._damaged_settings())
        if lacks_font(self._language.now):
            self.notices.tell(_no_font())
        if self._files:
            self.session.attach_files(self._files)

    def _run(
        self, operation: Callable[[CancelToken], object], done: Callable[..., None] | None
    ) -> BackgroundCall:
        call = BackgroundCall(operation, self)
        if done is not None:
            call.succeeded.connect(done)
        call.failed.connect(self._on_job_failed)
        call.start(self.pool)
        return call

    def _on_job_failed(self, problem: Problem) -> None:
        self.notices.tell(from_problem(problem))

    def _show_notice(self, notice: Notice) -> None:
        if not self.rooms.show_notice(notice):
            self.page.show_notice(notice)

    def _on_inventory(self, inventory: Inventory) -> None:
        if inventory.away is not None and not self.runtime.is_known:
            self.notices.tell(from_problem(inventory.away))
        self.hearing.set_models(inventory.installed)
        self.runtime.set_models(inventory.installed)

    def _keyframes(self) -> int:
        """How many frames of a video the model in use takes, at most what the user wants."""
        wish = int(self.settings.get(s.KEYFRAMES))
        return frame_count(self.runtime.model, wish, self.attachments.video_count() + 1)

    def _most_keyframes(self) -> int:
        """How many it takes when the user chooses them by hand."""
        videos = max(1, self.attachments.video_count())
        return frame_count(self.runtime.model, s.MOST_KEYFRAMES, videos)

    def _on_no_models(self, problem: Problem) -> None:
        """Questions wait until the models are known; those must not wait for ever. What was known
        before goes on."""
        self.notices.tell(from_problem(problem))
        self.hearing.set_models(self.workshop.inventory.now.installed)
        self.runtime.set_models(self.workshop.inventory.now.installed)

    def _on_install_changed(self, model_id: str) -> None:
        """Say in the chat that a model is ready, and offer it; and anywhere that a device refused
        one that is here all the same."""
        install = self.workshop.jobs.get(model_id)
        if install is None:
            return
        if install.state == "ready" and install.problem is not None:
            self.notices.tell(from_problem(install.problem))
        elif self.window.place is not self.place:
            return
        elif install.state == "ready" and "chat" in install.entry.tasks:
            self.notices.tell(_ready(install.entry.id, install.entry.name))
        elif install.state == "failed" and install.problem is not None:
            self.notices.tell(from_problem(install.problem))

    def _on_sample_loaded(self, picture: QImage) -> None:
        self.session.set_sample(FIRST_SAMPLE)
        # In English, which is what the demo model understands.
        questions = ["What color is the shape?", "What shape is it?", "How many shapes are there?"]
        caption = self.tr("Try it with this sample picture:")
        self.page.set_sample(picture, caption, questions)
        self.rooms.set_sample(picture, caption, questions)

    def _on_sidebar_switched(self, wanted: bool) -> None:
        self.settings.set(s.SIDEBAR, "yes" if wanted else "no")

    def _on_recovered(self, recovered: Recovered) -> None:
        self.notices.tell(recovered_notice(recovered))

    def _on_theme_chosen(self, mode: str) -> None:
        self.settings.set(s.THEME, mode)

    def _on_language(self) -> None:
        """All texts are made anew, by making all that shows them anew."""
        self.begins_again = True
        self.window.close()

    def _on_open_log(self) -> None:
        log = self._places.log_file
        place = log if log.exists() else self._places.logs
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def _damaged_settings(self) -> Notice:
        return Notice(
            "warning",
            self.tr("Your settings could not be read, so the usual ones are in force."),
            self.tr("The old file was kept as {0}.").format(self.settings.damaged),
        )

    def _restore_window(self) -> None:
        geometry = self.settings.get(s.WINDOW)
        if geometry:
            self.window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def _keep_window(self) -> None:
        geometry = self.window.saveGeometry().toBase64().data()
        self.settings.set(s.WINDOW, bytes(geometry).decode())


def _ready(model_id: str, name: str) -> Notice:
    tr = QCoreApplication.translate
    use = Action(f"model:{model_id}", tr("App", "Use it"))
    return Notice("info", tr("App", "{0} is ready.").format(name), actions=(use,))


def _no_font() -> Notice:
    """In English: the characters of the language that was chosen could not be read."""
    return Notice(
        "warning",
        "This PC has no font with Chinese characters, so they are shown as boxes.",
        "Install one, on Debian and Ubuntu with `apt install fonts-noto-cjk`, and start again.",
    )


def _load_sample(_: CancelToken) -> QImage:
    return QImage(str(FIRST_SAMPLE))


def _import_ahead(_: CancelToken) -> None:
    """What the first answer needs is imported, and tried, while the user still reads the window."""
    import PIL.Image

    from desktop.messages.highlighting import highlight
    from desktop.messages.markdown import Code, parse
    from desktop.messages.typesetting import typeset

    typeset("x", False)
    parse("*ready*")
    for palette in (LIGHT, DARK):
        highlight(Code("python", "ready = True"), palette)
    _log.debug("%s and the Markdown libraries are imported", PIL.Image.__name__)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
