"""What fills the window: all that shows words, made anew when they are in another language."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QDialog

from desktop import settings as s
from desktop.adapters.in_use import AdaptersInUse
from desktop.adapters.news import AdapterNews
from desktop.aloud.options import voice_options
from desktop.aloud.reading import ReadingAloud
from desktop.aloud.voices import Speaker
from desktop.attachments.attached import Attached
from desktop.attachments.frame_count import frame_count
from desktop.attachments.looking_into import LookingInto
from desktop.backstage import Backstage
from desktop.chat.again_menu import AgainMenu
from desktop.chat.context_in_use import ContextInUse
from desktop.chat.conversing import Conversing
from desktop.chat.drafts import Drafts
from desktop.chat.heard_again import HeardAgain
from desktop.chat.idle import Idle
from desktop.chat.page import Action, ChatPage, Notice
from desktop.chat.place import ChatPlace
from desktop.chat.roles_in_use import RolesInUse
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.conversations.recovery import Recovered
from desktop.handsfree.room import Chat, HandsFreeRoom
from desktop.jobs.background import BackgroundCall
from desktop.jobs.inventory import Inventory
from desktop.newer import NewerVersions
from desktop.notices import from_problem, recovered_notice
from desktop.palette import DARK, LIGHT
from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.roles import Roles
from desktop.roles.session import RolesSession
from desktop.rooms import Rooms
from desktop.senses.senses import Senses
from desktop.sidebar.files import ConversationFiles
from desktop.sidebar.session import SidebarSession
from desktop.sidebar.sidebar import Sidebar
from desktop.studio.models_that_draw import ModelsThatDraw
from desktop.studio.room import StudioRoom
from desktop.transcribe.room import TranscribeRoom
from desktop.wishes import Wishes
from models.cancel import CancelToken
from models.errors import Problem
from resources import FIRST_SAMPLE

_log = logging.getLogger(__name__)
_TENDING_ENDS_MS = 3000


class Front(QObject):
    """Builds what the user sees and connects it with what works behind it.

    Args:
        back: works, and outlives this.

    Attributes:
        page: the chat; place: the chat with its sidebar.
        runtime: which model and device are in use.
        conversing: the conversation that is shown.
        session: what is typed and attached.
        senses: camera, screen, microphone.
        drawers: models that draw; studio: the place to do so.
        transcribe: where recordings are written down.
        rooms: the other places of the window.
        conversations, files: what the sidebar does.
        roles: system prompts with names.
        wishes: the preferences.
        adapters: which are on.
        aloud: answers that are read; hands_free: conversations by voice alone.
    """

    def __init__(self, back: Backstage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back = back
        self._dialogs: list[QDialog] = []
        settings, pool, window = back.settings, back.pool, back.window
        self.page = ChatPage()
        self.runtime = Runtime(self.page, back.engine, settings, back.notices, self)
        self.runtime.speed = back.workshop.speeds
        self.conversing = Conversing(self.page, self.runtime, back.keeper, back.answers, self)
        self._again = AgainMenu(self.page, self.runtime, self.conversing, self)
        self.session = ChatSession(
            *(self.page, self.conversing, back.answers, self.runtime, back.notices),
            *(back.attachments, self),
        )
        self._context = ContextInUse(
            *(self.page, back.engine, self.conversing, self.runtime, back.attachments, self)
        )
        self._heard_again = HeardAgain(self.page, self.conversing, back.keeper, back.notices, self)
        self.sidebar = Sidebar()
        self.place = ChatPlace(self.page, self.sidebar, settings.is_on(s.SIDEBAR))
        window.add_place(self.place)
        self._looking = LookingInto(window, back.attachments, pool, self._most_keyframes, self)
        self.senses = Senses(
            *(window, self.page, self.session, back.attachments, back.hearing, self.runtime),
            *(back.engine, back.notices, settings, pool, self),
        )
        shop = back.workshop
        self.drawers = ModelsThatDraw(*(back.engine, shop, self.runtime, settings, self))
        back.answers.find_drawer = self.drawers.drawer
        self.studio = StudioRoom(back, self.drawers, self)
        self.transcribe = TranscribeRoom(back, self.runtime, self)
        self.rooms = Rooms(
            *(window, self.place, self.runtime, shop, settings, self.studio, self.transcribe, self)
        )
        self.conversations = SidebarSession(
            self.sidebar, back.keeper, self.conversing, back.answers, self
        )
        self.files = ConversationFiles(
            self.sidebar, back.keeper, back.notices, self.conversing.open, self
        )
        self.roles = RolesSession(
            Roles(back.places.config / "roles.json", builtin_roles()),
            *(self.page.composer.role_button, pool, self),
        )
        self._roles_in_use = RolesInUse(
            self.roles, self.conversing, self.runtime, back.engine, settings, self
        )
        self._newer = NewerVersions(settings, shop.network.network, back.notices, pool, self)
        self.wishes = Wishes(
            *(back.places, settings, window, self.page, self.rooms, self.senses, back.workshop),
            *(self.conversations.clear, self.roles, self._newer, pool, back.language, self),
        )
        self._idle = Idle(back.answers, self.runtime, back.engine, settings, self)
        self.adapters = AdaptersInUse(
            self.page, back.workshop.adapters, self.runtime, self.conversing, self
        )
        self._adapter_news = AdapterNews(
            self.page, back.workshop.adapters, self.runtime, back.notices, self
        )
        self.aloud = ReadingAloud(
            *(window, self.page, self.conversing, back.answers, back.reader, back.voices),
            *(settings, back.notices, self),
        )
        chat = Chat(self.page, self.session, self.runtime, self.aloud)
        self.hands_free = HandsFreeRoom(chat, back, self)
        self._drafts = Drafts(self.page, self.conversing, back.keeper, settings, self)
        self._connect()

    def get_ready(self) -> None:
        """What can wait until the window is seen."""
        self.conversations.refresh()
        self.senses.get_ready()
        self._run(_load_sample, self._on_sample_loaded)
        self._run(_import_ahead, None)
        self._newer.look_if_due()

    def keyframes(self) -> int:
        """How many frames of a video the model in use takes, at most what the user wants."""
        wish = int(self._back.settings.get(s.KEYFRAMES))
        return frame_count(self.runtime.model, wish, self._back.attachments.video_count() + 1)

    # --- another one takes its place ------------------------------------------------------------

    @property
    def is_movable(self) -> bool:
        """Whether nothing is going on that would have to be stopped for it."""
        return not self.rooms.is_tending

    def take_over(self, before: Front) -> None:
        """Show what the other one showed; what is on its way goes on here."""
        typed = before.page.composer_text()
        self.runtime.take_over(before.runtime)
        self.conversing.take_over(before.conversing)
        self.aloud.take_over(before.aloud)
        self.adapters.take_over(before.adapters)
        self.page.set_composer_text(typed)
        self._back.attachments.tell_again()
        self.session.take_over(before.session)
        notice = before.page.notice_bar.notice()
        if notice is not None:
            self._back.notices.tell(notice)
        self.rooms.take_over(before.rooms)
        self.wishes.take_over(before.wishes)

    def end(self) -> bool:
        """Let go of all devices, and keep what is not kept yet; False when something did not end
        in time."""
        self._dialogs = self._back.window.findChildren(QDialog)
        self.roles.close()
        self._heard_again.close()
        voice_ended = self.hands_free.close()
        senses_ended = self.senses.close() and voice_ended
        tending_ended = self.rooms.close(_TENDING_ENDS_MS)
        self._drafts.end()
        if not (senses_ended and tending_ended):
            _log.warning("a job did not end in time")
        return senses_ended and tending_ended

    def go(self) -> None:
        """Leave the window to another one. What it began on threads comes to its end unheard."""
        for call in self.findChildren(BackgroundCall):
            call.setParent(self._back)
        for dialog in self._dialogs:
            dialog.deleteLater()
        self.rooms.go()
        self.deleteLater()

    # --- what is told ---------------------------------------------------------------------------

    def _connect(self) -> None:
        back, page = self._back, self.page
        back.notices.attach(self._show_notice)
        self.runtime.released.connect(self._on_released)
        self.transcribe.ask_wanted.connect(self._on_ask_about)
        self.session.must_wait = self.adapters.must_wait
        back.workshop.adapters.changed.connect(self.session.go_on)
        page.attachment_opened.connect(self._looking.open)
        self._adapter_news.merge_wanted.connect(self.rooms.merge_adapter)
        self.senses.hands_free_requested.connect(self.hands_free.switch)
        self.senses.talk_began.connect(self.hands_free.end)
        self.sidebar.new_requested.connect(self.session.start_anew)
        self.place.sidebar_switched.connect(self._on_sidebar_switched)
        self.senses.talk_began.connect(back.reader.stop)
        self.wishes.voices_wanted.connect(back.voices.list_all)
        back.voices.listed.connect(self._on_voices)
        back.keeper.failed.connect(self._on_failed)
        back.keeper.recovered.connect(self._on_recovered)
        self.roles.failed.connect(self._on_failed)
        self.roles.open_log_requested.connect(self._on_open_log)
        page.theme_chosen.connect(self._on_theme_chosen)
        page.copy_details_requested.connect(_copy)
        page.open_log_requested.connect(self._on_open_log)
        self.rooms.copy_details_requested.connect(_copy)
        self.rooms.open_log_requested.connect(self._on_open_log)
        back.workshop.speeds.devices_measured.connect(self.runtime.follow_measured)
        back.workshop.speeds.settled.connect(self.runtime.load_again)
        back.workshop.inventory.known.connect(self._on_inventory)
        back.workshop.inventory.failed.connect(self._on_no_models)
        back.workshop.network.failed.connect(self._on_failed)
        back.workshop.jobs.changed.connect(self._on_install_changed)

    def _run(
        self, operation: Callable[[CancelToken], object], done: Callable[..., None] | None
    ) -> None:
        call = BackgroundCall(operation, self)
        if done is not None:
            call.succeeded.connect(done)
        call.failed.connect(self._on_failed)
        call.start(self._back.pool)

    def _on_released(self, model_id: str) -> None:
        if self._back.voices.release(model_id):
            self._back.reader.stop()
        drew = self._back.drawing.release(model_id)
        if self._back.transcribing.release(model_id) or drew:
            self.runtime.load_again()

    def _on_ask_about(self, transcript: Attached, question: str) -> None:
        """In a chat of its own; what is typed there already is left alone."""
        self.rooms.show_chat()
        self.session.start_anew()
        self._back.attachments.restore([transcript])
        if question:
            self.session.ask(question)

    def _on_failed(self, problem: Problem) -> None:
        self._back.notices.tell(from_problem(problem))

    def _show_notice(self, notice: Notice) -> None:
        if not self.rooms.show_notice(notice):
            self.page.show_notice(notice)

    def _on_inventory(self, inventory: Inventory) -> None:
        if inventory.away is not None and not self.runtime.is_known:
            self._back.notices.tell(from_problem(inventory.away))
        self._back.hearing.set_models(inventory.installed)
        self._back.voices.set_models(inventory.installed)
        self.runtime.set_models(inventory.installed)

    def _on_no_models(self, problem: Problem) -> None:
        """Questions wait until the models are known; those must not wait for ever. What was known
        before goes on."""
        self._back.notices.tell(from_problem(problem))
        known = self._back.workshop.inventory.now.installed
        self._back.hearing.set_models(known)
        self._back.voices.set_models(known)
        self.runtime.set_models(known)

    def _most_keyframes(self) -> int:
        """How many the model in use takes when the user chooses them by hand."""
        videos = max(1, self._back.attachments.video_count())
        return frame_count(self.runtime.model, s.MOST_KEYFRAMES, videos)

    def _on_install_changed(self, model_id: str) -> None:
        """Say in the chat that a model is ready, and lead to where it is used; and anywhere that a
        device refused one that is here all the same."""
        install = self._back.workshop.jobs.get(model_id)
        if install is None:
            return
        tell = self._back.notices.tell
        if install.state == "ready" and install.problem is not None:
            tell(from_problem(install.problem))
        elif self._back.window.place is not self.place:
            return
        elif install.state == "ready" and install.entry.kind == "image":
            tell(_ready_to_draw(install.entry.id, install.entry.name))
        elif install.state == "ready" and "chat" in install.entry.tasks:
            tell(_ready(install.entry.id, install.entry.name))
        elif install.state == "failed" and install.problem is not None:
            tell(from_problem(install.problem))

    def _on_sample_loaded(self, picture: QImage) -> None:
        self.session.set_sample(FIRST_SAMPLE)
        # In English, which is what the demo model understands.
        questions = ["What color is the shape?", "What shape is it?", "How many shapes are there?"]
        caption = self.tr("Try it with this sample picture:")
        self.page.set_sample(picture, caption, questions)
        self.rooms.set_sample(picture, caption, questions)

    def _on_sidebar_switched(self, wanted: bool) -> None:
        self._back.settings.set(s.SIDEBAR, "yes" if wanted else "no")

    def _on_voices(self, speakers: Sequence[Speaker]) -> None:
        self.wishes.preferences.set_options("voice", voice_options(speakers))

    def _on_recovered(self, recovered: Recovered) -> None:
        self._back.notices.tell(recovered_notice(recovered))

    def _on_theme_chosen(self, mode: str) -> None:
        self._back.settings.set(s.THEME, mode)

    def _on_open_log(self) -> None:
        places = self._back.places
        place = places.log_file if places.log_file.exists() else places.logs
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))


def _ready(model_id: str, name: str) -> Notice:
    tr = QCoreApplication.translate
    use = Action(f"model:{model_id}", tr("Front", "Use it"))
    return Notice("info", tr("Front", "{0} is ready.").format(name), actions=(use,))


def _ready_to_draw(model_id: str, name: str) -> Notice:
    tr = QCoreApplication.translate
    go = Action(f"studio:{model_id}", tr("Front", "Open the studio"))
    return Notice("info", tr("Front", "{0} is ready.").format(name), actions=(go,))


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
