"""Performing stages: keys follow inputs, results are reused, attempts are journalled, stopped stages resume."""

import errno
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import engine
import pytest
import systems
from making import NOISY

from megu.base import files
from megu.base.errors import NotReady, ProjectError
from megu.base.events import Event, Finished, Progress, Reused, Started
from megu.project import perform as perform_module
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import current_key, is_done, key_of, result_of
from megu.project.schema import Choices
from megu.project.stage import Stage, order
from megu.unlearn.runs import start_run
from megu.unlearn.stage_unlearn import ClassNoise
from megu.worker.stages import STAGES, make_stage


@dataclass(frozen=True)
class Count(Stage):
    """Counts to three; resumes where it was stopped. `calls` counts the steps that were really done."""

    top: int = 3
    name = "count"
    calls: ClassVar[list[int]] = []

    def inputs(self, project: Project) -> dict[str, Any]:
        return {"top": self.top}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        journal = partial / "journal"
        for number in range(len(journal.read_text(encoding="utf-8")) if journal.exists() else 0, self.top):
            with journal.open("a") as file:
                file.write("x")
            self.calls.append(number)
            yield Progress(number + 1, self.top)
        files.write_json(partial / "result.json", {"counted": self.top})


def pipe(place: Path, outside: Path) -> None:
    """A pipe that nobody fills."""
    systems.pipe(place)


def file(place: Path, outside: Path) -> None:
    """A file."""
    place.write_text("no folder", encoding="utf-8")


def link(place: Path, outside: Path) -> None:
    """A link to a folder of something else."""
    systems.link(place, outside)


def dangling(place: Path, outside: Path) -> None:
    """A link to nothing."""
    systems.link(place, outside / "nothing")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    Count.calls.clear()
    with Project.create(tmp_path / "p", "t") as new_project:
        yield new_project


def attempts(project: Project, stage: Stage) -> list[dict[str, Any]]:
    path = engine.folder_of(project, stage) / "attempts.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_done_once_then_reused(project: Project) -> None:
    key = current_key(project, Count())
    first, second = list(perform(project, Count())), list(perform(project, Count()))
    assert first[0] == Started("count", key) and isinstance(first[-1], Finished) and first[-1].key == key
    assert second == [Reused("count", key)]
    assert result_of(project, Count()) == {"counted": 3} and Count.calls == [0, 1, 2]


def test_other_inputs_are_another_result(project: Project) -> None:
    list(perform(project, Count()))
    with pytest.raises(NotReady):
        result_of(project, Count(top=2))
    list(perform(project, Count(top=2)))
    assert result_of(project, Count(top=2)) == {"counted": 2}
    assert result_of(project, Count()) == {"counted": 3}


def test_closing_keeps_what_was_done(project: Project) -> None:
    running = perform(project, Count())
    assert [next(running), next(running)][1] == Progress(1, 3)
    running.close()
    assert not is_done(project, Count(), current_key(project, Count()))
    events = list(perform(project, Count()))
    assert isinstance(events[0], Started) and events[0].resumed
    assert Count.calls == [0, 1, 2]
    tries = [line.get("outcome") for line in attempts(project, Count())]
    assert tries == [None, "stopped", None, "done"]
    manifest = files.read_json(engine.folder_of(project, Count()) / "manifest.json")
    assert manifest["inputs"] == {"top": 3} and manifest["versions"]["torch"]


def test_an_error_is_journalled_and_publishes_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Iterator[Event]:
        yield Progress(0, 1)
        raise NotReady("need_model")

    with monkeypatch.context() as patch:
        patch.setattr(Count, "run", fail)
        with pytest.raises(NotReady):
            list(perform(project, Count()))
    assert not project.has("count", current_key(project, Count()))
    list(perform(project, Count()))
    assert [line.get("outcome") for line in attempts(project, Count())] == [None, "NotReady", None, "done"]


def test_no_space_left_while_working(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Iterator[Event]:
        yield Progress(0, 1)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Count, "run", full)
    with pytest.raises(ProjectError) as error:
        list(perform(project, Count()))
    assert error.value.code == "disk_full"
    assert str(project.folder) in str(error.value)


def test_what_is_no_longer_valid_is_made_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    list(perform(project, Count()))
    monkeypatch.setattr(Count, "still_valid", lambda *_: False)
    assert isinstance(list(perform(project, Count()))[-1], Finished)


def test_seconds_count_stopped_tries(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    running = perform(project, Count())
    next(running)
    next(running)
    running.close()
    path = next((project.folder / "partial").glob("*/attempts.jsonl"))
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    path.write_text("".join(json.dumps({**line, "seconds": 100.0}) + "\n" for line in lines), encoding="utf-8")
    finished = list(perform(project, Count()))[-1]
    assert isinstance(finished, Finished) and 100 <= finished.seconds < 110


# --- keys of the real stages -----------------------------------------------------------------------------------------

RUN_STAGES = ("noise", "unlearn", "compare", "measured", "audit", "pictures", "export")


def keys(project: Project, run_id: str = "run-1") -> dict[str, str | None]:
    """Return the key of each stage for the current choices; None if an earlier result is missing."""
    found_keys: dict[str, str | None] = {}
    for name in STAGES:
        if name == "class_noise":
            continue
        try:
            found_keys[name] = current_key(project, make_stage(name, run_id if name in RUN_STAGES else None))
        except NotReady:
            found_keys[name] = None
    return found_keys


def test_opening_again_finds_every_result(finished: Project) -> None:
    for stage in [*order(finished, make_stage("export", "run-1")), make_stage("compare", "run-1")]:
        assert isinstance(next(perform(finished, stage)), Reused), stage.name


CHANGES: list[tuple[Callable[[Choices], object], set[str]]] = [
    (lambda choices: setattr(choices, "name", "other"), set()),
    (lambda choices: setattr(choices, "note", "other"), set()),
    (lambda choices: setattr(choices.forget, "classes", ["three"]), {"forget", "similarity"}),
    (lambda choices: setattr(choices.similarity, "source", "confusions"), {"similarity"}),
    (lambda choices: setattr(choices.images, "used", "all"), {"forget", "similarity"}),
    (lambda choices: setattr(choices.images, "training_folders", ["test"]), {"forget", "similarity"}),
    (lambda choices: setattr(choices.images, "leave_out", True), set()),
    (lambda choices: setattr(choices.export, "name", "other"), {"export"}),
    (lambda choices: setattr(choices.export, "folder", "elsewhere"), {"export"}),
    (lambda choices: setattr(choices.export, "form", "safetensors"), {"export"}),
    (lambda choices: setattr(choices.export, "blank", ["eight"]), {"export"}),
    (lambda choices: setattr(choices.export, "class_names", True), {"export"}),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_keys_change_exactly_with_inputs(
    change: Callable[[Choices], object], expected: set[str], finished: Project
) -> None:
    before = keys(finished)
    change(finished.choices)
    after = keys(finished)
    inner = {"forget_pixels", "drawn", "preview", "row", "sight"}
    changed_names = {name for name in before if before[name] != after[name]} - inner
    assert changed_names == expected, "and what similarity asks and shows on the way"


def test_going_back_finds_the_result_again(finished: Project) -> None:
    before = keys(finished)
    finished.choices.forget.classes = ["three"]
    engine.run(finished, "forget")
    finished.choices.forget.classes = ["eight"]
    assert keys(finished) == before


def test_run_parameters_change_what_they_decide(finished: Project) -> None:
    other = start_run(finished.choices, "megu_plus", None, {**NOISY, "steps": 60, "rate": 0.01})
    before, after = keys(finished), keys(finished, other.id)
    assert after["noise"] == before["noise"] and after["unlearn"] != before["unlearn"]
    noisier = start_run(finished.choices, "megu_plus", None, {"steps": 60, "noise_steps": 5})
    assert keys(finished, noisier.id)["noise"] != before["noise"]


def test_version_and_name_are_part_of_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of(Count(), {"top": 3})
    assert before != key_of(ClassNoise(), {"top": 3})
    monkeypatch.setattr(Count, "version", 2)
    assert key_of(Count(), {"top": 3}) != before
    assert len(before) == 20


@pytest.mark.parametrize("how", ["cut", "gone", "manifest cut", "manifest gone"])
def test_a_result_that_was_cut_short_is_made_again(how: str, make_project: Callable[..., Project]) -> None:
    project = make_project()
    engine.run(project, "model")
    folder = engine.folder_of(project, make_stage("model"))
    path = folder / ("manifest.json" if how.startswith("manifest") else "result.json")
    whole = path.read_bytes()
    path.write_bytes(whole[:10]) if how.endswith("cut") else path.unlink()
    assert not project.has("model", folder.name)
    with pytest.raises(NotReady):
        project.result("model", folder.name)
    assert engine.result(project, "model")["title"] == "Small CNN"


def test_a_torn_line_in_the_journal_of_attempts_is_passed_over(tmp_path: Path) -> None:
    journal = tmp_path / "attempts.jsonl"
    journal.write_bytes(
        b'{"started": "a", "outcome": "stopped", "seconds": 2}\n{"started": "b", "outcome": "sto\n\xff[1]\n'
    )
    assert [line["started"] for line in perform_module.read_attempts(journal)] == ["a"]


def test_no_space_for_the_journal_is_a_sentence(
    make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, usual = make_project(), Path.open

    def full(path: Path, *how: Any, **more: Any) -> Any:
        if path.name == "attempts.jsonl":
            raise OSError(errno.ENOSPC, "No space left on device")
        return usual(path, *how, **more)

    monkeypatch.setattr(Path, "open", full)
    assert engine.refusal(project, "model").code == "disk_full"


def test_a_working_lock_that_is_a_folder(make_project: Callable[..., Project]) -> None:
    project = make_project()
    (project.folder / ".working.lock").mkdir()
    assert engine.refusal(project, "model").code == "cannot_write"


@pytest.mark.parametrize("put", [pipe, file, link, dangling])
def test_whatever_stands_in_a_result_s_place_makes_way(
    put: Callable[[Path, Path], None], project: Project, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "kept").touch()
    place = project.stage_folder("count", current_key(project, Count()))
    place.parent.mkdir(parents=True)
    put(place, tmp_path / "outside")
    list(perform(project, Count()))
    assert result_of(project, Count()) == {"counted": 3} and not place.is_symlink()
    assert (tmp_path / "outside" / "kept").is_file()
