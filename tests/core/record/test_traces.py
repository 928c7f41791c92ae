"""Erasing traces: nothing tells any more what was forgotten, what stays is whole, and a kill does no harm."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import engine
import filelock
import pytest
import sealing
from evidencing import ended, write
from PIL import Image

from megu.base import files, logs
from megu.base.errors import MeguError, NotReady, ProjectError
from megu.base.events import LossPoint, Reused
from megu.forget.stage_forget import rule_inputs, without_names
from megu.project import selections
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import result_or_none
from megu.project.schema import ForgetRule, Request
from megu.record import previous, signing
from megu.record.read_record import read
from megu.record.replay import replay
from megu.record.schema.record import Erased
from megu.record.traces.erase import Trace, count_by_kind, erase, plan
from megu.record.traces.held import count_by_code
from megu.record.traces.stay import list_notes
from megu.unlearn.methods.table import is_sketched_by_default
from megu.unlearn.runs import start_run
from megu.worker.pack import plan as pack_plan
from megu.worker.stages import make_stage

SHORT = {"steps": 2, "noise_steps": 1}
DONE = ("model", "images", "baseline", "forget", "similarity", "unlearn", "compare", "export", "evidence")


def missing(project: Project) -> list[str]:
    """Stages of a finished run that have no result."""
    without = "similarity" if is_sketched_by_default(project.choices.forget.kind) else "sketch"
    stages = [name for name in (*DONE, "sketch") if name != without]
    return [name for name in stages if result_or_none(project, make_stage(name, "run-1")) is None]


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring, keys or temporary files."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path / "temporary"))


@pytest.fixture
def make_recorded(tiny_project: Callable[..., Project], tmp_path: Path) -> Callable[..., Project]:
    """A function that makes a tiny project with a run that was compared, exported and recorded."""

    def make(rule: ForgetRule | None = None, **how: Any) -> Project:
        project = tiny_project(**{**SHORT, **how})
        if rule is not None:
            project.choices.forget, project.choices.runs = rule, []
            start_run(project.choices, "megu_plus", None, SHORT)
            project.save()
        write(project, tmp_path)
        return project

    return make


def secrets(project: Project) -> dict[str, bytes]:
    """Return what must not be found afterwards, for some of the images that run-1 forgets: names, hashes, files and
    pixels."""
    [list_path] = (project.folder / "stages" / "forget").glob("*/images.json")
    images, texts = project.choices.images, {}
    assert images is not None
    for image in json.loads(list_path.read_text(encoding="utf-8"))[:20]:
        path = project.find_path(images.path) / image["name"]
        pixels = Image.open(path).tobytes()
        texts |= {
            f"name of {image['name']}": image["name"].encode(),
            f"hash of {image['name']}": image["sha256"].encode(),
            f"bytes of the hash of {image['name']}": bytes.fromhex(image["sha256"]),
            f"file {image['name']}": path.read_bytes()[-60:],
            f"pixels of {image['name']}": pixels[-32:],
        }
    return texts


def found_in(folder: Path, secrets: dict[str, bytes]) -> set[str]:
    whole = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {what.split(" of ")[0].split(" ")[0] for what, text in secrets.items() if any(text in w for w in whole)}


def erased(project: Project, keys: Path) -> list[Path]:
    return ended(erase(project, keys / "signing.key"))


def test_nothing_is_found_afterwards(finished: Project, tmp_path: Path) -> None:
    first = write(finished, tmp_path)
    with logs.to_folder(finished.folder / "logs"):
        logs.event(Reused("model", "k"))
    contents = {path: path.read_bytes() for path in (finished.folder / "export").rglob("*") if path.is_file()}
    secret_texts = secrets(finished)
    assert {"name", "hash", "bytes", "pixels"} <= found_in(finished.folder, secret_texts)
    [second] = erased(finished, tmp_path)
    assert found_in(finished.folder, secret_texts) == set()
    assert {path: path.read_bytes() for path in contents} == contents
    assert not [path for path in finished.folder.rglob("*") if path.suffix in (".u8", ".pt", ".npy", ".f16")]
    assert not any((finished.folder / "stages" / name).exists() for name in ("class_noise", "row", "pixels"))
    assert not (finished.folder / "partial").exists()
    log = finished.folder / "logs" / "megu.log"
    assert log.read_text(encoding="utf-8") == "" and plan(finished) == []
    assert second != first.parent and read(second / "evidence.json").when.traces is not None


@pytest.mark.parametrize("kind", ["names", "selection", "look-alikes", "subclass", "random"])
def test_each_kind_of_rule(
    kind: str, make_recorded: Callable[..., Project], tiny_project: Any, tmp_path: Path, tiny: Path
) -> None:
    names = ["train/dark/001.png", "train/dark/002.png"]
    rules = {
        "names": ForgetRule(kind="chosen", images=names),
        "random": ForgetRule(kind="random", share=0.1),
        "subclass": ForgetRule(kind="classes", classes=["grey"]),
    }
    if kind in rules:
        project = make_recorded(rules[kind])
    else:
        project = tiny_project(**SHORT)
        hashes = [files.digest_file(tiny / "images" / name) for name in names]
        rule = selections.of_images(project, [selections.Named(*pair) for pair in zip(names, hashes, strict=True)])
        if kind == "look-alikes":
            decision = selections.Decision(threshold=0.9, left=[selections.Alike(names[0], hashes[0], 0.95)])
            rule = selections.with_decision(project, rule, decision)
        project.choices.forget, project.choices.runs = rule, []
        start_run(project.choices, "megu_plus", None, SHORT)
        write(project, tmp_path)
    assert missing(project) == []
    secret_texts = secrets(project)
    assert found_in(project.folder, secret_texts)
    erased(project, tmp_path)
    assert found_in(project.folder, secret_texts) == set()
    with_folder = project.folder
    project.close()
    with Project.open(with_folder) as again:
        assert missing(again) == []
        assert found_in(with_folder, secret_texts) == set()


def test_of_the_record_only_what_remains_is_another(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded()
    first = next((project.folder / "export").glob("evidence-*/evidence.json"))
    counts = count_by_code({holds: count for holds, (count, _) in count_by_kind(plan(project)).items()})
    [folder] = erased(project, tmp_path)
    one, two = (sealing.predicate(path) for path in (first, folder / "evidence.json"))
    before, since = (predicate["content"].pop("remains")["things"] for predicate in (one, two))
    assert json.dumps(one["content"]) == json.dumps(two["content"])
    assert [row["state"] for row in before if row["what"] == "traces"] == ["there"]
    assert since == [{**row, "state": "destroyed"} if row["what"] == "traces" else row for row in before]
    assert one["when"].pop("traces") is None and two["when"].pop("traces")["kinds"] == counts
    assert two["when"].pop("predecessor") == signing.digest(read(first)) and one["when"].pop("predecessor") is None
    assert one["when"] == two["when"]
    assert len({read(path).signatures for path in (first, folder / "evidence.json")}) == 2


def test_an_altered_record_is_not_signed_anew(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded()
    first = next((project.folder / "export").glob("evidence-*/evidence.json"))
    sealing.alter(first, lambda predicate: predicate["when"].update(memory=1))
    assert erased(project, tmp_path) == [] and ("traces_no_record", {"run": "run-1"}) in list_notes(project)


def test_a_record_that_another_key_signed_is_not_signed_anew(
    make_recorded: Callable[..., Project], tmp_path: Path
) -> None:
    """A result tells of it as it does of the genuine one; its manifest does not tell of that result."""
    project = make_recorded()
    first = next((project.folder / "export").glob("evidence-*/evidence.json"))
    [result] = (project.folder / "stages" / "evidence").glob("*/result.json")
    genuine, record = files.digest_file(first), read(first)
    content = record.content.model_copy(update={"verdict": {**record.content.verdict, "outcome": "forgotten, wholly"}})
    signing.write(signing.sign(record.replace_parts(content=content), tmp_path / "other.key"), first)
    result.write_text(result.read_text(encoding="utf-8").replace(genuine, files.digest_file(first)), encoding="utf-8")
    assert erased(project, tmp_path) == [] and ("traces_no_record", {"run": "run-1"}) in list_notes(project)


def test_a_record_of_another_project_beside_it_tells_nothing_of_this_one(
    make_recorded: Callable[..., Project], tmp_path: Path
) -> None:
    project = make_recorded()
    path = previous.newest_by_run(project)["run-1"]
    record = read(path)
    when = {
        "recorded": "2020-01-01T00:00:00+00:00",
        "traces": Erased(at="2020-01-02T00:00:00+00:00", kinds={}, bytes=0),
    }
    other = signing.sign(record.replace_parts(when=record.when.model_copy(update=when)), tmp_path / "signing.key")
    (path.parent.parent / "evidence-other").mkdir()
    signing.write(other, path.parent.parent / "evidence-other" / path.name)
    [second] = erased(project, tmp_path)
    assert read(second / path.name).content.forget_set == record.content.forget_set


def test_what_stays_is_shown_and_what_is_gone_is_said(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded()
    before = {name: result_or_none(project, make_stage(name, "run-1")) for name in DONE}
    erased(project, tmp_path)
    after = {name: result_or_none(project, make_stage(name, "run-1")) for name in DONE}
    same = [name for name in DONE if name not in ("images", "compare")]
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert after["compare"] and after["compare"]["verdict"] == before["compare"]["verdict"]  # type: ignore[index]
    assert [type(event) for event in perform(project, make_stage("unlearn", "run-1"))] == [Reused]
    for name in ("unlearn", "pixels"):
        with pytest.raises(NotReady) as error:
            list(perform(project, make_stage(name, "run-1", again=True)))
        assert error.value.code == "traces_run" and "run-1" in str(error.value)
    record = next((project.folder / "export").glob("evidence-*/evidence.json"))
    with pytest.raises(ProjectError) as error:
        ended(replay(record, project.folder))
    assert error.value.code == "traces_run"


def test_a_stopped_run_can_not_be_continued(tiny_project: Callable[..., Project], tmp_path: Path) -> None:
    project = tiny_project(steps=20, noise_steps=1)
    engine.run(project, "noise", "run-1")
    running = perform(project, make_stage("unlearn", "run-1"))
    while not isinstance(next(running), LossPoint):
        pass
    running.close()
    assert any(trace.path.name == "resume.pt" for trace in plan(project))
    assert erased(project, tmp_path) == []
    assert not (project.folder / "partial").exists()
    assert engine.refusal(project, "unlearn", "run-1").code == "traces_run"


def test_a_later_run_reads_the_images_again(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded()
    erased(project, tmp_path)
    project.choices.forget.classes = ["grey"]
    start_run(project.choices, "megu_plus", None, SHORT, "run-1")
    assert engine.refusal(project, "unlearn", "run-2").code == "traces_reading"
    with pytest.raises(NotReady) as error:
        pack_plan(project, False)
    assert error.value.code == "traces_reading"
    assert project.choices.images is not None
    project.choices.images.scan += 1
    start_run(project.choices, "megu_plus", None, SHORT, "run-1")
    assert project.choices.current_run == "run-3"
    assert engine.result(project, "export", "run-3")["same"]
    assert project.choices.traces is not None and "run-3" not in project.choices.traces.runs


def test_chosen_images_that_were_erased_are_chosen_anew(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded(ForgetRule(kind="chosen", images=["train/dark/001.png"]))
    erased(project, tmp_path)
    assert project.choices.images is not None
    project.choices.images.scan += 1
    start_run(project.choices, "retrain", None, {"epochs": 1})
    assert engine.refusal(project, "forget", "run-2").code == "traces_rule"


@pytest.mark.parametrize(
    "rule",
    [
        ForgetRule(kind="chosen", images=["b", "a", "b"]),
        ForgetRule(kind="chosen", column="patient", subclasses=["0138", "0137"]),
        ForgetRule(kind="chosen", selection="0" * 20, count=3),
        ForgetRule(classes=["eight"]),
    ],
)
def test_a_rule_without_names_finds_what_was_made(rule: ForgetRule) -> None:
    without = without_names(rule, "salt")
    assert (
        rule_inputs(without, "salt") == rule_inputs(rule, "salt")
        and without_names(without, "salt") == without
        and without.stated
    )
    assert not {"a", "b", "0137", "0138"} & {*without.images, *without.subclasses}
    assert ForgetRule.model_validate(without.model_dump(mode="json")) == without


def test_open_requests_keep_their_images(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded()
    rule = selections.of_images(project, [selections.Named("train/grey/001.png", "0" * 64)])
    project.choices.requests = [Request(reference="R-2", forget=rule)]
    erased(project, tmp_path)
    assert selections.images_of(project, project.choices.requests[0].forget)
    assert ("traces_stay_requests", {"references": "R-2"}) in list_notes(project)


def steps_of(project: Project, keys: Path) -> int:
    with Project.open(Path(shutil.copytree(project.folder, keys / "counted"))) as copy:
        return len(list(erase(copy, keys / "signing.key")))


def test_stopped_anywhere_it_goes_on(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded(ForgetRule(kind="chosen", images=["train/dark/001.png"]))
    secret_texts = secrets(project)
    counts = count_by_code({holds: count for holds, (count, _) in count_by_kind(plan(project)).items()})
    for after in range(1, steps_of(project, tmp_path), 4):
        folder = Path(shutil.copytree(project.folder, tmp_path / f"stopped-{after}"))
        with Project.open(folder) as stopped:
            erasing = erase(stopped, tmp_path / "signing.key")
            for _ in range(after):
                next(erasing)
            erasing.close()
        with Project.open(folder) as again:
            assert again.choices.traces is not None and again.choices.traces.done is None
            assert result_or_none(again, make_stage("unlearn", "run-1"))
            [record] = erased(again, tmp_path)
            told_of = read(record / "evidence.json").when.traces
            assert told_of is not None and told_of.kinds == counts
            assert missing(again) == []
        assert found_in(folder, secret_texts) == set()


def test_killed_while_a_result_is_thinned(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    """Each file that is written may be the last one."""
    project, hidden_texts = make_recorded(), None
    hidden_texts = secrets(project)
    for last in (1, 3, 4, 5, 8):
        folder = Path(shutil.copytree(project.folder, tmp_path / f"killed-{last}"))
        code = (
            "import os, sys, pathlib; from megu.base import files; from megu.project.project import Project\n"
            "from megu.record.traces.erase import erase\n"
            "real, left = files.write_json, [int(sys.argv[2])]\n"
            "def write(path, value):\n"
            "    left[0] -= 1\n"
            "    if left[0] < 0: os._exit(9)\n"
            "    real(path, value)\n"
            "files.write_json = write\n"
            "list(erase(Project.open(pathlib.Path(sys.argv[1])), pathlib.Path(sys.argv[3])))\n"
        )
        arguments = [str(folder), str(last), str(tmp_path / "signing.key")]
        killed = subprocess.run(
            [sys.executable, "-c", code, *arguments], env={**os.environ, "PYTHONPATH": python_path()}
        )
        assert killed.returncode == 9, "more files are written"
        with Project.open(folder) as again:
            assert result_or_none(again, make_stage("unlearn", "run-1"))
            assert len(erased(again, tmp_path)) == 1
            assert missing(again) == []
            for manifest in folder.glob("stages/*/*/manifest.json"):
                entries = files.read_json(manifest)["files"]
                assert set(entries) == {path.name for path in manifest.parent.iterdir()} - {"manifest.json"}
                assert all(files.digest_file(manifest.parent / name) == entry[1] for name, entry in entries.items())
        assert found_in(folder, hidden_texts) == set()


def python_path() -> str:
    return os.pathsep.join(filter(None, [str(Path(files.__file__).parents[2]), os.environ.get("PYTHONPATH", "")]))


def test_a_second_erasure_tells_of_later_runs_alone(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded()
    assert len(erased(project, tmp_path)) == 1
    assert project.choices.images is not None
    project.choices.images.scan += 1
    project.choices.forget.classes = ["grey"]
    start_run(project.choices, "megu_plus", None, SHORT, "run-1")
    write(project, tmp_path, "run-2")
    [second] = erased(project, tmp_path)
    assert read(second / "evidence.json").when.run == "run-2"
    assert plan(project) == [] and set(previous.newest_by_run(project)) == {"run-1", "run-2"}


def test_without_a_key_nothing_is_removed(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    project = make_recorded()
    before = plan(project)
    (tmp_path / "signing.key").write_text("no key", encoding="utf-8")
    with pytest.raises(ProjectError) as error:
        erased(project, tmp_path)
    assert error.value.code == "key_unreadable" and plan(project) == before


def test_a_project_that_can_only_be_read(make_recorded: Callable[..., Project], tmp_path: Path) -> None:
    folder = make_recorded().folder
    with Project.open(folder, write=False) as project, pytest.raises(ProjectError) as error:
        erased(project, tmp_path)
    assert error.value.code == "project_read_only"


@pytest.fixture
def interrupted(tmp_path: Path) -> Iterator[Path]:
    """Folders that a check left: one where it was killed, and one where another is at work."""
    for name in ("megu-verify-left", "megu-replay-busy"):
        folder = tmp_path / "temporary" / name / "project"
        folder.mkdir(parents=True)
        (folder / ".lock").touch()
        (folder / "index").write_text("names", encoding="utf-8")
    with filelock.FileLock(tmp_path / "temporary" / "megu-replay-busy" / "project" / ".lock"):
        yield tmp_path / "temporary"


def test_temporary_files_of_killed_checks(
    make_recorded: Callable[..., Project], interrupted: Path, tmp_path: Path
) -> None:
    project = make_recorded()
    assert [trace.path.parts[-3] for trace in plan(project) if trace.path.name == "index"] == ["megu-verify-left"]
    erased(project, tmp_path)
    assert [path.name for path in interrupted.iterdir()] == ["megu-replay-busy"]


def test_nothing_of_the_users_is_a_trace(finished: Project) -> None:
    (finished.folder / "notes.txt").write_text("mine", encoding="utf-8")
    (finished.folder / "packed" / "images").mkdir(parents=True)
    (finished.folder / "packed" / "images" / "a.png").write_bytes(b"image")
    paths = {trace.path for trace in plan(finished)}
    own = {"notes.txt", "a.png"} | {path.name for path in (finished.folder / "export").iterdir()}
    assert not own & {path.name for path in paths}
    assert ("traces_stay_packed", {}) in list_notes(finished)


def test_every_sentence_is_there(make_recorded: Callable[..., Project]) -> None:
    for code, values in [*list_notes(make_recorded()), ("traces_stay_shown", {"run": "run-1"})]:
        assert str(MeguError(code, **values)) != code
    assert Trace(Path("x"), "holds", "removed", 1).bytes == 1


def test_another_project_s_record_in_the_same_folder_is_none_of_this_one(
    make_recorded: Callable[..., Project], tmp_path: Path
) -> None:
    """Its run is called run-1 as well."""
    project = make_recorded()
    [newest] = previous.newest_by_run(project).values()
    other = newest.parent.with_name("evidence-of-another") / newest.name
    other.parent.mkdir()
    shutil.copy(newest, other)
    traces = {"at": "2026-01-01T00:00:00+00:00", "kinds": {}, "bytes": 0}
    sealing.forge(other, lambda record: record["content"]["case"].update(controller="Another laboratory"))
    sealing.forge(other, lambda record: record["when"].update(traces=traces))
    assert len(erased(project, tmp_path)) == 1
