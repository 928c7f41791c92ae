"""Results that were changed after they were made: named, made again, and never measured, exported or signed.

Whoever changes a file here keeps its size and sets its time back, which is what tells cheaply that it is the same.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import engine
import pytest
import systems
from evidencing import ended
from safetensors.torch import load_file, save

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.events import Event, Note, Progress
from megu.compare.stage_compare import Compare
from megu.export.stage_export import Export
from megu.forget.splits import forget_rows
from megu.model.open import model_result
from megu.project.perform import perform, repair_and_retry
from megu.project.project import MANIFEST, Project
from megu.project.results import current_key, find_published, result_of, result_or_none
from megu.project.stage import Stage, order
from megu.record.keys import vault
from megu.record.keys.officer import OfficerKey
from megu.record.read_record import read
from megu.record.replay import replay
from megu.record.schema.record import Content
from megu.record.stage_evidence import RECORD, Evidence
from megu.record.verify import Materials, verify
from megu.unlearn.stage_unlearn import MODEL, Unlearn, load_unlearned
from megu.worker.stages import make_stage

MakeTiny = Callable[..., Project]


@pytest.fixture
def tiny(tiny_project: MakeTiny) -> Project:
    """Return a project that was compared and exported."""
    project = tiny_project(steps=40)
    engine.run(project, "compare", "run-1")
    engine.run(project, "export", "run-1")
    return project


def put(path: Path, content: bytes) -> None:
    """Replace the content by another of the same size and time."""
    status = path.stat()
    assert len(content) == status.st_size
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    put(path, bytes(content))


def weights(project: Project) -> Path:
    return engine.folder_of(project, Unlearn("run-1")) / MODEL


def put_original(project: Project) -> None:
    """Replace the weights of the run by the original's."""
    path = weights(project)
    original = load_file(project.find_path(project.choices.model.path))  # type: ignore[union-attr]
    put(path, save({name: original[name] for name in load_file(path)}))


def rewrite_manifest(folder: Path) -> None:
    """Adapt the manifest to the changed file, as someone would who knows how results are checked."""
    manifest = files.read_json(folder / MANIFEST)
    manifest["files"] = {
        name: [(folder / name).stat().st_size, files.digest_file(folder / name)] for name in manifest["files"]
    }
    files.write_json(folder / MANIFEST, manifest)


def marked(content: Content, digest: str, keys: Path) -> str:
    """Return the mark of weights in a record."""
    key = OfficerKey(vault.read(keys / "officer.key"))
    return key.derive_record_key(content.forget_set.salt or "").mark_weights(digest)


def evidence(project: Project, keys: Path) -> tuple[Path, list[Event]]:
    """Make the record of run-1 with everything it needs; return it and the events."""
    stage = Evidence("run-1", officer_key=keys / "officer.key", signing_key=keys / "signing.key")
    events = [event for one in [*order(project, stage)[:-1], stage] for event in perform(project, one)]
    return project.find_path(result_of(project, stage)["folder"]) / RECORD, events


def named(events: list[Event], code: str = "result_altered") -> list[str]:
    """Return the stages that a note of that code names."""
    return [event.values["stage"] for event in events if isinstance(event, Note) and event.code == code]


def again(project: Project, stage: Stage) -> list[Event]:
    return list(perform(project, make_stage(stage.name, stage.run_id, again=True)))


def test_the_originals_weights_in_the_place_of_the_runs(tiny: Project, tmp_path: Path) -> None:
    genuine, export_digest = engine.weights_digest(tiny), result_of(tiny, Export("run-1"))["sha256"]
    result = result_of(tiny, Compare("run-1"))
    put_original(tiny)
    assert engine.weights_digest(tiny) != genuine
    record, events = evidence(tiny, tmp_path)
    assert named(events) == ["unlearn"]
    note = next(event for event in events if isinstance(event, Note))
    assert note.values["path"] == weights(tiny).relative_to(tiny.folder).as_posix()
    assert set(named(events, "result_outdated")) <= {"export"}, "it would be older than what it was made of"
    assert engine.weights_digest(tiny) == genuine, "made again, with the same bits"
    assert result_of(tiny, Compare("run-1")) == result, "what was measured of the genuine weights stays"
    content = read(record).content
    assert (content.unlearned.weights, content.unlearned.sha256) == (marked(content, genuine, tmp_path), export_digest)


@pytest.mark.parametrize("name", ["compare", "export", "pictures", "audit"])
def test_swapped_weights_are_neither_measured_nor_exported(name: str, tiny: Project) -> None:
    genuine, before = engine.weights_digest(tiny), engine.result(tiny, name, "run-1")
    put_original(tiny)
    events = again(tiny, make_stage(name, "run-1"))
    assert named(events) == ["unlearn"] and engine.weights_digest(tiny) == genuine
    after = result_of(tiny, make_stage(name, "run-1"))
    same = ("verdict", "figures", "sha256", "explained", "count")
    assert {key: after[key] for key in same if key in after} == {key: before[key] for key in same if key in before}


def test_weights_with_a_manifest_to_match_are_measured_for_what_they_are(tiny: Project, tmp_path: Path) -> None:
    """A rewritten manifest changes what the run made; what was measured before does not apply to it."""
    before = result_of(tiny, Compare("run-1"))
    put_original(tiny)
    rewrite_manifest(weights(tiny).parent)
    record, events = evidence(tiny, tmp_path)
    assert named(events, "result_outdated") == ["compare", "export"]
    row_by_code = {row["code"]: row for row in result_of(tiny, Compare("run-1"))["rows"]}
    assert row_by_code["retain_train"]["unlearned"] == row_by_code["retain_train"]["original"]
    assert {row["code"]: row for row in before["rows"]}["retain_train"]["unlearned"] != row_by_code["retain_train"][
        "original"
    ]
    content = read(record).content
    [figure] = [figure for figure in content.figures if figure.code == "forget_train"]
    assert figure.models["unlearned"] == figure.models["original"]
    assert content.unlearned.weights == marked(content, engine.weights_digest(tiny), tmp_path)


def test_the_model_of_a_record_is_the_one_measured(tiny: Project, tmp_path: Path) -> None:
    put_original(tiny)
    record, _ = evidence(tiny, tmp_path)
    path = tiny.find_path(result_of(tiny, Export("run-1"))["stored_path"])
    original = tiny.find_path(tiny.choices.model.path)  # type: ignore[union-attr]
    rows = {model: ended(verify(record, Materials(model=model))) for model in (path, original)}
    [state], [other] = ([row.state for row in rows[model] if row.what == "row_model"] for model in (path, original))
    assert (state, other) == ("same", "differs")
    states = {row.what: row.state for row in ended(replay(record, tiny.folder, tmp_path / "officer.key"))}
    assert states["row_weights"] == "same"


def test_an_edited_comparison(tiny: Project, tmp_path: Path) -> None:
    path = engine.folder_of(tiny, Compare("run-1")) / "result.json"
    genuine = path.read_bytes()
    content = json.loads(genuine)
    put(path, genuine.replace(b'"kept": ' + json.dumps(content["verdict"]["kept"]).encode(), b'"kept": '
        + (b"false" if content["verdict"]["kept"] else b"true "), 1).ljust(len(genuine))[: len(genuine)])  # fmt: skip
    assert path.read_bytes() != genuine
    record, events = evidence(tiny, tmp_path)
    assert named(events) == ["compare"]
    assert read(record).content.verdict["kept"] == content["verdict"]["kept"]


def test_every_file_that_goes_into_a_record_is_checked(tiny: Project, tmp_path: Path) -> None:
    engine.run(tiny, "audit", "run-1")
    evidence(tiny, tmp_path)
    unused = {"row", "class_noise", "drawn", "forget_pixels"}  # read where similarity or noise is made, and there alone
    first = [sorted(stage.iterdir())[0] for stage in sorted((tiny.folder / "stages").iterdir())]
    parts = [path for folder in first for path in sorted(folder.iterdir()) if path.name != MANIFEST]
    digests = set()
    for path in parts:
        stage = path.parent.parent.name
        if stage in unused:
            continue
        before = path.read_bytes()
        flip(path)
        events = engine.run(tiny, "audit", "run-1") + evidence(tiny, tmp_path)[1]
        if stage not in named(events):  # what only the work itself reads
            events += again(tiny, make_stage("audit" if stage == "measured" else "compare", "run-1"))
        assert stage in named(events), f"{path} was used as it was"
        assert path.is_file()
        if path.suffix not in (".json", ".jsonl") and stage != "images":  # whose index has its columns in any order
            assert path.read_bytes() == before, f"{path} was not made again"
        digests.add(stage)
    assert digests >= {
        *("model", "images", "pixels", "baseline", "forget", "similarity", "noise", "unlearn"),
        *("compare", "export", "measured", "audit", "evidence"),
    }


def test_a_file_that_no_manifest_lists_is_not_used(tiny: Project) -> None:
    """Results of 0.1.0 list no numbers of images: those that someone adds would choose what counts as forgotten."""
    import numpy as np

    folder = engine.folder_of(tiny, make_stage("forget", "run-1"))
    genuine = forget_rows(tiny, Compare("run-1")).tolist()
    manifest = files.read_json(folder / MANIFEST)
    del manifest["files"]["rows.npy"]
    files.write_json(folder / MANIFEST, manifest)
    np.save(folder / "rows.npy", np.array([0]))
    [images] = [path for path in folder.glob("images.json")]
    assert len(json.loads(images.read_text(encoding="utf-8"))) == len(genuine)
    if "images.json" in manifest["files"]:
        assert forget_rows(tiny, Compare("run-1")).tolist() == genuine != [0]


@pytest.mark.parametrize("content", ["[" * 200_000, "null", "[1]"])
def test_what_is_no_result_with_a_manifest_to_match_is_made_again(content: str, tiny: Project) -> None:
    path = engine.folder_of(tiny, Compare("run-1")) / "result.json"
    before = result_of(tiny, Compare("run-1"))
    path.write_text(content, encoding="utf-8")
    rewrite_manifest(path.parent)
    assert result_or_none(tiny, Compare("run-1")) is None
    events = again(tiny, Export("run-1"))
    assert named(events) == ["compare"] and result_of(tiny, Compare("run-1")) == before


def test_a_pipe_in_a_file_s_place_is_not_waited_for(tiny: Project) -> None:
    path = weights(tiny)
    path.unlink()
    systems.pipe(path)
    assert tiny.find_altered("unlearn", path.parent.name) == path.relative_to(tiny.folder).as_posix()


def test_the_original_swapped(tiny: Project, tmp_path: Path) -> None:
    """Its size and time are those of the measured file, but the measurements do not apply to it."""
    path = Path(shutil.copy2(tiny.find_path(tiny.choices.model.path), tmp_path / "model.safetensors"))  # type: ignore[union-attr]
    tiny.choices.model.path = str(path)  # type: ignore[union-attr]
    tiny.save()
    engine.run(tiny, "compare", "run-1")
    put(path, save(engine.tiny_weights(seed=5)))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    events = engine.run(tiny, "compare", "run-1") + again(tiny, make_stage("baseline"))
    assert named(events, "model_altered") == ["model"]
    assert model_result(tiny)["digest"] == digest


def test_the_exported_model_swapped(tiny: Project, tmp_path: Path) -> None:
    result = result_of(tiny, Export("run-1"))
    path = tiny.find_path(result["stored_path"])
    flip(path)
    record, _ = evidence(tiny, tmp_path)
    content = read(record).content
    export_path = tiny.find_path(result_of(tiny, Export("run-1"))["stored_path"])
    assert export_path != path, "nothing is overwritten"
    assert content.unlearned.sha256 == result["sha256"] == files.digest_file(export_path)


def test_a_record_is_not_written_of_an_export_swapped_meanwhile(tiny: Project, tmp_path: Path) -> None:
    result = result_of(tiny, Export("run-1"))
    flip(tiny.find_path(result["stored_path"]))
    stage = Evidence("run-1", officer_key=tmp_path / "officer.key", signing_key=tmp_path / "signing.key")
    events = list(perform(tiny, stage))
    assert named(events, "export_altered") == ["export"]
    assert read(tiny.find_path(result_of(tiny, stage)["folder"]) / RECORD).content.unlearned.sha256 == result["sha256"]


def test_a_list_of_chosen_images_that_was_changed(tiny: Project) -> None:
    from megu.project import selections

    rule = selections.of_images(tiny, [selections.Named("train/dark/000.png", "0" * 64)])
    path = tiny.folder / "choices" / f"{rule.selection}.json"
    path.write_text(path.read_text(encoding="utf-8").replace("000.png", "001.png"), encoding="utf-8")
    with pytest.raises(ProjectError, match="lists different images"):
        selections.images_of(tiny, rule)


@dataclass(frozen=True)
class Slow(Stage):
    """Reads the weights' file by its name, as a mapping does, while someone changes it."""

    name = "slow"

    def inputs(self, project: Project) -> dict[str, Any]:
        return {}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        folder = find_published(project, Unlearn("run-1"))
        yield Progress(0, 1)
        files.write_json(partial / "result.json", {"sha256": files.digest_file(folder / MODEL)})


def test_what_changes_between_hashing_and_use_is_not_published(tiny: Project) -> None:
    genuine, is_swapped = engine.weights_digest(tiny), False
    events = []
    for event in perform(tiny, Slow()):
        events.append(event)
        if isinstance(event, Progress) and event.total == 1 and not is_swapped:
            is_swapped = True
            flip(weights(tiny))
    assert named(events) == ["unlearn"]
    assert result_of(tiny, Slow()) == {"sha256": genuine}


def test_what_keeps_changing_is_told(tiny: Project) -> None:
    def work(reading: object) -> Iterator[Event]:
        flip(weights(tiny))
        load_unlearned(tiny, "run-1")
        yield Progress(1, 1)

    with pytest.raises(ProjectError, match="keeps changing"):
        list(repair_and_retry(tiny, work))  # type: ignore[arg-type]


def test_looking_takes_the_size(tiny: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages ask often whether a result is there: none of them waits for a hash."""
    monkeypatch.setattr(files, "hash_in_steps", lambda path: pytest.fail("hashed"))
    put_original(tiny)
    assert tiny.has("unlearn", current_key(tiny, Unlearn("run-1")))
    assert result_of(tiny, Unlearn("run-1"))["method"] == "megu_plus"


def test_a_file_is_hashed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "COARSEST", -1)  # as if it were an old file
    path = tmp_path / "old"
    path.write_bytes(b"a" * 100)
    assert files.digest_once(path) == files.digest_file(path)
    monkeypatch.setattr(hashlib, "sha256", lambda *_: pytest.fail("hashed again"))
    assert files.digest_once(path) == files.digest_file(path)
    put(path, b"b" * 100)
    with pytest.raises(pytest.fail.Exception, match="hashed again"):
        files.digest_once(path)


def test_what_was_just_written_is_hashed_again(tmp_path: Path) -> None:
    """A second change within the resolution of the file system's clock has the same time."""
    path = tmp_path / "new"
    for content in (b"a", b"b", b"c"):
        path.write_bytes(content)
        os.utime(path, ns=(0, 0))
        assert files.digest_once(path) == hashlib.sha256(content).hexdigest()


def test_a_pipe_in_the_place_of_a_result(tiny: Project) -> None:
    path = engine.folder_of(tiny, Compare("run-1")) / "attempts.jsonl"
    manifest = files.read_json(path.parent / MANIFEST)
    manifest["files"][path.name] = [0, ""]
    files.write_json(path.parent / MANIFEST, manifest)
    path.unlink()
    systems.pipe(path)
    assert not tiny.has("compare", current_key(tiny, Compare("run-1")))
