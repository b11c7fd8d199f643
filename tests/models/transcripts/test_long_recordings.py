"""An hour takes no more memory than a minute."""

from __future__ import annotations

from pathlib import Path

import psutil

from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.engine.session import EngineSession
from models.transcripts.job import Wishes
from models.transcripts.journal import Journals
from models.transcripts.writing import Writing
from tests.fixtures.dialogue import PAUSES_S, SENTENCES, make_dialogue, read_wav, write_wav
from tests.models.engine.recorder import SPEECH

_HOUR_S = 3600
# All of it would be 230 MB as it is decoded.
_MOST_BYTES = 64 << 20


def test_an_hour_is_written_down_in_little_memory(tmp_path: Path) -> None:
    make_dialogue(tmp_path / "minute.wav", SENTENCES, [*PAUSES_S[:4], 2.0])
    minute = read_wav(tmp_path / "minute.wav")
    times = -(-_HOUR_S * 16_000 // len(minute))
    path = write_wav(tmp_path / "hour.wav", minute, times)
    seconds = times * len(minute) / 16_000
    journal = Journals(tmp_path / "transcripts").create(path, Wishes("w"), "Ears", seconds)
    process, used = psutil.Process(), []
    engine = ScriptedEngine(Script(heard=("Words.",)))
    with EngineSession(engine) as session, Writing(journal, SPEECH) as writing:
        while (request := writing.next_request()) is not None:
            event = session.run(request)
            assert isinstance(event, p.Transcribed)
            writing.take(event)
            used.append(process.memory_info().rss)
        assert writing.pace.total_s == seconds
    written = journal.written()
    assert seconds - 10 < written.done_s <= seconds
    assert len(used) >= 3 * times
    assert all(line.start < line.end for line in written.lines)
    # What is imported and made once is there after the first minutes.
    assert max(used) - used[len(used) // 20] < _MOST_BYTES
