"""Events travel as lines of JSON and come back equal."""

import pytest

from megu.base import events

EXAMPLES = [
    events.Started("unlearn", "0123", resumed=True),
    events.Progress(3, 10, "unit_images"),
    events.LossPoint(4, 10, None, 0.1 + 0.2),
    events.Metrics(4, 10, {"forget": 1 / 3}),
    events.Score("eight", "dreißig 🙂", 0.25, 3),
    events.Reference("guessing", 2.302585),
    events.Reference("guessing", 2.25),
    events.Saved(7),
    events.Note("similarity_from_confusions", {"a": [1, "zwei\n"]}),
    events.TracesErased(12, 34_000, [{"run": "run-1", "fingerprint": "0a1b 2c3d", "folder": "export/evidence-2"}]),
    events.RecordStands("export/evidence-1/evidence.json", ["0a1b"], [{"what": "original"}], [{"place": "ward 1"}]),
    events.Answered([["eight", 0.98], ["dreißig", 0.02]], [["three", 0.5]]),
    events.Devices([{"id": "cpu", "name": "Prozessor für alles", "memory": 8_000_000_000}], "cpu"),
    events.Reused("model", "0123"),
    events.Finished("model", "0123", 0.5),
    events.Failed("class_count", {"model": 10}, 2, "line\nline"),
]


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: type(event).__name__)
def test_round_trip(event: events.Event) -> None:
    line = events.to_line(event)
    assert "\n" not in line and line.isascii()
    assert events.from_line(line) == event


def test_every_kind_of_event_has_an_example() -> None:
    assert {type(event) for event in EXAMPLES} == set(events.Event.__subclasses__())


@pytest.mark.parametrize("line", ["", "Loading weights: 100%", "[]", "3", '{"event": "Magic"}', '{"step": 1}'])
def test_anything_else_is_refused(line: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        events.from_line(line)


def test_events_are_frozen() -> None:
    with pytest.raises(AttributeError):
        events.Saved(1).step = 2  # type: ignore[misc]
