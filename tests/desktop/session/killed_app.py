"""The whole app in a process of its own, used without a pause until it is killed.

Started as a program it makes such a process for each line of its input, ``[HOME, SEED]``, one after
the other: by forking where that is safe, because importing everything takes longest. What the
app acknowledges is told as lines of JSON, see `Teller`.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop import settings as s
from desktop.app import App
from desktop.chat.message_rows import MessageRow
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message
from desktop.messages import highlighting, markdown
from desktop.messages.states import CAN_GO_ON
from models.cancel import CancelToken
from models.engine.inline import InlineEngine
from models.engine.scripted import Script
from models.places import BUILTIN_MODELS, find_places
from models.store.store import ModelStore
from tests.desktop.session.paced import Paced

# What the app imports while it runs.
IMPORTED_AHEAD = (highlighting, markdown)
PIECES = tuple(f"word{number} " for number in range(60))
# In a question that has a picture.
PICTURE = "picture"
# Between two pieces of an answer, and the longest between two things that the user does.
_PIECE_S, _PAUSE_MS = 0.006, 40


def _take_time(cancel: CancelToken) -> None:
    """Between two words, as models do."""
    cancel.wait(_PIECE_S)


class Teller(QObject):
    """Tells what is certain, one line each, written at once:

    ``["kept", conversation, message, role, state, text]``: it is in the store, so or further on.
    ``["changing", conversation]``: messages of it are about to go, or to come back.
    ``["left", conversation, messages]``: that is done; these are in the store now.
    ``["seen", count]``: so many messages of an earlier run are shown.
    """

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._keeper = app.back.keeper
        app.back.keeper.saved.connect(self._on_saved)

    def tell(self, *words: object) -> None:
        os.write(1, json.dumps(words).encode() + b"\n")

    def _on_saved(self, message_id: str) -> None:
        def failed(_: object) -> None:
            """It has been deleted meanwhile."""

        self._keeper.do(lambda store: store.message(message_id), self._on_read, failed)

    def _on_read(self, message: Message) -> None:
        self.tell("kept", message.conversation, message.id, *_facts(message))


def _facts(message: Message) -> tuple[str, str, str]:
    return message.role, message.state, message.text


class User(QObject):
    """Does one thing after the other, by chance.

    Nothing else is done until what deletes something, or brings it back, is acknowledged.
    """

    def __init__(self, app: App, seed: int) -> None:
        super().__init__(app)
        self._app = app
        self._rng = random.Random(seed)
        self._teller = Teller(app)
        self._asked = 0
        self._known: list[str] = []
        self._is_looking = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._do_something)
        app.back.keeper.listed.connect(self._on_listed)
        app.back.keeper.opened.connect(self._on_opened)
        app.front.conversing.shown.connect(self._on_shown)

    # --- what is known --------------------------------------------------------------------------

    def _on_listed(self, conversations: Sequence[Conversation]) -> None:
        """The app has begun: go on where the last one was killed."""
        self._known = [one.id for one in conversations]
        if self._known:
            self._app.front.sidebar.conversation_chosen.emit(self._known[0])
        self._pause.start(0)

    def _on_opened(self, _: Conversation, messages: Sequence[Message]) -> None:
        self._teller.tell("seen", len(messages))

    def _on_shown(self, conversation_id: str) -> None:
        if conversation_id and conversation_id not in self._known:
            self._known.append(conversation_id)

    @property
    def _conversation(self) -> str:
        return self._app.front.conversing.conversation.id

    def _rows(self, role: str) -> list[MessageRow]:
        rows = self._app.front.page.transcript.rows()
        return [row for row in rows if isinstance(row, MessageRow) and row.message.role == role]

    # --- what is done ---------------------------------------------------------------------------

    def _do_something(self) -> None:
        is_ready = self._app.front.page.header.status() == "Ready"
        if not is_ready or self._app.front.session.attachments.is_reading:
            self._pause.start(_PAUSE_MS)
            return
        if self._app.front.conversing.is_answering:
            kinds = [self._wait] * 7 + [self._stop, self._begin_anew, self._switch]
        elif not self._rows("assistant"):
            kinds = [self._ask]
        else:
            kinds = [self._ask, self._ask, self._edit, self._again, self._go_on]
            kinds += [self._delete, self._begin_anew, self._switch, self._delete_all]
        self._rng.choice(kinds)()
        if not self._is_looking:
            self._pause.start(self._rng.randrange(_PAUSE_MS))

    def _wait(self) -> None:
        """Read on."""

    def _ask(self) -> None:
        page = self._app.front.page
        self._asked += 1
        words = f"Question {self._asked}"
        if self._rng.random() < 0.3:
            picture = QImage(32, 24, QImage.Format.Format_RGB32)
            picture.fill(self._rng.randrange(1 << 24))
            page.image_pasted.emit(picture)
        # One may also be there from a draft that was not sent any more.
        if not self._app.front.session.attachments.is_empty:
            words += f" with a {PICTURE}"
        page.set_composer_text(words)
        page.composer.send_button.click()

    def _edit(self) -> None:
        row = self._rng.choice(self._rows("user"))
        self._app.front.page.views.edited.emit(row.id, f"{row.text}, put better")

    def _again(self) -> None:
        self._app.front.page.views.regenerated.emit(self._rng.choice(self._rows("assistant")).id)

    def _go_on(self) -> None:
        for row in self._rows("assistant"):
            if row.message.state in CAN_GO_ON:
                self._app.front.page.views.continued.emit(row.id)
                return

    def _stop(self) -> None:
        """An answer of which something was said; without that the question goes away again."""
        turn = self._app.back.answers.of(self._conversation)
        if turn is not None and turn.said:
            self._app.front.page.stop_requested.emit()

    def _begin_anew(self) -> None:
        self._app.front.page.new_chat_requested.emit()

    def _switch(self) -> None:
        self._app.front.sidebar.conversation_chosen.emit(self._rng.choice(self._known))

    def _delete(self) -> None:
        conversation, row = self._conversation, self._rng.choice(self._rows("user"))
        self._teller.tell("changing", conversation)
        self._app.front.page.views.deleted.emit(row.id)
        self._look(conversation, undo=partial(self._restore, conversation, row.id))

    def _restore(self, conversation: str, message_id: str) -> None:
        self._teller.tell("changing", conversation)
        self._app.front.page.notice_action_chosen.emit(f"restore:{message_id}")
        self._look(conversation)

    def _delete_all(self) -> None:
        conversation = self._conversation
        self._known.remove(conversation)
        self._teller.tell("changing", conversation)
        self._app.front.sidebar.delete_requested.emit(conversation)
        self._look(conversation, undo=partial(self._restore_all, conversation))

    def _restore_all(self, conversation: str) -> None:
        self._teller.tell("changing", conversation)
        self._app.front.sidebar.undo_requested.emit()
        self._look(conversation)

    def _look(self, conversation: str, undo: partial[None] | None = None) -> None:
        """At what is left of it; then, perhaps, undo what was done, or go on."""

        def read(store: Store) -> list[str]:
            return [message.id for message in store.messages(conversation)]

        def done(messages: list[str]) -> None:
            self._is_looking = False
            self._teller.tell("left", conversation, messages)
            if undo is not None and self._rng.random() < 0.5:
                undo()
            else:
                self._pause.start(self._rng.randrange(_PAUSE_MS))

        self._is_looking = True
        self._app.back.keeper.do(read, done)


def use(home: Path, seed: int) -> None:
    """Until the process is killed."""
    os.write(1, json.dumps(["begun", os.getpid()]).encode() + b"\n")
    qt = QApplication(["sidelight", "-platform", "offscreen"])
    places = find_places({"SIDELIGHT_HOME": str(home)})
    s.Settings(places.config / "settings.json").set(s.WIZARD, "left")
    store = ModelStore(places.models, BUILTIN_MODELS)
    app = App(places, store, lambda: InlineEngine(Paced(_take_time, Script(chunks=PIECES))))
    user = User(app, seed)
    app.show()
    qt.exec()
    del user


def main() -> None:
    for line in sys.stdin:
        home, seed = json.loads(line)
        if sys.platform.startswith("linux"):
            child = os.fork()
            if not child:
                use(Path(home), seed)
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        else:
            program = f"from {__spec__.name} import *; use(Path({home!r}), {seed})"
            status = subprocess.run([sys.executable, "-c", program], check=False).returncode
        os.write(1, json.dumps(["ended", status]).encode() + b"\n")


if __name__ == "__main__":
    main()
