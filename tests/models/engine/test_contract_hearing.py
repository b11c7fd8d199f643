"""What every engine promises about speech and videos; see `test_contract`."""

from __future__ import annotations

from itertools import pairwise

from models.engine import protocol as p
from tests.models.engine.recorder import (
    SPEECH,
    VISION,
    Recorder,
    ask,
    green_ball,
    hear,
    plain_picture,
    plain_video,
)

RED = plain_picture(220, 30, 30)


def test_pieces_add_up_to_what_was_said(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(request := hear(green_ball()))
    transcribed = recorder.transcribed(request)
    assert transcribed.text
    assert transcribed.text == transcribed.text.strip()
    assert recorder.text_of(request) == transcribed.text
    assert transcribed.spoken == ()
    assert transcribed.language == "en"
    assert transcribed.seconds > 0


def test_times_are_in_order_and_within_the_sound(engine: p.Engine, recorder: Recorder) -> None:
    sound = green_ball()
    engine.submit(request := hear(sound, times=True))
    transcribed = recorder.transcribed(request)
    assert transcribed.text == recorder.text_of(request)
    spoken = transcribed.spoken
    assert " ".join(piece.text for piece in spoken).split() == transcribed.text.split()
    assert all(0 <= piece.start <= piece.end <= sound.seconds for piece in spoken)
    assert all(before.end <= after.start for before, after in pairwise(spoken))


def test_words_are_those_of_the_text_in_order(engine: p.Engine, recorder: Recorder) -> None:
    sound = green_ball()
    engine.submit(request := p.Transcribe(SPEECH, "CPU", sound, times=True, words=True))
    engine.submit(plain := hear(sound))
    transcribed = recorder.transcribed(request)
    words = transcribed.words
    assert "".join(word.text for word in words) == "".join(transcribed.text.split())
    assert all(0 <= word.start <= word.end <= sound.seconds for word in words)
    assert all(before.start <= after.start for before, after in pairwise(words))
    assert recorder.transcribed(plain).words == ()


def test_the_speech_model_is_loaded_at_first_use(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(p.Unload())
    engine.submit(first := hear(green_ball()))
    engine.submit(second := hear(green_ball()))
    assert recorder.transcribed(first).load_s > 0
    assert recorder.transcribed(second).load_s == 0
    progress = [event for event in recorder.events if isinstance(event, p.Progress)]
    phases = {event.phase for event in progress if event.request_id == first.id}
    assert {"reading", "warming"} <= phases


def test_the_speech_model_can_be_loaded_before(engine: p.Engine, recorder: Recorder) -> None:
    engine.submit(p.Unload())
    engine.submit(load := p.Load(SPEECH, "CPU"))
    engine.submit(request := hear(green_ball()))
    event = recorder.end_of(load)
    assert isinstance(event, p.Loaded)
    assert (event.model, event.execution_device) == (SPEECH, "CPU")
    assert recorder.transcribed(request).load_s == 0


def test_a_spoken_question_leaves_the_chat_model_loaded(
    engine: p.Engine, recorder: Recorder
) -> None:
    engine.submit(ask("What color is the shape?", RED))
    engine.submit(hear(green_ball()))
    engine.submit(again := ask("What color is the shape?", RED))
    engine.submit(more := hear(green_ball()))
    assert recorder.finished(again).statistics.load_s == 0
    assert recorder.transcribed(more).load_s == 0


def test_unload_gives_both_back(engine: p.Engine, recorder: Recorder) -> None:
    question, spoken = ask("What color is the shape?", RED), hear(green_ball())
    for request in (p.Load(VISION, "CPU"), p.Load(SPEECH, "CPU"), p.Unload(), question, spoken):
        engine.submit(request)
    assert recorder.finished(question).statistics.load_s > 0
    assert recorder.transcribed(spoken).load_s > 0


def test_a_trial_leaves_neither_loaded(engine: p.Engine, recorder: Recorder) -> None:
    question, spoken = ask("What color is the shape?", RED), hear(green_ball())
    loads = p.Load(VISION, "CPU"), p.Load(SPEECH, "CPU")
    for request in (*loads, p.TryModel(SPEECH, "CPU"), question, spoken):
        engine.submit(request)
    assert recorder.finished(question).statistics.load_s > 0
    assert recorder.transcribed(spoken).load_s > 0


def test_stop_ends_a_transcription_and_the_next_is_written_down(
    engine: p.Engine, recorder: Recorder
) -> None:
    stopped = hear(green_ball())

    def stop_at_first_text(event: p.Event) -> None:
        if isinstance(event, p.Text) and event.request_id == stopped.id:
            recorder.react = None
            engine.stop(stopped.id)

    recorder.react = stop_at_first_text
    engine.submit(stopped)
    event = recorder.end_of(stopped)
    assert isinstance(event, p.Stopped | p.Transcribed)
    assert event.text == recorder.text_of(stopped)
    engine.submit(following := hear(green_ball()))
    assert recorder.transcribed(following).text.startswith(event.text)
    assert len(recorder.terminals_of(stopped)) == 1


def test_a_question_about_a_video_is_answered(engine: p.Engine, recorder: Recorder) -> None:
    question = p.Message("user", "What color is the shape?", (), (plain_video(RED, RED),))
    sampling = p.Sampling(max_new_tokens=40, temperature=0)
    engine.submit(request := p.Answer(VISION, "CPU", (question,), sampling))
    finished = recorder.finished(request)
    assert finished.text == recorder.text_of(request)
    assert finished.statistics.input_tokens > 0


def test_a_model_that_does_not_hear_says_so(engine: p.Engine, recorder: Recorder) -> None:
    """It would ignore the sound without a word."""
    question = p.Message("user", "What is this?", sounds=(green_ball(),))
    engine.submit(request := p.Answer(VISION, "CPU", (question,)))
    failed = recorder.end_of(request)
    assert isinstance(failed, p.Failed)
    assert (failed.problem.kind, failed.problem.what) == ("CannotHear", "Shapes cannot hear.")
