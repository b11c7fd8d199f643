"""What every engine promises about answers that are to come faster."""

from __future__ import annotations

import pytest

from models.engine import protocol as p
from tests.models.engine.recorder import TEXT, VISION, Recorder, plain_picture

_RED = plain_picture(220, 30, 30)
_LOOKUP = p.Faster(lookup=True)
_SMALL = p.ModelRef("small", "Small", "nowhere", "text")
_GGUF = p.ModelRef("small", "Small", "nowhere", "text", gguf="small.gguf")


def _ask(faster: p.Faster) -> p.Answer:
    messages = (p.Message("user", "Describe the picture.", (_RED,)),)
    return p.Answer(VISION, "CPU", messages, p.Sampling(40, temperature=0), faster=faster)


def test_looking_up_changes_no_word_and_is_told(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(plain := _ask(p.PLAIN))
    engine.submit(faster := _ask(_LOOKUP))
    engine.submit(again := _ask(_LOOKUP))
    engine.submit(back := _ask(p.PLAIN))
    told = [recorder.finished(request) for request in (plain, faster, again, back)]
    assert len({one.text for one in told}) == 1
    assert [one.statistics.lookup for one in told] == [False, True, True, False]
    assert told[0].statistics.accepted_tokens == told[3].statistics.accepted_tokens == 0
    assert told[1].statistics.accepted_tokens < told[1].statistics.output_tokens
    # How many were looked up in vain is not known.
    assert told[1].statistics.acceptance is None
    # Only another choice loads anew.
    assert told[1].statistics.load_s > 0
    assert told[2].statistics.load_s == 0
    assert told[3].statistics.load_s > 0


@pytest.mark.parametrize(
    ("model", "device", "faster", "said"),
    [
        (VISION, "CPU", p.Faster(_SMALL), "“Shapes” is no model for text alone"),
        (TEXT, "CPU", p.Faster(_GGUF), "“Small” cannot draft, because it is a GGUF file"),
        (TEXT, "CPU", p.Faster(VISION), "“Shapes” cannot draft"),
        (TEXT, "CPU", p.Faster(_SMALL, lookup=True), "do not work together"),
        (TEXT, "NPU", p.Faster(lookup=True), "not on the NPU"),
        (TEXT, "CPU", p.Faster(_SMALL, "NPU"), "not on the NPU"),
    ],
)
def test_what_cannot_make_it_faster_is_refused_in_words(
    engine: p.Engine,
    recorder: Recorder,
    model: p.ModelRef,
    device: str,
    faster: p.Faster,
    said: str,
) -> None:
    engine.submit(load := p.Load(model, device, faster))
    question = p.Answer(model, device, (p.Message("user", "Who?"),), faster=faster)
    engine.submit(question)
    for request in (load, question):
        problem = recorder.failed(request).problem
        assert problem.kind == "DraftUnfit"
        assert said in problem.what
    engine.submit(usable := _ask(p.PLAIN))
    assert recorder.finished(usable).text
