"""Records one after another: what remains, what an older model still holds, and one in a newer one's place."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import engine
import pytest
import sealing
import systems
from calling import Call, calling
from evidencing import ended, write

from megu.base import files
from megu.base.errors import ModelError, ProjectError
from megu.project import selections
from megu.project.derived import EARLIER
from megu.project.project import Project
from megu.project.schema import ForgetRule, Kept, Recipient
from megu.record import previous, signing
from megu.record.erasure_requests.requests import begin, put
from megu.record.notices import making
from megu.record.read_record import Row, read
from megu.record.remaining import since, superseded
from megu.record.traces.erase import count_by_kind, erase, plan
from megu.record.traces.for_window import find_held
from megu.record.verify import Materials, verify
from megu.record.verifying import folder as folders
from megu.record.verifying.levels import level

METHOD = ("megu_plus", None, {"steps": 2, "noise_steps": 1})
ACT = making.Act("E. Vidence", date.today(), "Officer")


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring or keys; the tests' own signer is known."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    return calling(capsys, monkeypatch)


@pytest.fixture
def followed(tiny_project: Callable[..., Project], tmp_path: Path) -> Project:
    """A project with two requests, one met after the other, each with an exported model and a record."""
    project = tiny_project(method=None)
    engine.run(project, "images")
    for reference, rule in (("R-1", ForgetRule(classes=["dark"])), ("R-2", chosen(project, "train/grey/001.png"))):
        put(project, reference, {"forget": rule})
        run = begin(project, [reference], *METHOD)
        project.choices.export.name = f"given-{reference}.safetensors"
        project.save()
        write(project, tmp_path, run.id)
    return project


def chosen(project: Project, name: str) -> ForgetRule:
    assert project.choices.images is not None
    folder = project.find_path(project.choices.images.path)
    return selections.of_images(project, [selections.Named(name, files.digest_file(folder / name))])


def records(project: Project) -> list[Path]:
    return list(previous.newest_by_run(project).values())


def row(rows: list[Row], what: str) -> Row:
    [thing] = [one for one in rows if one.what == what]
    thing.sentences()
    return thing


def known(tmp_path: Path) -> str:
    return signing.read_fingerprint(tmp_path / "signing.key") or ""


def what_remains(path: Path) -> dict[str, Any]:
    return {one.what: one for one in read(path).content.remains.things}


def test_each_record_names_the_one_before_it(followed: Project) -> None:
    first, second = (read(path) for path in records(followed))
    assert first.when.predecessor is None and second.when.predecessor == signing.digest(first)


def test_what_remains_lists_the_older_model_with_what_it_holds(followed: Project) -> None:
    first, second = records(followed)
    left = what_remains(second)
    old = left["superseded"]
    assert (old.sha256, old.state) == (read(first).content.unlearned.sha256, "there")
    assert old.holds == ["R-1", "R-2"]  # two steps forget nothing: R-1 is not met either
    assert (left["intermediate"].count, left["intermediate"].state) == (1, "there")
    assert left["original"].holds == ["R-1", "R-2"] and left["original"].sha256 == read(second).content.original.sha256
    assert {"traces", "images"} <= left.keys() and "superseded" not in what_remains(first)


def test_a_request_that_was_met_is_not_held(tiny_project: Callable[..., Project], tmp_path: Path) -> None:
    project = tiny_project(method=None)
    engine.run(project, "images")
    for reference, name, how in (
        ("R-1", "train/dark/001.png", ("retrain", None, {"epochs": 1})),
        ("R-2", "train/grey/001.png", METHOD),
    ):
        put(project, reference, {"forget": chosen(project, name)})
        write(project, tmp_path, begin(project, [reference], *how).id)
    first, second = records(project)
    assert read(first).met == {"R-1"} and what_remains(second)["superseded"].holds == ["R-2"]
    old = project.find_path(engine.result(project, "export", "run-1")["stored_path"])
    assert row(folders.rows(project.folder, old), "row_model").values["references"] == "R-2"


def test_another_form_of_the_same_model_is_no_older_one(followed: Project, tmp_path: Path) -> None:
    before = read(records(followed)[1]).content.unlearned.sha256
    followed.choices.export.name, followed.choices.export.blank = "another.safetensors", ["dark"]
    followed.save()
    again = read(write(followed, tmp_path, "run-2")).content
    assert again.unlearned.sha256 != before
    digests = [one.sha256 for one in again.remains.things if one.what == "superseded"]
    assert digests == [read(records(followed)[0]).content.unlearned.sha256]


def test_what_the_user_says_remains(followed: Project, tmp_path: Path) -> None:
    record = followed.choices.record
    record.kept = [
        Kept(what="original", place="server 3", owner="IT"),
        Kept(what="copy", place="tape 7", since=date(2026, 1, 2), state="destroyed"),
        Kept(what="images", place="cupboard"),
    ]
    record.told = [Recipient(name="Clinic", told=date(2026, 11, 3)), Recipient(name="Press", why_not="no address")]
    record.processor, record.activity = "Cloud Ltd", "VT-12"
    followed.save()
    path = write(followed, tmp_path, "run-2")
    left, case = what_remains(path), read(path).content.case
    assert (left["original"].place, left["original"].owner, left["original"].state) == ("server 3", "IT", "there")
    assert (left["copy"].state, left["copy"].since) == ("destroyed", "2026-01-02")
    assert left["images"].place == "cupboard"
    assert [one.name for one in case.recipients] == ["Clinic", "Press"] and case.recipients[0].told == "2026-11-03"
    assert (case.processor, case.activity) == ("Cloud Ltd", "VT-12")


def test_the_folder_tells_the_newest(followed: Project, tmp_path: Path) -> None:
    row_of = row(folders.rows(followed.folder), "row_chain")
    assert row_of.state == "same" and row_of.values["record"] == records(followed)[1].parent.name
    rows = folders.rows(followed.folder, engine_path(followed, "run-2"))
    assert row(rows, "row_model").state == "same"
    assert level(rows) == "unaltered"  # nobody here knows the signer
    other = [one for one in folders.rows(followed.folder, signer="0" * 16) if one.what == "row_record"]
    assert {(one.state, one.why) for one in other} == {("differs", "why_other_signer")}
    assert level(folders.rows(followed.folder, signer=known(tmp_path))) == "known"
    assert level(folders.rows(followed.folder)) == "known"


def engine_path(project: Project, run: str) -> Path:
    return project.find_path(engine.result(project, "export", run)["stored_path"])


def exported(project: Project) -> tuple[Path, Path]:
    """The files of both models."""
    first, second = ((path.parent.parent, read(path).content.unlearned) for path in records(project))
    paths_by_digest = {files.digest_file(path): path for path in first[0].glob("given-*.safetensors")}
    return paths_by_digest[first[1].sha256], paths_by_digest[second[1].sha256]


def test_an_older_model_in_use_is_told_with_what_it_holds(followed: Project) -> None:
    old, _ = exported(followed)
    state_row = row(folders.rows(followed.folder, old), "row_model")
    assert (state_row.state, state_row.why, state_row.values["references"]) == ("differs", "why_superseded", "R-1, R-2")
    alone = row(ended(verify(records(followed)[1], Materials(model=old))), "row_model")
    assert (alone.state, alone.why, alone.values["references"]) == ("differs", "why_superseded", "R-1, R-2")


def test_a_rollback_is_found(followed: Project) -> None:
    old, new = exported(followed)
    assert row(folders.rows(followed.folder), "row_model_there").state == "noted"
    shutil.copyfile(old, new)
    state_row = row(folders.rows(followed.folder), "row_model")
    assert (state_row.state, state_row.why, state_row.values["references"]) == (
        "differs",
        "why_rolled_back",
        "R-1, R-2",
    )
    assert level(folders.rows(followed.folder)) == "different"


def test_a_record_that_was_altered_is_told_among_others(followed: Project) -> None:
    sealing.alter(records(followed)[0], lambda predicate: predicate["when"].update(run="run-9"))
    rows = [one for one in folders.rows(followed.folder) if one.what == "row_record"]
    assert sorted(one.state for one in rows) == ["differs", "unaltered"]
    assert row(folders.rows(followed.folder), "row_chain").why == "why_lacking"


def test_erasing_traces_removes_older_models(followed: Project, tmp_path: Path) -> None:
    old, new = exported(followed)
    there = count_by_kind(plan(followed))
    assert there[EARLIER][0] == 2 and EARLIER not in count_by_kind(plan(followed, models=False))
    record_paths = ended(erase(followed, tmp_path / "signing.key"))
    assert not old.exists() and new.exists() and not plan(followed) and not superseded.find_intermediate(followed)
    left = what_remains(record_paths[-1] / previous.RECORD)
    assert {left[what].state for what in ("superseded", "intermediate", "traces")} == {"destroyed"}
    assert {one.what for one in since.filter_left(left.values())} == {"original", "images"}
    assert row(folders.rows(followed.folder), "row_chain").state == "same"
    engine_rows = ended(verify(record_paths[-1] / previous.RECORD, Materials(model=new)))
    assert row(engine_rows, "row_model").state == "same" and row(engine_rows, "row_remains").state == "same"


def test_older_models_are_listed_by_name_with_what_they_hold(followed: Project) -> None:
    old, _ = exported(followed)
    given_model, weights = find_held(followed).models
    assert (given_model.name, given_model.run, given_model.holds) == (f"export/{old.name}", "", ("R-1", "R-2"))
    assert given_model.bytes == old.stat().st_size
    assert (weights.run, weights.holds) == ("run-1", ("R-1", "R-2")) and weights.name.startswith("stages/unlearn/")
    rest = find_held(followed).without_models()
    assert (
        EARLIER not in rest.kinds
        and rest.files == find_held(followed).files - 2
        and rest.models == (given_model, weights)
    )


def test_older_models_that_are_kept_stay_on_record(followed: Project, tmp_path: Path) -> None:
    old, _ = exported(followed)
    record_paths = ended(erase(followed, tmp_path / "signing.key", models=False))
    assert old.exists() and superseded.find_intermediate(followed)
    left = what_remains(record_paths[-1] / previous.RECORD)
    assert {left[what].state for what in ("superseded", "intermediate")} == {"there"}
    assert left["traces"].state == "destroyed"
    assert find_held(followed).models and not find_held(followed).without_models().files


def test_models_that_were_kept_at_first_are_told_when_they_go(followed: Project, tmp_path: Path) -> None:
    record_paths = ended(erase(followed, tmp_path / "signing.key", models=False))[-1] / previous.RECORD
    assert what_remains(record_paths)["intermediate"].state == "there"
    assert ended(erase(followed, tmp_path / "signing.key", models=False)) == []
    last_record = ended(erase(followed, tmp_path / "signing.key"))[-1] / previous.RECORD
    assert {what_remains(last_record)[what].state for what in ("superseded", "intermediate")} == {"destroyed"}
    state_row = row(folders.rows(followed.folder), "row_chain")
    assert (state_row.state, state_row.values["record"]) == ("same", last_record.parent.name)


def test_the_last_model_and_one_of_unknown_origin_are_left(followed: Project, tmp_path: Path) -> None:
    for result in (followed.folder / "stages" / "export").glob("*/manifest.json"):
        manifest = json.loads(result.read_text(encoding="utf-8"))
        manifest["made_of"] = {}
        result.write_text(json.dumps(manifest), encoding="utf-8")
    old, new = exported(followed)
    assert superseded.current_runs(followed) == [] and EARLIER not in count_by_kind(plan(followed))
    assert old.exists() and new.exists()


def test_an_older_export_that_was_altered_stops_the_record(followed: Project, tmp_path: Path) -> None:
    older = read(records(followed)[0]).content.unlearned.sha256
    for path in (followed.folder / "stages" / "export").glob("*/result.json"):
        if older in path.read_text(encoding="utf-8"):
            path.write_text(path.read_text(encoding="utf-8").replace(older, "0" * 64), encoding="utf-8")
    followed.choices.record.controller = "Hospital"
    followed.save()
    with pytest.raises(ProjectError) as error:
        write(followed, tmp_path, "run-2")
    assert error.value.code == "older_export_altered" and "restore the file" in str(error.value)


def test_the_record_is_made_of_manifests_that_were_hashed(followed: Project) -> None:
    for path in (followed.folder / "stages" / "evidence").glob("*/manifest.json"):
        manifest_parts = json.loads(path.read_text(encoding="utf-8"))["made_of"]
        parts = [part for part in manifest_parts if part.endswith("/manifest.json")]
        assert {"unlearn", "compare", "export"} <= {part.split("/")[0] for part in parts}
        assert all(files.digest_file(followed.folder / "stages" / part) == manifest_parts[part] for part in parts)


def test_what_remains_reaches_zero(followed: Project, tmp_path: Path) -> None:
    record_paths = ended(erase(followed, tmp_path / "signing.key"))[-1] / previous.RECORD
    things = since.filter_left(read(record_paths).content.remains.things)
    making.write_destruction(record_paths, ACT, things, "purged", "overwritten", "W. Itness")
    assert not since.filter_left(
        since.apply_notices(read(record_paths).content.remains.things, since.read_notices(record_paths.parent))
    )
    state_row = row(folders.rows(followed.folder), "row_left")
    assert (state_row.state, state_row.why) == ("same", "why_nothing_left")


def test_a_later_record_knows_what_was_destroyed(followed: Project, tmp_path: Path) -> None:
    path = records(followed)[1]
    [original] = [one for one in read(path).content.remains.things if one.what == "original"]
    making.write_destruction(path, ACT, [original], "deleted")
    followed.choices.record.controller = "Hospital"
    followed.save()
    again = write(followed, tmp_path, "run-2")
    assert again != path and what_remains(again)["original"].state == "destroyed"


def test_a_model_in_service_that_was_replaced_is_told(followed: Project) -> None:
    first, second = records(followed)
    making.write_deployment(first, ACT, "ward 1")
    state_row = row(folders.rows(followed.folder), "row_service")
    assert (state_row.state, state_row.why, state_row.values["references"]) == ("differs", "why_serves_old", "R-1, R-2")
    making.write_deployment(
        second, making.Act("E. Vidence", date.today()), "ward 1", [read(first).content.unlearned.sha256]
    )
    assert row(folders.rows(followed.folder), "row_service").state == "same"


def test_a_notice_by_another_key_counts_for_nothing(followed: Project, tmp_path: Path) -> None:
    path = records(followed)[1]
    forger = making.Act("N. Obody", date.today(), key=tmp_path / "forger.key")
    making.write_destruction(path, forger, read(path).content.remains.things, "deleted")
    making.write_deployment(path, forger, "ward 1")
    rows = folders.rows(followed.folder)
    assert row(rows, "row_service").state == "noted"
    assert "why_nothing_left" not in {one.why for one in rows}
    followed.choices.record.controller = "Hospital"
    followed.save()
    assert what_remains(write(followed, tmp_path, "run-2"))["original"].state == "there"


def test_an_older_model_that_the_newest_record_leaves_out_is_told(followed: Project, tmp_path: Path) -> None:
    def leave_out(predicate: dict[str, Any]) -> None:
        things = predicate["content"]["remains"]["things"]
        predicate["content"]["remains"]["things"] = [one for one in things if one["what"] != "superseded"]

    sealing.forge(
        records(followed)[1], leave_out, (bytes.fromhex((tmp_path / "signing.key").read_text(encoding="utf-8").strip()))
    )
    state_row = row(folders.rows(followed.folder), "row_older")
    assert (state_row.state, state_row.why) == ("differs", "why_left_out")


def test_what_was_stated_before_an_erasure_holds_after_it(followed: Project, tmp_path: Path) -> None:
    path = records(followed)[1]
    own = making.Act("E. Vidence", date.today(), key=tmp_path / "signing.key")
    making.write_destruction(
        path, own, [one for one in read(path).content.remains.things if one.what == "original"], "purged"
    )
    record_paths = ended(erase(followed, tmp_path / "signing.key"))[-1] / previous.RECORD
    assert what_remains(record_paths)["original"].state == "destroyed"
    assert previous.newest(followed) == signing.digest(read(record_paths))


# --- the command ----------------------------------------------------------------------------------------------------


def test_an_old_record_at_the_top_hides_none_below(followed: Project, tmp_path: Path, megu: Call) -> None:
    folder = Path(shutil.copytree(records(followed)[0].parent.parent, tmp_path / "given"))
    shutil.copy(records(followed)[0], folder / previous.RECORD)
    result = megu("verify", folder)
    assert records(followed)[1].parent.name in result.out and "chain of records" in result.out


def test_options_that_say_nothing_are_refused(followed: Project, tmp_path: Path, megu: Call) -> None:
    path = records(followed)[0]
    notice = making.write_deployment(path, ACT, "ward 1")
    for where in (followed.folder / "export", notice):
        result = megu("verify", where, "--data", tmp_path)
        assert result.code == 2 and "single record" in result.err
    assert megu("verify", notice, "--signer", "f" * 16).code == 1


def test_a_pipe_is_not_waited_for(followed: Project, tmp_path: Path) -> None:
    systems.pipe(tmp_path / "pipe")
    for beside in (Materials(model=tmp_path / "pipe"), Materials(original=tmp_path / "pipe")):
        with pytest.raises(ModelError) as error:
            ended(verify(records(followed)[0], beside))
        assert error.value.code == "model_missing"


def test_a_run_of_another_kind_of_name_is_a_record_all_the_same(followed: Project, tmp_path: Path) -> None:
    seed = bytes.fromhex((tmp_path / "signing.key").read_text(encoding="utf-8").strip())
    sealing.forge(records(followed)[0], lambda predicate: predicate["when"].update(run="the first"), seed)
    assert row(folders.rows(followed.folder), "row_chain").why == "why_branches"  # it is another record now
