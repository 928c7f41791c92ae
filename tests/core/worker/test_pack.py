"""A packed project: what was done is found again elsewhere, whatever way the copy was carried, and nothing leaks."""

import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import numpy as np
import pytest
import systems
from evidencing import ended, write

from megu.base import files
from megu.base.errors import MeguError, ProjectError
from megu.base.events import LossPoint, Reused, Started
from megu.forget import stage_lookalikes
from megu.images import materials
from megu.images.sources.registry import list_images
from megu.project import arrival, selections
from megu.project.derived import list_derived
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import current_key, is_done, result_of
from megu.project.schema import ForgetRule, ServerChoice
from megu.record.replay import replay
from megu.unlearn.runs import start_run
from megu.worker import pack as packing
from megu.worker.stages import make_stage

Carry = Callable[[Project], Project]


def pack(project: Project, target: Path, with_weights: bool = False) -> Path:
    list(packing.pack(project, target, packing.plan(project, with_weights)))
    return target


def refused(project: Project, target: Path) -> MeguError:
    """The error that packing ends with; nothing half written is left."""
    with pytest.raises(MeguError) as error:
        pack(project, target)
    assert str(error.value) != error.value.code and "{" not in str(error.value)
    assert not [path for path in target.parent.iterdir() if path.name.startswith(f".{target.name[:40]}")]
    return error.value


@pytest.fixture(params=["folder", "archive"])
def carry(request: Any, tmp_path: Path) -> Any:
    """Packs a project and opens the copy in another place: as a folder that was moved, or from an archive, which was
    unpacked by something that keeps no times."""
    projects: list[Project] = []

    def carried(project: Project, with_weights: bool = False) -> Project:
        (tmp_path / "else where").mkdir()
        if request.param == "folder":
            pack(project, tmp_path / "copy", with_weights).rename(tmp_path / "else where" / "copy")
        else:
            with zipfile.ZipFile(pack(project, tmp_path / "copy.zip", with_weights)) as archive:
                archive.extractall(tmp_path / "else where")
        projects.append(Project.open(tmp_path / "else where" / "copy"))
        return projects[-1]

    yield carried
    for project in projects:
        project.close()


def reused(project: Project, *stages: str) -> bool:
    return all(isinstance(event, Reused) for stage in stages for event in engine.run(project, stage, "run-1"))


def test_everything_done_is_found_again(finished: Project, carry: Carry, sample: Path) -> None:
    copy = carry(finished)
    assert reused(copy, "compare", "export")
    assert result_of(copy, make_stage("compare", "run-1")) == result_of(finished, make_stage("compare", "run-1"))
    text = (copy.folder / "project.json").read_text(encoding="utf-8")
    assert str(sample) not in text and '"packed/images"' in text
    names = [image.name for image in list_images(copy.folder / "packed" / "images")]
    assert names == [image.name for image in list_images(sample / "digits")]
    assert not list((copy.folder / "packed" / "mllm").glob("*.safetensors")), "the weights were not asked for"
    unknown = {path for path in copy.folder.rglob("*") if path.is_file()} - {path for path, _ in list_derived(copy)}
    assert not unknown


def test_chosen_images_and_their_look_alikes_come_along(tiny_project: Callable[..., Project], carry: Carry) -> None:
    project = tiny_project()
    engine.run(project, "images")
    images = list(materials.load_index(project, make_stage("images")))
    named_images = [selections.Named(image.name, image.sha256) for image in images if image.split == "train"][:3]
    project.choices.forget = selections.of_images(project, named_images)
    engine.run(project, "lookalikes")
    index, (similarity, _) = (
        materials.load_index(project, make_stage("images")),
        stage_lookalikes.load(engine.folder_of(project, make_stage("lookalikes"))),
    )
    decision = stage_lookalikes.make_decision(index, np.ones(len(index), bool), similarity, 0.5, np.array([], int))
    project.choices.forget = selections.with_decision(project, project.choices.forget, decision)
    before = engine.result(project, "forget")
    assert {path for path in project.folder.rglob("*") if path.is_file()} == {path for path, _ in list_derived(project)}
    copy = carry(project)
    assert all(isinstance(event, Reused) for event in engine.run(copy, "forget"))
    assert all(isinstance(event, Reused) for event in engine.run(copy, "lookalikes"))
    shutil.rmtree(copy.folder / "stages" / "forget")
    assert engine.result(copy, "forget") == before


def test_the_multimodal_model_comes_along_where_asked_for(finished: Project, carry: Any, sample: Path) -> None:
    copy = carry(finished, with_weights=True)
    weights = next((sample / "mllm").glob("*.safetensors"))
    assert (copy.folder / "packed" / "mllm" / weights.name).read_bytes() == weights.read_bytes()
    assert reused(copy, "compare", "export")


def test_work_goes_on_in_the_copy_and_comes_back(tiny_project: Callable[..., Project], carry: Carry) -> None:
    project = tiny_project(steps=2, noise_steps=1)
    engine.run(project, "compare", "run-1")
    with carry(project) as copy:
        start_run(copy.choices, "megu_plus", None, {"steps": 3, "noise_steps": 1})
        copy.save()
        engine.run(copy, "compare", "run-2")
        there = Path(shutil.copytree(copy.folder, copy.folder.with_name("back"), copy_function=shutil.copyfile))
    with Project.open(there) as back:
        assert all(is_done(back, stage, current_key(back, stage)) for stage in map(make_stage, ("model", "images")))
        assert {type(event) for event in engine.run(back, "compare", "run-2")} == {Reused}


@pytest.mark.parametrize(
    "rule",
    [
        ForgetRule(kind="chosen", images=["train/ash/000.png", "train/fog/001.png"]),
        ForgetRule(kind="subclass", classes=["dark"], subclasses=["ash"]),
        ForgetRule(kind="random", share=0.25),
    ],
    ids=lambda rule: rule.kind,
)
def test_single_images_and_subclasses_are_found_again(
    rule: ForgetRule, tiny_project: Callable[..., Project], carry: Carry, tmp_path: Path
) -> None:
    class_of = {"ash": "dark", "coal": "dark", "fog": "grey", "snow": "light"}
    project = tiny_project(images=engine.tiny_images(tmp_path / "fine", classes=tuple(class_of)), method=None)
    project.choices.images.class_of, project.choices.forget = class_of, rule  # type: ignore[union-attr]
    start_run(project.choices, "megu_plus", None, {"steps": 2, "noise_steps": 1})
    project.save()
    engine.run(project, "compare", "run-1")
    copy = carry(project)
    assert reused(copy, "compare") and copy.choices.forget == rule
    start_run(copy.choices, "megu_plus", None, {"steps": 3, "noise_steps": 1})
    assert engine.result(copy, "forget", "run-2") == engine.result(project, "forget", "run-1")


def test_a_stopped_run_goes_on_in_the_copy(tiny_project: Callable[..., Project], carry: Carry) -> None:
    project = tiny_project(steps=6, noise_steps=1)
    engine.run(project, "noise", "run-1")
    running = perform(project, make_stage("unlearn", "run-1"))
    while not isinstance(next(running), LossPoint):
        pass
    running.close()
    copy = carry(project)
    assert Started("unlearn", current_key(copy, make_stage("unlearn", "run-1")), resumed=True) in engine.run(
        copy, "unlearn", "run-1"
    )
    engine.run(project, "unlearn", "run-1")
    assert engine.weights_digest(copy) == engine.weights_digest(project)


def test_names_of_all_kinds(tiny_project: Callable[..., Project], carry: Carry, tmp_path: Path) -> None:
    names = ("A\u0308pfel", "Äpfe", "猫 und 🐱", "x" * 200)
    folder = engine.tiny_images(tmp_path / "Bilder fu\u0308r später" / ("y" * 150), classes=names, count=2)
    (folder / "train" / names[0] / "deep er" / ("z" * 200)).mkdir(parents=True)
    shutil.copy(next(folder.rglob("*.png")), folder / "train" / names[0] / "deep er" / ("z" * 200) / "a b.png")
    model = engine.tiny_model(tmp_path / "mein Modell – ä.safetensors", 4)
    project = tiny_project(images=folder, model=model, forget=("Äpfe",), steps=1, noise_steps=1)
    engine.run(project, "compare", "run-1")
    copy = carry(project)
    assert reused(copy, "compare") and len(list_images(copy.folder / "packed" / "images")) == 17
    assert engine.result(copy, "export", "run-1")["same"]


def test_originals_inside_the_project_keep_their_place(
    tiny_project: Callable[..., Project], carry: Carry, tmp_path: Path
) -> None:
    images = engine.tiny_images(tmp_path / "project" / "own" / "images")
    project = tiny_project(images=images, steps=1, noise_steps=1)
    engine.run(project, "baseline")
    copy = carry(project)
    assert copy.choices.images is not None and copy.choices.images.path == "own/images"
    assert reused(copy, "baseline") and len(list_images(copy.folder / "own" / "images")) == 48


def test_runs_with_other_images_bring_theirs(
    tiny_project: Callable[..., Project], carry: Carry, tmp_path: Path
) -> None:
    project = tiny_project(steps=1, noise_steps=1)
    engine.run(project, "compare", "run-1")
    assert project.choices.images is not None
    project.choices.images.path = str(engine.tiny_images(tmp_path / "others", count=4))
    engine.run(project, "baseline")
    copy = carry(project)
    assert reused(copy, "compare")
    assert {type(event) for event in engine.run(copy, "baseline")} == {Reused}
    assert len(list_images(copy.folder / "packed" / "images")) == 24
    assert len(list_images(copy.folder / "packed" / "images-2")) == 48


def test_no_key_is_packed(
    tiny_project: Callable[..., Project], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEGU_SERVER_KEY", "sk-very-secret")
    project = tiny_project()
    engine.run(project, "baseline")
    project.choices.similarity.server = ServerChoice(url="http://localhost:1/v1", model="m")
    (project.folder / "sent.jsonl").write_text("{}\n", encoding="utf-8")
    folder = pack(project, tmp_path / "copy")
    assert (folder / "sent.jsonl").is_file(), "what was sent is part of the record"
    assert not [path for path in folder.rglob("*") if path.is_file() and b"sk-very-secret" in path.read_bytes()]


# --- afterwards ------------------------------------------------------------------------------------------------------


def test_a_model_that_is_replaced_after_arrival_is_noticed(tiny_project: Callable[..., Project], carry: Carry) -> None:
    project = tiny_project()
    engine.run(project, "baseline")
    with carry(project) as copy:
        model = copy.folder / "packed" / "model" / "model.safetensors"
        before = current_key(copy, make_stage("model"))
        other = engine.tiny_model(copy.folder.parent / "other.safetensors", seed=1)
        assert other.stat().st_size == model.stat().st_size
        shutil.copy(other, model)
    with Project.open(copy.folder) as again:
        assert current_key(again, make_stage("model")) != before


def test_one_that_was_replaced_on_the_way_is_not_taken_for_it(
    tiny_project: Callable[..., Project], tmp_path: Path
) -> None:
    project = tiny_project()
    engine.run(project, "baseline")
    folder = pack(project, tmp_path / "copy")
    with Project.open(folder) as copy:
        before = current_key(copy, make_stage("model"))
    model = folder / "packed" / "model" / "model.safetensors"
    engine.tiny_model(model, seed=1)
    os.utime(folder / arrival.LIST)
    with Project.open(folder) as copy:
        assert current_key(copy, make_stage("model")) != before


def test_a_list_that_names_what_lies_elsewhere_changes_nothing_there(based: Project, tmp_path: Path) -> None:
    """Whoever made the file that was unpacked wrote that list."""
    mine, folder = tmp_path / "mine.txt", based.folder
    mine.write_text("mine", encoding="utf-8")
    before, entry = files.stamp(mine), [4, 1_000_000_000, files.digest_file(mine)]
    names = [str(mine), os.path.relpath(mine, folder), "linked.txt"]
    systems.link(folder / "linked.txt", mine)
    files.write_json(folder / arrival.LIST, {"time": 1, "files": dict.fromkeys(names, entry)})
    based.close()
    Project.open(folder).close()
    assert files.stamp(mine) == before


@pytest.mark.skipif(os.name == "nt", reason="has no such devices")
def test_a_list_that_names_a_device_is_not_read_without_end(based: Project) -> None:
    files.write_json(based.folder / arrival.LIST, {"time": 1, "files": {"/dev/zero": [0, 1, ""]}})
    based.close()
    Project.open(based.folder).close()


@pytest.mark.parametrize("content", [[], {"time": 10**30, "files": {}}, {"time": 1, "files": []}, {"time": 1}, None])
def test_a_list_that_says_nonsense(content: Any, based: Project) -> None:
    files.write_json(based.folder / arrival.LIST, content)
    based.close()
    Project.open(based.folder).close()


# --- refused ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def based(tiny_project: Callable[..., Project], tmp_path: Path) -> Project:
    """A project of tiny pictures of its own, tried once."""
    model = engine.tiny_model(tmp_path / "model.safetensors")
    project = tiny_project(images=engine.tiny_images(tmp_path / "images"), model=model)
    engine.run(project, "baseline")
    return project


@pytest.mark.parametrize("name", ["copy", "copy.megu"])
@pytest.mark.parametrize("how", ["image changed", "image gone", "model changed"])
def test_originals_that_are_not_what_was_read(how: str, name: str, based: Project, tmp_path: Path) -> None:
    path = tmp_path / "images" / "test" / "grey" / "003.png"
    if how == "model changed":
        path = tmp_path / "model.safetensors"
        stamp = path.stat()
        engine.tiny_model(path, seed=1)
        os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    elif how == "image changed":
        path.write_bytes(path.read_bytes() + b"x")
    else:
        path.unlink()
    error = refused(based, tmp_path / "out" / name)
    assert error.code == "pack_changed" and error.values["path"] == str(path)
    assert not (tmp_path / "out" / name).exists()


@pytest.mark.parametrize("name", ["copy", "copy.megu"])
def test_nothing_is_overwritten(name: str, based: Project, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    assert refused(based, tmp_path / name).code == "pack_exists"
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine"


def test_not_into_itself(based: Project) -> None:
    assert refused(based, based.folder / "copy").code == "pack_inside"


def test_too_little_room(based: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 0))  # type: ignore[attr-defined]
    assert refused(based, tmp_path / "copy").code == "pack_no_room"


@pytest.mark.parametrize("name", ["copy", "copy.megu"])
def test_a_disk_that_fills_up(name: str, based: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(packing, "_copy_stream", full)
    assert refused(based, tmp_path / "out" / name).code == "pack_disk_full"
    assert not list((tmp_path / "out").iterdir())


def test_a_copy_that_reads_back_wrong(based: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "_copy_stream", lambda reader, writer: writer.write(b"rot") and "0" * 64)
    assert refused(based, tmp_path / "copy").code == "pack_damaged"


def test_a_name_that_is_no_utf8(tiny_project: Callable[..., Project], tmp_path: Path) -> None:
    images = engine.tiny_images(tmp_path / "images")
    systems.misnamed(images / "train" / "dark" / "000.png")
    project = tiny_project(images=images)
    engine.run(project, "baseline")
    error = refused(project, tmp_path / "out" / "copy.zip")
    assert error.code == "pack_name" and "caf" in str(error)
    with Project.open(pack(project, tmp_path / "copy")) as copy:
        assert {type(event) for event in engine.run(copy, "baseline")} == {Reused}


def test_before_the_images_were_read(tiny_project: Callable[..., Project], tmp_path: Path) -> None:
    project = tiny_project()
    engine.run(project, "model")
    with pytest.raises(MeguError) as error:
        pack(project, tmp_path / "copy")
    assert error.value.code == "stage_missing" and not isinstance(error.value, ProjectError)


def test_a_record_is_replayed_from_a_copy_without_the_multimodal_model(
    finished: Project, carry: Carry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))
    write(finished, tmp_path)
    copy = carry(finished)
    assert not list((copy.folder / "packed" / "mllm").glob("*.safetensors"))
    [record] = copy.folder.rglob("evidence.json")
    rows = {row.what: row for row in ended(replay(record, copy.folder, tmp_path / "officer.key")) if row.sentences()}
    assert (rows["row_answers"].state, rows["row_weights"].state) == ("noted", "same")
