"""A transcript for a chat model, in parts that fit; a long one is asked about part by part.

Each line has its time, so that an answer can cite it. The parts are asked one after the other and
their answers put together, as in the map and reduce of "Recursively Summarizing Books with Human
Feedback" (https://arxiv.org/abs/2109.10862). The prompts are English: models follow these best,
and they are asked to answer in the language of the question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.inputs.clock import clock
from models.transcripts.transcript import Line, Transcript

Count = Callable[[str], int]


@dataclass(frozen=True)
class Part:
    """Consecutive lines of a transcript.

    Attributes:
        number: from 1.
        count: of all parts.
        start: seconds in the recording.
        end: seconds.
        text: a line of "[0:07] words" each.
    """

    number: int
    count: int
    start: float
    end: float
    text: str


def timed(line: Line) -> str:
    """ "[0:07] words"."""
    return f"[{clock(line.start)}] {line.text}"


def parts(transcript: Transcript, most: int, count: Count = len) -> tuple[Part, ...]:
    """As few as fit, at least one line each; () when nothing is said.

    Args:
        most: what a part may have, by `count`.
        count: tokens of a text, or its characters. A text's must not be more than those of its
            lines together with one more for each.
    """
    groups = _grouped(_short_enough(transcript.lines, most, count), most, count)
    return tuple(
        Part(
            number,
            len(groups),
            group[0].start,
            group[-1].end,
            "\n".join(timed(line) for line in group),
        )
        for number, group in enumerate(groups, 1)
    )


def whole_prompt(name: str, question: str, part: Part) -> str:
    """The question about a transcript that fits as a whole."""
    return (
        f"This is the transcript of the recording “{name}”. Each line begins with its time.\n\n"
        f"{part.text}\n\n{_CITE}\n\nQuestion: {question}"
    )


def part_prompt(name: str, question: str, part: Part) -> str:
    """What one of several parts is asked."""
    return (
        f"This is part {part.number} of {part.count} of the transcript of the recording “{name}”, "
        f"from {clock(part.start)} to {clock(part.end)}. Each line begins with its time.\n\n"
        f"{part.text}\n\n"
        "Write down briefly everything in this part that helps to answer the question below, "
        "with the times in brackets, such as [1:23]. When there is nothing, write: Nothing here."
        f"\n\nQuestion: {question}"
    )


def joining_prompt(name: str, question: str, answers: Sequence[str]) -> str:
    """The answers of the parts are made one."""
    return (
        f"The transcript of the recording “{name}” was read part by part. These are the notes, in "
        f"the order of the recording:\n\n{_SEPARATOR.join(answers)}\n\n{_CITE}\n\n"
        f"Question: {question}"
    )


_CITE = (
    "Answer the question from this alone, in the language of the question, and put the times that "
    "the answer comes from behind it in brackets, such as [1:23]."
)
_SEPARATOR = "\n\n"


class Asking:
    """A question about a transcript: prompt after prompt, each answered by the model.

    Ask `prompt`, give the answer to `take`, until `done`; what was taken last is the answer.

    Args:
        transcript: with at least a line that is not empty.
        question: of the user.
        most: what the text in a prompt may have, by `count`. About 200 tokens come around it.
        count: see `parts`.
    """

    def __init__(
        self, transcript: Transcript, question: str, most: int, count: Count = len
    ) -> None:
        self._name, self._question = transcript.name, question
        self._most, self._count = most, count
        self._parts = parts(transcript, most, count)
        self._prompts = self._first_prompts()
        self._notes: list[str] = []
        self._asked = 0
        self.answer = ""

    @property
    def prompt(self) -> str:
        """What is to be asked next; "" when it is done."""
        return self._prompts[self._asked] if self._asked < len(self._prompts) else ""

    @property
    def is_last(self) -> bool:
        """Whether the answer to `prompt` is the one for the user."""
        return len(self._prompts) == 1

    @property
    def done(self) -> bool:
        return not self.prompt

    @property
    def steps(self) -> tuple[int, int]:
        """How many prompts are answered of how many there are, as far as it is known."""
        waiting = 0 if self.is_last else 1
        return self._asked, len(self._prompts) + waiting

    def take(self, answer: str) -> None:
        """The answer to `prompt`."""
        self._asked += 1
        self._notes.append(answer.strip())
        if self._asked < len(self._prompts):
            return
        if self.is_last:
            self.answer = self._notes[-1]
            return
        self._prompts, self._notes, self._asked = self._joining(self._notes), [], 0

    def _first_prompts(self) -> list[str]:
        if len(self._parts) == 1:
            return [whole_prompt(self._name, self._question, self._parts[0])]
        return [part_prompt(self._name, self._question, part) for part in self._parts]

    def _joining(self, notes: Sequence[str]) -> list[str]:
        """One prompt for all notes, or one for each group of notes that fits."""
        lines = [Line(0.0, 0.0, note) for note in notes]
        groups = _grouped(lines, self._most, self._count)
        if len(groups) == len(notes):  # notes that are as long as what they are of
            groups = [lines[at : at + 2] for at in range(0, len(lines), 2)]
        return [
            joining_prompt(self._name, self._question, [line.text for line in group])
            for group in groups
        ]


def _grouped(lines: Sequence[Line], most: int, count: Count) -> list[list[Line]]:
    groups: list[list[Line]] = []
    held = 0
    for line in lines:
        size = count(timed(line)) + 1
        if not groups or held + size > most:
            groups.append([])
            held = 0
        groups[-1].append(line)
        held += size
    return groups


def _short_enough(lines: Sequence[Line], most: int, count: Count) -> list[Line]:
    """Without empty lines, and with those cut at blanks that would not fit by themselves."""
    return [piece for line in lines if line.text for piece in _halved(line, most, count)]


def _halved(line: Line, most: int, count: Count) -> Iterator[Line]:
    middle = len(line.text) // 2
    if count(timed(line)) < most or not middle:
        yield line
        return
    blank = line.text.rfind(" ", 0, middle + 1)
    cut = blank if blank > 0 else middle
    for text in (line.text[:cut].strip(), line.text[cut:].strip()):
        if text:
            yield from _halved(Line(line.start, line.end, text), most, count)
