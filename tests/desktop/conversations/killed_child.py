"""Says things to a store for as long as it lives, and prints what is saved for certain.

``killed_child store|keeper FOLDER SEED``: a line of JSON for every message that is acknowledged,
with the text it has at least; and `null` for one that was deleted.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from desktop.conversations.values import Conversation, Message


def words(count: int) -> str:
    """A text that begins as every shorter one does."""
    return " ".join(f"word{number}" for number in range(count))


def _acknowledge(message: Message, text: str | None) -> None:
    sys.stdout.write(json.dumps([message.conversation, message.id, text]) + "\n")
    sys.stdout.flush()


def _turns(rng: random.Random, conversation: Conversation) -> Iterator[tuple[Message, Message]]:
    leaf = ""
    while True:
        question = Message(conversation.id, "user", words(rng.randint(1, 400)), leaf)
        answer = Message(conversation.id, "assistant", "", question.id, state="streaming")
        leaf = answer.id
        yield question, answer


def _with_store(folder: Path, rng: random.Random) -> None:
    from desktop.conversations.store import Store

    store = Store(folder)
    store.purge()
    conversation = store.add_conversation(Conversation())
    for question, answer in _turns(rng, conversation):
        store.add_message(question)
        _acknowledge(question, question.text)
        store.add_message(answer)
        for count in range(0, rng.randint(1, 1500), 50):
            store.set_text(answer.id, words(count))
            _acknowledge(answer, words(count))
        done = replace(answer, text=words(2000), state="done")
        store.finish_message(done)
        _acknowledge(done, done.text)
        if rng.random() < 0.3:
            extra = Message(conversation.id, "assistant", "extra", question.id)
            store.add_message(extra, show=False)
            store.delete_branch(extra.id)
            _acknowledge(extra, None)


def _with_keeper(folder: Path, rng: random.Random) -> None:
    from PySide6.QtCore import QCoreApplication

    from desktop.conversations.keeper import Keeper

    app = QCoreApplication([])
    keeper = Keeper(folder)
    conversation = Conversation()
    keeper.add_conversation(conversation)
    turns = _turns(rng, conversation)
    asked: dict[str, tuple[Message, Message]] = {}
    finished: list[Message] = []

    def ask() -> None:
        question, answer = next(turns)
        asked[question.id] = (question, answer)
        keeper.add_question(question)

    def on_saved(message_id: str) -> None:
        if message_id not in asked:
            return
        # What was asked for before is saved too.
        for done in finished:
            _acknowledge(done, done.text)
        finished.clear()
        question, answer = asked.pop(message_id)
        _acknowledge(question, question.text)
        keeper.add_message(answer)
        for count in range(0, rng.randint(1, 1500), 50):
            keeper.tell_text(answer.id, words(count))
        finished.append(replace(answer, text=words(2000), state="done"))
        keeper.finish_message(finished[0])
        ask()

    keeper.saved.connect(on_saved)
    keeper.start()
    ask()
    app.exec()


def main() -> None:
    kind, folder, seed = sys.argv[1:]
    (_with_store if kind == "store" else _with_keeper)(Path(folder), random.Random(seed))


if __name__ == "__main__":
    main()
