"""Progress of running work: its label, its bar, the time left, and the remembered durations of this computer."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import engine
import pytest
from rich.console import Console

from megu.base import files, places
from megu.base.events import Finished, LossPoint, Progress, Reused, Started
from megu.base.messages import catalogue
from megu.cli.progress import REPORT_EVERY, Bars
from megu.project import measured_speeds as speeds
from megu.project.measured_speeds import Speeds, TaskTime, Timer
from megu.project.progress import Course
from megu.project.project import MANIFEST, Project
from megu.worker.stages import make_stage


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Start with no remembered durations, and keep new ones in this test."""
    monkeypatch.setattr(places, "_override", [tmp_path / "own"])
    yield


def decoding(count: int, total: int = 2062) -> Progress:
    return Progress(count, total, "unit_images", "task_decoding")


def test_a_bar_moves_between_two_reports_and_never_goes_back(clock: Clock) -> None:
    course = Course(clock=clock)
    shares = list[float]()
    for count in range(0, 1100, 100):
        course.take(decoding(count, 1000))
        for _ in range(10):
            clock.now += 0.3
            shares.append(course.share())
    assert shares == sorted(shares) and shares[-1] == 1
    assert len(set(shares[30:60])) > 20, "between two reports it goes on by the clock"
    course.take(Progress(0, 60, "unit_ways", "task_ways"))
    assert (course.task, course.total) == ("task_ways", 60) and course.share() < 0.1, "another thing, another bar"


def test_a_hang_never_looks_like_progress(clock: Clock) -> None:
    course = Course(clock=clock)
    for count in (0, 100, 200):
        course.take(decoding(count))
        clock.now += 2
    clock.now += 3600
    assert course.share() < 300 / 2062 and course.done == 200


def test_the_time_left_is_known_at_once_from_earlier_work_then_measured(clock: Clock) -> None:
    speeds.remember("baseline", [TaskTime("task_decoding", "unit_images", 1000, 20.0)])
    course = Course(Speeds(), clock)
    course.take(Started("baseline", "key"))
    course.take(decoding(0, 1000))
    assert course.left() == pytest.approx(20)
    clock.now += 5
    assert course.left() == pytest.approx(15) and course.share() == pytest.approx(0.25)
    course.take(decoding(100, 1000))  # slower than it was then
    assert course.left() == pytest.approx(45)


def test_what_cannot_be_counted_has_an_estimate_within_ten_seconds_and_a_bar_that_moves(clock: Clock) -> None:
    for task in speeds.USUAL:
        assert task in catalogue.MESSAGES
        course = Course(Speeds(), clock)
        course.take(Progress(0, 1, "", task))
        before = course.share()
        clock.now += 2
        assert course.left() is not None and course.share() > before, task
    clock.now += 600
    assert course.share() < 1 and (course.left() or 0) > 10, "late work has no time left of 0 s"


def test_a_timer_notes_what_each_task_took(clock: Clock) -> None:
    timer = Timer(clock)
    for event, seconds in (
        (Progress(0, 44_000_000, "unit_bytes", "task_opening"), 2),
        (decoding(100), 5),
        (decoding(600), 5),
        (LossPoint(1, 3, 0.1, 0.2), 2),
        (LossPoint(3, 3, 0.1, 0.2), 1),
    ):
        timer.take(event)
        clock.now += seconds
    timer.end()
    assert timer.taken == [
        TaskTime("task_opening", "unit_bytes", 44_000_000, 2),
        TaskTime("task_decoding", "unit_images", 500, 10),
        TaskTime("task_training", "unit_steps", 2, 3),
    ]


def test_a_project_remembers_by_its_manifests_and_the_computer_by_a_file_without_names(
    tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speeds, "LEAST", 0.0)
    project = tiny_project(method=None)
    engine.run(project, "baseline")
    manifest = files.read_json(engine.folder_of(project, make_stage("baseline")) / MANIFEST)
    tasks_by_name = {one["task"]: one for one in manifest["tasks"]}
    assert {"task_original", "task_timing"} <= set(tasks_by_name)
    per_unit = TaskTime(**tasks_by_name["task_original"]).per_unit
    new_speeds = Speeds(project)
    assert new_speeds.per_unit("baseline", "task_original", "unit_images") == per_unit
    assert new_speeds.per_unit("compare", "task_unlearned", "unit_images") == per_unit, "a model of the same kind"
    text = (places.cache("megu") / speeds.FILE).read_text(encoding="utf-8")
    assert "baseline/task_original/unit_images" in text and "dark" not in text and str(project.folder) not in text
    assert Speeds().per_unit("baseline", "task_original", "unit_images") is not None


# --- the command line without a terminal ----------------------------------------------------------------------------


@pytest.fixture
def told(clock: Clock) -> tuple[Bars, io.StringIO]:
    text = io.StringIO()
    return Bars(Course(Speeds(), clock), Console(file=text, width=200), clock), text


def lines(told: tuple[Bars, io.StringIO]) -> list[str]:
    return told[1].getvalue().splitlines()


def test_without_a_terminal_a_line_tells_when_a_stage_begins(told: tuple[Bars, io.StringIO]) -> None:
    told[0].begin("baseline")
    assert lines(told) == ["Trying the original…"]


def test_without_a_terminal_a_line_every_thirty_seconds_tells_how_far_it_is(
    told: tuple[Bars, io.StringIO], clock: Clock
) -> None:
    bars, _ = told
    bars.begin("baseline")
    for count in range(0, 2000, 100):
        bars.show(decoding(count))
        clock.now += 3
        bars.tick()
    assert lines(told)[1:] == [
        "  Decoding the images: 900 of 2,062 images, 32 s left",
        "  Decoding the images: 1,900 of 2,062 images, 2 s left",
    ]
    bars.show(Finished("baseline", "key", 60.4))
    bars.end("fits")
    clock.now += 10 * REPORT_EVERY
    bars.tick()
    assert [line.split() for line in lines(told)[3:]] == [["Trying", "the", "original", "1", "min", "0", "s", "fits"]]


def test_a_stage_that_says_nothing_is_still_told_of(told: tuple[Bars, io.StringIO], clock: Clock) -> None:
    told[0].begin("audit")
    clock.now += REPORT_EVERY
    told[0].tick()
    assert lines(told)[1:] == ["  Auditing"]
    told[0].show(Reused("audit", "key"))
    told[0].end("")
    assert lines(told)[-1].startswith("Auditing  ")


def test_lines_come_while_a_stage_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread reports it: a stage may be silent for minutes."""
    import threading

    text, stop = io.StringIO(), threading.Event()
    bars = Bars(console=Console(file=text, width=200), clock=lambda: 1000.0)
    monkeypatch.setattr(bars, "tick", stop.set)
    with bars:
        assert stop.wait(10)
    assert not bars._reporter.is_alive() or bars._is_over.is_set()
